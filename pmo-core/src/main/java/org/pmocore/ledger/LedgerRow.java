package org.pmocore.ledger;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.measure.Effort;
import org.pmocore.measure.Money;
import org.pmocore.model.Dependency;
import org.pmocore.model.Problem;
import org.pmocore.model.Problem.Cell;
import org.pmocore.model.Problem.Element;
import org.pmocore.time.WorkTime;

/**
 * A row of a ledger: the values of its fields by key, and every other cell as it is.
 *
 * <p>An accessor answers empty where there is no value; {@link #presence} tells why. Asking for a field that the kind of ledger
 * does not have, or for another type than it has, is a slip of the caller and throws. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class LedgerRow {

    private final Table table;
    private final int number;
    private final Object[] values;

    /** What the rows of one ledger share: the kind, the sheet, the columns, and the column of each field. */
    record Table(LedgerKind<?> kind, Sheet sheet, List<LedgerColumn> columns, Map<String, LedgerColumn> byField) {}

    LedgerRow(Table table, int number, Object[] values) {
        this.table = table;
        this.number = number;
        this.values = values;
    }

    /** {@return the number of the row as the spreadsheet shows it} */
    public int number() {
        return number;
    }

    /** {@return the key of the row in its ledger; empty if it has none} */
    public Optional<String> key() {
        return table.kind.keyField().flatMap(field -> value(field.key(), String.class));
    }

    /**
     * {@return whether a field has a value and, if not, why not}
     *
     * @param field key of the field
     */
    public Presence presence(String field) {
        return values[table.kind.position(field)] instanceof Presence none ? none : Presence.GIVEN;
    }

    /**
     * {@return whether the value stands in a cell above, or in a merge, and counts downwards}
     *
     * @param field key of the field
     */
    public boolean isFromAbove(String field) {
        LedgerColumn column = table.byField.get(field);
        if (presence(field) != Presence.GIVEN || column == null) {
            return false;
        }
        String own = Folding.value(table.sheet.cell(number, column.number()));
        return own.isEmpty() || Marks.isSameAsAbove(own);
    }

    /**
     * {@return the text of a field: a key, a name, a text as it is}
     *
     * @param field key of the field
     */
    public Optional<String> text(String field) {
        return value(field, String.class);
    }

    /**
     * {@return the date of a field; a time of day is left out}
     *
     * @param field key of the field
     */
    public Optional<LocalDate> date(String field) {
        Object value = values[table.kind.position(field)];
        return value instanceof LocalDateTime time ? Optional.of(time.toLocalDate()) : value(field, LocalDate.class);
    }

    /**
     * {@return date and time of a field; empty if it has no time of day}
     *
     * @param field key of the field
     */
    public Optional<LocalDateTime> dateTime(String field) {
        Object value = values[table.kind.position(field)];
        return value instanceof LocalDate ? Optional.empty() : value(field, LocalDateTime.class);
    }

    /**
     * {@return the dates of a field, in the order of the cell; none if it has no value}
     *
     * @param field key of the field
     */
    public List<LocalDate> dates(String field) {
        return list(field, LocalDate.class);
    }

    /**
     * {@return the percentage of a field, 0 to 100; empty also where a word stands in its place}
     *
     * @param field key of the field
     */
    public OptionalDouble percent(String field) {
        return values[table.kind.position(field)] instanceof Double percent
                ? OptionalDouble.of(percent)
                : OptionalDouble.empty();
    }

    /**
     * {@return the number of a field}
     *
     * @param field key of the field
     */
    public Optional<BigDecimal> figure(String field) {
        return value(field, BigDecimal.class);
    }

    /**
     * {@return the number of a field with its unit}
     *
     * @param field key of the field
     */
    public Optional<Quantity> quantity(String field) {
        return value(field, Quantity.class);
    }

    /**
     * {@return the amount of work of a field}
     *
     * @param field key of the field
     */
    public Optional<Effort> effort(String field) {
        return value(field, Effort.class);
    }

    /**
     * {@return the amount of money of a field}
     *
     * @param field key of the field
     */
    public Optional<Money> money(String field) {
        return value(field, Money.class);
    }

    /**
     * {@return the length of time of a field}
     *
     * @param field key of the field
     */
    public Optional<WorkTime> time(String field) {
        return value(field, WorkTime.class);
    }

    /**
     * {@return whether a field says yes}
     *
     * @param field key of the field
     */
    public Optional<Boolean> flag(String field) {
        return value(field, Boolean.class);
    }

    /**
     * {@return the code of the word a field says; empty also where a percentage stands in its place}
     *
     * @param field key of the field
     */
    public Optional<String> choice(String field) {
        return values[table.kind.position(field)] instanceof Double ? Optional.empty() : value(field, String.class);
    }

    /**
     * {@return the code of the word a field says, as a constant; empty also for a code that the type does not have}
     *
     * @param <E> type of the constant
     * @param field key of the field
     * @param type type of the constant
     */
    public <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
        return choice(field)
                .flatMap(code -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(code))
                        .findFirst());
    }

    /**
     * {@return the keys of other rows that a field names, in the order of the cell; none if it has no value}
     *
     * @param field key of the field
     */
    public List<String> references(String field) {
        return list(field, String.class);
    }

    /**
     * {@return the links to predecessors that a field names; none if it has no value or the row has no key}
     *
     * @param field key of the field
     */
    public List<Dependency> links(String field) {
        return list(field, Dependency.class);
    }

    /**
     * {@return what a cell says as it stands in the sheet, whatever its column}
     *
     * @param column number of the column from 1
     */
    public String cell(int column) {
        return table.sheet.cell(number, column);
    }

    /** {@return the cells of the columns that are no field and have a header, by header, in the order of the sheet} */
    public Map<String, String> others() {
        Map<String, String> others = new LinkedHashMap<>();
        for (LedgerColumn column : table.columns) {
            boolean other = column.kind() == LedgerColumn.Kind.OTHER || column.kind() == LedgerColumn.Kind.DUPLICATE;
            if (other) {
                others.putIfAbsent(column.header(), cell(column.number()));
            }
        }
        return others;
    }

    /**
     * {@return a problem placed at a field of this row: file, sheet, row, column and value}
     *
     * @param problem what is to be said
     * @param field key of the field; its column need not exist
     */
    public Problem locate(Problem problem, String field) {
        requireNonNull(problem, "problem");
        table.kind.position(field);
        LedgerColumn column = table.byField.get(field);
        Cell cell = column == null
                ? new Cell(table.sheet.name(), number, 0, "", "")
                : new Cell(table.sheet.name(), number, column.number(), column.header(), cell(column.number()));
        return problem.at(Element.ROW, key().orElse("#" + number), field).inCell(table.sheet.file(), cell);
    }

    private <T> Optional<T> value(String field, Class<T> type) {
        Object value = values[table.kind.position(field)];
        if (value instanceof Presence) {
            return Optional.empty();
        }
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("The field (" + field + ") holds "
                    + table.kind.field(field).orElseThrow().type() + ", not " + type.getSimpleName()
                    + ".\nMaybe use the "
                    + "accessor of that type.");
        }
        return Optional.of(type.cast(value));
    }

    private <T> List<T> list(String field, Class<T> type) {
        Object value = values[table.kind.position(field)];
        return value instanceof List<?> list ? list.stream().map(type::cast).toList() : List.of();
    }

    /** {@return number, key and values in one line} */
    @Override
    public String toString() {
        String fields = table.kind.fields().stream()
                .filter(field -> presence(field.key()) == Presence.GIVEN)
                .map(field -> field.key() + "=" + values[table.kind.position(field.key())])
                .collect(Collectors.joining(", "))
                .replaceAll("\\p{Cntrl}", " ");
        return DisplayWidth.truncate("row " + number + ": " + fields, 80);
    }
}
