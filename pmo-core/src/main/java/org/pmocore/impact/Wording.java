package org.pmocore.impact;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.pmocore.internal.text.Messages;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;

/** Words of one language: messages, names in quotes, lists and dates; keeps in mind which years were mentioned. Not thread-safe. */
final class Wording {

    private static final Messages MESSAGES = Messages.of(Impact.class);
    private static final int LONGEST_LIST = 6;

    private final Locale locale;
    private final boolean withYear;
    private final Set<Integer> years = new HashSet<>();

    Wording(Locale locale, boolean withYear) {
        this.locale = locale;
        this.withYear = withYear;
    }

    /** A message; dates in its arguments are written alike throughout the paragraph. */
    String say(String key, Object... arguments) {
        Object[] written = arguments.clone();
        for (int i = 0; i < written.length; i++) {
            if (written[i] instanceof LocalDate date) {
                written[i] = date(date);
            } else if (written[i] instanceof TaskId id) {
                written[i] = id.value();
            }
        }
        return MESSAGES.text(locale, key, written);
    }

    String date(LocalDate date) {
        years.add(date.getYear());
        return MESSAGES.text(locale, withYear ? "date.long" : "date", date);
    }

    boolean spansYears() {
        return years.size() > 1;
    }

    /** Id and name. */
    String label(Task task) {
        return Label.of(task, locale);
    }

    /** Id and name in quotes. */
    String name(Task task) {
        return say("quoted", label(task));
    }

    /** Id and name in quotes, with the team and, of work in progress, since when. */
    String nameAndTeam(Task task) {
        String team = task.team().orElse(null);
        LocalDate since = task.progress().isFinished()
                ? null
                : task.progress()
                        .actualStart()
                        .map(instant -> instant.toLocalDate())
                        .orElse(null);
        if (since == null) {
            return team == null ? name(task) : say("team", name(task), team);
        }
        return team == null ? say("since", name(task), since) : say("teamSince", name(task), team, since);
    }

    /** {@code A, B and C}. */
    String all(List<String> items) {
        return list(items, "list.comma", "list.and");
    }

    /** {@code this and that}, of things that are no names. */
    String both(List<String> items) {
        return list(items, "and.comma", "and.and");
    }

    /** {@code A, B or C}; of many the first ones and how many more. */
    String any(List<String> items) {
        if (items.size() == 1) {
            return items.get(0);
        }
        if (items.size() <= LONGEST_LIST) {
            return say("list.any", list(items, "list.comma", "list.or"));
        }
        List<String> shown = items.subList(0, LONGEST_LIST);
        return say("list.anyOfMany", String.join(say("list.comma"), shown), items.size() - LONGEST_LIST);
    }

    /** {@code this is so, that is so and the other is so}. */
    String clauses(List<String> items) {
        return list(items, "clause.comma", "clause.and");
    }

    /** {@code do this, do that, or do the other}. */
    String choice(List<String> items) {
        return list(items, "choice.comma", "choice.or");
    }

    private String list(List<String> items, String join, String lastJoin) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(say(join), items.subList(0, last)) + say(lastJoin) + items.get(last);
    }

    String sentences(List<String> sentences) {
        return String.join(Messages.isJapanese(locale) ? "" : " ", sentences);
    }

    /** Whether people hold what a milestone is called after rather than reach it, in whichever language it is called. */
    static boolean isMeeting(Task task) {
        String name = task.name().toLowerCase(Locale.ROOT);
        return Stream.of(Locale.ENGLISH, Locale.JAPANESE)
                .flatMap(language ->
                        Arrays.stream(MESSAGES.text(language, "meetings").split(",")))
                .anyMatch(name::contains);
    }

    static List<String> ids(List<Task> tasks) {
        return tasks.stream().map(task -> task.id().value()).toList();
    }
}
