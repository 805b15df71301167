package org.pmocore.io;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Effort;
import org.pmocore.measure.Money;
import org.pmocore.model.ActualCost;
import org.pmocore.model.Baseline;
import org.pmocore.model.ChangeRequest;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.EarlierDueDate;
import org.pmocore.model.Escalation;
import org.pmocore.model.ExternalDependency;
import org.pmocore.model.Issue;
import org.pmocore.model.Lifecycle;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Resource;
import org.pmocore.model.Risk;
import org.pmocore.model.Snapshot;
import org.pmocore.model.Split;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.model.ThreePointEstimate;
import org.pmocore.model.Transition;
import org.pmocore.time.Shift;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** Random projects that use every concept of the model, for laws about files; the same seed gives the same project. */
final class RandomPlans {

    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final String[] WORDS = {
        "画面設計",
        "Review",
        "A \"quoted\" name",
        "back\\slash",
        "tab\there",
        "line\nbreak",
        "日本語 と English",
        "😀",
        "{[]}",
        " FS+2d",
        "é",
        "\u0000"
    };

    private final Random random;
    private final String currency;
    private final boolean inHours;
    private final List<String> ids = new ArrayList<>();
    private final List<String> resources = new ArrayList<>();

    private RandomPlans(long seed) {
        this.random = new Random(seed);
        this.currency = pick("JPY", "USD", "KWD");
        this.inHours = chance(30);
    }

    static Project project(long seed) {
        return new RandomPlans(seed).project();
    }

