package org.pmocore.io;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value that cannot be taken; becomes a problem with the place of the value. */
final class BadValue extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Object[] arguments;
    private final @Nullable String suggestion;

    /**
     * @param code code of the problem
     * @param arguments arguments of its texts
     */
    BadValue(String code, Object... arguments) {
        this(code, Optional.empty(), arguments);
    }

    /**
     * @param code code of the problem
     * @param suggestion what was probably meant
     * @param arguments arguments of its texts
     */
    BadValue(String code, Optional<String> suggestion, Object... arguments) {
        super(code, null, false, false);
        this.code = code;
        this.suggestion = suggestion.orElse(null);
        this.arguments = arguments.clone();
    }

    /** The problem behind it was reported before, at another place: to be left out silently. */
    static BadValue saidBefore() {
        return new BadValue("");
    }

    boolean wasSaidBefore() {
        return code.isEmpty();
    }

    String code() {
        return code;
    }

    Object[] arguments() {
        return arguments.clone();
    }

    Optional<String> suggestion() {
        return Optional.ofNullable(suggestion);
    }
}
