package org.pmocore.internal.network;

import java.util.Optional;

/** Tries patches on the wall clock, for every network without levels of effort and tasks as late as possible. */
final class MinuteBench extends Workbench {

    private final ForwardPass pass;
    private final long[] start;
    private final long[] finish;
    private final long[] oldStart;
    private final long[] oldFinish;

    MinuteBench(ResolvedNetwork network) {
        super(network);
        nodes.hasSpecials = true;
        ResolvedNetwork copy = new ResolvedNetwork(network, nodes, links.table, Optional.empty());
        MinuteDates dates = new MinuteDates(copy);
        this.pass = new ForwardPass(copy, dates, new SpecialDates(copy, dates));
        pass.run();
        this.start = dates.start;
        this.finish = dates.finish;
        this.oldStart = start.clone();
        this.oldFinish = finish.clone();
    }

    @Override
    boolean prepare(Patch patch) {
        return true;
    }

    @Override
    boolean visit(int node, int begin, int end) {
        pass.visit(node, begin, end);
        return start[node] != oldStart[node] || finish[node] != oldFinish[node];
    }

    @Override
    ChangedNodes collect(int[] found, Patch patch) {
        long[] starts = new long[found.length];
        long[] finishes = new long[found.length];
        for (int row = 0; row < found.length; row++) {
            starts[row] = start[found[row]];
            finishes[row] = finish[found[row]];
        }
        return new TimedNodes(found, starts, finishes);
    }

    @Override
    void putBack(int node) {
        start[node] = oldStart[node];
        finish[node] = oldFinish[node];
    }

    @Override
    void restore(Patch patch) {}
}
