package org.pmocore.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.Schedule;

/** The race is fair only if both compute the same plan. */
class GeneratedNetworkTest {

    private static final int TASKS = 1000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 20260406})
    void schedule_sameNetwork_sameDatesInBoth(long seed) throws CpmException {
        GeneratedNetwork network = GeneratedNetwork.of(TASKS, seed);
        Schedule own = CriticalPathMethod.withDefaults().schedule(network.project());
        ProjectFile plan = network.plan();
        new MicrosoftScheduler().schedule(plan, GeneratedNetwork.START);

        LocalDateTime finish = plan.getTasks().stream()
                .map(Task::getEarlyFinish)
                .max(Comparator.naturalOrder())
                .orElseThrow();

        assertThat(own.finish()).isEqualTo(finish);
        assertThat(plan.getTasks())
                .allSatisfy(task -> assertThat(task.getEarlyFinish())
                        .isEqualTo(own.task(String.valueOf(task.getUniqueID())).earlyFinish()));
    }

    @Test
    void network_usualDensity_hasAboutOneAndThreeQuartersLinksPerTask() {
        assertThat(GeneratedNetwork.of(TASKS, 1).links()).isBetween(1650, 1800);
    }

    @Test
    void network_sameSeed_isTheSame() {
        assertThat(GeneratedNetwork.of(TASKS, 7).project().dependencies())
                .isEqualTo(GeneratedNetwork.of(TASKS, 7).project().dependencies());
    }
}
