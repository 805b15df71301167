package org.pmocore.io;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pmocore.internal.text.Suggestion;
import org.pmocore.io.Node.Kind;
import org.pmocore.model.Problem;
import org.pmocore.model.Problem.Element;

/**
 * Checks what every file of this library begins with, {@code "format"} and {@code "version"}.
 *
 * <p>Version 1.x reads every file of version 1.y; what a later minor version added is left out with a warning. Another major
 * version is an error.
 */
final class Envelope {

    static final String VERSION = "1.0";

    private static final int MAJOR = 1;
    private static final int MINOR = 0;
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");

    private final Node root;
    private final String format;
    private final Complaints complaints;

    private Envelope(Node root, String format, Complaints complaints) {
        this.root = root;
        this.format = format;
        this.complaints = complaints;
    }

    /** Whether the rest of the file is worth reading. */
    static boolean accepts(Node root, String format, Complaints complaints) {
        Envelope envelope = new Envelope(root, format, complaints);
        if (root.kind() != Kind.OBJECT) {
            envelope.complain(root, "", Problem.error(ProjectFile.class, "PMO-2040", root.excerpt(), format, VERSION));
            return false;
        }
        return envelope.acceptsFormat() && envelope.acceptsVersion();
    }

    private boolean acceptsFormat() {
        Node stated = root.member("format").orElse(null);
        if (stated == null) {
            complain(root, "format", Problem.error(ProjectFile.class, "PMO-2041", format, VERSION));
            return true;
        }
        if (stated.kind() == Kind.TEXT && stated.text().equals(format)) {
            return true;
        }
        Optional<String> near = Suggestion.closest(stated.text(), List.of(format));
        complain(
                stated,
                "format",
                Problem.error(ProjectFile.class, "PMO-2042", stated.excerpt(), format)
                        .suggesting(near));
        return near.isPresent();
    }

    private boolean acceptsVersion() {
        Node stated = root.member("version").orElse(null);
        if (stated == null) {
            complain(root, "version", Problem.error(ProjectFile.class, "PMO-2043", VERSION));
            return true;
        }
        Matcher numbers = NUMBERS.matcher(stated.text());
        if (!numbers.matches() || stated.kind() != Kind.TEXT) {
            complain(stated, "version", Problem.error(ProjectFile.class, "PMO-2044", stated.excerpt(), VERSION));
            return true;
        }
        if (Integer.parseInt(numbers.group(1)) != MAJOR) {
            complain(stated, "version", Problem.error(ProjectFile.class, "PMO-2045", stated.text(), MAJOR));
            return false;
        }
        if (Integer.parseInt(numbers.group(2)) > MINOR) {
            complaints.forgiveUnknownMembers();
            complain(stated, "version", Problem.warning(ProjectFile.class, "PMO-2046", stated.text(), VERSION));
        }
        return true;
    }

    private void complain(Node place, String field, Problem problem) {
        complaints.add(place, problem.at(Element.FILE, complaints.source(), field));
    }
}
