package org.pmocore.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pmocore.ledger.LedgerColumn.Kind;
import org.pmocore.model.Problem;

/** Says what each column of a table is, and what is to be said of headers that are missing, double or unknown. */
final class HeadReader {

    private final LedgerKind<?> kind;
    private final Sheet sheet;
    private final Findings findings;

    HeadReader(LedgerKind<?> kind, Sheet sheet, Findings findings) {
        this.kind = kind;
        this.sheet = sheet;
        this.findings = findings;
    }

    List<LedgerColumn> columns(TableHead head) {
        Map<LedgerField, Integer> chosen = chosen(head);
        Map<Integer, LedgerField> fields = new HashMap<>();
        chosen.forEach((field, column) -> fields.put(column, field));
        GanttArea gantt = GanttArea.find(sheet, head);
        int width = Math.max(head.headers().size(), gantt.last());
        List<LedgerColumn> columns = new ArrayList<>();
        for (int number = 1; number <= width; number++) {
            String header = number <= head.headers().size() ? head.headers().get(number - 1) : "";
            columns.add(column(number, header, head, fields.get(number), gantt));
        }
        complain(columns, head, chosen);
        return columns;
    }

    /**
     * Of several columns with the same field the one with the properest header, then the leftmost; the others may hold the second
     * field that their header stands for.
     */
    private static Map<LedgerField, Integer> chosen(TableHead head) {
        Map<LedgerField, Integer> chosen = new HashMap<>();
        Map<LedgerField, Integer> ranks = new HashMap<>();
        head.hits().forEach((column, hit) -> {
            if (hit.rank() < ranks.getOrDefault(hit.field(), Integer.MAX_VALUE)) {
                ranks.put(hit.field(), hit.rank());
                chosen.put(hit.field(), column);
            }
        });
        head.hits().forEach((column, hit) -> {
            if (hit.second() != null && !column.equals(chosen.get(hit.field()))) {
                chosen.putIfAbsent(hit.second(), column);
            }
        });
        return chosen;
    }

    private static LedgerColumn column(
            int number, String header, TableHead head, @Nullable LedgerField field, GanttArea gantt) {
        if (field != null) {
            return LedgerColumn.ofField(number, header, field);
        }
        if (head.hits().containsKey(number)) {
            return LedgerColumn.of(number, header, Kind.DUPLICATE);
        }
        if (gantt.contains(number)) {
            return LedgerColumn.of(number, header, Kind.GANTT);
        }
        return LedgerColumn.of(number, header, header.isEmpty() ? Kind.NAMELESS : Kind.OTHER);
    }

    private void complain(List<LedgerColumn> columns, TableHead head, Map<LedgerField, Integer> chosen) {
        Map<String, LedgerField> missing = missing(chosen);
        for (LedgerColumn column : columns) {
            switch (column.kind()) {
                case DUPLICATE -> duplicate(column, columns, head, chosen);
                case NAMELESS -> nameless(column, head);
                case OTHER -> unknown(column, head, missing);
                case FIELD, GANTT -> {}
            }
        }
        for (LedgerField field : kind.fields()) {
            if (field.isAlwaysRequired() && !chosen.containsKey(field)) {
                String headers = columns.stream()
                        .filter(column -> column.kind() == Kind.OTHER)
                        .map(LedgerColumn::header)
                        .collect(Collectors.joining(", "));
                findings.sheet(
                        Problem.error(
                                HeadReader.class,
                                "PMO-4003",
                                field.headers().get(1),
                                field.headers().get(0),
                                headers.isEmpty() ? "-" : headers),
                        head.last());
            }
        }
    }

    /** The headers of fields that have no column, and the field of each. */
    private Map<String, LedgerField> missing(Map<LedgerField, Integer> chosen) {
        Map<String, LedgerField> missing = new HashMap<>();
        kind.fields().stream()
                .filter(field -> !chosen.containsKey(field))
                .forEach(field -> field.headers().forEach(header -> missing.putIfAbsent(header, field)));
        return missing;
    }

    private void duplicate(
            LedgerColumn column, List<LedgerColumn> columns, TableHead head, Map<LedgerField, Integer> chosen) {
        HeaderNames.Hit hit = head.hits().get(column.number());
        if (hit != null) {
            LedgerColumn first = columns.get(chosen.getOrDefault(hit.field(), column.number()) - 1);
            findings.column(
                    Problem.warning(HeadReader.class, "PMO-4004", column.header(), first.letters(), first.header()),
                    column,
                    head.last());
        }
    }

    private void nameless(LedgerColumn column, TableHead head) {
        for (int row = head.last() + 1; row <= sheet.rowCount(); row++) {
            if (!sheet.cell(row, column.number()).isBlank()) {
                findings.column(
                        Problem.warning(HeadReader.class, "PMO-4005", column.letters(), row), column, head.last());
                return;
            }
        }
    }

    private void unknown(LedgerColumn column, TableHead head, Map<String, LedgerField> missing) {
        Set<String> names = missing.keySet();
        Optional<String> near = findings.closest(column.header(), names).filter(name -> isNear(column.header(), name));
        if (near.isPresent()) {
            findings.column(
                    Problem.warning(HeadReader.class, "PMO-4006", column.header())
                            .suggesting(near),
                    column,
                    head.last());
        }
    }

    /** A word that merely contains another is no misspelling of it. */
    private static boolean isNear(String header, String name) {
        return Math.abs(Folding.header(header).length() - Folding.header(name).length()) <= 2;
    }
}
