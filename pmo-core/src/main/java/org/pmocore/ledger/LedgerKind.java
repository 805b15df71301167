package org.pmocore.ledger;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.internal.text.Suggestion;

/**
 * A kind of ledger: its fields with the headers they go by, its lists of words, and the record its rows are seen as.
 *
 * <p>A kind is data. The kinds of the library are text tables in its jar; a company's own headers and words are added to them,
 * and a ledger of its own is a table and a record:
 *
 * <pre>{@code
 * LedgerKind<IssueRow> ours = LedgerKind.ISSUES
 *         .withHeaders("owner", "主管", "窓口")
 *         .withWords("issueState", "WAITING", "ベンダ回答待ち");
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> what its rows are seen as
 * @since 0.1.0
 */
public final class LedgerKind<R> {

    private static final Map<String, WordList> WORDS = KindTable.words(KindTable.resource("words.txt"));

    /** Progress of tasks (進捗管理簿). */
    public static final LedgerKind<ProgressRow> PROGRESS = ofTable("progress", ProgressRow::new);
    /** Issues (課題管理簿). */
    public static final LedgerKind<IssueRow> ISSUES = ofTable("issues", IssueRow::new);
    /** Risks (リスク管理簿). */
    public static final LedgerKind<RiskRow> RISKS = ofTable("risks", RiskRow::new);
    /** Change requests (変更管理簿). */
    public static final LedgerKind<ChangeRow> CHANGES = ofTable("changes", ChangeRow::new);
    /** Planned and actual cost by period (コスト管理簿). */
    public static final LedgerKind<CostRow> COSTS = ofTable("costs", CostRow::new);
    /** Test cases and defects by day (テスト・バグ管理簿). */
    public static final LedgerKind<TestRow> TESTS = ofTable("tests", TestRow::new);
    /** Estimates of work items (見積一覧). */
    public static final LedgerKind<EstimateRow> ESTIMATES = ofTable("estimates", EstimateRow::new);
    /** Forecasts of milestones by report date (マイルストーン履歴). */
    public static final LedgerKind<MilestoneRow> MILESTONES = ofTable("milestones", MilestoneRow::new);
    /** Days that differ from the week (カレンダー). */
    public static final LedgerKind<CalendarRow> CALENDARS = ofTable("calendars", CalendarRow::new);
    /** Hand-offs between teams (受け渡し管理簿). */
    public static final LedgerKind<HandOffRow> HAND_OFFS = ofTable("handoffs", HandOffRow::new);

    private final String name;
    private final List<LedgerField> fields;
    private final Map<String, WordList> words;
    private final Function<LedgerRow, R> view;
    private final Map<String, Integer> positions;
    private final HeaderNames headerNames;

    private LedgerKind(
            String name, List<LedgerField> fields, Map<String, WordList> words, Function<LedgerRow, R> view) {
        this.name = name;
        this.fields = List.copyOf(fields);
        this.words = words;
        this.view = view;
        this.headerNames = new HeaderNames(this.fields);
        this.positions = new LinkedHashMap<>();
        for (LedgerField field : fields) {
            if (positions.put(field.key(), positions.size()) != null) {
                throw new IllegalArgumentException("The key (" + field.key() + ") stands twice in " + name + ".");
            }
            wordsOf(field);
        }
    }

    /**
     * {@return a kind of ledger from a table in the form of those of the library: a line for each field with key, type, required
     * from, English header, Japanese header and further headers, separated by {@code |}}
     *
     * @param <R> what its rows are seen as
     * @param name name of the kind
     * @param table the table as text; lines that begin with a hash sign and a space are comments
     * @param view makes what its rows are seen as
     * @throws IllegalArgumentException if a line has another form, a type or list of words is not known, or a key stands twice
     */
    public static <R> LedgerKind<R> parse(String name, String table, Function<LedgerRow, R> view) {
        return new LedgerKind<>(
                requireNonNull(name, "name"), KindTable.fields(table), WORDS, requireNonNull(view, "view"));
    }

