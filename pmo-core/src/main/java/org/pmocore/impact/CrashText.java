package org.pmocore.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Money;

/** How early the goal can be at which cost, by which stages, and how sure that is. */
final class CrashText {

    private static final int MOST_STAGES = 6;

    private final TimeCostCurve curve;
    private final Wording wording;
    private final Locale locale;
    private final TimeCostCurve.Point first;
    private final TimeCostCurve.Point last;

    private CrashText(TimeCostCurve curve, Wording wording, Locale locale) {
        this.curve = curve;
        this.wording = wording;
        this.locale = locale;
        this.first = curve.points().get(0);
        this.last = curve.points().get(curve.points().size() - 1);
    }

    static String of(TimeCostCurve curve, Locale locale) {
        Wording brief = new Wording(locale, false);
        String text = new CrashText(curve, brief, locale).paragraph();
        return brief.spansYears() ? new CrashText(curve, new Wording(locale, true), locale).paragraph() : text;
    }

    private String paragraph() {
        List<String> sentences = new ArrayList<>();
        String name = curve.milestone().map(wording::name).orElseGet(() -> wording.say("recover.finish.first"));
        if (curve.stages().isEmpty()) {
            String key = curve.stop() == TimeCostCurve.Stop.NOT_LATE ? "crash.notLate" : "crash.fixed";
            sentences.add(wording.say(key, name, first.date()));
            return wording.sentences(sentences);
        }
        String extra = money(last.costs().direct().minus(first.costs().direct()));
        Object[] span = {name, first.date(), days(first.duration()), last.date(), days(last.duration()), extra};
        sentences.add(wording.say("crash.span", span));
        sentences.add(wording.say("crash.stages", stages()));
        if (first.costs().indirect().amount().signum() != 0) {
            TimeCostCurve.Point best = curve.cheapest();
            sentences.add(wording.say(
                    "crash.cheapest",
                    best.date(),
                    days(best.duration()),
                    money(best.costs().total())));
        }
        sentences.add(wording.say("crash.stop." + curve.stop().name(), wording.date(last.date())));
        sentences.add(curve.isExact() ? wording.say("crash.exact") : wording.say("crash.doubts", doubts()));
        return wording.sentences(sentences);
    }

    private String stages() {
        List<String> clauses =
                curve.stages().stream().limit(MOST_STAGES).map(this::stage).collect(Collectors.toList());
        int more = curve.stages().size() - MOST_STAGES;
        if (more > 0) {
            clauses.add(wording.say("crash.more", more));
        }
        return String.join(wording.say("recover.semicolon"), clauses);
    }

    private String stage(TimeCostCurve.Stage stage) {
        String shortened = wording.all(Wording.ids(stage.shortened()));
        String givenBack = wording.all(Wording.ids(stage.givenBack()));
        String key = givenBack.isEmpty() ? "crash.stage" : "crash.stage.back";
        return wording.say(key, shortened, days(stage.days()), money(stage.costPerDay()), givenBack);
    }

    private String doubts() {
        return curve.doubts().stream()
                .map(doubt -> wording.say("crash.doubt." + doubt.name()))
                .collect(Collectors.joining(wording.say("recover.semicolon")));
    }

    private String money(Money money) {
        return Measure.of(money).format(locale);
    }

    private String days(Measure days) {
        return wording.say("days", days.orElseThrow());
    }
}
