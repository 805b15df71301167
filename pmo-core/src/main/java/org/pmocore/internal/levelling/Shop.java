package org.pmocore.internal.levelling;

import org.pmocore.internal.network.PlacementPass;

/** One schedule in the making: which nodes stand where, and how much of each pool they hold. */
final class Shop {

    final LevellingProblem problem;
    final PlacementPass pass;
    final boolean[] unresolved;
    private final UsageProfile[] profiles;

    Shop(LevellingProblem problem) {
        this.problem = problem;
        this.pass = problem.pass;
        this.unresolved = new boolean[problem.nodes()];
        this.profiles = new UsageProfile[problem.pools.length];
        for (int pool = 0; pool < profiles.length; pool++) {
            LevellingProblem.Pool capacity = problem.pools[pool];
            profiles[pool] = new UsageProfile(capacity.from, capacity.missing);
        }
    }

    void clear() {
        for (UsageProfile profile : profiles) {
            profile.clear();
        }
    }

    /** As early as bounds allow, whoever else is there. */
    void placeAnyway(int node) {
        pass.place(node, UsageProfile.ALWAYS);
        load(node, pass.start(node), pass.finish(node));
    }

    /** As early as bounds allow although something is missing; it is remembered. */
    void giveUp(int node) {
        placeAnyway(node);
        unresolved[node] = true;
    }

    /** As early as bounds and pools allow. */
    void placeFirstFit(int node) {
        unresolved[node] = false;
        pass.place(node, UsageProfile.ALWAYS);
        long release = problem.isFree(node) ? UsageProfile.ALWAYS : conflictEnd(node);
        while (release != UsageProfile.ALWAYS) {
            long before = pass.start(node);
            if (release != UsageProfile.NEVER) {
                pass.place(node, release);
            }
            if (pass.start(node) <= before || pass.start(node) > problem.latest[node]) {
                giveUp(node);
                return;
            }
            release = conflictEnd(node);
        }
        load(node, pass.start(node), pass.finish(node));
    }

    /**
     * Whether a node can start at a minute and hold what it needs; it does so if it can.
     *
     * @return false if something is in the way; where its hours begin later it stands there, but holds nothing
     */
    boolean placeAt(int node, long minute) {
        unresolved[node] = false;
        pass.place(node, minute);
        if (pass.start(node) > minute || conflictEnd(node) != UsageProfile.ALWAYS) {
            return false;
        }
        load(node, pass.start(node), pass.finish(node));
        return true;
    }

    /** As late as successors and pools allow; what may not move stays. */
    void placeLastFit(int node) {
        if (!problem.moves[node]) {
            pass.keep(node);
        } else {
            pass.placeLate(node, UsageProfile.NEVER);
            long limit = conflictStart(node);
            while (limit != UsageProfile.NEVER) {
                long before = pass.lateStart(node);
                if (limit != UsageProfile.ALWAYS) {
                    pass.placeLate(node, limit);
                }
                if (pass.lateStart(node) >= before) {
                    break;
                }
                limit = conflictStart(node);
            }
        }
        load(node, pass.lateStart(node), pass.lateFinish(node));
    }

    /** The first change of any pool behind a minute. */
    long nextChange(long minute) {
        long next = UsageProfile.NEVER;
        for (UsageProfile profile : profiles) {
            next = Math.min(next, profile.nextStep(minute));
        }
        return next;
    }

    void record(Placement placement) {
        long end = Long.MIN_VALUE;
        for (int node = 0; node < unresolved.length; node++) {
            placement.start[node] = pass.start(node);
            placement.finish[node] = pass.finish(node);
            placement.unresolved[node] = unresolved[node];
            if (!pass.isFrame(node)) {
                end = Math.max(end, pass.finish(node));
            }
        }
        placement.end = end;
    }

    private long conflictEnd(int node) {
        long from = pass.start(node);
        long to = pass.finish(node);
        long end = UsageProfile.ALWAYS;
        int[] pools = problem.checks[node];
        for (int place = 0; place < pools.length && from < to; place++) {
            long most = problem.pools[pools[place]].most - problem.needs[node][place];
            end = Math.max(end, profiles[pools[place]].endOfConflict(from, to, most));
        }
        return end;
    }

    private long conflictStart(int node) {
        long from = pass.lateStart(node);
        long to = pass.lateFinish(node);
        long start = UsageProfile.NEVER;
        int[] pools = problem.checks[node];
        for (int place = 0; place < pools.length && from < to; place++) {
            long most = problem.pools[pools[place]].most - problem.needs[node][place];
            start = Math.min(start, profiles[pools[place]].startOfConflict(from, to, most));
        }
        return start;
    }

    private void load(int node, long from, long to) {
        int[] pools = problem.loads[node];
        for (int place = 0; place < pools.length; place++) {
            profiles[pools[place]].add(from, to, problem.takes[node][place]);
        }
    }
}
