package org.pmocore.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pmocore.model.Task;

/** The sentence that asks for a decision. */
final class DecisionText {

    private final Decision decision;
    private final Wording wording;
    private final Set<Task> named = new LinkedHashSet<>();

    private DecisionText(Decision decision, Wording wording) {
        this.decision = decision;
        this.wording = wording;
    }

    static String of(Decision decision, Locale locale) {
        Wording brief = new Wording(locale, false);
        String text = new DecisionText(decision, brief).sentence();
        return brief.spansYears() ? new DecisionText(decision, new Wording(locale, true)).sentence() : text;
    }

    private String sentence() {
        String all = wording.choice(ways());
        LocalDate by = decision.by().orElse(null);
        return by == null ? wording.say("decision.now", all) : wording.say("decision.by", all, by);
    }

    private List<String> ways() {
        List<String> ways = new ArrayList<>();
        List<String> alone = new ArrayList<>();
        for (Decision.Option option : decision.options()) {
            if (option instanceof Decision.NewPromise promise) {
                String name = wording.name(decision.milestone().task());
                ways.add(wording.say("decision.move", name, promise.from(), promise.to()));
            } else if (option instanceof Decision.StartBy start) {
                ways.add(wording.say("decision.start", name(start.task()), start.latest()));
            } else if (option instanceof Decision.Shorten shorten) {
                alone.add(names(shorten.tasks()));
            } else {
                ways.add(wording.say("decision.replan"));
            }
        }
        if (!alone.isEmpty()) {
            ways.add(shorten(alone));
        }
        return ways;
    }

    private String shorten(List<String> alone) {
        double days = decision.milestone().lateWorkingDays().orElse(0);
        return wording.say("decision.shorten", wording.say("days", days), wording.any(alone));
    }

    private String names(List<Task> tasks) {
        String all = wording.all(tasks.stream().map(this::name).toList());
        return tasks.size() == 1 ? all : wording.say(tasks.size() == 2 ? "together.both" : "together.all", all);
    }

    /** The whole name first, then the id. */
    private String name(Task task) {
        return named.add(task) ? wording.name(task) : task.id().value();
    }
}
