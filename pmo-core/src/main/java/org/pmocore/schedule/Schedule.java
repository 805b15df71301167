package org.pmocore.schedule;

import java.time.LocalDateTime;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pmocore.internal.network.Bindings;
import org.pmocore.internal.network.DragSearch;
import org.pmocore.internal.network.FloatPathSearch;
import org.pmocore.internal.network.FloatTable;
import org.pmocore.internal.network.LinkRooms;
import org.pmocore.internal.network.NetworkDates;
import org.pmocore.internal.network.NetworkNote;
import org.pmocore.internal.network.ResolvedNetwork;
import org.pmocore.model.Dependency;
import org.pmocore.model.Problem;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.time.WorkAxis;
import org.pmocore.time.WorkTime;

/**
 * The schedule of a project: dates, floats, driving dependencies and the critical path at one data date.
 *
 * <p>Instants are wall-clock times; a start is inclusive, a finish exclusive. Made by {@link CriticalPathMethod}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Schedule {

    private final Project project;
    private final Optional<LocalDateTime> dataDate;
    private final ScheduleRules rules;
    private final ResolvedNetwork network;
    private final NetworkDates dates;
    private final DateTable table;
    private final Lazy<boolean[]> longestPath;
    private final Lazy<FloatTable> floats;
    private final Lazy<DragSearch> drags;
    private final Lazy<BitSet> movedLate;
    private final SummaryDates summaries;
    private final LinkRooms rooms;
    private final List<ScheduledTask> tasks;
    private final Lazy<ScheduleVariants> variants = new Lazy<>(() -> new ScheduleVariants(this));
    private final Lazy<FinishByFloat> finishes = new Lazy<>(() -> new FinishByFloat(this));

    Schedule(Project project, Optional<LocalDateTime> dataDate, ScheduleRules rules, ResolvedNetwork network) {
        this.project = project;
        this.dataDate = dataDate;
        this.rules = rules;
        this.network = network;
        this.dates = network.solve();
        this.table = new DateTable(WorkAxis.minuteOf(project.start()), dates.projectFinish());
        this.longestPath = new Lazy<>(() -> network.longestPath(dates));
        this.floats = new Lazy<>(() -> FloatTable.of(network, dates, nodesWhere(Progress::isFinished)::get));
        this.movedLate = new Lazy<>(() -> Bindings.movedLate(network, dates));
        this.drags = new Lazy<>(
                () -> DragSearch.of(network, dates, longestPath.get(), nodesWhere(Progress::isStarted)::get));
        this.rooms = network.roomsOf(dates);
        this.tasks = new TaskList(this, project.tasks().size());
        this.summaries = SummaryDates.of(this);
    }

    /** {@return the project that was scheduled} */
    public Project project() {
        return project;
    }

    /** {@return the data date (基準日) the schedule was made for, exclusive; empty for a plan without status} */
    public Optional<LocalDateTime> dataDate() {
        return dataDate;
    }

    /** {@return the conventions it was made with} */
    public ScheduleRules rules() {
        return rules;
    }

    /** {@return the first start of a task, inclusive; the planned start of a project without tasks} */
    public LocalDateTime start() {
        return work().map(ScheduledTask::start).min(Comparator.naturalOrder()).orElse(project.start());
    }

    /**
     * {@return the last finish of a task, exclusive; levels of effort and summaries do not count. The planned start of a
     * project without tasks}
     */
    public LocalDateTime finish() {
        return work().map(ScheduledTask::finish).max(Comparator.naturalOrder()).orElse(project.start());
    }

    /** {@return all tasks with their dates, in the order of the plan, summaries and levels of effort included} */
    public List<ScheduledTask> tasks() {
        return tasks;
    }

    /**
     * {@return the dates of a task; an unknown id is rejected with what was probably meant}
     *
     * @param id the key
     */
    public ScheduledTask task(String id) {
        return task(TaskId.of(id));
    }

    /**
     * {@return the dates of a task; an unknown id is rejected with what was probably meant}
     *
     * @param id the key
     */
    public ScheduledTask task(TaskId id) {
        return tasks.get(positionOf(id));
    }

    /**
     * {@return the critical tasks (クリティカルパス), by start and then by the order of the plan: not finished, total float at
     * or below the limit of the rules; no summaries, no levels of effort}
     */
    public List<ScheduledTask> criticalPath() {
        return tasks.stream()
                .filter(task -> task.isCritical() && !task.isRollUp())
                .sorted(Comparator.comparing(ScheduledTask::start))
                .toList();
    }

    /**
     * {@return the longest path: the tasks that drive, directly or through others, a task that finishes last, by start and then
     * by the order of the plan; several where they tie}
     *
     * <p>With several calendars or constraints the float varies along it, so that a limit on the float misses parts of it.
     * Finished tasks through which logic still flows count; summaries and levels of effort do not. Source: P6 "Longest Path".
     */
    public List<ScheduledTask> longestPath() {
        return tasks.stream()
                .filter(task -> !task.isRollUp() && isOnLongestPath(task.node()))
                .sorted(Comparator.comparing(ScheduledTask::start))
                .toList();
    }

    /**
     * {@return the float paths that lead to the finish of the project}
     *
     * @param method how paths are found and numbered
     * @param maxPaths how many to find at most, from 1
     */
    public FloatPaths floatPaths(FloatPaths.Method method, int maxPaths) {
        return FloatPaths.of(this, method, Optional.empty(), maxPaths);
    }

    /**
     * {@return the float paths that lead to a task}
     *
     * @param method how paths are found and numbered
     * @param maxPaths how many to find at most, from 1
     * @param end key of the task; no summary
     */
    public FloatPaths floatPaths(FloatPaths.Method method, int maxPaths, TaskId end) {
        return FloatPaths.of(this, method, Optional.of(task(end)), maxPaths);
    }

    /**
     * {@return the dependencies a task waits for, in the order they were stated}
     *
     * @param id key of the task
     */
    public List<ScheduledLink> predecessorsOf(TaskId id) {
        int position = positionOf(id);
        return IntStream.range(network.firstDependency(position), network.firstDependency(position + 1))
                .mapToObj(number -> new ScheduledLink(this, number))
                .toList();
    }

    /**
     * {@return the dependencies that wait for a task, in the order of the plan}
     *
     * @param id key of the task
     */
    public List<ScheduledLink> successorsOf(TaskId id) {
        return network.dependenciesOutOf(positionOf(id))
                .mapToObj(number -> new ScheduledLink(this, number))
                .toList();
    }

    /**
     * {@return the dependencies that set the early date of a task: all of them where several tie; none where a constraint,
     * the data date or the start of the project sets it}
     *
     * @param id key of the task
     */
    public List<ScheduledLink> drivingLinksOf(TaskId id) {
        return predecessorsOf(id).stream().filter(ScheduledLink::isDriving).toList();
    }

    /**
     * {@return what happened before a dependency allowed it, by the order of the plan; dependencies of levels of effort do not
     * count}
     */
    public List<OutOfSequence> outOfSequence() {
        return SequenceCheck.of(this);
    }

    /**
     * {@return the constraints that are not kept, or are kept against the dependencies of their task, by the order of the plan;
     * those of finished tasks and levels of effort do not count}
     */
    public List<ViolatedConstraint> violatedConstraints() {
        return new DateCheck(this).violatedConstraints();
    }

    /**
     * {@return the dependencies that the forecast dates do not keep, by the order of the plan: mandatory dates, and dates the
     * rules honour like them, break logic}
     */
    public List<ViolatedDependency> violatedDependencies() {
        return new DateCheck(this).violatedDependencies();
    }

    /** {@return the deadlines of tasks that will not be met, or were not, by the order of the plan} */
    public List<MissedDate> missedDeadlines() {
        return new DateCheck(this).missedDeadlines();
    }

    /** {@return the dates of successors outside the project that will not be met, or were not, by the order of the plan} */
    public List<MissedDate> missedExternalDates() {
        return new DateCheck(this).missedExternalDates();
    }

    /** {@return the date the project must finish by, if it will finish later; empty if it keeps it or there is none} */
    public Optional<MissedDate> missedFinish() {
        return new DateCheck(this).missedFinish();
    }

    /**
     * {@return why a task is not earlier: everything that holds it where it is, all ties included}
     *
     * @param id key of the task
     */
    public WhyNotEarlier whyNotEarlier(TaskId id) {
        return new ReasonFinder(task(id), this).find();
    }

    /**
     * {@return why a task is not earlier: everything that holds it where it is, all ties included}
     *
     * @param id key of the task
     */
    public WhyNotEarlier whyNotEarlier(String id) {
        return whyNotEarlier(TaskId.of(id));
    }

    /**
     * {@return why a task is not critical: its float, the successors that bound it, and the path that drives the finish instead}
     *
     * @param id key of the task
     */
    public WhyNotCritical whyNotCritical(TaskId id) {
        return new CriticalFinder(this).find(task(id));
    }

    /**
     * {@return why a task is not critical: its float, the successors that bound it, and the path that drives the finish instead}
     *
     * @param id key of the task
     */
    public WhyNotCritical whyNotCritical(String id) {
        return whyNotCritical(TaskId.of(id));
    }

    /** {@return what the project asks for and the rules did not follow to the letter, as warnings; empty if nothing} */
    public List<Problem> notes() {
        List<Problem> notes = new ArrayList<>();
        for (NetworkNote note : network.notes()) {
            Task task = project.tasks().get(note.position());
            notes.add(ScheduleNotes.problem(note.kind(), task));
        }
        return List.copyOf(notes);
    }

    /**
     * {@return the schedule of another form of this project, by the same rules and at the same data date; at the data date of the
     * project if that is what differs}
     *
     * @param other a variant of the project
     */
    public Schedule rescheduled(Project other) {
        CriticalPathMethod method = CriticalPathMethod.withDefaults().withRules(rules);
        boolean sameDate = other.dataDate().equals(project.dataDate());
        return (sameDate ? dataDate.map(method::withDataDate).orElse(method) : method).schedule(other);
    }

    /**
     * {@return the dates with tasks in the place of those with their ids: the same as those of {@link #rescheduled} with
     * {@link Project#with}, but at the cost of what moves}
     *
     * <p>Only the tasks that differ are compiled and only what they move is visited, each task once, in the order of the network.
     * Everything is scheduled again where dates follow from more than the tasks before: with levels of effort, tasks as late as
     * possible, rules from the finish, summaries that differ, actual dates under a summary with dependencies, or a dependency
     * against the order of the others.
     *
     * <p>May be called by many threads at once; each finds the same.
     *
     * @param changed tasks in their new form; each id once
     * @throws IllegalArgumentException if there is no task with one of the ids
     * @throws org.pmocore.model.InvalidProjectException with all problems, each naming its task and rule
     */
    public ChangedDates datesWith(Collection<Task> changed) {
        return variantWith(changed)
                .map(dates -> new ChangedDates(this, dates))
                .orElseGet(() -> ChangedDates.between(this, rescheduled(project.with(changed))));
    }

    /**
     * {@return the finish of the project if a task takes longer than planned, told by its float alone, in less time than it takes
     * to visit any other task; empty where the float does not tell exactly}
     *
     * <p>The finish moves by what the task takes longer beyond its total float. It is exact, and told, on one calendar under rules
     * that keep no raw instants, without summaries that have dependencies; for a task nothing is reported of and nothing binds at
     * its finish (no dependency on its finish, no date), without interruptions and lags in percent of it. For everything else ask
     * {@link #datesWith}.
     *
     * @param id key of the task
     * @param longer working time, not negative
     */
    public Optional<LocalDateTime> finishByFloat(TaskId id, WorkTime longer) {
        return finishes.get().finish(project.task(id), longer);
    }

    /** The dates with other tasks; empty if the whole plan must be looked at. */
    Optional<VariantDates> variantWith(Collection<Task> changed) {
        return rules.isFromFinish() ? Optional.empty() : variants.get().with(changed);
    }

    /**
     * {@return the whole schedule as text: one row per task in the order of the plan}
     *
     * @param rows rows to show at most
     */
    public String table(int rows) {
        return ScheduleText.table(this, rows);
    }

    /** {@return name, dates and the head of the critical path, at most 12 lines} */
    @Override
    public String toString() {
        return ScheduleText.summary(this);
    }

    Dependency dependency(int number) {
        return project.dependencies().get(number);
    }

    ResolvedNetwork network() {
        return network;
    }

    NetworkDates dates() {
        return dates;
    }

    LinkRooms rooms() {
        return rooms;
    }

    SummaryDates summaries() {
        return summaries;
    }

    /** The task a node stands for; of a summary's node there is none. */
    ScheduledTask taskOf(int node) {
        return IntStream.range(0, tasks.size())
                .filter(position -> network.nodeOf(position) == node)
                .mapToObj(tasks::get)
                .findFirst()
                .orElseThrow();
    }

    boolean isCritical(int node) {
        boolean tight = dates.totalFloat(node) <= rules.criticalFloat().toMinutes();
        return rules.isLongestPath() ? longestPath.get()[node] : tight;
    }

    boolean isOnLongestPath(int node) {
        return longestPath.get()[node];
    }

    FloatTable floats() {
        return floats.get();
    }

    Bindings bindingsOf(int node) {
        return Bindings.of(network, dates, node, movedLate.get());
    }

    DragSearch drags() {
        return drags.get();
    }

    FloatPathSearch floatPathSearch() {
        return new FloatPathSearch(network, dates, tasks.size(), nodesWhere(Progress::isFinished)::get);
    }

    private BitSet nodesWhere(Predicate<Progress> state) {
        BitSet found = new BitSet();
        for (int position = 0; position < tasks.size(); position++) {
            int node = network.nodeOf(position);
            if (node >= 0 && state.test(project.tasks().get(position).progress())) {
                found.set(node);
            }
        }
        return found;
    }

    static LocalDateTime instant(long minute) {
        return WorkAxis.dateTimeOf(minute);
    }

    /** The same as {@link #instant}, in less time for the dates of this plan. */
    LocalDateTime dateAt(long minute) {
        return table.at(minute);
    }

    /** All tasks that count for start and finish of the project. */
    Stream<ScheduledTask> work() {
        return tasks.stream().filter(task -> !task.isRollUp() && task.task().kind() != Task.Kind.LEVEL_OF_EFFORT);
    }

    private int positionOf(TaskId id) {
        return project.positionOf(project.task(id).id()).orElseThrow();
    }

    /** The tasks as a list that makes each view when it is asked for. */
    private static final class TaskList extends AbstractList<ScheduledTask> implements RandomAccess {

        private final Schedule schedule;
        private final int size;

        TaskList(Schedule schedule, int size) {
            this.schedule = schedule;
            this.size = size;
        }

        @Override
        public ScheduledTask get(int position) {
            return new ScheduledTask(schedule, Objects.checkIndex(position, size));
        }

        @Override
        public int size() {
            return size;
        }
    }
}
