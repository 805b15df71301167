package org.pmocore.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmocore.evm.EarnedValue;
import org.pmocore.evm.EarnedValueAnalysis;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Unit;
import org.pmocore.model.Project;
import org.pmocore.model.Snapshot;
import org.pmocore.report.ReportChart.Kind;
import org.pmocore.time.Days;

/**
 * The S-curve: planned value over the baseline, earned value and actual cost up to the data date. Earned value of the past comes
 * from dated snapshots only; nothing is calculated backwards from today's progress.
 */
final class CurveChart {

    private static final int POINTS = 60;

    private CurveChart() {}

    /**
     * The numbers of the picture.
     *
     * @param planned PV by date, over the whole baseline
     * @param earned EV by date: at snapshots and at the data date
     * @param actual AC by date: at the dates of bookings and at the data date
     * @param budget BAC
     * @param estimate EAC, perhaps undefined
     * @param dataDate the data date, inclusive
     * @param finish forecast finish of the project
     */
    record Data(
            SortedMap<LocalDate, Measure> planned,
            SortedMap<LocalDate, Measure> earned,
            SortedMap<LocalDate, Measure> actual,
            Measure budget,
            Measure estimate,
            LocalDate dataDate,
            LocalDate finish) {

        Unit unit() {
            return budget.unit();
        }
    }

    /** The chart; empty if there is no budget to draw. */
    static Optional<ReportChart> of(Facts facts) {
        EarnedValue value = facts.earnedValue();
        if (!(value.budgetAtCompletion().orElse(0) > 0) || value.baselineStart().isEmpty()) {
            return Optional.empty();
        }
        Data data = data(facts);
        ReportText title = ReportText.of("curve.title");
        ReportText takeaway = takeaway(value);
        ReportText description = ReportText.of(
                "curve.description", value.plannedValue(), value.earnedValue(), value.actualCost(), facts.dataDate());
        return Optional.of(new ReportChart(
                Kind.S_CURVE,
                title,
                takeaway,
                description,
                (Locale locale) -> new CurveDrawing(data, new Wording(locale), title, takeaway, description).draw()));
    }

    private static ReportText takeaway(EarnedValue value) {
        Measure late = value.svT();
        if (late.isDefined() && late.orElseThrow() != 0) {
            Measure days = Measure.of(Math.abs(late.orElseThrow()), Unit.WORKING_DAYS);
            return ReportText.of(late.orElseThrow() < 0 ? "curve.behind" : "curve.ahead", days);
        }
        return ReportText.of("curve.complete", value.percentComplete(), value.percentPlanned());
    }

    private static Data data(Facts facts) {
        EarnedValue value = facts.earnedValue();
        LocalDate first = value.baselineStart().orElseThrow().toLocalDate().minusDays(1);
        LocalDate last = Days.lastDayOf(value.baselineFinish().orElseThrow());
        int step = (int) Math.max(1, ChronoUnit.DAYS.between(first, last) / POINTS);
        SortedMap<LocalDate, Measure> earned = new TreeMap<>();
        SortedMap<LocalDate, Measure> actual = new TreeMap<>();
        reports(facts).forEach(report -> {
            LocalDate date = Days.lastDayOf(report.dataDate());
            put(earned, date, report.earnedValue());
        });
        bookings(facts).forEach((date, sum) -> actual.put(date, Measure.of(sum)));
        put(actual, facts.dataDate(), value.actualCost());
        return new Data(
                value.plannedValues(first, last, step),
                earned,
                actual,
                value.budgetAtCompletion(),
                value.eac(),
                facts.dataDate(),
                Days.lastDayOf(facts.schedule().finish()));
    }

    /** The sum of all bookings in the unit of the budget, by date up to the data date. */
    private static SortedMap<LocalDate, Amount> bookings(Facts facts) {
        SortedMap<LocalDate, Amount> byDate = new TreeMap<>();
        facts.project().costs().stream()
                .filter(cost -> cost.amount().unit().equals(facts.earnedValue().unit()))
                .filter(cost -> !cost.on().isAfter(facts.dataDate()))
                .forEach(cost -> byDate.merge(cost.on(), cost.amount(), Amount::plus));
        @Nullable Amount sum = null;
        for (Map.Entry<LocalDate, Amount> day : byDate.entrySet()) {
            sum = sum == null ? day.getValue() : sum.plus(day.getValue());
            day.setValue(sum);
        }
        return byDate;
    }

    /** The earned value at each snapshot, by the same baseline, and at the data date. */
    private static Stream<EarnedValue> reports(Facts facts) {
        Project project = facts.project();
        EarnedValueAnalysis analysis = EarnedValueAnalysis.withDefaults()
                .withBaseline(facts.earnedValue().baselineName().orElseThrow());
        Stream<EarnedValue> past = project.snapshots().stream()
                .map(Snapshot::dataDate)
                .filter(date -> Days.lastDayOf(date).isBefore(facts.dataDate()))
                .sorted(Comparator.naturalOrder())
                .map(date -> analysis.analyze(project, Days.lastDayOf(date)));
        return Stream.concat(past, Stream.of(facts.earnedValue()));
    }

    private static void put(Map<LocalDate, Measure> points, LocalDate date, Measure value) {
        if (value.isDefined()) {
            points.put(date, value);
        }
    }
}
