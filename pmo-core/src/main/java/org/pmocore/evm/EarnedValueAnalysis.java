package org.pmocore.evm;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.text.Suggestion;
import org.pmocore.model.Baseline;
import org.pmocore.model.Project;
import org.pmocore.time.Days;

/**
 * Measures the earned value of a project at a data date against one of its baselines.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class EarnedValueAnalysis {

    private static final EarnedValueAnalysis DEFAULTS = new EarnedValueAnalysis(null, Plateau.END, false);

    private final @Nullable String baselineName;

    private final Plateau plateau;

    private final boolean bareFormulas;

    private EarnedValueAnalysis(@Nullable String baselineName, Plateau plateau, boolean bareFormulas) {
        this.baselineName = baselineName;
        this.plateau = plateau;
        this.bareFormulas = bareFormulas;
    }

    /** {@return an analysis against the baseline that was approved last, flat parts of its curve read at their end} */
    public static EarnedValueAnalysis withDefaults() {
        return DEFAULTS;
    }

    /**
     * {@return an analysis against the baseline of a name, such as the original one beside the latest}
     *
     * @param name the name of a baseline of the project
     */
    public EarnedValueAnalysis withBaseline(String name) {
        return new EarnedValueAnalysis(requireNonNull(name, "name"), plateau, bareFormulas);
    }

    /**
     * {@return an analysis that reads flat parts of the planned curve otherwise than {@link Plateau#END}}
     *
     * @param choice which time earned schedule takes
     */
    public EarnedValueAnalysis withPlateau(Plateau choice) {
        return new EarnedValueAnalysis(baselineName, requireNonNull(choice, "choice"), bareFormulas);
    }

    /**
     * {@return an analysis whose duration forecasts are the formulas as they are, as ProTrack prints them: a total below the time
     * that has passed, or a forecast for what is complete, is given instead of a reason or the actual time}
     */
    public EarnedValueAnalysis withBareFormulas() {
        return new EarnedValueAnalysis(baselineName, plateau, true);
    }

    /**
     * {@return the earned value at the end of a date}
     *
     * @param project a project
     * @param dataDate the data date, inclusive: what was planned, reported and booked up to its end counts
     * @throws IllegalArgumentException if the project lacks the baseline that was asked for
     */
    public EarnedValue analyze(Project project, LocalDate dataDate) {
        return analyze(project, Days.endOf(dataDate));
    }

    /**
     * {@return the earned value at an instant}
     *
     * @param project a project
     * @param dataDate the data date, exclusive, seconds dropped; bookings of its date count unless it is at 00:00
     * @throws IllegalArgumentException if the project lacks the baseline that was asked for
     */
    public EarnedValue analyze(Project project, LocalDateTime dataDate) {
        return baseline(project).at(dataDate);
    }

    /**
     * The baseline of a project made ready for many data dates: all that does not depend on the date is worked out once.
     *
     * @param project a project
     * @return its time-phased baseline
     * @throws IllegalArgumentException if the project lacks the baseline that was asked for
     */
    public PerformanceBaseline baseline(Project project) {
        return new PerformanceBaseline(
                new CompiledPlan(project, baselineOf(project).orElse(null), plateau, bareFormulas));
    }

    /**
     * The frozen baseline beside the moving one: the figures against the first baseline, and those against the baseline in force
     * at each date, whatever baseline this analysis measures against otherwise.
     *
     * @param project a project with a baseline
     * @return both sides at any date, and what each re-baselining changed
     * @throws IllegalArgumentException for a project without a baseline
     */
    public BaselineHistory rebaselined(Project project) {
        if (project.baselines().isEmpty()) {
            throw new IllegalArgumentException("The project \"" + project.name()
                    + "\" has no baseline (0).\nMaybe freeze one, or ask baseline(project) for what can be said.");
        }
        return BaselineHistory.of(
                BaselineStages.of(project),
                frozen -> new PerformanceBaseline(new CompiledPlan(project, frozen, plateau, bareFormulas)));
    }

    /**
     * The earned value at every date that was reported: those of the snapshots and the project's own data date. History is
     * read from what was reported then, never from what is known today.
     *
     * @param project a project
     * @return in the order of the dates, none for a project without snapshots and data date
     * @throws IllegalArgumentException if the project lacks the baseline that was asked for
     */
    public List<EarnedValue> history(Project project) {
        return baseline(project).history();
    }

    /** {@return which baseline is measured against} */
    @Override
    public String toString() {
        return "Earned value analysis against " + (baselineName == null ? "the latest baseline" : baselineName);
    }

    private Optional<Baseline> baselineOf(Project project) {
        if (baselineName == null) {
            return project.latestBaseline();
        }
        List<String> names = project.baselines().stream().map(Baseline::name).toList();
        return Optional.of(project.baseline(baselineName)
                .orElseThrow(() -> new IllegalArgumentException("There is no baseline \"" + baselineName + "\" in "
                        + project.name() + ".\nMaybe you meant "
                        + Suggestion.closest(baselineName, names)
                                .map(name -> "\"" + name + "\"")
                                .orElse("one of: " + names)
                        + ".")));
    }
}
