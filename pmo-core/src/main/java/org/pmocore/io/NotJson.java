package org.pmocore.io;

import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises the files people hand over by mistake, so that they are told so instead of "unexpected character". */
final class NotJson {

    private static final Pattern TABLE = Pattern.compile("[^{}\\[\\]]*[,;\t][^{}\\[\\]]*[,;\t][^{}\\[\\]]*");

    private NotJson() {}

    static void check(String text) throws BadFile {
        String begin = text.strip();
        if (begin.isEmpty()) {
            throw BadFile.whole("PMO-2005");
        }
        char first = begin.charAt(0);
        if (first == '{' || first == '[') {
            return;
        }
        String line = begin.lines().findFirst().orElse("");
        if (first == '<') {
            boolean html = line.toLowerCase(Locale.ROOT).matches("<(!doctype html|html).*");
            throw BadFile.inLine(1, html ? "PMO-2016" : "PMO-2010");
        }
        if (begin.startsWith("ERMHDR")) {
            throw BadFile.inLine(1, "PMO-2014");
        }
        if (TABLE.matcher(line).matches() && !line.contains("\":")) {
            throw BadFile.inLine(1, "PMO-2011", Node.shortened(line));
        }
        if (first != '"') {
            throw BadFile.inLine(1, "PMO-2017", Node.shortened(line));
        }
    }
}
