package org.pmocore.io;

/** A file or text that cannot be read at all; becomes a problem of the file. */
final class BadFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String pointer;
    private final String code;
    private final transient Object[] arguments;

    private BadFile(int line, String pointer, String code, Object[] arguments) {
        super(code, null, false, false);
        this.line = line;
        this.pointer = pointer;
        this.code = code;
        this.arguments = arguments.clone();
    }

    /** The whole file cannot be read. */
    static BadFile whole(String code, Object... arguments) {
        return new BadFile(0, "", code, arguments);
    }

    /** The file cannot be read from a line on. */
    static BadFile inLine(int line, String code, Object... arguments) {
        return new BadFile(line, "", code, arguments);
    }

    /** The file cannot be read from a line on, inside the value at a JSON pointer. */
    static BadFile inValue(int line, String pointer, String code, Object... arguments) {
        return new BadFile(line, pointer, code, arguments);
    }

    int line() {
        return line;
    }

    String pointer() {
        return pointer;
    }

    String code() {
        return code;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
