package org.pmocore.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pmocore.model.Problem;

/** What must hold of the rows of a ledger whatever they say: keys, and what a state requires. */
final class RowChecks {

    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})");
    private static final Pattern LOOKS_LIKE_DATE = Pattern.compile(
            "(?:\\d{4}[-/])?\\d{1,2}[/]\\d{1,2}|\\d{1,2}月\\d{1,2}日|\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}|\\d{1,2}-(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:\\.\\d+)?E\\+\\d+");

    private final LedgerKind<?> kind;
    private final Findings findings;
    private final LedgerRow.Table table;

    RowChecks(LedgerKind<?> kind, Findings findings, LedgerRow.Table table) {
        this.kind = kind;
        this.findings = findings;
        this.table = table;
    }

    void check(List<LedgerRow> rows) {
        kind.keyField().map(field -> table.byField().get(field.key())).ifPresent(column -> keys(rows, column));
        List<Need> needs = needs();
        for (LedgerRow row : rows) {
            String key = row.key().orElse("");
            needs.forEach(need -> need(need, row, key));
        }
    }

    private void keys(List<LedgerRow> rows, LedgerColumn column) {
        Map<String, Integer> seen = new HashMap<>();
        String before = "";
        for (LedgerRow row : rows) {
            Optional<String> key = row.key();
            if (key.isEmpty()) {
                continue;
            }
            Integer first = seen.putIfAbsent(key.get(), row.number());
            Optional<String> lost = lostZeros(before, key.get());
            if (lost.isPresent()) {
                findings.cell(
                        Problem.warning(RowChecks.class, "PMO-4210", key.get(), before)
                                .suggesting(lost),
                        column,
                        row.number(),
                        key.get());
            }
            if (first != null) {
                findings.cell(
                        Problem.error(RowChecks.class, "PMO-4211", key.get(), first), column, row.number(), key.get());
            }
            if (LOOKS_LIKE_DATE.matcher(key.get()).matches()) {
                findings.cell(Problem.warning(RowChecks.class, "PMO-4212", key.get()), column, row.number(), key.get());
            }
            if (SCIENTIFIC.matcher(key.get()).matches()) {
                findings.cell(Problem.error(RowChecks.class, "PMO-4213", key.get()), column, row.number(), key.get());
            }
            before = key.get();
        }
    }

    /** 1.1 after 1.9 was 1.10 before a spreadsheet took it for a number; 1.2 after 1.19 was 1.20. */
    private static Optional<String> lostZeros(String before, String key) {
        Matcher earlier = DECIMAL.matcher(before);
        Matcher later = DECIMAL.matcher(key);
        if (!earlier.matches() || !later.matches() || !earlier.group(1).equals(later.group(1))) {
            return Optional.empty();
        }
        String next = Integer.toString(Integer.parseInt(earlier.group(2)) + 1);
        boolean lost = next.endsWith("0") && next.replaceFirst("0+$", "").equals(later.group(2));
        return lost ? Optional.of(later.group(1) + "." + next) : Optional.empty();
    }

    /** A field with a column, and the states of a row that require it; no states for a field that every row needs. */
    private record Need(LedgerField field, LedgerColumn column, List<String> states) {}

    private List<Need> needs() {
        WordList states = kind.stateField().map(kind::wordsOf).orElseGet(() -> WordList.of(List.of()));
        List<Need> needs = new ArrayList<>();
        for (LedgerField field : kind.fields()) {
            LedgerColumn column = table.byField().get(field.key());
            if (column != null && !field.required().equals(LedgerField.NEVER)) {
                needs.add(new Need(
                        field, column, field.isAlwaysRequired() ? List.of() : requiring(field.required(), states)));
            }
        }
        return needs;
    }

    private static List<String> requiring(String required, WordList states) {
        List<String> requiring = new ArrayList<>();
        for (String part : required.split(",")) {
            String state = part.strip();
            boolean onwards = state.endsWith("+");
            String code = onwards ? state.substring(0, state.length() - 1) : state;
            int rank = states.rank(code);
            states.codes().stream()
                    .filter(its -> its.equals(code) || (onwards && rank >= 0 && states.rank(its) > rank))
                    .forEach(requiring::add);
        }
        return requiring;
    }

    private void need(Need need, LedgerRow row, String key) {
        Presence presence = row.presence(need.field.key());
        if (presence != Presence.BLANK && presence != Presence.MARKED) {
            return;
        }
        if (need.states.isEmpty()) {
            boolean isKey = need.field.type() == FieldType.ID;
            Problem problem = isKey
                    ? Problem.error(RowChecks.class, "PMO-4201", need.column.header())
                    : Problem.warning(RowChecks.class, "PMO-4201", need.column.header());
            findings.cell(problem, need.column, row.number(), key);
            return;
        }
        kind.stateField()
                .ifPresent(state -> row.choice(state.key())
                        .filter(need.states::contains)
                        .ifPresent(code -> findings.cell(
                                Problem.warning(
                                        RowChecks.class,
                                        "PMO-4202",
                                        need.column.header(),
                                        kind.wordsOf(state).name(code, Locale.JAPANESE),
                                        kind.wordsOf(state).name(code, Locale.ENGLISH)),
                                need.column,
                                row.number(),
                                key)));
    }
}
