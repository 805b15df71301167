package org.pmocore.examples.projectfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mpxj.ActivityStatus;
import org.mpxj.ActivityType;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIWriter;
import org.mpxj.primavera.PrimaveraPMFileWriter;
import org.mpxj.primavera.PrimaveraXERFileWriter;
import org.mpxj.writer.ProjectWriter;
import org.pmocore.model.Project;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.ScheduledTask;

/**
 * Random plans are scheduled, written with their dates in the three formats by MPXJ, and read back: then every date and float
 * in the file must come out to the minute, because nothing that matters was lost on the way.
 */
class RoundTripTest {

    private static final int TASKS = 14;

    @TempDir
    private Path folder;

    static Stream<Arguments> plans() {
        return Stream.of("mspdi", "xer", "pmxml")
                .flatMap(format -> IntStream.rangeClosed(1, 8).mapToObj(seed -> Arguments.of(format, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("plans")
    void conformance_ofOwnDates_isComplete(String format, int seed) throws IOException {
        ProjectFile plan = new Generator(seed, !format.equals("mspdi")).plan();
        store(plan);
        Path file = folder.resolve("plan." + (format.equals("xer") ? "xer" : "xml"));
        writer(format).write(plan, file.toString());

        ImportedProject imported = ProjectFileReader.withDefaults().read(file);
        Conformance conformance = Conformance.of(imported, imported.orThrow());

        assertThat(conformance.tasks().all()).isGreaterThan(TASKS / 2);
        assertThat(conformance.comparisons())
                .filteredOn(comparison -> comparison.agreement() != Agreement.EXACT)
                .isEmpty();
    }

    private static ProjectWriter writer(String format) {
        return switch (format) {
            case "mspdi" -> new MSPDIWriter();
            case "xer" -> new PrimaveraXERFileWriter();
            default -> new PrimaveraPMFileWriter();
        };
    }

    /** Schedules the plan and keeps the dates in it as its tool would. */
    private static void store(ProjectFile plan) {
        ImportedProject imported = Plans.read(plan);
        Project project = imported.orThrow();
        Schedule schedule =
                CriticalPathMethod.withDefaults().withRules(imported.rules()).schedule(project);
        boolean primavera = "Primavera".equals(plan.getProjectProperties().getFileApplication());
        for (Task task : plan.getTasks()) {
            String id = primavera && task.getActivityID() != null
                    ? task.getActivityID()
                    : String.valueOf(task.getUniqueID());
            if (!task.hasChildTasks()) {
                store(task, schedule.task(id), primavera);
            }
        }
    }

    private static void store(Task task, ScheduledTask scheduled, boolean primavera) {
        task.setStart(scheduled.start());
        task.setFinish(scheduled.finish());
        task.setEarlyStart(scheduled.earlyStart());
        task.setEarlyFinish(scheduled.earlyFinish());
        task.setLateStart(scheduled.lateStart());
        task.setLateFinish(scheduled.lateFinish());
        scheduled.totalFloat().ifPresent(room -> task.setTotalSlack(minutes(room, primavera)));
        scheduled.freeFloat().ifPresent(room -> task.setFreeSlack(minutes(room, primavera)));
        task.setCritical(scheduled.isCritical());
        if (primavera && task.getActualFinish() == null) {
            task.setRemainingEarlyStart(scheduled.remainingStart().orElseGet(scheduled::earlyStart));
            task.setRemainingEarlyFinish(scheduled.earlyFinish());
            task.setRemainingLateStart(scheduled.remainingLateStart().orElseGet(scheduled::lateStart));
            task.setRemainingLateFinish(scheduled.lateFinish());
        }
    }

    private static Duration minutes(java.time.Duration room, boolean primavera) {
        return primavera
                ? Plans.hours(room.toMinutes() / 60.0)
                : Duration.getInstance((double) room.toMinutes(), TimeUnit.MINUTES);
    }

    /** Plans as people make them, with what each tool has. */
    private static final class Generator {

        private final SplittableRandom random;
        private final boolean primavera;
        private final ProjectFile plan;

        Generator(long seed, boolean primavera) {
            this.random = new SplittableRandom(seed);
            this.primavera = primavera;
            this.plan = primavera ? Plans.primavera() : Plans.microsoft();
        }

        ProjectFile plan() {
            plan.getProjectProperties().setProjectID("P");
            ProjectCalendar late = late();
            plan.getDefaultCalendar().addCalendarException(LocalDate.of(2026, 4, 29));
            plan.getProjectProperties().setStatusDate(LocalDateTime.of(2026, 4, 9, 17, 0));
            List<Task> leaves = new ArrayList<>();
            Task phase = phase();
            for (int i = 0; i < TASKS; i++) {
                phase = i == TASKS / 2 ? phase() : phase;
                Task task = leaf(phase, i);
                task.setCalendar(chance(30) ? late : primavera ? plan.getDefaultCalendar() : null);
                leaves.add(task);
            }
            for (int i = 1; i < TASKS; i++) {
                for (int j = 0; j < 2; j++) {
                    if (chance(60)) {
                        link(leaves.get(random.nextInt(i)), leaves.get(i));
                    }
                }
            }
            return plan;
        }

        private Task phase() {
            Task phase = plan.addTask();
            phase.setName("Phase");
            phase.setSummary(true);
            return phase;
        }

        private ProjectCalendar late() {
            ProjectCalendar late = plan.addDefaultBaseCalendar();
            late.setName("Late");
            for (DayOfWeek day : DayOfWeek.values()) {
                late.setWorkingDay(day, day != DayOfWeek.MONDAY && day != DayOfWeek.SUNDAY);
                if (late.getCalendarHours(day) != null) {
                    late.getCalendarHours(day).clear();
                }
                if (day != DayOfWeek.MONDAY && day != DayOfWeek.SUNDAY) {
                    late.addCalendarHours(day).add(new LocalTimeRange(LocalTime.of(10, 0), LocalTime.of(19, 0)));
                }
            }
            return late;
        }

        private Task leaf(Task phase, int number) {
            Task task = phase.addTask();
            task.setName("Task " + number);
            boolean milestone = chance(15);
            Duration duration = Plans.hours(milestone ? 0 : random.nextInt(1, 60));
            task.setDuration(duration);
            task.setRemainingDuration(duration);
            task.setActualDuration(Plans.hours(0));
            task.setPercentageComplete(0);
            task.setMilestone(milestone);
            if (primavera) {
                task.setActivityID("A" + number);
                task.setPlannedDuration(duration);
                task.setActivityType(milestone ? ActivityType.FINISH_MILESTONE : ActivityType.TASK_DEPENDENT);
                task.setActivityStatus(ActivityStatus.NOT_STARTED);
            }
            if (!milestone && number < 3) {
                progress(task, duration, number);
            } else {
                constrain(task);
            }
            return task;
        }

        private void progress(Task task, Duration duration, int number) {
            task.setActualStart(Plans.START);
            boolean done = number == 0;
            double left = done ? 0 : Math.ceil(duration.getDuration() / 2);
            task.setRemainingDuration(Plans.hours(left));
            task.setActualDuration(Plans.hours(duration.getDuration() - left));
            task.setPercentageComplete(done ? 100 : 100 * (1 - left / duration.getDuration()));
            if (done) {
                task.setActualFinish(LocalDateTime.of(2026, 4, 8, 12, 0));
            }
            task.setActivityStatus(done ? ActivityStatus.COMPLETED : ActivityStatus.IN_PROGRESS);
        }

        private void constrain(Task task) {
            ConstraintType[] kinds = {
                ConstraintType.START_NO_EARLIER_THAN,
                ConstraintType.FINISH_NO_EARLIER_THAN,
                ConstraintType.START_NO_LATER_THAN,
                ConstraintType.FINISH_NO_LATER_THAN
            };
            if (chance(25)) {
                task.setConstraintType(kinds[random.nextInt(kinds.length)]);
                boolean start = task.getConstraintType().name().startsWith("START");
                task.setConstraintDate(
                        LocalDateTime.of(2026, 4, 14, start ? 10 : 15, 0).plusDays(random.nextInt(3)));
            } else if (!primavera) {
                task.setConstraintType(ConstraintType.AS_SOON_AS_POSSIBLE);
            }
        }

        private void link(Task from, Task to) {
            RelationType[] types = {
                RelationType.FINISH_START,
                RelationType.FINISH_START,
                RelationType.START_START,
                RelationType.FINISH_FINISH,
                RelationType.START_FINISH
            };
            boolean known = to.getPredecessors().stream()
                    .anyMatch(relation -> relation.getPredecessorTask().equals(from));
            if (!known) {
                Plans.link(from, to, types[random.nextInt(types.length)], Plans.hours(random.nextInt(-8, 17)));
            }
        }

        private boolean chance(int percent) {
            return random.nextInt(100) < percent;
        }
    }
}
