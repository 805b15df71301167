package org.pmocore.io;

import java.util.List;
import org.pmocore.io.Fields.Thing;
import org.pmocore.model.InvalidProjectException;
import org.pmocore.model.Loaded;
import org.pmocore.model.Problem;
import org.pmocore.model.Problem.Element;
import org.pmocore.model.Project;
import org.pmocore.time.WorkCalendar;

/** Makes a project of a JSON text and brings the problems of both to the place they came from. */
final class ProjectReader {

    private final Node root;
    private final Complaints complaints;
    private final Places places;

    private ProjectReader(Node root, Complaints complaints) {
        this.root = root;
        this.complaints = complaints;
        this.places = new Places(root);
    }

    static Loaded<Project> read(String text, Complaints complaints) {
        try {
            Node root = JsonReader.read(SourceText.withoutMark(text), complaints);
            if (Envelope.accepts(root, ProjectFile.FORMAT, complaints)) {
                return new ProjectReader(root, complaints).read();
            }
        } catch (BadFile bad) {
            complaints.add(bad);
        }
        return Loaded.failed(complaints.source(), complaints.toList());
    }

    private Loaded<Project> read() {
        Thing thing = new Thing(Element.PROJECT, "", "");
        Fields fields = Fields.of(root, Shape.PROJECT, thing, complaints).orElseThrow();
        Project.Builder builder =
                Project.builder(fields.get("name", Values::text).orElse(""));
        readHead(fields, builder);
        Amounts amounts = Amounts.of(fields);
        new ResourceReader(places).readAll(fields, builder);
        new TaskReader(amounts, places).readAll(fields, builder);
        new LedgerReader(amounts, places).readAll(fields, builder);
        new BudgetReader(amounts, places).readAll(fields, builder);
        new RegisterReader(amounts, places).readAll(fields, builder);
        return build(builder);
    }

    private void readHead(Fields fields, Project.Builder builder) {
        fields.get("$schema", Values::text);
        fields.get("start", Dates::start).ifPresent(builder::start);
        fields.get("dataDate", Dates::finish).ifPresent(builder::dataDate);
        fields.get("mustFinishBy", Dates::finish).ifPresent(builder::mustFinishBy);
        List<WorkCalendar> calendars = new CalendarReader(places).readAll(fields);
        for (int place = 0; place < calendars.size(); place++) {
            if (place == 0) {
                builder.calendar(calendars.get(place));
            } else {
                builder.addCalendar(calendars.get(place));
            }
        }
    }

    private Loaded<Project> build(Project.Builder builder) {
        try {
            Project project = builder.build();
            if (!complaints.hasErrors()) {
                return Loaded.of(complaints.source(), project, complaints.toList());
            }
        } catch (InvalidProjectException e) {
            Aftermath aftermath = new Aftermath(complaints);
            List<Problem> own = e.problems().stream()
                    .filter(problem -> !aftermath.explains(problem))
                    .toList();
            own.forEach(problem -> complaints.add(places.of(problem), problem));
        }
        return Loaded.failed(complaints.source(), complaints.toList());
    }
}
