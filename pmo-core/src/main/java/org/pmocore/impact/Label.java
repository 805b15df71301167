package org.pmocore.impact;

import java.util.Locale;
import org.pmocore.internal.text.Messages;
import org.pmocore.model.Task;

/** How people call a task: id and name, or the name alone where it holds the id. */
final class Label {

    private Label() {}

    /** Id and name as English text has them: the id first, also if the name ends with it in parentheses. */
    static String of(Task task) {
        String id = task.id().value();
        String name = task.name();
        if (name.equals(id) || name.startsWith(id + " ")) {
            return name;
        }
        return id + " " + withoutSuffix(name, id);
    }

    /** The same, but Japanese text leaves a name as it is if it ends with the id in parentheses. */
    static String of(Task task, Locale locale) {
        boolean suffixed = !withoutSuffix(task.name(), task.id().value()).equals(task.name());
        return suffixed && Messages.isJapanese(locale) ? task.name() : of(task);
    }

    private static String withoutSuffix(String name, String id) {
        for (String suffix : new String[] {"(" + id + ")", "（" + id + "）"}) {
            if (name.endsWith(suffix) && name.length() > suffix.length()) {
                return name.substring(0, name.length() - suffix.length()).strip();
            }
        }
        return name;
    }
}
