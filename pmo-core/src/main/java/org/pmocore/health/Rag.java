package org.pmocore.health;

import java.util.Collection;
import java.util.Locale;
import org.pmocore.internal.text.Messages;

/**
 * A status colour (信号): green, amber, red, or grey where the data do not allow a judgement.
 *
 * <p>Unknown is not green: a missing baseline or an unreported cost gives {@link #GREY}. Every colour has a word and a
 * shape as well, so that it survives a black-and-white print.
 *
 * @since 0.1.0
 */
public enum Rag {
    /** Within all limits (順調). */
    GREEN("●"),
    /** Beyond the first limit: to be watched (注意). */
    AMBER("▲"),
    /** Beyond the second limit: to be acted on (要対策). */
    RED("■"),
    /** Cannot be assessed (判定不可): something is missing that the rule needs. */
    GREY("○");

    private static final Messages MESSAGES = Messages.of(Rag.class);

    private final String symbol;

    Rag(String symbol) {
        this.symbol = symbol;
    }

    /** {@return the shape that stands beside the colour: circle, triangle, square or open circle} */
    public String symbol() {
        return symbol;
    }

    /**
     * The colour in words.
     *
     * @param locale Japanese for a Japanese locale, English for every other
     * @return the name of the colour, such as {@code Amber} or {@code 黄}
     */
    public String text(Locale locale) {
        return MESSAGES.text(locale, "rag." + name());
    }

    /**
     * What the colour asks for, in words.
     *
     * @param locale Japanese for a Japanese locale, English for every other
     * @return a short phrase, such as {@code watch} or {@code 注意}
     */
    public String meaning(Locale locale) {
        return MESSAGES.text(locale, "rag.meaning." + name());
    }

    /**
     * The worst of several colours; grey ones are left out, because not knowing is neither better nor worse.
     *
     * @param colours any number of colours
     * @return red before amber before green; {@link #GREY} if nothing could be assessed
     */
    public static Rag worst(Collection<Rag> colours) {
        return colours.stream()
                .filter(colour -> colour != GREY)
                .reduce((one, other) -> one.compareTo(other) >= 0 ? one : other)
                .orElse(GREY);
    }
}
