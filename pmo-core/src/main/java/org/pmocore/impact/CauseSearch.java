package org.pmocore.impact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Looks for the smallest sets of causes with a property, up to three at a time; every set is scheduled. */
final class CauseSearch {

    private static final int LARGEST = 3;

    /** Every try is a schedule; beyond this many nobody would wait for the answer. */
    private static final int TRIES = 5_000;

    private final int size;
    private final Predicate<BitSet> property;
    private final List<BitSet> found = new ArrayList<>();
    private int tries;

    private CauseSearch(int size, Predicate<BitSet> property) {
        this.size = size;
        this.property = property;
    }

    /** All sets with the property of which no smaller part has it. */
    static Found minimal(int size, Predicate<BitSet> property) {
        CauseSearch search = new CauseSearch(size, property);
        boolean all = true;
        for (int members = 1; members <= LARGEST && all; members++) {
            all = search.look(first(members));
        }
        return new Found(search.found, all && search.coversLarger());
    }

    /** What was found, and whether no other set was left untried, be it for its size or for their number. */
    record Found(List<BitSet> sets, boolean complete) {}

    private boolean look(int[] members) {
        if (members.length > size) {
            return true;
        }
        do {
            if (tries == TRIES) {
                return false;
            }
            look(SlipGame.set(members));
        } while (next(members));
        return true;
    }

    private void look(BitSet set) {
        if (!coversFound(set)) {
            tries++;
            if (property.test(set)) {
                found.add(set);
            }
        }
    }

    /** Whether every larger set contains one that was found, so that it cannot be a smallest one. */
    private boolean coversLarger() {
        int[] members = first(LARGEST + 1);
        if (members.length > size) {
            return true;
        }
        do {
            if (!coversFound(SlipGame.set(members))) {
                return false;
            }
        } while (next(members));
        return true;
    }

    private boolean coversFound(BitSet set) {
        return found.stream().anyMatch(smaller -> contains(set, smaller));
    }

    private static int[] first(int members) {
        return IntStream.range(0, members).toArray();
    }

    private static boolean contains(BitSet set, BitSet part) {
        BitSet missing = (BitSet) part.clone();
        missing.andNot(set);
        return missing.isEmpty();
    }

    /** The next combination in ascending order. */
    private boolean next(int[] members) {
        int place = members.length - 1;
        while (place >= 0 && members[place] == size - members.length + place) {
            place--;
        }
        if (place < 0) {
            return false;
        }
        members[place]++;
        for (int after = place + 1; after < members.length; after++) {
            members[after] = members[after - 1] + 1;
        }
        return true;
    }
}
