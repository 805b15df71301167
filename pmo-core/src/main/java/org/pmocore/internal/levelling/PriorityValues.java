package org.pmocore.internal.levelling;

import org.pmocore.internal.network.NetworkDates;
import org.pmocore.internal.network.PlacementPass;

/** Values of the priority rules by node; less goes first. Source: Kolisch 1996; Alvarez-Valdés and Tamarit 1989. */
public final class PriorityValues {

    private PriorityValues() {}

    /** A priority rule. */
    public enum Rule {
        /** The earliest late finish. */
        LATE_FINISH,
        /** The earliest late start. */
        LATE_START,
        /** The least total float. */
        FLOAT,
        /** The most work in the task and those that wait for it directly. */
        RANK_POSITIONAL_WEIGHT,
        /** The most tasks behind it, directly or through others; those on several ways count again. */
        SUCCESSORS,
        /** The least work. */
        SHORT,
        /** The order of the plan. */
        PLAN
    }

    /**
     * The values of a rule.
     *
     * @param rule the rule
     * @param pass the network
     * @param dates its dates without resources
     * @param order place of each node in the plan
     * @return by node, less goes first
     */
    public static long[] of(Rule rule, PlacementPass pass, NetworkDates dates, int[] order) {
        int[][] successors = rule == Rule.RANK_POSITIONAL_WEIGHT ? pass.successors() : new int[0][];
        double[] behind = rule == Rule.SUCCESSORS ? waysBehind(pass) : new double[0];
        long[] values = new long[order.length];
        for (int node = 0; node < values.length; node++) {
            values[node] = switch (rule) {
                case LATE_FINISH -> dates.lateFinish(node);
                case LATE_START -> dates.lateStart(node);
                case FLOAT -> dates.totalFloat(node);
                case RANK_POSITIONAL_WEIGHT -> -weight(pass, node, successors[node]);
                case SUCCESSORS -> -Math.round(Math.min(behind[node], 1e12));
                case SHORT -> pass.workOf(node);
                case PLAN -> order[node];
            };
        }
        return values;
    }

    private static long weight(PlacementPass pass, int node, int[] successors) {
        long weight = pass.workOf(node);
        for (int successor : successors) {
            weight += pass.workOf(successor);
        }
        return weight;
    }

    /** Nodes stand in topological order, so those behind are known first. */
    private static double[] waysBehind(PlacementPass pass) {
        int[][] successors = pass.successors();
        double[] ways = new double[successors.length];
        for (int node = ways.length - 1; node >= 0; node--) {
            for (int successor : successors[node]) {
                ways[node] += 1 + ways[successor];
            }
        }
        return ways;
    }
}
