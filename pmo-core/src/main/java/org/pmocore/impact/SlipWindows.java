package org.pmocore.impact;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.internal.text.TextTable;
import org.pmocore.measure.Fraction;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.Schedule;
import org.pmocore.time.Days;
import org.pmocore.time.WorkCalendar;

/**
 * How a milestone moved from snapshot to snapshot of a project, and in each window how much of it came from progress and how
 * much from revisions of the plan: the half-step method (AACE 29R-03, MIP 3.4).
 *
 * <p>In each window what was reported is first put into the plan of the earlier snapshot and scheduled: that far the date moved
 * by progress. The rest of the way to the later snapshot was made by revisions. A window that looks calm may have lost days and
 * bought them back.
 *
 * <pre>{@code
 * SlipWindows windows = SlipWindows.of("RV", CriticalPathMethod.withDefaults(), List.of(april, may, june));
 * windows.windows().get(0).progress();           // working days, later is positive
 * }</pre>
 *
 * <p>Working days are those of the milestone's calendar in the later snapshot of each window. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class SlipWindows {

    private static final int ROWS = 9;

    private final Task milestone;
    private final List<Window> windows;

    private SlipWindows(Task milestone, List<Window> windows) {
        this.milestone = milestone;
        this.windows = List.copyOf(windows);
    }

    /**
     * What happened between two snapshots.
     *
     * @param from data date of the earlier snapshot, exclusive; empty for a plan without status
     * @param to data date of the later one
     * @param before the milestone in the earlier snapshot
     * @param halfStep the milestone in the earlier plan with the later progress
     * @param after the milestone in the later snapshot
     * @param calendar name of the calendar whose working days are counted
     * @param progress working days by which progress moved it; positive is later
     * @param revision working days by which revisions moved it
     * @param changes all that was reported and revised
     * @since 0.1.0
     */
    public record Window(
            Optional<LocalDateTime> from,
            Optional<LocalDateTime> to,
            LocalDateTime before,
            LocalDateTime halfStep,
            LocalDateTime after,
            String calendar,
            Fraction progress,
            Fraction revision,
            Changes changes) {

        /** {@return working days by which the milestone moved altogether; positive is later} */
        public Fraction total() {
            return progress.plus(revision);
        }

        /** Dates and days in one line. */
        @Override
        public String toString() {
            return shown(before) + " -> " + shown(after) + ": progress " + signed(progress) + ", revisions "
                    + signed(revision) + " working days";
        }
    }

    /**
     * {@return the windows between snapshots of one project}
     *
     * @param milestone id of a milestone, or of any task that is no summary, that is in every snapshot
     * @param method how to schedule; each snapshot at its own data date
     * @param snapshots at least two, in the order of their data dates
     * @throws IllegalArgumentException if there are fewer than two, the milestone is missing from one, or they are out of order
     */
    public static SlipWindows of(String milestone, CriticalPathMethod method, List<Project> snapshots) {
        if (snapshots.size() < 2) {
            throw new IllegalArgumentException("There must be at least two snapshots, not " + snapshots.size()
                    + ".\nMaybe add the baseline as the first one.");
        }
        List<Window> windows = new ArrayList<>();
        Schedule before = method.schedule(snapshots.get(0));
        for (Project snapshot : snapshots.subList(1, snapshots.size())) {
            Schedule after = method.schedule(snapshot);
            windows.add(window(milestone, method, before, after));
            before = after;
        }
        return new SlipWindows(before.project().task(milestone), windows);
    }

    private static Window window(String milestone, CriticalPathMethod method, Schedule before, Schedule after) {
        checkOrder(before, after);
        Changes changes = Changes.between(before.project(), after.project());
        Project reported = Edits.apply(before.project(), changes.progress());
        LocalDateTime start = before.task(milestone).finish();
        LocalDateTime middle = method.schedule(reported).task(milestone).finish();
        LocalDateTime end = after.task(milestone).finish();
        WorkCalendar calendar = after.task(milestone).calendar();
        return new Window(
                before.dataDate(),
                after.dataDate(),
                start,
                middle,
                end,
                calendar.name(),
                days(calendar, start, middle),
                days(calendar, middle, end),
                changes);
    }

    private static void checkOrder(Schedule before, Schedule after) {
        Optional<LocalDateTime> from = before.dataDate();
        if (from.isPresent() && after.dataDate().filter(from.get()::isAfter).isPresent()) {
            throw new IllegalArgumentException("The snapshot of " + shown(from.get()) + " stands before that of "
                    + shown(after.dataDate().get()) + ".\nMaybe sort them by their data dates.");
        }
    }

    private static Fraction days(WorkCalendar calendar, LocalDateTime from, LocalDateTime to) {
        return Fraction.of(calendar.between(from, to).toMinutes(), calendar.minutesPerDay());
    }

    /** {@return the milestone as the last snapshot has it} */
    public Task milestone() {
        return milestone;
    }

    /** {@return the windows in their order, one less than there are snapshots} */
    public List<Window> windows() {
        return windows;
    }

    /**
     * How the date moved in one paragraph: the whole way, then what each window added by progress and by revisions, and what of a
     * delay the revisions won back.
     *
     * @param locale Japanese for a Japanese locale, English for every other
     * @return the paragraph
     */
    public String explain(Locale locale) {
        return WindowsText.of(this, locale);
    }

    /**
     * The windows as a table.
     *
     * @param rows rows at most
     * @return data dates, dates of the milestone, progress, revisions and total of each
     */
    public String table(int rows) {
        TextTable.Builder table = TextTable.builder()
                .left("Up to")
                .left("Before")
                .left("After")
                .right("Progress")
                .right("Revisions")
                .right("Total");
        for (Window window : windows) {
            table.row(
                    window.to().map(SlipWindows::shown).orElse("-"),
                    shown(window.before()),
                    shown(window.after()),
                    signed(window.progress()),
                    signed(window.revision()),
                    signed(window.total()));
        }
        return table.build().render(rows);
    }

    private static String shown(LocalDateTime finish) {
        return Days.lastDayOf(finish).toString();
    }

    private static String signed(Fraction days) {
        return String.format(Locale.ROOT, "%+.1f", days.doubleValue());
    }

    /** The milestone and the windows as a table. */
    @Override
    public String toString() {
        String name = DisplayWidth.truncate(Label.of(milestone), 40);
        return name + ": " + windows.size() + " windows, working days\n" + table(ROWS);
    }
}