    private Project project() {
        Project.Builder project = Project.builder("Plan " + word())
                .start(instant(0))
                .dataDate(instant(400).plusDays(400));
        if (chance(50)) {
            project.mustFinishBy(instant(500).plusDays(400));
        }
        List<String> calendars = new ArrayList<>();
        if (chance(80)) {
            project.calendar(calendar("default"));
            for (int i = random.nextInt(3); i > 0; i--) {
                project.addCalendar(calendar("calendar " + i));
                calendars.add("calendar " + i);
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            project.resource(resource("担当 " + i, calendars));
            resources.add("担当 " + i);
        }
        tasks(project, calendars);
        for (int i = random.nextInt(3); i > 0; i--) {
            project.baseline(baseline("baseline " + i));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            project.snapshot(snapshot(FIRST.plusDays(10L * i).atTime(chance(50) ? 0 : 17, 0)));
        }
        registers(project);
        return RandomBudgets.addTo(project.build(), random);
    }

    private void tasks(Project.Builder project, List<String> calendars) {
        List<String> summaries = new ArrayList<>();
        for (int i = random.nextInt(20); i > 0; i--) {
            String id = pick("", "A ", "設計-", "SS ") + i + pick("", " FS", "~/x", "SF-1");
            Task.Kind kind = pick(Task.Kind.values());
            Task.Builder task = Task.builder(id).kind(kind);
            optional(60, this::word).ifPresent(task::name);
            if (!summaries.isEmpty() && chance(50)) {
                task.parent(pick(summaries));
            }
            if (kind == Task.Kind.SUMMARY) {
                summaries.add(id);
            } else {
                plan(task, kind, calendars);
            }
            project.add(task.build());
            if (kind != Task.Kind.SUMMARY) {
                ids.add(TaskId.of(id).value());
            }
        }
    }

    private void plan(Task.Builder task, Task.Kind kind, List<String> calendars) {
        if (kind == Task.Kind.TASK) {
            task.duration(duration());
            optional(20, () -> new Split(hours(), duration())).ifPresent(task::split);
            optional(20, () -> new ThreePointEstimate(WorkTime.days(1), WorkTime.days(2.5), WorkTime.hours(100)))
                    .ifPresent(task::estimate);
        }
        if (!calendars.isEmpty() && chance(30)) {
            task.calendar(pick(calendars));
        }
        List<Dependency> links = new ArrayList<>();
        for (int i = Math.min(ids.size(), random.nextInt(4)); i > 0; i--) {
            Dependency link = new Dependency(
                    TaskId.of(ids.get(ids.size() - i)), task.build().id(), pick(Dependency.Type.values()), lag());
            links.add(chance(20) ? link.asDiscretionary() : link);
        }
        task.predecessors(links);
        dates(task);
        optional(40, this::progress).ifPresent(task::progress);
        optional(40, this::word).ifPresent(task::owner);
        optional(40, this::word).ifPresent(task::team);
        optional(40, this::money).ifPresent(task::budget);
        optional(40, this::effort).ifPresent(task::effort);
        for (String resource : resources) {
            optional(30, () -> pick(1.0, 0.5, 12.0, 0.3333)).ifPresent(units -> task.assign(resource, units));
        }
    }

    private Resource resource(String id, List<String> calendars) {
        Resource.Builder resource = Resource.builder(id);
        optional(50, this::word).ifPresent(resource::name);
        optional(50, () -> pick(0.0, 3.0, 0.25, 100.0)).ifPresent(resource::capacity);
        optional(30, () -> FIRST.plusDays(random.nextInt(90)))
                .ifPresent(date -> resource.capacityFrom(date, 2).capacityFrom(date.plusDays(9), 0.5));
        if (!calendars.isEmpty() && chance(30)) {
            resource.calendar(pick(calendars));
        }
        return resource.build();
    }

    private void dates(Task.Builder task) {
        if (chance(30)) {
            task.constraint(constraint());
            optional(30, this::constraint).ifPresent(task::secondaryConstraint);
        }
        optional(20, () -> instant(300)).ifPresent(task::deadline);
        optional(20, () -> FIRST.plusDays(random.nextInt(300))).ifPresent(task::promised);
        optional(10, () -> instant(300)).ifPresent(task::expectedFinish);
        optional(
                        20,
                        () -> new ExternalDependency(
                                word(),
                                pick(ExternalDependency.Direction.values()),
                                pick(Dependency.Type.values()),
                                lag(),
                                instant(300)))
                .ifPresent(task::external);
    }

    private Constraint constraint() {
        Constraint.Kind kind = pick(Constraint.Kind.values());
        return kind.needsDate() ? Constraint.of(kind, instant(200)) : Constraint.asLateAsPossible();
    }

    private Progress progress() {
        Progress.Builder progress = Progress.builder();
        if (chance(70)) {
            progress.actualStart(instant(100));
            optional(40, () -> instant(100).plusDays(101)).ifPresent(progress::actualFinish);
        }
        optional(50, () -> random.nextInt(2) * 100 + random.nextDouble() * (random.nextBoolean() ? 1e-9 : 0))
                .filter(percent -> percent <= 100)
                .ifPresent(progress::percentComplete);
        optional(50, this::duration).ifPresent(progress::remaining);
        if (chance(20)) {
            progress.suspended(instant(100));
            optional(50, () -> instant(100).plusDays(150)).ifPresent(progress::resumes);
        }
        return progress.build();
    }

    private Baseline baseline(String name) {
        Baseline.Builder baseline = Baseline.builder(name, FIRST.minusDays(random.nextInt(30)));
        for (String id : ids) {
            LocalDateTime start = instant(50);
            baseline.add(new Baseline.Entry(
                    TaskId.of(id), start, start.plusHours(random.nextInt(2000)), optional(60, this::amount)));
        }
        return baseline.build();
    }

    private Snapshot snapshot(LocalDateTime dataDate) {
        List<Snapshot.Entry> entries = new ArrayList<>();
        for (String id : ids) {
            LocalDateTime start = instant(50);
            entries.add(new Snapshot.Entry(
                    TaskId.of(id),
                    start,
                    start.plusHours(random.nextInt(2000)),
                    optional(50, this::progress).orElse(Progress.NONE),
                    optional(60, this::amount)));
        }
        return Snapshot.of(dataDate, entries);
    }

    private void registers(Project.Builder project) {
        for (int i = ids.isEmpty() ? 0 : random.nextInt(5); i > 0; i--) {
            project.cost(new ActualCost(
                    TaskId.of(pick(ids)), FIRST.plusDays(random.nextInt(300)), amount(), pick("", "labour", "外注費")));
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            project.issue(issue("I-" + i));
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            project.risk(risk("R " + i));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            project.changeRequest(changeRequest("C" + i));
        }
    }

    private Issue issue(String id) {
        LocalDate raised = FIRST.plusDays(random.nextInt(100));
        Issue.Builder issue = Issue.builder(id, word(), raised).severity(pick(Issue.Severity.values()));
        Issue.State state = pick(Issue.State.values());
        issue.state(state).escalationLevel(random.nextInt(4));
        if (!state.isOpen()) {
            issue.closedOn(raised.plusDays(random.nextInt(50)));
        }
        if (chance(40)) {
            issue = Issue.builder(id, word(), raised).log(log(Issue.lifecycle(), raised));
        }
        optional(30, () -> raised.plusDays(random.nextInt(60))).ifPresent(issue::neededBy);
        optional(30, () -> raised.plusDays(random.nextInt(60))).ifPresent(issue::updatedOn);
        optional(30, this::word).ifPresent(issue::raisedBy);
        optional(30, this::word).ifPresent(issue::askedTo);
        optional(30, this::duration).ifPresent(issue::impact);
        optional(30, this::money).ifPresent(issue::impactCost);
        if (chance(20)) {
            issue.escalations(List.of(
                    Escalation.of(1, word(), raised.plusDays(1)).acknowledged(raised.plusDays(2)),
                    Escalation.of(2, word(), raised.plusDays(4))));
        }
        optional(50, () -> raised.plusDays(random.nextInt(60))).ifPresent(issue::dueOn);
        optional(50, this::word).ifPresent(issue::owner);
        optional(50, this::word).ifPresent(issue::team);
        optional(50, this::word).ifPresent(issue::action);
        optional(50, this::word).ifPresent(issue::doneWhen);
        optional(50, this::word).ifPresent(issue::outcome);
        optional(50, this::word).ifPresent(issue::waitingFor);
        if (!ids.isEmpty()) {
            issue.affectedTasks(pick(ids), pick(ids));
        }
        if (chance(30)) {
            issue.earlierDueDates(List.of(
                    EarlierDueDate.of(raised),
                    EarlierDueDate.of(raised.plusDays(3))
                            .until(raised.plusDays(2))
                            .because(word())));
        }
        return issue.build();
    }

    /** A legal walk through the states, remarks among them. */
    private <S extends Enum<S>> List<Transition<S>> log(Lifecycle<S> lifecycle, LocalDate raised) {
        List<Transition<S>> log = new ArrayList<>();
        LocalDate on = raised;
        S state = lifecycle.initial();
        for (int i = random.nextInt(6); i > 0 && !lifecycle.after(state).isEmpty(); i--) {
            state = chance(20) ? state : pick(List.copyOf(lifecycle.after(state)));
            on = on.plusDays(random.nextInt(9));
            Transition<S> entry = Transition.of(on, state);
            entry = lifecycle.needsParty(state) ? entry.waitingFor(word()).until(on.plusDays(3)) : entry;
            log.add(lifecycle.needsOutcome(state) || chance(30) ? entry.because(word()) : entry);
        }
        return log;
    }

    private ChangeRequest changeRequest(String id) {
        LocalDate asked = FIRST.plusDays(random.nextInt(100));
        ChangeRequest.Builder request = ChangeRequest.builder(id, word(), asked);
        if (chance(50)) {
            request.log(log(ChangeRequest.lifecycle(), asked));
        } else {
            request.state(pick(ChangeRequest.State.values()));
        }
        optional(50, this::word).ifPresent(request::requestedBy);
        optional(50, this::word).ifPresent(request::owner);
        optional(50, this::word).ifPresent(request::team);
        optional(50, this::duration).ifPresent(request::impact);
        optional(50, this::money).ifPresent(request::impactCost);
        optional(50, () -> asked.plusDays(20)).ifPresent(request::neededBy);
        optional(50, this::word).ifPresent(request::decidedBy);
        optional(50, this::word).ifPresent(request::outcome);
        if (!ids.isEmpty()) {
            request.affectedTasks(pick(ids));
        }
        return request.build();
    }

    private Risk risk(String id) {
        Risk.Builder risk = Risk.builder(id, word());
        LocalDate named = FIRST.plusDays(random.nextInt(100));
        if (chance(30)) {
            risk.raisedOn(named).log(log(Risk.lifecycle(), named));
        } else {
            risk.state(pick(Risk.State.values()));
        }
        optional(30, this::word).ifPresent(risk::outcome);
        optional(60, random::nextDouble).ifPresent(risk::probability);
        optional(60, this::duration).ifPresent(risk::impact);
        optional(60, this::money).ifPresent(risk::impactCost);
        optional(60, this::word).ifPresent(risk::response);
        optional(60, this::word).ifPresent(risk::trigger);
        optional(60, this::word).ifPresent(risk::owner);
        optional(60, () -> FIRST.plusDays(random.nextInt(300))).ifPresent(risk::dueOn);
        if (!ids.isEmpty()) {
            risk.affectedTasks(pick(ids));
        }
        return risk.build();
    }

    private WorkCalendar calendar(String name) {
        Shift[][] days = {
            {Shift.of("08:00", "12:00"), Shift.of("13:00", "17:00")},
            {Shift.of("00:00", "24:00")},
            {Shift.of("22:00", "06:00")},
            {Shift.of("09:00", "12:30")},
            {}
        };
        WorkCalendar.Builder calendar = WorkCalendar.builder(name).week(DayOfWeek.MONDAY, days[random.nextInt(4)]);
        if (chance(50)) {
            calendar.weekdays(days[random.nextInt(4)]);
        } else {
            for (DayOfWeek day : List.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.SUNDAY)) {
                calendar.week(day, pick(days));
            }
        }
        for (int i = random.nextInt(20); i > 0; i--) {
            LocalDate date = FIRST.plusDays(random.nextInt(60));
            if (chance(50)) {
                calendar.exception(date, date.plusDays(random.nextInt(5)), pick("祝日", "closure"), pick(days));
            } else {
                calendar.exception(date, pick(days));
            }
        }
        optional(30, () -> 1 + random.nextInt(1440)).ifPresent(calendar::minutesPerDay);
        return calendar.build();
    }

