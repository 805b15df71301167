package org.pmocore.examples.projectfiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mpxj.ProjectFile;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.ResourceType;
import org.mpxj.Task;

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
