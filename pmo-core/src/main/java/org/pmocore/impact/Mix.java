package org.pmocore.impact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many steps of each action are taken.
 *
 * @param steps one number for each action, 0 if it is not taken
 */
record Mix(List<Integer> steps) {

    static Mix ofNothing(int actions) {
        return new Mix(Collections.nCopies(actions, 0));
    }

    int of(int action) {
        return steps.get(action);
    }

    boolean isNothing() {
        return steps.stream().allMatch(taken -> taken == 0);
    }

    /** The same mix with another number of steps of one action. */
    Mix with(int action, int taken) {
        List<Integer> other = new ArrayList<>(steps);
        other.set(action, taken);
        return new Mix(List.copyOf(other));
    }

    /** The same mix with one step more of an action. */
    Mix plusOne(int action) {
        return with(action, of(action) + 1);
    }
}
