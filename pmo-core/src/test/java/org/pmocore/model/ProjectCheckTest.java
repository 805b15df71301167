package org.pmocore.model;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.pmocore.time.WorkTime.days;
import static org.pmocore.time.WorkTime.hours;
import static org.pmocore.time.WorkTime.percent;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.internal.text.Messages;
import org.pmocore.measure.Effort;
import org.pmocore.measure.Money;
import org.pmocore.time.WorkCalendar;

class ProjectCheckTest {

    private static final LocalDate START = LocalDate.of(2026, 4, 6);
    private static final LocalDate DATA_DATE = LocalDate.of(2026, 4, 10);

    private static Project.Builder plan() {
        return Project.builder("P")
                .start(START)
                .dataDate(DATA_DATE)
                .task("A", t -> t.days(5))
                .task("B", t -> t.days(3).after("A"));
    }

    /** Nine links into one task, then the first of them again. */
    private static Project.Builder manyLinksOneTwice(Project.Builder project) {
        Project.Builder more = project.task("Z", t -> t.days(1));
        for (int i = 0; i < 10; i++) {
            String id = "T" + i % 9;
            more = (i < 9 ? more.task(id, t -> t.days(1)) : more).link(id, "Z");
        }
        return more;
    }

    private static Arguments broken(String code, String subject, String said, UnaryOperator<Project.Builder> change) {
        return arguments(code, subject, said, change);
    }

    private static LocalDate april(int day) {
        return LocalDate.of(2026, 4, day);
    }

    static Stream<Arguments> violations() {
        return Stream.of(plans(), tasks(), links(), progress(), ledgers(), lives(), resources())
                .flatMap(List::stream);
    }

    private static Baseline terms(EarningTechnique technique, Phasing phasing) {
        WorkPackage terms = WorkPackage.STANDARD.withTechnique(technique).withPhasing(phasing);
        return Baseline.builder("v1", START)
                .task("A", april(8), april(9), Effort.ofPersonHours(5), terms)
                .build();
    }

    private static List<Arguments> plans() {
        return List.of(
                broken(
                        "PMO-1002",
                        "project, field mustFinishBy",
                        "2026-04-05",
                        p -> p.mustFinishBy(april(5).atStartOfDay())),
                broken(
                        "PMO-1004",
                        "calendar standard, field name",
                        "standard",
                        p -> p.addCalendar(WorkCalendar.standard())),
                broken(
                        "PMO-1401",
                        "actual cost #1, field amount",
                        "USD",
                        p -> p.task("C", t -> t.days(1).budget(Money.of("JPY", 5)))
                                .cost("A", START, Money.of("USD", "5.00"))));
    }

    private static List<Arguments> tasks() {
        return List.of(
                broken(
                        "PMO-1101",
                        "task A, field id",
                        "task number 1 and by task number 3",
                        p -> p.task("A", t -> t.days(1))),
                broken("PMO-1102", "task C, field duration", "no duration", p -> p.task("C", t -> t)),
                broken("PMO-1103", "task M, field duration", "2d", p -> p.milestone("M", t -> t.days(2))),
                broken("PMO-1104", "task S, field duration", "2d", p -> p.summary("S", t -> t.days(2))),
                broken(
                        "PMO-1105",
                        "task S, field progress",
                        "progress",
                        p -> p.summary("S", t -> t.progress(q -> q.percentComplete(5)))),
                broken(
                        "PMO-1106",
                        "task S, field budget",
                        "count twice",
                        p -> p.summary("S", t -> t.budget(Money.of("JPY", 5)))),
                broken(
                        "PMO-1107",
                        "task C, field effort",
                        "-5",
                        p -> p.task("C", t -> t.days(1).effort(Effort.ofPersonHours(-5)))),
                broken("PMO-1108", "task C, field duration", "50%", p -> p.task("C", t -> t.duration(percent(50)))),
                broken("PMO-1109", "task C, field duration", "-2d", p -> p.task("C", t -> t.days(-2))),
                broken(
                        "PMO-1110",
                        "task C, field splits",
                        "0d and 1d",
                        p -> p.task("C", t -> t.days(2).split(new Split(days(0), days(1))))),
                broken(
                        "PMO-1111",
                        "task C, field estimate",
                        "5d, 3d, 9d",
                        p -> p.task("C", t -> t.days(3).estimate(new ThreePointEstimate(days(5), days(3), days(9))))),
                broken(
                        "PMO-1112",
                        "task C, field calendar",
                        "standrad",
                        p -> p.task("C", t -> t.days(1).calendar("standrad"))),
                broken(
                        "PMO-1113",
                        "task C, field parent",
                        "\"S\"",
                        p -> p.task("C", t -> t.days(1).parent("S"))),
                broken(
                        "PMO-1114",
                        "task C, field secondaryConstraint",
                        "secondary",
                        p -> p.task("C", t -> t.days(1).secondaryConstraint(Constraint.startNoEarlierThan(START)))),
                broken(
                        "PMO-1115",
                        "task C, field parent",
                        "\"A\"",
                        p -> p.task("C", t -> t.days(1).parent("A"))),
                broken(
                        "PMO-1116",
                        "task S, field parent",
                        "S → T → S",
                        p -> p.summary("S", t -> t.parent("T")).summary("T", t -> t.parent("S"))),
                broken(
                        "PMO-1117",
                        "task S, field manualStart",
                        "set by hand",
                        p -> p.summary("S", t -> t.manual(START))));
    }

