package org.pmocore.internal.network;

import java.util.List;
import org.pmocore.model.Dependency;
import org.pmocore.model.Task;
import org.pmocore.time.WorkAxis;
import org.pmocore.time.WorkTime;

/** Turns the dependencies and the WBS into links between nodes, each lag into what is left of it in minutes. */
final class LinkCompiler {

    private final Frame frame;
    private final NodeNumbers numbers;
    final EdgeList edges;

    /** Links that bind no more under the rules, kept to say how they stand. */
    final EdgeList released = new EdgeList(0);

    /** The first dependency into each task; one entry more than there are tasks. */
    final int[] firstDependency;

    private LinkCompiler(Frame frame, NodeNumbers numbers) {
        this.frame = frame;
        this.numbers = numbers;
        this.firstDependency = new int[frame.tasks.size() + 1];
        this.edges = new EdgeList(frame.project.dependencies().size());
    }

    static LinkCompiler compile(Frame frame, NodeNumbers numbers) {
        LinkCompiler compiler = new LinkCompiler(frame, numbers);
        compiler.addDependencies();
        compiler.addHierarchy();
        return compiler;
    }

    private void addDependencies() {
        int number = 0;
        for (int successor = 0; successor < frame.tasks.size(); successor++) {
            List<Dependency> links = frame.tasks.get(successor).predecessors();
            for (int i = 0; i < links.size(); i++) {
                Dependency link = links.get(i);
                int predecessor = frame.project.predecessorPosition(number);
                EdgeList list = isInForce(predecessor, successor) ? edges : released;
                list.add(numbers.exit[predecessor], numbers.entry[successor], EdgeList.code(link.type()), number++);
                if (!link.lag().isZero()) {
                    delay(list, link, predecessor, successor);
                }
            }
            firstDependency[successor + 1] = number;
        }
    }

    /** Whether a link still binds: started work may be free of its predecessors by the rules. */
    private boolean isInForce(int predecessor, int successor) {
        boolean started = frame.actuals.isStarted(successor);
        return switch (frame.rules.progress()) {
            case PROGRESS_OVERRIDE -> !started || frame.actuals.isFinished(predecessor);
            case FROM_ACTUAL_START -> !started;
            case RETAINED_LOGIC -> true;
        };
    }

    private void delay(EdgeList list, Dependency link, int predecessor, int successor) {
        int axis = lagAxis(link.lag(), frame.tasks.get(predecessor), frame.tasks.get(successor));
        long minutes = minutes(link, predecessor, axis);
        list.delay(remainingLag(link, predecessor, minutes, frame.axes.axes[axis]), axis);
    }

    private int lagAxis(WorkTime lag, Task predecessor, Task successor) {
        boolean elapsed = lag.isElapsed() || (lag.isPercent() && frame.isElapsed(predecessor));
        if (elapsed) {
            return frame.axes.clock();
        }
        return switch (frame.rules.lagClock()) {
            case PREDECESSOR -> frame.axes.numberOf(predecessor);
            case SUCCESSOR -> frame.axes.numberOf(successor);
            case PROJECT -> 0;
            case CLOCK -> frame.axes.clock();
        };
    }

    private long minutes(Dependency link, int predecessor, int axis) {
        WorkTime lag = link.lag();
        if (!lag.isPercent()) {
            boolean days = lag.kind() == WorkTime.Kind.DAYS && axis == frame.axes.clock();
            return frame.minutes(lag, days ? 0 : axis);
        }
        if (frame.wbs.isBranch(predecessor)) {
            frame.note(predecessor, NetworkNote.Kind.SUMMARY_PERCENT_LAG);
            return 0;
        }
        return lag.percentOf(frame.duration(frame.tasks.get(predecessor)));
    }

    /** Lag that has passed since the actual date of the predecessor is over. */
    private long remainingLag(Dependency link, int predecessor, long lag, WorkAxis axis) {
        if (frame.dataDate == Instants.NONE || frame.followsActualStart()) {
            return lag;
        }
        boolean finish = link.type().fromFinish();
        long actual = finish ? frame.actuals.finish(predecessor) : frame.actuals.start(predecessor);
        if (actual == Instants.NONE) {
            return lag;
        }
        long passed = axis.workBefore(frame.dataDate) - axis.workBefore(actual);
        return Math.max(0, lag - Math.max(0, passed));
    }

    /** Bounds of a tied summary go down to everything under it, dates of it come up. */
    private void addHierarchy() {
        if (!frame.wbs.hasBranches()) {
            return;
        }
        for (int position = 0; position < frame.tasks.size(); position++) {
            int above = frame.wbs.parent[position];
            if (above != Wbs.NONE && isPart(position)) {
                connect(numbers.entry[above], numbers.entry[position]);
                connect(numbers.exit[position], numbers.exit[above]);
            }
        }
    }

    /** A level of effort takes its dates from its drivers, not from its summary, and gives it none to pass on. */
    private boolean isPart(int position) {
        return frame.tasks.get(position).kind() != Task.Kind.LEVEL_OF_EFFORT;
    }

    private void connect(int source, int target) {
        if (source != NodeNumbers.NONE && target != NodeNumbers.NONE) {
            edges.add(source, target, EdgeList.SS, EdgeList.HIERARCHY);
            edges.add(source, target, EdgeList.FF, EdgeList.HIERARCHY);
        }
    }
}
