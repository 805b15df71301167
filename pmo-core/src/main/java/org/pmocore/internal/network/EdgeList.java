package org.pmocore.internal.network;

import java.util.Arrays;
import org.pmocore.model.Dependency;

/** Links as they are collected, before the order of the nodes is known. */
final class EdgeList {

    static final byte FROM_FINISH = 1;
    static final byte TO_START = 2;
    /** Moves nobody forward: its successor has started, or its lag is over. */
    static final byte IDLE = 4;

    static final byte SS = TO_START;
    static final byte FF = FROM_FINISH;

    /** A link that stands for the WBS, not for a dependency of the project. */
    static final int HIERARCHY = -1;

    int count;
    int[] from;
    int[] to;
    byte[] type;
    long[] lag;
    int[] lagAxis;
    int[] link;

    EdgeList(int capacity) {
        from = new int[capacity];
        to = new int[capacity];
        type = new byte[capacity];
        lag = new long[capacity];
        lagAxis = new int[capacity];
        link = new int[capacity];
    }

    static byte code(Dependency.Type type) {
        return (byte) ((type.fromFinish() ? FROM_FINISH : 0) | (type.toStart() ? TO_START : 0));
    }

    /** Adds a link without lag that stands for the dependency with a number, or for the WBS. */
    void add(int source, int target, byte kind, int number) {
        if (count == from.length) {
            grow();
        }
        from[count] = source;
        to[count] = target;
        type[count] = kind;
        link[count++] = number;
    }

    /** Gives the link added last a lag. */
    void delay(long minutes, int axis) {
        lag[count - 1] = minutes;
        lagAxis[count - 1] = axis;
    }

    /** Gives back the room beyond the last link. */
    void trim() {
        if (count < from.length) {
            resize(count);
        }
    }

    private void grow() {
        resize(2 * count + 16);
    }

    private void resize(int capacity) {
        from = Arrays.copyOf(from, capacity);
        to = Arrays.copyOf(to, capacity);
        type = Arrays.copyOf(type, capacity);
        lag = Arrays.copyOf(lag, capacity);
        lagAxis = Arrays.copyOf(lagAxis, capacity);
        link = Arrays.copyOf(link, capacity);
    }
}
