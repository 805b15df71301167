package org.pmocore.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.evm.BudgetAnalysis;
import org.pmocore.evm.BudgetStructure;
import org.pmocore.evm.EarnedValue;
import org.pmocore.evm.EarnedValueAnalysis;
import org.pmocore.evm.EarnedValueHistory;
import org.pmocore.evm.ForecastAdvisor;
import org.pmocore.evm.ForecastMethod;
import org.pmocore.evm.Metric;
import org.pmocore.evm.PhasedBudget;
import org.pmocore.health.HealthAssessment;
import org.pmocore.health.HealthReport;
import org.pmocore.impact.Cause;
import org.pmocore.impact.Change;
import org.pmocore.impact.Crashable;
import org.pmocore.impact.Crashing;
import org.pmocore.impact.ImpactAnalysis;
import org.pmocore.impact.Recovery;
import org.pmocore.impact.RecoveryAction;
import org.pmocore.impact.RecoverySearch;
import org.pmocore.impact.SlipAttribution;
import org.pmocore.impact.SlipWindows;
import org.pmocore.impact.TimeCostCurve;
import org.pmocore.io.Node.Kind;
import org.pmocore.issues.EscalationAnalysis;
import org.pmocore.issues.EscalationRules;
import org.pmocore.issues.IssueAnalysis;
import org.pmocore.issues.IssueImpactAnalysis;
import org.pmocore.issues.IssueSummary;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Money;
import org.pmocore.model.Baseline;
import org.pmocore.model.BudgetElement;
import org.pmocore.model.BudgetTransfer;
import org.pmocore.model.Commitment;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.model.Rebaselining;
import org.pmocore.model.TaskId;
import org.pmocore.report.WeeklyReport;
import org.pmocore.report.WeeklyReporting;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.FloatPaths;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.WhyNotCritical;
import org.pmocore.schedule.WhyNotEarlier;
import org.pmocore.time.Days;
import org.pmocore.time.ReportingPeriods;
import org.pmocore.time.WorkTime;

class ResultsTest {

    private static final Path MEMBERS = Path.of("src/test/resources/org/pmocore/io/results");

    private static final Project PROJECT = ProjectFileTest.golden("project-1.0-full.json");
    private static final Schedule SCHEDULE = CriticalPathMethod.withDefaults().schedule(PROJECT);
    private static final EarnedValue EARNED_VALUE = EarnedValueAnalysis.withDefaults()
            .analyze(PROJECT, PROJECT.dataDate().orElseThrow());
    private static final EarnedValueHistory HISTORY =
            EarnedValueAnalysis.withDefaults().baseline(PROJECT).trend();
    private static final IssueSummary ISSUES = IssueAnalysis.withDefaults()
            .analyze(PROJECT, Days.lastDayOf(PROJECT.dataDate().orElseThrow()));
    private static final HealthReport HEALTH = HealthAssessment.withDefaults().assess(SCHEDULE, EARNED_VALUE, ISSUES);

    private static final LocalDate DATA_DATE = Days.lastDayOf(PROJECT.dataDate().orElseThrow());

    /** With a second baseline, a budget log and cost categories. */
    private static final Project WITH_BUDGET = withBudget();

    private static final PhasedBudget PHASED =
            EarnedValueAnalysis.withDefaults().baseline(WITH_BUDGET).phased(ReportingPeriods.months());

    private static final WeeklyReport REPORT =
            WeeklyReporting.withDefaults().report(SCHEDULE, EARNED_VALUE, ISSUES, HEALTH);

