package org.pmocore.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people write it, and what stands behind it: {@code 1,200,000円}, {@code ▲500}, {@code (1,000)}, {@code -3.5}.
 *
 * @param number the number
 * @param rest what stands behind it, such as a unit; empty if nothing
 * @param grouped whether commas stand where thousands end, or there are none
 */
record Figure(BigDecimal number, String rest, boolean grouped) {

    private static final Pattern FORM = Pattern.compile(
            "(\\()?\\s*([▲△+-])?\\s*(\\d[\\d,]{0,40}(?:\\.\\d{1,20})?|\\.\\d{1,20})(?:[eE]([+-]?\\d{1,2}))?\\s*(\\))?\\s*(.*)",
            Pattern.DOTALL);
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?|[^,]*");
    private static final Pattern ONE_COMMA = Pattern.compile("\\d+,\\d+");

    /** The number a folded text begins with; empty if it begins with none. */
    static Optional<Figure> in(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || (form.group(1) == null) != (form.group(5) == null)) {
            return Optional.empty();
        }
        String digits = form.group(3);
        BigDecimal number = new BigDecimal(digits.replace(",", ""));
        if (form.group(4) != null) {
            number = number.scaleByPowerOfTen(Integer.parseInt(form.group(4)));
        }
        boolean minus = form.group(2) != null && !form.group(2).equals("+");
        boolean negative = minus != (form.group(1) != null);
        return Optional.of(new Figure(
                negative ? number.negate() : number,
                form.group(6).strip(),
                THOUSANDS.matcher(digits).matches()));
    }

    /** The reading of a cell that is a plain number; a comma that ends no thousand is a question. */
    static CellReading read(String text) {
        Optional<Figure> figure = in(text);
        if (figure.isEmpty() || !figure.get().rest.isEmpty()) {
            return CellReading.wrong("PMO-4120", text);
        }
        return figure.get().grouped ? CellReading.of(figure.get().number) : askComma(text);
    }

    /** The question whether a comma ends a thousand or is a decimal point. */
    static CellReading askComma(String text) {
        Matcher comma = ONE_COMMA.matcher(text);
        List<String> candidates = comma.find()
                ? List.of(comma.group().replace(',', '.'), comma.group().replace(",", ""))
                : List.of();
        return CellReading.question(candidates, "PMO-4121", text);
    }
}
