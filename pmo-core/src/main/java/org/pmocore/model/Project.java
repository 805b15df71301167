package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.internal.text.Suggestion;
import org.pmocore.measure.Amount;
import org.pmocore.time.Days;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/**
 * A project: its tasks in the order of the plan, their dependencies and calendars, and what was approved, reported and
 * spent.
 *
 * <p>A project that exists can be scheduled: {@link Builder#build()} rejects unknown ids, cycles and contradictory dates with
 * all problems at once. Immutable and thread-safe. The builder is not thread-safe.
 *
 * @since 0.1.0
 */
public final class Project {

    private final String name;
    private final LocalDateTime start;
    private final @Nullable LocalDateTime dataDate;
    private final @Nullable LocalDateTime mustFinishBy;
    private final WorkCalendar calendar;
    private final Map<String, WorkCalendar> calendars;
    private final List<Resource> resources;
    private final List<Task> tasks;
    final Map<TaskId, Integer> positions;
    final int[] parents;
    final int[] predecessors;
    private final List<Dependency> dependencies;
    private final List<Baseline> baselines;
    private final List<Snapshot> snapshots;
    private final List<ActualCost> costs;
    private final List<Issue> issues;
    private final List<Risk> risks;
    private final ProjectBudget budget;
    private final List<ChangeRequest> changeRequests;

    private Project(Builder builder, ProjectDraft draft) {
        this.name = builder.name;
        this.start = requireNonNull(builder.start, "start");
        this.dataDate = builder.dataDate;
        this.mustFinishBy = builder.mustFinishBy;
        this.calendar = builder.calendar;
        this.calendars = Collections.unmodifiableMap(draft.calendars());
        this.resources = List.copyOf(builder.resources);
        this.tasks = List.copyOf(draft.tasks());
        this.positions = draft.positions();
        this.parents = draft.parents();
        this.predecessors = draft.predecessors();
        this.dependencies = draft.allDependencies();
        this.baselines = List.copyOf(builder.baselines);
        this.snapshots = List.copyOf(builder.snapshots);
        this.costs = List.copyOf(builder.costs);
        this.issues = List.copyOf(builder.issues);
        this.risks = List.copyOf(builder.risks);
        this.budget = builder.budget;
        this.changeRequests = List.copyOf(builder.changeRequests);
    }

    /**
     * {@return a builder for a project on the {@linkplain WorkCalendar#standard() standard calendar}}
     *
     * @param name name of the project
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** {@return a builder that starts from this project} */
    public Builder toBuilder() {
        Builder builder = new Builder(name);
        builder.start = start;
        builder.dataDate = dataDate;
        builder.mustFinishBy = mustFinishBy;
        builder.calendar = calendar;
        calendars.values().stream().skip(1).forEach(builder.otherCalendars::add);
        builder.resources.addAll(resources);
        builder.tasks.addAll(tasks);
        builder.baselines.addAll(baselines);
        builder.snapshots.addAll(snapshots);
        builder.costs.addAll(costs);
        builder.issues.addAll(issues);
        builder.risks.addAll(risks);
        builder.budget = budget;
        builder.changeRequests.addAll(changeRequests);
        return builder;
    }

    /**
     * {@return this project with tasks in the place of those with their ids}
     *
     * <p>The same as through {@link #toBuilder()} and {@link Builder#replaceTasks}, but only what is new is checked, so that
     * thousands of variants of one plan cost little.
     *
     * @param changed tasks in their new form; each id once
     * @throws IllegalArgumentException if there is no task with one of the ids
     * @throws InvalidProjectException with all problems, each naming its task and rule
     */
    public Project with(Collection<Task> changed) {
        return new TaskSwap(this, changed)
                .draft()
                .map(draft -> new Project(toBuilder(), draft))
                .orElseGet(() -> TaskSwap.builder(this, changed).build());
    }

    /**
     * {@return what is wrong with a task, taken by itself, in the place of the one with its id: its plan, progress, dependencies
     * and assignments; empty if nothing. Whether dependencies close a loop is not looked into}
     *
     * @param changed the task in its new form
     * @throws IllegalArgumentException if there is no task with its id
     */
    public List<Problem> problemsOf(Task changed) {
        return TaskSwap.problems(this, changed);
    }

    /** {@return the name of the project} */
    public String name() {
        return name;
    }

    /** {@return the planned start: no task without an actual start begins earlier} */
    public LocalDateTime start() {
        return start;
    }

