package org.pmocore.internal.network;

import org.pmocore.model.Progress;
import org.pmocore.model.Task;
import org.pmocore.time.WorkAxis;

/** What has started and finished when some tasks are in another state; no summary is asked about that stands above them. */
final class ActualsWith extends Actuals {

    private final Actuals others;
    private final OtherTasks tasks;

    ActualsWith(Actuals others, OtherTasks tasks) {
        this.others = others;
        this.tasks = tasks;
    }

    @Override
    boolean isEmpty() {
        return false;
    }

    @Override
    long start(int position) {
        Task task = tasks.changed(position);
        if (task == null) {
            return others.start(position);
        }
        Progress progress = task.progress();
        return progress.isStarted()
                ? progress.actualStart().map(WorkAxis::minuteOf).orElse(Instants.NONE)
                : Instants.NONE;
    }

    @Override
    long finish(int position) {
        Task task = tasks.changed(position);
        if (task == null) {
            return others.finish(position);
        }
        Progress progress = task.progress();
        return progress.isFinished()
                ? progress.actualFinish().map(WorkAxis::minuteOf).orElse(Instants.NONE)
                : Instants.NONE;
    }

    @Override
    boolean isStarted(int position) {
        Task task = tasks.changed(position);
        return task == null ? others.isStarted(position) : task.progress().isStarted();
    }

    @Override
    boolean isFinished(int position) {
        Task task = tasks.changed(position);
        return task == null ? others.isFinished(position) : task.progress().isFinished();
    }
}
