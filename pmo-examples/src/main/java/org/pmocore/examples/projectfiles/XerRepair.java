package org.pmocore.examples.projectfiles;

import java.util.List;

/**
 * Completes XER files that hold activities but no project, as some exporters write them: MPXJ would find nothing in them.
 *
 * <p>All activities and links become those of one project; nothing else is changed.
 */
final class XerRepair {

    static final String PROJECT_ID = "1";

    private XerRepair() {}

    static boolean isNeeded(XerTables tables) {
        return tables.table("PROJECT").rows().isEmpty()
                && !tables.table("TASK").rows().isEmpty();
    }

    static String complete(String text, XerTables tables, String projectName) {
        StringBuilder completed = new StringBuilder(text.length() * 2);
        String table = "";
        for (String line : text.lines().toList()) {
            String[] cells = line.split("\t", -1);
            if (cells[0].equals("%T")) {
                table = cells.length > 1 ? cells[1].strip() : "";
            }
            completed
                    .append(line)
                    .append(cellsToAdd(table, cells[0], cells.length, tables))
                    .append('\n');
            if (cells[0].equals(XerTables.HEADER)) {
                completed.append(projectTable(tables, projectName));
            }
        }
        return completed.toString();
    }

    private static String projectTable(XerTables tables, String name) {
        XerTables.Table calendars = tables.table("CALENDAR");
        String calendar = calendars.rows().isEmpty()
                ? ""
                : calendars.cell(calendars.rows().get(0), "clndr_id");
        return "%T\tPROJECT\n%F\tproj_id\tproj_short_name\tclndr_id\texport_flag\tproject_flag\n%R\t" + PROJECT_ID
                + "\t" + name + "\t" + calendar + "\tY\tY\n";
    }

    private static String cellsToAdd(String table, String mark, int cells, XerTables tables) {
        List<String> added = switch (table) {
            case "TASK" -> List.of("proj_id");
            case "TASKPRED" -> List.of("proj_id", "pred_proj_id");
            default -> List.of();
        };
        if (mark.equals("%F")) {
            return added.isEmpty() ? "" : "\t" + String.join("\t", added);
        }
        if (!mark.equals("%R")) {
            return "";
        }
        int missing = Math.max(0, tables.table(table).fields().size() + 1 - cells);
        return added.isEmpty() ? "" : "\t".repeat(missing) + ("\t" + PROJECT_ID).repeat(added.size());
    }
}
