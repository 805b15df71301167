package org.pmocore.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pmocore.house.ToStringContract;

class HealthRulesTest {

    @ParameterizedTest
    @EnumSource(Indicator.class)
    void standard_everyIndicator_hasALimitAndASource(Indicator indicator) {
        HealthRule rule = HealthRules.standard().rule(indicator).orElseThrow();

        assertThat(rule.source()).isNotBlank();
        assertThat(rule.limits(Locale.JAPANESE)).contains("黄", "赤");
        assertThat(indicator.text(Locale.ENGLISH)).isNotBlank();
    }

    @Test
    void of_twoRulesForOneIndicator_isRejected() {
        HealthRule rule = HealthRules.standard().rules().get(0);

        assertThatThrownBy(() -> HealthRules.of("mine", "1", List.of(rule, rule)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SPI has two rules");
    }

    @Test
    void withRule_sameIndicator_replacesAndKeepsTheOriginal() {
        HealthRules standard = HealthRules.standard();
        HealthRule stricter =
                new HealthRule(Indicator.SPI, HealthLimit.below("1"), HealthLimit.below("0.9"), "steering");

        HealthRules changed = standard.withRule(stricter).named("mine", "2");

        assertThat(changed.rule(Indicator.SPI)).contains(stricter);
        assertThat(changed.rules()).hasSameSizeAs(standard.rules());
        assertThat(standard.rule(Indicator.SPI)).isNotEqualTo(changed.rule(Indicator.SPI));
        assertThat(changed.id()).isEqualTo("mine");
    }

    @Test
    void without_indicator_isNoLongerJudged() {
        HealthRules changed = HealthRules.standard().without(Indicator.CPI);

        assertThat(changed.rule(Indicator.CPI)).isEmpty();
        assertThat(changed.rules()).hasSize(Indicator.values().length - 1);
    }

    @Test
    void withMandatory_none_isRejected() {
        HealthRules standard = HealthRules.standard();

        assertThatThrownBy(() -> standard.withMandatory(Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(standard.withMandatory(EnumSet.of(HealthDimension.DATA_QUALITY))
                        .mandatory())
                .containsExactly(HealthDimension.DATA_QUALITY);
    }

    @Test
    void toString_ofEachKind_keepsTheContract() {
        ToStringContract.check(HealthRules.standard());
        ToStringContract.check(HealthRules.standard().rules().get(0));
        ToStringContract.check(HealthAssessment.withDefaults());
        ToStringContract.check(HealthLimit.below("0.95"));
        assertThat(HealthRules.standard().table(3)).contains("... 15 more");
    }
}
