package org.pmocore.benchmarks;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
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
import org.pmocore.benchmarks.FullPassBenchmark.Processor;
import org.pmocore.internal.network.NetworkDates;
import org.pmocore.internal.network.ResolvedNetwork;
import org.pmocore.internal.network.RulesDoor;
import org.pmocore.model.Project;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.ScheduleRules;

/**
 * What the parts of a pass cost: the network alone beside plain arrays, the compilation, and all with result objects.
 *
 * <p>The young generation is small, so that the dates of a pass go to memory used before: fresh pages cost more than the pass.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx6g", "-Xmn64m"})
public class KernelBenchmark {

    private static final long SEED = 20260406;

    /** A plan in every form it takes on its way to dates. */
    @State(Scope.Benchmark)
    public static class Plan {

        /** How many tasks. */
        @Param({"1000", "10000", "100000", "1000000"})
        int tasks;

        /** How many calendars, one for each task by lot. */
        @Param({"1", "4"})
        int calendars;

        /** Whose rules. */
        @Param({"standard", "P6", "MSP"})
        String rules = "standard";

        private @Nullable Project project;
        private @Nullable ResolvedNetwork network;
        private @Nullable RawArrays arrays;

        /** Generates the plan. */
        @Setup
        public void generate() {
            GeneratedNetwork generated = GeneratedNetwork.of(tasks, SEED);
            Project plan = generated.project(calendars);
            project = plan;
            network = ResolvedNetwork.of(plan, RulesDoor.read(rules()), Optional.empty());
            arrays = generated.arrays();
        }

        ScheduleRules rules() {
            return switch (rules) {
                case "P6" -> ScheduleRules.primaveraP6();
                case "MSP" -> ScheduleRules.microsoftProject();
                default -> ScheduleRules.standard();
            };
        }

        Project project() {
            return requireNonNull(project, "project");
        }

        ResolvedNetwork network() {
            return requireNonNull(network, "network");
        }

        RawArrays arrays() {
            return requireNonNull(arrays, "arrays");
        }
    }

    /**
     * Forward and backward over plain arrays, whatever the calendars and rules: the yardstick.
     *
     * @param plan the plan
     * @param processor counts processor time
     * @return minutes from start to finish
     */
    @Benchmark
    public int rawArrays(Plan plan, Processor processor) {
        processor.start();
        int finish = plan.arrays().solve();
        processor.stop();
        return finish;
    }

    /**
     * Forward and backward over the compiled network.
     *
     * @param plan the plan
     * @param processor counts processor time
     * @return the dates
     */
    @Benchmark
    public NetworkDates kernel(Plan plan, Processor processor) {
        processor.start();
        NetworkDates dates = plan.network().solve();
        processor.stop();
        return dates;
    }

    /**
     * From a project to its compiled network.
     *
     * @param plan the plan
     * @param processor counts processor time
     * @return the network
     */
    @Benchmark
    public ResolvedNetwork compile(Plan plan, Processor processor) {
        processor.start();
        ResolvedNetwork network = ResolvedNetwork.of(plan.project(), RulesDoor.read(plan.rules()), Optional.empty());
        processor.stop();
        return network;
    }

    /**
     * From a project to its schedule.
     *
     * @param plan the plan
     * @param processor counts processor time
     * @return the schedule
     */
    @Benchmark
    public Object schedule(Plan plan, Processor processor) {
        processor.start();
        Object schedule =
                CriticalPathMethod.withDefaults().withRules(plan.rules()).schedule(plan.project());
        processor.stop();
        return schedule;
    }
}