    private static List<Arguments> links() {
        return List.of(
                broken(
                        "PMO-1201",
                        "dependency X -FS-> C, field predecessor",
                        "\"X\"",
                        p -> p.task("C", t -> t.days(1).after("X"))),
                broken("PMO-1201", "dependency A -FS-> X, field successor", "\"X\"", p -> p.link("A", "X")),
                broken(
                        "PMO-1202",
                        "dependency C -FS-> C, field predecessor",
                        "itself",
                        p -> p.task("C", t -> t.days(1).after("C"))),
                broken("PMO-1203", "dependency A -FS-> B", "number 1 and number 2", p -> p.link("A", "B")),
                broken(
                        "PMO-1203",
                        "dependency T0 -FS-> Z",
                        "number 1 and number 10",
                        ProjectCheckTest::manyLinksOneTwice),
                broken("PMO-1204", "task A, field predecessors", "A → B → A", p -> p.link("B", "A")),
                broken(
                        "PMO-1206",
                        "dependency A -FS-> X, field successor",
                        "\"C\"",
                        p -> p.task("C", t -> t.days(1).predecessors(List.of(Dependency.finishToStart("A", "X"))))));
    }

    private static Project.Builder reporting(Project.Builder plan, UnaryOperator<Progress.Builder> report) {
        return plan.change("A", t -> t.progress(report));
    }

    private static List<Arguments> progress() {
        return List.of(
                broken(
                        "PMO-1301",
                        "task A, field progress.percentComplete",
                        "120",
                        p -> reporting(p, r -> r.percentComplete(120))),
                broken(
                        "PMO-1301",
                        "task A, field progress.percentComplete",
                        "-1",
                        p -> reporting(p, r -> r.percentComplete(-1))),
                broken(
                        "PMO-1301",
                        "task A, field progress.percentComplete",
                        "NaN",
                        p -> reporting(p, r -> r.percentComplete(Double.NaN))),
                broken(
                        "PMO-1302",
                        "task A, field progress.actualFinish",
                        "2026-04-07 is before the actual start 2026-04-08",
                        p -> reporting(p, r -> r.actualStart(april(8)).actualFinish(april(7)))),
                broken(
                        "PMO-1303",
                        "task A, field progress.actualStart",
                        "2026-04-11",
                        p -> reporting(p, r -> r.actualStart(april(11)))),
                broken(
                        "PMO-1303",
                        "task A, field progress.actualFinish",
                        "2026-04-13",
                        p -> reporting(p, r -> r.actualStart(april(8)).actualFinish(april(13)))),
                broken(
                        "PMO-1304",
                        "task A, field progress.resumes",
                        "2026-04-08",
                        p -> reporting(
                                p, r -> r.suspended(april(9).atStartOfDay()).resumes(april(8).atStartOfDay()))),
                broken(
                        "PMO-1108",
                        "task A, field progress.remaining",
                        "50%",
                        p -> reporting(p, r -> r.remaining(percent(50)))),
                broken(
                        "PMO-1109",
                        "task A, field progress.remaining",
                        "-4h",
                        p -> reporting(p, r -> r.remaining(hours(-4)))),
                broken(
                        "PMO-1307",
                        "actual cost #1, field on",
                        "2026-04-11",
                        p -> p.cost("A", april(11), Money.of("JPY", 1))));
    }

