package org.pmocore.resources;

import java.util.Map;
import java.util.Set;
import org.pmocore.internal.levelling.LevellingSettings;

/**
 * Everything that can be chosen of a levelling.
 *
 * @param rule who goes first
 * @param scope what is levelled and how far
 * @param settings how it is solved; its unit is set later
 */
record LevellingOptions(PriorityRule rule, Scope scope, LevellingSettings settings) {

    static final LevellingOptions DEFAULTS = new LevellingOptions(
            PriorityRule.LATE_FINISH,
            new Scope(Set.of(), Set.of(), Map.of(), false, 0),
            new LevellingSettings(1, true, true, LevellingSettings.Search.NONE, 0, 0));

    /**
     * What is levelled and how far.
     *
     * @param resources ids of the resources that count; empty for all
     * @param fixed ids of tasks that stay where they are
     * @param priorities priorities by task; greater goes first, 0 where none is given
     * @param withinFloat whether no task may start later than its late start
     * @param excessPercent by how much of its capacity a resource may be overbooked
     */
    record Scope(
            Set<String> resources,
            Set<String> fixed,
            Map<String, Integer> priorities,
            boolean withinFloat,
            double excessPercent) {

        boolean counts(String resource) {
            return resources.isEmpty() || resources.contains(resource);
        }
    }

    LevellingOptions with(PriorityRule newRule) {
        return new LevellingOptions(newRule, scope, settings);
    }

    LevellingOptions with(Scope newScope) {
        return new LevellingOptions(rule, newScope, settings);
    }

    LevellingOptions with(LevellingSettings newSettings) {
        return new LevellingOptions(rule, scope, newSettings);
    }

    /** Pushing everything to the end and back follows dates, not priorities, and may leave the float. */
    boolean justifies() {
        return settings.justify() && scope.priorities().isEmpty() && !scope.withinFloat();
    }
}
