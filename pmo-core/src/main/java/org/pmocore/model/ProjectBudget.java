package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pmocore.measure.Amount;

/**
 * What is known of the budget of a project beside its baselines: the log of transfers between reserves and undistributed and
 * distributed budget, the replacements of baselines, and what is planned, ordered and forecast per cost category.
 *
 * <pre>{@code
 * Project.builder("EC renewal")
 *     .budget(b -> b
 *         .transfer(BudgetTransfer.of(date, CONTRACT, MANAGEMENT_RESERVE, reserve).approved("…", "…"))
 *         .rebaselining(Rebaselining.of(REPLAN, date, "v1", "v2").approved("…", "…"))
 *         .plan("labour", first, last, Money.of("JPY", 12_000_000)))
 * }</pre>
 *
 * <p>Checked as part of the project: see {@link Project.Builder#build()}. Immutable and thread-safe. The builder is not
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class ProjectBudget {

    /** Nothing is known. */
    public static final ProjectBudget NONE = builder().build();

    private final List<BudgetTransfer> transfers;
    private final List<Rebaselining> rebaselinings;
    private final List<BudgetLine> lines;
    private final List<Commitment> commitments;

    private ProjectBudget(Builder builder) {
        this.transfers = List.copyOf(builder.transfers);
        this.rebaselinings = List.copyOf(builder.rebaselinings);
        this.lines = List.copyOf(builder.lines);
        this.commitments = List.copyOf(builder.commitments);
    }

    /** {@return a builder without entries} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this budget} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.transfers.addAll(transfers);
        builder.rebaselinings.addAll(rebaselinings);
        builder.lines.addAll(lines);
        builder.commitments.addAll(commitments);
        return builder;
    }

    /** {@return the log of transfers in the order they were added; empty where reserves are not kept} */
    public List<BudgetTransfer> transfers() {
        return transfers;
    }

    /** {@return the replacements of baselines, in the order of their dates} */
    public List<Rebaselining> rebaselinings() {
        return rebaselinings;
    }

    /** {@return what is planned and forecast per cost category, in the order it was added} */
    public List<BudgetLine> lines() {
        return lines;
    }

    /** {@return what was ordered, in the order it was added} */
    public List<Commitment> commitments() {
        return commitments;
    }

    /** {@return whether nothing is known} */
    public boolean isEmpty() {
        return transfers.isEmpty() && rebaselinings.isEmpty() && lines.isEmpty() && commitments.isEmpty();
    }

    /** {@return the number of entries of each kind in one line} */
    @Override
    public String toString() {
        return "Budget: " + transfers.size() + " transfers, " + rebaselinings.size() + " re-baselinings, "
                + lines.size() + " lines, " + commitments.size() + " commitments";
    }

    /** Builds a {@link ProjectBudget}. Values are checked by the project. Not thread-safe. */
    public static final class Builder {

        private final List<BudgetTransfer> transfers = new ArrayList<>();
        private final List<Rebaselining> rebaselinings = new ArrayList<>();
        private final List<BudgetLine> lines = new ArrayList<>();
        private final List<Commitment> commitments = new ArrayList<>();

        private Builder() {}

        /**
         * Adds an entry of the budget log.
         *
         * @param transfer what was moved, when, why and by whom
         * @return this builder
         */
        public Builder transfer(BudgetTransfer transfer) {
            transfers.add(requireNonNull(transfer, "transfer"));
            return this;
        }

        /**
         * Adds the replacement of a baseline, in the order of dates: each one begins with the baseline the last one ended with.
         *
         * @param rebaselining what was replaced, when, why and by whom
         * @return this builder
         */
        public Builder rebaselining(Rebaselining rebaselining) {
            rebaselinings.add(requireNonNull(rebaselining, "rebaselining"));
            return this;
        }

        /**
         * Adds what may be spent on a cost category between two dates.
         *
         * @param category cost category; empty where none is kept
         * @param first first date, inclusive
         * @param last last date, inclusive
         * @param amount money or effort
         * @return this builder
         */
        public Builder plan(String category, LocalDate first, LocalDate last, Amount amount) {
            return line(new BudgetLine(BudgetLine.Kind.PLAN, category, first, last, amount));
        }

        /**
         * Adds what will probably be spent on a cost category between two dates, commitments included.
         *
         * @param category cost category; empty where none is kept
         * @param first first date, inclusive
         * @param last last date, inclusive
         * @param amount money or effort
         * @return this builder
         */
        public Builder forecast(String category, LocalDate first, LocalDate last, Amount amount) {
            return line(new BudgetLine(BudgetLine.Kind.FORECAST, category, first, last, amount));
        }

        /**
         * Adds a line of the plan or of the forecast.
         *
         * @param line the line
         * @return this builder
         */
        public Builder line(BudgetLine line) {
            lines.add(requireNonNull(line, "line"));
            return this;
        }

        /**
         * Adds what was ordered.
         *
         * @param commitment the order, its number unique in the project
         * @return this builder
         */
        public Builder commitment(Commitment commitment) {
            commitments.add(requireNonNull(commitment, "commitment"));
            return this;
        }

        /** {@return the budget; its values are checked when the project is built} */
        public ProjectBudget build() {
            return new ProjectBudget(this);
        }

        /** One line: how many entries so far. */
        @Override
        public String toString() {
            return build() + ", not built yet";
        }
    }
}
