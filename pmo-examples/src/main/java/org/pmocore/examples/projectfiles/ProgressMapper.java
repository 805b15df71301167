package org.pmocore.examples.projectfiles;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.PercentCompleteType;
import org.mpxj.Task;
import org.pmocore.model.Progress;
import org.pmocore.time.Days;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** What is reported of a task: actual dates, percent of duration, remaining duration, suspension. */
final class ProgressMapper {

    private static final double ALL = 100;
    private static final double PERCENT_NOISE = 0.5;

    private final Source source;
    private final Optional<LocalDateTime> dataDate;

    ProgressMapper(Source source, Optional<LocalDateTime> dataDate) {
        this.source = source;
        this.dataDate = dataDate;
    }

    /**
     * The progress of a task or milestone.
     *
     * @param choice the calendar it is worked on
     * @param planned its planned duration, null for milestones and levels of effort
     */
    Progress map(Task task, String id, TaskCalendars.Choice choice, @Nullable WorkTime planned) {
        WorkCalendar calendar = choice.calendar();
        Progress.Builder progress = Progress.builder();
        LocalDateTime start = reported(id, "actualStart", task.getActualStart(), false);
        LocalDateTime finish = reported(id, "actualFinish", task.getActualFinish(), true);
        if (start != null) {
            progress.actualStart(start);
        }
        if (finish != null) {
            progress.actualFinish(Instants.finish(start, finish, task.getMilestone()));
        }
        double percent = percent(task, id);
        boolean started = start != null || finish != null || percent > 0;
        if (started) {
            progress.percentComplete(percent);
        }
        if (finish == null && planned != null) {
            choice.driving()
                    .map(DrivingAssignment::remaining)
                    .or(() -> remaining(task, id, calendar))
                    .filter(rest -> started || rest.minutesOn(calendar) != planned.minutesOn(calendar))
                    .ifPresent(progress::remaining);
        }
        if (finish == null) {
            mapSuspension(task, id, calendar, progress);
        }
        return progress.build();
    }

    /** An actual date, if it is not after the data date. */
    private @Nullable LocalDateTime reported(
            String id, String field, @Nullable LocalDateTime stated, boolean exclusive) {
        if (stated == null) {
            return null;
        }
        LocalDateTime date = Instants.toMinute(stated);
        LocalDateTime limit = dataDate.orElse(LocalDateTime.MIN);
        boolean past = exclusive ? !date.isAfter(limit) : date.isBefore(limit);
        if (past) {
            return date;
        }
        source.log()
                .taskWarning(
                        id,
                        "progress." + field,
                        "PF-319",
                        exclusive ? Days.lastDayOf(date) : date.toLocalDate(),
                        dataDate.map(Days::lastDayOf).orElse(date.toLocalDate()));
        return null;
    }

    private double percent(Task task, String id) {
        Number stated = task.getPercentageComplete();
        double percent = stated == null ? 0 : stated.doubleValue();
        if (percent < 0 || percent > ALL || !Double.isFinite(percent)) {
            source.log().taskWarning(id, "progress.percentComplete", "PF-320", Double.toString(percent));
            percent = percent > ALL ? ALL : 0;
        }
        Number physical = task.getPhysicalPercentComplete();
        boolean byPhysical = task.getPercentCompleteType() == PercentCompleteType.PHYSICAL;
        if (byPhysical && physical != null && Math.abs(physical.doubleValue() - percent) > PERCENT_NOISE) {
            source.log().taskWarning(id, "progress.percentComplete", "PF-318", physical, percent);
        }
        return percent;
    }

    private Optional<WorkTime> remaining(Task task, String id, WorkCalendar calendar) {
        Duration stated = task.getRemainingDuration();
        if (stated == null) {
            return Optional.empty();
        }
        WorkTime remaining = source.durations().workTime(stated, calendar);
        if (remaining.isNegative() || remaining.isPercent()) {
            source.log().taskWarning(id, "progress.remaining", "PF-323", remaining.toString());
            return Optional.empty();
        }
        return Optional.of(remaining);
    }

    /** P6 states a suspension. MS Project always keeps stop and resume, which only matters if work lies between them. */
    private void mapSuspension(Task task, String id, WorkCalendar calendar, Progress.Builder progress) {
        LocalDateTime suspended =
                Instants.toMinuteOrNull(source.isPrimavera() ? task.getSuspendDate() : task.getStop());
        LocalDateTime resumes = Instants.toMinuteOrNull(task.getResume());
        if (suspended != null && resumes != null && resumes.isBefore(suspended)) {
            source.log().taskWarning(id, "progress.resumes", "PF-321", resumes.toLocalDate(), suspended.toLocalDate());
            return;
        }
        if (!source.isPrimavera()) {
            boolean interrupted = suspended != null
                    && resumes != null
                    && calendar.between(suspended, resumes).toMinutes() > 0;
            if (!interrupted) {
                return;
            }
        }
        if (suspended != null) {
            progress.suspended(suspended);
        }
        if (resumes != null) {
            progress.resumes(resumes);
        }
    }
}
