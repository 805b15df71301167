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
            List<Dependency> links = task.predecessors();
            Map<Dependency, Integer> places = links.size() > FEW ? new HashMap<>() : Map.of();
            for (int place = 0; place < links.size(); place++) {
                boolean known = draft.predecessors()[number++] != ProjectDraft.UNKNOWN;
                sound &= checkEnds(known, task, links.get(place), problems);
                int first = links.size() > FEW
                        ? places.merge(links.get(place), place, Math::min)
                        : links.indexOf(links.get(place));
                if (first != place) {
                    reportDouble(task, first, place, problems);
                }
            }
        }
        if (sound) {
            NetworkLoops.check(draft, problems);
        }
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
