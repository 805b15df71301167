package org.pmocore.resources;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.internal.text.Messages;
import org.pmocore.internal.text.TextTable;
import org.pmocore.internal.text.WorkDays;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.time.Days;
import org.pmocore.time.WorkCalendar;

/** What levelling did, in sentences. */
final class LevellingText {

    private static final Messages MESSAGES = Messages.of(LevellingText.class);
    private static final int ROWS = 8;
    private static final int NAMED = 3;

    private final LevelledSchedule levelled;
    private final Locale locale;

    LevellingText(LevelledSchedule levelled, Locale locale) {
        this.levelled = levelled;
        this.locale = locale;
    }

    String moved(LevellingMove move) {
        Task task = levelled.before().project().task(move.task());
        String key = "move." + move.reason() + (move.because().isEmpty() ? ".alone" : "");
        return MESSAGES.text(
                locale,
                key,
                label(task),
                move.resource().map(this::resource).orElse(""),
                labels(move.because()),
                move.from().toLocalDate(),
                move.to().toLocalDate(),
                delay(move, task));
    }

    String unresolved(Task task) {
        String resources = task.assignments().stream()
                .map(assignment -> resource(assignment.resource()))
                .collect(Collectors.joining(MESSAGES.text(locale, "list.and")));
        return MESSAGES.text(
                locale,
                "unresolved",
                label(task),
                resources,
                levelled.schedule().task(task.id()).startDate());
    }

    String unmoved(Task task) {
        return MESSAGES.text(
                locale,
                "unmoved",
                label(task),
                levelled.schedule().task(task.id()).startDate());
    }

    static String summary(LevelledSchedule levelled) {
        List<LevellingMove> moves = levelled.moves();
        String title = DisplayWidth.truncate(levelled.before().project().name(), 20) + " levelled: finish "
                + Days.lastDayOf(levelled.before().finish()) + " -> "
                + Days.lastDayOf(levelled.schedule().finish()) + ", " + moves.size() + " moved";
        if (!levelled.unresolved().isEmpty()) {
            title += ", " + levelled.unresolved().size() + " open";
        }
        if (moves.isEmpty()) {
            return title;
        }
        TextTable.Builder table = TextTable.builder()
                .left("Moved", 10)
                .left("From")
                .left("To")
                .left("Why")
                .left("Resource", 10)
                .left("Because of", 20);
        for (LevellingMove move : moves) {
            String because = move.because().stream().map(TaskId::value).collect(Collectors.joining(" "));
            table.row(
                    move.task(),
                    move.from().toLocalDate(),
                    move.to().toLocalDate(),
                    move.reason(),
                    move.resource().orElse(""),
                    because);
        }
        return title + "\n" + table.build().render(ROWS);
    }

    private String delay(LevellingMove move, Task task) {
        WorkCalendar calendar = levelled.before().project().calendarOf(task);
        long minutes = calendar.between(move.from(), move.to()).toMinutes();
        return WorkDays.text(locale, Math.abs(minutes), calendar.minutesPerDay());
    }

    private String resource(String id) {
        String name = levelled.before().project().resource(id).name();
        return MESSAGES.text(locale, "resource", name);
    }

    private String labels(List<TaskId> tasks) {
        String named = tasks.stream()
                .limit(NAMED)
                .map(id -> label(levelled.before().project().task(id)))
                .collect(Collectors.joining(MESSAGES.text(locale, "list.and")));
        int more = tasks.size() - NAMED;
        return more > 0 ? MESSAGES.text(locale, "list.more", named, more) : named;
    }

    private String label(Task task) {
        String id = task.id().value();
        boolean same = task.name().equals(id) || task.name().startsWith(id + " ");
        return MESSAGES.text(locale, "task", same ? task.name() : id + " " + task.name());
    }
}
