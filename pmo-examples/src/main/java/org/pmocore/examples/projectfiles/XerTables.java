package org.pmocore.examples.projectfiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The tables of an XER file (Primavera P6) as text, for what MPXJ passes over in silence. */
final class XerTables {

    static final String HEADER = "ERMHDR";
    private static final String TAB = "\t";
    private static final int CURRENCY_CELL = 8;

    private final List<String> header;
    private final Map<String, Table> tables;

    private XerTables(List<String> header, Map<String, Table> tables) {
        this.header = header;
        this.tables = tables;
    }

    /** One table; rows may be shorter than the list of fields. */
    record Table(String name, List<String> fields, List<List<String>> rows) {

        String cell(List<String> row, String field) {
            int place = fields.indexOf(field);
            return place >= 0 && place < row.size() ? row.get(place).strip() : "";
        }

        boolean has(String field) {
            return fields.contains(field);
        }
    }

    static boolean isXer(String text) {
        return text.startsWith(HEADER);
    }

    static XerTables parse(String text) {
        List<String> header = List.of();
        Map<String, Table> tables = new LinkedHashMap<>();
        Table current = new Table("", new ArrayList<>(), new ArrayList<>());
        for (String line : text.lines().toList()) {
            List<String> cells = List.of(line.split(TAB, -1));
            switch (cells.get(0)) {
                case HEADER -> header = cells;
                case "%T" -> {
                    String name = cells.size() > 1 ? cells.get(1).strip().toUpperCase(Locale.ROOT) : "";
                    current = tables.computeIfAbsent(name, key -> new Table(key, new ArrayList<>(), new ArrayList<>()));
                }
                case "%F" -> {
                    current.fields().clear();
                    cells.stream()
                            .skip(1)
                            .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                            .forEach(current.fields()::add);
                }
                case "%R" -> current.rows().add(cells.subList(1, cells.size()));
                default -> {
                    // a line of a note that holds line ends, or the end mark
                }
            }
        }
        return new XerTables(header, tables);
    }

    /** A table; without rows if the file does not have it. */
    Table table(String name) {
        return tables.getOrDefault(name, new Table(name, List.of(), List.of()));
    }

    /** The ISO code of the currency the file was exported in. */
    Optional<String> currency() {
        return cell(CURRENCY_CELL).or(() -> cell(header.size() - 1)).filter(code -> code.matches("[A-Z]{3}"));
    }

    /** The day of the export, as text. */
    Optional<String> exportDate() {
        return cell(2);
    }

    private Optional<String> cell(int place) {
        return place >= 0 && place < header.size()
                ? Optional.of(header.get(place).strip())
                : Optional.empty();
    }
}
