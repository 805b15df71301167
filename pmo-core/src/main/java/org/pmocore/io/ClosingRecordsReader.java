package org.pmocore.io;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import org.pmocore.estimates.ClosingRecord;
import org.pmocore.io.Fields.Thing;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Unit;
import org.pmocore.model.Loaded;
import org.pmocore.model.Problem.Element;

/** Makes closing records of a JSON text. */
final class ClosingRecordsReader {

    private static final Conversion<Amount> AMOUNT = Values.worded("PMO-2160", Amount::parse);

    private final Complaints complaints;

    private ClosingRecordsReader(Complaints complaints) {
        this.complaints = complaints;
    }

    static Loaded<List<ClosingRecord>> read(String text, Complaints complaints) {
        try {
            Node root = JsonReader.read(SourceText.withoutMark(text), complaints);
            if (Envelope.accepts(root, ClosingRecordsFile.FORMAT, complaints)) {
                return new ClosingRecordsReader(complaints).read(root);
            }
        } catch (BadFile bad) {
            complaints.add(bad);
        }
        return Loaded.failed(complaints.source(), complaints.toList());
    }

    private Loaded<List<ClosingRecord>> read(Node root) {
        Thing file = new Thing(Element.FILE, complaints.source(), "");
        Fields fields = Fields.of(root, Shape.CLOSING_RECORDS, file, complaints).orElseThrow();
        fields.get("$schema", Values::text);
        List<ClosingRecord> records = new ArrayList<>();
        for (Fields closing : fields.things("records", Shape.CLOSING_RECORD, Element.PROJECT, "name")) {
            closing.get("name", Values::id)
                    .flatMap(name -> record(name, closing))
                    .ifPresent(records::add);
        }
        return complaints.hasErrors()
                ? Loaded.failed(complaints.source(), complaints.toList())
                : Loaded.of(complaints.source(), List.copyOf(records), complaints.toList());
    }

    private Optional<ClosingRecord> record(String name, Fields fields) {
        ClosingRecord.Builder closing = ClosingRecord.builder(name);
        fields.get("domain", Values::text).ifPresent(closing::domain);
        fields.get("sizeClass", Values.oneOf(ClosingRecord.SizeClass.class)).ifPresent(closing::sizeClass);
        size(fields, closing);
        fields.part("planned", Shape.SPAN).ifPresent(span -> span(span, closing::planned));
        fields.part("actual", Shape.SPAN).ifPresent(span -> span(span, closing::actual));
        count("plannedDays", fields).ifPresent(closing::plannedDays);
        count("actualDays", fields).ifPresent(closing::actualDays);
        amounts(fields, closing);
        for (Fields part : fields.parts("counts", Shape.NUMBER_OF)) {
            Optional<String> what = part.get("what", Values::id);
            count("number", part).ifPresent(number -> what.ifPresent(key -> closing.count(key, number)));
        }
        fields.parts("milestones", Shape.MET).forEach(part -> met(part).ifPresent(closing::milestone));
        forecasts(fields, closing);
        return complaints.hasErrors() ? Optional.empty() : Optional.of(closing.build());
    }

    private static void size(Fields fields, ClosingRecord.Builder closing) {
        Optional<BigDecimal> size = fields.get("size", Values::decimal);
        Optional<String> unit = fields.get("sizeUnit", Values::id);
        if (size.isPresent() != unit.isPresent()) {
            fields.complain(size.isPresent() ? "size" : "sizeUnit", "PMO-2161");
        } else if (size.isPresent() && size.get().signum() <= 0) {
            fields.complain("size", "PMO-2162", size.get());
        } else {
            size.ifPresent(value -> closing.size(value, unit.orElseThrow()));
        }
    }

