package org.pmocore.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pmocore.measure.Fraction;
import org.pmocore.model.Task;

/** The paragraph about a slip and its causes. */
final class AttributionText {

    private static final int SHOWN = 6;

    private final SlipAttribution slip;
    private final Apportionment shares;
    private final Locale locale;
    private final Wording wording;

    private AttributionText(SlipAttribution slip, Apportionment shares, Locale locale, boolean withYear) {
        this.slip = slip;
        this.shares = shares;
        this.locale = locale;
        this.wording = new Wording(locale, withYear);
    }

    static String of(SlipAttribution slip, Apportionment shares, Locale locale) {
        AttributionText brief = new AttributionText(slip, shares, locale, false);
        String text = brief.paragraph();
        return brief.wording.spansYears() ? new AttributionText(slip, shares, locale, true).paragraph() : text;
    }

    private String paragraph() {
        List<String> sentences = new ArrayList<>();
        sentences.add(headline());
        sentences.add(shared());
        if (shares.method().ignoresNetwork() && shares.isDefined()) {
            sentences.add(wording.say("attribution.caution"));
        }
        addWithoutEffect(sentences);
        if (slip.slip().signum() > 0) {
            addConcurrent(sentences);
            sentences.add(restoring());
        }
        if (!slip.milestone()
                .calendar()
                .equals(slip.after().project().calendar().name())) {
            sentences.add(wording.say("note.calendar", slip.milestone().calendar()));
        }
        return wording.sentences(sentences);
    }

    private String headline() {
        MilestoneImpact milestone = slip.milestone();
        String name = wording.name(milestone.task());
        int direction = slip.slip().signum();
        if (direction == 0) {
            return wording.say("attribution.none", name, milestone.dateAfter());
        }
        Object calendarDays = Math.abs(milestone.slipCalendarDays().orElseThrow());
        return wording.say(
                direction > 0 ? "attribution.later" : "attribution.earlier",
                name,
                milestone.dateBefore(),
                milestone.dateAfter(),
                Math.abs(slip.slip().doubleValue()),
                calendarDays);
    }

    private String shared() {
        String method = shares.method().title(locale);
        if (!shares.isDefined()) {
            return wording.say("attribution.undefined", method);
        }
        List<String> items = shares.shares().stream().map(this::item).toList();
        String list = String.join(wording.say("attribution.comma"), items);
        return wording.say("attribution.shares", method, list, shares.method().reading(locale));
    }

    private String item(Apportionment.Share share) {
        String days = signed(share.exact().orElseThrow());
        return share.standardError()
                .map(error -> wording.say(
                        "attribution.sampled",
                        share.cause().name(),
                        days,
                        plain(BigDecimal.valueOf(error.orElseThrow()))))
                .orElseGet(() -> wording.say("attribution.item", share.cause().name(), days));
    }

    private void addWithoutEffect(List<String> sentences) {
        List<String> names = shares.shares().stream()
                .filter(share ->
                        share.exact().filter(days -> days.signum() == 0).isPresent())
                .map(share -> share.cause().name())
                .toList();
        boolean told = shares.method() == AttributionMethod.SHAPLEY || shares.method() == AttributionMethod.OWEN;
        if (told && !names.isEmpty()) {
            sentences.add(wording.say("attribution.noEffect", listed(names), id()));
        }
    }

    private void addConcurrent(List<String> sentences) {
        for (List<Cause> set : slip.concurrentSets().sets().stream().limit(2).toList()) {
            sentences.add(wording.say("attribution.concurrent", listed(names(set)), id(), after()));
        }
    }

    private String restoring() {
        LocalDate back = slip.milestone().dateBefore();
        CauseSets sets = slip.restoringSets();
        if (sets.isEmpty()) {
            return wording.say("attribution.beyond", id(), back);
        }
        List<String> ways =
                sets.sets().stream().limit(SHOWN).map(this::together).toList();
        return wording.say("attribution.restoring", String.join(wording.say("attribution.or"), ways), id(), back);
    }

    private String together(List<Cause> set) {
        String names = listed(names(set));
        return set.size() == 1 ? names : wording.say(set.size() == 2 ? "together.both" : "together.all", names);
    }

    private String listed(List<String> names) {
        return wording.all(names);
    }

    private static List<String> names(List<Cause> causes) {
        return causes.stream().map(Cause::name).toList();
    }

    private String id() {
        Task task = slip.milestone().task();
        return task.id().value();
    }

    private LocalDate after() {
        return slip.milestone().dateAfter();
    }

    private static String signed(Fraction days) {
        String plain = plain(BigDecimal.valueOf(days.doubleValue()));
        return days.signum() > 0 ? "+" + plain : plain;
    }

    private static String plain(BigDecimal days) {
        BigDecimal rounded = days.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
