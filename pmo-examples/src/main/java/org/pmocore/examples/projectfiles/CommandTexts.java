package org.pmocore.examples.projectfiles;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The lines that a command prints, in English or Japanese; never in the language of the machine. */
final class CommandTexts {

    private final ResourceBundle texts;

    /**
     * The lines of one command.
     *
     * @param bundle the file they are in, without its language
     */
    CommandTexts(String bundle, Locale locale) {
        this.texts = ResourceBundle.getBundle(
                CommandTexts.class.getPackageName() + "." + bundle,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A text with its arguments as they are: numbers are not grouped. */
    String text(String key, Object... arguments) {
        Object[] plain = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(plain);
    }
}
