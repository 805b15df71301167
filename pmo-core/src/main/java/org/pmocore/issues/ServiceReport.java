package org.pmocore.issues;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pmocore.internal.text.TextTable;
import org.pmocore.issues.ServiceStanding.State;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;
import org.pmocore.model.Issue;
import org.pmocore.time.WorkCalendar;

/**
 * Which issues keep to the time they may take: kept, warned of and breached ones, those closed late among the breached.
 *
 * <p>Rejected and merged issues owe no resolution and are left out; so are severities without a limit. Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class ServiceReport {

    private static final double HUNDRED = 100;
    private static final int ROWS = 8;
    private static final int TITLE_CELLS = 30;

    private final ServiceLevels levels;
    private final LocalDate dataDate;
    private final List<ServiceStanding> standings;

    private ServiceReport(ServiceLevels levels, LocalDate dataDate, List<ServiceStanding> standings) {
        this.levels = levels;
        this.dataDate = dataDate;
        this.standings = standings;
    }

    static ServiceReport of(IssueSummary issues, ServiceLevels levels, WorkCalendar ofProject) {
        WorkCalendar clock = levels.clock().orElse(ofProject);
        boolean calendarDays =
                levels.clock().filter(WorkCalendar.allHours()::equals).isPresent();
        Unit unit = calendarDays ? Unit.CALENDAR_DAYS : Unit.WORKING_DAYS;
        LocalDate dataDate = issues.dataDate();
        List<ServiceStanding> standings = new ArrayList<>();
        Stream.concat(
                        issues.closed().stream()
                                .filter(issue -> issue.stateAt(dataDate).orElse(issue.state()) == Issue.State.CLOSED),
                        issues.open().stream().map(IssueAge::issue))
                .forEach(issue -> levels.limit(issue.severity())
                        .ifPresent(limit -> standings.add(standing(
                                issue,
                                elapsed(issue, dataDate, levels, clock),
                                limit,
                                levels.warningAt(),
                                unit,
                                dataDate))));
        return new ServiceReport(levels, dataDate, List.copyOf(standings));
    }

    private static Optional<Integer> elapsed(
            Issue issue, LocalDate dataDate, ServiceLevels levels, WorkCalendar clock) {
        Life life = Life.of(issue, dataDate);
        if (levels.isClockStoppedWhileWaiting() && life.waitsSinceUnknown()) {
            return Optional.empty();
        }
        return life.end()
                .map(end -> levels.isClockStoppedWhileWaiting()
                        ? life.daysOurs(clock, end)
                        : clock.workingDaysBetween(issue.raisedOn(), end));
    }

    private static ServiceStanding standing(
            Issue issue, Optional<Integer> elapsed, int limit, double warningAt, Unit unit, LocalDate dataDate) {
        Measure days = elapsed.map(its -> Measure.of(its, unit)).orElse(Measure.undefined(Reason.NOT_DATED, unit));
        State state = State.UNKNOWN;
        if (elapsed.isPresent()) {
            boolean warned = issue.isOpenAt(dataDate) && elapsed.get() >= warningAt * limit;
            state = elapsed.get() > limit ? State.BREACHED : warned ? State.WARNING : State.IN_TIME;
        }
        return new ServiceStanding(issue, days, Measure.of(limit, unit), state);
    }

    /** {@return the levels it was judged by} */
    public ServiceLevels levels() {
        return levels;
    }

    /** {@return every issue with a limit, closed ones first, then the open ones, the oldest first} */
    public List<ServiceStanding> standings() {
        return standings;
    }

    /** {@return those over their limit, open or closed} */
    public List<ServiceStanding> breached() {
        return in(State.BREACHED);
    }

    /** {@return the open ones near their limit} */
    public List<ServiceStanding> warned() {
        return in(State.WARNING);
    }

    /** {@return those of which the days cannot be told} */
    public List<ServiceStanding> unknown() {
        return in(State.UNKNOWN);
    }

    /**
     * {@return the percentage not in breach, of those whose days can be told; undefined ({@link Reason#NO_DATA}) if there are
     * none}
     */
    public Measure kept() {
        int told = standings.size() - unknown().size();
        return told == 0
                ? Measure.undefined(Reason.NO_DATA, Unit.PERCENT)
                : Measure.of(HUNDRED * (told - breached().size()) / told, Unit.PERCENT);
    }

    private List<ServiceStanding> in(State state) {
        return standings.stream().filter(standing -> standing.state() == state).toList();
    }

    /**
     * {@return breached issues, then warned and unknown ones, as a table}
     *
     * @param rows rows at most
     */
    public String table(int rows) {
        TextTable.Builder table = TextTable.builder()
                .left("Issue", 10)
                .left("Title", TITLE_CELLS)
                .left("Severity")
                .right("Days")
                .right("Limit")
                .left("State");
        for (State state : List.of(State.BREACHED, State.WARNING, State.UNKNOWN)) {
            for (ServiceStanding standing : in(state)) {
                Measure elapsed = standing.elapsed();
                table.row(
                        standing.issue().id(),
                        standing.issue().title(),
                        standing.issue().severity(),
                        elapsed.isDefined() ? Math.round(elapsed.orElseThrow()) : "-",
                        Math.round(standing.limit().orElseThrow()),
                        state);
            }
        }
        return table.build().render(rows);
    }

    /** {@return counts in one line, then the first rows of the table} */
    @Override
    public String toString() {
        String head = "Service levels " + dataDate + ": " + breached().size() + " breached, " + warned().size()
                + " warned of " + standings.size() + ", kept " + kept();
        return breached().size() + warned().size() + unknown().size() == 0 ? head : head + "\n" + table(ROWS);
    }
}
