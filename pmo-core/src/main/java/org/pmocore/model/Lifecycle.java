package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The states of a ledger and the steps between them, as data: which state may follow which, which one waits for a party and
 * which one needs an outcome.
 *
 * <pre>{@code
 * Issue.lifecycle().after(Issue.State.RESOLVED);                        // IN_PROGRESS, CLOSED
 * Issue.lifecycle().allows(Issue.State.NEW, Issue.State.CLOSED);        // false
 * Issue.lifecycle().steps(Issue.State.NEW, Issue.State.RESOLVED);       // ACCEPTED, IN_PROGRESS, RESOLVED
 * Issue.lifecycle().check(raisedOn, log);                               // every problem of a log
 * }</pre>
 *
 * <p>The same state again is always allowed: it is a dated remark. Immutable and thread-safe.
 *
 * @param <S> the states
 * @since 0.1.0
 */
public final class Lifecycle<S extends Enum<S>> {

    private final S initial;
    private final Map<S, Set<S>> next;
    private final Set<S> waiting;
    private final Set<S> ending;

    private Lifecycle(Builder<S> builder) {
        this.initial = builder.initial;
        this.next = new EnumMap<>(initial.getDeclaringClass());
        builder.next.forEach((from, to) -> next.put(from, EnumSet.copyOf(to)));
        this.waiting = EnumSet.copyOf(builder.waiting);
        this.ending = EnumSet.copyOf(builder.ending);
    }

    /**
     * {@return a builder of a lifecycle}
     *
     * @param <S> the states
     * @param initial the state everything begins in
     */
    public static <S extends Enum<S>> Builder<S> builder(S initial) {
        return new Builder<>(initial);
    }

    /** {@return the state everything begins in} */
    public S initial() {
        return initial;
    }

    /**
     * {@return the states that may follow a state, in the order of their life; none after an end}
     *
     * @param state a state
     */
    public Set<S> after(S state) {
        return Collections.unmodifiableSet(nextOf(state));
    }

    /**
     * {@return whether one state may follow another directly; a state always follows itself, as a remark}
     *
     * @param from the state before
     * @param to the state after
     */
    public boolean allows(S from, S to) {
        return from == to || nextOf(from).contains(to);
    }

    /**
     * {@return the shortest way from one state to another, the first one left out and the last one included; empty if there is
     * none, or nothing to do. A ledger that is looked at once a week shows only every second state; this fills in the others}
     *
     * @param from the state before
     * @param to the state after
     */
    public List<S> steps(S from, S to) {
        Map<S, S> cameFrom = new EnumMap<>(from.getDeclaringClass());
        Deque<S> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !cameFrom.containsKey(to)) {
            S state = open.removeFirst();
            for (S following : nextOf(state)) {
                if (following != from && cameFrom.putIfAbsent(following, state) == null) {
                    open.addLast(following);
                }
            }
        }
        Deque<S> way = new ArrayDeque<>();
        for (S state = to; state != from && cameFrom.containsKey(state); state = requireNonNull(cameFrom.get(state))) {
            way.addFirst(state);
        }
        return List.copyOf(way);
    }

    /**
     * {@return whether a state waits for somebody else, who must be named}
     *
     * @param state a state
     */
    public boolean needsParty(S state) {
        return waiting.contains(state);
    }

    /**
     * {@return whether a state ends the matter, so that it needs an outcome: how it ended, or why it was turned down}
     *
     * @param state a state
     */
    public boolean needsOutcome(S state) {
        return ending.contains(state);
    }

    /**
     * {@return every problem of a log: states that cannot follow each other, entries before the matter was raised or before the
     * entry above them, waiting for nobody, answers due before they were asked for; none if it is sound}
     *
     * @param raisedOn the date the matter was raised; earlier entries are problems
     * @param log the entries, oldest first; the first one follows the initial state
     */
    public List<Problem> check(LocalDate raisedOn, List<Transition<S>> log) {
        List<Problem> problems = new ArrayList<>();
        Transition<S> before = Transition.of(raisedOn, initial);
        for (Transition<S> entry : log) {
            if (entry.on().isBefore(raisedOn)) {
                problems.add(problem("PMO-1608", entry.to().name(), entry.on(), raisedOn));
            } else if (entry.on().isBefore(before.on())) {
                problems.add(problem(
                        "PMO-1609", entry.to().name(), entry.on(), before.to().name(), before.on()));
            }
            if (!allows(before.to(), entry.to())) {
                problems.add(
                        problem("PMO-1610", before.to().name(), entry.to().name(), names(before.to()), entry.on()));
            }
            if (needsParty(entry.to()) && entry.party().isEmpty()) {
                problems.add(problem("PMO-1611", entry.on(), entry.to().name()));
            }
            LocalDate until = entry.until().orElse(LocalDate.MAX);
            if (until.isBefore(entry.on())) {
                problems.add(problem("PMO-1612", until, entry.on()));
            }
            before = entry;
        }
        return List.copyOf(problems);
    }

    /** {@return every state with those that may follow it, for people} */
    @Override
    public String toString() {
        return next.keySet().stream()
                .map(state -> state + " -> " + names(state))
                .collect(Collectors.joining("\n", "From " + initial + "\n", ""));
    }

    private static Problem problem(String code, Object... arguments) {
        return Problem.error(Problem.class, code, arguments).at(Problem.Element.PROJECT, "", "log");
    }

    private String names(S state) {
        Set<S> following = nextOf(state);
        return following.isEmpty() ? "-" : following.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private Set<S> nextOf(S state) {
        return next.getOrDefault(state, Set.of());
    }

    /**
     * Names the steps of a lifecycle; for ledgers with states of their own. Not thread-safe.
     *
     * @param <S> the states
     */
    public static final class Builder<S extends Enum<S>> {

        private final S initial;
        private final Map<S, Set<S>> next;
        private final Set<S> waiting;
        private final Set<S> ending;

        private Builder(S initial) {
            Class<S> states = initial.getDeclaringClass();
            this.initial = initial;
            this.next = new EnumMap<>(states);
            this.waiting = EnumSet.noneOf(states);
            this.ending = EnumSet.noneOf(states);
        }

        /**
         * Adds steps from a state.
         *
         * @param from the state before
         * @param to the states that may follow it directly
         * @return this builder
         */
        @SafeVarargs
        public final Builder<S> step(S from, S... to) {
            Set<S> following = next.computeIfAbsent(from, state -> EnumSet.noneOf(state.getDeclaringClass()));
            for (S state : to) {
                following.add(state);
            }
            return this;
        }

        /**
         * Names a state that waits for somebody else.
         *
         * @param state a state
         * @return this builder
         */
        public Builder<S> waits(S state) {
            waiting.add(state);
            return this;
        }

        /**
         * Names the states that end the matter and need an outcome.
         *
         * @param states the states
         * @return this builder
         */
        @SafeVarargs
        public final Builder<S> ends(S... states) {
            for (S state : states) {
                ending.add(state);
            }
            return this;
        }

        /** {@return the lifecycle} */
        public Lifecycle<S> build() {
            return new Lifecycle<>(this);
        }

        /** The initial state, for people. */
        @Override
        public String toString() {
            return "From " + initial + ", not built yet";
        }
    }
}