    private static Issue.Builder issue(String id) {
        return Issue.builder(id, "server late", START);
    }

    private static List<Arguments> ledgers() {
        Baseline baseline =
                Baseline.builder("first", START).task("A", april(8), april(7)).build();
        Baseline twice = Baseline.builder("b", START)
                .task("A", april(7), april(8))
                .task("A", april(7), april(9))
                .build();
        Snapshot snapshot = Snapshot.of(april(8).atStartOfDay(), List.of());
        return List.of(
                broken(
                        "PMO-1501",
                        "baseline b, field name",
                        "\"b\"",
                        p -> p.baseline(Baseline.builder("b", START).build())
                                .baseline(Baseline.builder("b", START).build())),
                broken("PMO-1502", "baseline b, field A", "\"A\"", p -> p.baseline(twice)),
                broken("PMO-1503", "baseline first, field A", "2026-04-07", p -> p.baseline(baseline)),
                broken(
                        "PMO-1308",
                        "task C, field progress.unitsDone",
                        "-1",
                        p -> p.task("C", t -> t.days(1).progress(q -> q.unitsDone(-1)))),
                broken(
                        "PMO-1506",
                        "baseline v1, field A",
                        "Z",
                        p -> p.baseline(terms(EarningTechnique.parse("APPORTIONED Z"), Phasing.LINEAR))),
                broken(
                        "PMO-1507",
                        "baseline v1, field A",
                        "add up to 4",
                        p -> p.baseline(terms(
                                EarningTechnique.STANDARD,
                                Phasing.perPeriod(List.of(
                                        new Phasing.Period(april(9).atStartOfDay(), Effort.ofPersonHours(4))))))),
                broken(
                        "PMO-1504",
                        "snapshot 2026-04-07, field dataDate",
                        "2026-04-07",
                        p -> p.snapshot(snapshot).snapshot(snapshot)),
                broken(
                        "PMO-1505",
                        "snapshot 2026-04-19, field dataDate",
                        "2026-04-19",
                        p -> p.snapshot(Snapshot.of(april(20).atStartOfDay(), List.of()))),
                broken(
                        "PMO-1601",
                        "issue I1, field id",
                        "entry 1 and by entry 2",
                        p -> p.issue(issue("I1").build()).issue(issue("I1").build())),
                broken(
                        "PMO-1602",
                        "issue I1, field closedOn",
                        "2026-04-01",
                        p -> p.issue(issue("I1")
                                .state(Issue.State.CLOSED)
                                .closedOn(april(1))
                                .build())),
                broken(
                        "PMO-1603",
                        "issue I1, field closedOn",
                        "NEW",
                        p -> p.issue(issue("I1").closedOn(april(8)).build())),
                broken(
                        "PMO-1604",
                        "issue I1, field escalationLevel",
                        "-1",
                        p -> p.issue(issue("I1").escalationLevel(-1).build())),
                broken(
                        "PMO-1605",
                        "risk R1, field probability",
                        "30",
                        p -> p.risk(Risk.builder("R1", "storm").probability(30).build())),
                broken(
                        "PMO-1606",
                        "risk R1, field impact",
                        "10%",
                        p -> p.risk(
                                Risk.builder("R1", "storm").impact(percent(10)).build())),
                broken(
                        "PMO-1607",
                        "issue I1, field affectedTasks",
                        "\"X\"",
                        p -> p.issue(issue("I1").affectedTasks("X").build())));
    }

    private static Arguments brokenLog(String code, String said, String... entries) {
        return broken(code, "issue I1, field log", said, p -> p.issue(logged(entries)));
    }

