package org.pmocore.impact;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.measure.Fraction;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Unit;
import org.pmocore.model.Task;
import org.pmocore.schedule.Schedule;

/**
 * Why a milestone slips, and because of which cause by how much: the slip shared out by named methods, each of them exact,
 * and the sets of causes that act together or would bring the date back.
 *
 * <p>Nothing is derived from floats or amounts alone, unless a method says so: the plan is scheduled with each set of causes
 * that a method asks for. Days are working days (営業日) of the milestone's calendar after all changes, named by
 * {@link #milestone()}; positive is later. Made by {@link ImpactAnalysis#attribute(String, Cause...)}.
 *
 * <pre>{@code
 * SlipAttribution slip = ImpactAnalysis.of(schedule).attribute("RV", designLate, apiLate);
 * slip.by(AttributionMethod.SHAPLEY);        // each cause's mean over all orders; adds up to the slip
 * slip.by(AttributionMethod.BUT_FOR);        // what would be gained without each cause
 * slip.restoringSets();                      // what must be undone to have the date back
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class SlipAttribution {

    /** With more causes than this, Shapley is sampled instead of tried in full: 2 to the power of 16 schedules. */
    public static final int MOST_EXACT = 16;

    private static final double MOST_SETS = 1 << MOST_EXACT;

    private final SlipGame game;
    private final MilestoneImpact milestone;
    private final Shares shares;

    private SlipAttribution(SlipGame game, Task milestone) {
        this.game = game;
        this.milestone = MilestoneImpact.of(milestone, game.before(), game.after());
        this.shares = new Shares(game);
    }

    static SlipAttribution of(Solver solver, Schedule before, Task milestone, List<Cause> causes) {
        Set<String> names = new HashSet<>();
        for (Cause cause : causes) {
            if (!names.add(cause.name())) {
                throw new IllegalArgumentException("There are two causes \"" + cause.name()
                        + "\".\nMaybe put their changes into one cause, or name them apart.");
            }
        }
        return new SlipAttribution(new SlipGame(solver, before, milestone.id(), causes), milestone);
    }

    /** {@return the milestone: its dates before and after all causes, its slip and the calendar its days are counted on} */
    public MilestoneImpact milestone() {
        return milestone;
    }

    /** {@return the causes in the order they are applied} */
    public List<Cause> causes() {
        return game.causes();
    }

    /** {@return the schedule before the causes} */
    public Schedule before() {
        return game.before();
    }

    /** {@return the schedule after all causes} */
    public Schedule after() {
        return game.after();
    }

    /** {@return the whole slip in working days, exact; positive is later} */
    public Fraction slip() {
        return game.days(game.total());
    }

    /**
     * The slip shared out by a method.
     *
     * @param method any method but {@link AttributionMethod#SHAPLEY_SAMPLED} and {@link AttributionMethod#WINDOWS}, which ask
     *     for more: {@link #sampled} and {@link #byWindows}
     * @return one share for each cause; undefined shares where a proportional rule is asked about causes that are no delays,
     *     or about a milestone that does not become later
     * @throws IllegalArgumentException if the method needs more, or there are more causes than it can be tried for
     */
    public Apportionment by(AttributionMethod method) {
        return switch (method) {
            case PROPORTIONAL -> proportional(method, false);
            case TRUNCATED_PROPORTIONAL -> proportional(method, true);
            case ALONE -> exact(method, shares.alone());
            case BUT_FOR -> exact(method, shares.butFor());
            case SHAPLEY -> shapley();
            case OWEN -> owen();
            case SHAPLEY_SAMPLED ->
                throw new IllegalArgumentException(
                        "The method SHAPLEY_SAMPLED needs to know how many orders to draw.\nMaybe: sampled(1000, 42).");
            case WINDOWS ->
                throw new IllegalArgumentException("The method WINDOWS needs to know which causes fell into which"
                        + " period.\nMaybe: byWindows(List.of(List.of(\"first\"), List.of(\"second\", \"third\"))).");
        };
    }

    /**
     * The Shapley value estimated from orders of the causes drawn by chance, for any number of causes. The shares of every
     * single order add up to the slip, and so do their means. Source: Castro, Gómez, Tejada 2009.
     *
     * @param orders how many orders to draw, at least 2; the standard error falls with its square root
     * @param seed what to draw from; the same seed gives the same shares
     * @return means with their standard errors
     * @throws IllegalArgumentException if there are fewer than 2 orders
     */
    public Apportionment sampled(int orders, long seed) {
        if (orders < 2) {
            throw new IllegalArgumentException("The number of orders (" + orders
                    + ") must be at least 2, or there is no standard error.\nMaybe draw 1000.");
        }
        Shares.Drawn drawn = shares.sampled(orders, seed);
        int minutesPerDay = game.calendar().minutesPerDay();
        List<Apportionment.Share> list = IntStream.range(0, game.size())
                .mapToObj(cause -> new Apportionment.Share(
                        causes().get(cause),
                        Optional.of(drawn.meanMinutes(cause).times(1, minutesPerDay)),
                        Optional.of(Measure.of(drawn.errorMinutes(cause) / minutesPerDay, Unit.WORKING_DAYS))))
                .toList();
        return new Apportionment(AttributionMethod.SHAPLEY_SAMPLED, slip(), list, orders, seed);
    }

    /**
     * The slip shared out by periods: what the causes of one period add to those of earlier ones, split equally inside the
     * period. Later causes find the plan as earlier ones left it, so the figures depend on where periods end.
     *
     * @param windows names of the causes of each period, in the order of the periods; every cause in exactly one of them
     * @return one share for each cause
     * @throws IllegalArgumentException if a cause is unknown, missing or in two periods
     */
    public Apportionment byWindows(List<List<String>> windows) {
        BitSet seen = new BitSet();
        List<BitSet> sets = new ArrayList<>();
        for (List<String> window : windows) {
            BitSet set = new BitSet();
            for (String name : window) {
                int cause = indexOf(name);
                if (seen.get(cause)) {
                    throw new IllegalArgumentException("The cause \"" + name
                            + "\" is in two windows.\nMaybe split it into two causes, one for each window.");
                }
                seen.set(cause);
                set.set(cause);
            }
            sets.add(set);
        }
        checkAll(seen);
        return exact(AttributionMethod.WINDOWS, shares.windows(sets));
    }

    /**
     * {@return the smallest sets of causes without which the milestone would be no later than before, all other causes staying}
     *
     * <p>Empty sets of a milestone that does not slip.
     */
    public CauseSets restoringSets() {
        return game.total() <= 0 ? none() : sets(set -> game.minutes(game.allBut(set)) <= 0);
    }

    /**
     * {@return the smallest sets of causes without which the milestone would be reached by an instant, all other causes staying}
     *
     * @param finish the latest finish wanted, exclusive; no sets if it is reached anyway
     */
    public CauseSets restoringSets(LocalDateTime finish) {
        long wanted = game.minutesUntil(finish);
        return game.total() <= wanted ? none() : sets(set -> game.minutes(game.allBut(set)) <= wanted);
    }

    /**
     * {@return the smallest sets of causes that would have made the whole slip on their own; none if it does not slip}
     *
     * <p>Two such sets without a common cause are concurrent delay: each would have been enough.
     */
    public CauseSets sufficientSets() {
        return game.total() <= 0 ? none() : sets(set -> game.minutes(set) >= game.total());
    }

    /**
     * {@return the smallest sets of at least two causes that hold the date together: without some of them it stays, without all
     * of them the milestone is earlier}
     *
     * <p>This is concurrent delay seen from its effect: but for each of these causes nothing is gained.
     */
    public CauseSets concurrentSets() {
        CauseSets all = sets(set -> game.minutes(game.allBut(set)) < game.total());
        return new CauseSets(all.sets().stream().filter(set -> set.size() > 1).toList(), all.complete());
    }

    /**
     * The slip and its causes in one short paragraph: from which date to which, how much of it by which method comes from
     * which cause, which causes act at the same time, and what would bring the date back.
     *
     * @param shares the figures to tell, such as {@code by(AttributionMethod.SHAPLEY)}
     * @param locale Japanese for a Japanese locale, English for every other
     * @return the paragraph; the same for the same plan and causes
     */
    public String explain(Apportionment shares, Locale locale) {
        return AttributionText.of(this, shares, locale);
    }

    private Apportionment proportional(AttributionMethod method, boolean truncated) {
        return OwnDelays.proportional(game.before().project(), causes(), slip(), truncated)
                .map(days -> exact(method, days))
                .orElseGet(() -> new Apportionment(method, slip(), withoutShares(), 0, 0));
    }

    private List<Apportionment.Share> withoutShares() {
        return causes().stream()
                .map(cause -> new Apportionment.Share(cause, Optional.empty(), Optional.empty()))
                .toList();
    }

    private Apportionment shapley() {
        if (game.size() > MOST_EXACT) {
            throw new IllegalArgumentException("There are " + game.size() + " causes; Shapley is exact for at most "
                    + MOST_EXACT + ".\nMaybe group them first, or use sampled(1000, 42).");
        }
        return exact(AttributionMethod.SHAPLEY, shares.shapley());
    }

    private Apportionment owen() {
        if (shares.sizeOfOwen() > MOST_SETS) {
            throw new IllegalArgumentException("There are too many causes and teams (" + game.size()
                    + " causes) to try them all.\nMaybe put the causes of a team into one cause.");
        }
        return exact(AttributionMethod.OWEN, shares.owen());
    }

    private Apportionment exact(AttributionMethod method, List<Fraction> days) {
        List<Apportionment.Share> list = IntStream.range(0, game.size())
                .mapToObj(cause ->
                        new Apportionment.Share(causes().get(cause), Optional.of(days.get(cause)), Optional.empty()))
                .toList();
        Apportionment result = new Apportionment(method, slip(), list, 0, 0);
        if (method.addsUp() && result.rest().orElseThrow().signum() != 0) {
            throw new IllegalStateException("The shares by " + method + " do not add up to the slip: " + result);
        }
        return result;
    }

    private CauseSets sets(Predicate<BitSet> property) {
        CauseSearch.Found found = CauseSearch.minimal(game.size(), property);
        return new CauseSets(
                found.sets().stream()
                        .map(set -> set.stream().mapToObj(causes()::get).toList())
                        .toList(),
                found.complete());
    }

    private static CauseSets none() {
        return new CauseSets(List.of(), true);
    }

    private int indexOf(String name) {
        for (int cause = 0; cause < game.size(); cause++) {
            if (causes().get(cause).name().equals(name)) {
                return cause;
            }
        }
        throw new IllegalArgumentException("There is no cause \"" + name + "\".\nMaybe one of: "
                + String.join(", ", causes().stream().map(Cause::name).toList()));
    }

    private void checkAll(BitSet seen) {
        int missing = seen.nextClearBit(0);
        if (missing < game.size()) {
            throw new IllegalArgumentException("The cause \""
                    + causes().get(missing).name() + "\" is in no window.\nMaybe add it to the one it fell into.");
        }
    }

    /** The milestone and its slip in one line, then the causes. */
    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder(DisplayWidth.truncate(milestone + ", " + causes().size() + " causes", 80));
        causes().stream().limit(8).forEach(cause -> text.append('\n').append(cause));
        return text.append(causes().size() > 8 ? "\n... " + (causes().size() - 8) + " more" : "")
                .toString();
    }
}
