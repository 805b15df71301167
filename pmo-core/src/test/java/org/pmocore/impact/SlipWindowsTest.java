package org.pmocore.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.pmocore.time.WorkTime.days;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.house.ToStringContract;
import org.pmocore.model.Project;
import org.pmocore.oracle.OracleCase;
import org.pmocore.oracle.OracleCases;
import org.pmocore.schedule.CriticalPathMethod;

class SlipWindowsTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 4, 6, 8, 0);

    private static SlipWindows windows(String milestone, List<Project> snapshots) {
        return SlipWindows.of(milestone, CriticalPathMethod.withDefaults(), snapshots);
    }

    private static Project.Builder status(int april) {
        return SeedNetwork.builder(Locale.ENGLISH).dataDate(LocalDate.of(2026, 4, april));
    }

    /** Counted by hand: A has 4 of 5 days left on the eve of 04-08, so progress loses 2; B cut from 8 to 7 buys back 1. */
    @Test
    void windows_calmOnTheOutside_showWhatWasLostAndBoughtBack() {
        Project plan = SeedNetwork.project(Locale.ENGLISH);
        Project later = status(8)
                .change("A", a -> a.progress(p -> p.actualStart(START).remaining(days(4))))
                .change("C", c -> c.progress(p -> p.actualStart(START).actualFinish(LocalDate.of(2026, 4, 8))))
                .change("B", b -> b.days(7))
                .build();

        SlipWindows found = windows("RV", List.of(plan, later, later));

        SlipWindows.Window first = found.windows().get(0);
        assertThat(first.progress()).hasToString("2");
        assertThat(first.revision()).hasToString("-1");
        assertThat(first.total()).hasToString("1");
        assertThat(first.halfStep()).isEqualTo(LocalDateTime.of(2026, 4, 28, 17, 0));
        assertThat(first.calendar()).isEqualTo("standard");
        assertThat(found.windows().get(1))
                .hasToString("2026-04-27 -> 2026-04-27: progress +0.0, revisions +0.0 working days");
        ToStringContract.check(found);
    }

    @Test
    void explain_windows_tellProgressAndRevisionsApart() {
        Project plan = SeedNetwork.project(Locale.ENGLISH);
        Project lost = status(8)
                .change("A", a -> a.progress(p -> p.actualStart(START).remaining(days(4))))
                .change("C", c -> c.progress(p -> p.actualStart(START).actualFinish(LocalDate.of(2026, 4, 8))))
                .change("B", b -> b.days(7))
                .build();
        Project replanned = lost.toBuilder()
                .dataDate(LocalDate.of(2026, 4, 9))
                .change("A", a -> a.progress(p -> p.actualStart(START).remaining(days(3))))
                .change("E", e -> e.days(3))
                .build();
        SlipWindows slip = windows("RV", List.of(plan, lost, replanned, replanned));

        assertThat(slip.explain(Locale.ENGLISH))
                .isEqualTo("\"RV Customer review\" moved from 2026-04-24 to 2026-04-28 in 3 periods: 2 working days (4"
                        + " calendar days) later. Up to 2026-04-08: 2 working days later by progress and 1 working"
                        + " day earlier by revisions of the plan. Of the 2 working days lost, 1 was won back by"
                        + " revisions. Up to 2026-04-09: 1 working day later by revisions of the plan. Up to"
                        + " 2026-04-09: no change.");
        assertThat(slip.explain(Locale.JAPANESE))
                .isEqualTo("「Customer review (RV)」の見込みは3期間で4/24から4/28となり、2営業日(4暦日)の遅れです。"
                        + "4/8まで: 進捗により2営業日の遅れ、計画変更により1営業日の短縮。"
                        + "進捗による遅れ2営業日のうち1営業日は計画変更で回復しています。"
                        + "4/9まで: 計画変更により1営業日の遅れ。4/9まで: 変化なし。");
    }

    @Test
    void of_mistakes_areNamed() {
        Project first = status(8).build();
        Project second = status(9).build();

        assertThatThrownBy(() -> windows("RV", List.of(first))).hasMessageContaining("at least two snapshots");
        assertThatThrownBy(() -> windows("RV", List.of(second, first))).hasMessageContaining("stands before that of");
        assertThatThrownBy(() -> windows("XX", List.of(first, second))).hasMessageContaining("There is no task");
    }

    /**
     * Source: p6-update-windows, snapshots read back from Primavera P6, half-step re-solved by the reference rules. The plans
     * are not part of this repository. Columns: window; half-step; progress, revisions, total; activities and links added and
     * removed.
     */
    @ParameterizedTest
    @CsvSource({
        "1, 2026-02-03T17:00, 17, 9, 26, 4 1 14 6",
        "2, 2026-02-17T17:00, 0,  3, 3,  0 1 1 3",
    })
    void windows_ofRealUpdates_areThoseOfTheOracle(
            int window, LocalDateTime halfStep, String progress, String revision, String total, String counts) {
        assumeFalse(OracleCases.FOLDER.isEmpty());
        List<Project> snapshots = OracleCases.folder("cases").stream()
                .filter(one -> one.id().matches("p6n-updates-[" + window + (window + 1) + "]"))
                .map(OracleCase::project)
                .toList();

        SlipWindows.Window found = windows("K035", snapshots).windows().get(0);

        assertThat(found.halfStep()).isEqualTo(halfStep);
        assertThat(found.progress()).hasToString(progress);
        assertThat(found.revision()).hasToString(revision);
        assertThat(found.total()).hasToString(total);
        assertThat(counts(snapshots, found.changes())).isEqualTo(counts);
    }

    private static String counts(List<Project> snapshots, Changes changes) {
        long linksAdded = snapshots.get(1).dependencies().stream()
                .filter(link -> !snapshots.get(0).dependencies().contains(link))
                .count();
        long linksRemoved = snapshots.get(0).dependencies().stream()
                .filter(link -> !snapshots.get(1).dependencies().contains(link))
                .count();
        return changes.of(Change.AddedTask.class).size() + " "
                + changes.of(Change.RemovedTask.class).size() + " " + linksAdded + " " + linksRemoved;
    }
}