    /** {@return the instant up to which progress was reported, exclusive; empty for a plan without status} */
    public Optional<LocalDateTime> dataDate() {
        return Optional.ofNullable(dataDate);
    }

    /** {@return the date the whole project must finish by, exclusive; it bounds late dates and so the float} */
    public Optional<LocalDateTime> mustFinishBy() {
        return Optional.ofNullable(mustFinishBy);
    }

    /** {@return the default calendar} */
    public WorkCalendar calendar() {
        return calendar;
    }

    /** {@return all calendars by name, the default one first} */
    public Map<String, WorkCalendar> calendars() {
        return calendars;
    }

    /**
     * {@return the calendar a task is worked on: its own, or the default one}
     *
     * @param task a task of this project
     */
    public WorkCalendar calendarOf(Task task) {
        String own = task.calendar().orElse(null);
        return own == null ? calendar : requireNonNull(calendars.get(own), own);
    }

    /** {@return the resources in the order they were added} */
    public List<Resource> resources() {
        return resources;
    }

    /**
     * {@return the resource with an id; an unknown id is rejected with what was probably meant}
     *
     * @param id the key
     */
    public Resource resource(String id) {
        return resources.stream()
                .filter(resource -> resource.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(unknownResource(id)));
    }

    /** {@return all tasks, milestones and summaries in the order of the plan} */
    public List<Task> tasks() {
        return tasks;
    }

    /** {@return all start and finish milestones in the order of the plan} */
    public List<Task> milestones() {
        return tasks.stream().filter(Task::isMilestone).toList();
    }

    /**
     * {@return the task with an id; empty if there is none}
     *
     * @param id the key
     */
    public Optional<Task> find(TaskId id) {
        Integer position = positions.get(id);
        return position == null ? Optional.empty() : Optional.of(tasks.get(position));
    }

    /**
     * {@return the task with an id; an unknown id is rejected with what was probably meant}
     *
     * @param id the key
     */
    public Task task(String id) {
        return task(TaskId.of(id));
    }