    static Stream<Arguments> results() {
        return Stream.of(
                Arguments.of("schedule", Results.toJson(SCHEDULE)),
                Arguments.of(
                        "impact",
                        Results.toJson(ImpactAnalysis.of(SCHEDULE).impactOf(Change.delay("B", WorkTime.days(4))))),
                Arguments.of("attribution", attribution()),
                Arguments.of("slip-windows", Results.toJson(windows())),
                Arguments.of("recovery", Results.toJson(recovery())),
                Arguments.of("time-cost", Results.toJson(timeCost())),
                Arguments.of("earned-value", Results.toJson(EARNED_VALUE)),
                Arguments.of("phased-budget", Results.toJson(PHASED)),
                Arguments.of("budget-structure", Results.toJson(BudgetStructure.at(WITH_BUDGET, DATA_DATE))),
                Arguments.of(
                        "baseline-history",
                        Results.toJson(EarnedValueAnalysis.withDefaults().rebaselined(WITH_BUDGET))),
                Arguments.of(
                        "budget-report",
                        Results.toJson(BudgetAnalysis.withDefaults().analyze(WITH_BUDGET, DATA_DATE))),
                Arguments.of("earned-value-history", Results.toJson(HISTORY)),
                Arguments.of("forecast-outlook", Results.toJson(EARNED_VALUE, ForecastAdvisor.withDefaults())),
                Arguments.of("issues", Results.toJson(ISSUES)),
                Arguments.of(
                        "issue-impacts",
                        Results.toJson(IssueImpactAnalysis.withDefaults().analyze(SCHEDULE))),
                Arguments.of("escalations", escalations()),
                Arguments.of("health", Results.toJson(HEALTH)),
                Arguments.of("weekly-report", Results.toJson(REPORT)));
    }

    private static SlipWindows windows() {
        Project later = PROJECT.toBuilder()
                .change("B", task -> task.name("Longer").duration(WorkTime.days(9)))
                .build();
        return SlipWindows.of("RV", CriticalPathMethod.withDefaults(), List.of(PROJECT, later));
    }

    /** A day is missing; A and C are tied, D has float. */
    private static Schedule late() {
        Project project = Project.builder("late")
                .start(LocalDate.of(2026, 6, 1))
                .dataDate(LocalDate.of(2026, 6, 1))
                .task("A", t -> t.name("Design").days(3))
                .task("C", t -> t.name("Interface").days(3))
                .task("D", t -> t.name("Data").days(1))
                .task("B", t -> t.name("Build").days(4).after("A", "C", "D"))
                .milestone("M", m -> m.name("Delivery").after("B").promised(LocalDate.of(2026, 6, 8)))
                .build();
        return CriticalPathMethod.withDefaults().schedule(project);
    }

    private static Recovery recovery() {
        Money cost = Money.of("JPY", 50_000);
        return RecoverySearch.withDefaults()
                .withMostSchedules(7)
                .recover(
                        late(),
                        "M",
                        List.of(
                                RecoveryAction.shorten("A", WorkTime.days(1)).costing(cost),
                                RecoveryAction.shorten("B", WorkTime.days(2)).costing(cost),
                                RecoveryAction.of("Without data", Change.removeTask("D")),
                                RecoveryAction.extraWork("standard", LocalDate.of(2026, 6, 6)),
                                RecoveryAction.overlap(Dependency.finishToStart("A", "B"), WorkTime.days(1)),
                                RecoveryAction.shorten("C", WorkTime.days(1))));
    }

    private static TimeCostCurve timeCost() {
        return Crashing.withDefaults()
                .withTarget(LocalDate.of(2026, 6, 8))
                .withIndirectCost(Money.of("JPY", 1_000))
                .crash(late(), "M", List.of(Crashable.perDay("B", 2, Money.of("JPY", 50_000))));
    }

    private static Project withBudget() {
        Money amount = Money.of("JPY", 1000);
        return Project.builder("budget")
                .start(DATA_DATE.minusDays(9))
                .dataDate(DATA_DATE)
                .task("A", t -> t.days(5))
                .baseline(Baseline.builder("v1", DATA_DATE.minusDays(9))
                        .task("A", DATA_DATE.minusDays(9), DATA_DATE, amount)
                        .build())
                .baseline(Baseline.builder("v2", DATA_DATE.minusDays(2))
                        .task("A", DATA_DATE.minusDays(9), DATA_DATE.plusDays(9), amount)
                        .build())
                .cost("A", DATA_DATE.minusDays(5), amount)
                .budget(b -> b.transfer(BudgetTransfer.of(
                                        DATA_DATE.minusDays(9),
                                        BudgetElement.CONTRACT,
                                        BudgetElement.DISTRIBUTED,
                                        amount)
                                .approved("契約締結", "部長"))
                        .rebaselining(Rebaselining.of(Rebaselining.Kind.REPLAN, DATA_DATE.minusDays(2), "v1", "v2")
                                .approved("再計画", "部長"))
                        .plan("labour", DATA_DATE.minusDays(9), DATA_DATE.plusDays(9), amount)
                        .forecast("labour", DATA_DATE.minusDays(9), DATA_DATE.plusDays(9), amount)
                        .commitment(Commitment.of("PO", "material", DATA_DATE.minusDays(3), amount)))
                .build();
    }

