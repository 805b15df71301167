package org.pmocore.internal.levelling;

/** Nodes that could be placed next, and which of them is. */
interface Candidates {

    boolean isEmpty();

    void add(int node);

    /** Takes the node that is placed next. */
    int remove();
}