    /** Entries as "day state party until note"; a dash stands for none. */
    private static Issue logged(String... entries) {
        return issue("I1")
                .outcome("done")
                .log(Stream.of(entries)
                        .map(entry -> entry.split(" "))
                        .map(parts -> new Transition<>(
                                april(Integer.parseInt(parts[0])),
                                Issue.State.valueOf(parts[1]),
                                Optional.of(parts[2]).filter(party -> !party.equals("-")),
                                Optional.of(parts[3])
                                        .filter(day -> !day.equals("-"))
                                        .map(day -> april(Integer.parseInt(day))),
                                Optional.<String>empty()))
                        .toList())
                .build();
    }

    private static List<Arguments> lives() {
        String accepted = "6 ACCEPTED - -";
        return List.of(
                brokenLog("PMO-1608", "ACCEPTED from 2026-04-05", "5 ACCEPTED - -"),
                brokenLog("PMO-1609", "IN_PROGRESS on 2026-04-07", "8 ACCEPTED - -", "7 IN_PROGRESS - -"),
                brokenLog("PMO-1610", "is: ACCEPTED, REJECTED, MERGED", "6 IN_PROGRESS - -"),
                brokenLog(
                        "PMO-1610",
                        "is: IN_PROGRESS",
                        accepted,
                        "7 IN_PROGRESS - -",
                        "8 RESOLVED - -",
                        "8 CLOSED - -",
                        "9 ACCEPTED - -"),
                brokenLog("PMO-1610", "is: -", "6 REJECTED - -", "7 IN_PROGRESS - -"),
                brokenLog("PMO-1611", "WAITING", accepted, "7 IN_PROGRESS - -", "8 WAITING - -"),
                brokenLog("PMO-1612", "by 2026-04-07", accepted, "7 IN_PROGRESS - -", "8 WAITING vendor 7"),
                broken(
                        "PMO-1613",
                        "issue I1, field state",
                        "ends with ACCEPTED",
                        p -> p.issue(logged(accepted).toBuilder()
                                .state(Issue.State.IN_PROGRESS)
                                .build())),
                broken(
                        "PMO-1614",
                        "risk R1, field outcome",
                        "CLOSED",
                        p -> p.risk(Risk.builder("R1", "storm")
                                .log(List.of(
                                        Transition.of(april(6), Risk.State.ASSESSED),
                                        Transition.of(april(6), Risk.State.PLANNED),
                                        Transition.of(april(6), Risk.State.WATCHED),
                                        Transition.of(april(7), Risk.State.CLOSED)))
                                .build())),
                broken(
                        "PMO-1615",
                        "issue I1, field closedOn",
                        "2026-04-06",
                        p -> p.issue(logged("6 REJECTED - -").toBuilder()
                                .closedOn(april(8))
                                .build())),
                broken(
                        "PMO-1616",
                        "issue I1, field earlierDueDates",
                        "2026-04-07",
                        p -> p.issue(issue("I1")
                                .earlierDueDates(List.of(
                                        EarlierDueDate.of(april(8)).until(april(8)),
                                        EarlierDueDate.of(april(9)).until(april(7))))
                                .build())),
                broken(
                        "PMO-1617",
                        "issue I1, field escalations",
                        "level 0",
                        p -> p.issue(issue("I1")
                                .escalations(List.of(Escalation.of(0, "lead", april(7))))
                                .build())),
                broken(
                        "PMO-1618",
                        "issue I1, field escalations",
                        "2026-04-08",
                        p -> p.issue(issue("I1")
                                .escalations(
                                        List.of(Escalation.of(1, "lead", april(9)), Escalation.of(2, "PM", april(8))))
                                .build())),
                broken(
                        "PMO-1619",
                        "issue I1, field escalations",
                        "2026-04-06",
                        p -> p.issue(issue("I1")
                                .escalations(List.of(
                                        Escalation.of(1, "lead", april(7)).acknowledged(april(6))))
                                .build())),
                broken(
                        "PMO-1620",
                        "issue I1, field mergedInto",
                        "\"I1\"",
                        p -> p.issue(issue("I1").mergedInto("I1").build())),
                broken(
                        "PMO-1620",
                        "change request C1, field baseline",
                        "\"B9\"",
                        p -> p.changeRequest(ChangeRequest.builder("C1", "more", START)
                                .baseline("B9")
                                .build())));
    }

