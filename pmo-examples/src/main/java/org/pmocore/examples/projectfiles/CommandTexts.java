package org.pmocore.examples.projectfiles;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The lines that the command prints, in English or Japanese; never in the language of the machine. */
final class CommandTexts {

    private static final String BUNDLE = CommandTexts.class.getPackageName() + ".command";

    private final ResourceBundle texts;

    CommandTexts(Locale locale) {
        this.texts = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A text with its arguments as they are: numbers are not grouped. */
    String text(String key, Object... arguments) {
        Object[] plain = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(plain);
    }
}
