package org.pmocore.issues;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pmocore.issues.HandOffFinding.Kind;
import org.pmocore.ledger.HandOffRow.State;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Unit;
import org.pmocore.model.TaskId;

/** What two teams should talk about. */
final class HandOffCheck {

    private final HandOffBook book;
    private final boolean keepsAgreements;
    private final LocalDate lastDay;
    private final List<HandOffFinding> findings = new ArrayList<>();

    HandOffCheck(HandOffBook book, boolean keepsAgreements) {
        this.book = book;
        this.keepsAgreements = keepsAgreements;
        this.lastDay = book.lastDay();
    }

    /** The gravest kind first, then the least margin, then in the order they were checked. */
    List<HandOffFinding> findings() {
        return findings.stream()
                .sorted(Comparator.comparing(HandOffFinding::kind)
                        .thenComparingDouble(
                                finding -> finding.handOff().margin().orElse(0)))
                .toList();
    }

    void check(TeamHandOff handOff) {
        if (handOff.isOpen()) {
            dates(handOff);
            agreement(handOff);
        }
        handOff.agreement().ifPresent(written -> places(handOff, written));
        if (handOff.agreement().isEmpty() && keepsAgreements) {
            add(Kind.NOT_WRITTEN_DOWN, handOff);
        }
    }

    private void dates(TeamHandOff handOff) {
        Optional<LocalDate> promised = handOff.promised();
        Optional<LocalDate> needed = handOff.agreement().flatMap(HandOffAgreement::neededBy);
        promised.filter(date -> !date.isAfter(book.dataDate())).ifPresent(date -> add(Kind.OVERDUE, handOff, date));
        if (handOff.isLate()) {
            add(
                    Kind.TOO_LATE,
                    handOff,
                    promised.or(handOff::forecast).orElseThrow(),
                    handOff.latest().orElseThrow(),
                    Measure.of(-handOff.margin().orElseThrow(), Unit.WORKING_DAYS));
        }
        handOff.forecast()
                .filter(date -> promised.filter(date::isAfter).isPresent())
                .ifPresent(date -> add(Kind.FORECAST_AFTER_PROMISE, handOff, date, promised.orElseThrow()));
        needed.filter(date -> promised.filter(date::isBefore).isPresent())
                .ifPresent(date -> add(Kind.NEEDED_BEFORE_PROMISE, handOff, date, promised.orElseThrow()));
    }

    private void agreement(TeamHandOff handOff) {
        Optional<LocalDate> due = Stream.of(
                        handOff.latest(), handOff.agreement().flatMap(HandOffAgreement::neededBy))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
        boolean open =
                handOff.state() == State.NOT_AGREED && handOff.agreement().isPresent();
        due.filter(date -> open && !date.isAfter(lastDay)).ifPresent(date -> add(Kind.NOT_AGREED, handOff, date));
    }

    private void places(TeamHandOff handOff, HandOffAgreement written) {
        book.earlier(written.id())
                .filter(before -> before.state() != State.NOT_AGREED && written.differsFrom(before))
                .ifPresent(before -> add(Kind.CHANGED_AFTER_AGREEMENT, handOff, change(before, written)));
        Optional<TaskId> giving = written.givingTask();
        Optional<TaskId> receiving = written.receivingTask();
        Stream.of(giving, receiving)
                .flatMap(Optional::stream)
                .filter(id -> book.project().find(id).isEmpty())
                .forEach(id -> add(Kind.UNKNOWN_TASK, handOff, id.value()));
        boolean both = giving.flatMap(book.project()::find).isPresent()
                && receiving.flatMap(book.project()::find).isPresent();
        if (both && !book.isLinked(giving.orElseThrow(), receiving.orElseThrow())) {
            add(
                    Kind.NO_LINK,
                    handOff,
                    giving.orElseThrow().value(),
                    receiving.orElseThrow().value());
        }
    }

    private static String change(HandOffAgreement before, HandOffAgreement now) {
        return Stream.of(
                        changed(Optional.of(before.item()), Optional.of(now.item())),
                        changed(before.neededBy(), now.neededBy()),
                        changed(before.promised(), now.promised()),
                        changed(before.condition(), now.condition()))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private static Optional<String> changed(Optional<?> before, Optional<?> now) {
        return before.equals(now) ? Optional.empty() : Optional.of(text(before) + " -> " + text(now));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("-");
    }

    private void add(Kind kind, TeamHandOff handOff, Object... more) {
        List<Object> values = new ArrayList<>(List.of(
                handOff.id(),
                handOff.item(),
                handOff.giver().isEmpty() ? "-" : handOff.giver(),
                handOff.receiver().isEmpty() ? "-" : handOff.receiver()));
        values.addAll(List.of(more));
        findings.add(new HandOffFinding(kind, handOff, values));
    }
}
