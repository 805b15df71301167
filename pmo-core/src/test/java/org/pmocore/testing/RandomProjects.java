package org.pmocore.testing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.ExternalDependency;
import org.pmocore.model.Project;
import org.pmocore.model.Split;
import org.pmocore.model.Task;
import org.pmocore.time.Shift;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/**
 * Random projects for laws: the same seed and the same features give the same project, on every machine.
 *
 * <pre>{@code
 * Project project = RandomProjects.sized(30).with(Feature.LAGS, Feature.CALENDARS).project(seed);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class RandomProjects {

    /** Monday, the planned start of every random project. */
    public static final LocalDate START = LocalDate.of(2026, 4, 6);

    private static final LocalDateTime BEGIN = START.atTime(8, 0);

    private final int size;
    private final Set<Feature> features;

    private RandomProjects(int size, Set<Feature> features) {
        this.size = size;
        this.features = features;
    }

    /** What random projects may contain beyond tasks and finish-to-start links. */
    public enum Feature {
        /** Start-to-start links. */
        START_LINKS,
        /** Finish-to-finish and start-to-finish links. */
        FINISH_LINKS,
        /** Lags in working, elapsed and percent time. */
        LAGS,
        /** Negative lags. */
        LEADS,
        /** Calendars of six and seven days and around the clock, and elapsed durations. */
        CALENDARS,
        /** Start and finish milestones and tasks without length. */
        MILESTONES,
        /** Bounds from below and above, deadlines, a date to finish by, anchors outside. */
        CONSTRAINTS,
        /** Mandatory dates. */
        MANDATORY,
        /** "As late as possible". */
        LATEST,
        /** A data date, actual dates also out of sequence, remaining durations. */
        PROGRESS,
        /** Summaries up to three deep, links and bounds on them. */
        SUMMARIES,
        /** Gaps inside tasks. */
        SPLITS,
        /** Levels of effort. */
        EFFORTS,
        /** Dates at which somebody expects to be done. */
        EXPECTED,
        /** Second links between the same two tasks, of another type. */
        LADDERS
    }

    /** Projects with a number of tasks. */
    public static RandomProjects sized(int tasks) {
        return new RandomProjects(tasks, EnumSet.noneOf(Feature.class));
    }

    /** The same with more features. */
    public RandomProjects with(Feature... more) {
        Set<Feature> all = EnumSet.noneOf(Feature.class);
        all.addAll(features);
        all.addAll(Arrays.asList(more));
        return new RandomProjects(size, all);
    }

    /** The project of a seed. */
    public Project project(long seed) {
        return new Draft(new Random(seed)).build(seed);
    }

    /** The tasks of a project in another order; nothing else changes. */
    public static Project shuffled(Project project, long seed) {
        List<Task> tasks = new ArrayList<>(project.tasks());
        Collections.shuffle(tasks, new Random(seed));
        Project.Builder builder =
                Project.builder(project.name()).start(project.start()).calendar(project.calendar());
        project.calendars().values().stream().skip(1).forEach(builder::addCalendar);
        project.dataDate().ifPresent(builder::dataDate);
        project.mustFinishBy().ifPresent(builder::mustFinishBy);
        tasks.forEach(builder::add);
        return builder.build();
    }

    private final class Draft {

        private final Random random;
        private final List<Integer> open = new ArrayList<>();
        private final List<String> ends = new ArrayList<>();
        private final LocalDateTime dataDate;

        Draft(Random random) {
            this.random = random;
            this.dataDate = BEGIN.plusDays(random.nextInt(40)).plusHours(random.nextInt(10));
        }

        Project build(long seed) {
            Project.Builder builder = Project.builder("random " + seed)
                    .start(random.nextBoolean() ? START.atStartOfDay() : BEGIN)
                    .addCalendar(six())
                    .addCalendar(night())
                    .addCalendar(WorkCalendar.allHours().withName("all"));
            if (has(Feature.PROGRESS)) {
                builder.dataDate(dataDate);
            }
            if (has(Feature.CONSTRAINTS) && chance(4)) {
                builder.mustFinishBy(BEGIN.plusDays(20 + random.nextInt(100)));
            }
            for (int i = 0; i < size; i++) {
                add(builder, i);
            }
            return builder.build();
        }

        private void add(Project.Builder builder, int i) {
            closeSummaries();
            String id = "T" + i;
            if (has(Feature.SUMMARIES) && i < size - 1 && open.size() < 3 && chance(6)) {
                builder.summary(id, s -> summary(s));
                open.add(i);
                return;
            }
            builder.task(id, this::task);
            ends.add(id);
        }

        private Task.Builder summary(Task.Builder builder) {
            inSummary(builder);
            if (chance(2)) {
                links(builder);
            }
            if (has(Feature.CONSTRAINTS) && chance(4)) {
                builder.constraint(Constraint.of(
                        chance(2) ? Constraint.Kind.START_NO_EARLIER_THAN : Constraint.Kind.FINISH_NO_LATER_THAN,
                        date()));
            }
            if (has(Feature.CONSTRAINTS) && chance(6)) {
                builder.deadline(date());
            }
            return builder;
        }

        private Task.Builder task(Task.Builder builder) {
            inSummary(builder);
            kind(builder);
            if (has(Feature.CALENDARS) && chance(3)) {
                builder.calendar(List.of("six", "night", "all").get(random.nextInt(3)));
            }
            links(builder);
            constrain(builder);
            if (has(Feature.PROGRESS)) {
                report(builder);
            }
            if (has(Feature.EXPECTED)) {
                expect(builder);
            }
            return builder;
        }

        private void kind(Task.Builder builder) {
            if (has(Feature.EFFORTS) && chance(10)) {
                builder.kind(Task.Kind.LEVEL_OF_EFFORT);
            } else if (has(Feature.MILESTONES) && chance(6)) {
                builder.kind(chance(2) ? Task.Kind.START_MILESTONE : Task.Kind.FINISH_MILESTONE);
            } else if (has(Feature.MILESTONES) && chance(12)) {
                builder.duration(WorkTime.ZERO);
            } else if (has(Feature.CALENDARS) && chance(8)) {
                builder.duration(WorkTime.elapsedHours(1 + random.nextInt(90)));
            } else {
                builder.duration(
                        chance(2) ? WorkTime.days(1 + random.nextInt(6)) : WorkTime.minutes(random.nextInt(3000)));
                if (has(Feature.SPLITS) && chance(6)) {
                    builder.split(new Split(WorkTime.minutes(60 + random.nextInt(500)), WorkTime.hours(8)));
                }
            }
        }

        private void links(Task.Builder builder) {
            List<Dependency> seen = new ArrayList<>();
            for (int link = random.nextInt(4); link > 0 && !ends.isEmpty(); link--) {
                String from = ends.get(Math.max(0, ends.size() - 1 - random.nextInt(12)));
                builder.after(from, type(), lag());
                if (has(Feature.LADDERS) && chance(4)) {
                    builder.after(from, Dependency.Type.START_TO_START, lag());
                    builder.after(from, Dependency.Type.FINISH_TO_FINISH, lag());
                }
            }
            // two links that say the same are a mistake in a plan
            List<Dependency> all = builder.build().predecessors();
            all.stream().filter(one -> !seen.contains(one)).forEach(seen::add);
            builder.predecessors(seen);
        }

        private Dependency.Type type() {
            int choice = random.nextInt(10);
            if (has(Feature.START_LINKS) && choice < 3) {
                return Dependency.Type.START_TO_START;
            }
            if (has(Feature.FINISH_LINKS) && choice > 7) {
                return choice == 8 ? Dependency.Type.FINISH_TO_FINISH : Dependency.Type.START_TO_FINISH;
            }
            return Dependency.Type.FINISH_TO_START;
        }

        private WorkTime lag() {
            if (has(Feature.LEADS) && chance(6)) {
                return chance(2) ? WorkTime.days(-1 - random.nextInt(3)) : WorkTime.percent(-25);
            }
            if (!has(Feature.LAGS) || !chance(3)) {
                return WorkTime.ZERO;
            }
            return switch (random.nextInt(3)) {
                case 0 -> WorkTime.elapsedHours(1 + random.nextInt(80));
                case 1 -> WorkTime.percent(50);
                default -> WorkTime.minutes(1 + random.nextInt(2000));
            };
        }

        private void constrain(Task.Builder builder) {
            if (has(Feature.CONSTRAINTS)) {
                if (chance(4)) {
                    builder.constraint(Constraint.of(soft(), date()));
                    if (chance(4)) {
                        builder.secondaryConstraint(Constraint.of(soft(), date()));
                    }
                }
                if (chance(10)) {
                    builder.deadline(date());
                }
                if (chance(12)) {
                    builder.external(new ExternalDependency(
                            "outside",
                            chance(2)
                                    ? ExternalDependency.Direction.PREDECESSOR
                                    : ExternalDependency.Direction.SUCCESSOR,
                            type(),
                            chance(2) ? WorkTime.ZERO : WorkTime.hours(9),
                            date()));
                }
            }
            if (has(Feature.MANDATORY) && chance(12)) {
                builder.constraint(Constraint.of(
                        chance(2) ? Constraint.Kind.MANDATORY_START : Constraint.Kind.MANDATORY_FINISH, date()));
            }
            if (has(Feature.LATEST) && chance(6)) {
                builder.constraint(Constraint.asLateAsPossible());
            }
        }

        /** Of work that nobody pinned: a pin and an expectation contradict each other. */
        private void expect(Task.Builder builder) {
            Task task = builder.build();
            boolean free = task.kind() == Task.Kind.TASK
                    && !task.progress().isFinished()
                    && task.constraint().isEmpty()
                    && task.splits().isEmpty();
            if (free && chance(5)) {
                builder.expectedFinish(date());
            }
        }

        private Constraint.Kind soft() {
            return List.of(
                            Constraint.Kind.START_NO_EARLIER_THAN,
                            Constraint.Kind.FINISH_NO_EARLIER_THAN,
                            Constraint.Kind.START_NO_LATER_THAN,
                            Constraint.Kind.FINISH_NO_LATER_THAN,
                            Constraint.Kind.START_ON,
                            Constraint.Kind.FINISH_ON)
                    .get(random.nextInt(6));
        }

        private void report(Task.Builder builder) {
            int state = random.nextInt(4);
            if (state > 1 || builder.build().kind() == Task.Kind.LEVEL_OF_EFFORT) {
                return;
            }
            LocalDateTime start = BEGIN.minusDays(3);
            LocalDateTime begun = start.plusMinutes(random.nextInt(1 + (int) minutesUntil(start)));
            boolean milestone = builder.build().isMilestone();
            if (state == 0 || milestone) {
                LocalDateTime done =
                        milestone ? begun : begun.plusMinutes(random.nextInt(1 + (int) minutesUntil(begun)));
                builder.progress(p -> p.actualStart(begun).actualFinish(done));
            } else if (chance(2)) {
                builder.progress(p -> p.actualStart(begun).percentComplete(random.nextInt(101)));
            } else {
                boolean elapsed = builder.build().duration().orElseThrow().isElapsed();
                long left = 1L + random.nextInt(2000);
                builder.progress(p -> p.actualStart(begun)
                        .remaining(elapsed ? WorkTime.elapsedMinutes(left) : WorkTime.minutes(left)));
                if (chance(4)) {
                    builder.progress(p -> p.suspended(begun).resumes(dataDate.plusDays(random.nextInt(9))));
                }
            }
        }

        private long minutesUntil(LocalDateTime from) {
            return Duration.between(from, dataDate).toMinutes() - 1;
        }

        private void inSummary(Task.Builder builder) {
            if (!open.isEmpty()) {
                builder.parent("T" + open.get(open.size() - 1));
            }
        }

        private void closeSummaries() {
            while (!open.isEmpty() && chance(4)) {
                ends.add("T" + open.remove(open.size() - 1));
            }
        }

        private LocalDateTime date() {
            return BEGIN.plusDays(random.nextInt(60)).plusHours(random.nextInt(24) - 8L);
        }

        private boolean has(Feature feature) {
            return features.contains(feature);
        }

        private boolean chance(int oneIn) {
            return random.nextInt(oneIn) == 0;
        }
    }

    private static WorkCalendar six() {
        return WorkCalendar.builder("six")
                .week(EnumSet.complementOf(EnumSet.of(DayOfWeek.SUNDAY)), Shift.of("07:00", "16:00"))
                .holiday(LocalDate.of(2026, 4, 29), "昭和の日")
                .holiday(LocalDate.of(2026, 5, 4), "みどりの日")
                .minutesPerDay(540)
                .build();
    }

    private static WorkCalendar night() {
        return WorkCalendar.builder("night")
                .weekdays(Shift.of("22:00", "06:00"))
                .minutesPerDay(480)
                .build();
    }
}
