package org.pmocore.examples.projectfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.Problem;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.schedule.ScheduleRules;

/** XER text of a few rows, read through MPXJ. */
class XerReadingTest {

    private static final String CALENDAR = "(0||CalendarData()((0||DaysOfWeek()((0||1()())"
            + "(0||2()((0||0(s|08:00|f|12:00)())(0||1(s|13:00|f|17:00)())))"
            + "(0||3()((0||0(s|08:00|f|12:00)())(0||1(s|13:00|f|17:00)())))(0||4()())(0||5()())(0||6()())(0||7()())))"
            + "(0||Exceptions()())))";

    @TempDir
    private Path folder;

    /** One project with one activity A of five days. */
    static String xer(String taskName) {
        return xer(List.of("10\tA\t" + taskName + "\tTT_Task\t40\t40\t1\t\t"), List.of());
    }

    /** Activities: task_id, code, name, type, planned and remaining hours, calendar, constraint, date. */
    private static String xer(List<String> activities, List<String> links) {
        StringBuilder text = new StringBuilder("ERMHDR\t23.12\t2026-04-01\tProject\tADMIN\ta\tdb\tPM\tEUR\n");
        text.append(
                        "%T\tPROJECT\n%F\tproj_id\tproj_short_name\tclndr_id\tlast_recalc_date\tplan_start_date\texport_flag\n")
                .append("%R\t7\tP7\t1\t2026-04-06 08:00\t2026-04-06 08:00\tY\n")
                .append("%T\tCALENDAR\n%F\tclndr_id\tclndr_name\tday_hr_cnt\tclndr_type\tclndr_data\n")
                .append("%R\t1\tTwo days\t8\tCA_Base\t")
                .append(CALENDAR)
                .append('\n')
                .append("%T\tTASK\n%F\ttask_id\ttask_code\ttask_name\ttask_type\ttarget_drtn_hr_cnt")
                .append("\tremain_drtn_hr_cnt\tclndr_id\tcstr_type\tcstr_date\tproj_id\n");
        activities.forEach(row -> text.append("%R\t").append(row).append("\t7\n"));
        text.append(
                "%T\tTASKPRED\n%F\ttask_pred_id\ttask_id\tpred_task_id\tpred_type\tlag_hr_cnt\tproj_id\tpred_proj_id\n");
        links.forEach(row -> text.append("%R\t").append(row).append("\t7\t7\n"));
        return text.append("%E\n").toString();
    }

    @Test
    void wholeProject_isMapped() throws IOException {
        ImportedProject imported = read(xer(
                List.of(
                        "10\tA\tDesign\tTT_Task\t40\t40\t1\t\t",
                        "11\tM\tDone\tTT_FinMile\t0\t0\t1\tCS_MEOB\t2026-04-21 17:00"),
                List.of("1\t11\t10\tPR_FS\t8")));

        Project project = imported.orThrow();

        assertThat(imported.problems()).isEmpty();
        assertThat(project.start()).isEqualTo("2026-04-06T08:00");
        assertThat(project.dataDate()).hasToString("Optional[2026-04-06T08:00]");
        assertThat(project.calendar().week()).hasSize(2);
        assertThat(project.task("A").duration()).hasToString("Optional[5d]");
        assertThat(project.task("M").kind()).isEqualTo(Task.Kind.FINISH_MILESTONE);
        assertThat(project.task("M").constraint().map(Constraint::kind)).contains(Constraint.Kind.FINISH_NO_LATER_THAN);
        assertThat(project.dependencies()).extracting(Dependency::toString).containsExactly("A -FS+1d-> M");
        assertThat(imported.rules())
                .hasToString(
                        ScheduleRules.primaveraP6().withExpectedFinish(true).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "CS_MANDSTART, MANDATORY_START",
        "CS_MANDFIN, MANDATORY_FINISH",
        "CS_MSO, START_ON",
        "CS_MEO, FINISH_ON",
        "CS_MSOA, START_NO_EARLIER_THAN",
        "CS_MSOB, START_NO_LATER_THAN",
        "CS_MEOA, FINISH_NO_EARLIER_THAN",
        "CS_MEOB, FINISH_NO_LATER_THAN",
        "CS_ALAP, AS_LATE_AS_POSSIBLE",
    })
    void constraint_everyCodeOfP6_isMapped(String code, Constraint.Kind kind) throws IOException {
        ImportedProject imported =
                read(xer(List.of("10\tA\tDesign\tTT_Task\t40\t40\t1\t" + code + "\t2026-04-21 17:00"), List.of()));

        assertThat(imported.orThrow().task("A").constraint().map(Constraint::kind))
                .contains(kind);
        assertThat(imported.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // activity row after the name, link row, code, what is named
        "TT_Odd|40|40|1||, 1|10|10|PR_FS|0, PF-015, TT_Odd",
        "TT_Task|many|40|1||, , PF-015, many",
        "TT_Task|40|40|1|CS_ODD|2026-04-21, , PF-015, CS_ODD",
        "TT_Task|40|40|1|CS_MEOB|soon, , PF-015, soon",
        "TT_Task|40|40|9||, , PF-206, 9",
        "TT_Task|40|40|1||, 1|10|99|PR_FS|0, PF-014, 99",
        "TT_Task|40|40|1||, 1|99|10|PR_FS|0, PF-014, 99",
    })
    void oddValue_isReportedWithTheValue(String activity, String link, String code, String value) throws IOException {
        ImportedProject imported = read(xer(
                List.of("10\tA\tDesign\t" + activity.replace('|', '\t')),
                link == null ? List.of() : List.of(link.replace('|', '\t'))));

        assertThat(imported.problems())
                .filteredOn(problem -> problem.code().equals(code))
                .first()
                .extracting(problem -> problem.what(java.util.Locale.ENGLISH))
                .asString()
                .contains(value);
    }

