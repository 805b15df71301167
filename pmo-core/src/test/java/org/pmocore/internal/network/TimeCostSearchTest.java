package org.pmocore.internal.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Least cost of a shorter plan: published tables, and every plan of small drawn networks tried. */
class TimeCostSearchTest {

    /** One unit of a plan: lengths of its tasks, links as {from, to, distance}: ends are 2 task for a start, 2 task + 1. */
    private static final class Plan {

        private final long[] longest;
        private final long[] shortest;
        private final long[] rate;
        private final List<long[]> links;

        Plan(long[] longest, long[] shortest, long[] rate, List<long[]> links) {
            this.longest = longest;
            this.shortest = shortest;
            this.rate = rate;
            this.links = links;
        }

        int last() {
            return 2 * longest.length + 1;
        }

        TimeCostNetwork network() {
            TimeCostNetwork.Builder network = TimeCostNetwork.builder(last() + 1, last());
            for (int task = 0; task < longest.length; task++) {
                network.work(1 + 2 * task, 2 + 2 * task, longest[task], shortest[task], rate[task]);
                network.apart(TimeCostNetwork.FIRST, 1 + 2 * task, 0);
                network.apart(2 + 2 * task, last(), 0);
            }
            links.forEach(link -> network.apart(1 + (int) link[0], 1 + (int) link[1], link[2]));
            return network.build();
        }

        /** Earliest times for some lengths, by going round until nothing moves. */
        long[] times(long[] length) {
            long[] time = new long[last() + 1];
            boolean moved = true;
            while (moved) {
                long[] before = time.clone();
                for (long[] link : links) {
                    raise(time, 1 + (int) link[1], time[1 + (int) link[0]] + link[2]);
                }
                for (int task = 0; task < length.length; task++) {
                    raise(time, 2 + 2 * task, time[1 + 2 * task] + length[task]);
                    raise(time, 1 + 2 * task, time[2 + 2 * task] - length[task]);
                    raise(time, last(), time[2 + 2 * task]);
                }
                moved = !Arrays.equals(before, time);
            }
            return time;
        }

        private static void raise(long[] time, int event, long at) {
            time[event] = Math.max(time[event], at);
        }
    }

    /**
     * Costs of the targets 8, 7, 6, 5 and 4. Inputs of the first row: CRAN ProjectManagement, man/mce.Rd; of the second
     * constructed; optima computed as linear programs (HiGHS). Exact.
     */
    @ParameterizedTest
    @CsvSource({"1 1 1 1 1, 0 1 2 4 7", "3 1 2 2 5, 0 1 5 10 17"})
    void costs_ofExpeditingExample_areThoseOfTheLinearProgram(String rates, String costs) {
        Plan plan = new Plan(
                longs("5 4 5 2 2"),
                longs("3 2 3 1 1"),
                longs(rates),
                List.of(new long[] {1, 8, 0}, new long[] {3, 6, 0}, new long[] {7, 8, 0}));

        assertThat(costsByUnit(plan)).containsExactly(longs(costs));
    }

    /**
     * The bridge a-c-e, a-d, b-e, counted by hand: c is shortened first (1), then a and e while c is given back (3 + 3 - 1), then
     * a and e alone (6), at last b and d (20).
     */
    @Test
    void costs_ofBridge_giveBackWhatBecameTooDear() {
        Plan bridge = new Plan(longs("5 7 3 7 5"), longs("3 6 1 6 3"), longs("3 10 1 10 3"), bridge());
        TimeCostSearch search = new TimeCostSearch(bridge.network(), bridge.times(bridge.longest));
        search.next(1);
        TimeCostSearch.Cut second = search.next(Long.MAX_VALUE).orElseThrow();

        assertThat(costsByUnit(bridge)).containsExactly(0, 1, 6, 12, 32);
        assertThat(second.by()).isEqualTo(1);
        assertThat(second.rate()).isEqualTo(5);
        assertThat(second.shortened()).hasSize(2);
        assertThat(second.lengthened()).hasSize(1);
    }

    private static List<long[]> bridge() {
        return List.of(new long[] {1, 4, 0}, new long[] {1, 6, 0}, new long[] {5, 8, 0}, new long[] {3, 8, 0});
    }

