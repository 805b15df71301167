package org.pmocore.impact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import org.pmocore.measure.Fraction;

/** The shares of a slip by the methods that re-solve the network, in whole working minutes and exact fractions of them. */
final class Shares {

    private final SlipGame game;
    private final int size;

    Shares(SlipGame game) {
        this.game = game;
        this.size = game.size();
    }

    List<Fraction> alone() {
        return each(cause -> game.minutes(SlipGame.set(cause)));
    }

    List<Fraction> butFor() {
        return each(cause -> game.total() - game.minutes(game.allBut(SlipGame.set(cause))));
    }

    private List<Fraction> each(ToLongFunction<Integer> minutes) {
        List<Fraction> shares = new ArrayList<>(size);
        for (int cause = 0; cause < size; cause++) {
            shares.add(game.days(minutes.applyAsLong(cause)));
        }
        return shares;
    }

    /** What each cause adds to each set without it, weighed by how often it meets just that set among all orders. */
    List<Fraction> shapley() {
        long[] minutes = game.minutesOfAll();
        List<Fraction> shares = new ArrayList<>(size);
        for (int cause = 0; cause < size; cause++) {
            long[] added = new long[size];
            for (int mask = 0; mask < minutes.length; mask++) {
                if ((mask >> cause & 1) == 0) {
                    added[Integer.bitCount(mask)] += minutes[mask | 1 << cause] - minutes[mask];
                }
            }
            shares.add(days(weighed(added, size)));
        }
        return shares;
    }

    /** Sum of what was added to sets of each size s, times s! (n - 1 - s)! / n!. */
    private static Fraction weighed(long[] added, int members) {
        BigInteger sum = BigInteger.ZERO;
        for (int before = 0; before < members; before++) {
            BigInteger weight = factorial(before).multiply(factorial(members - 1 - before));
            sum = sum.add(weight.multiply(BigInteger.valueOf(added[before])));
        }
        return Fraction.of(sum, factorial(members));
    }

    /** Shapley among teams, and inside a team Shapley of what its members add to every set of other teams. */
    List<Fraction> owen() {
        List<BitSet> teams = new ArrayList<>(teams().values());
        List<Fraction> shares = new ArrayList<>(Collections.nCopies(size, Fraction.ZERO));
        for (int own = 0; own < teams.size(); own++) {
            int[] members = teams.get(own).stream().toArray();
            for (int cause = 0; cause < members.length; cause++) {
                shares.set(members[cause], owen(teams, own, members, cause));
            }
        }
        return shares;
    }

    private Fraction owen(List<BitSet> teams, int own, int[] members, int cause) {
        Fraction share = Fraction.ZERO;
        for (int inside = 0; inside < 1 << members.length; inside++) {
            if ((inside >> cause & 1) == 0) {
                Fraction mean = meanOverTeams(teams, own, chosen(members, inside), members[cause]);
                share = share.plus(weighed(mean, Integer.bitCount(inside), members.length));
            }
        }
        return share;
    }

    private static Fraction weighed(Fraction added, int before, int members) {
        BigInteger weight = factorial(before).multiply(factorial(members - 1 - before));
        return added.times(Fraction.of(weight, factorial(members)));
    }

    /** What a cause adds to some of its own team and whole other teams, in the mean over the orders of teams. */
    private Fraction meanOverTeams(List<BitSet> teams, int own, BitSet inside, int cause) {
        long[] added = new long[teams.size()];
        for (int mask = 0; mask < 1 << teams.size(); mask++) {
            if ((mask >> own & 1) == 0) {
                BitSet set = (BitSet) inside.clone();
                SlipGame.ofMask(mask).stream().forEach(team -> set.or(teams.get(team)));
                added[Integer.bitCount(mask)] += added(set, cause);
            }
        }
        return days(weighed(added, teams.size()));
    }

    private static BitSet chosen(int[] members, int mask) {
        BitSet chosen = new BitSet();
        SlipGame.ofMask(mask).stream().forEach(place -> chosen.set(members[place]));
        return chosen;
    }

    private long added(BitSet before, int cause) {
        BitSet with = (BitSet) before.clone();
        with.set(cause);
        return game.minutes(with) - game.minutes(before);
    }

    /** How many sets of causes Owen looks at; a cause that is nobody's is a team of its own. */
    double sizeOfOwen() {
        Map<String, BitSet> teams = teams();
        double inside = teams.values().stream()
                .mapToDouble(team -> Math.pow(2, team.cardinality()))
                .sum();
        return Math.pow(2, teams.size()) / 2 * inside;
    }

    private Map<String, BitSet> teams() {
        Map<String, BitSet> teams = new LinkedHashMap<>();
        for (int cause = 0; cause < size; cause++) {
            String nobodys = "\0" + cause;
            String team = game.causes().get(cause).team().orElse(nobodys);
            teams.computeIfAbsent(team, name -> new BitSet()).set(cause);
        }
        return teams;
    }

    /** The mean of what each cause added in orders drawn by chance (Castro, Gómez, Tejada 2009). */
    Drawn sampled(int orders, long seed) {
        Drawn drawn = new Drawn(orders, size);
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = new int[size];
        for (int cause = 0; cause < size; cause++) {
            order[cause] = cause;
        }
        for (int draw = 0; draw < orders; draw++) {
            shuffle(order, random);
            addUp(order, drawn);
        }
        return drawn;
    }

    private void addUp(int[] order, Drawn drawn) {
        BitSet set = new BitSet();
        long before = 0;
        for (int cause : order) {
            set.set(cause);
            long after = game.minutes(set);
            drawn.add(cause, after - before);
            before = after;
        }
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int last = order.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int kept = order[last];
            order[last] = order[other];
            order[other] = kept;
        }
    }

    /** What the causes of each window add to those before, split equally inside the window. */
    List<Fraction> windows(List<BitSet> windows) {
        List<Fraction> shares = new ArrayList<>(Collections.nCopies(size, Fraction.ZERO));
        BitSet happened = new BitSet();
        long before = 0;
        for (BitSet window : windows) {
            happened.or(window);
            long after = game.minutes(happened);
            Fraction share = game.days(after - before).times(1, window.cardinality());
            window.stream().forEach(cause -> shares.set(cause, share));
            before = after;
        }
        return shares;
    }

    private Fraction days(Fraction minutes) {
        return minutes.times(1, game.calendar().minutesPerDay());
    }

    private static BigInteger factorial(int number) {
        BigInteger product = BigInteger.ONE;
        for (int factor = 2; factor <= number; factor++) {
            product = product.multiply(BigInteger.valueOf(factor));
        }
        return product;
    }

    /** What causes added in orders drawn by chance, in minutes. */
    static final class Drawn {

        private final int orders;
        private final long[] sum;
        private final double[] squares;

        private Drawn(int orders, int causes) {
            this.orders = orders;
            this.sum = new long[causes];
            this.squares = new double[causes];
        }

        private void add(int cause, long minutes) {
            sum[cause] += minutes;
            squares[cause] += (double) minutes * minutes;
        }

        Fraction meanMinutes(int cause) {
            return Fraction.of(sum[cause], orders);
        }

        /** Standard error of the mean, from the unbiased variance of the draws. */
        double errorMinutes(int cause) {
            double mean = (double) sum[cause] / orders;
            double variance = (squares[cause] - orders * mean * mean) / (orders - 1);
            return Math.sqrt(Math.max(0, variance) / orders);
        }
    }
}
