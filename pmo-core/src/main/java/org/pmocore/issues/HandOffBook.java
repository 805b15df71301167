package org.pmocore.issues;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocore.ledger.HandOffRow.State;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.Days;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** Brings together the dependencies between teams and what is written down about them. */
final class HandOffBook {

    private final Schedule schedule;
    private final Project project;
    private final LocalDate dataDate;
    private final int lookAhead;
    private final Map<String, HandOffAgreement> earlier;

    /** The first dependency between each pair of tasks of two teams, by the pair. */
    private final Map<List<TaskId>, Dependency> links = new LinkedHashMap<>();

    HandOffBook(Schedule schedule, LocalDate dataDate, int lookAhead, Map<String, HandOffAgreement> earlier) {
        this.schedule = schedule;
        this.project = schedule.project();
        this.dataDate = dataDate;
        this.lookAhead = lookAhead;
        this.earlier = earlier;
        for (Dependency link : project.dependencies()) {
            if (isBetweenTeams(link)) {
                links.putIfAbsent(List.of(link.predecessor(), link.successor()), link);
            }
        }
    }

    HandOffReport report(List<HandOffAgreement> agreements) {
        List<TeamHandOff> handOffs = new ArrayList<>();
        Map<List<TaskId>, Dependency> open = new LinkedHashMap<>(links);
        for (HandOffAgreement agreement : agreements) {
            Optional<Dependency> link = linkOf(agreement);
            link.ifPresent(dependency -> open.remove(List.of(dependency.predecessor(), dependency.successor())));
            handOffs.add(handOff(agreement, link.orElse(null)));
        }
        open.values().forEach(link -> handOffs.add(handOff(null, link)));
        HandOffCheck check = new HandOffCheck(this, !agreements.isEmpty());
        handOffs.forEach(check::check);
        return new HandOffReport(dataDate, handOffs, check.findings(), lastDay());
    }

    Project project() {
        return project;
    }

    LocalDate dataDate() {
        return dataDate;
    }

    /** The agreement as it was before; empty if it is new. */
    Optional<HandOffAgreement> earlier(String id) {
        return Optional.ofNullable(earlier.get(id));
    }

    /** The last day of the look-ahead, inclusive. */
    LocalDate lastDay() {
        LocalDate day = dataDate;
        for (int i = 0; i < lookAhead; i++) {
            day = project.calendar().nextWorkingDay(day.plusDays(1));
        }
        return day;
    }

    boolean isLinked(TaskId giving, TaskId receiving) {
        return links.containsKey(List.of(giving, receiving))
                || project.task(receiving).predecessors().stream()
                        .anyMatch(link -> link.predecessor().equals(giving));
    }

    private boolean isBetweenTeams(Dependency link) {
        Optional<String> giver = project.task(link.predecessor()).team();
        Optional<String> receiver = project.task(link.successor()).team();
        return giver.isPresent() && receiver.isPresent() && !giver.equals(receiver);
    }

