package org.pmocore.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.MicrosoftScheduler;
import org.pmocore.internal.network.NetworkDates;
import org.pmocore.internal.network.NetworkRules;
import org.pmocore.internal.network.ResolvedNetwork;
import org.pmocore.model.Project;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.Schedule;

/** What can be said of cost without a clock: bytes allocated, heap needed, and that the yardstick computes the same. */
class KernelCostTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 20260406})
    void rawArrays_sameNetwork_haveTheFloatsOfTheSchedule(long seed) {
        GeneratedNetwork network = GeneratedNetwork.of(2000, seed);
        Schedule schedule = CriticalPathMethod.withDefaults().schedule(network.project());
        RawArrays arrays = network.arrays();
        arrays.solve();

        for (int task = 0; task < 2000; task++) {
            assertThat(arrays.totalFloat(task))
                    .isEqualTo(schedule.tasks()
                            .get(task)
                            .totalFloat()
                            .orElseThrow()
                            .toMinutes());
        }
    }

    /** Two counts a task and a place for each link beyond the second: no object a task, no box, no array of bounds. */
    @ParameterizedTest(name = "{0} calendars, at most {1} bytes a task")
    @CsvSource({"1, 10", "4, 20"})
    void kernel_onePass_allocatesTwoNumbersATask(int calendars, int bytes) {
        int tasks = 20_000;
        Project project = GeneratedNetwork.of(tasks, 3).project(calendars);
        ResolvedNetwork network = ResolvedNetwork.of(project, NetworkRules.STANDARD, Optional.empty());
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        NetworkDates dates = network.solve();

        long before = threads.getCurrentThreadAllocatedBytes();
        NetworkDates again = network.solve();
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(again.projectFinish()).isEqualTo(dates.projectFinish());
        assertThat(allocated).isBetween(8L * tasks, (long) bytes * tasks);
    }

    /** A tenth of a million tasks in a tenth of a gigabyte. */
    @Test
    void chain_ofAHundredThousandTasks_fitsIntoAHundredMegabytes() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx100m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MillionTasks.class.getName(),
                        "100000")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(5, java.util.concurrent.TimeUnit.MINUTES)).isTrue();
        assertThat(said).contains("Finish: ").doesNotContain("OutOfMemory");
        assertThat(process.exitValue()).isZero();
    }

    /** Why the benchmark gives MPXJ a stack of 512 MB; the usual one has 1 MB. */
    @Test
    void chain_ofFiftyThousandTasks_needsNoStackHereAndOverflowsThatOfMpxj() throws Exception {
        int tasks = 50_000;

        assertThat(thrownWithUsualStack(() ->
                        MillionTasks.read(CriticalPathMethod.withDefaults().schedule(MillionTasks.chain(tasks)))))
                .isNull();
        ProjectFile plan = mpxjChain(tasks);
        assertThat(thrownWithUsualStack(() -> new MicrosoftScheduler().schedule(plan, GeneratedNetwork.START)))
                .isInstanceOf(StackOverflowError.class);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static Throwable thrownWithUsualStack(Work work) throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        work.run();
                    } catch (Exception | StackOverflowError failure) {
                        thrown.set(failure);
                    }
                },
                "usual stack",
                1 << 20);
        thread.start();
        thread.join();
        return thrown.get();
    }

    private static ProjectFile mpxjChain(int tasks) {
        ProjectFile plan = new ProjectFile();
        plan.setDefaultCalendar(plan.addDefaultBaseCalendar());
        plan.getProjectProperties().setStartDate(GeneratedNetwork.START);
        List<Task> made = new ArrayList<>();
        for (int place = 0; place < tasks; place++) {
            Task task = plan.addTask();
            task.setDuration(Duration.getInstance(1, TimeUnit.DAYS));
            task.setRemainingDuration(Duration.getInstance(1, TimeUnit.DAYS));
            task.setActualDuration(Duration.getInstance(0, TimeUnit.DAYS));
            task.setConstraintType(ConstraintType.AS_SOON_AS_POSSIBLE);
            if (place > 0) {
                task.addPredecessor(new Relation.Builder().predecessorTask(made.get(place - 1)));
            }
            made.add(task);
        }
        return plan;
    }
}