    private static List<Arguments> resources() {
        return List.of(
                broken(
                        "PMO-1701",
                        "resource R, field id",
                        "\"R\"",
                        p -> p.resource("R").resource("R")),
                broken("PMO-1702", "resource R, field capacity", "-1", p -> p.resource("R", r -> r.capacity(-1))),
                broken(
                        "PMO-1702",
                        "resource R, field capacityChanges",
                        "NaN",
                        p -> p.resource("R", r -> r.capacityFrom(START, Double.NaN))),
                broken(
                        "PMO-1703",
                        "resource R, field calendar",
                        "standrad",
                        p -> p.resource("R", r -> r.calendar("standrad"))),
                broken(
                        "PMO-1704",
                        "task C, field assignments",
                        "\"stao\"",
                        p -> p.resource("sato").task("C", t -> t.days(1).assign("stao"))),
                broken(
                        "PMO-1705",
                        "task C, field assignments",
                        "0",
                        p -> p.resource("R").task("C", t -> t.days(1).assign("R", 0))),
                broken(
                        "PMO-1706",
                        "task C, field assignments",
                        "\"R\"",
                        p -> p.resource("R").task("C", t -> t.days(1).assign("R", "R"))),
                broken(
                        "PMO-1707",
                        "task S, field assignments",
                        "count twice",
                        p -> p.resource("R").summary("S", t -> t.assign("R"))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("violations")
    void build_oneMistake_saysWhatWhereAndHowToMend(
            String code, String subject, String said, UnaryOperator<Project.Builder> change) {
        List<Problem> problems = change.apply(plan()).violations();

        assertThat(problems).extracting(Problem::code).containsExactly(code);
        Problem problem = problems.get(0);
        assertThat(problem.subject(Locale.ENGLISH)).isEqualTo(subject);
        assertThat(problem.what(Locale.ENGLISH)).contains(said);
        assertThat(problem.fix(Locale.ENGLISH)).isNotBlank();
        assertThat(problem.message(Locale.JAPANESE)).contains("対処: ").doesNotContain("{");
    }

    @Test
    void violations_table_coversEveryCodeOfTheBundle() {
        Set<String> tested = Stream.concat(violations(), BudgetCheckTest.violations())
                .map(row -> row.get()[0].toString())
                .collect(Collectors.toSet());
        Set<String> elsewhere = Set.of("PMO-1001", "PMO-1003", "PMO-1205", "PMO-1305", "PMO-1306");
        Set<String> codes = Messages.of(Problem.class).keys(Locale.ENGLISH).stream()
                .filter(key -> key.endsWith(".what"))
                .map(key -> key.substring(0, key.length() - ".what".length()))
                .collect(Collectors.toSet());

        assertThat(Stream.concat(tested.stream(), elsewhere.stream()).collect(Collectors.toSet()))
                .isEqualTo(codes);
    }

    @Test
    void build_emptyPlan_asksForStartAndName() {
        assertThat(Project.builder(" ").violations()).extracting(Problem::code).containsExactly("PMO-1001", "PMO-1003");
    }

    @Test
    void build_actualsWithoutDataDate_asksForTheDataDate() {
        Project.Builder builder = Project.builder("P")
                .start(START)
                .task("A", t -> t.days(1).progress(p -> p.actualStart(START)))
                .cost("A", START, Money.of("JPY", 1));

        assertThat(builder.violations()).extracting(Problem::code).containsExactly("PMO-1305", "PMO-1306");
    }

    @Test
    void build_severalMistakes_reportsAllWithSuggestions() {
        Project.Builder builder = plan().task("設計レビュー", t -> t.days(-1))
                .task("C", t -> t.after("設計レビユー").calendar("Standard"));

        assertThatThrownBy(builder::build)
                .isInstanceOf(InvalidProjectException.class)
                .hasMessageContaining("Project \"P\" has 4 problems:")
                .hasMessageContaining("Did you mean \"設計レビュー\"?")
                .hasMessageContaining("Did you mean \"standard\"?")
                .satisfies(thrown -> assertThat(((InvalidProjectException) thrown).problems())
                        .extracting(Problem::code)
                        .containsExactly("PMO-1109", "PMO-1102", "PMO-1112", "PMO-1201"));
    }

    static Stream<Arguments> loops() {
        return Stream.of(
                arguments("two loops", List.of("A>B", "B>A", "C>D", "D>C"), List.of("A → B → A", "C → D → C")),
                arguments("tail into a loop", List.of("A>B", "B>C", "C>B", "C>D"), List.of("B → C → B")),
                arguments("long loop", List.of("A>B", "B>C", "C>D", "D>A"), List.of("A → B → C → D → A")),
                arguments("task after its own summary", List.of("S>S1"), List.of("S → S1 → S")),
                arguments("summary after its own task", List.of("S1>S"), List.of("S → S1 → S")),
                arguments("through a summary", List.of("S>A", "A>S1"), List.of("S → A → S1 → S")),
                arguments("no loop through a summary", List.of("A>S", "S>B"), List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("loops")
    void build_loop_isShownAsPath(String name, List<String> links, List<String> paths) {
        Project.Builder builder = Project.builder("P").start(START).summary("S", s -> s);
        builder.task("S1", t -> t.days(1).parent("S"));
        Stream.of("A", "B", "C", "D").forEach(id -> builder.task(id, t -> t.days(1)));
        links.forEach(link -> builder.link(link.split(">")[0], link.split(">")[1]));

        List<Problem> problems = builder.violations();

        assertThat(problems)
                .extracting(Problem::code)
                .containsOnly(paths.isEmpty() ? new String[0] : new String[] {"PMO-1204"});
        assertThat(problems)
                .extracting(problem -> problem.what(Locale.ENGLISH))
                .satisfies(texts -> assertThat(texts).hasSameSizeAs(paths));
        for (int i = 0; i < paths.size(); i++) {
            assertThat(problems.get(i).what(Locale.ENGLISH)).contains(paths.get(i) + ".");
        }
    }

    /** A summary with nothing under it is one point, as it is for the schedule. */
    @Test
    void build_loopThroughEmptySummary_isFound() {
        Project.Builder builder = Project.builder("P")
                .start(START)
                .summary("S", s -> s)
                .summary("E", s -> s.parent("S").after("S"));

        assertThat(builder.violations())
                .extracting(problem -> problem.what(Locale.ENGLISH))
                .singleElement()
                .asString()
                .contains("S → E → S.");
    }

    @Test
    void build_manyLoops_listsTwentyAndSaysThereAreMore() {
        Project.Builder builder = Project.builder("P").start(START);
        IntStream.range(0, 30)
                .forEach(i -> builder.task("A" + i, t -> t.days(1).after("B" + i))
                        .task("B" + i, t -> t.days(1).after("A" + i)));

        Map<String, Long> counts =
                builder.violations().stream().collect(Collectors.groupingBy(Problem::code, Collectors.counting()));

        assertThat(counts).containsOnly(entry("PMO-1204", 20L), entry("PMO-1205", 1L));
    }

    @Test
    void message_withLocation_hasSubjectWhatFixAndPlace() {
        Problem problem =
                plan().link("B", "A").violations().get(0).in(new Problem.Location("plan.json", 12, "/tasks/0"));

        assertThat(problem.message(Locale.ENGLISH))
                .isEqualTo("PMO-1204 task A, field predecessors\n"
                        + "  The dependencies form a loop: A → B → A. None of these tasks could ever start.\n"
                        + "  Fix: Remove one of the dependencies on the loop.\n"
                        + "  At: plan.json:12 /tasks/0");
        assertThat(problem.message(Locale.JAPANESE))
                .isEqualTo("PMO-1204 タスク「A」 の項目 predecessors\n"
                        + "  依存関係が循環しています: A → B → A。このままではどのタスクにも着手できません。\n"
                        + "  対処: 循環上の依存関係をいずれか1つ削除してください。\n"
                        + "  場所: plan.json:12 /tasks/0");
        assertThat(problem.isError()).isTrue();
        assertThat(LocalDateTime.of(2026, 4, 11, 0, 0))
                .isEqualTo(plan().build().dataDate().orElseThrow());
    }
}
