package org.pmocore.resources;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** Instances of the benchmark library PSPLIB (Kolisch and Sprecher 1996), read from an archive that is not part of this repository. */
final class Psplib {

    private static final int BLOCK = 512;

    private Psplib() {}

    /** One instance: durations, successors and requirements by job, from 0; a minute stands for one period. */
    static final class Instance {

        final String name;
        final int[] durations;
        final int[][] successors;
        final int[][] needs;
        final int[] capacities;

        private Instance(String name, int jobs, int[] capacities) {
            this.name = name;
            this.durations = new int[jobs];
            this.successors = new int[jobs][];
            this.needs = new int[jobs][];
            this.capacities = capacities;
        }

        Project project() {
            Project.Builder project =
                    Project.builder(name).start(LocalDate.of(2026, 1, 1)).calendar(WorkCalendar.allHours());
            for (int kind = 0; kind < capacities.length; kind++) {
                int capacity = capacities[kind];
                project.resource("R" + kind, resource -> resource.capacity(capacity));
            }
            List<List<String>> predecessors = new ArrayList<>();
            for (int job = 0; job < durations.length; job++) {
                predecessors.add(new ArrayList<>());
            }
            for (int job = 0; job < durations.length; job++) {
                for (int successor : successors[job]) {
                    predecessors.get(successor).add("" + job);
                }
            }
            for (int job = 0; job < durations.length; job++) {
                project.add(task(job, predecessors.get(job)));
            }
            return project.build();
        }

        private Task task(int job, List<String> predecessors) {
            Task.Builder task = Task.builder("" + job)
                    .duration(WorkTime.minutes(durations[job]))
                    .after(predecessors.toArray(String[]::new));
            for (int kind = 0; kind < capacities.length; kind++) {
                if (needs[job][kind] > 0) {
                    task.assign("R" + kind, needs[job][kind]);
                }
            }
            return task.build();
        }
    }

    /** All instances of a folder of the archive, such as {@code j30.sm}, by name. */
    static SortedMap<String, Instance> read(Path archive, String folder) {
        SortedMap<String, Instance> instances = new TreeMap<>();
        try (InputStream tar = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(archive)), 1 << 16)) {
            for (byte[] header = tar.readNBytes(BLOCK); header.length == BLOCK; header = tar.readNBytes(BLOCK)) {
                String name = text(header, 0, 100);
                if (name.isEmpty()) {
                    break;
                }
                int size = Integer.parseInt(text(header, 124, 12).strip(), 8);
                byte[] content = tar.readNBytes(size);
                tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
                if (name.contains(folder + "/") && name.endsWith(".sm")) {
                    String own = name.substring(name.lastIndexOf('/') + 1, name.length() - ".sm".length());
                    instances.put(own, parse(own, new String(content, StandardCharsets.US_ASCII)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return instances;
    }

    /** The length to compare with: the optimum of J30, the length of the critical path of the others. */
    static Map<String, Integer> yardsticks(Path table) {
        Map<String, Integer> lengths = new HashMap<>();
        try {
            for (String line : Files.readAllLines(table, StandardCharsets.UTF_8)) {
                String[] cells = line.split(",", -1);
                if (cells[0].startsWith("J")) {
                    lengths.put(cells[1], Integer.valueOf(cells[0].equals("J30") ? cells[9] : cells[5]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lengths;
    }

    private static Instance parse(String name, String text) {
        List<String> lines = text.lines().toList();
        int relations = startOf(lines, "PRECEDENCE RELATIONS") + 2;
        int requests = startOf(lines, "REQUESTS/DURATIONS") + 3;
        int availabilities = startOf(lines, "RESOURCEAVAILABILITIES") + 2;
        int jobs = startOf(lines.subList(relations, lines.size()), "****");
        Instance instance = new Instance(name, jobs, numbers(lines.get(availabilities)));
        for (int job = 0; job < jobs; job++) {
            int[] relation = numbers(lines.get(relations + job));
            int[] request = numbers(lines.get(requests + job));
            instance.successors[job] =
                    Arrays.stream(relation, 3, relation.length).map(j -> j - 1).toArray();
            instance.durations[job] = request[2];
            instance.needs[job] = Arrays.copyOfRange(request, 3, request.length);
        }
        return instance;
    }

    private static int startOf(List<String> lines, String beginning) {
        for (int place = 0; place < lines.size(); place++) {
            if (lines.get(place).startsWith(beginning)) {
                return place;
            }
        }
        throw new IllegalArgumentException("no line begins with " + beginning);
    }

    private static int[] numbers(String line) {
        return Arrays.stream(line.strip().split("\\s+"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static String text(byte[] header, int from, int length) {
        String text = new String(header, from, length, StandardCharsets.US_ASCII);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
