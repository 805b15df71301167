package org.pmocore.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;

class HealthRuleTest {

    private static final Map<String, HealthRule> PUBLISHED = Map.of(
            "percent", rule(HealthLimit.atOrAbove("4"), HealthLimit.atOrAbove("7")),
            "stoplight-eac", rule(HealthLimit.above("100"), HealthLimit.above("105")),
            "stoplight-share", rule(HealthLimit.atOrBelow("0.9"), HealthLimit.below("0.8")),
            "ssp-cost", rule(HealthLimit.atOrAbove("10"), HealthLimit.atOrAbove("20")),
            "ssp-time", rule(HealthLimit.above("5"), HealthLimit.above("20")));

    @ParameterizedTest
    @CsvFileSource(resources = "published-rule-vectors.csv", useHeadersInDisplayName = true)
    void judge_publishedBoundary_hasItsOwner(String set, BigDecimal value, Rag expected, String origin) {
        assertThat(PUBLISHED.get(set).judge(value)).as(origin).isEqualTo(expected);
    }

    /** Set stoplight-eac: an external milestone that slips is red although the cost is green; the overall colour is the worst. */
    @ParameterizedTest
    @CsvSource({"105.0, 0, AMBER", "100.0, 1, RED", "100.0, 0, GREEN", "105.1, 0, RED"})
    void worst_ofCostAndExternalSlip_isTheSetsColour(BigDecimal eacPercent, BigDecimal slippedExternals, Rag expected) {
        HealthRule external = rule(HealthLimit.atOrAbove("1"), HealthLimit.atOrAbove("1"));

        Rag worst =
                Rag.worst(List.of(PUBLISHED.get("stoplight-eac").judge(eacPercent), external.judge(slippedExternals)));

        assertThat(worst).isEqualTo(expected);
    }

    /** 642.7 / 10 is 64.27000000000001 in binary: beyond a limit that it lies exactly on. */
    @ParameterizedTest
    @CsvSource({
        "642.7, 10,    64.27, GREEN",
        "642.8, 10,    64.27, RED",
        "0.285, 0.3,   0.95,  GREEN",
        "2,     3,     0.67,  GREEN",
        "1,     3,     0.3333333333333333, RED",
        "-7,    7,     -1,    GREEN"
    })
    void judge_quotientOnItsLimit_isDecidedExactly(
            BigDecimal numerator, BigDecimal denominator, String limit, Rag expected) {
        HealthRule rule = rule(HealthLimit.above(limit), HealthLimit.above(limit));

        assertThat(rule.judge(new Ratio(numerator, denominator))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "BELOW,       4.9, true",
        "BELOW,       5,   false",
        "AT_OR_BELOW, 5,   true",
        "AT_OR_BELOW, 5.1, false",
        "ABOVE,       5.0, false",
        "ABOVE,       5.1, true",
        "AT_OR_ABOVE, 5.00, true",
        "AT_OR_ABOVE, 4.9, false"
    })
    void isBreachedBy_figureAtTheLimit_dependsOnTheSide(
            HealthLimit.Comparison comparison, BigDecimal figure, boolean breached) {
        assertThat(new HealthLimit(comparison, new BigDecimal("5")).isBreachedBy(figure))
                .isEqualTo(breached);
    }

    @Test
    void judge_valueMissing_isGreyNotGreen() {
        HealthRule rule = rule(HealthLimit.below("0.95"), HealthLimit.below("0.85"));

        assertThat(rule.judge(Measure.undefined(Reason.NO_ACTUAL_COST, Unit.RATIO)))
                .isEqualTo(Rag.GREY);
        assertThat(rule.judge(Measure.of(0.95, Unit.RATIO))).isEqualTo(Rag.GREEN);
        assertThat(rule.direction()).isEqualTo(HealthRule.Direction.HIGHER_IS_BETTER);
    }

    @ParameterizedTest
    @CsvSource({
        "'',                     GREY",
        "GREY,                   GREY",
        "GREY GREEN,             GREEN",
        "GREEN AMBER GREY,       AMBER",
        "AMBER RED GREEN,        RED"
    })
    void worst_ofColours_leavesGreyOut(String colours, Rag expected) {
        List<Rag> all = colours.isEmpty()
                ? List.of()
                : List.of(colours.split(" ")).stream().map(Rag::valueOf).toList();

        assertThat(Rag.worst(all)).isEqualTo(expected);
    }

    @Test
    void new_limitsOnDifferentSides_isRejectedWithBoth() {
        assertThatThrownBy(() -> rule(HealthLimit.below("1"), HealthLimit.above("2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("amber < 1, red > 2")
                .hasMessageContaining("\nMaybe");
    }

    @Test
    void new_amberBeyondRed_isRejected() {
        assertThatThrownBy(() -> rule(HealthLimit.below("0.8"), HealthLimit.below("0.9")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe exchange them");
    }

    @ParameterizedTest
    @CsvSource({"en, 'amber below 5 working days, red below 0 working days'", "ja, 黄は5営業日未満、赤は0営業日未満"})
    void limits_inWords_nameUnitAndSide(String language, String expected) {
        HealthRule rule =
                new HealthRule(Indicator.PROMISE_MARGIN, HealthLimit.below("5"), HealthLimit.below("0"), "test");

        assertThat(rule.limits(Locale.forLanguageTag(language))).isEqualTo(expected);
    }

    private static HealthRule rule(HealthLimit amber, HealthLimit red) {
        return new HealthRule(Indicator.COST_AT_COMPLETION, amber, red, "test");
    }
}
