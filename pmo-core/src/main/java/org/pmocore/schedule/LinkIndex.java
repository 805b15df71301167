package org.pmocore.schedule;

import java.util.List;
import java.util.stream.IntStream;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.model.Task;

/** The dependencies of a project by number: those into a task stand in a row, those out of it are listed. */
final class LinkIndex {

    private final int[] firstInto;
    private final int[] firstOutOf;
    private final int[] outOf;

    LinkIndex(Project project) {
        List<Task> tasks = project.tasks();
        List<Dependency> dependencies = project.dependencies();
        firstInto = new int[tasks.size() + 1];
        firstOutOf = new int[tasks.size() + 1];
        outOf = new int[dependencies.size()];
        int[] source = new int[dependencies.size()];
        for (int position = 0; position < tasks.size(); position++) {
            firstInto[position + 1] =
                    firstInto[position] + tasks.get(position).predecessors().size();
        }
        for (int number = 0; number < source.length; number++) {
            source[number] =
                    project.positionOf(dependencies.get(number).predecessor()).orElseThrow();
            firstOutOf[source[number] + 1]++;
        }
        for (int position = 0; position < tasks.size(); position++) {
            firstOutOf[position + 1] += firstOutOf[position];
        }
        int[] next = firstOutOf.clone();
        for (int number = 0; number < source.length; number++) {
            outOf[next[source[number]]++] = number;
        }
    }

    int firstInto(int position) {
        return firstInto[position];
    }

    IntStream outOf(int position) {
        return IntStream.range(firstOutOf[position], firstOutOf[position + 1]).map(place -> outOf[place]);
    }
}
