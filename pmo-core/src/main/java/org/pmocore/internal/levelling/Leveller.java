package org.pmocore.internal.levelling;

/**
 * Levels one problem: a first schedule by the priority rule, justification, and if asked for a search for a better one.
 *
 * <p>Double justification (Valls, Ballestín and Quintanilla 2005): every node as late as possible, the latest finish first,
 * then as early as possible, the earliest of those starts first. Not thread-safe.
 */
public final class Leveller {

    private final LevellingSettings settings;
    private final long[] values;
    private final Shop shop;
    private final Generation generation;
    private final Placement current;
    private final Placement best;
    private final long[] keys;
    private final int nodes;
    private int generated;

    /**
     * Prepares a problem.
     *
     * @param problem what is to be levelled
     * @param values by node, the value of the priority rule; less goes first
     * @param settings how
     */
    public Leveller(LevellingProblem problem, long[] values, LevellingSettings settings) {
        this.values = values;
        this.settings = settings;
        this.nodes = problem.nodes();
        this.shop = new Shop(problem);
        this.generation = new Generation(shop);
        this.current = new Placement(nodes);
        this.best = new Placement(nodes);
        this.keys = new long[nodes];
    }

    /** {@return the best schedule found; of equally good ones the one found first} */
    public Placement solve() {
        generate(values, settings.parallel());
        if (settings.justify()) {
            justify();
        }
        switch (settings.search()) {
            case SAMPLING -> sample();
            case GENETIC -> new Evolution(this, settings, nodes).run();
            case NONE -> {}
        }
        return best;
    }

    /** {@return how many schedules were generated, passes from the end counted too} */
    public int generated() {
        return generated;
    }

    /** How many schedules and what is the best end. */
    @Override
    public String toString() {
        return "Leveller: " + generated + " schedules, end " + best.end;
    }

    int nodes() {
        return nodes;
    }

    boolean mayGenerate() {
        return generated < settings.schedules();
    }

    Placement current() {
        return current;
    }

    Placement best() {
        return best;
    }

    /** One serial schedule by keys, justified if the settings say so. */
    void evaluate(long[] order) {
        generate(order, false);
        if (settings.justify()) {
            justify();
        }
    }

    /** One schedule drawn by chance. */
    void draw(Draws draws) {
        Candidates candidates = new BiasedDraw(values, settings.unit(), draws);
        if (settings.parallel()) {
            generation.parallel(candidates);
        } else {
            generation.serial(candidates);
        }
        keep();
        if (settings.justify()) {
            justify();
        }
    }

    private void sample() {
        for (int number = 1; mayGenerate(); number++) {
            draw(new Draws(settings.seed(), number));
        }
    }

    private void generate(long[] order, boolean parallel) {
        Candidates candidates = generation.byKey(order);
        if (parallel) {
            generation.parallel(candidates);
        } else {
            generation.serial(candidates);
        }
        keep();
    }

    private void justify() {
        for (int node = 0; node < nodes; node++) {
            keys[node] = -current.finish[node];
        }
        generation.backward(current.end, keys);
        generated++;
        for (int node = 0; node < nodes; node++) {
            keys[node] = shop.pass.lateStart(node);
        }
        generate(keys, false);
    }

    private void keep() {
        generated++;
        shop.record(current);
        if (current.end < best.end) {
            best.copyFrom(current);
        }
    }
}
