package org.pmocore.internal.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pmocore.internal.network.NetworkRules.Switch;
import org.pmocore.model.Dependency;
import org.pmocore.model.Task;

/** Turns the dependencies and the WBS into links between nodes, each lag into what is left of it in minutes. */
final class LinkCompiler {

    private final Frame frame;
    private final NodeNumbers numbers;
    private final Lags lags;
    final EdgeList edges;

    /** Links that bind no more under the rules, kept to say how they stand. */
    final EdgeList released = new EdgeList(0);

    /** What links ask that run from an actual start, by number of the dependency. */
    final Map<Integer, Long> fromActualStart = new HashMap<>();

    /** The first dependency into each task; one entry more than there are tasks. */
    final int[] firstDependency;

    private LinkCompiler(Frame frame, NodeNumbers numbers, int tasks, int dependencies) {
        this.frame = frame;
        this.numbers = numbers;
        this.lags = new Lags(frame);
        this.firstDependency = new int[tasks + 1];
        this.edges = new EdgeList(dependencies);
    }

    /** For a few dependencies one after the other. */
    LinkCompiler(Frame frame, NodeNumbers numbers) {
        this(frame, numbers, 0, 0);
    }

    static LinkCompiler compile(Frame frame, NodeNumbers numbers) {
        int dependencies = frame.project.dependencies().size();
        LinkCompiler compiler = new LinkCompiler(frame, numbers, frame.tasks.size(), dependencies);
        compiler.addDependencies();
        compiler.addHierarchy();
        return compiler;
    }

    private void addDependencies() {
        int number = 0;
        for (int successor = 0; successor < frame.tasks.size(); successor++) {
            List<Dependency> links = frame.tasks.get(successor).predecessors();
            for (int i = 0; i < links.size(); i++) {
                add(links.get(i), frame.project.predecessorPosition(number), successor, number++);
            }
            firstDependency[successor + 1] = number;
        }
    }

    /** Adds the link of a dependency to {@link #edges}, or to {@link #released} if it binds no more. */
    void add(Dependency link, int predecessor, int successor, int number) {
        boolean binds = isInForce(link, predecessor, successor);
        boolean kept = binds || isLookedAt(predecessor, successor);
        EdgeList list = kept ? edges : released;
        byte kind = EdgeList.code(link.type());
        kind = binds || !kept ? kind : (byte) (kind | EdgeList.IDLE);
        list.add(numbers.exit[predecessor], numbers.entry[successor], kind, number);
        if (lags.bindsFromActualStart(link, predecessor, successor)) {
            fromActualStart.put(number, lags.fromActualStart(link, predecessor, successor));
        }
        if (!link.lag().isZero()) {
            delay(list, link, predecessor, successor);
        }
    }

    /**
     * Whether a link that binds no more still says something: where a level of effort begins or ends, or by when the
     * predecessor of a task in progress should be ready.
     */
    private boolean isLookedAt(int predecessor, int successor) {
        return !isPart(predecessor)
                || !isPart(successor)
                || (frame.followsActualStart() && !frame.actuals.isFinished(successor));
    }

    /** Whether a link still binds: started work may be free of its predecessors by the rules. */
    private boolean isInForce(Dependency link, int predecessor, int successor) {
        boolean cut = frame.rules.has(Switch.FINISHED_CUT_LOGIC) && frame.actuals.isFinished(successor);
        if (cut || lags.runsFromActualStart(link, predecessor)) {
            return false;
        }
        boolean started = frame.actuals.isStarted(successor);
        return switch (frame.rules.progress()) {
            case PROGRESS_OVERRIDE -> !started || frame.actuals.isFinished(predecessor);
            case FROM_ACTUAL_START -> !started;
            case ACTUAL_DATES -> !frame.actuals.isFinished(successor) || happensLater(link, successor);
            case RETAINED_LOGIC -> true;
        };
    }

    /** Whether the end of a finished task that a link is tied to lies behind the data date. */
    private boolean happensLater(Dependency link, int successor) {
        boolean start = link.type().toStart();
        long actual = start ? frame.actuals.start(successor) : frame.actuals.finish(successor);
        return frame.isAhead(actual);
    }

    private void delay(EdgeList list, Dependency link, int predecessor, int successor) {
        if (link.lag().isPercent() && frame.wbs.isBranch(predecessor)) {
            frame.note(predecessor, NetworkNote.Kind.SUMMARY_PERCENT_LAG);
        }
        int axis = lags.axisOf(link, predecessor, successor);
        list.delay(lags.remaining(link, predecessor, axis), axis);
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
