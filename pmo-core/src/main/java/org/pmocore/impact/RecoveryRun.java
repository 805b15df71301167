package org.pmocore.impact;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocore.measure.Money;
import org.pmocore.model.Project;
import org.pmocore.model.TaskId;

/** One search: each action alone, all of them together, the steps to the goal, and last how far each action alone carries. */
final class RecoveryRun {

    private final RecoveryTrials trials;
    private final Goal goal;
    private final @Nullable Money costLimit;
    private final LocalDateTime before;

    RecoveryRun(RecoveryTrials trials, @Nullable Money costLimit) {
        this.trials = trials;
        this.goal = trials.goal();
        this.costLimit = costLimit;
        this.before = goal.reached(goal.schedule());
        trials.checkCurrency(Optional.ofNullable(costLimit));
    }

    /** An action at its limit. */
    private record First(int action, LocalDateTime reached, boolean leads, Optional<NextPath> heldBy) {}

    Recovery recovery() {
        Recovery.Builder result = new Recovery.Builder(goal, before);
        if (goal.isKept(before)) {
            return result.stop(Recovery.Stop.NOT_LATE).build();
        }
        List<First> firsts = new ArrayList<>();
        for (int action = 0; action < trials.actions().size(); action++) {
            first(action).ifPresentOrElse(firsts::add, untried(result, action));
        }
        result.earliest(together());
        RecoverySteps steps = new RecoverySteps(trials, costLimit);
        result.stop(steps.run()).steps(steps.steps());
        return result.options(options(firsts))
                .ranking(ranking())
                .schedules(trials.made(), trials.denied())
                .build();
    }

    private Runnable untried(Recovery.Builder result, int action) {
        return () -> result.untried(trials.actions().get(action));
    }

    private Optional<First> first(int action) {
        return trials.trial(trials.only(action, trials.limit(action))).map(trial -> {
            Comparison comparison = trial.question().comparison();
            TaskId target = goal.task(comparison.after());
            boolean leads = comparison.isReached(target);
            return new First(
                    action, trial.reached(), leads, leads ? heldBy(action, comparison, target) : Optional.empty());
        });
    }

    /** What else holds the goal where an action does not bring all that it could. */
    private Optional<NextPath> heldBy(int action, Comparison comparison, TaskId target) {
        LocalDateTime reached = goal.reached(comparison.after());
        double gained = goal.gained(before, reached);
        Holders holders = Holders.of(comparison, target);
        return goal.isKept(reached) || holders.areNone() || gained >= amount(action)
                ? Optional.empty()
                : Optional.of(new NextPath(Recovery.days(gained), holders.tasks(), holders.joins(), holders.isDate()));
    }

    /** Days an action takes out of a path at its limit; without a bound where it is no matter of days. */
    private double amount(int action) {
        Project project = goal.schedule().project();
        return trials.actions().get(action) instanceof RecoveryAction.Shorten shorten
                ? ActionSteps.inDays(shorten.limit(), project.calendarOf(project.task(shorten.task())))
                : Double.MAX_VALUE;
    }

    /** Every action at its limit, as far as they can be combined. */
    private Optional<LocalDateTime> together() {
        Mix all = trials.nothing();
        for (int action = 0; action < trials.actions().size(); action++) {
            Mix more = all.with(action, trials.limit(action));
            all = trials.canBeCombined(more) ? more : all;
        }
        return trials.reached(all);
    }

    private List<Recovery.Option> options(List<First> firsts) {
        List<Recovery.Option> options = new ArrayList<>();
        for (First first : firsts) {
            options.add(new Recovery.Option(
                    trials.actions().get(first.action()), points(first), first.leads(), first.heldBy()));
        }
        options.sort(Comparator.comparing(RecoveryRun::worth, RecoveryRun::moreFirst));
        return options;
    }

    private static int moreFirst(Worth one, Worth other) {
        return one.isMoreThan(other) ? -1 : other.isMoreThan(one) ? 1 : 0;
    }

    /** What gains nothing comes last, whether its cost is known or not. */
    private static Worth worth(Recovery.Option option) {
        double gained = option.best().gained().orElseThrow();
        return option.gains() ? Worth.of(gained, gained, option.best().cost()) : new Worth(false, 0, 0);
    }

    /** Step by step up to the limit, or to where the goal is reached; an action without any gain is tried at its limit only. */
    private List<Recovery.Point> points(First first) {
        List<Recovery.Point> points = new ArrayList<>();
        int limit = trials.limit(first.action());
        for (int steps = 1; steps < limit && first.reached().isBefore(before); steps++) {
            Optional<LocalDateTime> reached = trials.reached(trials.only(first.action(), steps));
            if (reached.isPresent()) {
                points.add(point(first.action(), steps, reached.get()));
                if (goal.isKept(reached.get())) {
                    return points;
                }
            }
        }
        points.add(point(first.action(), limit, first.reached()));
        return points;
    }

    private Recovery.Point point(int action, int steps, LocalDateTime reached) {
        return new Recovery.Point(
                steps,
                reached,
                goal.shown(reached),
                Recovery.days(goal.gained(before, reached)),
                trials.cost(trials.nothing(), trials.only(action, steps)));
    }

    private Recovery.Ranking ranking() {
        long known = trials.actions().stream()
                .filter(action -> action.cost().isPresent())
                .count();
        if (known == 0) {
            return Recovery.Ranking.BY_DAYS;
        }
        return known == trials.actions().size()
                ? Recovery.Ranking.BY_DAYS_PER_COST
                : Recovery.Ranking.KNOWN_COSTS_FIRST;
    }
}
