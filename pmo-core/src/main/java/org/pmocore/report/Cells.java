package org.pmocore.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pmocore.health.Rag;
import org.pmocore.measure.Measure;
import org.pmocore.model.Task;
import org.pmocore.report.ReportText.Tone;
import org.pmocore.schedule.ScheduledTask;

/** The usual table cells. */
final class Cells {

    private static final double MILLION = 1e6;
    private static final double LARGE = 10 * MILLION;

    static final ReportText NONE = ReportText.of("absent").in(Tone.MUTED);

    private Cells() {}

    static ReportText text(String text) {
        return text.isEmpty() ? NONE : ReportText.verbatim(text);
    }

    static ReportText text(Optional<String> text) {
        return text.map(Cells::text).orElse(NONE);
    }

    static ReportText id(ScheduledTask task) {
        return ReportText.verbatim(task.id().value());
    }

    /** Id and name, as tasks go by in sentences. */
    static ReportText label(Task task) {
        String id = task.id().value();
        return ReportText.verbatim(task.name().isEmpty() || task.name().equals(id) ? id : id + " " + task.name());
    }

    static ReportText date(LocalDate date) {
        return ReportText.of("date", date);
    }

    static ReportText date(Optional<LocalDate> date) {
        return date.map(Cells::date).orElse(NONE);
    }

    /** With the year, for dates that may be far away. */
    static ReportText fullDate(LocalDate date) {
        return ReportText.of("date.full", date);
    }

    static ReportText fullDate(Optional<LocalDate> date) {
        return date.map(Cells::fullDate).orElse(NONE);
    }

    static ReportText measure(Measure measure) {
        ReportText cell = ReportText.of("value", measure);
        return measure.isDefined() ? cell : cell.in(Tone.MUTED);
    }

    /** A large sum of money in millions, anything else as it is: for places with little room. */
    static ReportText brief(Measure measure) {
        boolean large = measure.unit().currency().isPresent() && Math.abs(measure.orElse(0)) >= LARGE;
        if (!large) {
            return measure(measure);
        }
        String code = measure.unit().currency().orElseThrow().getCurrencyCode();
        double millions = measure.orElseThrow() / MILLION;
        return code.equals("JPY") ? ReportText.of("millions.yen", millions) : ReportText.of("millions", code, millions);
    }

    /** Signed days without their unit, which the heading names; late is bad. */
    static ReportText slip(Measure days) {
        if (!days.isDefined()) {
            return NONE;
        }
        ReportText cell = ReportText.of("days.signed", days.orElseThrow());
        return days.orElseThrow() > 0 ? cell.in(Tone.BAD) : cell;
    }

    /** Signed days without their unit; less than nothing is bad. */
    static ReportText margin(Measure days) {
        if (!days.isDefined()) {
            return NONE;
        }
        ReportText cell = ReportText.of("days.signed", days.orElseThrow());
        return days.orElseThrow() < 0 ? cell.in(Tone.BAD) : cell;
    }

    static ReportText count(int count) {
        return count == 0 ? NONE : ReportText.of("count", count);
    }

    static ReportText progress(Task task) {
        if (task.kind() == Task.Kind.LEVEL_OF_EFFORT) {
            return NONE;
        }
        if (task.progress().isFinished()) {
            return ReportText.of("progress.done").in(Tone.MUTED);
        }
        OptionalDouble percent = task.progress().percentComplete();
        if (percent.isPresent()) {
            return ReportText.of("percent", percent.getAsDouble());
        }
        return task.progress().isStarted() ? ReportText.of("progress.unknown") : ReportText.of("percent", 0);
    }

    static ReportText rag(Rag rag) {
        return ReportText.of("value", rag).in(tone(rag));
    }

    static Tone tone(Rag rag) {
        return switch (rag) {
            case GREEN -> Tone.GOOD;
            case AMBER -> Tone.WATCH;
            case RED -> Tone.BAD;
            case GREY -> Tone.MUTED;
        };
    }
}
