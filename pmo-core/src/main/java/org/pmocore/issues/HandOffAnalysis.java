package org.pmocore.issues;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pmocore.schedule.Schedule;

/**
 * What teams give each other (関連グループとの調整): from the dependencies between teams in the plan and from what they have
 * written down.
 *
 * <p>Standard: hand-offs needed within the next 10 working days must be agreed. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class HandOffAnalysis {

    private static final int TWO_WEEKS = 10;
    private static final HandOffAnalysis DEFAULT = new HandOffAnalysis(TWO_WEEKS, Map.of());

    private final int lookAhead;
    private final Map<String, HandOffAgreement> earlier;

    private HandOffAnalysis(int lookAhead, Map<String, HandOffAgreement> earlier) {
        this.lookAhead = lookAhead;
        this.earlier = earlier;
    }

    /** {@return an analysis that looks two weeks ahead} */
    public static HandOffAnalysis withDefaults() {
        return DEFAULT;
    }

    /**
     * {@return the same analysis with another look-ahead}
     *
     * @param workingDays working days of the project calendar after the data date, not negative
     */
    public HandOffAnalysis withLookAhead(int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException(
                    "The look-ahead (" + workingDays + ") must not be negative.\nMaybe 10 working days.");
        }
        return new HandOffAnalysis(workingDays, earlier);
    }

    /**
     * {@return the same analysis, which also tells what was changed after it was agreed}
     *
     * @param agreements the agreements as they were in an earlier week, by the same ids
     */
    public HandOffAnalysis withEarlier(Collection<HandOffAgreement> agreements) {
        Map<String, HandOffAgreement> byId = new HashMap<>();
        agreements.forEach(agreement -> byId.put(agreement.id(), agreement));
        return new HandOffAnalysis(lookAhead, Map.copyOf(byId));
    }

    /**
     * {@return the hand-offs that follow from the plan alone: every dependency between tasks of two teams}
     *
     * @param schedule the plan
     * @param dataDate the data date, inclusive
     */
    public HandOffReport analyze(Schedule schedule, LocalDate dataDate) {
        return new HandOffBook(schedule, dataDate, lookAhead, earlier).report(List.of());
    }

    /**
     * {@return the hand-offs of the plan and of the agreements; an agreement that names both tasks of a dependency is about that
     * one, one that names the receiving task only is about the one dependency from its giver, if there is just one}
     *
     * @param schedule the plan
     * @param dataDate the data date, inclusive
     * @param agreements what the teams have written down, each id once
     */
    public HandOffReport analyze(Schedule schedule, LocalDate dataDate, Collection<HandOffAgreement> agreements) {
        return new HandOffBook(schedule, dataDate, lookAhead, earlier).report(List.copyOf(agreements));
    }

    /** {@return the look-ahead in one line} */
    @Override
    public String toString() {
        return "Hand-offs, looking " + lookAhead + " working days ahead";
    }
}
