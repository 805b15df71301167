package org.pmocore.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pmocore.internal.text.Suggestion;
import org.pmocore.model.Dependency;
import org.pmocore.time.WorkTime;

/**
 * Reads predecessors of one row: {@code A01FS+2d;B03SS}, {@code 3FS+2d}, {@code A, B}, {@code A→}.
 *
 * <p>An id may look like an id with a type or a lag ({@code A-2d}, {@code OFS}), so a text that is an id of the ledger as a whole
 * is that id; only then its end is read as type and lag.
 */
final class LinkCell {

    private static final Pattern ARROWS = Pattern.compile("[,;、\\r\\n]+|→|⇒|->|=>");
    private static final Pattern FORM = Pattern.compile(
            "(.+?)\\s*[:(]?\\s*(FS|SS|FF|SF|終了-?開始|開始-?開始|終了-?終了|開始-?終了)?\\)?\\s*(?:([+-])\\s*(\\d{1,6}(?:\\.\\d{1,4})?)\\s*"
                    + "(d|日|営業日|days?|h|時間|hours?|ed|暦日|eh|m|分|%)?)?\\)?",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, Dependency.Type> TYPES = Map.of(
            "終了開始", Dependency.Type.FINISH_TO_START,
            "開始開始", Dependency.Type.START_TO_START,
            "終了終了", Dependency.Type.FINISH_TO_FINISH,
            "開始終了", Dependency.Type.START_TO_FINISH);
    private static final Map<String, String> UNITS = Map.of(
            "日", "d", "営業日", "d", "day", "d", "days", "d", "時間", "h", "hour", "h", "hours", "h", "暦日", "ed", "分", "m");

    private final Set<String> ids;

    /** Ids are those of the ledger; none if it has no column for them. */
    LinkCell(Set<String> ids) {
        this.ids = ids;
    }

    /** The links of a row to its predecessors, as a list of dependencies. */
    CellReading read(String text, String successor) {
        List<Dependency> links = new ArrayList<>();
        for (String part : parts(text)) {
            Optional<Dependency> link = link(part, successor);
            if (link.isEmpty()) {
                return CellReading.wrong("PMO-4170", part).suggesting(closest(part));
            }
            if (link.get().predecessor().value().equals(successor)) {
                return CellReading.wrong("PMO-4171", part);
            }
            links.add(link.get());
        }
        return CellReading.of(links.stream().distinct().toList());
    }

    private List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : ARROWS.split(text)) {
            String folded = Folding.value(part);
            if (folded.isEmpty()) {
                continue;
            }
            List<String> words = Arrays.asList(folded.split(" +"));
            boolean several = words.size() > 1
                    && !ids.contains(folded)
                    && words.stream().allMatch(word -> link(word, "").isPresent());
            parts.addAll(several ? words : List.of(folded));
        }
        return parts;
    }

    private Optional<Dependency> link(String text, String successor) {
        String row = successor.isEmpty() ? "?" : successor;
        if (ids.contains(text)) {
            return Optional.of(Dependency.finishToStart(text, row));
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches() || (!ids.isEmpty() && !ids.contains(form.group(1).strip()))) {
            return Optional.empty();
        }
        return Optional.of(Dependency.of(form.group(1).strip(), row, type(form), lag(form)));
    }

    private static Dependency.Type type(Matcher form) {
        if (form.group(2) == null) {
            return Dependency.Type.FINISH_TO_START;
        }
        String code = form.group(2).toUpperCase(Locale.ROOT).replace("-", "");
        return Arrays.stream(Dependency.Type.values())
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseGet(() -> TYPES.getOrDefault(code, Dependency.Type.FINISH_TO_START));
    }

    private static WorkTime lag(Matcher form) {
        if (form.group(3) == null) {
            return WorkTime.ZERO;
        }
        String unit = form.group(5) == null ? "d" : form.group(5).toLowerCase(Locale.ROOT);
        String sign = form.group(3).equals("-") ? "-" : "";
        return WorkTime.parse(sign + form.group(4) + UNITS.getOrDefault(unit, unit));
    }

    private Optional<String> closest(String part) {
        Matcher form = FORM.matcher(part);
        return Suggestion.closest(form.matches() ? form.group(1) : part, ids);
    }
}
