package org.pmocore.ledger;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pmocore.internal.text.Likeness;
import org.pmocore.ledger.StatusEntry.Doubt;
import org.pmocore.ledger.StatusEntry.Field;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.time.Days;

/** Brings several reports and what was known before together, fact by fact. */
final class StatusMerge {

    private static final double ALIKE = 0.5;
    private static final int CANDIDATES = 3;
    private static final double COMPLETE = 100;

    private final Project project;
    private final Map<String, TaskId> aliases;
    private final List<StatusReport> reports;
    private final Map<String, TaskId> known = new HashMap<>();
    private final Map<TaskId, Map<Field, List<StatusEntry>>> byTask = new LinkedHashMap<>();
    private final List<NameQuestion> names = new ArrayList<>();
    private final Set<TaskId> reported = new LinkedHashSet<>();

    StatusMerge(Project project, Map<String, TaskId> aliases, List<StatusReport> reports) {
        this.project = project;
        this.aliases = aliases;
        this.reports = reports;
        project.tasks().forEach(task -> known.put(Folding.word(task.id().value()), task.id()));
    }

    StatusUpdate update() {
        for (StatusReport report : reports) {
            for (ProgressRow row : report.ledger().rows()) {
                read(report, row);
            }
        }
        byTask.forEach((id, fields) -> {
            fields.replaceAll((field, entries) -> settled(entries));
            checkOrder(project.task(id).progress(), fields);
        });
        List<StatusEntry> entries = byTask.values().stream()
                .flatMap(fields -> fields.values().stream())
                .flatMap(List::stream)
                .toList();
        return new StatusUpdate(renewed(), entries, List.copyOf(names), reported);
    }

    private void read(StatusReport report, ProgressRow row) {
        String source = report.ledger().sheet().file() + "#" + row.row().number();
        String written = row.taskId().or(row::name).orElse("");
        Optional<Task> task = resolve(row).flatMap(project::find);
        if (task.isEmpty()) {
            names.add(new NameQuestion(written, source, candidates(row)));
            return;
        }
        reported.add(task.get().id());
        LocalDate asOf = row.dataDate().or(row::updatedOn).orElse(report.asOf());
        StatusEntry.Source from = new StatusEntry.Source(source, row.reporter(), asOf);
        for (StatusEntry entry : checked(facts(task.get(), row, from), task.get())) {
            byTask.computeIfAbsent(entry.task(), id -> new EnumMap<>(Field.class))
                    .computeIfAbsent(entry.field(), field -> new ArrayList<>())
                    .add(entry);
        }
    }

    private Optional<TaskId> resolve(ProgressRow row) {
        return row.taskId()
                .flatMap(id -> Optional.ofNullable(known.get(Folding.word(id))).or(() -> alias(id)))
                .or(() ->
                        row.taskId().isPresent() ? Optional.empty() : row.name().flatMap(this::alias));
    }

    private Optional<TaskId> alias(String written) {
        return Optional.ofNullable(aliases.get(Folding.word(written)));
    }

    private List<NameQuestion.Candidate> candidates(ProgressRow row) {
        String words = row.taskId().orElse("") + " " + row.name().orElse("");
        return project.tasks().stream()
                .filter(task -> !task.isSummary())
                .map(task -> new NameQuestion.Candidate(task.id(), task.name(), Likeness.of(words, task.name())))
                .filter(candidate -> candidate.score() >= ALIKE)
                .sorted(comparingDouble(NameQuestion.Candidate::score).reversed())
                .limit(CANDIDATES)
                .toList();
    }

    private static Map<Field, StatusEntry> facts(Task task, ProgressRow row, StatusEntry.Source source) {
        Progress before = task.progress();
        Map<Field, String> values = new EnumMap<>(Field.class);
        row.actualStart().ifPresent(date -> values.put(Field.ACTUAL_START, date.toString()));
        row.actualFinish().ifPresent(date -> values.put(Field.ACTUAL_FINISH, date.toString()));
        row.percentComplete().ifPresent(percent -> values.put(Field.PERCENT_COMPLETE, percent(percent)));
        Map<Field, StatusEntry> facts = new EnumMap<>(Field.class);
        values.forEach((field, value) -> facts.put(
                field, new StatusEntry(task.id(), field, known(before, field), value, source, Optional.empty())));
        return facts;
    }

    private static Optional<String> known(Progress progress, Field field) {
        return switch (field) {
            case ACTUAL_START ->
                progress.actualStart().map(start -> start.toLocalDate().toString());
            case ACTUAL_FINISH -> progress.actualFinish().map(Days::lastDayOf).map(LocalDate::toString);
            case PERCENT_COMPLETE ->
                progress.percentComplete().isPresent()
                        ? Optional.of(percent(progress.percentComplete().getAsDouble()))
                        : Optional.empty();
        };
    }

