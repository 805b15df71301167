package org.pmocore.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pmocore.house.ToStringContract;

/** The steps of issues, risks and change requests, and what follows from a log. */
class IssueLifeTest {

    private static final LocalDate RAISED = LocalDate.of(2026, 4, 6);

    /** Raised on the 6th, waits from the 9th, closed on the 15th, back on the 20th, closed again on the 24th. */
    private static final Issue REOPENED = Issue.builder("1", "server", RAISED)
            .outcome("replaced")
            .dueOn(april(24))
            .earlierDueDates(List.of(
                    EarlierDueDate.of(april(10)).until(april(9)),
                    EarlierDueDate.of(april(15)).until(april(20))))
            .log(List.of(
                    Transition.of(april(7), Issue.State.ACCEPTED),
                    Transition.of(april(8), Issue.State.IN_PROGRESS),
                    Transition.of(april(9), Issue.State.WAITING).waitingFor("vendor"),
                    Transition.of(april(13), Issue.State.IN_PROGRESS),
                    Transition.of(april(14), Issue.State.RESOLVED),
                    Transition.of(april(15), Issue.State.CLOSED),
                    Transition.of(april(20), Issue.State.IN_PROGRESS),
                    Transition.of(april(23), Issue.State.RESOLVED),
                    Transition.of(april(24), Issue.State.CLOSED),
                    Transition.of(april(27), Issue.State.CLOSED).because("filed")))
            .build();