    private LocalDateTime instant(int days) {
        LocalDateTime day = FIRST.plusDays(random.nextInt(days + 1)).atStartOfDay();
        return chance(50) ? day : day.plusMinutes(random.nextInt(1440)).plusSeconds(chance(5) ? 7 : 0);
    }

    private WorkTime duration() {
        return pick(
                WorkTime.days(1 + random.nextInt(20)),
                WorkTime.days(random.nextDouble() * 5 + 0.01),
                WorkTime.hours(1 + random.nextInt(100)),
                WorkTime.minutes(1 + random.nextInt(1000)),
                WorkTime.elapsedDays(1 + random.nextInt(5)),
                WorkTime.elapsedMinutes(1 + random.nextInt(5000)));
    }

    private WorkTime hours() {
        return WorkTime.hours(1 + random.nextInt(5));
    }

    private WorkTime lag() {
        return pick(
                WorkTime.ZERO,
                WorkTime.ZERO,
                WorkTime.days(0),
                WorkTime.elapsedMinutes(0),
                duration(),
                duration().negated(),
                WorkTime.percent(random.nextInt(400) - 200),
                WorkTime.percent(random.nextDouble()));
    }

    private Money money() {
        return Money.of(currency, random.nextInt(10_000_000) - 1000L);
    }

    private Effort effort() {
        return Effort.ofPersonHours(new BigDecimal(random.nextInt(100_000)).movePointLeft(2));
    }

    private Amount amount() {
        return inHours ? effort() : money();
    }

    private String word() {
        return pick(WORDS);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> Optional<T> optional(int percent, Supplier<T> value) {
        return chance(percent) ? Optional.of(value.get()) : Optional.empty();
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
