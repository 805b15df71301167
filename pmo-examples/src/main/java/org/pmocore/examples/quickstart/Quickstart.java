package org.pmocore.examples.quickstart;

import static org.pmocore.time.WorkTime.days;

import java.time.LocalDate;
import java.util.Locale;
import org.pmocore.ProjectAnalysis;
import org.pmocore.impact.Change;
import org.pmocore.model.Project;
import org.pmocore.time.WorkCalendar;

/** "A is late by four days": what that does to the customer review. The README shows the code between the markers. */
public final class Quickstart {

    private Quickstart() {}

    // spotless:off
    /**
     * Prints the schedule and the effect of a delay.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        // README begin
        var project = Project.builder("EC renewal")
            .start(LocalDate.of(2026, 4, 6))
            .calendar(WorkCalendar.standard().withHoliday(LocalDate.of(2026, 4, 29), "Showa Day"))
            .task("A", t -> t.name("Screen design").team("design team").days(5))
            .task("C", t -> t.name("API design").team("platform team").days(3))
            .task("B", t -> t.name("Screen implementation").team("build team").days(8).after("A", "C"))
            .task("E", t -> t.name("Internal review").team("QA team").days(2).after("B"))
            .milestone("RV", m -> m.name("Customer review").after("E").promised(LocalDate.of(2026, 4, 28)))
            .build();
        var analysis = ProjectAnalysis.of(project, LocalDate.of(2026, 4, 5));
        System.out.println(analysis.schedule());
        System.out.println(analysis.impactOf(Change.delay("A", days(4))).explain("RV", Locale.ENGLISH));
        // README end
    }
    // spotless:on
}
