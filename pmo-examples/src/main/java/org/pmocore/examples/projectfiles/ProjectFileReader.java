package org.pmocore.examples.projectfiles;

import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.pmocore.time.Days;

/**
 * Reads project files of other tools: MPP and MSPDI of Microsoft Project, XER and PMXML of Primavera P6, and whatever else
 * MPXJ knows.
 *
 * <pre>{@code
 * ImportedProject imported = ProjectFileReader.withDefaults().read(Path.of("plan.xer"));
 * }</pre>
 *
 * <p>Reading never throws for what is in the file: a file that cannot be read has an error among its
 * {@linkplain ImportedProject#problems() problems}. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ProjectFileReader {

    private final ReadOptions options;

    private ProjectFileReader(ReadOptions options) {
        this.options = options;
    }

    /** {@return a reader that takes everything from the file} */
    public static ProjectFileReader withDefaults() {
        return new ProjectFileReader(ReadOptions.DEFAULTS);
    }

    /**
     * {@return a reader that chooses one project of a file with several}
     *
     * @param idOrName the project's id or name
     */
    public ProjectFileReader withProject(String idOrName) {
        String project = requireNonNull(idOrName, "idOrName");
        return new ProjectFileReader(
                new ReadOptions(project, options.charset(), options.currency(), options.dataDate(), options.start()));
    }

    /**
     * {@return a reader that decodes XER files; without it UTF-8 is tried, then the Windows-1252 of P6}
     *
     * @param charset the encoding, such as {@code windows-31j} for files of a Japanese Windows
     */
    public ProjectFileReader withCharset(Charset charset) {
        requireNonNull(charset, "charset");
        return new ProjectFileReader(
                new ReadOptions(options.project(), charset, options.currency(), options.dataDate(), options.start()));
    }

    /**
     * {@return a reader that takes all costs to be in one currency, whatever the file says}
     *
     * @param currencyCode three letters of ISO 4217
     */
    public ProjectFileReader withCurrency(String currencyCode) {
        Currency currency = Currency.getInstance(currencyCode);
        return new ProjectFileReader(
                new ReadOptions(options.project(), options.charset(), currency, options.dataDate(), options.start()));
    }

    /**
     * {@return a reader with a data date, whatever the file says}
     *
     * @param date progress is known up to and including this date
     */
    public ProjectFileReader withDataDate(LocalDate date) {
        return new ProjectFileReader(new ReadOptions(
                options.project(), options.charset(), options.currency(), Days.endOf(date), options.start()));
    }

    /**
     * {@return a reader with a planned start for projects that state none}
     *
     * @param date first date of the project
     */
    public ProjectFileReader withStart(LocalDate date) {
        requireNonNull(date, "date");
        return new ProjectFileReader(
                new ReadOptions(options.project(), options.charset(), options.currency(), options.dataDate(), date));
    }

    /**
     * Reads one project: the chosen one, else the first that is no baseline.
     *
     * @param file the file
     * @return the project or why there is none; a warning names the other projects of the file
     */
    public ImportedProject read(Path file) {
        ImportLog log = new ImportLog(fileName(file));
        List<Source> sources = open(file, log);
        if (sources.isEmpty()) {
            return failed(file, log);
        }
        Optional<Source> chosen = choose(sources);
        if (chosen.isEmpty()) {
            log.fileError("PF-008", String.valueOf(options.project()), names(sources));
            return failed(file, log);
        }
        Source source = chosen.get();
        if (sources.size() > 1 && options.project() == null) {
            List<Source> others = sources.stream()
                    .filter(other -> !other.project().equals(source.project()))
                    .toList();
            source.log().fileWarning("PF-009", sources.size(), label(source), names(others));
        }
        return map(source);
    }

    /**
     * Reads all projects of a file, baselines of P6 included.
     *
     * @param file the file
     * @return one result for each project; one with an error if there is none
     */
    public List<ImportedProject> readAll(Path file) {
        ImportLog log = new ImportLog(fileName(file));
        List<Source> sources = open(file, log);
        if (sources.isEmpty()) {
            return List.of(failed(file, log));
        }
        return sources.stream().map(ProjectFileReader::map).toList();
    }

    /** The chosen project of a file, else all of them. */
    List<ImportedProject> readChosen(Path file) {
        return options.project() == null ? readAll(file) : List.of(read(file));
    }

    /** What MPXJ holds for each result of {@link #readChosen}; read again, so that it can be changed. */
    List<Source> sources(Path file) {
        List<Source> sources = open(file, new ImportLog(fileName(file)));
        return options.project() == null
                ? sources
                : choose(sources).map(List::of).orElse(List.of());
    }

    /** {@return what the reader was told} */
    @Override
    public String toString() {
        return "Project file reader " + options;
    }

    /** Maps a project that is in memory already. */
    ImportedProject map(ProjectFile project, String name) {
        return map(new Source(project, List.of(project), Optional.empty(), name, options, new ImportLog(name)));
    }

    private List<Source> open(Path file, ImportLog log) {
        ProjectFileOpener.Opened opened = new ProjectFileOpener(options, log).open(file);
        String name = ProjectFileOpener.nameOf(file);
        List<Source> sources = new ArrayList<>();
        for (ProjectFile project : opened.projects()) {
            sources.add(new Source(project, opened.projects(), opened.xer(), name, options, log.copy()));
        }
        List<Source> whole =
                sources.stream().filter(source -> !isMentionedOnly(source)).toList();
        return whole.isEmpty() ? sources : whole;
    }

    /** A project of P6 of which the file holds no more than the ends of links to it. */
    private static boolean isMentionedOnly(Source source) {
        ProjectProperties properties = source.properties();
        return source.isPrimavera()
                && properties.getName() == null
                && properties.getPlannedStart() == null
                && properties.getStatusDate() == null;
    }

    private Optional<Source> choose(List<Source> sources) {
        String wanted = options.project();
        if (wanted != null) {
            return sources.stream()
                    .filter(source -> wanted.equals(source.properties().getProjectID())
                            || wanted.equals(ProjectMapper.projectName(source)))
                    .findFirst();
        }
        return sources.stream()
                .filter(source -> !source.properties().getProjectIsBaseline())
                .findFirst()
                .or(() -> Optional.of(sources.get(0)));
    }

    /** Anything MPXJ or the mapping stumbles over in an unforeseen file is told like every other problem. */
    private static ImportedProject map(Source source) {
        try {
            return ProjectMapper.map(source);
        } catch (RuntimeException | StackOverflowError e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            source.log().fileError("PF-017", reason.lines().findFirst().orElse(""));
            return ImportedProject.nothing(source.name(), source.log().problems());
        }
    }

    private static ImportedProject failed(Path file, ImportLog log) {
        return ImportedProject.nothing(fileName(file), log.problems());
    }

    private static String names(List<Source> sources) {
        return String.join(", ", sources.stream().map(ProjectFileReader::label).toList());
    }

    private static String label(Source source) {
        String id = source.properties().getProjectID();
        String name = ProjectMapper.projectName(source);
        return id == null || id.isBlank() || id.equals(name) ? name : id + " (" + name + ")";
    }

    private static String fileName(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
