package org.pmocore.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.house.ToStringContract;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.WorkTime;

class ChangeTest {

    private static final LocalDateTime STARTED = LocalDateTime.of(2026, 4, 6, 8, 0);

    private static Project project() {
        return SeedNetwork.builder(Locale.ENGLISH)
                .summary("S", summary -> summary.name("Phase"))
                .levelOfEffort("L", effort -> effort.name("Support").after("A"))
                .task("D", task -> task.duration(WorkTime.elapsedDays(3)))
                .build();
    }

    private static Project running(Progress.Builder progress) {
        return SeedNetwork.builder(Locale.ENGLISH)
                .dataDate(LocalDate.of(2026, 4, 8))
                .change("A", a -> a.progress(progress.actualStart(STARTED).build()))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "A, 4d,   9d",
        "A, -2d,  3d",
        "A, -5d,  0d",
        "A, 4h,   44h",
        "A, 0d,   5d",
        "D, 2ed,  5ed",
        "D, -12eh, 60eh",
    })
    void delay_ofOpenTask_changesItsDuration(String task, String by, String duration) {
        Task changed = Change.delay(task, WorkTime.parse(by)).applyTo(project()).task(task);

        assertThat(changed.duration()).contains(WorkTime.parse(duration));
        assertThat(changed.progress()).isEqualTo(Progress.NONE);
    }

    @ParameterizedTest
    @CsvSource({"A, 7d, 7d", "A, 20h, 20h", "A, 2ed, 2ed", "D, 4d, 4d"})
    void duration_ofOpenTask_isTheNewOne(String task, String duration, String expected) {
        Task changed = Change.duration(task, WorkTime.parse(duration))
                .applyTo(project())
                .task(task);

        assertThat(changed.duration()).contains(WorkTime.parse(expected));
    }

    /** A of 5 d with 40 % done has 3 d left; the change moves what is left, the part done stays. */
    @ParameterizedTest
    @CsvSource({
        "40, '',  delay,    4d,  7d,  9d",
        "40, '',  delay,    -1d, 16h, 4d",
        "40, 2d,  delay,    4d,  6d,  9d",
        "40, 2d,  duration, 6d,  3d,  6d",
        "0,  '',  delay,    4d,  9d,  9d",
        "0,  '',  duration, 20h, 20h, 20h",
    })
    void change_ofTaskInProgress_movesWhatIsLeft(
            double percent, String remaining, String kind, String time, String left, String duration) {
        Progress.Builder progress = Progress.builder().percentComplete(percent);
        if (!remaining.isEmpty()) {
            progress.remaining(WorkTime.parse(remaining));
        }
        WorkTime amount = WorkTime.parse(time);
        Change change = kind.equals("delay") ? Change.delay("A", amount) : Change.duration("A", amount);

        Project before = running(progress);
        Task changed = change.applyTo(before).task("A");

        assertThat(minutes(before, changed.progress().remaining().orElseThrow()))
                .isEqualTo(minutes(before, WorkTime.parse(left)));
        assertThat(minutes(before, changed.duration().orElseThrow()))
                .isEqualTo(minutes(before, WorkTime.parse(duration)));
    }

    /** A of 5 d states 3 d left without having started: the schedule goes by what is left, so that must change. */
    @ParameterizedTest
    @CsvSource({"delay, 4d, 7d, 9d", "delay, -1d, 2d, 4d", "duration, 6d, 4d, 6d", "remaining, 1d, 1d, 5d"})
    void change_ofUnstartedTaskThatStatesWhatIsLeft_movesThatAndTheFinish(
            String kind, String time, String left, String duration) {
        Project before = SeedNetwork.builder(Locale.ENGLISH)
                .change("A", a -> a.progress(p -> p.remaining(WorkTime.days(3))))
                .build();
        WorkTime amount = WorkTime.parse(time);
        Change change = kind.equals("delay")
                ? Change.delay("A", amount)
                : kind.equals("duration") ? Change.duration("A", amount) : Change.remaining("A", amount);
        Project after = change.applyTo(before);
        Task changed = after.task("A");

        assertThat(changed.progress().remaining()).contains(WorkTime.parse(left));
        assertThat(changed.duration()).contains(WorkTime.parse(duration));
        ScheduledTask scheduled =
                CriticalPathMethod.withDefaults().schedule(after).task("A");
        assertThat(after.calendarOf(changed).between(scheduled.start(), scheduled.finish()))
                .isEqualTo(Duration.ofMinutes(minutes(after, WorkTime.parse(left))));
    }

    @Test
    void change_ofFinishedTask_leavesTheProjectAsItIs() {
        Project project = running(Progress.builder().actualFinish(LocalDateTime.of(2026, 4, 8, 17, 0)));

        assertThat(Change.delay("A", WorkTime.days(4)).applyTo(project)).isSameAs(project);
        assertThat(Change.duration("A", WorkTime.days(9)).applyTo(project)).isSameAs(project);
    }

    @Test
    void change_ofProject_leavesTheOriginalAlone() {
        Project project = project();
        Change.delay("A", WorkTime.days(4)).applyTo(project);

        assertThat(project.task("A").duration()).contains(WorkTime.days(5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AA | 1d  | There is no task \"AA\" in seed.",
                "RV | 1d  | The milestone RV has no duration of its own to change. Maybe delay what it waits for: E.",
                "S  | 1d  | The summary task S has no duration of its own to change.",
                "L  | 1d  | The level of effort L has no duration of its own to change.",
                "A  | -6d | The planned duration (5d) of A cannot change by -6d: less than nothing would be left.",
                "A  | 2ed | Cannot add 2ed to 5d of A: one is elapsed time, the other working time. Maybe use days(double).",
                "D  | 2d  | Cannot add 2d to 3ed of D: one is elapsed time, the other working time.",
            })
    void delay_thatCannotBe_saysWhyAndWhatToDo(String task, String by, String message) {
        Change change = Change.delay(task, WorkTime.parse(by));
        Project project = project();

        assertThatThrownBy(() -> change.applyTo(project))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(e -> assertThat(e.getMessage().replace("\n", " "))
                        .startsWith(message)
                        .contains("Maybe"));
    }

    @Test
    void change_amount_mustBeALength() {
        assertThatThrownBy(() -> Change.delay("A", WorkTime.percent(20)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("delay (20%) of A");
        assertThatThrownBy(() -> Change.duration("A", WorkTime.days(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(-1d)");
        assertThatThrownBy(() -> Change.duration("A", WorkTime.days(1))
                        .applyTo(running(Progress.builder().percentComplete(60))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("remaining duration (16h) of A");
    }

    @Test
    void toString_ofChanges_isShort() {
        assertThat(Change.delay("A", WorkTime.days(4))).hasToString("A +4d");
        assertThat(Change.delay("A", WorkTime.days(-2))).hasToString("A -2d");
        assertThat(Change.duration("B", WorkTime.hours(12))).hasToString("B = 12h");
        ToStringContract.check(Change.delay("A", WorkTime.days(4)));
    }

    private static long minutes(Project project, WorkTime time) {
        return time.minutesOn(project.calendar());
    }
}