    private Optional<Dependency> linkOf(HandOffAgreement agreement) {
        if (agreement.receivingTask().isEmpty()) {
            return Optional.empty();
        }
        TaskId receiving = agreement.receivingTask().get();
        if (agreement.givingTask().isPresent()) {
            return Optional.ofNullable(links.get(List.of(agreement.givingTask().get(), receiving)));
        }
        List<Dependency> fitting = project.find(receiving).stream()
                .flatMap(task -> task.predecessors().stream())
                .filter(this::isBetweenTeams)
                .filter(link -> agreement.giver().isEmpty()
                        || agreement
                                .giver()
                                .equals(project.task(link.predecessor()).team()))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private TeamHandOff handOff(@Nullable HandOffAgreement agreement, @Nullable Dependency link) {
        Optional<HandOffAgreement> written = Optional.ofNullable(agreement);
        Optional<Dependency> tie = Optional.ofNullable(link);
        Optional<Task> giving = tie.map(Dependency::predecessor)
                .or(() -> written.flatMap(HandOffAgreement::givingTask))
                .flatMap(project::find);
        Optional<Task> receiving = tie.map(Dependency::successor)
                .or(() -> written.flatMap(HandOffAgreement::receivingTask))
                .flatMap(project::find);
        Optional<LocalDateTime> needed = receiving.map(task -> needed(task, giving, tie));
        Optional<LocalDateTime> given = giving.map(task -> given(task, tie));
        return new TeamHandOff(
                written.map(HandOffAgreement::id)
                        .orElseGet(() -> giving.orElseThrow().id() + ">"
                                + receiving.orElseThrow().id()),
                written.map(HandOffAgreement::item)
                        .orElseGet(() -> giving.orElseThrow().name()),
                written.flatMap(HandOffAgreement::giver)
                        .or(() -> giving.flatMap(Task::team))
                        .orElse(""),
                written.flatMap(HandOffAgreement::receiver)
                        .or(() -> receiving.flatMap(Task::team))
                        .orElse(""),
                giving,
                receiving,
                written,
                written.map(HandOffAgreement::state).orElseGet(() -> byActuals(giving, receiving, tie)),
                needed.map(instant -> lastDayBefore(instant, receiving))
                        .or(() -> written.flatMap(HandOffAgreement::neededBy)),
                given.map(Days::lastDayOf),
                margin(written, needed, given, receiving));
    }

    /** The latest instant for the giver's end: the late date of the receiver, less the lag of the dependency. */
    private LocalDateTime needed(Task receiving, Optional<Task> giving, Optional<Dependency> tie) {
        ScheduledTask receiver = schedule.task(receiving.id());
        boolean toStart = tie.map(link -> link.type().toStart()).orElse(true);
        LocalDateTime late = toStart ? receiver.lateStart() : receiver.lateFinish();
        WorkTime lag = tie.map(Dependency::lag).orElse(WorkTime.ZERO);
        if (lag.isElapsed()) {
            return late.minusMinutes(lag.minutesOn(receiver.calendar()));
        }
        long minutes = lag.isPercent()
                ? lag.percentOf(giving.map(this::minutes).orElse(0L))
                : lag.minutesOn(receiver.calendar());
        return receiver.calendar().minus(late, Duration.ofMinutes(minutes));
    }

    private long minutes(Task giving) {
        ScheduledTask task = schedule.task(giving.id());
        return task.calendar().between(task.start(), task.finish()).toMinutes();
    }

    private LocalDateTime given(Task giving, Optional<Dependency> tie) {
        boolean fromFinish = tie.map(link -> link.type().fromFinish()).orElse(true);
        ScheduledTask giver = schedule.task(giving.id());
        return fromFinish ? giver.finish() : giver.start();
    }

    /** A start on the morning of the 17th needs the thing by the 16th. */
    private LocalDate lastDayBefore(LocalDateTime instant, Optional<Task> receiving) {
        WorkCalendar calendar = receiving.map(project::calendarOf).orElse(project.calendar());
        LocalDateTime face = calendar.minus(instant, Duration.ofMinutes(1)).plusMinutes(1);
        return Days.lastDayOf(face);
    }

    private static State byActuals(Optional<Task> giving, Optional<Task> receiving, Optional<Dependency> tie) {
        boolean fromFinish = tie.map(link -> link.type().fromFinish()).orElse(true);
        boolean given = giving.filter(task -> fromFinish
                        ? task.progress().isFinished()
                        : task.progress().isStarted())
                .isPresent();
        if (!given) {
            return State.NOT_AGREED;
        }
        return receiving.filter(task -> task.progress().isStarted()).isPresent() ? State.RECEIVED : State.HANDED_OVER;
    }

    private Measure margin(
            Optional<HandOffAgreement> written,
            Optional<LocalDateTime> needed,
            Optional<LocalDateTime> given,
            Optional<Task> receiving) {
        WorkCalendar calendar = receiving.map(project::calendarOf).orElse(project.calendar());
        Optional<LocalDateTime> offered =
                written.flatMap(HandOffAgreement::promised).map(Days::endOf).or(() -> given);
        Optional<LocalDateTime> latest =
                needed.or(() -> written.flatMap(HandOffAgreement::neededBy).map(Days::endOf));
        return offered.isPresent() && latest.isPresent()
                ? Measure.of(calendar.daysOf(calendar.between(offered.get(), latest.get())), Unit.WORKING_DAYS)
                : Measure.undefined(Reason.NOT_DATED, Unit.WORKING_DAYS);
    }
}
