package org.pmocore.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pmocore.internal.text.Messages;
import org.pmocore.internal.text.WorkDays;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.Task;
import org.pmocore.time.Days;
import org.pmocore.time.WorkTime;

/** The sentences of why a task is not earlier, or not critical. */
final class WhyText {

    private static final Messages MESSAGES = Messages.of(ScheduleNotes.class);
    private static final int LONGEST_PATH = 6;
    private static final int PATH_HEAD = 2;
    private static final int PATH_TAIL = 3;

    private final Locale locale;

    WhyText(Locale locale) {
        this.locale = locale;
    }

    String explain(WhyNotEarlier why) {
        ScheduledTask task = why.task();
        BindingReason first = why.reasons().get(0);
        if (first.kind() == BindingReason.Kind.ACTUAL_DATE) {
            LocalDate date = day(first.ofStart() ? task.start() : task.finish(), first.ofStart());
            return say(first.ofStart() ? "why.earlier.begun" : "why.earlier.done", name(task), date);
        }
        String key = why.isHeldByFinish()
                ? "why.earlier.finish"
                : task.remainingStart().isPresent() ? "why.earlier.rest" : "why.earlier.start";
        String reasons = why.reasons().stream().map(this::reason).collect(Collectors.joining(say("why.comma")));
        List<String> sentences = new ArrayList<>();
        sentences.add(say(key, name(task), day(why.date(), !why.isHeldByFinish()), reasons));
        if (why.reasons().size() > 1) {
            sentences.add(say("why.earlier.all"));
        }
        why.pauseFrom().ifPresent(from -> addPause(why, from, sentences));
        return sentences(sentences);
    }

    private void addPause(WhyNotEarlier why, LocalDateTime from, List<String> sentences) {
        LocalDate first = from.isEqual(from.toLocalDate().atStartOfDay())
                ? from.toLocalDate()
                : from.toLocalDate().plusDays(1);
        LocalDate last = Days.lastDayOf(why.date().toLocalDate().atStartOfDay());
        String calendar = why.task().calendar().name();
        if (first.isEqual(last)) {
            sentences.add(say("why.pause.one", first, calendar));
        } else if (first.isBefore(last)) {
            sentences.add(say("why.pause.many", first, last, calendar));
        }
    }

    String reason(BindingReason reason) {
        String text = reason.link()
                .map(link -> dependency(link, reason.kind()))
                .orElseGet(() -> say(
                        keyOf(reason),
                        day(reason.asked(), reason.ofStart() && reason.kind() != BindingReason.Kind.DATA_DATE)));
        boolean above = reason.task().isRollUp() && reason.kind() != BindingReason.Kind.TASKS_UNDER;
        return above ? say("why.reason.summary", text, name(reason.task())) : text;
    }

    private static String keyOf(BindingReason reason) {
        return "why.reason."
                + reason.constraint()
                        .map(Constraint::kind)
                        .map(Enum::name)
                        .orElse(reason.kind().name());
    }

    private String dependency(ScheduledLink link, BindingReason.Kind kind) {
        Dependency.Type type = link.dependency().type();
        ScheduledTask giver = link.predecessor();
        LocalDate date = type.fromFinish() ? day(giver.finish(), false) : day(giver.start(), true);
        WorkTime lag = link.dependency().lag();
        String delay = lag.isZero() ? "" : say("why.lag", lagText(lag, giver));
        boolean fromActual = kind == BindingReason.Kind.LAG_FROM_ACTUAL_START;
        String key = fromActual ? kind.name() + "." + type.code() : type.code();
        return say("why.reason." + key, name(giver), date, delay);
    }

    private String lagText(WorkTime lag, ScheduledTask giver) {
        if (lag.isPercent()) {
            return say("why.percent", lag.amount());
        }
        long minutes = lag.minutesOn(giver.calendar());
        return lag.isElapsed()
                ? WorkDays.text(locale, minutes, Integer.MAX_VALUE)
                : WorkDays.text(locale, minutes, giver.calendar().minutesPerDay());
    }

    String explain(WhyNotCritical why) {
        ScheduledTask task = why.task();
        String room = why.totalFloat().map(time -> time(time, task)).orElse("");
        List<String> sentences = new ArrayList<>();
        sentences.add(say("why.critical." + why.state(), name(task), room));
        boolean open = why.state() == WhyNotCritical.State.HAS_FLOAT || why.state() == WhyNotCritical.State.CRITICAL;
        if (open) {
            sentences.add(limit(why));
        }
        why.slipUntilCritical().ifPresent(slip -> sentences.add(say("why.critical.slip", time(slip, task))));
        if (why.state() == WhyNotCritical.State.HAS_FLOAT && !why.drivingPath().isEmpty()) {
            sentences.add(say("why.critical.path", ids(why.drivingPath().stream())));
        }
        return sentences(sentences);
    }

    private String limit(WhyNotCritical why) {
        WhyNotCritical.Limit limit = why.limit();
        boolean start = limit.date().equals(limit.task().lateStart());
        String way = why.chain().isEmpty()
                ? ""
                : say("why.way", ids(why.chain().stream().map(ScheduledLink::successor)));
        return say(
                "why.limit." + limit.kind(),
                day(why.task().lateFinish(), false),
                day(limit.date(), start),
                way,
                name(limit.task()));
    }

    private String ids(Stream<ScheduledTask> tasks) {
        List<String> ids = tasks.map(task -> task.id().value()).toList();
        if (ids.size() <= LONGEST_PATH) {
            return String.join(say("why.arrow"), ids);
        }
        List<String> shown = new ArrayList<>(ids.subList(0, PATH_HEAD));
        shown.add("…");
        shown.addAll(ids.subList(ids.size() - PATH_TAIL, ids.size()));
        return String.join(say("why.arrow"), shown);
    }

    /** Working days, or calendar days of work that runs on the clock. */
    private String time(Duration time, ScheduledTask task) {
        boolean days = task.task().isElapsed() && time.toMinutes() % task.minutesPerDay() == 0;
        if (days) {
            return say("why.calendarDays", time.toMinutes() / task.minutesPerDay());
        }
        return WorkDays.text(
                locale, time.toMinutes(), task.task().isElapsed() ? Integer.MAX_VALUE : task.minutesPerDay());
    }

    private static LocalDate day(LocalDateTime instant, boolean inclusive) {
        return inclusive ? instant.toLocalDate() : Days.lastDayOf(instant);
    }

    private String name(ScheduledTask scheduled) {
        Task task = scheduled.task();
        String id = task.id().value();
        return say("why.quoted", task.name().equals(id) || task.name().isBlank() ? id : id + " " + task.name());
    }

    private String sentences(List<String> sentences) {
        return String.join(Messages.isJapanese(locale) ? "" : " ", sentences);
    }

    private String say(String key, Object... arguments) {
        return MESSAGES.text(locale, key, arguments);
    }
}
