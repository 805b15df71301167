package org.pmocore.impact;

import java.time.LocalDateTime;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.measure.Measure;
import org.pmocore.model.Dependency;
import org.pmocore.model.Task;

/**
 * A hand-off (引渡し) between two teams that comes too late for the receiver: what is given moves later, and because of it so
 * does the receiver.
 *
 * @param link the dependency the hand-off goes by; of a summary where the plan ties summaries
 * @param giver the task that gives
 * @param receiver the task of another team that waits for it
 * @param before when it was to be handed over, exclusive where the finish of the giver is handed over
 * @param after when it can be handed over now
 * @param slip how much later that is, in working days of the giver's calendar; above zero
 * @param receiverSlip how much later the receiver's end tied to it comes, in working days of the receiver's calendar; above zero
 * @since 0.1.0
 */
public record HandOff(
        Dependency link,
        Task giver,
        Task receiver,
        LocalDateTime before,
        LocalDateTime after,
        Measure slip,
        Measure receiverSlip) {

    private static final int LINE_CELLS = 80;

    /** Giver, receiver and how much later in one line. */
    @Override
    public String toString() {
        String teams = giver.team().orElse("-") + " -> " + receiver.team().orElse("-");
        return DisplayWidth.truncate(
                giver.id() + " to " + receiver.id() + ": " + slip + " later, " + teams, LINE_CELLS);
    }
}