    private static String percent(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** What one row says, against itself and against what was known. */
    private List<StatusEntry> checked(Map<Field, StatusEntry> facts, Task task) {
        if (task.isSummary()) {
            return facts.values().stream()
                    .map(entry -> entry.because(Doubt.SUMMARY))
                    .toList();
        }
        StatusEntry finish = facts.get(Field.ACTUAL_FINISH);
        StatusEntry percent = facts.get(Field.PERCENT_COMPLETE);
        if (finish != null && percent != null && Double.parseDouble(percent.after()) < COMPLETE) {
            facts.put(Field.ACTUAL_FINISH, finish.because(Doubt.FINISHED_INCOMPLETE));
            facts.put(Field.PERCENT_COMPLETE, percent.because(Doubt.FINISHED_INCOMPLETE));
        }
        return facts.values().stream()
                .map(entry -> entry.doubt().isPresent() ? entry : againstKnown(entry, task))
                .toList();
    }

    private StatusEntry againstKnown(StatusEntry entry, Task task) {
        boolean old = project.dataDate()
                .map(Days::lastDayOf)
                .filter(date -> entry.reportedOn().isBefore(date))
                .isPresent();
        if (!entry.isChange()) {
            return entry;
        }
        if (old) {
            return entry.because(Doubt.TOO_OLD);
        }
        if (entry.field() != Field.PERCENT_COMPLETE) {
            boolean later = LocalDate.parse(entry.after()).isAfter(entry.reportedOn());
            return later
                    ? entry.because(Doubt.IN_THE_FUTURE)
                    : entry.before().isPresent() ? entry.because(Doubt.FACT_CHANGED) : entry;
        }
        double now = Double.parseDouble(entry.after());
        if (now < 0 || now > COMPLETE) {
            return entry.because(Doubt.OUT_OF_RANGE);
        }
        if (task.progress().isFinished() && now < COMPLETE) {
            return entry.because(Doubt.FINISHED_BEFORE);
        }
        boolean fell = entry.before()
                .filter(before -> now < Double.parseDouble(before))
                .isPresent();
        return fell ? entry.because(Doubt.FELL) : entry;
    }

    /** Of several reports on one fact the latest counts; if the latest disagree, none does. */
    private static List<StatusEntry> settled(List<StatusEntry> entries) {
        List<StatusEntry> open = entries.stream().filter(StatusEntry::isTaken).toList();
        Optional<LocalDate> last = open.stream().map(StatusEntry::reportedOn).max(Comparator.naturalOrder());
        Set<String> values = new LinkedHashSet<>();
        open.stream()
                .filter(entry -> last.filter(entry.reportedOn()::equals).isPresent())
                .forEach(entry -> values.add(entry.after()));
        return entries.stream()
                .map(entry -> {
                    if (!entry.isTaken() || values.size() == 1 && values.contains(entry.after())) {
                        return entry;
                    }
                    boolean latest = last.filter(entry.reportedOn()::equals).isPresent();
                    return entry.because(latest ? Doubt.CONTRADICTED : Doubt.SUPERSEDED);
                })
                .sorted(comparing(StatusEntry::reportedOn))
                .toList();
    }

    /** Whatever was known or taken before, a task does not finish before it starts. */
    private static void checkOrder(Progress known, Map<Field, List<StatusEntry>> fields) {
        Optional<LocalDate> start =
                taken(fields, Field.ACTUAL_START).or(() -> known.actualStart().map(LocalDateTime::toLocalDate));
        Optional<LocalDate> finish =
                taken(fields, Field.ACTUAL_FINISH).or(() -> known.actualFinish().map(Days::lastDayOf));
        if (start.isPresent() && finish.isPresent() && finish.get().isBefore(start.get())) {
            for (Field field : List.of(Field.ACTUAL_START, Field.ACTUAL_FINISH)) {
                fields.computeIfPresent(
                        field,
                        (key, entries) -> entries.stream()
                                .map(entry -> entry.isTaken() ? entry.because(Doubt.FINISH_BEFORE_START) : entry)
                                .toList());
            }
        }
    }

    private static Optional<LocalDate> taken(Map<Field, List<StatusEntry>> fields, Field field) {
        return fields.getOrDefault(field, List.of()).stream()
                .filter(StatusEntry::isTaken)
                .reduce((first, second) -> second)
                .map(entry -> LocalDate.parse(entry.after()));
    }

    private Project renewed() {
        Project.Builder builder = project.toBuilder();
        byTask.forEach((id, fields) -> {
            Progress.Builder progress = project.task(id).progress().toBuilder();
            fields.forEach((field, entries) -> entries.stream()
                    .filter(StatusEntry::isTaken)
                    .reduce((first, second) -> second)
                    .ifPresent(entry -> set(progress, field, entry.after())));
            builder.change(id.value(), task -> task.progress(progress.build()));
        });
        lastTold().ifPresent(builder::dataDate);
        return builder.build();
    }

    private static void set(Progress.Builder progress, Field field, String value) {
        switch (field) {
            case ACTUAL_START -> progress.actualStart(LocalDate.parse(value));
            case ACTUAL_FINISH -> progress.actualFinish(LocalDate.parse(value));
            case PERCENT_COMPLETE -> progress.percentComplete(Double.parseDouble(value));
        }
    }

    /** The end of the last date that was told of; empty if the plan knows of later ones. */
    private Optional<LocalDateTime> lastTold() {
        Stream<LocalDate> rows = byTask.values().stream()
                .flatMap(fields -> fields.values().stream())
                .flatMap(List::stream)
                .map(StatusEntry::reportedOn);
        return Stream.concat(reports.stream().map(StatusReport::asOf), rows)
                .max(Comparator.naturalOrder())
                .map(Days::endOf)
                .filter(end -> project.dataDate().filter(end::isBefore).isEmpty());
    }
}
