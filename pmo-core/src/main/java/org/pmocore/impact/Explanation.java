package org.pmocore.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pmocore.measure.Measure;
import org.pmocore.model.Task;

/** Puts the sentences of a paragraph in order: fact, consequence, what does not matter, what keeps the date. */
final class Explanation {

    private final Story story;
    private final Wording wording;
    private final SourceText sources;
    private final ChainText chain;
    private final MilestoneText milestone;
    private final RemedyText remedy;

    private Explanation(Story story, Locale locale, Wording wording) {
        this.story = story;
        this.wording = wording;
        this.sources = new SourceText(story, locale, wording);
        this.chain = new ChainText(story, wording);
        this.milestone = new MilestoneText(story, wording);
        this.remedy = new RemedyText(story, wording);
    }

    static String of(Story story, Locale locale) {
        Wording brief = new Wording(locale, false);
        String text = new Explanation(story, locale, brief).paragraph();
        return brief.spansYears() ? new Explanation(story, locale, new Wording(locale, true)).paragraph() : text;
    }

    private String paragraph() {
        List<String> sentences = new ArrayList<>();
        if (story.wasFinished(story.target())) {
            sentences.add(milestone.reached());
            return wording.sentences(sentences);
        }
        sentences.addAll(sources.changes());
        if (story.target().progress().isFinished()) {
            sentences.add(milestone.reachedNow());
        } else if (story.connected.isEmpty() && !story.milestone.isMoved()) {
            addUnaffected(sentences);
        } else {
            addAffected(sentences);
        }
        return wording.sentences(sentences);
    }

    private void addUnaffected(List<String> sentences) {
        sentences.addAll(sources.finished());
        Task target = story.target();
        if (!story.unconnected.isEmpty()
                && story.impact.after().predecessorsOf(target.id()).isEmpty()) {
            sentences.add(sources.notAssessable());
            return;
        }
        sentences.addAll(sources.unconnected());
        sentences.add(milestone.unmoved());
        if (!story.unconnected.isEmpty()) {
            sentences.add(wording.say("unconnected.hint", target.id()));
        }
    }

    private void addAffected(List<String> sentences) {
        Measure margin = story.milestone.marginAfter();
        boolean isKept = margin.isDefined() && !story.milestone.isLate();
        boolean isLater = Tolerance.isPositive(story.milestone.slip());
        boolean isAbsorbed = !story.milestone.isMoved() || (isLater && isKept);
        sentences.addAll(sources.onChain(!isAbsorbed));
        if (isAbsorbed) {
            sentences.addAll(chain.newDriver());
            sentences.add(milestone.absorbed());
        } else {
            sentences.addAll(chain.toMilestone(milestone.moved()));
        }
        sentences.addAll(sources.offChain());
        sentences.addAll(remedy.causes());
        if (story.milestone.isLate()) {
            sentences.addAll(chain.nonDrivers());
            sentences.addAll(remedy.remedies());
        }
        sentences.addAll(milestone.calendarNote());
    }
}
