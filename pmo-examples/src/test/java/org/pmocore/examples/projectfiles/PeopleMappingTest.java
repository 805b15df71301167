package org.pmocore.examples.projectfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mpxj.Availability;
import org.mpxj.AvailabilityTable;
import org.mpxj.ProjectFile;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.ResourceType;
import org.mpxj.Task;
import org.pmocore.model.Assignment;
import org.pmocore.model.Project;

class PeopleMappingTest {

    private final ProjectFile plan = Plans.microsoft();
    private final Task task = Plans.task(plan, "A", 5);

    @Test
    void owner_oneResource_withItsGroupAsTeam() {
        assign(task, resource("佐藤", "設計"), 8);

        assertThat(Plans.taskOf(plan, "1").owner()).contains("佐藤");
        assertThat(Plans.taskOf(plan, "1").team()).contains("設計");
        assertThat(Plans.codes(Plans.read(plan))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // work of the three, owner: most work, the first of equals
        "8, 16, 4, B",
        "8, 8, 8, A",
        "0, 0, 4, C",
    })
    void owner_severalResources_isTheOneWithMostWork(double first, double second, double third, String owner) {
        assign(task, resource("A", null), first);
        assign(task, resource("B", null), second);
        assign(task, resource("C", null), third);

        assertThat(Plans.taskOf(plan, "1").owner()).contains(owner);
        assertThat(Plans.codes(Plans.read(plan))).containsExactly("PF-314");
    }

    @Test
    void owner_primaryResourceOfP6_winsOverWork() {
        ProjectFile p6 = Plans.primavera();
        Task activity = Plans.activity(p6, "A", 5);
        Resource lead = p6.addResource();
        lead.setName("Lead");
        Resource other = p6.addResource();
        other.setName("Other");
        assign(activity, other, 80);
        assign(activity, lead, 8);
        activity.setPrimaryResourceUniqueID(lead.getUniqueID());

        assertThat(Plans.taskOf(p6, "A").owner()).contains("Lead");
    }

    @Test
    void team_roleOfP6_withoutPerson() {
        ProjectFile p6 = Plans.primavera();
        Task activity = Plans.activity(p6, "A", 5);
        Resource role = p6.addResource();
        role.setName("Engineer");
        role.setRole(true);
        assign(activity, role, 8);

        assertThat(Plans.taskOf(p6, "A").owner()).isEmpty();
        assertThat(Plans.taskOf(p6, "A").team()).contains("Engineer");
    }

    @Test
    void materialAndCost_areCountedOnly() {
        Resource cement = resource("Cement", null);
        cement.setType(ResourceType.MATERIAL);
        assign(task, cement, 1);
        Resource travel = resource("Travel", null);
        travel.setType(ResourceType.COST);
        assign(task, travel, 1);

        assertThat(Plans.taskOf(plan, "1").owner()).isEmpty();
        assertThat(Plans.codes(Plans.read(plan))).containsExactly("PF-107");
    }

    @ParameterizedTest
    @CsvSource({
        // maximum and assigned units in percent, work and duration in hours, capacity, units held
        "100, 100, 40, 40, 1.0, 1.0",
        "50, 25, 10, 40, 0.5, 0.25",
        "300, 200, 80, 40, 3.0, 2.0",
        "100, 0, 20, 40, 1.0, 0.5",
        "0, 100, 40, 40, 0.0, 1.0",
    })
    void assignment_hasCapacityAndUnits(
            double max, double units, double work, double duration, double capacity, double held) {
        Resource sato = resource("佐藤", "設計");
        sato.getAvailability()
                .add(new Availability(LocalDateTime.of(1984, 1, 1, 0, 0), AvailabilityTable.END_DATE_NA, max));
        task.setDuration(Plans.hours(duration));
        assign(task, sato, work);
        task.getResourceAssignments().get(0).setUnits(units);

        Project project = Plans.project(plan);

        assertThat(project.resource("佐藤").capacity()).isEqualTo(capacity);
        assertThat(project.task("1").assignments()).containsExactly(new Assignment("佐藤", held));
    }

    @Test
    void availability_fromDateToDate_changesCapacity() {
        Resource sato = resource("佐藤", null);
        sato.getAvailability()
                .add(new Availability(LocalDateTime.of(2026, 4, 6, 0, 0), LocalDateTime.of(2026, 4, 30, 23, 59), 50));

        assertThat(Plans.project(plan).resource("佐藤").capacityChanges())
                .containsExactly(entry(LocalDate.of(2026, 4, 6), 0.5), entry(LocalDate.of(2026, 5, 1), 0.0));
    }

    @Test
    void assignments_ofOneNameOnSummaryOrTwice_areToldOrAdded() {
        Resource first = resource("佐藤", null);
        Resource second = resource("佐藤", null);
        Task phase = plan.addTask();
        phase.setName("Phase");
        Task child = phase.addTask();
        child.setDuration(Plans.days(1));
        assign(phase, first, 8);
        assign(child, first, 8);
        assign(child, second, 8);
        child.getResourceAssignments().forEach(assignment -> assignment.setUnits(50));
        phase.getResourceAssignments().get(0).setUnits(100);

        Project project = Plans.project(plan);

        assertThat(project.task("3").assignments())
                .containsExactly(new Assignment("佐藤", 0.5), new Assignment("佐藤 (2)", 0.5));
        assertThat(Plans.codes(Plans.read(plan))).contains("PF-116");
    }

    @Test
    void capacity_notSetInP6_isOneAndTold() {
        ProjectFile p6 = Plans.primavera();
        Plans.activity(p6, "A", 5);
        Resource crew = p6.addResource();
        crew.setName("Crew");
        crew.getAvailability()
                .add(new Availability(LocalDateTime.of(1984, 1, 1, 0, 0), AvailabilityTable.END_DATE_NA, 0));

        assertThat(Plans.project(p6).resource("Crew").capacity()).isEqualTo(1);
        assertThat(Plans.codes(Plans.read(p6))).contains("PF-118");
    }

    @Test
    void unnamedResource_isNobody() {
        assign(task, resource(null, null), 8);

        assertThat(Plans.taskOf(plan, "1").owner()).isEmpty();
        assertThat(Plans.codes(Plans.read(plan))).isEmpty();
    }

    private Resource resource(String name, String group) {
        Resource resource = plan.addResource();
        resource.setName(name);
        resource.setGroup(group);
        return resource;
    }

    private static void assign(Task task, Resource resource, double hours) {
        ResourceAssignment assignment = task.addResourceAssignment(resource);
        assignment.setWork(Plans.hours(hours));
    }
}
