package org.pmocore.benchmarks;

import static java.util.Objects.requireNonNull;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.openjdk.jmh.infra.Blackhole;
import org.pmocore.internal.network.NetworkDates;
import org.pmocore.internal.network.NetworkRules;
import org.pmocore.internal.network.ResolvedNetwork;
import org.pmocore.model.Project;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.ScheduledTask;

/**
 * One full pass over a plan: from the finished model to the dates and the total float of every task, read one by one.
 *
 * <p>MPXJ computes floats only when they are asked for, so both sides read them. Its scheduler recurses over the network: it
 * gets a stack of 512 MB.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xss512m", "-Xmx4g"})
public class FullPassBenchmark {

    static final int LARGE = 100_000;

    private static final long SEED = 20260406;

    /** A plan of pmo-core. */
    @State(Scope.Benchmark)
    public static class OwnPlan {

        /** How many tasks. */
        @Param({"1000", "10000", "100000"})
        int tasks;

        private @Nullable Project project;
        private @Nullable ResolvedNetwork network;

        /** Generates the plan. */
        @Setup
        public void generate() {
            Project plan = GeneratedNetwork.of(tasks, SEED).project();
            project = plan;
            network = ResolvedNetwork.of(plan, NetworkRules.STANDARD, Optional.empty());
        }

        ResolvedNetwork network() {
            return requireNonNull(network, "network");
        }

        Project project() {
            return requireNonNull(project, "project");
        }
    }

    /** The same plan in MPXJ. */
    @State(Scope.Benchmark)
    public static class MpxjPlan {

        /** How many tasks; more take minutes. */
        @Param({"1000", "10000"})
        int tasks;

        private @Nullable ProjectFile plan;

        /** Generates the plan. */
        @Setup
        public void generate() {
            plan = GeneratedNetwork.of(tasks, SEED).plan();
        }

        ProjectFile plan() {
            return requireNonNull(plan, "plan");
        }
    }

    /** The plan of {@value #LARGE} tasks in MPXJ. */
    @State(Scope.Benchmark)
    public static class LargeMpxjPlan {

        private @Nullable ProjectFile plan;

        /** Generates the plan. */
        @Setup
        public void generate() {
            plan = GeneratedNetwork.of(LARGE, SEED).plan();
        }

        ProjectFile plan() {
            return requireNonNull(plan, "plan");
        }
    }

    /** Processor time of the passes: unlike the clock it does not run on while other programs have the processor. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Processor {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        /** Nanoseconds of all passes. */
        public long nanos;

        /** How many passes. */
        public long passes;

        private long begin;

        void start() {
            begin = THREADS.getCurrentThreadCpuTime();
        }

        void stop() {
            nanos += THREADS.getCurrentThreadCpuTime() - begin;
            passes++;
        }
    }

    /**
     * The critical path method of pmo-core.
     *
     * @param plan the plan
     * @param processor counts processor time
     * @param sink takes every date and float
     */
    @Benchmark
    public void pmoCore(OwnPlan plan, Processor processor, Blackhole sink) {
        processor.start();
        Schedule schedule = CriticalPathMethod.withDefaults().schedule(plan.project());
        for (ScheduledTask task : schedule.tasks()) {
            sink.consume(task.earlyStart());
            sink.consume(task.earlyFinish());
            sink.consume(task.lateStart());
            sink.consume(task.lateFinish());
            sink.consume(task.totalFloat());
        }
        processor.stop();
    }

    /**
     * The same with only the total float of every task read.
     *
     * @param plan the plan
     * @param processor counts processor time
     * @param sink takes every float
     */
    @Benchmark
    public void pmoCoreFloats(OwnPlan plan, Processor processor, Blackhole sink) {
        processor.start();
        Schedule schedule = CriticalPathMethod.withDefaults().schedule(plan.project());
        for (ScheduledTask task : schedule.tasks()) {
            sink.consume(task.totalFloat());
        }
        processor.stop();
    }

    /**
     * The passes of pmo-core alone, over a network compiled before, with the total float of every task in minutes.
     *
     * @param plan the plan
     * @param processor counts processor time
     * @param sink takes every float
     */
    @Benchmark
    public void pmoCoreKernel(OwnPlan plan, Processor processor, Blackhole sink) {
        processor.start();
        NetworkDates dates = plan.network().solve();
        for (int position = 0; position < plan.tasks; position++) {
            sink.consume(dates.totalFloat(plan.network().nodeOf(position)));
        }
        processor.stop();
    }

    /**
     * The scheduler of MPXJ with only the total slack of every task read.
     *
     * @param plan the plan
     * @param processor counts processor time
     * @param sink takes every slack
     * @throws CpmException never on these plans
     */
    @Benchmark
    public void mpxjFloats(MpxjPlan plan, Processor processor, Blackhole sink) throws CpmException {
        processor.start();
        new MicrosoftScheduler().schedule(plan.plan(), GeneratedNetwork.START);
        for (Task task : plan.plan().getTasks()) {
            sink.consume(task.getTotalSlack());
        }
        processor.stop();
    }

    /**
     * The scheduler of MPXJ that follows Microsoft Project.
     *
     * @param plan the plan
     * @param processor counts processor time
     * @param sink takes every date and float
     * @throws CpmException never on these plans
     */
    @Benchmark
    public void mpxj(MpxjPlan plan, Processor processor, Blackhole sink) throws CpmException {
        runMpxj(plan.plan(), processor, sink);
    }

    /**
     * The same for 100,000 tasks, once after one warm-up.
     *
     * @param plan the plan
     * @param processor counts processor time
     * @param sink takes every date and float
     * @throws CpmException never on these plans
     */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 1)
    @Measurement(iterations = 2)
    public void mpxjLarge(LargeMpxjPlan plan, Processor processor, Blackhole sink) throws CpmException {
        runMpxj(plan.plan(), processor, sink);
    }

    private static void runMpxj(ProjectFile plan, Processor processor, Blackhole sink) throws CpmException {
        processor.start();
        new MicrosoftScheduler().schedule(plan, GeneratedNetwork.START);
        for (Task task : plan.getTasks()) {
            sink.consume(task.getEarlyStart());
            sink.consume(task.getEarlyFinish());
            sink.consume(task.getLateStart());
            sink.consume(task.getLateFinish());
            sink.consume(task.getTotalSlack());
        }
        processor.stop();
    }
}
