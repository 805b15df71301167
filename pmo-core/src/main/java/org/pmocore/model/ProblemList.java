package org.pmocore.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pmocore.internal.text.Suggestion;

/** Collects the problems of one project; looks for what was meant only as often as somebody will read it. */
final class ProblemList {

    private static final int SUGGESTIONS = 20;

    private final List<Problem> problems = new ArrayList<>();
    private final List<Task> tasks;
    private int suggested;

    ProblemList(List<Task> tasks) {
        this.tasks = tasks;
    }

    /** What an entry without a name of its own goes by: its number in its list. */
    static String place(int index) {
        return "#" + (index + 1);
    }

    void task(Task task, String field, String code, Object... arguments) {
        add(Problem.Element.TASK, task.id().value(), field, code, arguments);
    }

    void add(Problem.Element element, String id, String field, String code, Object... arguments) {
        add(Problem.error(Problem.class, code, arguments).at(element, id, field));
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    void unknownTask(Problem.Element element, String id, String field, String code, TaskId unknown) {
        add(Problem.error(Problem.class, code, unknown.value())
                .at(element, id, field)
                .suggesting(meant(unknown)));
    }

    List<Problem> toList() {
        return List.copyOf(problems);
    }

    private Optional<String> meant(TaskId unknown) {
        if (++suggested > SUGGESTIONS) {
            return Optional.empty();
        }
        List<String> ids = tasks.stream().map(task -> task.id().value()).toList();
        return Suggestion.closest(unknown.value(), ids);
    }
}
