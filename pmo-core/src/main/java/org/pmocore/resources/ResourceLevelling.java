package org.pmocore.resources;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pmocore.internal.levelling.LevellingSettings;
import org.pmocore.internal.levelling.LevellingSettings.Search;
import org.pmocore.model.Project;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.Schedule;

/**
 * Resource levelling (resource-constrained scheduling, 山積み・山崩し): delays tasks until the resources they need are free, and
 * says why each one waits.
 *
 * <p>Tasks are placed by a priority rule through a schedule generation scheme; then everything is pushed to its end and back
 * again (double justification), which on the benchmark library PSPLIB shortens plans more than any choice of rule. All
 * dependencies with lags, calendars, constraints and the data date hold as in the schedule that is levelled; a task with
 * resources is worked in the hours it shares with their calendars. Tasks in progress, and those with a mandatory date, stay
 * where they are.
 *
 * <pre>{@code
 * LevelledSchedule levelled = ResourceLevelling.withDefaults().level(schedule);
 * levelled.schedule().finish();                  // when the project ends with the people it has
 * levelled.explain("B", Locale.ENGLISH);         // B waits for Sato until ... because of A
 * }</pre>
 *
 * <p>A task holds its resources from start to finish, its interruptions included. Without a search the time is nearly
 * proportional to the number of tasks. The same project gives the same answer on every machine, also where chance searches:
 * its draws come from the seed.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ResourceLevelling {

    private static final ResourceLevelling DEFAULTS = new ResourceLevelling(LevellingOptions.DEFAULTS);

    private final LevellingOptions options;

    private ResourceLevelling(LevellingOptions options) {
        this.options = options;
    }

    /** How tasks are placed. */
    public enum Scheme {
        /** One task after the other, each at the first gap in which its resources are free. */
        SERIAL,
        /** Through time: whenever something becomes free, whatever can start does. */
        PARALLEL
    }

    /** {@return parallel scheme, earliest late finish first, double justification, all resources, no search} */
    public static ResourceLevelling withDefaults() {
        return DEFAULTS;
    }

    /**
     * {@return the same with another rule for who goes first}
     *
     * @param rule the rule
     */
    public ResourceLevelling withPriority(PriorityRule rule) {
        return new ResourceLevelling(options.with(requireNonNull(rule, "rule")));
    }

    /**
     * {@return the same with tasks that go before all others, whatever the rule says}
     *
     * <p>A task of a greater number goes first; 0 where none is given. As "Priority" of Microsoft Project. Justification is
     * left out then, since it does not look at priorities.
     *
     * @param priorities numbers by task id
     */
    public ResourceLevelling withTaskPriorities(Map<String, Integer> priorities) {
        LevellingOptions.Scope scope = options.scope();
        return scoped(new LevellingOptions.Scope(
                scope.resources(), scope.fixed(), Map.copyOf(priorities), scope.withinFloat(), scope.excessPercent()));
    }

    /**
     * {@return the same with another scheme}
     *
     * @param scheme how tasks are placed
     */
    public ResourceLevelling withScheme(Scheme scheme) {
        LevellingSettings now = options.settings();
        return solved(new LevellingSettings(
                1, scheme == Scheme.PARALLEL, now.justify(), now.search(), now.schedules(), now.seed()));
    }

    /** {@return the same without pushing everything to its end and back} */
    public ResourceLevelling withoutJustification() {
        LevellingSettings now = options.settings();
        return solved(new LevellingSettings(1, now.parallel(), false, now.search(), now.schedules(), now.seed()));
    }

    /**
     * {@return the same, levelling only some resources, as "level selected resources" of P6}
     *
     * @param resourceIds ids of the resources that count
     */
    public ResourceLevelling withResources(String... resourceIds) {
        LevellingOptions.Scope scope = options.scope();
        return scoped(new LevellingOptions.Scope(
                ordered(resourceIds), scope.fixed(), scope.priorities(), scope.withinFloat(), scope.excessPercent()));
    }

    /**
     * {@return the same with tasks that stay where they are, as "do not level" of Microsoft Project}
     *
     * @param taskIds ids of the tasks; they hold their resources all the same
     */
    public ResourceLevelling withFixedTasks(String... taskIds) {
        LevellingOptions.Scope scope = options.scope();
        return scoped(new LevellingOptions.Scope(
                scope.resources(), ordered(taskIds), scope.priorities(), scope.withinFloat(), scope.excessPercent()));
    }

    /**
     * {@return the same, but no task starts later than its late start, so that the finish of the project holds}
     *
     * <p>As "level only within available slack" of Microsoft Project and "preserve scheduled early and late dates" of P6.
     * Tasks that would have to wait longer stay on their early dates and are listed as
     * {@linkplain LevelledSchedule#unresolved() unresolved}.
     */
    public ResourceLevelling withinFloat() {
        LevellingOptions.Scope scope = options.scope();
        return scoped(new LevellingOptions.Scope(
                scope.resources(), scope.fixed(), scope.priorities(), true, scope.excessPercent()));
    }

    /**
     * {@return the same, but resources may be overbooked, as "max percent to overallocate resources" of P6}
     *
     * @param percent by how much of its capacity, 0 or more
     */
    public ResourceLevelling withMaxOverallocation(double percent) {
        if (!(percent >= 0 && percent <= 1000)) {
            throw new IllegalArgumentException("The overallocation (" + percent + " %) must be from 0 to 1000."
                    + "\nMaybe 25 for a quarter more than the capacity.");
        }
        LevellingOptions.Scope scope = options.scope();
        return scoped(new LevellingOptions.Scope(
                scope.resources(), scope.fixed(), scope.priorities(), scope.withinFloat(), percent));
    }

    /**
     * {@return the same, looking for a shorter plan by drawing priorities at random, likelier the better}
     *
     * @param schedules how many schedules are generated at most; each pass of the justification counts
     * @param seed where chance comes from
     */
    public ResourceLevelling withSampling(int schedules, long seed) {
        return searching(Search.SAMPLING, schedules, seed);
    }

    /**
     * {@return the same, looking for a shorter plan by crossing the orders of the best ones (genetic search)}
     *
     * @param schedules how many schedules are generated at most; each pass of the justification counts
     * @param seed where chance comes from
     */
    public ResourceLevelling withGeneticSearch(int schedules, long seed) {
        return searching(Search.GENETIC, schedules, seed);
    }

    /**
     * {@return the project levelled, by the standard rules}
     *
     * @param project the project, as planned and reported
     */
    public LevelledSchedule level(Project project) {
        return level(CriticalPathMethod.withDefaults().schedule(project));
    }

    /**
     * {@return a schedule levelled, by its own rules and data date}
     *
     * @param schedule the schedule without regard to resources
     * @throws IllegalArgumentException if a resource or task that was named does not exist
     */
    public LevelledSchedule level(Schedule schedule) {
        options.scope().resources().forEach(schedule.project()::resource);
        options.scope().fixed().forEach(schedule.project()::task);
        options.scope().priorities().keySet().forEach(schedule.project()::task);
        return new LevellingRun(schedule, options).level();
    }

    /** {@return scheme, rule and what is levelled, in one line} */
    @Override
    public String toString() {
        LevellingSettings settings = options.settings();
        LevellingOptions.Scope scope = options.scope();
        String name = (settings.parallel() ? "Parallel" : "Serial") + " levelling, " + options.rule()
                + (options.justifies() ? ", justified" : "")
                + (scope.withinFloat() ? ", within float" : "");
        return settings.search() == Search.NONE
                ? name
                : String.format(
                        Locale.ROOT, "%s, %s of %d", name, settings.search().name(), settings.schedules());
    }

    private ResourceLevelling searching(Search search, int schedules, long seed) {
        if (schedules < 1) {
            throw new IllegalArgumentException(
                    "The number of schedules (" + schedules + ") must be positive.\nMaybe 1000 for a start.");
        }
        LevellingSettings now = options.settings();
        return solved(new LevellingSettings(1, now.parallel(), now.justify(), search, schedules, seed));
    }

    private ResourceLevelling scoped(LevellingOptions.Scope scope) {
        return new ResourceLevelling(options.with(scope));
    }

    private ResourceLevelling solved(LevellingSettings settings) {
        return new ResourceLevelling(options.with(settings));
    }

    private static Set<String> ordered(String... ids) {
        return new LinkedHashSet<>(List.of(ids));
    }
}
