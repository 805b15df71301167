package org.pmocore.internal.network;

/** The four bounds of a task that do not come from links, as wall-clock minutes. Not thread-safe while it is filled. */
final class Bounds {

    long startFloor = Instants.NONE;
    long finishFloor = Instants.NONE;
    long startCap = Instants.OPEN;
    long finishCap = Instants.OPEN;

    void floorStart(long minute) {
        startFloor = Math.max(startFloor, minute);
    }

    void floorFinish(long minute) {
        finishFloor = Math.max(finishFloor, minute);
    }

    void capStart(long minute) {
        startCap = Math.min(startCap, minute);
    }

    void capFinish(long minute) {
        finishCap = Math.min(finishCap, minute);
    }

    /** Takes over the bounds of the summary above. */
    void inherit(Bounds above) {
        floorStart(above.startFloor);
        floorFinish(above.finishFloor);
        capStart(above.startCap);
        capFinish(above.finishCap);
    }
}
