package org.pmocore.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.house.ToStringContract;
import org.pmocore.model.Issue.Severity;
import org.pmocore.model.Problem;

/** Escalation rules that contradict each other, and rules that are only doubtful. */
class EscalationRulesTest {

    private static EscalationRule rule(String id, Severity severity, EscalationTrigger trigger, int limit, int level) {
        return new EscalationRule(
                id, Set.of(severity), List.of(new EscalationRule.Condition(trigger, limit)), level, "test");
    }

    private static EscalationLevel level(int level, int within, int every) {
        return new EscalationLevel(level, EscalationRole.TEAM_LEAD, within, every);
    }

    private static Arguments row(String code, String said, UnaryOperator<EscalationRules.Builder> change) {
        return Arguments.of(code, said, change);
    }

    static Stream<Arguments> broken() {
        EscalationRule first = EscalationRules.standard().rules().get(0);
        return Stream.of(
                row(
                        "PMO-2701",
                        "a level 4",
                        rules -> rules.levels(List.of(level(1, 1, 3), level(2, 1, 3), level(4, 1, 3)))
                                .rules(List.of(rule("a", Severity.LOW, EscalationTrigger.AGE, 1, 1)))),
                row("PMO-2702", "two rules \"" + first.id(), rules -> rules.rules(List.of(first, first))),
                row(
                        "PMO-2703",
                        "no condition",
                        rules -> rules.rule(new EscalationRule("bare", Set.of(), List.of(), 1, "test"))),
                row("PMO-2704", "no level 9", rules -> rules.route("build", 9, "x")),
                row(
                        "PMO-2705",
                        "OVERDUE is -1",
                        rules -> rules.rule(rule("neg", Severity.LOW, EscalationTrigger.OVERDUE, -1, 1))),
                row(
                        "PMO-2706",
                        "a repeat comes every 0",
                        rules -> rules.levels(List.of(level(1, 1, 0), level(2, 1, 1), level(3, 1, 1)))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("broken")
    void violations_ofBrokenRules_saySo(String code, String said, UnaryOperator<EscalationRules.Builder> change) {
        EscalationRules.Builder rules = change.apply(EscalationRules.standard().toBuilder());
        assertThat(rules.violations()).extracting(Problem::code).containsExactly(code);
        assertThat(rules.violations().get(0).what(Locale.ENGLISH)).contains(said);
        assertThat(rules.violations().get(0).what(Locale.JAPANESE)).containsPattern("[ぁ-ん]");
        assertThat(rules.violations().get(0).fix(Locale.JAPANESE)).containsPattern("[ぁ-ん]");
        ToStringContract.check(rules.violations().get(0));
        assertThatIllegalArgumentException().isThrownBy(rules::build).withMessageContaining(said);
    }

    static Stream<Arguments> doubtful() {
        return Stream.of(
                row(
                        "PMO-2710",
                        "severity LOW",
                        rules -> rules.rules(EscalationRules.standard().rules().stream()
                                .filter(rule -> !rule.isFor(Severity.LOW))
                                .toList())),
                row(
                        "PMO-2711",
                        "\"late\" never decides: whenever it holds, \"high-overdue-1\"",
                        rules -> rules.rule(rule("late", Severity.HIGH, EscalationTrigger.OVERDUE, 3, 2))),
                row(
                        "PMO-2711",
                        "\"first\" never decides: whenever it holds, \"second\"",
                        rules -> rules.rules(Stream.concat(
                                        Stream.of(
                                                rule("first", Severity.HIGH, EscalationTrigger.AGE, 30, 3),
                                                rule("second", Severity.HIGH, EscalationTrigger.AGE, 20, 3)),
                                        EscalationRules.standard().rules().stream())
                                .toList())),
                row(
                        "PMO-2712",
                        "level 4",
                        rules -> rules.levels(List.of(level(1, 1, 3), level(2, 1, 3), level(3, 1, 3), level(4, 1, 3)))),
                row(
                        "PMO-2713",
                        "every 2 working days",
                        rules -> rules.levels(List.of(level(1, 3, 2), level(2, 1, 3), level(3, 1, 3)))),
                row(
                        "PMO-2714",
                        "\"build\" name nobody for level 3",
                        rules -> rules.routes(List.of(
                                new EscalationRoute("build", 1, "Suzuki"), new EscalationRoute("build", 2, "Mori")))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("doubtful")
    void lint_ofDoubtfulRules_warns(String code, String said, UnaryOperator<EscalationRules.Builder> change) {
        EscalationRules rules =
                change.apply(EscalationRules.standard().toBuilder()).build();
        assertThat(rules.lint()).extracting(Problem::code).containsExactly(code);
        assertThat(rules.lint().get(0).what(Locale.ENGLISH)).contains(said);
        assertThat(rules.lint().get(0).what(Locale.JAPANESE)).containsPattern("[ぁ-ん]");
        assertThat(rules.lint().get(0).isError()).isFalse();
    }

    @Test
    void standard_rules_areWithoutDoubt() {
        assertThat(EscalationRules.standard().lint()).isEmpty();
        assertThat(EscalationRules.standard().rules()).hasSize(15);
        assertThat(EscalationRules.standard().table(20)).contains("low-redated-3");
    }
}
