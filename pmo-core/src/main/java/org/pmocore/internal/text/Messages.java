package org.pmocore.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * Text for people by message key, from {@code messages_en.properties} and {@code messages_ja.properties} (UTF-8) beside
 * an anchor class. A locale whose language is Japanese gets Japanese, every other gets English; the platform's default
 * is never asked and no bundle falls back to another.
 *
 * <p>Placeholders (see {@link Template} for the whole list): <code>{0}</code>, <code>{0,1}</code> at most one decimal,
 * <code>{0,.2}</code> exactly two, <code>{0,+1}</code> signed, <code>{0,plain}</code> not grouped,
 * <code>{0,long}</code> the date with its year, <code>{0,plural,day|days}</code>. Braces are doubled to stand for
 * themselves.
 *
 * <pre>{@code
 * private static final Messages MESSAGES = Messages.of(DelayImpact.class);
 * MESSAGES.text(locale, "impact.slips", milestone, workingDays);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Messages {

    /** Each bundle is read once, however many texts are asked for. */
    private static final ClassValue<Messages> LOADED = new ClassValue<>() {
        @Override
        protected Messages computeValue(Class<?> anchor) {
            return new Messages(anchor);
        }
    };

    private final String anchor;
    private final Map<String, Template> english;
    private final Map<String, Template> japanese;

    private Messages(Class<?> anchor) {
        this.anchor = anchor.getPackageName();
        this.english = load(anchor, "messages_en.properties");
        this.japanese = load(anchor, "messages_ja.properties");
    }

    /**
     * The messages of a package in both languages.
     *
     * @param anchor a class of the package that holds the bundles
     * @return the messages
     * @throws IllegalStateException if a bundle is missing or a template in it is malformed
     */
    public static Messages of(Class<?> anchor) {
        return LOADED.get(anchor);
    }

    /**
     * Whether people with this locale read Japanese; the one rule for all of the library.
     *
     * @param locale the reader's locale
     * @return true for Japanese, false for English
     */
    public static boolean isJapanese(Locale locale) {
        return locale.getLanguage().equals("ja");
    }

    /**
     * A message with its placeholders filled in.
     *
     * @param locale the reader's locale
     * @param key the message's key
     * @param arguments what the placeholders stand for, by position; a message need not use all of them
     * @return the text
     * @throws IllegalStateException if the key or an argument is missing or an argument has the wrong type
     */
    public String text(Locale locale, String key, Object... arguments) {
        Template template = bundle(locale).get(key);
        if (template == null) {
            throw new IllegalStateException("No message (" + key + ") in " + name(locale) + ".");
        }
        try {
            return template.fill(arguments, isJapanese(locale));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("Message (" + key + ") in " + name(locale) + ": " + e.getMessage(), e);
        }
    }

    /**
     * Whether there is a message with that key.
     *
     * @param locale the reader's locale
     * @param key a key
     * @return true if {@link #text} finds it
     */
    public boolean has(Locale locale, String key) {
        return bundle(locale).containsKey(key);
    }

    /**
     * All keys of a language.
     *
     * @param locale the reader's locale
     * @return the keys in alphabetical order
     */
    public Set<String> keys(Locale locale) {
        return bundle(locale).keySet();
    }

    private Map<String, Template> bundle(Locale locale) {
        return isJapanese(locale) ? japanese : english;
    }

    private String name(Locale locale) {
        return anchor + "/messages_" + (isJapanese(locale) ? "ja" : "en") + ".properties";
    }

    private static Map<String, Template> load(Class<?> anchor, String file) {
        String name = anchor.getPackageName() + "/" + file;
        Properties properties = new Properties();
        try (InputStream stream = anchor.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("No message bundle " + name + ".");
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read message bundle " + name + ".", e);
        }
        Map<String, Template> templates = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            try {
                templates.put(key, Template.parse(properties.getProperty(key)));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException("Message (" + key + ") in " + name + ": " + e.getMessage(), e);
            }
        }
        return Collections.unmodifiableMap(templates);
    }
}
