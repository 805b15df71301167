package org.pmocore.issues;

import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pmocore.internal.math.Quantiles;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;
import org.pmocore.model.Issue;
import org.pmocore.time.WorkCalendar;

/**
 * The issues of a project, or of a part of it, at a data date: open and closed, ages, lateness, flow per week.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class IssueSummary {

    private static final double MEDIAN = 0.5;
    private static final double P85 = 0.85;
    private static final double HUNDRED = 100;
    private static final int DAYS_OF_WEEK = 7;
    private static final int FORECAST_WEEKS = 8;

    /** What the figures of a whole and of its parts stand on. */
    record Basis(LocalDate dataDate, WorkCalendar calendar, List<Integer> bucketEnds) {}

    private final Basis basis;
    private final List<Issue> all;
    private final List<IssueAge> open;
    private final List<Issue> closed;
    private final List<Issue> later;

    IssueSummary(Basis basis, List<Issue> issues) {
        LocalDate date = basis.dataDate();
        this.basis = basis;
        this.all = issues;
        this.later =
                issues.stream().filter(issue -> issue.raisedOn().isAfter(date)).toList();
        this.open = oldestFirst(issues.stream()
                .filter(issue -> issue.isOpenAt(date))
                .map(issue -> IssueAge.of(issue, basis.calendar(), date)));
        this.closed = issues.stream()
                .filter(issue -> !issue.raisedOn().isAfter(date) && !issue.isOpenAt(date))
                .toList();
    }

    /** {@return the data date, inclusive} */
    public LocalDate dataDate() {
        return basis.dataDate();
    }

    /** {@return the open issues, the oldest first; of the same age in the order of the ledger} */
    public List<IssueAge> open() {
        return open;
    }

    /** {@return the open issues past their due date, the latest first} */
    public List<IssueAge> overdue() {
        Comparator<IssueAge> latest = comparingInt(IssueAge::workingDaysOverdue).reversed();
        return open.stream().filter(IssueAge::isOverdue).sorted(latest).toList();
    }

    /** {@return the issues closed, rejected or merged by the data date, in the order of the ledger} */
    public List<Issue> closed() {
        return closed;
    }

    /** {@return the issues raised after the data date; they count nowhere else} */
    public List<Issue> raisedLater() {
        return later;
    }

    /** {@return how many issues are open} */
    public int openCount() {
        return open.size();
    }

    /** {@return how many issues were closed, rejected or merged by the data date} */
    public int closedCount() {
        return closed.size();
    }

    /** {@return the oldest open issue; empty if none is open} */
    public Optional<IssueAge> oldest() {
        return open.stream().findFirst();
    }

    /** {@return the median age of the open issues in working days; undefined ({@link Reason#NO_DATA}) if none is open} */
    public Measure medianAge() {
        return quantile(open.stream().mapToInt(IssueAge::workingDays), MEDIAN);
    }

    /** {@return the age in working days that 85 % of the open issues do not exceed; undefined if none is open} */
    public Measure p85Age() {
        return quantile(open.stream().mapToInt(IssueAge::workingDays), P85);
    }

    /**
     * {@return the median time to resolution in working days, from raised to closed, of the issues closed with a date and
     * neither rejected nor merged; undefined ({@link Reason#NO_DATA}) if there are none. Open issues are not in it, so it is
     * too good while old ones are open}
     */
    public Measure medianResolution() {
        return quantile(resolutions(basis.calendar()::workingDaysBetween), MEDIAN);
    }

    /** {@return the 85th percentile of the time to resolution, as {@link #medianResolution()}} */
    public Measure p85Resolution() {
        return quantile(resolutions(basis.calendar()::workingDaysBetween), P85);
    }

    /**
     * {@return the time to resolution in working days with the open issues counted in, each as long as it has been open: what
     * {@link #medianResolution()} leaves out}
     */
    public ResolutionSurvival survival() {
        ResolutionSurvival.Builder survival = new ResolutionSurvival.Builder();
        open.forEach(age -> survival.censored(age.workingDays()));
        for (Issue issue : closed) {
            Life.of(issue, dataDate()).end().ifPresent(end -> {
                int days = basis.calendar().workingDaysBetween(issue.raisedOn(), end);
                if (issue.stateAt(dataDate()).orElse(issue.state()) == Issue.State.CLOSED) {
                    survival.resolved(days);
                } else {
                    survival.censored(days);
                }
            });
        }
        return survival.build();
    }

    /** {@return how many open issues are in each class of ages, the youngest first, empty classes included} */
    public List<AgeBucket> buckets() {
        return AgeBucket.of(basis.bucketEnds(), open.stream().mapToInt(IssueAge::workingDays));
    }

    /**
     * {@return the same by the age without waiting for others, see {@link IssueAge#oursWorkingDays()}; without those that wait
     * since an unknown date}
     */
    public List<AgeBucket> bucketsWithoutWaiting() {
        return AgeBucket.of(
                basis.bucketEnds(),
                open.stream().filter(age -> !age.waitsSinceUnknown()).mapToInt(IssueAge::ours));
    }

    /** {@return arrivals, closures and backlog of every week from the first arrival to the data date; none without issues} */
    public List<WeekFlow> weeks() {
        Stream<Issue> dated =
                closed.stream().filter(issue -> Life.of(issue, dataDate()).end().isPresent());
        return Flow.weeks(
                Stream.concat(open.stream().map(IssueAge::issue), dated).toList(), basis.dataDate());
    }

    /** {@return the weeks that are over: {@link #weeks()} without the one the data date lies in, unless it is a Sunday} */
    public List<WeekFlow> fullWeeks() {
        return weeks().stream()
                .filter(week -> !week.monday().plusDays(DAYS_OF_WEEK - 1).isAfter(dataDate()))
                .toList();
    }

    /** {@return Little's law over all full weeks, as a check on the time to resolution} */
    public LittleCheck littleCheck() {
        IntStream times = resolutions((raised, end) -> Math.toIntExact(ChronoUnit.DAYS.between(raised, end)));
        return LittleCheck.of(fullWeeks(), times);
    }

    /** {@return when the backlog is cleared, by the last eight full weeks} */
    public ClosureForecast forecast() {
        return forecast(FORECAST_WEEKS);
    }

    /**
     * {@return when the backlog is cleared, by the last full weeks}
     *
     * @param lastWeeks how many full weeks to look at, at least 3; fewer if there are no more
     * @throws IllegalArgumentException if there are to be fewer than three
     */
    public ClosureForecast forecast(int lastWeeks) {
        if (lastWeeks < ClosureForecast.FEWEST_WEEKS) {
            throw new IllegalArgumentException(
                    "The weeks to look at (" + lastWeeks + ") must be 3 or more.\nMaybe use 8.");
        }
        List<WeekFlow> weeks = fullWeeks();
        return ClosureForecast.of(
                dataDate(),
                openCount(),
                List.copyOf(weeks.subList(Math.max(0, weeks.size() - lastWeeks), weeks.size())));
    }

    /**
     * {@return what falls due in the coming weeks beside what is closed in a week}
     *
     * @param weeks how many weeks to look ahead, the one of the data date included; at least 1
     * @throws IllegalArgumentException if there is to be none
     */
    public DueProfile dueProfile(int weeks) {
        if (weeks < 1) {
            throw new IllegalArgumentException(
                    "The weeks to look ahead (" + weeks + ") must be 1 or more.\nMaybe use 4.");
        }
        return DueProfile.of(open, forecast().closuresPerWeek(), dataDate(), weeks);
    }

    /**
     * {@return which issues keep to the time they may take}
     *
     * @param levels the limits
     */
    public ServiceReport serviceReport(ServiceLevels levels) {
        return ServiceReport.of(this, levels, basis.calendar());
    }

    /** {@return the closed issues without a closing date; they are in no week and in no time to resolution} */
    public List<Issue> closedWithoutDate() {
        return closed.stream()
                .filter(issue -> Life.of(issue, dataDate()).end().isEmpty())
                .toList();
    }

    /** {@return the open issues that wait for another party while no log says since when} */
    public List<IssueAge> waitingSinceUnknown() {
        return open.stream().filter(IssueAge::waitsSinceUnknown).toList();
    }

    /** {@return the open issues whose due date was given up for another one, those with the most of them first} */
    public List<IssueAge> redated() {
        Comparator<IssueAge> most = comparingInt(IssueAge::redatedCount).reversed();
        return open.stream().filter(age -> age.redatedCount() > 0).sorted(most).toList();
    }

    /** {@return the issues that came back after they had been closed, open or closed again, in the order of the ledger} */
    public List<Issue> reopened() {
        return all.stream()
                .filter(issue -> !Life.of(issue, dataDate()).reopenings().isEmpty())
                .toList();
    }

    /**
     * {@return how much of the open issues a part of them is, such as {@link #overdue()} or {@link #withoutOwner()}, in percent;
     * undefined ({@link Reason#NO_DATA}) if none is open}
     *
     * @param part some of {@link #open()}
     */
    public Measure shareOf(List<IssueAge> part) {
        return open.isEmpty()
                ? Measure.undefined(Reason.NO_DATA, Unit.PERCENT)
                : Measure.of(HUNDRED * part.size() / open.size(), Unit.PERCENT);
    }

    /** {@return the open issues nobody answers for} */
    public List<IssueAge> withoutOwner() {
        return openThat(issue -> issue.owner().isEmpty());
    }

    /** {@return the open issues without a due date} */
    public List<IssueAge> withoutDueDate() {
        return openThat(issue -> issue.dueOn().isEmpty());
    }

    /** {@return the open issues that name no task or milestone they hold up} */
    public List<IssueAge> withoutAffectedTask() {
        return openThat(issue -> issue.affectedTasks().isEmpty());
    }

    /** {@return the open issues that were escalated to level 1 or above} */
    public List<IssueAge> escalated() {
        return openThat(issue -> issue.escalationLevel() > 0);
    }

    /**
     * {@return the same by team of the owner, in the order of the ledger; issues without a team under the empty name. With
     * {@link #buckets()} of each it is the team by age matrix}
     */
    public Map<String, IssueSummary> byTeam() {
        return grouped(issue -> issue.team().orElse(""), new LinkedHashMap<>());
    }

    /** {@return the same by severity, low first; severities without issues are left out} */
    public Map<Issue.Severity, IssueSummary> bySeverity() {
        return grouped(Issue::severity, new EnumMap<>(Issue.Severity.class));
    }

    /**
     * {@return backlog, rates, forecast and time to resolution in a few sentences}
     *
     * @param locale Japanese for a Japanese locale, English for every other
     */
    public String explain(Locale locale) {
        return FlowText.summary(this, locale);
    }

    /**
     * {@return the open issues as a table, the oldest first}
     *
     * @param rows rows at most
     */
    public String table(int rows) {
        return IssueText.table(this, rows);
    }

    /** {@return the counts in one line, then ages, what is missing and the oldest; for people, not for parsing} */
    @Override
    public String toString() {
        return IssueText.summary(this);
    }

    WorkCalendar calendar() {
        return basis.calendar();
    }

    private static List<IssueAge> oldestFirst(Stream<IssueAge> ages) {
        return ages.sorted(comparingInt(IssueAge::workingDays).reversed()).toList();
    }

    private IntStream resolutions(ToIntBiFunction<LocalDate, LocalDate> days) {
        return closed.stream()
                .filter(issue -> issue.stateAt(dataDate()).orElse(issue.state()) == Issue.State.CLOSED)
                .flatMap(issue ->
                        Life.of(issue, dataDate()).end().stream().map(end -> days.applyAsInt(issue.raisedOn(), end)))
                .mapToInt(Integer::intValue);
    }

    private static Measure quantile(IntStream workingDays, double share) {
        double[] sample = workingDays.asDoubleStream().toArray();
        return sample.length == 0
                ? Measure.undefined(Reason.NO_DATA, Unit.WORKING_DAYS)
                : Measure.of(Quantiles.quantile(sample, share), Unit.WORKING_DAYS);
    }

    private <K> Map<K, IssueSummary> grouped(Function<Issue, K> key, Map<K, List<Issue>> parts) {
        all.forEach(issue -> parts.computeIfAbsent(key.apply(issue), name -> new ArrayList<>())
                .add(issue));
        Map<K, IssueSummary> results = new LinkedHashMap<>();
        parts.forEach((name, issues) -> results.put(name, new IssueSummary(basis, List.copyOf(issues))));
        return Collections.unmodifiableMap(results);
    }

    private List<IssueAge> openThat(Predicate<Issue> condition) {
        return open.stream().filter(age -> condition.test(age.issue())).toList();
    }
}
