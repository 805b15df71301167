package org.pmocore.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pmocore.ledger.LedgerIntake.DateOrder;
import org.pmocore.model.Problem;

/** Decides for a column as a whole what its cells need: percent or fraction, unit, currency, order of day and month. */
final class ColumnReaders {

    private final LedgerKind<?> kind;
    private final IntakeRules rules;

    ColumnReaders(LedgerKind<?> kind, IntakeRules rules) {
        this.kind = kind;
        this.rules = rules;
    }

    /** The reader of a column that holds a field, once all its texts are known. */
    ColumnReader reader(LedgerColumn column, LedgerField field, Set<String> texts) {
        Set<String> folded = texts.stream()
                .map(Folding::value)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
        return switch (field.type()) {
            case DATE -> dates(column, field, folded);
            case PERCENT -> percents(column, field, folded);
            case PROBABILITY -> probabilities(column, field, folded);
            case EFFORT -> efforts(column, field, folded);
            case MONEY -> money(column, field, folded);
            default -> new ColumnReader(column, field, plain(column, field), null);
        };
    }

    private CellParser plain(LedgerColumn column, LedgerField field) {
        WordList words = kind.wordsOf(field);
        DateCell dates = new DateCell(rules.dataDate(), rules.dateOrder());
        return switch (field.type()) {
            case DATES -> dates::readList;
            case MONTH -> dates::readMonth;
            case NUMBER -> PlainCells::number;
            case QUANTITY -> text -> PlainCells.quantity(text, Folding.inBrackets(column.header()));
            case DAYS -> PlainCells::days;
            case FLAG -> PlainCells::flag;
            case CHOICE -> text -> PlainCells.choice(text, words, "PMO-4164");
            case STATE -> text -> PlainCells.choice(text, words, "PMO-4163");
            case REFERENCES -> PlainCells::references;
            default -> CellReading::of;
        };
    }

    private ColumnReader dates(LedgerColumn column, LedgerField field, Collection<String> texts) {
        DateOrder order = rules.dateOrder();
        LedgerColumn said = column;
        if (order == null) {
            List<DateOrder> proofs = texts.stream()
                    .map(DateCell::orderIn)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
            order = proofs.size() == 1 ? proofs.get(0) : null;
            said = order == null ? column : column.readAs("column.date." + order.name());
        }
        return new ColumnReader(said, field, new DateCell(rules.dataDate(), order), null);
    }

    private ColumnReader percents(LedgerColumn column, LedgerField field, Collection<String> texts) {
        boolean sign = Folding.value(column.header()).indexOf('%') >= 0;
        PercentColumn parser = PercentColumn.of(sign, texts);
        return new ColumnReader(column.readAs("column.percent." + parser.scale().name()), field, parser, null);
    }

    private ColumnReader probabilities(LedgerColumn column, LedgerField field, Collection<String> texts) {
        boolean sign = Folding.value(column.header()).indexOf('%') >= 0;
        PercentColumn percents = PercentColumn.of(sign, texts);
        WordList words = kind.wordsOf(field);
        return new ColumnReader(column, field, text -> PlainCells.probability(text, words, percents), null);
    }

    private ColumnReader efforts(LedgerColumn column, LedgerField field, Collection<String> texts) {
        Optional<EffortUnit> said = EffortUnit.of(Folding.inBrackets(column.header()))
                .or(() -> EffortUnit.of(column.header()))
                .or(() -> unitAtEnd(column.header()));
        EffortUnit unit = said.orElse(rules.effortUnit());
        Problem doubt = unit == null && texts.stream().anyMatch(ColumnReaders::isBare)
                ? Problem.error(ColumnReaders.class, "PMO-4142")
                        .asking(List.of("人日 (person-days)", "人時 (person-hours)", "人月 (person-months)"))
                : null;
        LedgerColumn read = unit == null ? column : column.readAs("column.effort." + unit.name());
        return new ColumnReader(read, field, silentWithout(new EffortCell(unit, rules), unit == null), doubt);
    }

    /** A two-row header may have the unit below: 計画工数 over 人日. */
    private static Optional<EffortUnit> unitAtEnd(String header) {
        int space = header.lastIndexOf(' ');
        return space < 0 ? Optional.empty() : EffortUnit.of(header.substring(space + 1));
    }

    private ColumnReader money(LedgerColumn column, LedgerField field, Collection<String> texts) {
        MoneyCell parser = MoneyCell.of(Folding.inBrackets(column.header()), rules.currency());
        boolean unknown = parser.column().currency().isEmpty();
        Problem doubt = unknown && texts.stream().anyMatch(ColumnReaders::isBare)
                ? Problem.error(ColumnReaders.class, "PMO-4153")
                : null;
        boolean scaled = parser.column().zeros() > 0;
        LedgerColumn read =
                scaled ? column.readAs("column.money.zeros" + parser.column().zeros()) : column;
        return new ColumnReader(read, field, silentWithout(parser, unknown), doubt);
    }

    /** What is asked once for the column is not asked again at each cell. */
    private static CellParser silentWithout(CellParser parser, boolean unknown) {
        if (!unknown) {
            return parser;
        }
        CellReading silent = new CellReading(Presence.UNREADABLE, null);
        return text -> isBare(text) ? silent : parser.read(text);
    }

    private static boolean isBare(String text) {
        return Figure.in(text).filter(figure -> figure.rest().isEmpty()).isPresent();
    }
}
