package org.pmocore.impact;

import java.util.Locale;
import org.pmocore.model.Constraint;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** What an action is, as a phrase. */
final class ActionText {

    private final Project project;
    private final Wording wording;

    private ActionText(Project project, Wording wording) {
        this.project = project;
        this.wording = wording;
    }

    static String of(RecoveryAction action, Project project, int steps, Locale locale) {
        Wording brief = new Wording(locale, false);
        String text = of(action, project, steps, brief);
        return brief.spansYears() ? of(action, project, steps, new Wording(locale, true)) : text;
    }

    static String of(RecoveryAction action, Project project, int steps, Wording wording) {
        return new ActionText(project, wording).phrase(action, steps);
    }

    private String phrase(RecoveryAction action, int steps) {
        if (action instanceof RecoveryAction.Shorten shorten) {
            Task task = project.task(shorten.task());
            return wording.say("recover.shorten", task.id(), amount(shorten.amount(project, steps), task));
        }
        if (action instanceof RecoveryAction.Overlap overlap) {
            Task first = project.task(overlap.link().predecessor());
            String amount = amount(overlap.amount(project, steps), first);
            return wording.say("recover.overlap", first.id(), overlap.link().successor(), amount);
        }
        if (action instanceof RecoveryAction.RelaxConstraint relax) {
            String instead = relax.instead().map(Constraint::toString).orElse("");
            String key = instead.isEmpty() ? "recover.relax" : "recover.constrain";
            return wording.say(key, relax.task(), instead);
        }
        if (action instanceof RecoveryAction.ExtraWork work) {
            var dates = work.dates().subList(0, steps).stream().map(wording::date);
            return wording.say("recover.extra", work.calendar(), wording.all(dates.toList()));
        }
        if (action instanceof RecoveryAction.DropLink drop) {
            return wording.say(
                    "recover.drop", drop.link().predecessor(), drop.link().successor());
        }
        return wording.say("recover.other", ((RecoveryAction.Other) action).name());
    }

    private String amount(WorkTime time, Task task) {
        WorkCalendar calendar = project.calendarOf(task);
        return wording.say(time.isElapsed() ? "recover.elapsed" : "days", ActionSteps.inDays(time, calendar));
    }
}
