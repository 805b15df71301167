package org.pmocore.issues;

import java.time.LocalDate;
import java.util.List;
import org.pmocore.internal.text.TextTable;

/**
 * What is to be escalated at a data date: the events to send, those held because they were sent not long ago, and what could not
 * be assessed.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class EscalationRun {

    private static final int ROWS = 8;

    private final LocalDate dataDate;
    private final EscalationRules rules;
    private final List<EscalationEvent> events;
    private final List<EscalationEvent> held;
    private final List<EscalationGap> gaps;

    EscalationRun(
            LocalDate dataDate,
            EscalationRules rules,
            List<EscalationEvent> events,
            List<EscalationEvent> held,
            List<EscalationGap> gaps) {
        this.dataDate = dataDate;
        this.rules = rules;
        this.events = List.copyOf(events);
        this.held = List.copyOf(held);
        this.gaps = List.copyOf(gaps);
    }

    /** {@return the data date, inclusive} */
    public LocalDate dataDate() {
        return dataDate;
    }

    /** {@return the rules it went by} */
    public EscalationRules rules() {
        return rules;
    }

    /** {@return the escalations to send, one for an issue at most, the highest level first, then in the order of the ledger} */
    public List<EscalationEvent> events() {
        return events;
    }

    /** {@return the escalations that would be sent if one of that level had not been sent within the days of its repeat} */
    public List<EscalationEvent> held() {
        return held;
    }

    /** {@return what rules look at and could not be told, issue by issue} */
    public List<EscalationGap> gaps() {
        return gaps;
    }

    /**
     * {@return the escalations to send as a table}
     *
     * @param rows rows at most
     */
    public String table(int rows) {
        TextTable.Builder table = TextTable.builder()
                .left("Issue", 10)
                .right("Level")
                .left("To", 16)
                .left("Rule", 26)
                .right("Period")
                .left("Confirm by");
        for (EscalationEvent event : events) {
            table.row(
                    event.issue().id(),
                    event.level(),
                    event.recipient().orElse(event.role().name()),
                    event.rule(),
                    event.period(),
                    event.acknowledgeBy());
        }
        return table.build().render(rows);
    }

    /** {@return counts in one line, then the first rows of the table} */
    @Override
    public String toString() {
        String head = "Escalations " + dataDate + ": " + events.size() + " to send, " + held.size() + " held, "
                + gaps.size() + " gaps";
        return events.isEmpty() ? head : head + "\n" + table(ROWS);
    }
}
