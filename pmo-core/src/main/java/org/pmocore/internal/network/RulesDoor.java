package org.pmocore.internal.network;

import java.util.function.Function;

/**
 * Gives rooms above the schedule the switches behind the rules for people, without showing a type of this room to users: the
 * class of those rules opens the door when it is loaded.
 */
public final class RulesDoor {

    private static volatile Function<Object, NetworkRules> door = rules -> {
        throw new IllegalStateException("Nobody has said how to read " + rules + ".");
    };

    private RulesDoor() {}

    /**
     * Opens the door.
     *
     * @param reader reads the switches out of the rules for people
     */
    public static void open(Function<Object, NetworkRules> reader) {
        door = reader;
    }

    /**
     * The switches behind rules.
     *
     * @param rules the rules for people
     * @return the switches
     */
    public static NetworkRules read(Object rules) {
        return door.apply(rules);
    }
}
