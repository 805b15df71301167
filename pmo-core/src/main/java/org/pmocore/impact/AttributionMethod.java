package org.pmocore.impact;

import java.util.Locale;
import org.pmocore.internal.text.Messages;

/**
 * A rule that says how many days of a slip belong to each cause. Different rules give different, equally correct figures on
 * the same facts, so no figure goes without the name of its rule.
 *
 * <p>Below, v(S) is the slip if only the causes S had happened and N are all causes. Sources: AACE International Recommended
 * Practice 29R-03 (families of methods); Branzei et al. 2002; Shapley 1953; Owen 1977; Bergantinos, Valencia-Toledo,
 * Vidal-Puga 2018.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public enum AttributionMethod {
    /** In proportion to the delay each cause adds to its own tasks. Ignores the network: blames delays that float absorbed. */
    PROPORTIONAL(true, true),
    /** The same, each delay counted up to the whole slip at most. Ignores the network too. */
    TRUNCATED_PROPORTIONAL(true, true),
    /** The slip this cause alone would have made, v({i}) (impacted as-planned). Counts concurrent delay several times. */
    ALONE(false, false),
    /** What would be gained without this cause, v(N) - v(N without i) (collapsed as-built). Counts concurrent delay for nobody. */
    BUT_FOR(false, false),
    /** The mean of what the cause adds over all orders in which the causes could have come. Adds up to the slip. */
    SHAPLEY(true, false),
    /** The same over orders drawn by chance, with a standard error; for more causes than can be tried in full. */
    SHAPLEY_SAMPLED(true, false),
    /** Shapley among teams first, then inside each team. Adds up to the slip, and per team to the team's share. */
    OWEN(true, false),
    /** By periods in their order; what several causes of one period add together is split equally among them. */
    WINDOWS(true, false);

    private static final Messages MESSAGES = Messages.of(Impact.class);

    private final boolean addsUp;
    private final boolean ignoresNetwork;

    AttributionMethod(boolean addsUp, boolean ignoresNetwork) {
        this.addsUp = addsUp;
        this.ignoresNetwork = ignoresNetwork;
    }

    /** {@return whether the shares of all causes add up to the slip} */
    public boolean addsUp() {
        return addsUp;
    }

    /** {@return whether the rule looks at the amounts only and not at the dependencies, so that it may blame the wrong cause} */
    public boolean ignoresNetwork() {
        return ignoresNetwork;
    }

    /**
     * {@return the name of the rule}
     *
     * @param locale Japanese for a Japanese locale, English for every other
     */
    public String title(Locale locale) {
        return MESSAGES.text(locale, "method." + name());
    }

    /**
     * {@return how its figures are to be read, in one sentence}
     *
     * @param locale Japanese for a Japanese locale, English for every other
     */
    public String reading(Locale locale) {
        return MESSAGES.text(locale, "reading." + name());
    }
}
