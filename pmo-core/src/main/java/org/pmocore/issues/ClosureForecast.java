package org.pmocore.issues;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;

/**
 * When the backlog of issues is cleared (課題の収束見込み): at the rate of the last full weeks, and if nothing new arrived.
 *
 * <pre>{@code
 * ClosureForecast forecast = issues.forecast();
 * forecast.atCurrentRate().calendarDays();       // "- never at the current rate"
 * forecast.ifNothingArrives().date();            // 2026-07-20
 * forecast.ifNothingArrives().date(0.9);         // with a chance of 90 %
 * forecast.explain(Locale.JAPANESE);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ClosureForecast {

    /** With fewer full weeks one week decides everything. */
    static final int FEWEST_WEEKS = 3;

    private final LocalDate dataDate;
    private final int backlog;
    private final List<WeekFlow> weeks;
    private final ClosureOutlook atCurrentRate;
    private final ClosureOutlook ifNothingArrives;

    private ClosureForecast(LocalDate dataDate, int backlog, List<WeekFlow> weeks) {
        this.dataDate = dataDate;
        this.backlog = backlog;
        this.weeks = weeks;
        int[] net = weeks.stream()
                .mapToInt(week -> week.closures() - week.arrivals())
                .toArray();
        int[] closed = weeks.stream().mapToInt(WeekFlow::closures).toArray();
        this.atCurrentRate = outlook(net);
        this.ifNothingArrives = outlook(closed);
    }

    static ClosureForecast of(LocalDate dataDate, int backlog, List<WeekFlow> weeks) {
        return new ClosureForecast(dataDate, backlog, weeks);
    }

    private ClosureOutlook outlook(int[] falls) {
        if (falls.length < FEWEST_WEEKS) {
            return ClosureOutlook.undefined(dataDate, backlog, falls.length == 0 ? Reason.NO_DATA : Reason.UNSTABLE);
        }
        return ClosureOutlook.of(dataDate, backlog, falls);
    }

    /** {@return the data date, inclusive} */
    public LocalDate dataDate() {
        return dataDate;
    }

    /** {@return how many issues are open at the data date} */
    public int backlog() {
        return backlog;
    }

    /** {@return the full weeks it stands on, the oldest first; with fewer than three there is no forecast} */
    public List<WeekFlow> weeks() {
        return weeks;
    }

    /** {@return issues raised or reopened a week on average; undefined ({@link Reason#NO_DATA}) without a full week} */
    public Measure arrivalsPerWeek() {
        return mean(weeks.stream().mapToInt(WeekFlow::arrivals).toArray());
    }

    /** {@return issues closed a week on average; undefined ({@link Reason#NO_DATA}) without a full week} */
    public Measure closuresPerWeek() {
        return mean(weeks.stream().mapToInt(WeekFlow::closures).toArray());
    }

    /** {@return when the backlog is cleared if issues come and go as in these weeks} */
    public ClosureOutlook atCurrentRate() {
        return atCurrentRate;
    }

    /** {@return when the backlog is cleared if issues are closed as in these weeks and none arrives} */
    public ClosureOutlook ifNothingArrives() {
        return ifNothingArrives;
    }

    /**
     * {@return backlog, rates and both dates in a few sentences}
     *
     * @param locale Japanese for a Japanese locale, English for every other
     */
    public String explain(Locale locale) {
        return FlowText.forecast(this, locale);
    }

    /** {@return backlog and both dates in three lines} */
    @Override
    public String toString() {
        return "Closure forecast " + dataDate + ": " + backlog + " open, " + weeks.size()
                + " full weeks\nAt the current rate: " + atCurrentRate + "\nIf nothing new arrives: "
                + ifNothingArrives;
    }

    private static Measure mean(int[] figures) {
        double sum = 0;
        for (int figure : figures) {
            sum += figure;
        }
        return figures.length == 0
                ? Measure.undefined(Reason.NO_DATA, Unit.PER_WEEK)
                : Measure.of(sum / figures.length, Unit.PER_WEEK);
    }
}
