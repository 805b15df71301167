package org.pmocore.internal.network;

import java.util.List;
import org.pmocore.model.Progress;
import org.pmocore.model.Task;
import org.pmocore.time.WorkAxis;

/**
 * What has started and finished, by position; a summary has when everything under it has, and then its date is the last of
 * theirs, the one that bounds its successors. Levels of effort do not count.
 */
class Actuals {

    private final boolean any;
    private final long[] start;
    private final long[] finish;
    private final boolean[] started;
    private final boolean[] finished;

    Actuals(List<Task> tasks, Wbs wbs) {
        any = wbs.hasBranches() || isAnyReported(tasks);
        int size = any ? tasks.size() : 0;
        start = new long[size];
        finish = new long[size];
        started = new boolean[size];
        finished = new boolean[size];
        for (int position = 0; position < size; position++) {
            if (wbs.isBranch(position)) {
                start[position] = Instants.NONE;
                finish[position] = Instants.NONE;
                started[position] = true;
                finished[position] = true;
            } else {
                record(position, tasks.get(position).progress());
            }
        }
        for (int position = 0; position < size && wbs.hasBranches(); position++) {
            boolean effort = tasks.get(position).kind() == Task.Kind.LEVEL_OF_EFFORT;
            if (!wbs.isBranch(position) && !effort && wbs.parent[position] != Wbs.NONE) {
                merge(wbs.parent[position], position);
            }
        }
        for (int summary : wbs.bottomUp) {
            if (wbs.parent[summary] != Wbs.NONE) {
                merge(wbs.parent[summary], summary);
            }
        }
    }

    /** For those that know it elsewhere. */
    Actuals() {
        any = false;
        start = new long[0];
        finish = start;
        started = new boolean[0];
        finished = started;
    }

    private static boolean isAnyReported(List<Task> tasks) {
        for (Task task : tasks) {
            if (task.progress().isReported()) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing is reported of any task. */
    boolean isEmpty() {
        return !any;
    }

    /** When it started, or {@link Instants#NONE}. */
    long start(int position) {
        return isStarted(position) ? start[position] : Instants.NONE;
    }

    /** When it finished, or {@link Instants#NONE}. */
    long finish(int position) {
        return isFinished(position) ? finish[position] : Instants.NONE;
    }

    boolean isStarted(int position) {
        return any && started[position];
    }

    boolean isFinished(int position) {
        return any && finished[position];
    }

    private void record(int position, Progress progress) {
        start[position] = progress.actualStart().map(WorkAxis::minuteOf).orElse(Instants.NONE);
        finish[position] = progress.actualFinish().map(WorkAxis::minuteOf).orElse(Instants.NONE);
        started[position] = progress.isStarted();
        finished[position] = progress.isFinished();
    }

    private void merge(int parent, int position) {
        start[parent] = Math.max(start[parent], start[position]);
        finish[parent] = Math.max(finish[parent], finish[position]);
        started[parent] &= started[position];
        finished[parent] &= finished[position];
    }
}
