package org.pmocore.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks the dependencies: unknown ends, doubles, loops. */
final class LinkCheck {

    /** So few links of one task are compared one by one. */
    private static final int FEW = 8;

    private LinkCheck() {}

    static void check(ProjectDraft draft, ProblemList problems) {
        draft.orphans().forEach(link -> unknownEnd(link, "successor", link.successor(), problems));
        boolean sound = draft.orphans().isEmpty();
        int number = 0;
        for (Task task : draft.tasks()) {
            sound &= checkLinks(draft, task, number, problems);
            number += task.predecessors().size();
        }
        if (sound) {
            NetworkLoops.check(draft, problems);
        }
    }

    /** Checks the links of a task that is not in the draft in this form. */
    static void check(ProjectDraft draft, Task task, ProblemList problems) {
        checkLinks(draft, task, ProjectDraft.UNKNOWN, problems);
    }

    /** Checks the links into a task, whether or not the number of the first one is known; false if an end is wrong. */
    private static boolean checkLinks(ProjectDraft draft, Task task, int first, ProblemList problems) {
        boolean sound = true;
        List<Dependency> links = task.predecessors();
        Map<Dependency, Integer> places = links.size() > FEW ? new HashMap<>() : Map.of();
        for (int place = 0; place < links.size(); place++) {
            Dependency link = links.get(place);
            boolean known = first == ProjectDraft.UNKNOWN
                    ? draft.knows(link.predecessor())
                    : draft.predecessors()[first + place] != ProjectDraft.UNKNOWN;
            sound &= checkEnds(known, task, link, problems);
            int earlier = links.size() > FEW ? places.merge(link, place, Math::min) : links.indexOf(link);
            if (earlier != place) {
                reportDouble(task, earlier, place, problems);
            }
        }
        return sound;
    }

    private static void reportDouble(Task task, int earlier, int place, ProblemList problems) {
        problems.add(
                Problem.Element.DEPENDENCY,
                task.predecessors().get(place).toString(),
                "",
                "PMO-1203",
                task.id().value(),
                earlier + 1,
                place + 1);
    }

    private static boolean checkEnds(boolean known, Task task, Dependency link, ProblemList problems) {
        if (!known) {
            unknownEnd(link, "predecessor", link.predecessor(), problems);
            return false;
        }
        if (!link.successor().equals(task.id())) {
            problems.add(
                    Problem.Element.DEPENDENCY,
                    link.toString(),
                    "successor",
                    "PMO-1206",
                    task.id().value());
            return false;
        }
        if (link.predecessor().equals(link.successor())) {
            problems.add(
                    Problem.Element.DEPENDENCY,
                    link.toString(),
                    "predecessor",
                    "PMO-1202",
                    task.id().value());
            return false;
        }
        return true;
    }

    private static void unknownEnd(Dependency link, String field, TaskId unknown, ProblemList problems) {
        problems.unknownTask(Problem.Element.DEPENDENCY, link.toString(), field, "PMO-1201", unknown);
    }
}
