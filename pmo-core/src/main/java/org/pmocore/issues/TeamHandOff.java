package org.pmocore.issues;

import java.time.LocalDate;
import java.util.Optional;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.ledger.HandOffRow;
import org.pmocore.measure.Measure;
import org.pmocore.model.Task;

/**
 * A hand-off between two teams (チーム間の受け渡し) at a data date: by when it is needed, promised and forecast, and how much room
 * there is.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id id of the agreement, or the two tasks where there is none: {@code A>B}
 * @param item what is handed over; without an agreement the name of the giving task
 * @param giver team that gives; empty text if nobody says
 * @param receiver team that receives; empty text if nobody says
 * @param givingTask task whose result it is, if the plan has it
 * @param receivingTask task that needs it, if the plan has it
 * @param agreement what is written down; empty for a link of the plan that no agreement is about
 * @param state where it stands; without an agreement by the actual dates of the tasks
 * @param latest last date on which the plan needs it, inclusive: the late start of the receiving task, less the lag; without such a
 *     task the date the receiver names
 * @param forecast date on which the plan has it, inclusive: the early date of the giving task
 * @param margin working days, of the receiving task, from the date promised to the latest one; from the forecast if nothing is
 *     promised; negative if it comes too late; undefined if either date is not known
 * @since 0.1.0
 */
public record TeamHandOff(
        String id,
        String item,
        String giver,
        String receiver,
        Optional<Task> givingTask,
        Optional<Task> receivingTask,
        Optional<HandOffAgreement> agreement,
        HandOffRow.State state,
        Optional<LocalDate> latest,
        Optional<LocalDate> forecast,
        Measure margin) {

    private static final int LINE_CELLS = 80;

    /** {@return the date promised; empty if there is none} */
    public Optional<LocalDate> promised() {
        return agreement.flatMap(HandOffAgreement::promised);
    }

    /** {@return whether it is still to be handed over} */
    public boolean isOpen() {
        return state == HandOffRow.State.NOT_AGREED || state == HandOffRow.State.AGREED;
    }

    /** {@return whether it is open and comes later than it is needed} */
    public boolean isLate() {
        return isOpen() && margin.orElse(0) < 0;
    }

    /** {@return teams, item and margin in one line} */
    @Override
    public String toString() {
        return DisplayWidth.truncate(
                id + " " + (giver.isEmpty() ? "-" : giver) + " -> " + (receiver.isEmpty() ? "-" : receiver)
                        + ": margin " + margin + ", " + state + ", " + item,
                LINE_CELLS);
    }
}
