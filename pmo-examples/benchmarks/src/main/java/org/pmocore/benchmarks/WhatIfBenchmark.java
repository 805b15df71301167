package org.pmocore.benchmarks;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.pmocore.impact.Apportionment;
import org.pmocore.impact.AttributionMethod;
import org.pmocore.impact.Cause;
import org.pmocore.impact.Change;
import org.pmocore.impact.ImpactAnalysis;
import org.pmocore.impact.SlipAttribution;
import org.pmocore.internal.network.NetworkRules;
import org.pmocore.internal.network.ResolvedNetwork;
import org.pmocore.model.Project;
import org.pmocore.schedule.ChangedDates;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.time.WorkTime;

/** What one change does to the dates, beside a full pass over the same network in the same run; and a slip among twelve causes. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx4g"})
public class WhatIfBenchmark {

    private static final long SEED = 20260406;
    private static final int CHANGES = 512;
    private static final int LONGEST = 5;
    private static final int CAUSES = 12;

    /** A scheduled plan and changes of tasks drawn from all of it: half longer by 1 to 5 days, half of one day only. */
    @State(Scope.Thread)
    public static class Plan {

        /** How many tasks. */
        @Param({"1000", "10000", "100000"})
        int tasks;

        private final Change[] longer = new Change[CHANGES];
        private final Change[] mixed = new Change[CHANGES];
        private @Nullable ImpactAnalysis analysis;
        private @Nullable ResolvedNetwork network;
        private int next;

        /** Generates the plan and schedules it. */
        @Setup
        public void generate() {
            Project project = GeneratedNetwork.of(tasks, SEED).project();
            analysis = ImpactAnalysis.of(CriticalPathMethod.withDefaults().schedule(project));
            network = ResolvedNetwork.of(project, NetworkRules.STANDARD, Optional.empty());
            SplittableRandom random = new SplittableRandom(SEED);
            for (int i = 0; i < CHANGES; i++) {
                String task = GeneratedNetwork.id(random.nextInt(tasks));
                longer[i] = Change.delay(task, WorkTime.days(1 + random.nextInt(LONGEST)));
                mixed[i] = i % 2 == 0 ? longer[i] : Change.duration(task, WorkTime.days(1));
            }
        }

        ImpactAnalysis analysis() {
            return requireNonNull(analysis, "analysis");
        }

        ResolvedNetwork network() {
            return requireNonNull(network, "network");
        }

        int next() {
            next = (next + 1) % CHANGES;
            return next;
        }
    }

    /** A plan of a thousand tasks with twelve late ones. */
    @State(Scope.Benchmark)
    public static class Slip {

        private static final int TASKS = 1_000;

        private final Cause[] causes = new Cause[CAUSES];
        private @Nullable ImpactAnalysis analysis;

        /** Generates the plan and the causes. */
        @Setup
        public void generate() {
            analysis = ImpactAnalysis.of(CriticalPathMethod.withDefaults()
                    .schedule(GeneratedNetwork.of(TASKS, SEED).project()));
            for (int i = 0; i < CAUSES; i++) {
                String task = GeneratedNetwork.id(i * TASKS / CAUSES);
                causes[i] = Cause.of("Late " + task, Change.delay(task, WorkTime.days(3 + i % LONGEST)));
            }
        }

        SlipAttribution attribute() {
            return requireNonNull(analysis, "analysis").attribute(GeneratedNetwork.id(TASKS - 1), causes);
        }
    }

    /**
     * The dates after one change, the finish of the project read.
     *
     * @param plan the plan
     * @return the finish
     */
    @Benchmark
    public LocalDateTime dates(Plan plan) {
        return plan.analysis().datesOf(plan.mixed[plan.next()]).finish();
    }

    /**
     * The dates after a change of the first task, which moves most of the plan.
     *
     * @param plan the plan
     * @return the dates
     */
    @Benchmark
    public ChangedDates datesOfTheFirst(Plan plan) {
        return plan.analysis().datesOf(Change.delay(GeneratedNetwork.id(0), WorkTime.days(2)));
    }

    /**
     * The finish of the project after a task takes longer.
     *
     * @param plan the plan
     * @return the finish
     */
    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public LocalDateTime finishOnly(Plan plan) {
        return plan.analysis().finishOf(plan.longer[plan.next()]);
    }

    /**
     * Both passes over the compiled network.
     *
     * @param plan the plan
     * @return the finish
     */
    @Benchmark
    public long fullPass(Plan plan) {
        return plan.network().solve().projectFinish();
    }

    /**
     * The shares of twelve causes in a slip, by all 4,096 sets of them.
     *
     * @param slip the plan and the causes
     * @return what was found
     */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Apportionment shapley(Slip slip) {
        return slip.attribute().by(AttributionMethod.SHAPLEY);
    }
}