    private static void span(Fields span, BiConsumer<LocalDate, LocalDate> take) {
        Optional<LocalDate> start = span.get("start", Dates::day);
        Optional<LocalDate> finish = span.get("finish", Dates::day);
        if (start.isPresent() && finish.isPresent()) {
            if (finish.get().isBefore(start.get())) {
                span.complain("finish", "PMO-2163", finish.get(), start.get());
            } else {
                take.accept(start.get(), finish.get());
            }
        }
    }

    private static Optional<Integer> count(String name, Fields fields) {
        Optional<Integer> number = fields.get(name, Values::integer);
        number.filter(value -> value < 0).ifPresent(value -> fields.complain(name, "PMO-2164", value));
        return number.filter(value -> value >= 0);
    }

    private static void amounts(Fields fields, ClosingRecord.Builder closing) {
        Optional<Amount> budget = fields.get("budget", AMOUNT);
        Optional<Amount> spent = fields.get("spent", AMOUNT);
        Optional<Unit> unit = budget.or(() -> spent).map(Amount::unit);
        budget.ifPresent(closing::budget);
        spent.filter(amount -> isIn(unit, amount, "spent", fields)).ifPresent(closing::spent);
        Optional<Unit> common = unit;
        for (Fields part : fields.parts("spentByWorkType", Shape.WORK_TYPE)) {
            Optional<String> type = part.get("workType", Values::id);
            Optional<Amount> each = part.get("spent", AMOUNT);
            if (type.isPresent() && each.isPresent()) {
                common = common.or(() -> each.map(Amount::unit));
                if (isIn(common, each.get(), "spent", part)) {
                    closing.spent(type.get(), each.get());
                }
            }
        }
    }

    private static boolean isIn(Optional<Unit> unit, Amount amount, String name, Fields fields) {
        boolean same = unit.filter(amount.unit()::equals).isPresent();
        if (!same) {
            fields.complain(
                    name, "PMO-2165", amount.toString(), unit.map(Unit::symbol).orElse("-"));
        }
        return same;
    }

    private static Optional<ClosingRecord.Met> met(Fields fields) {
        Optional<String> id = fields.get("id", Values::id);
        Optional<String> name = fields.get("name", Values::text);
        Optional<LocalDate> promised = fields.get("promised", Dates::day);
        Optional<LocalDate> met = fields.get("met", Dates::day);
        Optional<Integer> days = fields.get("workingDays", Values::integer);
        return id.isPresent() && name.isPresent() && promised.isPresent() && met.isPresent() && days.isPresent()
                ? Optional.of(new ClosingRecord.Met(id.get(), name.get(), promised.get(), met.get(), days.get()))
                : Optional.empty();
    }

    private static void forecasts(Fields fields, ClosingRecord.Builder closing) {
        LocalDate last = LocalDate.MIN;
        for (Fields part : fields.parts("forecasts", Shape.FORESEEN)) {
            Optional<ClosingRecord.Foreseen> foreseen = foreseen(part);
            if (foreseen.isPresent()) {
                LocalDate on = foreseen.get().reportedOn();
                if (on.isAfter(last)) {
                    closing.forecast(foreseen.get());
                    last = on;
                } else {
                    part.complain("reportedOn", "PMO-2166", on, last);
                }
            }
        }
    }

    private static Optional<ClosingRecord.Foreseen> foreseen(Fields fields) {
        Optional<LocalDate> on = fields.get("reportedOn", Dates::day);
        Optional<LocalDate> finish = fields.get("finish", Dates::day);
        Optional<Integer> error = fields.get("finishError", Values::integer);
        Optional<Double> percent = fields.get("percentComplete", Values::number);
        Optional<Amount> cost = fields.get("cost", AMOUNT);
        OptionalDouble share = percent.map(OptionalDouble::of).orElse(OptionalDouble.empty());
        return on.isPresent() && finish.isPresent() && error.isPresent()
                ? Optional.of(new ClosingRecord.Foreseen(on.get(), share, finish.get(), error.get(), cost))
                : Optional.empty();
    }
}
