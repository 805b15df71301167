package org.pmocore.issues;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pmocore.model.Issue;
import org.pmocore.model.Issue.State;
import org.pmocore.model.Transition;
import org.pmocore.time.WorkCalendar;

/** The life of an issue as known at the end of a data date: when it came, waited, was closed and came back. */
final class Life {

    private final Issue issue;
    private final LocalDate dataDate;
    private final List<Transition<State>> log;

    private Life(Issue issue, LocalDate dataDate) {
        this.issue = issue;
        this.dataDate = dataDate;
        this.log = issue.log().stream()
                .filter(entry -> !entry.on().isAfter(dataDate))
                .toList();
    }

    static Life of(Issue issue, LocalDate dataDate) {
        return new Life(issue, dataDate);
    }

    /** Each time it was closed, rejected or merged, oldest first; none if a closed issue has no closing date. */
    List<LocalDate> closings() {
        if (issue.log().isEmpty()) {
            return issue.closedOn()
                    .filter(date -> !date.isAfter(dataDate))
                    .map(List::of)
                    .orElse(List.of());
        }
        return turns(false);
    }

    /** Each time it came back after it had been closed. */
    List<LocalDate> reopenings() {
        return turns(true);
    }

    /** The date it was closed for good so far; the data date while it is open; empty if it is closed without a date. */
    Optional<LocalDate> end() {
        if (issue.isOpenAt(dataDate)) {
            return Optional.of(dataDate);
        }
        List<LocalDate> closings = closings();
        return closings.isEmpty() ? Optional.empty() : Optional.of(closings.get(closings.size() - 1));
    }

    /** Days from the date raised to the end in which it was open and did not wait. */
    int daysOurs(WorkCalendar calendar, LocalDate end) {
        int all = calendar.workingDaysBetween(issue.raisedOn(), end);
        return all - days(State.WAITING::equals, calendar, end) - days(state -> !state.isOpen(), calendar, end);
    }

    /** Days up to the end in which it waited; what began on a date counts from that date on. */
    int daysWaiting(WorkCalendar calendar, LocalDate end) {
        return days(State.WAITING::equals, calendar, end);
    }

    private int days(Predicate<State> states, WorkCalendar calendar, LocalDate end) {
        int days = 0;
        for (int place = 0; place < log.size(); place++) {
            LocalDate from = log.get(place).on();
            LocalDate next = place + 1 < log.size() ? log.get(place + 1).on() : dataDate;
            LocalDate to = next.isBefore(end) ? next : end;
            if (from.isBefore(to) && states.test(log.get(place).to())) {
                days += calendar.workingDaysBetween(from, to);
            }
        }
        return days;
    }

    /** Whether it waits now, and nothing says since when. */
    boolean waitsSinceUnknown() {
        return issue.log().isEmpty() && issue.state() == State.WAITING;
    }

    /** The date its present state began; empty if nothing says. */
    Optional<LocalDate> inStateSince() {
        if (log.isEmpty()) {
            boolean isNew = !issue.log().isEmpty() || issue.state() == State.NEW;
            return isNew ? Optional.of(issue.raisedOn()) : Optional.empty();
        }
        LocalDate since = issue.raisedOn();
        State state = State.NEW;
        for (Transition<State> entry : log) {
            since = entry.to() == state ? since : entry.on();
            state = entry.to();
        }
        return Optional.of(since);
    }

    /** The last date something was written about it. */
    LocalDate updatedOn() {
        LocalDate last =
                log.isEmpty() ? issue.raisedOn() : log.get(log.size() - 1).on();
        return issue.updatedOn()
                .filter(date -> date.isAfter(last) && !date.isAfter(dataDate))
                .orElse(last);
    }

    /** Due dates given up so far. */
    int redatedCount() {
        return (int) issue.earlierDueDates().stream()
                .filter(due -> due.until().filter(day -> day.isAfter(dataDate)).isEmpty())
                .count();
    }

    private List<LocalDate> turns(boolean toOpen) {
        List<LocalDate> dates = new ArrayList<>();
        boolean open = true;
        for (Transition<State> entry : log) {
            if (entry.to().isOpen() != open && entry.to().isOpen() == toOpen) {
                dates.add(entry.on());
            }
            open = entry.to().isOpen();
        }
        return dates;
    }
}
