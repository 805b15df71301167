package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.pmocore.internal.text.DisplayWidth;

/**
 * One entry of the log (対応経過) of an issue, a risk or a change request: from this date on it is in this state.
 *
 * <p>An entry that repeats the state before it is a dated remark, or of a waiting issue another party to wait for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <S> the states
 * @param on the date from which the state holds
 * @param to the state
 * @param party whom it waits for; asked for by states that wait
 * @param until the date by which the party is to answer, inclusive
 * @param note what was done or said, the reason or the outcome
 * @since 0.1.0
 */
public record Transition<S extends Enum<S>>(
        LocalDate on, S to, Optional<String> party, Optional<LocalDate> until, Optional<String> note) {

    /**
     * Rejects null components.
     *
     * @param on the date from which the state holds
     * @param to the state
     * @param party whom it waits for
     * @param until the date by which the party is to answer, inclusive
     * @param note what was done or said, the reason or the outcome
     */
    public Transition {
        requireNonNull(on, "on");
        requireNonNull(to, "to");
        requireNonNull(party, "party");
        requireNonNull(until, "until");
        requireNonNull(note, "note");
    }

    /**
     * {@return a state from a date on}
     *
     * @param <S> the states
     * @param on the date from which it holds
     * @param to the state
     */
    public static <S extends Enum<S>> Transition<S> of(LocalDate on, S to) {
        return new Transition<>(on, to, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * {@return the same, waiting for a party}
     *
     * @param newParty whom it waits for
     */
    public Transition<S> waitingFor(String newParty) {
        return new Transition<>(on, to, Optional.of(newParty), until, note);
    }

    /**
     * {@return the same with a date by which the party is to answer}
     *
     * @param date the date, inclusive
     */
    public Transition<S> until(LocalDate date) {
        return new Transition<>(on, to, party, Optional.of(date), note);
    }

    /**
     * {@return the same with a note}
     *
     * @param text what was done or said, the reason or the outcome
     */
    public Transition<S> because(String text) {
        return new Transition<>(on, to, party, until, Optional.of(text));
    }

    /** {@return date, state and note in one line} */
    @Override
    public String toString() {
        String whom = party.map(name -> " for " + name).orElse("");
        return DisplayWidth.truncate(
                on + " " + to + whom + note.map(text -> ": " + text).orElse(""), 80);
    }
}
