package org.pmocore.examples;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The lines that a command prints, in English or Japanese; never in the language of the machine. */
public final class CommandTexts {

    private final ResourceBundle texts;

    /**
     * The lines of one command.
     *
     * @param command a class beside the file
     * @param bundle the file they are in, without its language
     * @param locale the language
     */
    public CommandTexts(Class<?> command, String bundle, Locale locale) {
        this.texts = ResourceBundle.getBundle(
                command.getPackageName() + "." + bundle,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * {@return a text with its arguments as they are: numbers are not grouped}
     *
     * @param key the key of the text
     * @param arguments what goes in
     */
    public String text(String key, Object... arguments) {
        Object[] plain = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(plain);
    }
}
