package org.pmocore.io;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The members of a JSON object in the order they are written. */
final class JsonObject {

    private final Map<String, Object> members = new LinkedHashMap<>();

    /** Adds a member: a text, a number, a boolean, an object or an {@link Iterable} of these. */
    JsonObject put(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** Adds a member if there is a value. */
    JsonObject put(String name, Optional<?> value) {
        value.ifPresent(present -> members.put(name, present));
        return this;
    }

    /** Adds a member unless it says what is understood without it. */
    JsonObject putUnless(String name, Object value, Object understood) {
        return value.equals(understood) ? this : put(name, value);
    }

    /** Adds a list, made element by element when it is written; nothing if there is no element. */
    <T> JsonObject putList(String name, Collection<T> elements, Function<? super T, ?> form) {
        return elements.isEmpty() ? this : putWholeList(name, elements, form);
    }

    /** Adds a list, made element by element when it is written, also without elements. */
    <T> JsonObject putWholeList(String name, Collection<T> elements, Function<? super T, ?> form) {
        Iterable<Object> list = () -> elements.stream().<Object>map(form).iterator();
        return put(name, list);
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    Map<String, Object> members() {
        return members;
    }
}
