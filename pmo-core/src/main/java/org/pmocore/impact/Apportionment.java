package org.pmocore.impact;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.internal.text.TextTable;
import org.pmocore.measure.Fraction;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;

/**
 * A slip shared out among its causes by one named method, in working days of the milestone's calendar.
 *
 * <p>Positive days made the milestone later, negative days brought it back.
 *
 * <p>Immutable and thread-safe.
 *
 * @param method the rule, without whose name no share may be quoted
 * @param slip the whole slip, exact
 * @param shares one for each cause, in the order of the causes
 * @param orders how many orders of the causes were drawn; 0 unless the method samples
 * @param seed what they were drawn from; the same seed gives the same shares
 * @since 0.1.0
 */
public record Apportionment(AttributionMethod method, Fraction slip, List<Share> shares, int orders, long seed) {

    private static final int ROWS = 8;
    private static final int NAME_CELLS = 34;
    private static final int TEAM_CELLS = 16;

    /**
     * Copies the shares.
     *
     * @param method the rule
     * @param slip the whole slip
     * @param shares one for each cause
     * @param orders how many orders were drawn
     * @param seed what they were drawn from
     */
    public Apportionment {
        requireNonNull(method, "method");
        requireNonNull(slip, "slip");
        shares = List.copyOf(shares);
    }

    /**
     * The share of one cause.
     *
     * @param cause the cause
     * @param exact working days as a fraction; empty if the method cannot say anything of these causes. Of a sampled method
     *     the exact mean of the draws
     * @param standardError standard error of the mean of the draws in working days; empty if the method is exact
     * @since 0.1.0
     */
    public record Share(Cause cause, Optional<Fraction> exact, Optional<Measure> standardError) {

        /**
         * Rejects null components.
         *
         * @param cause the cause
         * @param exact working days as a fraction
         * @param standardError standard error in working days
         */
        public Share {
            requireNonNull(cause, "cause");
            requireNonNull(exact, "exact");
            requireNonNull(standardError, "standardError");
        }

        /** {@return working days of the slip; undefined if the cause has no delay of its own the method could go by} */
        public Measure days() {
            return exact.map(Apportionment::measure).orElse(Measure.undefined(Reason.NO_OWN_DELAY, Unit.WORKING_DAYS));
        }

        /** Cause and days in one line. */
        @Override
        public String toString() {
            String error =
                    standardError.map(se -> " (standard error " + se + ")").orElse("");
            return DisplayWidth.truncate(cause.name(), NAME_CELLS) + ": "
                    + exact.map(Fraction::toString).orElse("-") + " working days" + error;
        }
    }

    /** {@return whether the method can say anything of these causes} */
    public boolean isDefined() {
        return shares.stream().allMatch(share -> share.exact().isPresent());
    }

    /**
     * {@return the share of a cause}
     *
     * @param cause its name
     * @throws IllegalArgumentException if there is no such cause
     */
    public Share share(String cause) {
        return shares.stream()
                .filter(share -> share.cause().name().equals(cause))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no cause \"" + cause + "\".\nMaybe one of: "
                        + String.join(
                                ", ",
                                shares.stream()
                                        .map(share -> share.cause().name())
                                        .toList())));
    }

    /** {@return the sum of all shares; empty if the method cannot say anything} */
    public Optional<Fraction> sum() {
        return isDefined()
                ? shares.stream().flatMap(share -> share.exact().stream()).reduce(Fraction::plus)
                : Optional.empty();
    }

    /**
     * {@return what the shares leave of the slip: 0 for methods that add up; below zero where days were counted more than
     * once; empty if the method cannot say anything}
     */
    public Optional<Fraction> rest() {
        return sum().map(slip::minus);
    }

    /**
     * {@return the shares added up by team, in the order of the causes; under {@code ""} those that are nobody's; empty if the
     * method cannot say anything}
     */
    public Map<String, Fraction> byTeam() {
        Map<String, Fraction> teams = new LinkedHashMap<>();
        if (isDefined()) {
            shares.forEach(share ->
                    teams.merge(share.cause().team().orElse(""), share.exact().orElseThrow(), Fraction::plus));
        }
        return teams;
    }

    /**
     * The shares as a table.
     *
     * @param rows rows at most
     * @return cause, team, days as decimal and as fraction
     */
    public String table(int rows) {
        TextTable.Builder table = TextTable.builder()
                .left("Cause", NAME_CELLS)
                .left("Team", TEAM_CELLS)
                .right("Days")
                .right("Exact");
        for (Share share : shares) {
            table.row(
                    share.cause().name(),
                    share.cause().team().orElse("-"),
                    share.exact().map(Apportionment::decimal).orElse("-"),
                    share.exact()
                            .filter(days -> orders == 0)
                            .map(Fraction::toString)
                            .orElse("-"));
        }
        return table.build().render(rows);
    }

    static Measure measure(Fraction days) {
        return Measure.of(days.doubleValue(), Unit.WORKING_DAYS);
    }

    private static String decimal(Fraction days) {
        return String.format(Locale.ROOT, "%+.2f", days.doubleValue());
    }

    /** Method, slip and sum on the first line, then the shares. */
    @Override
    public String toString() {
        String sum = sum().map(Apportionment::decimal).orElse("-");
        String drawn = orders == 0 ? "" : ", " + orders + " orders, seed " + seed;
        String head =
                method.title(Locale.ROOT) + ": slip " + decimal(slip) + ", shares " + sum + " working days" + drawn;
        return DisplayWidth.truncate(head, 80) + "\n" + table(ROWS);
    }
}
