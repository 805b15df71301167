package org.pmocore.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.pmocore.health.SmallProject.april;
import static org.pmocore.time.WorkTime.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.health.SmallProject;
import org.pmocore.model.Baseline;
import org.pmocore.model.Project;
import org.pmocore.report.DelayChain.Step;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.Days;

class DelayChainTest {

    /** Oracle delay/seed_sentence_example: A is 4 working days late, B and E inherit them; tolerance none. */
    @ParameterizedTest
    @CsvSource({"0, A, 0, 4, 4", "1, B, 4, 4, 0", "2, E, 4, 4, 0", "3, RV, 4, 4, 0"})
    void to_customerReview_isTheChainOfTheSeedSentence(
            int place, String task, double startSlip, double slip, double own) {
        List<Step> chain = chain(SmallProject.late(), "RV");

        assertThat(chain).hasSize(4);
        Step step = chain.get(place);
        assertThat(step.task().id().value()).isEqualTo(task);
        assertThat(step.startSlip()).isEqualTo(startSlip);
        assertThat(step.slip()).isEqualTo(slip);
        assertThat(step.own()).isEqualTo(own);
    }

    /** Two causes tie: the chain follows the one that slipped more against its baseline (C planned 3 days, takes 9). */
    @Test
    void to_milestoneWithTwoDrivers_followsTheLargerSlip() {
        Project project = SmallProject.late().toBuilder()
                .change(
                        "C",
                        c -> c.progress(org.pmocore.model.Progress.builder()
                                .actualStart(april(6))
                                .remaining(days(4))
                                .build()))
                .build();

        assertThat(chain(project, "RV").get(0).task().id().value()).isEqualTo("C");
        assertThat(chain(project, "RV").get(0).slip()).isEqualTo(6);
        assertThat(chain(project, "RV").get(1).own()).isEqualTo(-2);
    }

    @Test
    void section_lateProject_tellsTheChainInBothLanguages() {
        ReportSection section = ReportSamples.report(SmallProject.late()).section(ReportSection.Kind.DELAYS);

        ReportText sentence = (ReportText) section.blocks().get(0);
        assertThat(sentence.text(Locale.ENGLISH))
                .isEqualTo("RV 顧客レビュー is 4 working days later than its baseline: A 画面設計 (設計チーム) is 4 working days late,"
                        + " and that is passed on by B 画面実装 → E 社内レビュー.");
        assertThat(sentence.text(Locale.JAPANESE))
                .isEqualTo("「RV 顧客レビュー」はベースラインから4営業日の遅れです。" + "「A 画面設計（設計チーム）」の4営業日の遅れが「B 画面実装 → E 社内レビュー」を経て伝わっています。");
    }

    /** Law: what arises and is absorbed along a chain adds up to the slip of its end, whatever the plan. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void own_overAChain_addsUpToTheSlip(long seed) {
        Project project = random(seed);
        Facts facts = ReportSamples.facts(project);

        for (ScheduledTask task : facts.schedule().tasks()) {
            List<Step> chain = DelayChain.to(facts, task);
            double sum = chain.stream().mapToDouble(Step::own).sum();

            assertThat(sum).isCloseTo(facts.finishSlip(task).orElseThrow(), within(1e-9));
            assertThat(chain.get(chain.size() - 1).task()).isEqualTo(task);
        }
    }

    private static List<Step> chain(Project project, String milestone) {
        Facts facts = ReportSamples.facts(project);
        return DelayChain.to(facts, facts.schedule().task(milestone));
    }

    /** A plan, its schedule frozen as the baseline, then other durations and a later data date. */
    private static Project random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Project.Builder plan = Project.builder("random " + seed).start(april(1));
        for (int i = 0; i < 40; i++) {
            int number = i;
            plan.task("T" + i, t -> {
                for (int k = 0; k < 2 && number > 0; k++) {
                    t = t.after("T" + random.nextInt(Math.max(0, number - 8), number));
                }
                return t.days(1 + random.nextInt(9));
            });
        }
        Schedule first = CriticalPathMethod.withDefaults().schedule(distinct(plan));
        Baseline.Builder baseline = Baseline.builder("first", april(1));
        for (ScheduledTask task : first.tasks()) {
            baseline.add(new Baseline.Entry(task.id(), task.start(), task.finish(), java.util.Optional.empty()));
        }
        return first.project().toBuilder()
                .dataDate(Days.endOf(LocalDate.of(2026, 4, 10)))
                .baseline(baseline.build())
                .replaceTasks(
                        task -> task.toBuilder().days(1 + random.nextInt(12)).build())
                .build();
    }

    /** Two links may have drawn the same predecessor. */
    private static Project distinct(Project.Builder plan) {
        return plan.replaceTasks(task -> task.toBuilder()
                        .predecessors(task.predecessors().stream().distinct().toList())
                        .build())
                .build();
    }
}