    /** Lengths that tie the three ways of the bridge after the cheap middle has been shortened. */
    private static Plan drawBridge(Random random) {
        long ends = 3L + random.nextInt(3);
        long middle = 2L + random.nextInt(3);
        long side = ends + middle - 1 - random.nextInt(2);
        long[] longest = {ends, side, middle, side, ends};
        long[] shortest = {ends - 2, side - 2, Math.max(0, middle - 2), side - 2, ends - 2};
        long[] rate = {
            2L + random.nextInt(4),
            3L + random.nextInt(9),
            random.nextInt(3),
            3L + random.nextInt(9),
            2L + random.nextInt(4)
        };
        return new Plan(longest, shortest, rate, bridge());
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void costs_ofDrawnPlan_areTheLeastOfAllPlans(long seed) {
        Random random = new Random(seed);
        Plan plan = seed % 2 == 0 ? draw(random) : drawBridge(random);
        long[] found = costsByUnit(plan);
        long[] best = cheapestOfAll(plan);

        assertThat(found).containsExactly(best);
    }

    /** Costs of being 0, 1, 2 ... units earlier, in steps of one unit as far as it goes; every stage is a sound plan. */
    private static long[] costsByUnit(Plan plan) {
        long[] start = plan.times(plan.longest);
        TimeCostSearch search = new TimeCostSearch(plan.network(), start);
        List<Long> costs = new ArrayList<>(List.of(0L));
        long cost = 0;
        for (var cut = search.next(1); cut.isPresent(); cut = search.next(1)) {
            cost += cut.get().by() * cut.get().rate();
            costs.add(cost);
            assertThat(cut.get().by()).isEqualTo(1);
            long[] lengths = new long[plan.longest.length];
            long sum = 0;
            for (int task = 0; task < lengths.length; task++) {
                lengths[task] = search.timeOf(2 + 2 * task) - search.timeOf(1 + 2 * task);
                assertThat(lengths[task]).isBetween(plan.shortest[task], plan.longest[task]);
                sum += (plan.longest[task] - lengths[task]) * plan.rate[task];
            }
            assertThat(sum).isEqualTo(cost);
            assertThat(plan.times(lengths)[plan.last()]).isLessThanOrEqualTo(search.timeOf(plan.last()));
        }
        return costs.stream().mapToLong(Long::longValue).toArray();
    }

    private static long[] cheapestOfAll(Plan plan) {
        long full = plan.times(plan.longest)[plan.last()];
        long[] best = new long[(int) full + 1];
        Arrays.fill(best, Long.MAX_VALUE);
        long[] lengths = plan.shortest.clone();
        do {
            long cost = 0;
            for (int task = 0; task < lengths.length; task++) {
                cost += (plan.longest[task] - lengths[task]) * plan.rate[task];
            }
            int earlier = (int) (full - plan.times(lengths)[plan.last()]);
            for (int gain = 0; gain <= earlier; gain++) {
                best[gain] = Math.min(best[gain], cost);
            }
        } while (next(plan, lengths));
        return Arrays.stream(best).takeWhile(cost -> cost < Long.MAX_VALUE).toArray();
    }

    /** The next combination of lengths, counted up like an odometer; false after the last one. */
    private static boolean next(Plan plan, long[] lengths) {
        for (int task = 0; task < lengths.length; task++) {
            if (lengths[task] < plan.longest[task]) {
                lengths[task]++;
                return true;
            }
            lengths[task] = plan.shortest[task];
        }
        return false;
    }

    /** Five tasks, all four kinds of link, lags and leads; nothing is cut free that has to stay apart. */
    private static Plan draw(Random random) {
        int tasks = 5;
        long[] longest = new long[tasks];
        long[] shortest = new long[tasks];
        long[] rate = new long[tasks];
        List<long[]> links = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            longest[task] = 1L + random.nextInt(5);
            shortest[task] = Math.max(0, longest[task] - random.nextInt(4));
            rate[task] = random.nextInt(7);
            for (int from = 0; from < task; from++) {
                if (random.nextInt(2) == 0) {
                    links.add(new long[] {
                        2L * from + (random.nextInt(4) == 0 ? 0 : 1),
                        2L * task + (random.nextInt(4) == 0 ? 1 : 0),
                        random.nextInt(3) == 0 ? random.nextInt(4) - 1L : 0
                    });
                }
            }
        }
        return new Plan(longest, shortest, rate, links);
    }

    private static long[] longs(String text) {
        return Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
    }
}
