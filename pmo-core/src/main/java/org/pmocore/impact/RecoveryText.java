package org.pmocore.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Money;

/** What is missing, what gains how much, what gains nothing and why, and what to do. */
final class RecoveryText {

    private static final int MOST_OPTIONS = 5;

    private final Recovery recovery;
    private final Wording wording;
    private final Locale locale;
    private final String goal;

    private RecoveryText(Recovery recovery, Wording wording, Locale locale) {
        this.recovery = recovery;
        this.wording = wording;
        this.locale = locale;
        this.goal = recovery.milestone().map(task -> task.id().value()).orElseGet(() -> wording.say("recover.finish"));
    }

    static String of(Recovery recovery, Locale locale) {
        Wording brief = new Wording(locale, false);
        String text = new RecoveryText(recovery, brief, locale).paragraph();
        return brief.spansYears() ? new RecoveryText(recovery, new Wording(locale, true), locale).paragraph() : text;
    }

    private String paragraph() {
        List<String> sentences = new ArrayList<>();
        String name = recovery.milestone().map(wording::name).orElseGet(() -> wording.say("recover.finish.first"));
        boolean isLate = recovery.stop() != Recovery.Stop.NOT_LATE;
        sentences.add(wording.say(
                isLate ? "recover.missing" : "recover.notLate",
                name,
                recovery.target(),
                recovery.shown(recovery.before()),
                days(recovery.missing())));
        if (isLate) {
            options(sentences);
            recovery.options().stream()
                    .filter(option -> !option.gains())
                    .limit(MOST_OPTIONS)
                    .forEach(option -> sentences.add(withoutGain(option)));
            untried(sentences);
            plan(sentences);
        }
        return wording.sentences(sentences);
    }

    private void options(List<String> sentences) {
        List<String> clauses = recovery.options().stream()
                .filter(Recovery.Option::gains)
                .limit(MOST_OPTIONS)
                .map(this::option)
                .toList();
        if (!clauses.isEmpty()) {
            String all = String.join(wording.say("recover.semicolon"), clauses);
            sentences.add(wording.say("recover.options." + recovery.ranking().name(), all));
        }
    }

    private String option(Recovery.Option option) {
        Recovery.Point best = option.best();
        String action = ActionText.of(option.action(), recovery.project(), best.steps(), wording);
        String money = option.costPerDayGained().map(this::money).orElse("");
        return wording.say(
                money.isEmpty() ? "recover.option" : "recover.optionFor", action, days(best.gained()), money);
    }

    private String withoutGain(Recovery.Option option) {
        String action =
                ActionText.of(option.action(), recovery.project(), option.best().steps(), wording);
        if (!option.leads()) {
            return wording.say("recover.none.apart", action, goal);
        }
        Optional<NextPath> held = option.heldBy();
        if (held.isEmpty()) {
            return wording.say("recover.none", action);
        }
        List<String> ids = Wording.ids(held.get().tasks());
        return held.get().byDate()
                ? wording.say("recover.none.date", action, held.get().joins().id(), goal)
                : wording.say("recover.none.path", action, wording.all(ids), goal, ids.size());
    }

    private void untried(List<String> sentences) {
        int left = recovery.untried().size();
        if (left > 0) {
            sentences.add(wording.say("recover.untried", left, recovery.schedules()));
        }
    }

    private void plan(List<String> sentences) {
        if (!recovery.steps().isEmpty()) {
            List<String> clauses = recovery.steps().stream().map(this::step).toList();
            sentences.add(wording.say("recover.steps", String.join(wording.say("recover.then"), clauses)));
        }
        sentences.add(wording.say(
                "recover.stop." + recovery.stop().name(),
                goal,
                recovery.shown(recovery.after()),
                days(recovery.stillMissing()),
                cost()));
    }

    private String step(Recovery.Step step) {
        List<String> actions = step.actions().stream()
                .map(taken -> ActionText.of(taken.action(), recovery.project(), taken.soFar(), wording))
                .toList();
        return wording.say(
                actions.size() > 1 ? "recover.step.joint" : "recover.step", wording.all(actions), step.date());
    }

    private String cost() {
        if (recovery.steps().isEmpty()) {
            return "";
        }
        return recovery.steps()
                .get(recovery.steps().size() - 1)
                .soFar()
                .cost()
                .map(cost -> wording.say("recover.cost", money(cost)))
                .orElse("");
    }

    private String money(Money money) {
        return Measure.of(money).format(locale);
    }

    private String days(Measure days) {
        return wording.say("days", days.orElseThrow());
    }
}
