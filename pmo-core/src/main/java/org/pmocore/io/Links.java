package org.pmocore.io;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pmocore.io.Fields.Thing;
import org.pmocore.io.Node.Kind;
import org.pmocore.model.Dependency;
import org.pmocore.model.Problem.Element;
import org.pmocore.model.TaskId;
import org.pmocore.time.WorkTime;

/** What the dependencies of a file mean: {@code "A"}, {@code "A SS+2d"}, or an object. */
final class Links {

    /** A text with one of the four types after a blank, and whatever follows it. */
    private static final Pattern TEXT = Pattern.compile("(.*\\S)\\s+(FS|SS|FF|SF)((?:\\s|[+-]).*)?");

    private static final Pattern SIGNED = Pattern.compile("[+-].+");

    private Links() {}

    /** The dependency of a task on what the text names. */
    static Dependency parse(Node node, TaskId successor) throws BadValue {
        String text = Values.id(node);
        Matcher matcher = TEXT.matcher(text);
        if (isOneWord(text) || !matcher.matches()) {
            return new Dependency(TaskId.of(text), successor, Dependency.Type.FINISH_TO_START, WorkTime.ZERO);
        }
        Dependency.Type type = Values.typeOf(matcher.group(2)).orElseThrow();
        String lag = matcher.group(3) == null ? "" : matcher.group(3).strip();
        return new Dependency(TaskId.of(matcher.group(1)), successor, type, lag(lag, node));
    }

    /** The dependency of a task on what the object names. */
    static Optional<Dependency> read(Fields fields, TaskId successor) {
        Optional<TaskId> task = fields.get("task", Values::taskId);
        Dependency.Type type = fields.get("type", Values::linkType).orElse(Dependency.Type.FINISH_TO_START);
        WorkTime lag = fields.get("lag", Values::workTime).orElse(WorkTime.ZERO);
        boolean discretionary = fields.get("discretionary", Values::truth).orElse(false);
        return task.map(predecessor -> new Dependency(predecessor, successor, type, lag, discretionary));
    }

    /** The dependency an entry of {@code after} means, whatever else is wrong with it. */
    static Optional<Dependency> of(Node node, TaskId successor) {
        if (node.kind() == Kind.OBJECT) {
            Thing thing = new Thing(Element.DEPENDENCY, "", "");
            return Fields.of(node, Shape.DEPENDENCY, thing, new Complaints("")).flatMap(link -> read(link, successor));
        }
        try {
            return Optional.of(parse(node, successor));
        } catch (BadValue e) {
            return Optional.empty();
        }
    }

    /** The text that {@link #parse} reads back; empty if only an object can say it. */
    static Optional<String> text(Dependency dependency) {
        if (dependency.discretionary()) {
            return Optional.empty();
        }
        String text = shortText(dependency);
        if (isOneWord(dependency.predecessor().value())) {
            return Optional.of(text);
        }
        Node node = Node.root(0, Kind.TEXT, text);
        return of(node, dependency.successor()).filter(dependency::equals).map(same -> text);
    }

    private static boolean isOneWord(String text) {
        return text.chars().noneMatch(Character::isWhitespace);
    }

    private static WorkTime lag(String lag, Node node) throws BadValue {
        if (lag.isEmpty()) {
            return WorkTime.ZERO;
        }
        if (!SIGNED.matcher(lag).matches()) {
            throw new BadValue("PMO-2129", node.excerpt());
        }
        try {
            return WorkTime.parse(lag.charAt(0) + lag.substring(1).strip());
        } catch (IllegalArgumentException e) {
            throw new BadValue("PMO-2129", node.excerpt());
        }
    }

    private static String shortText(Dependency dependency) {
        String id = dependency.predecessor().value();
        WorkTime lag = dependency.lag();
        if (lag.equals(WorkTime.ZERO)) {
            return dependency.type() == Dependency.Type.FINISH_TO_START
                    ? id
                    : id + " " + dependency.type().code();
        }
        return id + " " + dependency.type().code() + (lag.isNegative() ? "" : "+") + lag;
    }
}
