package org.pmocore.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pmocore.model.Loaded;
import org.pmocore.model.Problem;

/** Reads one sheet as one ledger: header, columns, rows, and what must hold between rows. */
final class SheetReader<R> {

    private final LedgerKind<R> kind;
    private final Sheet sheet;
    private final IntakeRules rules;
    private final Findings findings;

    SheetReader(LedgerKind<R> kind, Sheet sheet, IntakeRules rules) {
        this.kind = kind;
        this.sheet = sheet;
        this.rules = rules;
        this.findings = new Findings(sheet);
    }

    Loaded<Ledger<R>> read() {
        Optional<TableHead> head = TableHead.find(sheet, kind.headerNames());
        if (head.isEmpty()) {
            findings.sheet(noHeader(), 0);
            return Loaded.failed(sheet.file(), findings.toList());
        }
        List<LedgerColumn> columns = new HeadReader(kind, sheet, findings).columns(head.get());
        TableBody body = new TableBody(sheet, head.get(), columns);
        List<Integer> numbers = body.entries(findings);
        String[][] texts = texts(columns, numbers, body);
        List<ColumnReader> readers = readers(columns, texts, head.get());
        LedgerRow.Table table = table(columns, readers);
        List<LedgerRow> rows = rows(table, readers, numbers, texts);
        new RowChecks(kind, findings, table).check(rows);
        return Loaded.of(sheet.file(), new Ledger<>(kind, table, head.get().last(), rows), findings.toList());
    }

    private Problem noHeader() {
        String wanted = kind.fields().stream()
                .filter(LedgerField::isAlwaysRequired)
                .map(field -> field.headers().get(1) + " (" + field.headers().get(0) + ")")
                .reduce((left, right) -> left + ", " + right)
                .orElse("");
        return Problem.error(SheetReader.class, sheet.rowCount() == 0 ? "PMO-4002" : "PMO-4001", wanted);
    }

    /** What the cells of each field's column say, fillings counted in; null for columns without field. */
    private String[][] texts(List<LedgerColumn> columns, List<Integer> numbers, TableBody body) {
        Map<Integer, String[]> filled = body.fillDown(numbers);
        String[][] texts = new String[columns.size()][];
        for (int c = 0; c < texts.length; c++) {
            int column = columns.get(c).number();
            String[] down = filled.get(column);
            if (down != null || columns.get(c).field().isEmpty()) {
                texts[c] = down == null ? new String[0] : down;
                continue;
            }
            texts[c] = new String[numbers.size()];
            for (int r = 0; r < texts[c].length; r++) {
                texts[c][r] = body.text(numbers.get(r), column);
            }
        }
        return texts;
    }

    private List<ColumnReader> readers(List<LedgerColumn> columns, String[][] texts, TableHead head) {
        ColumnReaders factory = new ColumnReaders(kind, rules);
        List<ColumnReader> readers = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            LedgerColumn column = columns.get(c);
            if (column.field().isPresent()) {
                ColumnReader reader = factory.reader(column, column.field().get(), new HashSet<>(List.of(texts[c])));
                Problem doubt = reader.doubt();
                if (doubt != null) {
                    findings.column(doubt, column, head.last());
                }
                readers.add(reader);
            }
        }
        return readers;
    }

    private LedgerRow.Table table(List<LedgerColumn> columns, List<ColumnReader> readers) {
        Map<Integer, LedgerColumn> read = new HashMap<>();
        Map<String, LedgerColumn> byField = new LinkedHashMap<>();
        for (ColumnReader reader : readers) {
            read.put(reader.column().number(), reader.column());
            byField.put(reader.field().key(), reader.column());
        }
        List<LedgerColumn> all = columns.stream()
                .map(column -> read.getOrDefault(column.number(), column))
                .toList();
        return new LedgerRow.Table(kind, sheet, all, byField);
    }

    private List<LedgerRow> rows(
            LedgerRow.Table table, List<ColumnReader> readers, List<Integer> numbers, String[][] texts) {
        int key = kind.keyField().map(field -> kind.position(field.key())).orElse(-1);
        int[] positions = readers.stream()
                .mapToInt(reader -> kind.position(reader.field().key()))
                .toArray();
        Set<String> keys = keys(readers, texts);
        LinkCell links = new LinkCell(keys);
        List<LedgerRow> rows = new ArrayList<>(numbers.size());
        for (int r = 0; r < numbers.size(); r++) {
            Object[] values = new Object[kind.fields().size()];
            java.util.Arrays.fill(values, Presence.NO_COLUMN);
            List<Flaw> flaws = new ArrayList<>(0);
            for (int c = 0; c < positions.length; c++) {
                ColumnReader reader = readers.get(c);
                String text = texts[reader.column().number() - 1][r];
                CellReading reading = reader.read(text);
                values[positions[c]] = reading.value();
                if (reading.problem() != null) {
                    flaws.add(new Flaw(reader.column(), reading.problem()));
                }
            }
            String own = key >= 0 && values[key] instanceof String id ? id : "";
            readLinks(readers, positions, values, own, links, flaws);
            int number = numbers.get(r);
            flaws.forEach(flaw -> findings.cell(flaw.problem, flaw.column, number, own));
            rows.add(new LedgerRow(table, number, values));
        }
        return rows;
    }

    private record Flaw(LedgerColumn column, Problem problem) {}

    /** Links need the keys of all rows, so they are text until now. */
    private static void readLinks(
            List<ColumnReader> readers,
            int[] positions,
            Object[] values,
            String own,
            LinkCell links,
            List<Flaw> flaws) {
        for (int c = 0; c < positions.length; c++) {
            boolean isText = values[positions[c]] instanceof String;
            if (readers.get(c).field().type() == FieldType.LINKS && isText) {
                CellReading reading = links.read((String) values[positions[c]], own);
                values[positions[c]] = own.isEmpty() ? Presence.UNREADABLE : reading.value();
                if (reading.problem() != null) {
                    flaws.add(new Flaw(readers.get(c).column(), reading.problem()));
                }
            }
        }
    }

    private static Set<String> keys(List<ColumnReader> readers, String[][] texts) {
        Set<String> keys = new HashSet<>();
        for (ColumnReader reader : readers) {
            if (reader.field().type() == FieldType.ID) {
                for (String text : texts[reader.column().number() - 1]) {
                    keys.add(Folding.value(text));
                }
                break;
            }
        }
        keys.remove("");
        return keys;
    }
}
