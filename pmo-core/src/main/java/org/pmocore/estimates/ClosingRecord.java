package org.pmocore.estimates;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.text.TextTable;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;

/**
 * What a finished project really took (プロジェクト完了報告), kept as the reference for later estimates.
 *
 * <p>It holds facts: size, plan and outcome of time and cost, when each milestone was promised and met, how many issues and
 * defects there were, and what was forecast when. {@link ClosingAnalysis} makes one of a finished project; one of an old project
 * can be written by hand. What is not known is left out. Immutable and thread-safe.
 *
 * <pre>{@code
 * ClosingRecord.builder("EC renewal").domain("web").sizeClass(ClosingRecord.SizeClass.MEDIUM).size(420, "FP")
 *         .planned(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 9, 30)).actual(LocalDate.of(2025, 4, 7), LocalDate.of(2025, 10, 31))
 *         .workingDays(124, 141).cost(Effort.ofPersonHours(6400), Effort.ofPersonHours(7920)).build();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class ClosingRecord {

    private static final int ROWS = 5;
    private static final int NAME_CELLS = 24;

    private final Builder facts;

    private ClosingRecord(Builder builder) {
        this.facts = builder;
    }

    /** How big a project is, by the words of its organisation. */
    public enum SizeClass {
        /** Small. */
        SMALL,
        /** Of middle size. */
        MEDIUM,
        /** Large. */
        LARGE
    }

    /**
     * When a milestone was promised and when it was met.
     *
     * <p>Immutable and thread-safe.
     *
     * @param id its task id
     * @param name its name
     * @param promised the promised date
     * @param met the date it was met
     * @param workingDays working days from the one to the other; negative if it was met early
     */
    public record Met(String id, String name, LocalDate promised, LocalDate met, int workingDays) {

        /**
         * Rejects null.
         *
         * @param id its task id
         * @param name its name
         * @param promised the promised date
         * @param met the date it was met
         * @param workingDays working days from the one to the other
         */
        public Met {
            requireNonNull(id, "id");
            requireNonNull(name, "name");
            requireNonNull(promised, "promised");
            requireNonNull(met, "met");
        }
    }

    /**
     * What was forecast at one data date, beside what came.
     *
     * <p>Immutable and thread-safe.
     *
     * @param reportedOn the data date, inclusive
     * @param percentComplete earned share of the budget then, 0 to 100; empty if it was not known
     * @param finish the finish forecast then, inclusive
     * @param finishError working days from the finish forecast to the real one; positive if the forecast was too early
     * @param cost the cost at completion forecast then; empty if there was none
     */
    public record Foreseen(
            LocalDate reportedOn,
            OptionalDouble percentComplete,
            LocalDate finish,
            int finishError,
            Optional<Amount> cost) {

        /**
         * Rejects null.
         *
         * @param reportedOn the data date
         * @param percentComplete earned share of the budget then
         * @param finish the finish forecast then
         * @param finishError working days from the finish forecast to the real one
         * @param cost the cost at completion forecast then
         */
        public Foreseen {
            requireNonNull(reportedOn, "reportedOn");
            requireNonNull(percentComplete, "percentComplete");
            requireNonNull(finish, "finish");
            requireNonNull(cost, "cost");
        }
    }

    /**
     * {@return a record to be filled in}
     *
     * @param name name of the project
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** {@return the same facts, to be changed} */
    public Builder toBuilder() {
        return new Builder(facts);
    }

    /** {@return name of the project} */
    public String name() {
        return facts.name;
    }

    /** {@return the field it belongs to (業種・分野), such as web or embedded} */
    public Optional<String> domain() {
        return Optional.ofNullable(facts.domain);
    }

    /** {@return how big it was} */
    public Optional<SizeClass> sizeClass() {
        return Optional.ofNullable(facts.sizeClass);
    }

    /** {@return size of what was made, above 0} */
    public Optional<BigDecimal> size() {
        return Optional.ofNullable(facts.size);
    }

    /** {@return what the size counts, such as FP or KLOC; present if the size is} */
    public Optional<String> sizeUnit() {
        return Optional.ofNullable(facts.sizeUnit);
    }

    /** {@return planned start} */
    public Optional<LocalDate> plannedStart() {
        return Optional.ofNullable(facts.plannedStart);
    }

    /** {@return planned finish, inclusive} */
    public Optional<LocalDate> plannedFinish() {
        return Optional.ofNullable(facts.plannedFinish);
    }

    /** {@return actual start} */
    public Optional<LocalDate> actualStart() {
        return Optional.ofNullable(facts.actualStart);
    }

    /** {@return actual finish, inclusive} */
    public Optional<LocalDate> actualFinish() {
        return Optional.ofNullable(facts.actualFinish);
    }

    /** {@return planned duration in working days, or {@link Reason#NO_BASELINE}} */
    public Measure plannedDays() {
        return days(facts.plannedDays, Reason.NO_BASELINE);
    }

    /** {@return actual duration in working days, or {@link Reason#NOT_DATED}} */
    public Measure actualDays() {
        return days(facts.actualDays, Reason.NOT_DATED);
    }

    /** {@return planned cost: money, or effort where no money is kept} */
    public Optional<Amount> budget() {
        return Optional.ofNullable(facts.budget);
    }

    /** {@return actual cost in the unit of the budget} */
    public Optional<Amount> spent() {
        return Optional.ofNullable(facts.spent);
    }

    /** {@return actual cost by kind of work, in the unit of the budget} */
    public Map<String, Amount> spentByWorkType() {
        return facts.spentByWorkType;
    }

    /** {@return how many of what: issues, defects, changes, under the names given} */
    public Map<String, Integer> counts() {
        return facts.counts;
    }

    /** {@return the milestones with a promised date, in the order of the plan} */
    public List<Met> milestones() {
        return facts.milestones;
    }

    /** {@return what was forecast, by data date} */
    public List<Foreseen> forecasts() {
        return facts.forecasts;
    }

    /**
     * {@return outcome divided by plan; undefined if either is not known or the plan is zero}
     *
     * @param what time or cost
     */
    public Measure ratio(Overrun what) {
        return what.ratio(this);
    }

    /** {@return plan and outcome in one line, then the milestones; for people, not for parsing} */
    @Override
    public String toString() {
        String head = "Closing record: duration x " + ratio(Overrun.DURATION) + ", cost x " + ratio(Overrun.COST) + "\n"
                + name() + domain().map(text -> ", " + text).orElse("");
        if (milestones().isEmpty()) {
            return head;
        }
        TextTable.Builder table = TextTable.builder()
                .left("Milestone", NAME_CELLS)
                .left("Promised")
                .left("Met")
                .right("Working days");
        milestones().forEach(met -> table.row(met.name(), met.promised(), met.met(), met.workingDays()));
        return head + "\n" + table.build().render(ROWS);
    }

    private static Measure days(@Nullable Integer count, Reason missing) {
        return count == null
                ? Measure.undefined(missing, Unit.WORKING_DAYS)
                : Measure.of(count.doubleValue(), Unit.WORKING_DAYS);
    }

    /** Collects the facts of a {@link ClosingRecord}. Not thread-safe. */
    public static final class Builder {

        private final String name;
        private @Nullable String domain;
        private @Nullable SizeClass sizeClass;
        private @Nullable BigDecimal size;
        private @Nullable String sizeUnit;
        private @Nullable LocalDate plannedStart;
        private @Nullable LocalDate plannedFinish;
        private @Nullable LocalDate actualStart;
        private @Nullable LocalDate actualFinish;
        private @Nullable Integer plannedDays;
        private @Nullable Integer actualDays;
        private @Nullable Amount budget;
        private @Nullable Amount spent;
        private Map<String, Amount> spentByWorkType = Map.of();
        private Map<String, Integer> counts = Map.of();
        private List<Met> milestones = List.of();
        private List<Foreseen> forecasts = List.of();

        private Builder(String name) {
            if (name.isBlank()) {
                throw new IllegalArgumentException(
                        "The name of the project (\"" + name + "\") is blank.\nMaybe take the name of its plan.");
            }
            this.name = name;
        }

        private Builder(Builder other) {
            this.name = other.name;
            this.domain = other.domain;
            this.sizeClass = other.sizeClass;
            this.size = other.size;
            this.sizeUnit = other.sizeUnit;
            this.plannedStart = other.plannedStart;
            this.plannedFinish = other.plannedFinish;
            this.actualStart = other.actualStart;
            this.actualFinish = other.actualFinish;
            this.plannedDays = other.plannedDays;
            this.actualDays = other.actualDays;
            this.budget = other.budget;
            this.spent = other.spent;
            this.spentByWorkType = other.spentByWorkType;
            this.counts = other.counts;
            this.milestones = other.milestones;
            this.forecasts = other.forecasts;
        }

        /**
         * {@return this builder, with a field}
         *
         * @param text such as web or embedded
         */
        public Builder domain(String text) {
            this.domain = requireNonNull(text, "text");
            return this;
        }

        /**
         * {@return this builder, with a class of size}
         *
         * @param value how big the project was
         */
        public Builder sizeClass(SizeClass value) {
            this.sizeClass = requireNonNull(value, "value");
            return this;
        }

        /**
         * {@return this builder, with the size of what was made}
         *
         * @param value above 0
         * @param unit what it counts, such as FP
         */
        public Builder size(BigDecimal value, String unit) {
            if (value.signum() <= 0) {
                throw new IllegalArgumentException("The size (" + value.toPlainString() + " " + unit
                        + ") must be above 0.\nMaybe leave it out where it is not known.");
            }
            this.size = value;
            this.sizeUnit = requireNonNull(unit, "unit");
            return this;
        }

        /**
         * {@return this builder, with the size of what was made}
         *
         * @param value a whole number above 0
         * @param unit what it counts, such as FP
         */
        public Builder size(long value, String unit) {
            return size(BigDecimal.valueOf(value), unit);
        }

        /**
         * {@return this builder, with the planned dates}
         *
         * @param start first day
         * @param finish last day, inclusive
         */
        public Builder planned(LocalDate start, LocalDate finish) {
            inOrder("planned", start, finish);
            this.plannedStart = start;
            this.plannedFinish = finish;
            return this;
        }

        /**
         * {@return this builder, with the actual dates}
         *
         * @param start first day
         * @param finish last day, inclusive
         */
        public Builder actual(LocalDate start, LocalDate finish) {
            inOrder("actual", start, finish);
            this.actualStart = start;
            this.actualFinish = finish;
            return this;
        }

        /**
         * {@return this builder, with durations}
         *
         * @param planned planned duration in working days, not negative
         * @param actual actual duration in working days, not negative
         */
        public Builder workingDays(int planned, int actual) {
            return plannedDays(planned).actualDays(actual);
        }

        /**
         * {@return this builder, with a planned duration}
         *
         * @param count working days, not negative
         */
        public Builder plannedDays(int count) {
            this.plannedDays = notNegative("planned duration", count);
            return this;
        }

        /**
         * {@return this builder, with an actual duration}
         *
         * @param count working days, not negative
         */
        public Builder actualDays(int count) {
            this.actualDays = notNegative("actual duration", count);
            return this;
        }

        /**
         * {@return this builder, with planned and actual cost}
         *
         * @param planned money or effort
         * @param actual an amount of the same unit
         */
        public Builder cost(Amount planned, Amount actual) {
            return budget(planned).spent(actual);
        }

        /**
         * {@return this builder, with a planned cost}
         *
         * @param amount money or effort
         */
        public Builder budget(Amount amount) {
            this.budget = requireNonNull(amount, "amount");
            return this;
        }

        /**
         * {@return this builder, with an actual cost}
         *
         * @param amount money or effort, in the unit of the budget
         */
        public Builder spent(Amount amount) {
            this.spent = requireNonNull(amount, "amount");
            return this;
        }

        /**
         * {@return this builder, with the actual cost of one kind of work}
         *
         * @param workType kind of work, such as test
         * @param amount money or effort, in the unit of the budget
         */
        public Builder spent(String workType, Amount amount) {
            this.spentByWorkType = with(spentByWorkType, workType, amount);
            return this;
        }

        /**
         * {@return this builder, with a number of something}
         *
         * @param what such as defects
         * @param number how many, not negative
         */
        public Builder count(String what, int number) {
            this.counts = with(counts, what, notNegative(what, number));
            return this;
        }

        /**
         * {@return this builder, with one milestone more}
         *
         * @param met when it was promised and met
         */
        public Builder milestone(Met met) {
            this.milestones = with(milestones, met);
            return this;
        }

        /**
         * {@return this builder, with one forecast more}
         *
         * @param foreseen what was forecast when, later than the last one
         */
        public Builder forecast(Foreseen foreseen) {
            if (!forecasts.isEmpty()) {
                LocalDate last = forecasts.get(forecasts.size() - 1).reportedOn();
                if (!foreseen.reportedOn().isAfter(last)) {
                    throw new IllegalArgumentException("The forecast of " + foreseen.reportedOn()
                            + " cannot follow that of " + last + ".\nMaybe sort the forecasts by data date.");
                }
            }
            this.forecasts = with(forecasts, foreseen);
            return this;
        }

        /**
         * {@return the record}
         *
         * @throws IllegalArgumentException if the amounts have different units
         */
        public ClosingRecord build() {
            Unit unit = budget != null ? budget.unit() : spent != null ? spent.unit() : null;
            if (spent != null) {
                sameUnit(spent, unit);
            }
            spentByWorkType.values().forEach(amount -> sameUnit(amount, unit));
            return new ClosingRecord(new Builder(this));
        }

        /** {@return the record as it is so far} */
        @Override
        public String toString() {
            return new ClosingRecord(this).toString();
        }

        private static void sameUnit(Amount amount, @Nullable Unit unit) {
            if (unit != null && !amount.unit().equals(unit)) {
                throw new IllegalArgumentException("The cost (" + amount + ") is not in " + unit
                        + " as the other amounts are.\nMaybe convert it first.");
            }
        }

        private static void inOrder(String which, LocalDate start, LocalDate finish) {
            if (finish.isBefore(start)) {
                throw new IllegalArgumentException("The " + which + " finish (" + finish + ") lies before the start ("
                        + start + ").\nMaybe the dates are swapped.");
            }
        }

        private static int notNegative(String what, int number) {
            if (number < 0) {
                throw new IllegalArgumentException(
                        "The number of " + what + " (" + number + ") is negative.\nMaybe leave it out if not known.");
            }
            return number;
        }

        private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
            Map<String, V> more = new LinkedHashMap<>(map);
            more.put(requireNonNull(key, "key"), requireNonNull(value, "value"));
            return Collections.unmodifiableMap(more);
        }

        private static <V> List<V> with(List<V> list, V value) {
            List<V> more = new ArrayList<>(list);
            more.add(requireNonNull(value, "value"));
            return List.copyOf(more);
        }
    }
}
