package org.pmocore.impact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmocore.measure.Fraction;
import org.pmocore.measure.Money;
import org.pmocore.model.Project;
import org.pmocore.time.WorkCalendar;

/** What shortening costs: exact fractions of the currency's least unit, and whole numbers in the same proportions. */
final class CrashCosts {

    private static final int MOST_SCALE_BITS = 40;
    private static final int MOST_RATE_BITS = 52;
    private static final long ROUNDED_SCALE = 1_000_000;

    private final List<Crashable> tasks;
    private final List<Long> limits;
    private final @Nullable Money indirectCost;
    private final boolean exact;
    private final BigInteger scale;

    CrashCosts(Project project, List<Crashable> tasks, @Nullable Money indirectCost) {
        this.tasks = tasks;
        this.indirectCost = indirectCost;
        this.limits = tasks.stream()
                .map(task -> task.limit().minutesOn(project.calendarOf(project.task(task.task()))))
                .toList();
        BigInteger common = limits.stream().map(BigInteger::valueOf).reduce(BigInteger.ONE, CrashCosts::leastMultiple);
        BigInteger most = tasks.stream()
                .map(task -> task.extraCost().amount().unscaledValue())
                .reduce(BigInteger.ZERO, BigInteger::max);
        this.exact =
                common.bitLength() <= MOST_SCALE_BITS && most.multiply(common).bitLength() <= MOST_RATE_BITS;
        this.scale = exact ? common : BigInteger.valueOf(ROUNDED_SCALE);
    }

    /** Whether the whole numbers stand in exactly the proportions of the costs. */
    boolean isExact() {
        return exact;
    }

    long limit(int task) {
        return limits.get(task);
    }

    /** What a minute less of a task costs, in the unit all of them share. */
    long rate(int task) {
        BigInteger extra = tasks.get(task).extraCost().amount().unscaledValue().multiply(scale);
        return new BigDecimal(extra)
                .divide(BigDecimal.valueOf(limits.get(task)), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    Money perDay(List<Integer> shortened, List<Integer> givenBack, WorkCalendar calendar) {
        Fraction sum = Fraction.ZERO;
        for (int task : shortened) {
            sum = sum.plus(extra(task, calendar.minutesPerDay()));
        }
        for (int task : givenBack) {
            sum = sum.minus(extra(task, calendar.minutesPerDay()));
        }
        return money(sum);
    }

    /** The costs of a plan in which each task is shortened by so many minutes and the project lasts so many days. */
    TimeCostCurve.Costs of(List<Long> minutes, double days) {
        Fraction sum = Fraction.ZERO;
        Money normal = tasks.get(0).normalCost().zero();
        for (int task = 0; task < tasks.size(); task++) {
            sum = sum.plus(extra(task, minutes.get(task)));
            normal = normal.plus(tasks.get(task).normalCost());
        }
        Money direct = normal.plus(money(sum));
        Money indirect = indirectCost == null ? direct.zero() : indirectCost.times(days);
        return new TimeCostCurve.Costs(direct, indirect, direct.plus(indirect));
    }

    private Fraction extra(int task, long minutes) {
        return Fraction.of(
                tasks.get(task).extraCost().amount().unscaledValue().multiply(BigInteger.valueOf(minutes)),
                BigInteger.valueOf(limits.get(task)));
    }

    private Money money(Fraction leastUnits) {
        Money like = tasks.get(0).extraCost();
        BigDecimal whole = new BigDecimal(leastUnits.numerator())
                .divide(new BigDecimal(leastUnits.denominator()), 0, RoundingMode.HALF_EVEN);
        return new Money(whole.movePointLeft(like.amount().scale()), like.currency());
    }

    private static BigInteger leastMultiple(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }
}
