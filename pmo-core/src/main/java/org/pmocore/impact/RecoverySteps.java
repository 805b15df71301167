package org.pmocore.impact;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pmocore.measure.Money;
import org.pmocore.model.TaskId;

/** Takes one step after the other, each time the one that is worth most given those already taken. */
final class RecoverySteps {

    private final RecoveryTrials trials;
    private final Goal goal;
    private final @Nullable Money costLimit;
    private final LocalDateTime before;
    private final List<Recovery.Step> steps = new ArrayList<>();
    private Mix taken;
    private LocalDateTime now;
    private boolean tooDear;

    RecoverySteps(RecoveryTrials trials, @Nullable Money costLimit) {
        this.trials = trials;
        this.goal = trials.goal();
        this.costLimit = costLimit;
        this.before = goal.reached(goal.schedule());
        this.taken = trials.nothing();
        this.now = before;
    }

    /** What could be taken next: the state then, when the goal is reached, and what it is worth. */
    private record Move(Mix state, LocalDateTime reached, Worth worth) {}

    List<Recovery.Step> steps() {
        return steps;
    }

    Recovery.Stop run() {
        while (!goal.isKept(now)) {
            tooDear = false;
            int denied = trials.denied();
            Move best = best();
            if (best == null) {
                return trials.denied() > denied
                        ? Recovery.Stop.SCHEDULES_USED_UP
                        : tooDear ? Recovery.Stop.COST_LIMIT : Recovery.Stop.NOTHING_GAINS;
            }
            take(best);
        }
        return Recovery.Stop.REACHED;
    }

    private @Nullable Move best() {
        List<Supplier<List<Mix>>> kinds = List.of(this::singles, this::wholes, this::pairs, this::allTied);
        for (Supplier<List<Mix>> kind : kinds) {
            Move best = null;
            for (Mix state : kind.get()) {
                Move move = move(state);
                if (move != null && (best == null || move.worth().isMoreThan(best.worth()))) {
                    best = move;
                }
            }
            if (best != null) {
                return best;
            }
        }
        return null;
    }

    private @Nullable Move move(Mix state) {
        if (!isWithinLimit(state)) {
            tooDear = true;
            return null;
        }
        LocalDateTime reached = trials.reached(state).orElse(now);
        if (!reached.isBefore(now)) {
            return null;
        }
        double gained = goal.gained(now, reached);
        double useful = Math.min(gained, goal.missing(now));
        return new Move(state, reached, Worth.of(useful, gained, trials.cost(taken, state)));
    }

    private boolean isWithinLimit(Mix state) {
        return costLimit == null
                || trials.cost(trials.nothing(), state)
                        .filter(cost -> cost.compareTo(costLimit) <= 0)
                        .isPresent();
    }

    private void take(Move move) {
        List<Recovery.Taken> actions = new ArrayList<>();
        for (int action = 0; action < trials.actions().size(); action++) {
            int more = move.state().of(action) - taken.of(action);
            if (more > 0) {
                actions.add(new Recovery.Taken(
                        trials.actions().get(action), more, move.state().of(action)));
            }
        }
        steps.add(new Recovery.Step(
                actions,
                move.reached(),
                goal.shown(move.reached()),
                new Recovery.Gain(Recovery.days(goal.gained(now, move.reached())), trials.cost(taken, move.state())),
                new Recovery.Gain(
                        Recovery.days(goal.gained(before, move.reached())),
                        trials.cost(trials.nothing(), move.state()))));
        taken = move.state();
        now = move.reached();
    }

    /** One step more of one action. */
    private List<Mix> singles() {
        List<Mix> states = new ArrayList<>();
        for (int action : open()) {
            states.add(taken.plusOne(action));
        }
        return states;
    }

    /** All that is left of one action, where that is more than one step. */
    private List<Mix> wholes() {
        List<Mix> states = new ArrayList<>();
        for (int action : open()) {
            if (trials.limit(action) > taken.of(action) + 1) {
                states.add(taken.with(action, trials.limit(action)));
            }
        }
        return states;
    }

    /** One step more of two tied actions, first of those that do not lie on one path. */
    private List<Mix> pairs() {
        Comparison current = current();
        List<Integer> tied = tied(current);
        List<Mix> apart = new ArrayList<>();
        List<Mix> onOnePath = new ArrayList<>();
        for (int one : tied) {
            Set<TaskId> reach = current.reachFrom(tasks(one));
            for (int other : tied) {
                if (other > one) {
                    Mix state = taken.plusOne(one).plusOne(other);
                    boolean connected = !Collections.disjoint(reach, tasks(other))
                            || !Collections.disjoint(current.reachFrom(tasks(other)), tasks(one));
                    (connected ? onOnePath : apart).add(state);
                }
            }
        }
        apart.addAll(onOnePath);
        return apart;
    }

    /** One step more of all tied actions, without those that are not needed for what that gains. */
    private List<Mix> allTied() {
        Mix state = taken;
        List<Integer> tied = tied(current());
        for (int action : tied) {
            Mix more = state.plusOne(action);
            state = trials.canBeCombined(more) ? more : state;
        }
        LocalDateTime reached = trials.reached(state).orElse(now);
        if (!reached.isBefore(now)) {
            return List.of();
        }
        for (int action : tied) {
            Mix without = state.with(action, taken.of(action));
            LocalDateTime other = trials.reached(without).orElse(now);
            state = other.isAfter(reached) ? state : without;
        }
        return List.of(state);
    }

    /** Actions that are not yet taken to their limit and touch what drives the goal now. */
    private List<Integer> tied(Comparison current) {
        Set<TaskId> driving =
                new Surroundings(new Solver(goal.schedule()), current).driving(goal.task(current.after()));
        return open().stream()
                .filter(action -> !Collections.disjoint(driving, tasks(action)))
                .toList();
    }

    private Comparison current() {
        return taken.isNothing()
                ? new Comparison(goal.schedule(), goal.schedule(), List.of())
                : trials.trial(taken)
                        .map(trial -> trial.question().comparison())
                        .orElseGet(() -> new Comparison(goal.schedule(), goal.schedule(), List.of()));
    }

    private Collection<TaskId> tasks(int action) {
        List<TaskId> tasks = new ArrayList<>();
        trials.actions()
                .get(action)
                .changes(goal.schedule().project(), 1)
                .forEach(change -> tasks.addAll(change.tasksIn(goal.schedule().project())));
        return tasks;
    }

    private List<Integer> open() {
        List<Integer> open = new ArrayList<>();
        for (int action = 0; action < trials.actions().size(); action++) {
            boolean isKnown =
                    costLimit == null || trials.actions().get(action).cost().isPresent();
            if (taken.of(action) < trials.limit(action) && isKnown) {
                open.add(action);
            }
        }
        return open;
    }
}
