package org.pmocore.schedule;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.network.ResolvedNetwork;
import org.pmocore.model.Project;
import org.pmocore.time.Days;

/**
 * The critical path method (CPM, クリティカルパス法): calculates when every task can start and finish and how much each may
 * slip.
 *
 * <p>A forward pass gives the early dates, a backward pass from the finish of the project the late dates, their difference
 * the float. Source: PMBOK Guide, critical path method and precedence diagramming method; the conventions in
 * {@link ScheduleRules}.
 *
 * <pre>{@code
 * Schedule schedule = CriticalPathMethod.withDefaults().withDataDate(LocalDate.of(2026, 4, 10)).schedule(project);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CriticalPathMethod {

    private static final CriticalPathMethod DEFAULTS = new CriticalPathMethod(ScheduleRules.standard(), null);

    private final ScheduleRules rules;
    private final @Nullable LocalDateTime dataDate;

    private CriticalPathMethod(ScheduleRules rules, @Nullable LocalDateTime dataDate) {
        this.rules = rules;
        this.dataDate = dataDate;
    }

    /** {@return the method with the {@linkplain ScheduleRules#standard() standard rules} and the project's data date} */
    public static CriticalPathMethod withDefaults() {
        return DEFAULTS;
    }

    /**
     * {@return the same method with progress known up to the end of a date}
     *
     * <p>Nothing unfinished starts before it. Progress the project reports for later dates is not undone: for an earlier
     * status schedule the project as it was reported then.
     *
     * @param date the data date (基準日), inclusive
     */
    public CriticalPathMethod withDataDate(LocalDate date) {
        return withDataDate(Days.endOf(date));
    }

    /**
     * {@return the same method with progress known up to an instant}
     *
     * @param instant the data date, exclusive; takes the place of the project's own
     */
    public CriticalPathMethod withDataDate(LocalDateTime instant) {
        return new CriticalPathMethod(rules, requireNonNull(instant, "instant"));
    }

    /**
     * {@return the same method with other conventions}
     *
     * @param newRules the conventions
     */
    public CriticalPathMethod withRules(ScheduleRules newRules) {
        return new CriticalPathMethod(requireNonNull(newRules, "newRules"), dataDate);
    }

    /** {@return the conventions in use} */
    public ScheduleRules rules() {
        return rules;
    }

    /**
     * {@return the schedule of a project}
     *
     * @param project the project, as planned and reported
     */
    public Schedule schedule(Project project) {
        return rules.isFromFinish() ? forward(startingInTime(project)) : forward(project);
    }

    /** The project with the start and the finish that its late dates give it; unchanged where it has no length. */
    private Project startingInTime(Project project) {
        Schedule late = forward(project);
        LocalDateTime finish = project.mustFinishBy().orElseGet(late::finish);
        return late.start().isBefore(finish)
                ? project.toBuilder().start(late.start()).mustFinishBy(finish).build()
                : project;
    }

    private Schedule forward(Project project) {
        Optional<LocalDateTime> upTo = Optional.ofNullable(dataDate).or(project::dataDate);
        ResolvedNetwork network = ResolvedNetwork.of(project, rules.forNetwork(), upTo);
        return new Schedule(project, upTo, rules, network);
    }

    /** {@return the rules and the data date in one line} */
    @Override
    public String toString() {
        return "Critical path method, " + rules + (dataDate == null ? "" : ", data date " + Days.lastDayOf(dataDate));
    }
}
