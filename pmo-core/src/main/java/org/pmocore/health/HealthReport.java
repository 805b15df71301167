package org.pmocore.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.internal.text.TextTable;
import org.pmocore.measure.Measure;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.Days;

/**
 * The health of a project at a data date: the overall colour, each dimension's colour, and the findings that give the reasons.
 *
 * <p>The overall colour is the worst of the mandatory dimensions that could be assessed; those that could not are named beside
 * it and are never green. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class HealthReport {

    private static final int NAME_CELLS = 40;
    private static final int LINE_CELLS = 78;

    private final Evidence evidence;
    private final HealthRules rules;
    private final List<DimensionHealth> dimensions;
    private final List<MilestoneOutlook> milestones;

    HealthReport(HealthRules rules, Evidence evidence) {
        this.evidence = evidence;
        this.rules = rules;
        List<HealthFinding> findings = rules.rules().stream()
                .map(rule -> HealthFinding.of(rule, evidence))
                .toList();
        this.dimensions = Arrays.stream(HealthDimension.values())
                .map(dimension -> dimension(dimension, findings))
                .toList();
        this.milestones = MilestoneIndicators.outlooks(evidence).stream()
                .map(outlook -> outlook.judgedBy(rules))
                .toList();
    }

    /** {@return the name of the project} */
    public String projectName() {
        return evidence.project().name();
    }

    /** {@return the data date, inclusive: what was reported up to its end counts} */
    public LocalDate dataDate() {
        return Days.lastDayOf(evidence.dataDate());
    }

    /** {@return the rule set it was judged by} */
    public HealthRules rules() {
        return rules;
    }

    /** {@return the worst colour of the mandatory dimensions; {@link Rag#GREY} if none of them could be assessed} */
    public Rag overall() {
        return Rag.worst(dimensions.stream()
                .filter(DimensionHealth::mandatory)
                .map(DimensionHealth::rag)
                .toList());
    }

    /** {@return all dimensions in the order of {@link HealthDimension}, those without rules grey} */
    public List<DimensionHealth> dimensions() {
        return dimensions;
    }

    /**
     * One dimension.
     *
     * @param dimension which side of the project
     * @return its colour and findings
     */
    public DimensionHealth dimension(HealthDimension dimension) {
        return dimensions.stream()
                .filter(side -> side.dimension() == dimension)
                .findFirst()
                .orElseThrow();
    }

    /** {@return the mandatory dimensions that could not be assessed: what the overall colour says nothing about} */
    public List<HealthDimension> notAssessed() {
        return dimensions.stream()
                .filter(side -> side.mandatory() && side.rag() == Rag.GREY)
                .map(DimensionHealth::dimension)
                .toList();
    }

    /** {@return all findings by dimension, within a dimension the worst first} */
    public List<HealthFinding> findings() {
        return dimensions.stream().flatMap(side -> side.findings().stream()).toList();
    }

    /**
     * The finding about an indicator.
     *
     * @param indicator what was measured
     * @return its finding; empty if the rule set does not judge it
     */
    public Optional<HealthFinding> finding(Indicator indicator) {
        return findings().stream()
                .filter(finding -> finding.indicator() == indicator)
                .findFirst();
    }

    /** {@return the milestones, and the tasks with a due date, by forecast date} */
    public List<MilestoneOutlook> milestones() {
        return milestones;
    }

    /**
     * How much later a task starts than its baseline says, in working days of its own calendar.
     *
     * @param id the task
     * @return positive if later; undefined without a baseline for it
     */
    public Measure startSlip(TaskId id) {
        ScheduledTask task = evidence.schedule().task(id);
        return Slips.start(task, evidence.baselineOf(task));
    }

    /**
     * How much later a task finishes than its baseline says, in working days of its own calendar.
     *
     * @param id the task
     * @return positive if later; undefined without a baseline for it
     */
    public Measure finishSlip(TaskId id) {
        ScheduledTask task = evidence.schedule().task(id);
        return Slips.finish(task, evidence.baselineOf(task));
    }

    /**
     * The findings as a table, with limits.
     *
     * @param maxRows how many findings to show at most
     * @return one row per finding, by dimension
     */
    public String table(int maxRows) {
        TextTable.Builder table = TextTable.builder()
                .left("Status")
                .left("Indicator")
                .right("Value")
                .left("Amber")
                .left("Red")
                .left("Offenders", NAME_CELLS);
        for (HealthFinding finding : findings()) {
            HealthRule rule = finding.rule();
            table.row(
                    finding.rag(),
                    finding.indicator(),
                    finding.value().format(Locale.ROOT),
                    rule.amber(),
                    rule.red(),
                    finding.offenders().stream().map(Offender::id).collect(Collectors.joining(" ")));
        }
        return table.build().render(maxRows);
    }

    /** {@return overall colour, project and data date in one line, then each dimension with its reason} */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add("Health " + overall() + " at " + dataDate() + ": "
                + DisplayWidth.truncate(projectName(), NAME_CELLS)
                + (notAssessed().isEmpty() ? "" : " *"));
        dimensions.stream()
                .map(side -> DisplayWidth.truncate("  " + side, LINE_CELLS))
                .forEach(lines::add);
        if (!notAssessed().isEmpty()) {
            lines.add("  * not assessed: "
                    + notAssessed().stream().map(Enum::name).collect(Collectors.joining(", ")));
        }
        lines.add("  rules " + rules.id() + " " + rules.version() + ": worst of the mandatory dimensions; table(int)");
        return String.join("\n", lines);
    }

    private DimensionHealth dimension(HealthDimension dimension, List<HealthFinding> findings) {
        Predicate<HealthFinding> isOfIt = finding -> finding.dimension() == dimension;
        return DimensionHealth.of(
                dimension,
                rules.mandatory().contains(dimension),
                findings.stream().filter(isOfIt).toList());
    }
}
