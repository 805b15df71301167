package org.pmocore.examples.projectfiles;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.pmocore.model.Problem;

/** Looks through the tables of an XER file for rows and values that MPXJ leaves out or replaces without a word. */
final class XerCheck {

    private static final Set<String> TASK_TYPES =
            Set.of("TT_Task", "TT_Rsrc", "TT_LOE", "TT_Mile", "TT_FinMile", "TT_WBS");
    private static final Set<String> LINK_TYPES = Set.of("PR_FS", "PR_SS", "PR_FF", "PR_SF");
    private static final Set<String> CONSTRAINTS = Set.of(
            "CS_ALAP", "CS_MEO", "CS_MEOA", "CS_MEOB", "CS_MSO", "CS_MSOA", "CS_MSOB", "CS_MANDSTART", "CS_MANDFIN");
    private static final List<String> CONSTRAINT_FIELDS = List.of("cstr_type", "cstr_type2");
    private static final List<String> NUMBER_FIELDS = List.of("target_drtn_hr_cnt", "remain_drtn_hr_cnt");
    private static final List<String> DATE_FIELDS =
            List.of("act_start_date", "act_end_date", "cstr_date", "cstr_date2", "suspend_date", "resume_date");
    private static final Pattern NUMBER = Pattern.compile("-?[\\d., ]+");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}( .*)?");

    private final XerTables tables;
    private final String projectId;
    private final ImportLog log;
    private final Map<String, String> codes = new HashMap<>();

    private XerCheck(XerTables tables, String projectId, ImportLog log) {
        this.tables = tables;
        this.projectId = projectId;
        this.log = log;
        XerTables.Table tasks = tables.table("TASK");
        tasks.rows().forEach(row -> codes.put(tasks.cell(row, "task_id"), tasks.cell(row, "task_code")));
    }

    static void check(XerTables tables, String projectId, ImportLog log) {
        XerCheck check = new XerCheck(tables, projectId, log);
        check.checkCalendars();
        check.checkTasks();
        check.checkLinks();
    }

    private void checkCalendars() {
        XerTables.Table calendars = tables.table("CALENDAR");
        Set<String> used = new HashSet<>();
        XerTables.Table tasks = tables.table("TASK");
        tasks.rows().stream().filter(row -> isOurs(tasks, row)).forEach(row -> used.add(tasks.cell(row, "clndr_id")));
        for (List<String> row : calendars.rows()) {
            String id = calendars.cell(row, "clndr_id");
            if (calendars.cell(row, "clndr_data").isEmpty() && used.contains(id)) {
                log.warn(Problem.Element.CALENDAR, calendars.cell(row, "clndr_name"), "clndr_data", "PF-205");
            }
            used.remove(id);
        }
        used.remove("");
        used.forEach(id -> log.warn(Problem.Element.CALENDAR, id, "", "PF-206", id));
    }

    private void checkTasks() {
        XerTables.Table tasks = tables.table("TASK");
        for (List<String> row : tasks.rows()) {
            if (!isOurs(tasks, row)) {
                continue;
            }
            String code = tasks.cell(row, "task_code");
            checkKnown(code, tasks, row, "task_type", TASK_TYPES);
            CONSTRAINT_FIELDS.forEach(field -> checkKnown(code, tasks, row, field, CONSTRAINTS));
            NUMBER_FIELDS.forEach(field -> checkForm(code, tasks, row, field, NUMBER));
            DATE_FIELDS.forEach(field -> checkForm(code, tasks, row, field, DATE));
        }
    }

    private void checkLinks() {
        XerTables.Table links = tables.table("TASKPRED");
        for (List<String> row : links.rows()) {
            if (!isOurs(links, row)) {
                continue;
            }
            String predecessor = links.cell(row, "pred_task_id");
            String successor = links.cell(row, "task_id");
            String name =
                    codes.getOrDefault(predecessor, predecessor) + " -> " + codes.getOrDefault(successor, successor);
            if (!codes.containsKey(predecessor) || !codes.containsKey(successor)) {
                String unknown = codes.containsKey(predecessor) ? successor : predecessor;
                log.warn(Problem.Element.DEPENDENCY, name, "", "PF-014", unknown);
                continue;
            }
            checkLinkValue(name, links, row, "pred_type", LINK_TYPES.contains(links.cell(row, "pred_type")));
            String lag = links.cell(row, "lag_hr_cnt");
            checkLinkValue(
                    name,
                    links,
                    row,
                    "lag_hr_cnt",
                    lag.isEmpty() || NUMBER.matcher(lag).matches());
        }
    }

    private void checkLinkValue(String name, XerTables.Table links, List<String> row, String field, boolean known) {
        if (!known) {
            log.warn(Problem.Element.DEPENDENCY, name, field, "PF-015", field, links.cell(row, field));
        }
    }

    private void checkKnown(String code, XerTables.Table tasks, List<String> row, String field, Set<String> known) {
        String value = tasks.cell(row, field);
        if (!value.isEmpty() && !known.contains(value)) {
            log.taskWarning(code, field, "PF-015", field, value);
        }
    }

    private void checkForm(String code, XerTables.Table tasks, List<String> row, String field, Pattern form) {
        String value = tasks.cell(row, field);
        if (!value.isEmpty() && !form.matcher(value).matches()) {
            log.taskWarning(code, field, "PF-015", field, value);
        }
    }

    private boolean isOurs(XerTables.Table table, List<String> row) {
        return !table.has("proj_id") || table.cell(row, "proj_id").equals(projectId);
    }
}
