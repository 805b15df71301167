package org.pmocore.io;

/**
 * Takes a value out of a JSON text.
 *
 * @param <T> what the value means
 */
@FunctionalInterface
interface Conversion<T> {

    /** What the value means; {@link BadValue} says why it means nothing. */
    T convert(Node node) throws BadValue;
}
