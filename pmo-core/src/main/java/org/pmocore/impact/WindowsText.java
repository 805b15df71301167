package org.pmocore.impact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pmocore.measure.Fraction;
import org.pmocore.time.Days;

/** The paragraph about a date that moved from snapshot to snapshot. */
final class WindowsText {

    private static final int SHOWN = 6;

    private final SlipWindows slip;
    private final Wording wording;

    private WindowsText(SlipWindows slip, Wording wording) {
        this.slip = slip;
        this.wording = wording;
    }

    static String of(SlipWindows slip, Locale locale) {
        Wording brief = new Wording(locale, false);
        String text = new WindowsText(slip, brief).paragraph();
        return brief.spansYears() ? new WindowsText(slip, new Wording(locale, true)).paragraph() : text;
    }

    private String paragraph() {
        List<String> sentences = new ArrayList<>();
        List<SlipWindows.Window> windows = slip.windows();
        sentences.add(headline(windows));
        windows.stream().limit(SHOWN).forEach(window -> add(sentences, window));
        if (windows.size() > SHOWN) {
            sentences.add(wording.say("windows.more", windows.size() - SHOWN));
        }
        return wording.sentences(sentences);
    }

    private String headline(List<SlipWindows.Window> windows) {
        LocalDate from = Days.lastDayOf(windows.get(0).before());
        LocalDate to = Days.lastDayOf(windows.get(windows.size() - 1).after());
        Fraction total = windows.stream().map(SlipWindows.Window::total).reduce(Fraction.ZERO, Fraction::plus);
        boolean isOneCalendar =
                windows.stream().map(SlipWindows.Window::calendar).distinct().count() == 1;
        String key =
                !isOneCalendar ? "calendars" : total.signum() > 0 ? "later" : total.signum() < 0 ? "earlier" : "none";
        Object[] all = {
            wording.name(slip.milestone()),
            from,
            to,
            windows.size(),
            days(total),
            Math.abs(ChronoUnit.DAYS.between(from, to))
        };
        return wording.say("windows." + key, all);
    }

    private void add(List<String> sentences, SlipWindows.Window window) {
        boolean progress = window.progress().signum() != 0;
        boolean revision = window.revision().signum() != 0;
        Object upTo = window.to()
                .map(date -> wording.say("windows.upTo", Days.lastDayOf(date)))
                .orElseGet(() -> wording.say("windows.undated"));
        String first = moved(progress ? window.progress() : window.revision());
        String key = progress && revision ? "both" : progress ? "progress" : revision ? "revision" : "calm";
        sentences.add(wording.say("windows." + key, upTo, first, moved(window.revision())));
        if (window.progress().signum() > 0 && window.revision().signum() < 0) {
            double lost = days(window.progress());
            sentences.add(wording.say("windows.bought", lost, Math.min(lost, days(window.revision()))));
        }
    }

    private String moved(Fraction days) {
        return wording.say(days.signum() < 0 ? "windows.days.earlier" : "windows.days.later", days(days));
    }

    private static double days(Fraction days) {
        return Math.abs(days.doubleValue());
    }
}