    private static String escalations() {
        return Results.toJson(EscalationAnalysis.by(EscalationRules.standard())
                .run(ISSUES, IssueImpactAnalysis.withDefaults().analyze(SCHEDULE), List.of()));
    }

    private static String attribution() {
        SlipAttribution slip = ImpactAnalysis.of(SCHEDULE)
                .attribute(
                        PROJECT.milestones().get(0).id().value(),
                        Cause.of("first", Change.delay("B", WorkTime.days(4))).by("team"),
                        Cause.of("second", Change.delay("B", WorkTime.days(-1))));
        return Results.toJson(slip, slip.sampled(10, 1), slip.byWindows(List.of(List.of("first"), List.of("second"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("results")
    void toJson_eachResult_beginsWithFormatAndVersion(String kind, String json) {
        assertThat(json)
                .startsWith("{\n  \"format\": \"pmo-core/" + kind + "\",\n  \"version\": \"1.0\",\n")
                .endsWith("\n}\n");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("results")
    void toJson_eachFigure_hasAUnitAndEitherValueOrReason(String kind, String json) {
        List<Node> figures = objects(parse(json)).stream()
                .filter(node -> node.member("unit").isPresent() && node.parent() != null)
                .toList();

        assertThat(figures)
                .as(kind)
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.member("value").isPresent())
                        .isNotEqualTo(figure.member("reason").isPresent()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("results")
    void toJson_eachSentence_isInBothLanguages(String kind, String json) {
        assertThat(objects(parse(json)).stream()
                        .filter(node -> node.member("en").isPresent()
                                || node.member("ja").isPresent()))
                .as(kind)
                .allSatisfy(sentence -> {
                    assertThat(sentence.members()).containsOnlyKeys("en", "ja");
                    boolean cell = sentence.pointer().matches(".*/(cells|columns)/.*");
                    String japanese = cell ? "" : "[ぁ-んァ-ン一-龯]|^[^A-Za-z]*$";
                    assertThat(text(sentence, "ja")).containsPattern(japanese);
                    assertThat(text(sentence, "en")).doesNotContainPattern("\\{\\d");
                });
    }

    /** Members of a released version are never taken away; new ones are added to the list. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("results")
    void toJson_eachResult_hasTheMembersOfVersionOne(String kind, String json) throws IOException {
        Set<String> paths = new TreeSet<>();
        collect(parse(json), "", paths);
        Files.write(Path.of("target", kind + "-1.0.txt"), paths, StandardCharsets.UTF_8);

        List<String> promised = Files.readAllLines(MEMBERS.resolve(kind + "-1.0.txt"), StandardCharsets.UTF_8);
        assertThat(paths)
                .as("members promised by version 1.0; all there are: target/%s-1.0.txt", kind)
                .containsAll(promised);
        assertThat(promised).hasSizeGreaterThan(10);
    }

    @Test
    void toJson_schedule_hasTheDatesOfTheSchedule() {
        Node task = find(parse(Results.toJson(SCHEDULE)), "tasks", "id", "RV");

        assertThat(text(task, "finish")).isEqualTo(SCHEDULE.task("RV").finish().toString());
        assertThat(text(task, "finishDate"))
                .isEqualTo(SCHEDULE.task("RV").finishDate().toString());
        assertThat(text(task.member("totalFloat").orElseThrow(), "unit")).isEqualTo("WORKING_DAYS");
    }

    @Test
    void toJson_scheduleInConflict_tellsWhatIsNotKept() {
        Project project = Project.builder("conflict")
                .start(LocalDate.of(2026, 6, 1))
                .dataDate(LocalDate.of(2026, 6, 1))
                .mustFinishBy(LocalDateTime.of(2026, 6, 2, 17, 0))
                .task("A", t -> t.days(3).deadline(LocalDate.of(2026, 6, 2)))
                .task(
                        "B",
                        t -> t.days(2)
                                .after("A")
                                .constraint(Constraint.of(
                                        Constraint.Kind.MANDATORY_START, LocalDateTime.of(2026, 6, 2, 8, 0))))
                .task("C", t -> t.days(3).after("A").progress(p -> p.actualStart(LocalDateTime.of(2026, 6, 1, 8, 0))))
                .build();
        Node json = parse(Results.toJson(CriticalPathMethod.withDefaults().schedule(project)));

        assertThat(text(find(json, "outOfSequence", "successor", "C"), "kind")).isEqualTo("STARTED_BEFORE_FINISH");
        assertThat(text(find(json, "violatedConstraints", "task", "B"), "held")).isEqualTo("true");
        assertThat(text(find(json, "violatedDependencies", "successor", "B"), "by"))
                .isEqualTo("PT24H");
        assertThat(text(find(json, "missedDates", "task", "A"), "lateBy")).isEqualTo("PT16H");
        assertThat(find(json, "missedDates", "kind", "MUST_FINISH_BY").member("forecast"))
                .isPresent();
        assertThat(find(json, "tasks", "id", "C").member("drag")).isPresent();
    }

    @Test
    void toJson_floatPaths_haveThePathsOfTheSchedule() {
        FloatPaths paths = SCHEDULE.floatPaths(FloatPaths.Method.FREE_FLOAT, 10, TaskId.of("RV"));
        Node json = parse(Results.toJson(paths));

        assertThat(text(json, "format")).isEqualTo("pmo-core/float-paths");
        assertThat(text(json, "end")).isEqualTo("RV");
        Node first = find(json, "paths", "number", "1");
        assertThat(first.member("tasks").orElseThrow().elements().stream().map(Node::text))
                .containsExactlyElementsOf(paths.paths().get(0).tasks().stream()
                        .map(task -> task.id().value())
                        .toList());
        assertThat(text(first, "relationshipFloat"))
                .isEqualTo(
                        paths.paths().get(0).relationshipFloat().orElseThrow().toString());
    }

    @Test
    void toJson_whyNotEarlier_hasEveryReason() {
        WhyNotEarlier why = SCHEDULE.whyNotEarlier("RV");
        Node json = parse(Results.toJson(why));

        assertThat(text(json, "format")).isEqualTo("pmo-core/why-not-earlier");
        assertThat(text(json, "heldBy")).isEqualTo("START");
        List<Node> reasons = json.member("reasons").orElseThrow().elements();
        assertThat(reasons).hasSameSizeAs(why.reasons());
        assertThat(text(reasons.get(0), "kind")).isEqualTo("DEPENDENCY");
        assertThat(text(reasons.get(0).member("link").orElseThrow(), "successor"))
                .isEqualTo("RV");
        assertThat(text(json.member("explanation").orElseThrow(), "ja")).isEqualTo(why.explain(Locale.JAPANESE));
    }

    @Test
    void toJson_whyNotCritical_hasFloatLimitAndPath() {
        WhyNotCritical why = SCHEDULE.whyNotCritical("C");
        Node json = parse(Results.toJson(why));

        assertThat(text(json, "format")).isEqualTo("pmo-core/why-not-critical");
        assertThat(text(json, "state")).isEqualTo(why.state().name());
        assertThat(json.member("totalFloat").map(Node::text))
                .isEqualTo(why.totalFloat().map(Object::toString));
        assertThat(text(json.member("limit").orElseThrow(), "kind"))
                .isEqualTo(why.limit().kind().name());
        assertThat(json.member("chain").orElseThrow().elements()).hasSameSizeAs(why.chain());
        assertThat(json.member("drivingPath").orElseThrow().elements()).hasSameSizeAs(why.drivingPath());
        assertThat(text(json.member("explanation").orElseThrow(), "en")).isEqualTo(why.explain(Locale.ENGLISH));
    }

    @Test
    void toJson_earnedValue_keepsExactMoneyAndReasons() {
        Node json = parse(Results.toJson(EARNED_VALUE));

        Node budget = json.member("budgetAtCompletion").orElseThrow();
        Measure expected = EARNED_VALUE.budgetAtCompletion();
        assertThat(text(budget, "value"))
                .isEqualTo(expected.exact().orElseThrow().toPlainString());
        assertThat(text(budget, "unit")).isEqualTo("JPY");
        assertThat(find(json, "byTeam", "team", "設計").member("cpi")).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void toJson_earnedValue_hasEveryQuantityOfTheCatalogue(Metric metric) {
        Node figure = parse(Results.toJson(EARNED_VALUE))
                .member("metrics")
                .orElseThrow()
                .member(metric.name())
                .orElseThrow();
        Measure expected = EARNED_VALUE.measure(metric);

        assertThat(text(figure, "label")).isEqualTo(metric.label());
        assertThat(figure.member("value").isPresent()).isEqualTo(expected.isDefined());
        if (expected.isDefined()) {
            assertThat(Double.parseDouble(text(figure, "value"))).isEqualTo(expected.orElseThrow());
        } else {
            assertThat(text(figure, "reason"))
                    .isEqualTo(expected.reason().orElseThrow().name());
        }
        assertThat(figure.member("warning").isPresent())
                .isEqualTo(EARNED_VALUE.warning(metric).isPresent());
    }

    @Test
    void toJson_earnedValueHistory_tellsEachReport() {
        Node json = parse(Results.toJson(HISTORY));
        Node report = find(
                json,
                "reports",
                "dataDate",
                Days.lastDayOf(HISTORY.latest().dataDate()).toString());

        assertThat(text(report.member("earnedValue").orElseThrow(), "value"))
                .isEqualTo(HISTORY.latest().earnedValue().exact().orElseThrow().toPlainString());
        assertThat(json.member("forecasts").orElseThrow().members())
                .containsOnlyKeys(
                        Stream.of(ForecastMethod.values()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void toJson_outlook_hasTheLimitsOfTheAdviser() {
        Node cost = parse(Results.toJson(EARNED_VALUE, ForecastAdvisor.withDefaults()))
                .member("cost")
                .orElseThrow();

        assertThat(Double.parseDouble(text(cost.member("high").orElseThrow(), "value")))
                .isEqualTo(
                        ForecastAdvisor.withDefaults().cost(EARNED_VALUE).high().orElseThrow());
    }

    @Test
    void toJson_impact_explainsEachMovedMilestone() {
        Node json = parse(Results.toJson(ImpactAnalysis.of(SCHEDULE).impactOf(Change.delay("B", WorkTime.days(4)))));

        Node review = find(json, "milestones", "id", "RV");
        assertThat(text(review.member("explanation").orElseThrow(), "en")).contains("RV");
        assertThat(review.member("chain").orElseThrow().elements()).isNotEmpty();
        assertThat(text(
                        review.member("decision")
                                .orElseThrow()
                                .member("request")
                                .orElseThrow(),
                        "ja"))
                .startsWith("【ご判断依頼】");
    }

    private static Node parse(String json) {
        try {
            return JsonReader.read(json, new Complaints("result"));
        } catch (BadFile e) {
            throw new AssertionError(json, e);
        }
    }

    private static List<Node> objects(Node node) {
        List<Node> objects = new ArrayList<>();
        if (node.kind() == Kind.OBJECT) {
            objects.add(node);
        }
        node.members().values().forEach(member -> objects.addAll(objects(member)));
        node.elements().forEach(element -> objects.addAll(objects(element)));
        return objects;
    }

    /** Figures and sentences count as one member each. */
    private static void collect(Node node, String path, Set<String> paths) {
        boolean whole = node.member("unit").isPresent() && !path.isEmpty()
                || node.member("en").isPresent();
        if (whole) {
            return;
        }
        node.members().forEach((name, member) -> {
            String step = path + "/" + name;
            paths.add(step);
            collect(member, step, paths);
        });
        node.elements().forEach(element -> collect(element, path + "/*", paths));
    }

    private static Node find(Node json, String list, String key, String id) {
        return json.member(list).orElseThrow().elements().stream()
                .filter(element -> element.member(key)
                        .filter(value -> value.text().equals(id))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static String text(Node node, String member) {
        return node.member(member).orElseThrow().text();
    }
}
