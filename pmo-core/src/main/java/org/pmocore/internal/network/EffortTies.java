package org.pmocore.internal.network;

/**
 * Whether links give a level of effort a date for its start and one for its finish. A level of effort behind it has none to
 * give, nor has a summary with nothing else under it.
 */
final class EffortTies {

    private final LinkTable links;
    private final NodeTable nodes;

    /** Whether there is more at a node than levels of effort. */
    private final boolean[] dated;

    EffortTies(LinkTable links, NodeTable nodes) {
        this.links = links;
        this.nodes = nodes;
        this.dated = new boolean[nodes.shape.length];
        for (int node = 0; node < dated.length; node++) {
            dated[node] = nodes.shape[node] == NodeTable.SPAN_UP
                    ? isDatedBefore(node)
                    : nodes.shape[node] != NodeTable.EFFORT && nodes.shape[node] != NodeTable.SPAN_DOWN;
        }
        for (int node = dated.length - 1; node >= 0; node--) {
            dated[node] |= nodes.shape[node] == NodeTable.SPAN_DOWN && isDatedBehind(node);
        }
    }

    boolean isTied(int effort) {
        boolean begins = false;
        boolean ends = false;
        for (int link = links.firstIn[effort]; link < links.firstIn[effort + 1]; link++) {
            boolean gives = dated[links.from[link]] || nodes.shape[links.from[link]] == NodeTable.EFFORT;
            begins |= gives && links.toStart(link);
            ends |= gives && !links.toStart(link);
        }
        for (int place = links.firstOut[effort]; place < links.firstOut[effort + 1]; place++) {
            int link = links.out[place];
            begins |= dated[links.to[link]] && !links.fromFinish(link);
            ends |= dated[links.to[link]] && links.fromFinish(link);
        }
        return begins && ends;
    }

    private boolean isDatedBefore(int node) {
        boolean any = false;
        for (int link = links.firstIn[node]; link < links.firstIn[node + 1]; link++) {
            any |= dated[links.from[link]];
        }
        return any;
    }

    private boolean isDatedBehind(int node) {
        boolean any = false;
        for (int place = links.firstOut[node]; place < links.firstOut[node + 1]; place++) {
            any |= dated[links.to[links.out[place]]];
        }
        return any;
    }
}
