package org.pmocore.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks the dependencies: unknown ends, doubles, loops. */
final class LinkCheck {

    private LinkCheck() {}

    static void check(ProjectDraft draft, ProblemList problems) {
        draft.orphans().forEach(link -> unknownEnd(link, "successor", link.successor(), problems));
        boolean sound = draft.orphans().isEmpty();
        for (Task task : draft.tasks()) {
            Map<Dependency, Integer> places = new HashMap<>();
            List<Dependency> links = task.predecessors();
            for (int place = 0; place < links.size(); place++) {
                sound &= checkEnds(draft, task, links.get(place), problems);
                Integer earlier = places.putIfAbsent(links.get(place), place);
                if (earlier != null) {
                    problems.add(
                            Problem.Element.DEPENDENCY,
                            links.get(place).toString(),
                            "",
                            "PMO-1203",
                            task.id().value(),
                            earlier + 1,
                            place + 1);
                }
            }
        }
        if (sound) {
            NetworkLoops.check(draft, problems);
        }
    }

    private static boolean checkEnds(ProjectDraft draft, Task task, Dependency link, ProblemList problems) {
        if (!draft.knows(link.predecessor())) {
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
