package org.pmocore.io;

/** A file or text that cannot be read at all; becomes a problem of the file. */
final class BadFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String pointer;
    private final String code;
    private final transient Object[] arguments;

    /**
     * @param line line of the place from 1; 0 for the whole file
     * @param code code of the problem
     * @param arguments arguments of its texts
     */
    BadFile(int line, String code, Object... arguments) {
        this(line, "", code, arguments);
    }

    /**
     * @param line line of the place from 1
     * @param pointer JSON pointer of the value that is being read
     * @param code code of the problem
     * @param arguments arguments of its texts
     */
    BadFile(int line, String pointer, String code, Object... arguments) {
        super(code, null, false, false);
        this.line = line;
        this.pointer = pointer;
        this.code = code;
        this.arguments = arguments.clone();
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
