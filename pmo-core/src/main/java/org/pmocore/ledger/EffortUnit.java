package org.pmocore.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What amounts of work are counted in. How many hours a person-day has, and how many days a person-month, is a rule of the
 * project ({@link LedgerIntake#withPersonDay}), not a constant.
 *
 * @since 0.1.0
 */
public enum EffortUnit {
    /** Hours of one person (人時). */
    PERSON_HOURS("人時;h;hr;hrs;hour;hours;人時間;時間;時;工数h;mh;ph;person-hours;man-hours"),
    /** Days of one person (人日). */
    PERSON_DAYS("人日;d;day;days;日;md;pd;営業日;person-days;man-days"),
    /** Months of one person (人月). */
    PERSON_MONTHS("人月;mm;pm;ヶ月;か月;カ月;ヵ月;月;month;months;person-months;man-months");

    /** The Japanese word first, all separated by semicolons. */
    private final String words;

    EffortUnit(String words) {
        this.words = words;
    }

    /** {@return the Japanese word for the unit} */
    public String japanese() {
        return words.substring(0, words.indexOf(';'));
    }

    /** The unit a folded word stands for. */
    static Optional<EffortUnit> of(String word) {
        String bare = Folding.word(word);
        return Arrays.stream(values())
                .filter(unit -> List.of(unit.words.split(";")).contains(bare))
                .findFirst();
    }
}
