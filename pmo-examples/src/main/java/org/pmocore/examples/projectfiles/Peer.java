package org.pmocore.examples.projectfiles;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.ProjectProperties;
import org.mpxj.Task;
import org.mpxj.TaskField;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;
import org.mpxj.cpm.PrimaveraScheduler;
import org.mpxj.cpm.Scheduler;
import org.pmocore.model.TaskId;

/** What the schedulers of MPXJ make of the same file, for comparison. Works on a copy in memory and wipes nothing on disk. */
final class Peer {

    private static final List<TaskField> COMPUTED = List.of(
            TaskField.EARLY_START,
            TaskField.EARLY_FINISH,
            TaskField.LATE_START,
            TaskField.LATE_FINISH,
            TaskField.REMAINING_EARLY_START,
            TaskField.REMAINING_EARLY_FINISH,
            TaskField.REMAINING_LATE_START,
            TaskField.REMAINING_LATE_FINISH,
            TaskField.START_SLACK,
            TaskField.FINISH_SLACK,
            TaskField.TOTAL_SLACK,
            TaskField.FREE_SLACK,
            TaskField.CRITICAL);

    private final Source source;
    private final boolean primavera;

    private Peer(Source source) {
        this.source = source;
        this.primavera = source.isPrimavera();
    }

    /**
     * What came of it.
     *
     * @param values by task; empty if the scheduler gave up
     * @param failure why it gave up, else empty
     */
    record Result(Map<TaskId, DateValues> values, String failure) {}

    static Result schedule(Source source) {
        TaskSelection selection = TaskSelection.of(source);
        Peer peer = new Peer(source);
        selection.tasks().forEach(Peer::wipe);
        try {
            scheduler(peer.primavera).schedule(source.project(), peer.start());
            return new Result(peer.values(selection), "");
        } catch (CpmException | RuntimeException | StackOverflowError e) {
            String message = e.getMessage();
            return new Result(Map.of(), message == null ? e.getClass().getSimpleName() : firstLine(message));
        }
    }

    private static Scheduler scheduler(boolean primavera) {
        return primavera ? new PrimaveraScheduler() : new MicrosoftScheduler();
    }

    private static void wipe(Task task) {
        COMPUTED.forEach(field -> task.set(field, null));
    }

    private @Nullable LocalDateTime start() {
        ProjectProperties properties = source.properties();
        return primavera ? properties.getPlannedStart() : properties.getStartDate();
    }

    private Map<TaskId, DateValues> values(TaskSelection selection) {
        Map<TaskId, DateValues> values = new HashMap<>();
        selection.leaves().forEach(task -> values.put(selection.id(task), values(task)));
        return values;
    }

    private DateValues values(Task task) {
        return DateValues.builder()
                .put(DateField.START, date(task.getStart()))
                .put(DateField.FINISH, date(task.getFinish()))
                .put(DateField.EARLY_START, left(task.getRemainingEarlyStart(), task.getEarlyStart()))
                .put(DateField.EARLY_FINISH, left(task.getRemainingEarlyFinish(), task.getEarlyFinish()))
                .put(DateField.LATE_START, left(task.getRemainingLateStart(), task.getLateStart()))
                .put(DateField.LATE_FINISH, left(task.getRemainingLateFinish(), task.getLateFinish()))
                .put(DateField.TOTAL_FLOAT, room(task.getTotalSlack()))
                .put(DateField.CRITICAL, primavera ? null : task.getCritical())
                .build();
    }

    private @Nullable LocalDateTime left(@Nullable LocalDateTime remaining, @Nullable LocalDateTime whole) {
        return date(primavera && remaining != null ? remaining : whole);
    }

    private static @Nullable LocalDateTime date(@Nullable LocalDateTime date) {
        return Instants.toMinuteOrNull(date);
    }

    private java.time.@Nullable Duration room(@Nullable Duration slack) {
        return slack == null
                ? null
                : java.time.Duration.ofMinutes(Math.round(source.durations().minutes(slack)));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
