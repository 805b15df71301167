package org.pmocore.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the tables that say what ledgers look like: fields, and lists of words. */
final class KindTable {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern TYPE = Pattern.compile("(\\w+)(?:\\((\\w+)\\))?");
    private static final int FIELD_PARTS = 6;
    private static final int WORD_PARTS = 4;

    private KindTable() {}

    static List<LedgerField> fields(String table) {
        return rows(table).map(KindTable::field).toList();
    }

    /** Lists of words by name. */
    static Map<String, WordList> words(String table) {
        Map<String, List<List<String>>> lists = new LinkedHashMap<>();
        List<List<String>> current = new ArrayList<>();
        for (String row : rows(table).toList()) {
            if (row.startsWith("[")) {
                current = lists.computeIfAbsent(row.substring(1, row.length() - 1), name -> new ArrayList<>());
            } else {
                List<String> parts = parts(row, WORD_PARTS, "code | English | Japanese | further words");
                List<String> entry = new ArrayList<>(parts.subList(0, WORD_PARTS - 1));
                entry.addAll(listed(parts.get(WORD_PARTS - 1)));
                current.add(entry);
            }
        }
        Map<String, WordList> words = new LinkedHashMap<>();
        lists.forEach((name, entries) -> words.put(name, WordList.of(entries)));
        return words;
    }

    /** A table that lies beside this class. */
    static String resource(String file) {
        try (InputStream stream = KindTable.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("No table " + file + ".");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read table " + file + ".", e);
        }
    }

    private static Stream<String> rows(String table) {
        return table.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("# ") && !line.equals("#"));
    }

    private static LedgerField field(String row) {
        List<String> parts = parts(row, FIELD_PARTS, "key | type | required | English | Japanese | further headers");
        Matcher type = TYPE.matcher(parts.get(1));
        if (!type.matches()) {
            throw wrong(row, "the type (" + parts.get(1) + ") is not a type of field");
        }
        List<String> headers = new ArrayList<>(parts.subList(3, FIELD_PARTS - 1));
        listed(parts.get(FIELD_PARTS - 1)).forEach(header -> headers.addAll(expanded(header)));
        String words = type.group(2) == null ? "" : type.group(2);
        return new LedgerField(
                parts.get(0),
                typeOf(row, type.group(1)),
                words,
                parts.get(2),
                headers.stream().distinct().toList());
    }

    private static FieldType typeOf(String row, String name) {
        return Arrays.stream(FieldType.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> wrong(row, "the type (" + name + ") is none of " + Arrays.toString(FieldType.values())));
    }

    private static List<String> parts(String row, int count, String form) {
        List<String> parts =
                Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
        if (parts.size() != count || parts.get(0).isEmpty()) {
            throw wrong(row, "it must have the form " + form);
        }
        return parts;
    }

    private static IllegalArgumentException wrong(String row, String why) {
        return new IllegalArgumentException("The row (" + row + ") cannot be used: " + why + ".");
    }

    private static List<String> listed(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** {@code {a,b}c} stands for ac and bc. */
    private static List<String> expanded(String header) {
        List<String> done = List.of(header);
        while (done.get(0).indexOf('{') >= 0) {
            List<String> next = new ArrayList<>();
            for (String text : done) {
                Matcher braces = BRACES.matcher(text);
                if (braces.find()) {
                    for (String choice : braces.group(1).split(",", -1)) {
                        next.add((text.substring(0, braces.start()) + choice + text.substring(braces.end())).strip());
                    }
                } else {
                    throw wrong(header, "a brace is not closed");
                }
            }
            done = next;
        }
        return done;
    }
}
