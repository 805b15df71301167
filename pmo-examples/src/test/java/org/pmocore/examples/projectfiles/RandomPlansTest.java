package org.pmocore.examples.projectfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mpxj.ActivityType;
import org.mpxj.ConstraintType;
import org.mpxj.DayType;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.RelationType;
import org.mpxj.Resource;
import org.mpxj.ResourceType;
import org.mpxj.Task;
import org.mpxj.TaskMode;
import org.mpxj.TaskType;
import org.mpxj.TimeUnit;
import org.pmocore.model.Problem;

/** Plans in which anything may be missing, odd or contradictory: a project that can be scheduled, or errors that say why. */
class RandomPlansTest {

    private static final int TASKS = 12;

    static java.util.stream.LongStream seeds() {
        return java.util.stream.LongStream.rangeClosed(1, 150);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void read_anyPlan_isAProjectOrAClearProblem(long seed) {
        ImportedProject imported = Plans.read(new Generator(seed).plan());

        assertThat(Plans.codes(imported)).doesNotContain("PF-017");
        assertThat(imported.problems()).allSatisfy(problem -> {
            assertThat(problem.message(Locale.ENGLISH)).isNotBlank();
            assertThat(problem.message(Locale.JAPANESE)).isNotBlank();
        });
        assertThat(imported.project().isEmpty())
                .isEqualTo(imported.problems().stream().anyMatch(Problem::isError));
        imported.project()
                .filter(project -> !project.tasks().isEmpty())
                .ifPresent(project -> assertThat(
                                Conformance.of(imported, project).schedule().finish())
                        .isNotNull());
    }

    private static final class Generator {

        private final SplittableRandom random;

        Generator(long seed) {
            random = new SplittableRandom(seed);
        }

        ProjectFile plan() {
            ProjectFile plan = chance(50) ? Plans.microsoft() : Plans.primavera();
            if (chance(20)) {
                plan.getProjectProperties().setStartDate(null);
                plan.getProjectProperties().setPlannedStart(null);
            }
            plan.getProjectProperties().setStatusDate(chance(50) ? date() : null);
            plan.getProjectProperties().setCurrencyCode(chance(50) ? "USD" : "?");
            for (int i = 0; i < 2; i++) {
                calendar(plan);
            }
            for (int i = 0; i < TASKS; i++) {
                List<Task> earlier = List.copyOf(plan.getTasks());
                Task task = earlier.isEmpty() || chance(60)
                        ? plan.addTask()
                        : earlier.get(random.nextInt(earlier.size())).addTask();
                fill(plan, task);
                if (!earlier.isEmpty() && chance(70)) {
                    link(earlier.get(random.nextInt(earlier.size())), task);
                }
            }
            return plan;
        }

        private void link(Task one, Task other) {
            Duration lag = chance(50) ? null : duration();
            if (chance(5)) {
                Plans.link(other, one, pick(RelationType.values()), lag);
            } else {
                Plans.link(one, other, pick(RelationType.values()), lag);
            }
        }

        private void calendar(ProjectFile plan) {
            ProjectCalendar calendar = plan.addCalendar();
            calendar.setName(chance(80) ? "Calendar" : null);
            calendar.setParent(chance(50) ? plan.getDefaultCalendar() : null);
            for (DayOfWeek day : DayOfWeek.values()) {
                calendar.setCalendarDayType(day, pick(DayType.values()));
                calendar.addCalendarHours(day).add(new LocalTimeRange(time(), time()));
            }
            for (int i = 0; i < 5; i++) {
                LocalDate from = date().toLocalDate();
                calendar.addCalendarException(from, from.plusDays(random.nextInt(4)))
                        .add(new LocalTimeRange(time(), time()));
            }
        }

        private void fill(ProjectFile plan, Task task) {
            task.setName(chance(90) ? "Task" : null);
            task.setActivityID(chance(70) ? "A" + random.nextInt(10) : null);
            task.setActivityType(chance(30) ? pick(ActivityType.values()) : null);
            task.setTaskMode(chance(20) ? TaskMode.MANUALLY_SCHEDULED : TaskMode.AUTO_SCHEDULED);
            task.setType(pick(TaskType.values()));
            task.setDuration(chance(90) ? duration() : null);
            task.setPlannedDuration(chance(50) ? duration() : null);
            task.setRemainingDuration(chance(50) ? duration() : null);
            task.setMilestone(chance(20));
            task.setActive(chance(95));
            task.setNull(chance(5));
            task.setExternalTask(chance(5));
            task.setCalendar(chance(30) ? pick(plan.getCalendars().toArray(new ProjectCalendar[0])) : null);
            task.setConstraintType(chance(40) ? pick(ConstraintType.values()) : null);
            task.setConstraintDate(dateOrNull(50));
            task.setSecondaryConstraintType(chance(20) ? pick(ConstraintType.values()) : null);
            task.setSecondaryConstraintDate(dateOrNull(50));
            fillDates(task);
            fillAmounts(task);
            assign(plan, task);
        }

        private void fillDates(Task task) {
            task.setStart(dateOrNull(60));
            task.setFinish(dateOrNull(60));
            task.setActualStart(dateOrNull(30));
            task.setActualFinish(dateOrNull(15));
            task.setDeadline(dateOrNull(10));
            task.setStop(dateOrNull(20));
            task.setResume(dateOrNull(20));
            task.setSuspendDate(dateOrNull(20));
            task.setExpectedFinish(dateOrNull(10));
            task.setExternalEarlyStart(dateOrNull(10));
            task.setExternalLateFinish(dateOrNull(10));
            task.setBaselineStart(dateOrNull(30));
            task.setBaselineFinish(dateOrNull(30));
            task.setBaselineStart(4, dateOrNull(30));
            task.setBaselineFinish(4, dateOrNull(30));
            task.setPlannedStart(dateOrNull(30));
            task.setPlannedFinish(dateOrNull(30));
            task.setEarlyStart(dateOrNull(50));
            task.setLateFinish(dateOrNull(50));
        }

        private void fillAmounts(Task task) {
            task.setPercentageComplete(chance(40) ? random.nextInt(-10, 120) : null);
            task.setCost(chance(30) ? random.nextDouble(-10, 1000) : null);
            task.setActualCost(chance(30) ? random.nextDouble(0, 1000) : null);
            task.setBaselineCost(chance(30) ? random.nextDouble(0, 1000) : null);
            task.setWork(chance(50) ? duration() : null);
            task.setActualWork(chance(30) ? duration() : null);
        }

        private void assign(ProjectFile plan, Task task) {
            for (int i = random.nextInt(3); i > 0; i--) {
                Resource resource = plan.addResource();
                resource.setName(chance(80) ? "Resource " + i : null);
                resource.setType(chance(80) ? ResourceType.WORK : ResourceType.MATERIAL);
                resource.setCalendar(chance(50) ? pick(plan.getCalendars().toArray(new ProjectCalendar[0])) : null);
                task.addResourceAssignment(resource);
            }
        }

        private Duration duration() {
            return Duration.getInstance(random.nextInt(0, 12) / 2.0, pick(TimeUnit.values()));
        }

        private LocalDateTime dateOrNull(int percent) {
            return chance(percent) ? date() : null;
        }

        private LocalDateTime date() {
            int[] hours = {0, 8, 12, 17};
            return LocalDateTime.of(2026, 4, 1, hours[random.nextInt(hours.length)], 0)
                    .plusDays(random.nextInt(60));
        }

        private LocalTime time() {
            return LocalTime.of(random.nextInt(24), 0);
        }

        private boolean chance(int percent) {
            return random.nextInt(100) < percent;
        }

        private <T> T pick(T[] values) {
            return values[random.nextInt(values.length)];
        }
    }
}
