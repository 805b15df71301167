package org.pmocore.examples.projectfiles;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pmocore.examples.CommandTexts;
import org.pmocore.examples.TableWriter;
import org.pmocore.examples.projectfiles.Conformance.Count;
import org.pmocore.model.Problem;

/** Prints the conformance of one project after the other, and of all together. */
final class ConformanceReport {

    private static final String NONE = "-";

    private final CommandTexts texts;
    private final Locale locale;
    private final boolean withPeer;
    private final int differencesShown;
    private final TableWriter out;
    private final List<Line> lines = new ArrayList<>();
    private String file = "";

    /** One project in the table of totals. */
    private record Line(
            String file,
            Count tasks,
            Map<DateField, Count> fields,
            Map<DifferenceReason, Integer> reasons,
            Map<DateField, Count> peer) {}

    ConformanceReport(Locale locale, boolean withPeer, int differencesShown, TableWriter out) {
        this.texts = new CommandTexts(ConformanceReport.class, "conformance", locale);
        this.locale = locale;
        this.withPeer = withPeer;
        this.differencesShown = differencesShown;
        this.out = out;
    }

    void begin(String fileName, ImportedProject imported) {
        file = fileName;
        out.heading(fileName + ": " + imported.name());
    }

    void printUnread(ImportedProject imported) {
        for (Problem problem : imported.problems()) {
            if (problem.isError()) {
                out.line(texts.text("notRead", problem.what(locale), problem.fix(locale)));
            }
        }
    }

    void print(ImportedProject imported, Optional<Peer.Result> peer) {
        Conformance conformance = Conformance.of(imported, imported.orThrow());
        if (conformance.comparisons().isEmpty()) {
            out.line(texts.text("nothing"));
            return;
        }
        List<FieldComparison> others = peer.map(
                        result -> Conformance.compare(imported, imported.orThrow(), result.values()))
                .orElse(List.of());
        out.line(texts.text("compared", conformance.tasks().all(), tool(imported), conformance.finished()));
        peer.map(Peer.Result::failure)
                .filter(failure -> !failure.isEmpty())
                .ifPresent(failure -> out.line(texts.text("peerFailed", failure)));
        printFields(conformance, Conformance.counts(others));
        printDifferences(conformance.differences());
        lines.add(new Line(
                file, conformance.tasks(), conformance.counts(), conformance.reasons(), Conformance.counts(others)));
    }

