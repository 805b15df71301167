package org.pmocore.internal.network;

/** Links between axes that ask something of starts, or of finishes, by the place they lead to. */
final class CrossingLinks {

    private final LinkTable links;

    /** Where the links into each place begin; one entry more than there are places. */
    private final int[] first;

    /** The number of each link, or {@link Crossings#NONE} if it has no lag. */
    private final int[] delayed;

    /** The number of the end that each link leaves from. */
    private final int[] source;

    /**
     * Takes links in the order of their successors.
     *
     * @param links all links
     * @param chosen numbers of the links; not used by anybody else
     * @param places the place each of them leads to, ascending
     * @param source the number of the end each of them leaves from
     * @param count how many places there are
     */
    CrossingLinks(LinkTable links, int[] chosen, int[] places, int[] source, int count) {
        this.links = links;
        this.delayed = chosen;
        for (int next = 0; next < chosen.length; next++) {
            delayed[next] = links.lag[chosen[next]] == 0 ? Crossings.NONE : chosen[next];
        }
        this.source = source;
        this.first = new int[count + 1];
        for (int place : places) {
            first[place + 1]++;
        }
        for (int place = 0; place < count; place++) {
            first[place + 1] += first[place];
        }
    }

    boolean leadTo(int place) {
        return first[place] < first[place + 1];
    }

    /** The latest minute asked of a place. */
    long latest(int place, long[] minutes) {
        long latest = Instants.NONE;
        for (int next = first[place]; next < first[place + 1]; next++) {
            long minute = minutes[source[next]];
            latest = Math.max(latest, delayed[next] < 0 ? minute : links.later(delayed[next], minute));
        }
        return latest;
    }

    /** Presses the ends that links into a place leave from, which may ask for a minute at most. */
    void press(int place, long asked, long[] minutes) {
        for (int next = first[place]; next < first[place + 1]; next++) {
            long minute = delayed[next] < 0 ? asked : links.earlier(delayed[next], asked);
            int end = source[next];
            minutes[end] = Math.min(minutes[end], minute);
        }
    }
}
