package org.pmocore.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The paragraph about a report that cannot be put into the plan yet: what was said, what may be meant, what to ask. */
final class DelayAnswerText {

    private static final double WHOLE = 1;

    private final DelayAnswer answer;
    private final Wording wording;

    private DelayAnswerText(DelayAnswer answer, Locale locale) {
        this.answer = answer;
        this.wording = new Wording(locale, false);
    }

    static String of(DelayAnswer answer, Locale locale) {
        return new DelayAnswerText(answer, locale).paragraph();
    }

    private String paragraph() {
        List<String> sentences = new ArrayList<>();
        sentences.add(wording.say("report.said", answer.report().words(), subject()));
        if (answer.task().isEmpty()) {
            sentences.add(candidates());
        }
        List<String> missing = answer.questions().stream()
                .filter(this::isMissing)
                .map(ask -> wording.say("report.missing." + ask))
                .toList();
        if (!missing.isEmpty()) {
            sentences.add(wording.say("report.missing", wording.both(missing)));
        }
        if (answer.affected().isEmpty()) {
            answer.report().affected().ifPresent(id -> sentences.add(wording.say("report.unknownAffected", id)));
        }
        String all = questions();
        sentences.add(answer.askWhom()
                .map(team -> wording.say("report.ask", team, all))
                .orElseGet(() -> wording.say("report.askAnybody", all)));
        return wording.sentences(sentences);
    }

    private String subject() {
        if (answer.task().isPresent()) {
            return wording.say("report.task", wording.nameAndTeam(answer.task().get()));
        }
        if (answer.report().task().isPresent()) {
            return wording.say("report.unknownTask", answer.report().task().get());
        }
        boolean named = answer.candidates().stream().anyMatch(candidate -> candidate.score() >= WHOLE);
        return wording.say(named ? "report.noId" : "report.noName");
    }

    private String candidates() {
        List<String> all = answer.candidates().stream()
                .map(candidate -> wording.say("report.candidate", wording.label(candidate.task()), candidate.score()))
                .toList();
        return all.isEmpty()
                ? wording.say("report.noCandidate")
                : wording.say("report.candidates", String.join(wording.say("clause.comma"), all));
    }

    private boolean isMissing(DelayAnswer.Ask ask) {
        return switch (ask) {
            case WHICH_TASK -> false;
            case EXPECTED_FINISH -> true;
            case AFFECTED_TASK -> answer.report().affected().isEmpty();
        };
    }

    private String questions() {
        List<String> numbered = new ArrayList<>();
        for (DelayAnswer.Ask ask : answer.questions()) {
            numbered.add(wording.say("report.question", numbered.size() + 1, wording.say("report.question." + ask)));
        }
        return numbered.stream()
                .reduce((one, next) -> wording.say("report.question.join", one, next))
                .orElse("");
    }
}
