package org.pmocore.impact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;

/**
 * What holds a task when something has been changed for its sake: followed back along the ties that drive, past everything that
 * depends on the change, to the first tasks that do not, or to a date.
 *
 * @param tasks the tasks that do not depend on the change and hold the way; the tasks with a date if no such task does
 * @param way the tasks they hold, one for each of them
 * @param isDate whether dates hold, and no task
 */
record Holders(List<Task> tasks, List<Task> way, boolean isDate) {

    static Holders of(Comparison comparison, TaskId target) {
        return new Search(comparison).from(target);
    }

    /** Whether the changed tasks themselves are all that drives. */
    boolean areNone() {
        return tasks.isEmpty();
    }

    Task joins() {
        return way.get(0);
    }

    /** Goes backwards; a tie into the end of a changed task by which it does not drive on is not its own doing. */
    private static final class Search {

        private final Comparison comparison;
        private final Set<TaskId> seen = new LinkedHashSet<>();
        private final Deque<Visit> open = new ArrayDeque<>();
        private final List<Visit> beside = new ArrayList<>();
        private final List<Visit> dated = new ArrayList<>();

        Search(Comparison comparison) {
            this.comparison = comparison;
        }

        /**
         * A task on the way back.
         *
         * @param task the task
         * @param byFinish whether its finish is what holds the one after it
         * @param next the task after it
         */
        private record Visit(TaskId task, boolean byFinish, TaskId next) {}

        Holders from(TaskId target) {
            open.add(new Visit(target, true, target));
            while (!open.isEmpty()) {
                visit(open.removeFirst());
            }
            boolean isDate = beside.isEmpty();
            List<Visit> found = isDate ? dated : beside;
            return new Holders(tasks(found, false), tasks(found, true), isDate);
        }

        private void visit(Visit visit) {
            TaskId id = visit.task();
            if (!seen.add(id)) {
                return;
            }
            boolean changed = comparison.isChanged(id);
            boolean driven = false;
            for (Edge edge : comparison.edgesInto(id)) {
                boolean intoSameEnd = edge.link().type().toStart() != visit.byFinish();
                if (edge.after().drives() && (!changed || intoSameEnd)) {
                    driven = true;
                    follow(edge);
                }
            }
            if (!driven && !changed) {
                dated.add(new Visit(id, true, id));
            }
        }

        private void follow(Edge edge) {
            Visit back = new Visit(edge.from(), edge.link().type().fromFinish(), edge.to());
            if (comparison.isReached(edge.from())) {
                open.addLast(back);
            } else {
                beside.add(back);
            }
        }

        private List<Task> tasks(List<Visit> visits, boolean next) {
            Set<TaskId> once = new LinkedHashSet<>();
            List<Task> found = new ArrayList<>();
            for (Visit visit : visits) {
                if (once.add(visit.task())) {
                    found.add(comparison.task(next ? visit.next() : visit.task()));
                }
            }
            return List.copyOf(found);
        }
    }
}
