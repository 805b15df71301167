package org.pmocore.evm;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Snapshot;
import org.pmocore.model.Task;
import org.pmocore.time.Days;

/** The latest report on or before a data date: the project's own, or a snapshot. Nothing is reconstructed. */
final class ProgressAtDate {

    private final @Nullable LocalDateTime asOf;
    private final boolean known;
    private final @Nullable Snapshot snapshot;

    private ProgressAtDate(@Nullable LocalDateTime asOf, boolean known, @Nullable Snapshot snapshot) {
        this.asOf = asOf;
        this.known = known;
        this.snapshot = snapshot;
    }

    static ProgressAtDate of(Project project, LocalDateTime dataDate) {
        LocalDate day = Days.lastDayOf(dataDate);
        LocalDateTime own = project.dataDate().orElse(null);
        if (own == null || !Days.lastDayOf(own).isAfter(day)) {
            return new ProgressAtDate(own, true, null);
        }
        Optional<Snapshot> snapshot = project.snapshots().stream()
                .filter(candidate -> !Days.lastDayOf(candidate.dataDate()).isAfter(day))
                .reduce((earlier, later) -> later);
        return snapshot.map(report -> new ProgressAtDate(report.dataDate(), true, report))
                .orElseGet(() -> new ProgressAtDate(null, false, null));
    }

    /** Whether there is a report at all. */
    boolean isKnown() {
        return known;
    }

    /** The instant of the report; absent if there is none, or if the project does not say. */
    Optional<LocalDateTime> asOf() {
        return Optional.ofNullable(asOf);
    }

    /**
     * Reads what was reported, row by row: progress, and the cumulative cost if the report states it. A report keeps what was
     * known then, which a ledger corrected later does not.
     *
     * @return whether it states costs in the unit of the plan
     */
    boolean read(CompiledPlan plan, Progress[] progress, Spending spending) {
        boolean stated = false;
        if (snapshot != null) {
            PlanRows.Cursor cursor = new PlanRows.Cursor(plan.project);
            for (Snapshot.Entry entry : snapshot.entries()) {
                int row = cursor.positionOf(entry.task());
                if (row >= 0) {
                    progress[row] = entry.progress();
                    stated |= spending.take(row, entry.spent(), plan.yardstick);
                }
            }
        } else if (known) {
            for (int row = 0; row < progress.length; row++) {
                Task task = plan.rows.tasks[row];
                progress[row] = task == null ? Progress.NONE : task.progress();
            }
        }
        return stated;
    }
}