    private static <R> LedgerKind<R> ofTable(String name, Function<LedgerRow, R> view) {
        return parse(name, KindTable.resource(name + ".txt"), view);
    }

    /**
     * {@return this kind with further headers for a field}
     *
     * @param key key of the field
     * @param headers what its header may also say
     * @throws IllegalArgumentException if there is no such field
     */
    public LedgerKind<R> withHeaders(String key, String... headers) {
        LedgerField field = fields.get(position(key));
        List<String> all = new ArrayList<>(field.headers());
        all.addAll(List.of(headers));
        return withField(new LedgerField(key, field.type(), field.words(), field.required(), all));
    }

    /**
     * {@return this kind with another rule for when a field must be filled}
     *
     * @param key key of the field
     * @param required see {@link LedgerField#required()}
     * @throws IllegalArgumentException if there is no such field
     */
    public LedgerKind<R> withRequired(String key, String required) {
        LedgerField field = fields.get(position(key));
        return withField(new LedgerField(key, field.type(), field.words(), required, field.headers()));
    }

    /**
     * {@return this kind with a field replaced or, if none has its key, added}
     *
     * @param field the field
     */
    public LedgerKind<R> withField(LedgerField field) {
        List<LedgerField> all = new ArrayList<>(fields);
        Integer position = positions.get(field.key());
        if (position == null) {
            all.add(field);
        } else {
            all.set(position, field);
        }
        return new LedgerKind<>(name, all, words, view);
    }

    /**
     * {@return this kind with further words for a code of a list}
     *
     * @param list name of the list, such as {@code issueState}
     * @param code the code the words stand for
     * @param more the words
     * @throws IllegalArgumentException if there is no such list or code
     */
    public LedgerKind<R> withWords(String list, String code, String... more) {
        Map<String, WordList> all = new LinkedHashMap<>(words);
        all.put(list, listNamed(list).with(code, List.of(more)));
        return new LedgerKind<>(name, fields, all, view);
    }

    /** {@return the name of the kind, such as {@code progress}} */
    public String name() {
        return name;
    }

    /** {@return its fields in the order of the table} */
    public List<LedgerField> fields() {
        return fields;
    }

    /**
     * {@return the field of a key}
     *
     * @param key key of the field
     */
    public Optional<LedgerField> field(String key) {
        return Optional.ofNullable(positions.get(key)).map(fields::get);
    }

    /** {@return the field whose cells are the keys of the rows} */
    public Optional<LedgerField> keyField() {
        return fields.stream().filter(field -> field.type() == FieldType.ID).findFirst();
    }

    /** {@return the field whose cells are the states of the rows} */
    public Optional<LedgerField> stateField() {
        return fields.stream().filter(field -> field.type() == FieldType.STATE).findFirst();
    }

    /** What the headers of its fields may say. */
    HeaderNames headerNames() {
        return headerNames;
    }

    /** Position of a field among the fields. */
    int position(String key) {
        Integer position = positions.get(key);
        if (position == null) {
            throw new IllegalArgumentException("The ledger " + name + " has no field (" + key + ")."
                    + Suggestion.closest(key, positions.keySet())
                            .map(near -> "\nMaybe " + near + " is meant.")
                            .orElse(""));
        }
        return position;
    }

    /** The words of a field's cells; an empty list for a field that is no choice. */
    WordList wordsOf(LedgerField field) {
        return field.words().isEmpty() ? WordList.of(List.of()) : listNamed(field.words());
    }

    R view(LedgerRow row) {
        return view.apply(row);
    }

    private WordList listNamed(String list) {
        WordList found = words.get(list);
        if (found == null) {
            throw new IllegalArgumentException(
                    "There is no list of words (" + list + ").\nMaybe one of " + words.keySet() + " is meant.");
        }
        return found;
    }

    /** {@return the name and the keys of the fields} */
    @Override
    public String toString() {
        String keys = fields.stream().map(LedgerField::key).collect(Collectors.joining(", "));
        return name + " ledger, " + fields.size() + " fields\n" + DisplayWidth.truncate(keys, 800);
    }
}
