package org.pmocore.internal.network;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The links between axes. What they ask goes over the wall clock: each end that links leave from becomes a minute once, and what is
 * asked of a place becomes a count once, however many links there are.
 */
final class Crossings {

    /** No end, or no node. */
    static final int NONE = -1;

    final CrossingLinks intoStarts;
    final CrossingLinks intoFinishes;

    /** The node at each place; {@link #NONE} for helpers. */
    final int[] nodeAt;

    /** At the last place of each node the number of its start among the ends; {@link #NONE} if no link leaves from it. */
    final int[] startEnd;

    /** The same of its finish. */
    final int[] finishEnd;

    /** How many ends there are. */
    int ends;

    private final LinkTable links;

    /**
     * Takes the links.
     *
     * @param graph the graph, its places known
     * @param links all links
     * @param isCrossing which of them lead from one axis to another
     */
    Crossings(WorkGraph graph, LinkTable links, IntPredicate isCrossing) {
        int places = graph.floor.length;
        this.links = links;
        this.nodeAt = none(places);
        this.startEnd = none(places);
        this.finishEnd = none(places);
        for (int node = 0; node < graph.place.length; node++) {
            nodeAt[graph.place[node]] = node;
            nodeAt[graph.finishPlace[node]] = node;
        }
        this.intoStarts = chosen(graph, link -> links.toStart(link) && isCrossing.test(link));
        this.intoFinishes = chosen(graph, link -> !links.toStart(link) && isCrossing.test(link));
    }

    private CrossingLinks chosen(WorkGraph graph, IntPredicate isChosen) {
        int[] link = new int[links.from.length];
        int count = 0;
        for (int next = 0; next < links.from.length; next++) {
            if (isChosen.test(next)) {
                link[count++] = next;
            }
        }
        int[] chosen = Arrays.copyOf(link, count);
        int[] places = new int[count];
        int[] source = new int[count];
        for (int i = 0; i < count; i++) {
            int to = links.to[chosen[i]];
            places[i] = links.toStart(chosen[i]) ? graph.place[to] : graph.finishPlace[to];
            source[i] = end(graph.finishPlace[links.from[chosen[i]]], links.fromFinish(chosen[i]));
        }
        return new CrossingLinks(links, chosen, places, source, graph.floor.length);
    }

    private int end(int place, boolean finish) {
        int[] numbers = finish ? finishEnd : startEnd;
        if (numbers[place] == NONE) {
            numbers[place] = ends++;
        }
        return numbers[place];
    }

    private static int[] none(int places) {
        int[] none = new int[places];
        Arrays.fill(none, NONE);
        return none;
    }
}
