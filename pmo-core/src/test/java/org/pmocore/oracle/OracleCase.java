package org.pmocore.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.ExternalDependency;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Split;
import org.pmocore.model.Task;
import org.pmocore.time.Shift;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One network with expected dates, as facts in JSON: turned into a project, its dates and times into this library's. */
public final class OracleCase {

    /** Where abstract time begins: one unit is an hour of a calendar without pauses. */
    private static final LocalDateTime ZERO = LocalDateTime.of(2026, 1, 5, 0, 0);

    private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
    private static final Map<String, Constraint.Kind> KINDS = Map.of(
            "SNET", Constraint.Kind.START_NO_EARLIER_THAN,
            "FNET", Constraint.Kind.FINISH_NO_EARLIER_THAN,
            "SNLT", Constraint.Kind.START_NO_LATER_THAN,
            "FNLT", Constraint.Kind.FINISH_NO_LATER_THAN,
            "MSO", Constraint.Kind.MANDATORY_START,
            "MFO", Constraint.Kind.MANDATORY_FINISH);

    private final JsonNode json;

    /** Refuses a case with a word that this reader would pass over. */
    public OracleCase(JsonNode json) {
        this.json = json;
        List<String> unknown = OracleFormat.unknownWords(json);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(id() + ": unknown words " + unknown);
        }
    }

    /** The case a change is asked of; empty for a case of its own. */
    public Optional<String> base() {
        return Optional.of(json.path("base").asString("")).filter(name -> !name.isEmpty());
    }

    /** This change, asked of its base: the network of the base with the durations and the dates of this file. */
    public OracleCase on(OracleCase base) {
        ObjectNode changed = (ObjectNode) base.json.deepCopy();
        JsonNode change = json.path("change");
        for (String name : change.propertyNames()) {
            if (!name.equals("durations")) {
                throw new IllegalArgumentException(id() + ": unknown change " + name);
            }
        }
        Set<String> open = new HashSet<>(change.path("durations").propertyNames());
        for (JsonNode task : changed.path("tasks")) {
            String name = task.path("id").asString();
            if (open.remove(name)) {
                ((ObjectNode) task).set("duration", change.path("durations").get(name));
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException(id() + ": change of unknown tasks " + open);
        }
        changed.set("id", json.get("id"));
        changed.set("expect", json.get("expect"));
        return new OracleCase(changed);
    }

    public String id() {
        return json.path("id").asString();
    }

    public String dialect() {
        return json.path("dialect").asString();
    }

    public JsonNode expect() {
        return json.path("expect");
    }

    public JsonNode options() {
        return json.path("options");
    }

    /** What the file says about the case. */
    public String notes() {
        return json.path("notes").asString("");
    }

    /** The fields in which a case follows a convention of its own, as it says: case, task and field. */
    public Set<String> disputed() {
        String list = notes().substring(notes().indexOf("Fields in dispute: ") + "Fields in dispute: ".length());
        return Arrays.stream(list.split(", "))
                .map(field -> id() + " " + (field.startsWith("projectFinish") ? "project.finish" : field))
                .collect(Collectors.toSet());
    }

    /** The data date to schedule with; a file may report dates after it. */
    public Optional<LocalDateTime> dataDate() {
        return instant(json.path("project").path("dataDate"));
    }

    /** What of this case a project cannot say; empty if it can be scheduled. */
    public Optional<String> unsupported() {
        if (json.path("project").hasNonNull("finish")) {
            return Optional.of("scheduling from the finish");
        }
        return Optional.empty();
    }

    public LocalDateTime time(JsonNode value) {
        return value.isNumber() ? ZERO.plusMinutes(minutes(value)) : LocalDateTime.parse(value.asString());
    }

    /** Minutes of a time that may be abstract, where one unit is an hour. */
    public long minutes(JsonNode value) {
        boolean isAbstract = json.path("timeUnit").asString("").equals("abstract");
        return Math.round(value.asDouble(0) * (isAbstract ? 60 : 1));
    }

    public Project project() {
        Project.Builder builder = Project.builder(id())
                .start(instant(json.path("project").path("start")).orElse(ZERO));
        addCalendars(builder);
        instant(json.path("project").path("mustFinishBy")).ifPresent(builder::mustFinishBy);
        knownUpTo().ifPresent(builder::dataDate);
        Set<String> summaries = new HashSet<>();
        json.path("summaries")
                .forEach(summary -> summaries.add(summary.path("id").asString()));
        for (JsonNode summary : json.path("summaries")) {
            builder.summary(
                    summary.path("id").asString(), s -> withParent(defineSummary(s, summary), summary, summaries));
        }
        for (JsonNode task : json.path("tasks")) {
            builder.task(task.path("id").asString(), t -> withParent(define(t, task), task, summaries));
        }
        for (JsonNode link : json.path("links")) {
            builder.link(link.path("from").asString(), link.path("to").asString(), type(link), lag(link));
        }
        return builder.build();
    }

    private void addCalendars(Project.Builder builder) {
        if (json.path("calendars").isEmpty()) {
            builder.calendar(WorkCalendar.allHours());
            return;
        }
        List<WorkCalendar> calendars = new ArrayList<>();
        json.path("calendars").properties().forEach(entry -> calendars.add(calendar(entry.getKey(), entry.getValue())));
        String main =
                json.path("project").path("calendar").asString(calendars.get(0).name());
        for (WorkCalendar calendar : calendars) {
            if (calendar.name().equals(main)) {
                builder.calendar(calendar);
            } else {
                builder.addCalendar(calendar);
            }
        }
    }

    private static WorkCalendar calendar(String name, JsonNode json) {
        WorkCalendar.Builder builder = WorkCalendar.builder(name);
        json.path("week")
                .properties()
                .forEach(day -> builder.week(DayOfWeek.of(DAYS.indexOf(day.getKey()) + 1), shifts(day.getValue())));
        json.path("exceptions")
                .properties()
                .forEach(day -> builder.exception(LocalDate.parse(day.getKey()), shifts(day.getValue())));
        return builder.build();
    }

    private static Shift[] shifts(JsonNode list) {
        List<Shift> shifts = new ArrayList<>();
        list.forEach(
                shift -> shifts.add(new Shift(shift.get(0).asInt(), shift.get(1).asInt())));
        return shifts.toArray(Shift[]::new);
    }

    /** The data date, or the last date on record if that is later or there is no data date. */
    private Optional<LocalDateTime> knownUpTo() {
        Optional<LocalDateTime> known = dataDate();
        for (JsonNode task : json.path("tasks")) {
            for (String field : List.of("actualStart", "actualFinish")) {
                Optional<LocalDateTime> actual = instant(task.path(field)).map(date -> date.plusMinutes(1));
                boolean later =
                        actual.isPresent() && (known.isEmpty() || actual.get().isAfter(known.get()));
                known = later ? actual : known;
            }
        }
        return known;
    }

    private static Task.Builder withParent(Task.Builder builder, JsonNode json, Set<String> summaries) {
        String parent = json.path("parent").asString("");
        return summaries.contains(parent) ? builder.parent(parent) : builder;
    }

    private Task.Builder defineSummary(Task.Builder builder, JsonNode summary) {
        constraint(summary, "constraint").ifPresent(builder::constraint);
        instant(summary.path("deadline")).ifPresent(date -> builder.deadline(date));
        return builder;
    }

    private Task.Builder define(Task.Builder builder, JsonNode task) {
        builder.kind(kind(task));
        if (!kind(task).isMilestone() && task.has("duration")) {
            builder.duration(
                    time(minutes(task.path("duration")), task.path("elapsed").asBoolean(false)));
        }
        if (task.hasNonNull("calendar")) {
            builder.calendar(task.path("calendar").asString());
        }
        constraint(task, "constraint").ifPresent(first -> {
            builder.constraint(first);
            constraint(task, "constraint2").ifPresent(builder::secondaryConstraint);
        });
        if (!task.hasNonNull("constraint")) {
            constraint(task, "constraint2").ifPresent(builder::constraint);
        }
        instant(task.path("manualStart")).ifPresent(date -> builder.manual(date));
        instant(task.path("deadline")).ifPresent(date -> builder.deadline(date));
        instant(task.path("expectedFinish")).ifPresent(builder::expectedFinish);
        task.path("externalLinks").forEach(link -> builder.external(external(link)));
        addSplits(builder, task);
        return builder.progress(progress(task));
    }

    /** The files count from the start of the task, the model without the earlier gaps. */
    private static void addSplits(Task.Builder builder, JsonNode task) {
        long gaps = 0;
        for (JsonNode split : task.path("splits")) {
            long gap = split.path("gap").asLong();
            builder.split(new Split(WorkTime.minutes(split.path("afterSpan").asLong() - gaps), WorkTime.minutes(gap)));
            gaps += gap;
        }
    }

    private static Task.Kind kind(JsonNode task) {
        String type = task.path("type").asString("");
        String milestone = task.path("milestone").asString("");
        return switch (type) {
            case "LOE" -> Task.Kind.LEVEL_OF_EFFORT;
            // whose calendar counts is already said by the calendar of the task
            case "", "TASK", "TASK_DEPENDENT", "RESOURCE_DEPENDENT" -> kindOf(milestone);
            default -> throw new IllegalArgumentException("type " + type);
        };
    }

    private static Task.Kind kindOf(String milestone) {
        return switch (milestone) {
            case "" -> Task.Kind.TASK;
            case "start" -> Task.Kind.START_MILESTONE;
            case "finish", "milestone", "true" -> Task.Kind.FINISH_MILESTONE;
            default -> throw new IllegalArgumentException("milestone " + milestone);
        };
    }

    private Progress progress(JsonNode task) {
        Progress.Builder builder = Progress.builder();
        instant(task.path("actualStart")).ifPresent(date -> builder.actualStart(date));
        instant(task.path("actualFinish")).ifPresent(date -> builder.actualFinish(date));
        boolean open = !task.hasNonNull("actualFinish");
        if (open && task.hasNonNull("remaining") && !kind(task).isMilestone()) {
            builder.remaining(
                    time(minutes(task.path("remaining")), task.path("elapsed").asBoolean(false)));
        }
        if (open && !task.hasNonNull("remaining") && task.hasNonNull("percentComplete")) {
            builder.percentComplete(task.path("percentComplete").asDouble());
        }
        if (open && task.hasNonNull("actualStart")) {
            instant(task.path("suspended"))
                    .or(() -> instant(task.path("suspend")))
                    .ifPresent(builder::suspended);
            instant(task.path("resume")).ifPresent(builder::resumes);
        }
        return builder.build();
    }

    private Optional<Constraint> constraint(JsonNode task, String field) {
        String name = task.path(field).asString("");
        if (name.isEmpty() || name.equals("ASAP")) {
            return Optional.empty();
        }
        if (name.equals("ALAP")) {
            return Optional.of(Constraint.asLateAsPossible());
        }
        Constraint.Kind kind = KINDS.containsKey(name) ? KINDS.get(name) : Constraint.Kind.valueOf(name);
        return Optional.of(
                Constraint.of(kind, instant(task.path(field + "Date")).orElseThrow()));
    }

    private ExternalDependency external(JsonNode link) {
        return new ExternalDependency(
                "outside",
                ExternalDependency.Direction.valueOf(
                        link.path("direction").asString().toUpperCase(Locale.ROOT)),
                type(link),
                lag(link),
                time(link.path("anchor")));
    }

    private static Dependency.Type type(JsonNode link) {
        return switch (link.path("type").asString()) {
            case "SS" -> Dependency.Type.START_TO_START;
            case "FF" -> Dependency.Type.FINISH_TO_FINISH;
            case "SF" -> Dependency.Type.START_TO_FINISH;
            case "FS" -> Dependency.Type.FINISH_TO_START;
            default -> throw new IllegalArgumentException("link " + link);
        };
    }

    private WorkTime lag(JsonNode link) {
        return link.hasNonNull("lagPercent")
                ? WorkTime.percent(link.path("lagPercent").asDouble())
                : time(minutes(link.path("lag")), link.path("lagElapsed").asBoolean(false));
    }

    private static WorkTime time(long minutes, boolean elapsed) {
        return elapsed ? WorkTime.elapsedMinutes(minutes) : WorkTime.minutes(minutes);
    }

    private Optional<LocalDateTime> instant(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(time(value));
    }

    /** The name of the case. */
    @Override
    public String toString() {
        return id();
    }
}
