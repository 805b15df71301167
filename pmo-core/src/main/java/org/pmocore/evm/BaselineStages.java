package org.pmocore.evm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pmocore.model.Baseline;
import org.pmocore.model.Project;
import org.pmocore.model.Rebaselining;

/**
 * Which baseline was in force when: as the re-baselinings say; where there is none, from the date each one was set on.
 */
final class BaselineStages {

    private final List<Stage> stages;

    private BaselineStages(List<Stage> stages) {
        this.stages = List.copyOf(stages);
    }

    static BaselineStages of(Project project) {
        List<Rebaselining> events = project.budget().rebaselinings();
        return new BaselineStages(events.isEmpty() ? asSet(project.baselines()) : asRecorded(project, events));
    }

    /** In the order of their dates; none for a project without baselines. */
    List<Stage> all() {
        return stages;
    }

    /** The place of the stage that a date is measured in, the first one for all dates before. */
    int indexAt(LocalDate date) {
        int place = 0;
        while (date.isAfter(stages.get(place).last)) {
            place++;
        }
        return place;
    }

    /** What was in force up to the end of a date, a re-baselining of that date included; before all of them the first one. */
    List<Stage> upTo(LocalDate date) {
        return IntStream.range(0, stages.size())
                .filter(i -> i == 0 || !stages.get(i).begin().isAfter(date))
                .mapToObj(stages::get)
                .toList();
    }

    /** The stage of a baseline; empty if it never was in force. */
    Optional<Stage> of(Baseline baseline) {
        return stages.stream().filter(stage -> stage.baseline == baseline).findFirst();
    }

    private static List<Stage> asRecorded(Project project, List<Rebaselining> events) {
        List<Stage> stages = new ArrayList<>();
        Rebaselining opening = null;
        for (Rebaselining event : events) {
            Baseline baseline = project.baseline(event.from()).orElseThrow();
            stages.add(new Stage(baseline, beginOf(baseline, opening), event.on(), opening, event));
            opening = event;
        }
        Rebaselining last = events.get(events.size() - 1);
        Baseline inForce = project.baseline(last.to()).orElseThrow();
        stages.add(new Stage(inForce, beginOf(inForce, last), LocalDate.MAX, last, null));
        return stages;
    }

    private static LocalDate beginOf(Baseline baseline, @Nullable Rebaselining opening) {
        return opening == null ? baseline.setOn() : opening.on().plusDays(1);
    }

    private static List<Stage> asSet(List<Baseline> baselines) {
        List<Baseline> inOrder =
                baselines.stream().sorted(Comparator.comparing(Baseline::setOn)).toList();
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            boolean replaced = i + 1 < inOrder.size();
            LocalDate last = replaced ? inOrder.get(i + 1).setOn().minusDays(1) : LocalDate.MAX;
            stages.add(new Stage(inOrder.get(i), inOrder.get(i).setOn(), last, null, null));
        }
        return stages;
    }

    /**
     * A baseline and the dates that are measured against it.
     *
     * @param baseline the baseline
     * @param first the first of them, inclusive
     * @param last the last of them, inclusive
     * @param opening what put it in force; none for the first one, and where nobody recorded it
     * @param closing what replaced it; none for the last one, and where nobody recorded it
     */
    record Stage(
            Baseline baseline,
            LocalDate first,
            LocalDate last,
            @Nullable Rebaselining opening,
            @Nullable Rebaselining closing) {

        /** Whether it came because the target was given up. */
        boolean isReprogrammed() {
            return opening != null && opening.kind() == Rebaselining.Kind.REPROGRAM;
        }

        /** The first date of its transfers. */
        LocalDate begin() {
            return opening == null ? first : opening.on();
        }

        /** What it holds without dates, as known on a date: transfers of the day that replaces it are not its own. */
        BudgetLog.Undated undated(BudgetLog log, LocalDate date) {
            LocalDate end = closing == null ? last : last.minusDays(1);
            LocalDate known = date.isBefore(begin()) ? begin() : date;
            return log.undated(known.isAfter(end) ? end : known, end);
        }
    }
}
