package org.pmocore.impact;

import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pmocore.measure.Fraction;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.Schedule;
import org.pmocore.time.WorkCalendar;

/**
 * The slip of a milestone for every set of causes, found by scheduling the plan with these causes applied in their order.
 * What was found once is kept.
 */
final class SlipGame {

    private final Solver solver;
    private final Schedule before;
    private final TaskId milestone;
    private final List<Cause> causes;
    private final Schedule after;
    private final WorkCalendar calendar;
    private final Map<BitSet, Long> known = new ConcurrentHashMap<>();

    SlipGame(Solver solver, Schedule before, TaskId milestone, List<Cause> causes) {
        this.solver = solver;
        this.before = before;
        this.milestone = milestone;
        this.causes = List.copyOf(causes);
        this.after = solver.solve(Edits.apply(before.project(), changes(all())));
        this.calendar = after.project().calendarOf(after.project().task(milestone));
    }

    int size() {
        return causes.size();
    }

    List<Cause> causes() {
        return causes;
    }

    Schedule before() {
        return before;
    }

    Schedule after() {
        return after;
    }

    WorkCalendar calendar() {
        return calendar;
    }

    BitSet all() {
        BitSet all = new BitSet(causes.size());
        all.set(0, causes.size());
        return all;
    }

    BitSet allBut(BitSet left) {
        BitSet rest = all();
        rest.andNot(left);
        return rest;
    }

    static BitSet set(int... members) {
        BitSet set = new BitSet();
        for (int member : members) {
            set.set(member);
        }
        return set;
    }

    static BitSet ofMask(long mask) {
        return BitSet.valueOf(new long[] {mask});
    }

    /** Working minutes by which the milestone is later with these causes than with none. */
    long minutes(BitSet coalition) {
        Long found = known.get(coalition);
        if (found == null) {
            found = minutesUntil(finish(coalition));
            known.put((BitSet) coalition.clone(), found);
        }
        return found;
    }

    long minutesUntil(LocalDateTime finish) {
        return calendar.between(before.task(milestone).finish(), finish).toMinutes();
    }

    /** The same for all sets, by the bits of their numbers. */
    long[] minutesOfAll() {
        long[] minutes = new long[1 << causes.size()];
        for (int mask = 0; mask < minutes.length; mask++) {
            minutes[mask] = minutes(ofMask(mask));
        }
        return minutes;
    }

    long total() {
        return minutesUntil(after.task(milestone).finish());
    }

    Fraction days(long minutes) {
        return Fraction.of(minutes, calendar.minutesPerDay());
    }

    private LocalDateTime finish(BitSet coalition) {
        if (coalition.isEmpty()) {
            return before.task(milestone).finish();
        }
        if (coalition.cardinality() == causes.size()) {
            return after.task(milestone).finish();
        }
        try {
            return solver.datesOf(changes(coalition)).finish(milestone);
        } catch (IllegalArgumentException problem) {
            throw new IllegalArgumentException(
                    "The causes " + names(coalition) + " alone make no plan: " + problem.getMessage()
                            + "\nMaybe put causes that need each other into one: Cause.of(name, change, change).",
                    problem);
        }
    }

    private List<Change> changes(BitSet coalition) {
        return coalition.stream()
                .boxed()
                .flatMap(cause -> causes.get(cause).changes().stream())
                .toList();
    }

    private String names(BitSet coalition) {
        return coalition.stream()
                .mapToObj(cause -> causes.get(cause).name())
                .toList()
                .toString();
    }
}
