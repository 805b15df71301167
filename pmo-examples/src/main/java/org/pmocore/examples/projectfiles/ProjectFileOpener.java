package org.pmocore.examples.projectfiles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mpxj.MPXJException;
import org.mpxj.ProjectFile;
import org.mpxj.ScheduleFrom;
import org.mpxj.primavera.PrimaveraPMFileReader;
import org.mpxj.primavera.PrimaveraXERFileReader;
import org.mpxj.reader.UniversalProjectReader;

/** Opens a file with MPXJ; whatever goes wrong is told in the log, with advice. */
final class ProjectFileOpener {

    private static final Charset P6_DEFAULT = Charset.forName("windows-1252");
    private static final byte[] XER_MARK = XerTables.HEADER.getBytes(StandardCharsets.US_ASCII);
    private static final int REASON_LENGTH = 120;
    private static final int XML_HEAD = 200;

    private final ReadOptions options;
    private final ImportLog log;

    ProjectFileOpener(ReadOptions options, ImportLog log) {
        this.options = options;
        this.log = log;
    }

    /**
     * What was found in a file.
     *
     * @param projects the projects, none if the file could not be read
     * @param xer the raw tables of an XER file
     */
    record Opened(List<ProjectFile> projects, Optional<XerTables> xer) {

        static final Opened NOTHING = new Opened(List.of(), Optional.empty());
    }

    Opened open(Path path) {
        if (!isReadable(path)) {
            return Opened.NOTHING;
        }
        try {
            Opened opened = read(path);
            if (opened.projects().isEmpty() && !log.hasErrors()) {
                log.fileError("PF-007");
            }
            return opened;
        } catch (IOException | MPXJException | RuntimeException | StackOverflowError e) {
            fail(e);
            return Opened.NOTHING;
        }
    }

    private boolean isReadable(Path path) {
        if (!Files.exists(path)) {
            log.fileError("PF-001", path.toString());
        } else if (Files.isDirectory(path)) {
            log.fileError("PF-002", path.toString());
        } else if (!Files.isReadable(path)) {
            log.fileError("PF-016", path.toString());
        } else if (path.toFile().length() == 0) {
            log.fileError("PF-003");
        }
        return !log.hasErrors();
    }

    private Opened read(Path path) throws IOException, MPXJException {
        byte[] bytes = Files.readAllBytes(path);
        if (startsWithMark(bytes, 0) || startsWithMark(bytes, 3)) {
            return readXer(bytes, path);
        }
        UniversalProjectReader.ProjectReaderProxy proxy =
                new UniversalProjectReader().getProjectReaderProxy(path.toFile());
        if (proxy == null) {
            log.fileError("PF-004");
            return Opened.NOTHING;
        }
        try {
            if (proxy.getProjectReader() instanceof PrimaveraPMFileReader reader) {
                reader.setLinkCrossProjectRelations(true);
            }
            List<ProjectFile> projects = List.copyOf(proxy.readAll());
            if (!projects.isEmpty() && isXml(bytes)) {
                XmlLinks.check(path, log);
                assumeScheduledFromStart(projects, bytes);
            }
            return new Opened(projects, Optional.empty());
        } finally {
            close(proxy);
        }
    }

    /** MPXJ takes XML that does not say from which end it is scheduled for scheduled from the finish; the default is the start. */
    private static void assumeScheduledFromStart(List<ProjectFile> projects, byte[] bytes) {
        if (!new String(bytes, StandardCharsets.ISO_8859_1).contains("ScheduleFromStart>")) {
            projects.forEach(project -> project.getProjectProperties().setScheduleFrom(ScheduleFrom.START));
        }
    }

    private static void close(AutoCloseable opened) throws IOException {
        try {
            opened.close();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private Opened readXer(byte[] bytes, Path path) throws MPXJException {
        String text = decode(bytes);
        XerTables tables = XerTables.parse(text);
        if (XerRepair.isNeeded(tables)) {
            log.fileWarning("PF-010");
            text = XerRepair.complete(text, tables, nameOf(path));
            tables = XerTables.parse(text);
        }
        PrimaveraXERFileReader reader = new PrimaveraXERFileReader();
        reader.setCharset(StandardCharsets.UTF_8);
        reader.setLinkCrossProjectRelations(true);
        List<ProjectFile> projects = reader.readAll(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return new Opened(List.copyOf(projects), Optional.of(tables));
    }

    private String decode(byte[] bytes) {
        String text;
        if (options.charset() != null) {
            text = new String(bytes, options.charset());
        } else {
            try {
                text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                log.fileWarning("PF-011", P6_DEFAULT.name());
                text = new String(bytes, P6_DEFAULT);
            }
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void fail(Throwable failure) {
        String reason = reason(failure);
        boolean locked = reason.contains(MPXJException.PASSWORD_PROTECTED)
                || reason.contains(MPXJException.PASSWORD_PROTECTED_ENTER_PASSWORD);
        if (locked) {
            log.fileError("PF-005");
        } else {
            log.fileError("PF-006", reason);
        }
    }

    /** The innermost message that says anything, in one line. */
    private static String reason(Throwable failure) {
        String reason = failure.getClass().getSimpleName();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && !message.isBlank()) {
                reason = message.strip().lines().findFirst().orElse(reason);
            }
        }
        return reason.length() > REASON_LENGTH ? reason.substring(0, REASON_LENGTH) + "…" : reason;
    }

    static String nameOf(Path path) {
        Path name = path.getFileName();
        String text = name == null ? path.toString() : name.toString();
        int dot = text.lastIndexOf('.');
        return dot > 0 ? text.substring(0, dot) : text;
    }

    /** Whether the first character that is no blank opens an element; good enough for UTF-8 and its kin. */
    private static boolean isXml(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, XML_HEAD), StandardCharsets.ISO_8859_1);
        return head.contains("<?xml") || head.strip().startsWith("<");
    }

    private static boolean startsWithMark(byte[] bytes, int from) {
        if (bytes.length < from + XER_MARK.length) {
            return false;
        }
        for (int i = 0; i < XER_MARK.length; i++) {
            if (bytes[from + i] != XER_MARK[i]) {
                return false;
            }
        }
        return true;
    }
}
