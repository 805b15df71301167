package org.pmocore.internal.network;

import org.pmocore.internal.network.NetworkRules.Switch;

/** All passes over the wall clock, for every network and every rule. */
final class MinutePasses {

    private final ResolvedNetwork network;
    private final NodeTable nodes;
    private final MinuteDates dates;

    private MinutePasses(ResolvedNetwork network) {
        this.network = network;
        this.nodes = network.nodes;
        this.dates = new MinuteDates(network);
    }

    static NetworkDates solve(ResolvedNetwork network) {
        MinutePasses passes = new MinutePasses(network);
        passes.run();
        return passes.dates;
    }

    /** The finish of the project alone. */
    static long finishOf(ResolvedNetwork network) {
        MinutePasses passes = new MinutePasses(network);
        new ForwardPass(network, passes.dates, new SpecialDates(network, passes.dates)).run();
        return passes.latestFinish();
    }

    private void run() {
        SpecialDates specials = new SpecialDates(network, dates);
        new ForwardPass(network, dates, specials).run();
        dates.projectFinish = latestFinish();
        if (nodes.hasLatest) {
            moveLatest(specials);
        }
        settleSummaries();
        EffortPass efforts = new EffortPass(network, dates);
        efforts.run();
        new BackwardPass(network, dates, specials).run();
        efforts.settleLateDates();
    }

    private long latestFinish() {
        long latest = Instants.NONE;
        for (int node = 0; node < dates.finish.length; node++) {
            if (!nodes.isSpan(node) && nodes.shape[node] != NodeTable.EFFORT) {
                latest = Math.max(latest, dates.finish[node]);
            }
        }
        return latest == Instants.NONE ? network.floor : latest;
    }

    /** "As late as possible": within the free float, or to the late dates with the successors behind. */
    private void moveLatest(SpecialDates specials) {
        if (!network.rules.has(Switch.ALAP_TAKES_TOTAL_FLOAT)) {
            new LatestPass(network, dates).run();
            return;
        }
        new BackwardPass(network, dates, specials).run();
        specials.useLateDates();
        new ForwardPass(network, dates, specials).run();
    }

    private void settleSummaries() {
        for (int node = dates.start.length - 1; node >= 0 && nodes.hasSpans; node--) {
            if (nodes.shape[node] == NodeTable.SPAN_DOWN) {
                dates.settleSummary(node);
            }
        }
    }
}