    private void printFields(Conformance conformance, Map<DateField, Count> peer) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(head("field", "exact", "agree", "all"));
        conformance.counts().forEach((field, count) -> rows.add(row(label(field), count, peer.get(field))));
        rows.add(row(texts.text("tasks"), conformance.tasks(), null));
        out.table(rows);
    }

    private List<String> row(String label, Count count, @Nullable Count peer) {
        List<String> row = new ArrayList<>(List.of(
                label, String.valueOf(count.exact()), String.valueOf(count.agree()), String.valueOf(count.all())));
        if (withPeer) {
            row.add(peer == null ? NONE : peer.toString());
        }
        return row;
    }

    private List<String> head(String... keys) {
        List<String> head = new ArrayList<>();
        for (String key : keys) {
            head.add(texts.text(key));
        }
        if (withPeer) {
            head.add(texts.text("peer"));
        }
        return head;
    }

    private void printDifferences(List<FieldComparison> differences) {
        if (differences.isEmpty() || differencesShown == 0) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                texts.text("task"),
                texts.text("field"),
                texts.text("stored"),
                texts.text("computed"),
                texts.text("why")));
        differences.stream()
                .limit(differencesShown)
                .forEach(difference -> rows.add(List.of(
                        difference.task().value() + " " + difference.name(),
                        label(difference.field()),
                        text(difference.stored()),
                        text(difference.computed()),
                        why(difference))));
        out.table(rows);
        if (differences.size() > differencesShown) {
            out.line(texts.text("more", differences.size() - differencesShown));
        }
    }

    private String why(FieldComparison difference) {
        return difference
                .cause()
                .map(cause -> {
                    String reason = reason(cause.reason());
                    return cause.root().equals(difference.task())
                            ? reason
                            : texts.text("from", reason, cause.root().value());
                })
                .orElse("");
    }

    private static String tool(ImportedProject imported) {
        boolean primavera = imported.storedDates().values().stream().anyMatch(StoredDates::isOfRemainingWork);
        return primavera ? "Primavera P6" : "Microsoft Project";
    }

    private String text(Object value) {
        if (value instanceof Duration room) {
            return texts.text("minutes", room.toMinutes());
        }
        return value instanceof Boolean mark ? texts.text(mark ? "yes" : "no") : value.toString();
    }

    private String label(DateField field) {
        return texts.text("field." + field.name());
    }

    private String reason(DifferenceReason reason) {
        return texts.text("reason." + reason.name());
    }

    /** The table of all projects, if there are several, and how many values differ for which reason. */
    void printTotals() {
        if (lines.isEmpty()) {
            return;
        }
        out.heading(texts.text("total"));
        List<List<String>> rows = new ArrayList<>();
        Line sum = sum();
        Set<DateField> shown = sum.fields.keySet();
        rows.add(totalHead(shown));
        lines.forEach(line -> rows.add(totalRow(line, shown)));
        rows.add(totalRow(sum, shown));
        out.table(rows);
        out.line(texts.text(
                "values",
                sum(sum.fields).exact(),
                sum(sum.fields).agree(),
                sum(sum.fields).all()));
        if (withPeer) {
            Count peer = sum(sum.peer);
            out.line(texts.text("peerValues", peer.exact(), peer.agree(), peer.all()));
        }
        printReasons(sum.reasons);
    }

    private void printReasons(Map<DifferenceReason, Integer> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(texts.text("why"), texts.text("differing")));
        reasons.forEach((reason, count) -> rows.add(List.of(reason(reason), String.valueOf(count))));
        out.table(rows);
    }

    private List<String> totalHead(Set<DateField> shown) {
        List<String> head = new ArrayList<>(List.of(texts.text("file"), texts.text("tasks")));
        for (DateField field : shown) {
            head.add(label(field));
            if (withPeer) {
                head.add(texts.text("peerOf", label(field)));
            }
        }
        return head;
    }

    private List<String> totalRow(Line line, Set<DateField> shown) {
        List<String> row = new ArrayList<>(List.of(line.file, line.tasks.toString()));
        for (DateField field : shown) {
            row.add(cell(line.fields, field));
            if (withPeer) {
                row.add(cell(line.peer, field));
            }
        }
        return row;
    }

    private static String cell(Map<DateField, Count> counts, DateField field) {
        return counts.containsKey(field) ? String.valueOf(counts.get(field)) : NONE;
    }

    private Line sum() {
        Map<DateField, Count> fields = new EnumMap<>(DateField.class);
        Map<DateField, Count> peer = new EnumMap<>(DateField.class);
        Map<DifferenceReason, Integer> reasons = new EnumMap<>(DifferenceReason.class);
        for (Line line : lines) {
            line.fields.forEach((field, count) -> fields.merge(field, count, Count::plus));
            line.peer.forEach((field, count) -> peer.merge(field, count, Count::plus));
            line.reasons.forEach((reason, count) -> reasons.merge(reason, count, Integer::sum));
        }
        Count tasks = lines.stream().map(Line::tasks).reduce(Count.NONE, Count::plus);
        return new Line(texts.text("sum"), tasks, fields, reasons, peer);
    }

    private static Count sum(Map<DateField, Count> counts) {
        return counts.values().stream().reduce(Count.NONE, Count::plus);
    }

    /** Whether any value of any project differs. */
    boolean hasDifferences() {
        return lines.stream().anyMatch(line -> !line.reasons.isEmpty());
    }

    /** For tests: the files in the table of totals. */
    @Override
    public String toString() {
        return lines.stream().map(Line::file).collect(Collectors.joining(", "));
    }
}
