package org.pmocore.examples.projectfiles;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mpxj.Task;
import org.pmocore.time.Days;

/** The planned start and the data date of a project, stated or, with a warning, taken from its tasks. */
final class ProjectDates {

    private static final int ISO_DATE = 10;

    private final Source source;
    private final List<Task> leaves;

    ProjectDates(Source source, TaskSelection selection) {
        this.source = source;
        this.leaves = selection.leaves();
    }

    /** The planned start; empty, with an error, if nothing in the file has a date. */
    Optional<LocalDateTime> start() {
        LocalDateTime stated = source.isPrimavera()
                ? source.properties().getPlannedStart()
                : source.properties().getStartDate();
        if (stated != null) {
            return Optional.of(Instants.toMinute(stated));
        }
        if (source.options().start() != null) {
            return Optional.of(Days.startOf(source.options().start()));
        }
        Optional<LocalDateTime> earliest = earliestDate();
        Optional<LocalDateTime> derived = earliest.or(this::exportDate);
        String code = earliest.isPresent() ? "PF-101" : "PF-114";
        derived.ifPresentOrElse(
                date -> source.log().projectWarning("start", code, date.toLocalDate()),
                () -> source.log().projectError("start", "PF-013"));
        return derived;
    }

    /** The data date, exclusive; empty if the file has neither one nor any progress. */
    Optional<LocalDateTime> dataDate() {
        if (source.options().dataDate() != null) {
            return Optional.of(source.options().dataDate());
        }
        LocalDateTime status = source.properties().getStatusDate();
        if (status != null) {
            return Optional.of(Instants.toMinute(status));
        }
        Optional<LocalDate> latest = latestReported();
        latest.ifPresent(date -> source.log().projectWarning("dataDate", "PF-102", date));
        return latest.map(Days::endOf);
    }

    private Optional<LocalDate> latestReported() {
        List<LocalDate> dates = new ArrayList<>();
        for (Task task : leaves) {
            if (task.getActualStart() != null) {
                dates.add(task.getActualStart().toLocalDate());
            }
            addLastDay(dates, task.getActualFinish());
            boolean underWay = task.getActualStart() != null && task.getActualFinish() == null;
            if (underWay && !source.isPrimavera()) {
                addLastDay(dates, task.getStop());
            }
        }
        return dates.stream().max(LocalDate::compareTo);
    }

    private static void addLastDay(List<LocalDate> dates, @Nullable LocalDateTime finish) {
        if (finish != null) {
            dates.add(Days.lastDayOf(Instants.toMinute(finish)));
        }
    }

    private Optional<LocalDateTime> earliestDate() {
        return leaves.stream()
                .flatMap(task -> Stream.of(
                        Optional.ofNullable(task.getActualStart()),
                        Optional.ofNullable(task.getStart()),
                        Optional.ofNullable(task.getConstraintDate())))
                .flatMap(Optional::stream)
                .map(Instants::toMinute)
                .min(LocalDateTime::compareTo);
    }

    private Optional<LocalDateTime> exportDate() {
        return source.xer().flatMap(XerTables::exportDate).flatMap(text -> {
            try {
                return Optional.of(Days.startOf(LocalDate.parse(text.substring(0, Math.min(ISO_DATE, text.length())))));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }
}
