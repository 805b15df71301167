package org.pmocore.benchmarks;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.TimeUnit;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.time.Shift;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/**
 * A network of tasks by a seed, the same for pmo-core and for MPXJ.
 *
 * <p>Tasks of 1 to 10 days on the standard calendar. Every task but the first has one or two predecessors (1.75 on average)
 * among those shortly before it; 90 % of the links are finish-to-start, the rest start-to-start and finish-to-finish; 10 %
 * have a lag of 1 to 3 days. How far back a predecessor may lie decides how long the project is: a fiftieth of the tasks by
 * default, which keeps a project of any size within some years.
 */
final class GeneratedNetwork {

    static final LocalDateTime START = LocalDateTime.of(2026, 4, 6, 8, 0);

    private static final int MINUTES_PER_DAY = 480;
    private static final int SHARE_OF_WINDOW = 50;
    private static final int SMALLEST_WINDOW = 20;
    private static final int LONGEST_TASK = 10;
    private static final int LONGEST_LAG = 3;
    private static final double SECOND_LINK = 0.75;
    private static final double RARE = 0.1;

    private final int[] days;
    private final List<Link> links = new ArrayList<>();

    /** A link between the places of two tasks. */
    private record Link(int from, int to, Dependency.Type type, int lagDays) {}

    private GeneratedNetwork(int tasks) {
        days = new int[tasks];
    }

    /** A network with the usual window. */
    static GeneratedNetwork of(int tasks, long seed) {
        return of(tasks, Math.max(SMALLEST_WINDOW, tasks / SHARE_OF_WINDOW), seed);
    }

    /**
     * A network.
     *
     * @param tasks how many tasks
     * @param window how many places a predecessor may lie before its successor
     * @param seed of the draws
     */
    static GeneratedNetwork of(int tasks, int window, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        GeneratedNetwork network = new GeneratedNetwork(tasks);
        for (int task = 0; task < tasks; task++) {
            network.days[task] = 1 + random.nextInt(LONGEST_TASK);
            int first = draw(random, task, window);
            if (task > 0) {
                network.link(random, first, task);
            }
            if (task > 1 && random.nextDouble() < SECOND_LINK) {
                int second = draw(random, task, window);
                if (second != first) {
                    network.link(random, second, task);
                }
            }
        }
        return network;
    }

    int links() {
        return links.size();
    }

    /** The network as plain arrays. */
    RawArrays arrays() {
        int[] length = new int[days.length];
        Arrays.setAll(length, task -> days[task] * MINUTES_PER_DAY);
        int[] firstIn = new int[days.length + 1];
        int[] from = new int[links.size()];
        int[] weight = new int[links.size()];
        for (int number = 0; number < from.length; number++) {
            Link link = links.get(number);
            from[number] = link.from;
            weight[number] = link.lagDays * MINUTES_PER_DAY
                    + (link.type.fromFinish() ? length[link.from] : 0)
                    - (link.type.toStart() ? 0 : length[link.to]);
            firstIn[link.to + 1] = number + 1;
        }
        for (int task = 0; task < days.length; task++) {
            firstIn[task + 1] = Math.max(firstIn[task], firstIn[task + 1]);
        }
        return new RawArrays(length, firstIn, from, weight);
    }

    /** The network as a project of pmo-core. */
    Project project() {
        return project(1);
    }

    /** The network as a project of pmo-core, the calendar of each task drawn from some. */
    Project project(int calendars) {
        SplittableRandom random = new SplittableRandom(calendars);
        Project.Builder project = Project.builder("Generated").start(START).calendar(WorkCalendar.standard());
        for (int number = 1; number < calendars; number++) {
            project.addCalendar(calendar(number));
        }
        List<List<Dependency>> predecessors = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            predecessors.add(new ArrayList<>());
        }
        for (Link link : links) {
            predecessors
                    .get(link.to)
                    .add(Dependency.of(id(link.from), id(link.to), link.type, WorkTime.days(link.lagDays)));
        }
        for (int i = 0; i < days.length; i++) {
            Task.Builder task = Task.builder(id(i)).days(days[i]).predecessors(predecessors.get(i));
            int calendar = random.nextInt(calendars);
            project.add((calendar == 0 ? task : task.calendar("Shift " + calendar)).build());
        }
        return project.build();
    }

    /** The network as a plan of MPXJ, ready for its scheduler. */
    ProjectFile plan() {
        ProjectFile plan = new ProjectFile();
        plan.setDefaultCalendar(plan.addDefaultBaseCalendar());
        plan.getProjectProperties().setStartDate(START);
        List<org.mpxj.Task> tasks = new ArrayList<>();
        for (int length : days) {
            org.mpxj.Task task = plan.addTask();
            task.setDuration(Duration.getInstance(length, TimeUnit.DAYS));
            task.setRemainingDuration(Duration.getInstance(length, TimeUnit.DAYS));
            task.setActualDuration(Duration.getInstance(0, TimeUnit.DAYS));
            task.setConstraintType(ConstraintType.AS_SOON_AS_POSSIBLE);
            tasks.add(task);
        }
        for (Link link : links) {
            tasks.get(link.to)
                    .addPredecessor(new Relation.Builder()
                            .predecessorTask(tasks.get(link.from))
                            .type(type(link.type))
                            .lag(Duration.getInstance(link.lagDays, TimeUnit.DAYS)));
        }
        return plan;
    }

    /** Six days a week, each calendar with its own beginning of the day. */
    private static WorkCalendar calendar(int number) {
        Shift morning = Shift.of("0" + (5 + number) + ":00", "12:00");
        return WorkCalendar.standard().toBuilder()
                .name("Shift " + number)
                .weekdays(morning, Shift.of("13:00", "17:00"))
                .week(DayOfWeek.SATURDAY, morning)
                .build();
    }

    /** The id of the task at a place; in MPXJ it is the unique id. */
    static String id(int place) {
        return String.valueOf(place + 1);
    }

    private void link(SplittableRandom random, int from, int to) {
        Dependency.Type type = Dependency.Type.FINISH_TO_START;
        if (random.nextDouble() < RARE) {
            type = random.nextBoolean() ? Dependency.Type.START_TO_START : Dependency.Type.FINISH_TO_FINISH;
        }
        int lag = random.nextDouble() < RARE ? 1 + random.nextInt(LONGEST_LAG) : 0;
        links.add(new Link(from, to, type, lag));
    }

    private static int draw(SplittableRandom random, int task, int window) {
        int span = Math.min(task, window);
        return span == 0 ? 0 : task - 1 - random.nextInt(span);
    }

    private static RelationType type(Dependency.Type type) {
        return switch (type) {
            case FINISH_TO_START -> RelationType.FINISH_START;
            case START_TO_START -> RelationType.START_START;
            case FINISH_TO_FINISH -> RelationType.FINISH_FINISH;
            case START_TO_FINISH -> RelationType.START_FINISH;
        };
    }
}
