package org.pmocore.benchmarks;

import java.util.Arrays;

/**
 * The least a critical path calculation can cost: forward and backward over plain arrays of one working-minute count, as
 * one would write it for one network and nothing else. No ids, no calendar, no dates; the yardstick of the kernel.
 */
final class RawArrays {

    private final int[] firstIn;
    private final int[] from;
    private final int[] weight;
    private final int[] length;
    private final int[] early;
    private final int[] late;

    /**
     * Takes a network whose links are sorted by their successor.
     *
     * @param length minutes of each task
     * @param firstIn the first link into each task; one entry more than there are tasks
     * @param from the predecessor of each link
     * @param weight minutes from the start of the predecessor to the start of the successor, at least
     */
    RawArrays(int[] length, int[] firstIn, int[] from, int[] weight) {
        this.length = length;
        this.firstIn = firstIn;
        this.from = from;
        this.weight = weight;
        this.early = new int[length.length];
        this.late = new int[length.length];
    }

    /** Both passes; the minutes from start to finish. */
    int solve() {
        int finish = 0;
        for (int task = 0; task < length.length; task++) {
            int start = 0;
            for (int link = firstIn[task]; link < firstIn[task + 1]; link++) {
                start = Math.max(start, early[from[link]] + weight[link]);
            }
            early[task] = start;
            finish = Math.max(finish, start + length[task]);
        }
        Arrays.fill(late, Integer.MAX_VALUE);
        for (int task = length.length - 1; task >= 0; task--) {
            int start = Math.min(late[task], finish - length[task]);
            late[task] = start;
            for (int link = firstIn[task]; link < firstIn[task + 1]; link++) {
                late[from[link]] = Math.min(late[from[link]], start - weight[link]);
            }
        }
        return finish;
    }

    /** Minutes a task may slip, after {@link #solve()}. */
    int totalFloat(int task) {
        return late[task] - early[task];
    }
}
