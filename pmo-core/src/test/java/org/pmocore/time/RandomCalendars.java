package org.pmocore.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Calendars nobody would draw up, from a seed: split days, night shifts, touching shifts, clusters of exceptions. */
final class RandomCalendars {

    private static final LocalDate AROUND = LocalDate.of(2026, 1, 1);

    private RandomCalendars() {}

    static WorkCalendar of(long seed) {
        Random random = new Random(seed);
        WorkCalendar.Builder builder = WorkCalendar.builder("seed " + seed);
        builder.week(DayOfWeek.of(1 + random.nextInt(7)), Shift.of("09:00", "18:00"));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(4) > 0) {
                builder.week(day, shifts(random));
            }
        }
        int exceptions = random.nextInt(60);
        int span = 1 + random.nextInt(400);
        for (int i = 0; i < exceptions; i++) {
            LocalDate date = AROUND.plusDays(random.nextInt(2 * span) - span);
            if (random.nextInt(3) > 0) {
                builder.exception(date);
            } else if (random.nextInt(4) > 0) {
                builder.exception(date, shifts(random));
            } else {
                builder.exception(date, date.plusDays(random.nextInt(20)), "range", shifts(random));
            }
        }
        return builder.build();
    }

    /** One to four shifts, sometimes touching, sometimes over midnight. */
    private static Shift[] shifts(Random random) {
        List<Shift> shifts = new ArrayList<>();
        int at = random.nextInt(900);
        for (int i = random.nextInt(4); i >= 0 && at < 1440; i--) {
            int length = 1 + random.nextInt(i == 0 ? 900 : 240);
            shifts.add(new Shift(at, at + length));
            at += length + (random.nextInt(4) == 0 ? 0 : random.nextInt(120));
        }
        return shifts.toArray(Shift[]::new);
    }
}
