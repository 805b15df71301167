package org.pmocore.impact;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.time.Shift;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** Networks drawn from a seed: all link types, lags and leads, several calendars, one milestone at the end with a promise. */
final class RandomNetworks {

    static final String END = "END";

    private static final WorkCalendar SIX_DAYS = WorkCalendar.builder("six days")
            .weekdays(Shift.of("09:00", "12:00"), Shift.of("13:00", "18:00"))
            .week(DayOfWeek.SATURDAY, Shift.of("09:00", "12:00"))
            .build();

    /** How wild the networks are. */
    enum Kind {
        /** Finish-to-start links and one calendar. */
        PLAIN,
        /** All link types, lags and leads, one calendar. */
        LINKED,
        /** The same on three calendars. */
        MIXED
    }

    private final Random random;
    private final Kind kind;

    RandomNetworks(long seed, Kind kind) {
        this.random = new Random(seed);
        this.kind = kind;
    }

    Project project() {
        int tasks = 5 + random.nextInt(20);
        Project.Builder plan = Project.builder("random")
                .start(LocalDateTime.of(2026, 4, 1, 8, 0))
                .calendar(SeedNetwork.CALENDAR)
                .addCalendar(SIX_DAYS)
                .addCalendar(WorkCalendar.allHours().withName("clock"));
        List<String> open = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            String id = "T" + i;
            plan.task(id, task -> draw(task, open));
            open.add(id);
        }
        LocalDate due = LocalDate.of(2026, 4, 1).plusDays(random.nextInt(60));
        return plan.milestone(END, end -> end.after(open.toArray(String[]::new)).promised(due))
                .build();
    }

    /** One to three delays, or gains of one day. */
    Change[] changes(Project project) {
        int count = 1 + random.nextInt(3);
        Change[] changes = new Change[count];
        for (int i = 0; i < count; i++) {
            String id = "T" + random.nextInt(project.tasks().size() - 1);
            boolean gain = random.nextInt(3) == 0 && i == 0;
            changes[i] = Change.delay(id, gain ? WorkTime.days(-0.5) : WorkTime.days(1 + random.nextInt(6)));
        }
        return changes;
    }

    private Task.Builder draw(Task.Builder task, List<String> before) {
        task.days(1 + random.nextInt(8));
        if (kind == Kind.MIXED && random.nextInt(3) == 0) {
            task.calendar(random.nextInt(4) == 0 ? "clock" : "six days");
        }
        List<String> choice = new ArrayList<>(before);
        Collections.shuffle(choice, random);
        for (String from : choice.subList(0, Math.min(choice.size(), random.nextInt(4)))) {
            task.after(from, kind == Kind.PLAIN ? Dependency.FINISH_TO_START : type(), lag());
        }
        return task;
    }

    private Dependency.Type type() {
        Dependency.Type[] all = Dependency.Type.values();
        return all[random.nextInt(all.length)];
    }

    private WorkTime lag() {
        if (kind == Kind.PLAIN || random.nextInt(2) == 0) {
            return WorkTime.ZERO;
        }
        return random.nextInt(5) == 0 ? WorkTime.percent(50) : WorkTime.days(random.nextInt(4) - 1);
    }
}
