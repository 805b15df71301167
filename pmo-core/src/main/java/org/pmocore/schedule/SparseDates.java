package org.pmocore.schedule;

import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.function.LongBinaryOperator;
import java.util.stream.IntStream;
import org.pmocore.internal.network.ChangedNodes;
import org.pmocore.internal.network.ResolvedNetwork;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.time.WorkAxis;
import org.pmocore.time.WorkCalendar;

/** Dates of a variant as differences from those of a schedule. */
final class SparseDates implements VariantDates {

    private final ScheduleVariants variants;
    private final Schedule before;
    private final ResolvedNetwork network;
    private final ChangedNodes nodes;
    private final SortedMap<Integer, Task> changed;
    private final Lazy<long[]> summaryStarts;
    private final Lazy<long[]> summaryFinishes;

    SparseDates(ScheduleVariants variants, ChangedNodes nodes, SortedMap<Integer, Task> changed) {
        this.variants = variants;
        this.before = variants.schedule();
        this.network = before.network();
        this.nodes = nodes;
        this.changed = changed;
        this.summaryStarts = new Lazy<>(() -> rolledUp(false, Long.MAX_VALUE, Math::min));
        this.summaryFinishes = new Lazy<>(() -> rolledUp(true, Long.MIN_VALUE, Math::max));
    }

    @Override
    public LocalDateTime finish() {
        long last = Long.MIN_VALUE;
        for (int position : changed.keySet()) {
            last = Math.max(last, lastOf(position));
        }
        for (int row = 0; row < nodes.count(); row++) {
            int position = variants.positionOf(nodes.node(row));
            last = position < 0 ? last : Math.max(last, lastOf(position));
        }
        for (int position : variants.lastFirst()) {
            if (!mayMove(position)) {
                last = Math.max(last, minute(position, true));
                break;
            }
        }
        return last == Long.MIN_VALUE ? before.finish() : before.dateAt(last);
    }

    @Override
    public LocalDateTime start(TaskId id) {
        return before.dateAt(minuteOf(position(id), false));
    }

    @Override
    public LocalDateTime finish(TaskId id) {
        return before.dateAt(minuteOf(position(id), true));
    }

    @Override
    public List<TaskId> moved() {
        IntStream moved = IntStream.range(0, nodes.count())
                .map(row -> variants.positionOf(nodes.node(row)))
                .filter(position -> position >= 0);
        return IntStream.concat(moved, changed.keySet().stream().mapToInt(Integer::intValue))
                .distinct()
                .filter(this::isMoved)
                .sorted()
                .mapToObj(position -> before.project().tasks().get(position).id())
                .toList();
    }

    @Override
    public Task task(TaskId id) {
        return task(position(id));
    }

    @Override
    public WorkCalendar calendarOf(Task task) {
        return before.project().calendarOf(task);
    }

    private int position(TaskId id) {
        return before.project().positionOf(before.project().task(id).id()).orElseThrow();
    }

    private Task task(int position) {
        Task other = changed.get(position);
        return other == null ? before.project().tasks().get(position) : other;
    }

    /** The finish of a task as far as it counts for that of the project. */
    private long lastOf(int position) {
        return task(position).kind() == Task.Kind.LEVEL_OF_EFFORT ? Long.MIN_VALUE : minute(position, true);
    }

    private boolean mayMove(int position) {
        return changed.containsKey(position) || nodes.rowOf(network.nodeOf(position)) >= 0;
    }

    private boolean isMoved(int position) {
        ScheduledTask old = before.tasks().get(position);
        return minute(position, false) != WorkAxis.minuteOf(old.start())
                || minute(position, true) != WorkAxis.minuteOf(old.finish());
    }

    private long minuteOf(int position, boolean finish) {
        if (network.nodeOf(position) >= 0) {
            return minute(position, finish);
        }
        return (finish ? summaryFinishes : summaryStarts).get()[position];
    }

    /** The start or finish of a task, as it happened or else as it is forecast. */
    private long minute(int position, boolean finish) {
        Task task = task(position);
        if (task.progress().isReported()) {
            LocalDateTime actual = (finish
                            ? task.progress().actualFinish()
                            : ScheduledTask.actualStart(task, calendarOf(task)))
                    .orElse(null);
            if (actual != null) {
                return WorkAxis.minuteOf(actual);
            }
        }
        int node = network.nodeOf(position);
        int row = nodes.rowOf(node);
        if (row >= 0) {
            return finish ? nodes.finish(row) : nodes.start(row);
        }
        return finish ? before.dates().finish(node) : before.dates().start(node);
    }

    /** The first start or last finish under each summary, by position. */
    private long[] rolledUp(boolean finish, long none, LongBinaryOperator further) {
        long[] ends = new long[before.project().tasks().size()];
        for (int position = 0; position < ends.length; position++) {
            ends[position] = network.nodeOf(position) >= 0 ? minute(position, finish) : none;
        }
        for (int position = 0; position < ends.length; position++) {
            int above = network.parentOf(position);
            if (above >= 0 && network.nodeOf(position) >= 0) {
                ends[above] = further.applyAsLong(ends[above], ends[position]);
            }
        }
        for (int summary : network.summariesBottomUp()) {
            int above = network.parentOf(summary);
            if (above >= 0) {
                ends[above] = further.applyAsLong(ends[above], ends[summary]);
            }
        }
        return ends;
    }
}