    @ParameterizedTest
    @CsvSource({"PR_XX, 0", "PR_FS, NotANumber"})
    void oddLink_isReportedAndReadAsUsual(String type, String lag) throws IOException {
        ImportedProject imported = read(xer(
                List.of("10\tA\tDesign\tTT_Task\t40\t40\t1\t\t", "11\tB\tBuild\tTT_Task\t40\t40\t1\t\t"),
                List.of("1\t11\t10\t" + type + "\t" + lag)));

        assertThat(imported.orThrow().dependencies()).hasToString("[A -FS-> B]");
        assertThat(Plans.codes(imported)).containsExactly("PF-015");
    }

    @Test
    void withoutProjectTable_isCompletedWithWarning() throws IOException {
        String text = "ERMHDR\t20.12\t2026-05-24\tProject\n%T\tCALENDAR\n%F\tclndr_id\tclndr_name\tday_hr_cnt\n"
                + "%R\t1\tStandard\t8\n%T\tTASK\n%F\ttask_id\ttask_code\ttask_name\ttask_type\ttarget_drtn_hr_cnt"
                + "\tremain_drtn_hr_cnt\tclndr_id\tcstr_type\n"
                + "%R\t1\tA\tDesign\tTT_Task\t40\t40\t1\n%R\t2\tB\tBuild\tTT_Task\t16\t16\t1\t\n"
                + "%T\tTASKPRED\n%F\ttask_pred_id\ttask_id\tpred_task_id\tpred_type\tlag_hr_cnt\n%R\t1\t2\t1\tPR_SS\t8\n%E\n";

        ImportedProject imported = read(text);

        assertThat(imported.orThrow().dependencies()).hasToString("[A -SS+1d-> B]");
        assertThat(imported.orThrow().start()).isEqualTo("2026-05-24T00:00");
        assertThat(Plans.codes(imported)).containsExactly("PF-010", "PF-205", "PF-114");
    }

    @Test
    void severalProjects_firstIsReadAndOthersNamed() throws IOException {
        String two = xer("Design")
                .replace("%T\tCALENDAR", "%R\t8\tP8\t1\t2026-04-06 08:00\t2026-04-06 08:00\tY\n%T\tCALENDAR")
                .replace("%T\tTASKPRED", "%R\t20\tZ\tOther\tTT_Task\t8\t8\t1\t\t\t8\n%T\tTASKPRED");
        Path file = Files.writeString(folder.resolve("two.xer"), two);

        ImportedProject first = ProjectFileReader.withDefaults().read(file);
        ImportedProject second =
                ProjectFileReader.withDefaults().withProject("P8").read(file);
        ImportedProject none =
                ProjectFileReader.withDefaults().withProject("P9").read(file);

        assertThat(first.orThrow().tasks()).hasSize(1);
        assertThat(first.problems()).extracting(Problem::code).containsExactly("PF-009");
        assertThat(second.orThrow().task("Z").name()).isEqualTo("Other");
        assertThat(second.problems()).isEmpty();
        assertThat(Plans.codes(none)).containsExactly("PF-008");
        assertThat(ProjectFileReader.withDefaults().readAll(file)).hasSize(2);
    }

    @Test
    void currency_ofHeader_isUsed() throws IOException {
        XerTables tables = XerTables.parse(xer("Design"));

        assertThat(tables.currency()).contains("EUR");
        assertThat(tables.exportDate()).contains("2026-04-01");
    }

    private ImportedProject read(String text) throws IOException {
        return ProjectFileReader.withDefaults().read(Files.writeString(folder.resolve("plan.xer"), text));
    }
}