    private static LocalDate april(int day) {
        return LocalDate.of(2026, 4, day);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "NEW,         ACCEPTED REJECTED MERGED",
        "ACCEPTED,    IN_PROGRESS",
        "IN_PROGRESS, WAITING RESOLVED",
        "WAITING,     IN_PROGRESS",
        "RESOLVED,    IN_PROGRESS CLOSED",
        "CLOSED,      IN_PROGRESS",
        "REJECTED,    ''",
        "MERGED,      ''"
    })
    void after_stateOfIssue_isAsDrawn(Issue.State from, String following) {
        assertThat(names(Issue.lifecycle().after(from))).isEqualTo(following);
        for (Issue.State to : Issue.State.values()) {
            boolean drawn = to == from || Arrays.asList(following.split(" ")).contains(to.name());
            assertThat(Issue.lifecycle().allows(from, to))
                    .as("%s to %s", from, to)
                    .isEqualTo(drawn);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "IDENTIFIED, ASSESSED",
        "ASSESSED,   PLANNED",
        "PLANNED,    WATCHED",
        "WATCHED,    OCCURRED EXPIRED CLOSED",
        "OCCURRED,   ''",
        "EXPIRED,    ''",
        "CLOSED,     ''"
    })
    void after_stateOfRisk_isAsDrawn(Risk.State from, String following) {
        assertThat(names(Risk.lifecycle().after(from))).isEqualTo(following);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "REQUESTED,       IMPACT_ASSESSED",
        "IMPACT_ASSESSED, APPROVED REJECTED DEFERRED",
        "APPROVED,        APPLIED",
        "APPLIED,         ''",
        "REJECTED,        ''",
        "DEFERRED,        IMPACT_ASSESSED"
    })
    void after_stateOfChangeRequest_isAsDrawn(ChangeRequest.State from, String following) {
        assertThat(names(ChangeRequest.lifecycle().after(from))).isEqualTo(following);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "NEW,      RESOLVED,    ACCEPTED IN_PROGRESS RESOLVED",
        "NEW,      CLOSED,      ACCEPTED IN_PROGRESS RESOLVED CLOSED",
        "WAITING,  CLOSED,      IN_PROGRESS RESOLVED CLOSED",
        "CLOSED,   WAITING,     IN_PROGRESS WAITING",
        "NEW,      NEW,         ''",
        "CLOSED,   NEW,         ''",
        "REJECTED, IN_PROGRESS, ''"
    })
    void steps_betweenStates_areTheShortestWay(Issue.State from, Issue.State to, String way) {
        assertThat(names(Issue.lifecycle().steps(from, to))).isEqualTo(way);
    }

    /** Whatever way steps() finds is sound as a log. */
    @ParameterizedTest
    @EnumSource
    void steps_toAnyState_makeASoundLog(Issue.State to) {
        List<Transition<Issue.State>> log = new ArrayList<>();
        for (Issue.State state : Issue.lifecycle().steps(Issue.State.NEW, to)) {
            log.add(Transition.of(RAISED, state).waitingFor("vendor"));
        }
        assertThat(Issue.lifecycle().check(RAISED, log)).isEmpty();
        assertThat(log.isEmpty()).isEqualTo(to == Issue.State.NEW);
    }

    @Test
    void check_logWithManyFaults_reportsAllOfThem() {
        List<Transition<Issue.State>> log = List.of(
                Transition.of(april(1), Issue.State.RESOLVED),
                Transition.of(april(8), Issue.State.IN_PROGRESS),
                Transition.of(april(7), Issue.State.WAITING).until(april(6)));

        assertThat(Issue.lifecycle().check(RAISED, log))
                .extracting(Problem::code)
                .containsExactly("PMO-1608", "PMO-1610", "PMO-1609", "PMO-1611", "PMO-1612");
    }

    @ParameterizedTest(name = "{0} April: {1}, open {2}, due {3} April")
    @CsvSource({
        "6,  NEW,         true,  10",
        "7,  ACCEPTED,    true,  10",
        "9,  WAITING,     true,  15",
        "14, RESOLVED,    true,  15",
        "15, CLOSED,      false, 15",
        "19, CLOSED,      false, 15",
        "20, IN_PROGRESS, true,  24",
        "24, CLOSED,      false, 24",
        "30, CLOSED,      false, 24"
    })
    void stateAt_date_isThatOfTheLogThen(int day, Issue.State state, boolean open, int due) {
        assertThat(REOPENED.stateAt(april(day))).contains(state);
        assertThat(REOPENED.isOpenAt(april(day))).isEqualTo(open);
        assertThat(REOPENED.dueAt(april(day))).contains(april(due));
    }

    @Test
    void facts_ofLog_followWithoutBeingStated() {
        assertThat(REOPENED.stateAt(april(5))).isEmpty();
        assertThat(REOPENED.isOpenAt(april(5))).isFalse();
        assertThat(REOPENED.state()).isEqualTo(Issue.State.CLOSED);
        assertThat(REOPENED.closedOn()).as("a remark does not move it").contains(april(24));
        assertThat(REOPENED.reopenedCount()).isEqualTo(1);
        assertThat(REOPENED.redatedCount()).isEqualTo(2);
        ToStringContract.check(REOPENED.log().get(2));
        assertThat(REOPENED.log().get(2)).hasToString("2026-04-09 WAITING for vendor");
        assertThat(Issue.lifecycle()).asString().startsWith("From NEW\nNEW -> ACCEPTED, REJECTED, MERGED");
    }

    @Test
    void facts_ofLogThatGoesOn_followTheLongerLog() {
        List<Transition<Issue.State>> longer = new ArrayList<>(REOPENED.log());
        longer.add(Transition.of(april(28), Issue.State.IN_PROGRESS));
        Issue open = REOPENED.toBuilder().log(longer).build();

        assertThat(open.state()).isEqualTo(Issue.State.IN_PROGRESS);
        assertThat(open.closedOn()).isEmpty();
        assertThat(open.reopenedCount()).isEqualTo(2);
    }

    @ParameterizedTest(name = "stated {0}: {1}")
    @CsvSource({", 2", "1, 1", "2, 2", "5, 5"})
    void escalationLevel_statedOrNot_isStatedElseHighest(Integer stated, int level) {
        Issue.Builder issue = Issue.builder("1", "server", RAISED)
                .escalations(List.of(
                        Escalation.of(1, "lead", april(7)),
                        Escalation.of(2, "PM", april(8)).acknowledged(april(9))));
        if (stated != null) {
            issue.escalationLevel(stated);
        }
        assertThat(issue.build().escalationLevel()).isEqualTo(level);
        assertThat(issue.build().escalations().get(1).isAcknowledgedAt(april(8)))
                .isFalse();
        assertThat(issue.build().escalations().get(1).isAcknowledgedAt(april(9)))
                .isTrue();
    }

    private static String names(Iterable<? extends Enum<?>> states) {
        List<String> names = new ArrayList<>();
        states.forEach(state -> names.add(state.name()));
        return names.stream().collect(Collectors.joining(" "));
    }
}