    /**
     * {@return the task with an id; an unknown id is rejected with what was probably meant}
     *
     * @param id the key
     */
    public Task task(TaskId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(unknown(id)));
    }

    /**
     * {@return the place of a task in {@link #tasks()}, from 0; empty if there is no such task}
     *
     * @param id the key
     */
    public OptionalInt positionOf(TaskId id) {
        Integer position = positions.get(id);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** {@return all dependencies, in the order of their successors} */
    public List<Dependency> dependencies() {
        return dependencies;
    }

    /**
     * {@return the place of a predecessor in {@link #tasks()}, from 0: what {@link #positionOf(TaskId)} would find, without
     * looking it up}
     *
     * @param dependency place of the dependency in {@link #dependencies()}, from 0
     */
    public int predecessorPosition(int dependency) {
        return predecessors[dependency];
    }

    /**
     * {@return the place of the summary above a task in {@link #tasks()}; empty at the top of the WBS}
     *
     * @param position place of the task in {@link #tasks()}, from 0
     */
    public OptionalInt parentPosition(int position) {
        int parent = parents[position];
        return parent == ProjectDraft.UNKNOWN ? OptionalInt.empty() : OptionalInt.of(parent);
    }

    /** {@return the baselines in the order they were added} */
    public List<Baseline> baselines() {
        return baselines;
    }

    /**
     * {@return the baseline with a name; empty if there is none}
     *
     * @param baselineName the name
     */
    public Optional<Baseline> baseline(String baselineName) {
        return baselines.stream()
                .filter(baseline -> baseline.name().equals(baselineName))
                .findFirst();
    }

    /** {@return the baseline that was approved last; empty if there is none} */
    public Optional<Baseline> latestBaseline() {
        return baselines.stream().reduce((one, other) -> other.setOn().isBefore(one.setOn()) ? one : other);
    }

    /** {@return the snapshots in the order of their data dates} */
    public List<Snapshot> snapshots() {
        return snapshots;
    }

    /** {@return the bookings of actual cost in the order they were added} */
    public List<ActualCost> costs() {
        return costs;
    }

    /** {@return the issues in the order of their ledger} */
    public List<Issue> issues() {
        return issues;
    }

    /** {@return the risks in the order of their ledger} */
    public List<Risk> risks() {
        return risks;
    }

    /** {@return reserves, replaced baselines and cost categories; {@link ProjectBudget#NONE} where nothing is known} */
    public ProjectBudget budget() {
        return budget;
    }

    /** {@return the change requests in the order of their ledger} */
    public List<ChangeRequest> changeRequests() {
        return changeRequests;
    }

    /** {@return name, size and data date, or the start where there is none, in one line} */
    @Override
    public String toString() {
        String date = dataDate == null ? "from " + start.toLocalDate() : "at " + Days.lastDayOf(dataDate);
        return "Project " + DisplayWidth.truncate(name, 20) + ": " + tasks.size() + " tasks, " + dependencies.size()
                + " dependencies, " + date;
    }

    private String unknownResource(String id) {
        List<String> known = resources.stream().map(Resource::id).toList();
        return "There is no resource \"" + id + "\" in " + name + "."
                + Suggestion.closest(id, known)
                        .map(guess -> "\nMaybe you meant \"" + guess + "\".")
                        .orElse("\nMaybe one of: " + known.stream().limit(10).collect(Collectors.joining(", ")));
    }

    private String unknown(TaskId id) {
        String known = tasks.stream().limit(10).map(task -> task.id().value()).collect(Collectors.joining(", "));
        return Suggestion.closest(
                        id.value(),
                        tasks.stream().map(task -> task.id().value()).toList())
                .map(guess -> "There is no task \"" + id + "\" in " + name + ".\nMaybe you meant \"" + guess + "\".")
                .orElse("There is no task \"" + id + "\" in " + name + ".\nMaybe one of: " + known);
    }

    /** Builds a {@link Project}. Not thread-safe. */
    public static final class Builder {

        final String name;
        final List<Task> tasks = new ArrayList<>();
        final List<Dependency> links = new ArrayList<>();
        final List<Resource> resources = new ArrayList<>();
        final List<WorkCalendar> otherCalendars = new ArrayList<>();
        final List<Baseline> baselines = new ArrayList<>();
        final List<Snapshot> snapshots = new ArrayList<>();
        final List<ActualCost> costs = new ArrayList<>();
        final List<Issue> issues = new ArrayList<>();
        final List<Risk> risks = new ArrayList<>();
        final List<ChangeRequest> changeRequests = new ArrayList<>();

        @Nullable
        LocalDateTime start;

        @Nullable
        LocalDateTime dataDate;

        @Nullable
        LocalDateTime mustFinishBy;

        WorkCalendar calendar = WorkCalendar.standard();
        ProjectBudget budget = ProjectBudget.NONE;

        private Builder(String name) {
            this.name = requireNonNull(name, "name");
        }

        /**
         * Sets the planned start to the start of a date.
         *
         * @param date first date of the project
         * @return this builder
         */
        public Builder start(LocalDate date) {
            return start(Days.startOf(date));
        }

        /**
         * Sets the planned start.
         *
         * @param instant first instant of the project
         * @return this builder
         */
        public Builder start(LocalDateTime instant) {
            this.start = requireNonNull(instant, "instant");
            return this;
        }

        /**
         * Sets the data date (基準日) to the end of a date: progress is known up to and including that date.
         *
         * @param date the date
         * @return this builder
         */
        public Builder dataDate(LocalDate date) {
            return dataDate(Days.endOf(date));
        }

        /**
         * Sets the data date to an instant.
         *
         * @param instant progress is known up to here, exclusive
         * @return this builder
         */
        public Builder dataDate(LocalDateTime instant) {
            this.dataDate = requireNonNull(instant, "instant");
            return this;
        }

        /**
         * Sets the date the whole project must finish by.
         *
         * @param finish latest finish, exclusive
         * @return this builder
         */
        public Builder mustFinishBy(LocalDateTime finish) {
            this.mustFinishBy = requireNonNull(finish, "finish");
            return this;
        }

        /**
         * Sets the default calendar.
         *
         * @param value the calendar of every task without its own
         * @return this builder
         */
        public Builder calendar(WorkCalendar value) {
            this.calendar = requireNonNull(value, "value");
            return this;
        }

        /**
         * Adds a calendar that tasks can name as their own.
         *
         * @param value the calendar, its name unique in the project
         * @return this builder
         */
        public Builder addCalendar(WorkCalendar value) {
            otherCalendars.add(requireNonNull(value, "value"));
            return this;
        }

        /**
         * Adds a resource with one unit that works whenever a task does.
         *
         * @param id key of the resource, unique in the project
         * @return this builder
         */
        public Builder resource(String id) {
            return resource(Resource.builder(id).build());
        }

        /**
         * Adds a resource.
         *
         * @param id key of the resource, unique in the project
         * @param definition sets what is known of it
         * @return this builder
         */
        public Builder resource(String id, UnaryOperator<Resource.Builder> definition) {
            return resource(definition.apply(Resource.builder(id)).build());
        }

        /**
         * Adds a resource.
         *
         * @param resource the resource, its id unique in the project
         * @return this builder
         */
        public Builder resource(Resource resource) {
            resources.add(requireNonNull(resource, "resource"));
            return this;
        }

        /**
         * Adds a task.
         *
         * @param id key of the task, unique in the project
         * @param definition sets what is known of it
         * @return this builder
         */
        public Builder task(String id, UnaryOperator<Task.Builder> definition) {
            return add(definition.apply(Task.builder(id)).build());
        }

        /**
         * Adds a finish milestone: a point at which something is reached.
         *
         * @param id key of the milestone, unique in the project
         * @param definition sets what is known of it
         * @return this builder
         */
        public Builder milestone(String id, UnaryOperator<Task.Builder> definition) {
            return add(definition
                    .apply(Task.builder(id).kind(Task.Kind.FINISH_MILESTONE))
                    .build());
        }

        /**
         * Adds a start milestone: a point at which something begins.
         *
         * @param id key of the milestone, unique in the project
         * @param definition sets what is known of it
         * @return this builder
         */
        public Builder startMilestone(String id, UnaryOperator<Task.Builder> definition) {
            return add(definition
                    .apply(Task.builder(id).kind(Task.Kind.START_MILESTONE))
                    .build());
        }

        /**
         * Adds a summary task; tasks join it by {@link Task.Builder#parent(String)}.
         *
         * @param id key of the summary, unique in the project
         * @param definition sets what is known of it
         * @return this builder
         */
        public Builder summary(String id, UnaryOperator<Task.Builder> definition) {
            return add(
                    definition.apply(Task.builder(id).kind(Task.Kind.SUMMARY)).build());
        }

        /**
         * Adds a level of effort.
         *
         * @param id key of the task, unique in the project
         * @param definition sets what is known of it
         * @return this builder
         */
        public Builder levelOfEffort(String id, UnaryOperator<Task.Builder> definition) {
            return add(definition
                    .apply(Task.builder(id).kind(Task.Kind.LEVEL_OF_EFFORT))
                    .build());
        }

        /**
         * Adds a task.
         *
         * @param task the task, its id unique in the project
         * @return this builder
         */
        public Builder add(Task task) {
            tasks.add(requireNonNull(task, "task"));
            return this;
        }

        /**
         * Changes tasks that were added before; looks at every task, so change many tasks in one call.
         *
         * @param change gives the new form of a task, or the same task; it must keep the id
         * @return this builder
         */
        public Builder replaceTasks(UnaryOperator<Task> change) {
            tasks.replaceAll(change);
            return this;
        }

        /**
         * Removes tasks that were added before, with all dependencies on them, the costs booked on them and their mentions in
         * issues, risks and change requests. Baselines and snapshots keep what they say of them.
         *
         * @param isRemoved which tasks; of a summary also everything under it, or that is reported when the project is built
         * @return this builder
         */
        public Builder removeTasks(Predicate<Task> isRemoved) {
            TaskRemoval.remove(isRemoved, this);
            return this;
        }

        /**
         * Changes calendars that were set or added before, the default one included.
         *
         * @param change gives the new form of a calendar, or the same calendar; it must keep the name
         * @return this builder
         */
        public Builder replaceCalendars(UnaryOperator<WorkCalendar> change) {
            calendar = change.apply(calendar);
            otherCalendars.replaceAll(change);
            return this;
        }

        /**
         * Takes the planned start, the date to finish by and the calendars of another project; calendars and resources that
         * only one of the two has are all kept.
         *
         * @param other the project
         * @return this builder
         */
        public Builder frameOf(Project other) {
            this.start = other.start;
            this.mustFinishBy = other.mustFinishBy;
            List<WorkCalendar> own = new ArrayList<>(otherCalendars);
            own.add(0, calendar);
            own.removeIf(mine -> other.calendars.containsKey(mine.name()));
            this.calendar = other.calendar;
            otherCalendars.clear();
            other.calendars.values().stream().skip(1).forEach(otherCalendars::add);
            otherCalendars.addAll(own);
            Set<String> known = resources.stream().map(Resource::id).collect(Collectors.toSet());
            other.resources.stream()
                    .filter(resource -> !known.contains(resource.id()))
                    .forEach(resources::add);
            return this;
        }

        /**
         * Changes one task that was added before.
         *
         * @param id key of the task
         * @param change sets what is new of it
         * @return this builder
         */
        public Builder change(String id, UnaryOperator<Task.Builder> change) {
            TaskId key = TaskId.of(id);
            if (tasks.stream().noneMatch(task -> task.id().equals(key))) {
                throw new IllegalArgumentException("There is no task \"" + id + "\" to change.\nMaybe add it first.");
            }
            return replaceTasks(task ->
                    task.id().equals(key) ? change.apply(task.toBuilder()).build() : task);
        }

        /**
         * Adds a finish-to-start dependency without lag.
         *
         * @param predecessorId id of the task that gives
         * @param successorId id of the task that waits
         * @return this builder
         */
        public Builder link(String predecessorId, String successorId) {
            return link(Dependency.finishToStart(predecessorId, successorId));
        }

        /**
         * Adds a dependency.
         *
         * @param predecessorId id of the task that gives
         * @param successorId id of the task that waits
         * @param type which ends are tied
         * @param lag delay between the ends; negative for a lead
         * @return this builder
         */
        public Builder link(String predecessorId, String successorId, Dependency.Type type, WorkTime lag) {
            return link(Dependency.of(predecessorId, successorId, type, lag));
        }

        /**
         * Adds a dependency.
         *
         * @param dependency the dependency
         * @return this builder
         */
        public Builder link(Dependency dependency) {
            links.add(requireNonNull(dependency, "dependency"));
            return this;
        }

        /**
         * Adds a baseline.
         *
         * @param baseline the baseline, its name unique in the project
         * @return this builder
         */
        public Builder baseline(Baseline baseline) {
            baselines.add(requireNonNull(baseline, "baseline"));
            return this;
        }

        /**
         * Adds a dated snapshot.
         *
         * @param snapshot the snapshot, its data date unique in the project
         * @return this builder
         */
        public Builder snapshot(Snapshot snapshot) {
            snapshots.add(requireNonNull(snapshot, "snapshot"));
            snapshots.sort((one, other) -> one.dataDate().compareTo(other.dataDate()));
            return this;
        }

        /**
         * Adds a booking of actual cost.
         *
         * @param taskId id of the task that was worked on
         * @param on date of the booking
         * @param amount money or effort; negative for a credit
         * @return this builder
         */
        public Builder cost(String taskId, LocalDate on, Amount amount) {
            return cost(new ActualCost(TaskId.of(taskId), on, amount, ""));
        }

        /**
         * Adds a booking of actual cost.
         *
         * @param cost the booking
         * @return this builder
         */
        public Builder cost(ActualCost cost) {
            costs.add(requireNonNull(cost, "cost"));
            return this;
        }

        /**
         * Adds an issue.
         *
         * @param issue the issue, its number unique among issues
         * @return this builder
         */
        public Builder issue(Issue issue) {
            issues.add(requireNonNull(issue, "issue"));
            return this;
        }

        /**
         * Adds a risk.
         *
         * @param risk the risk, its number unique among risks
         * @return this builder
         */
        public Builder risk(Risk risk) {
            risks.add(requireNonNull(risk, "risk"));
            return this;
        }

        /**
         * Sets reserves, replaced baselines and cost categories, from what was set before.
         *
         * @param definition adds what is known
         * @return this builder
         */
        public Builder budget(UnaryOperator<ProjectBudget.Builder> definition) {
            budget = definition.apply(budget.toBuilder()).build();
            return this;
        }

        /**
         * Adds a change request.
         *
         * @param request the request, its number unique among change requests
         * @return this builder
         */
        public Builder changeRequest(ChangeRequest request) {
            changeRequests.add(requireNonNull(request, "request"));
            return this;
        }

        /** {@return all problems that {@link #build()} would reject the project for; empty if there are none} */
        public List<Problem> violations() {
            return ProjectCheck.problems(this, ProjectDraft.of(this));
        }

        /**
         * {@return the project}
         *
         * @throws InvalidProjectException with all problems, each naming its task and rule
         */
        public Project build() {
            ProjectDraft draft = ProjectDraft.of(this);
            List<Problem> problems = ProjectCheck.problems(this, draft);
            if (!problems.isEmpty()) {
                throw new InvalidProjectException(name, problems);
            }
            return new Project(this, draft);
        }

        /** One line: name, number of tasks and issues so far. */
        @Override
        public String toString() {
            return DisplayWidth.truncate(name, 30) + ", not built yet: " + tasks.size() + " tasks, " + issues.size()
                    + " issues";
        }
    }
}
