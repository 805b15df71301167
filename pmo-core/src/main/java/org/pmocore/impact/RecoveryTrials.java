package org.pmocore.impact;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pmocore.measure.Money;
import org.pmocore.model.Project;

/**
 * Schedules the plan with actions taken, each so many steps of it, never the same twice and never more often than allowed.
 */
final class RecoveryTrials {

    private final Goal goal;
    private final List<RecoveryAction> actions;
    private final int[] limits;
    private final int most;
    private final Solver solver;
    private final Map<Mix, LocalDateTime> known = new HashMap<>();
    private final Set<Mix> impossible = new HashSet<>();
    private final Set<Mix> denied = new HashSet<>();
    private int made;

    RecoveryTrials(Goal goal, List<RecoveryAction> actions, int most) {
        this.goal = goal;
        this.actions = List.copyOf(actions);
        this.limits =
                actions.stream().mapToInt(action -> action.steps(project())).toArray();
        this.most = most;
        this.solver = new Solver(goal.schedule());
        for (int action = 0; action < limits.length; action++) {
            check(action);
        }
    }

    /** One trial; the comparison is made only if it is asked for. */
    record Trial(Question question, LocalDateTime reached) {}

    Goal goal() {
        return goal;
    }

    List<RecoveryAction> actions() {
        return actions;
    }

    int limit(int action) {
        return limits[action];
    }

    Mix nothing() {
        return Mix.ofNothing(limits.length);
    }

    Mix only(int action, int steps) {
        return nothing().with(action, steps);
    }

    int made() {
        return made;
    }

    int denied() {
        return denied.size();
    }

    /** When the goal is reached then; empty if the actions cannot be combined, or no more schedules may be made. */
    Optional<LocalDateTime> reached(Mix taken) {
        LocalDateTime before = known.get(taken);
        return before != null ? Optional.of(before) : trial(taken).map(Trial::reached);
    }

    Optional<Trial> trial(Mix taken) {
        if (impossible.contains(taken)) {
            return Optional.empty();
        }
        if (made >= most) {
            denied.add(taken);
            return Optional.empty();
        }
        try {
            made++;
            Question question = new Question(solver, goal.schedule(), changes(taken));
            Trial trial = new Trial(question, goal.reached(question.after()));
            known.put(taken, trial.reached());
            return Optional.of(trial);
        } catch (IllegalArgumentException conflict) {
            impossible.add(taken);
            return Optional.empty();
        }
    }

    /** Whether the actions can be combined like that. */
    boolean canBeCombined(Mix taken) {
        try {
            Edits.apply(project(), changes(taken));
            return true;
        } catch (IllegalArgumentException conflict) {
            return false;
        }
    }

    /** What steps from one state to another cost; empty if a cost of them is not known. */
    Optional<Money> cost(Mix from, Mix to) {
        List<Money> costs = new ArrayList<>();
        for (int action = 0; action < limits.length; action++) {
            if (to.of(action) > from.of(action)) {
                Optional<Money> before = from.of(action) == 0
                        ? Optional.empty()
                        : actions.get(action).cost(project(), from.of(action));
                Optional<Money> after = actions.get(action).cost(project(), to.of(action));
                if (after.isEmpty()) {
                    return Optional.empty();
                }
                costs.add(before.map(after.get()::minus).orElseGet(after::get));
            }
        }
        return costs.stream().reduce(Money::plus);
    }

    private Project project() {
        return goal.schedule().project();
    }

    private List<Change> changes(Mix taken) {
        List<Change> changes = new ArrayList<>();
        for (int action = 0; action < limits.length; action++) {
            if (taken.of(action) > 0) {
                changes.addAll(actions.get(action).changes(project(), taken.of(action)));
            }
        }
        return changes;
    }

    private void check(int action) {
        Project changed = Edits.apply(project(), changes(only(action, limits[action])));
        goal.milestone().ifPresent(task -> changed.task(task.id()));
    }

    /** Costs of several currencies cannot be compared. */
    void checkCurrency(Optional<Money> limit) {
        List<String> codes = Stream.concat(actions.stream().flatMap(action -> action.cost().stream()), limit.stream())
                .map(money -> money.currency().getCurrencyCode())
                .distinct()
                .toList();
        if (codes.size() > 1) {
            throw new IllegalArgumentException("The costs of the actions are in several currencies (" + codes
                    + ").\nMaybe state all of them in " + codes.get(0) + ".");
        }
    }
}
