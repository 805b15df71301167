package org.pmocore.internal.network;

/**
 * The dates of one pass, as wall-clock minutes by node: starts inclusive, finishes exclusive. Of work in progress they are
 * the dates of the part that is left, of a finished task those of the point it has become.
 *
 * <p>Immutable and thread-safe once solved.
 */
public abstract sealed class NetworkDates permits MinuteDates, WorkDates {

    NetworkDates() {}

    /**
     * {@return the early start}
     *
     * @param node number of a node
     */
    public abstract long start(int node);

    /**
     * {@return the early finish}
     *
     * @param node number of a node
     */
    public abstract long finish(int node);

    /**
     * {@return the late start}
     *
     * @param node number of a node
     */
    public abstract long lateStart(int node);

    /**
     * {@return the late finish}
     *
     * @param node number of a node
     */
    public abstract long lateFinish(int node);

    /**
     * {@return the total float in minutes on the axis of the node}
     *
     * @param node number of a node
     */
    public abstract long totalFloat(int node);

    /** {@return the latest early finish} */
    public abstract long projectFinish();

    /** Keeps the early dates of a node while they are being solved. */
    abstract void setEarly(int node, long start, long finish);

    /** Keeps the late dates of a node while they are being solved. */
    abstract void setLate(int node, long start, long finish);
}
