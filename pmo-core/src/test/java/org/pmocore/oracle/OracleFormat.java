package org.pmocore.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The words a case may use. An unknown one fails, so that nothing a file says is passed over in silence. */
final class OracleFormat {

    private static final Set<String> ROOT =
            words("id title difficulty evidence dialect source timeUnit calendars project"
                    + " options tasks summaries links expect notes note features crossCheck base change");
    private static final Set<String> PROJECT = words("start finish dataDate mustFinishBy calendar");
    private static final Set<String> OPTIONS = words("lagCalendar totalFloat progressMode criticalDefinition"
            + " criticalFloatThreshold nearCriticalThreshold floatPaths openEndsCritical percentCompleteType ssLagFrom"
            + " useProjectFinishForFloat");
    private static final Set<String> TASK = words("id name parent duration calendar elapsed milestone type constraint"
            + " constraintDate constraint2 constraint2Date constraintCodeXER deadline expectedFinish actualStart"
            + " actualFinish remaining percentComplete stop suspended suspend resume splits externalLinks manual"
            + " manualStart manualFinish");
    private static final Set<String> SUMMARY =
            words("id parent constraint constraintDate deadline actualStart actualFinish");
    private static final Set<String> LINK = words("from to type lag lagElapsed lagPercent");
    private static final Set<String> EXTERNAL = words("direction type lag lagElapsed lagPercent anchor");
    private static final Set<String> SPLIT = words("afterSpan gap");
    private static final Set<String> CALENDAR = words("week exceptions");
    private static final Set<String> EXPECT = words("tasks summaries criticalSet criticalContains criticalExcludes"
            + " violatedConstraints outOfSequenceLinks missedDeadlines floatPaths projectFinish projectFinishDay pert"
            + " topology");
    private static final Set<String> FIELDS =
            words("ES EF LS LF TF FF start finish interferingFloat critical nearCritical"
                    + " floatPath floatPathOrder longestPath pointEarly pointLate remES remLS");

    private final List<String> unknown = new ArrayList<>();

    private OracleFormat() {}

    /** The words of a case that this reader does not know, each with where it stands. */
    static List<String> unknownWords(JsonNode root) {
        OracleFormat format = new OracleFormat();
        format.check("", root, ROOT);
        format.check("project.", root.path("project"), PROJECT);
        format.check("options.", root.path("options"), OPTIONS);
        root.path("calendars").forEach(calendar -> format.check("calendars.", calendar, CALENDAR));
        root.path("tasks").forEach(format::checkTask);
        root.path("summaries").forEach(summary -> format.check("summaries.", summary, SUMMARY));
        root.path("links").forEach(link -> format.check("links.", link, LINK));
        JsonNode expect = root.path("expect");
        format.check("expect.", expect, EXPECT);
        expect.path("tasks").forEach(task -> format.check("expect.tasks.", task, FIELDS));
        expect.path("summaries").forEach(summary -> format.check("expect.summaries.", summary, FIELDS));
        return format.unknown;
    }

    private void checkTask(JsonNode task) {
        check("tasks.", task, TASK);
        task.path("externalLinks").forEach(link -> check("tasks.externalLinks.", link, EXTERNAL));
        task.path("splits").forEach(split -> check("tasks.splits.", split, SPLIT));
    }

    private void check(String where, JsonNode object, Set<String> known) {
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> unknown.add(where + name));
    }

    private static Set<String> words(String line) {
        return Set.of(line.split(" "));
    }
}
