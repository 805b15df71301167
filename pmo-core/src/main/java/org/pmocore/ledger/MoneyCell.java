package org.pmocore.ledger;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pmocore.measure.Money;

/** Reads amounts of money: ¥1,200,000, 1200千円, ▲500円, (1,000), USD 12.50, or bare numbers in the currency of the column. */
final class MoneyCell implements CellParser {

    private static final Pattern PREFIX =
            Pattern.compile("([-▲△+(]?)\\s*([¥\\\\$€£]|[A-Z]{3})\\s*([-▲△+]?)(.*)", Pattern.DOTALL);
    private static final Map<String, String> SYMBOLS =
            Map.of("¥", "JPY", "\\", "JPY", "$", "USD", "€", "EUR", "£", "GBP");
    private static final Map<String, Scale> SUFFIXES = Map.ofEntries(
            Map.entry("円", new Scale("JPY", 0)),
            Map.entry("千円", new Scale("JPY", 3)),
            Map.entry("万円", new Scale("JPY", 4)),
            Map.entry("百万円", new Scale("JPY", 6)),
            Map.entry("億円", new Scale("JPY", 8)),
            Map.entry("yen", new Scale("JPY", 0)),
            Map.entry("ドル", new Scale("USD", 0)),
            Map.entry("千ドル", new Scale("USD", 3)),
            Map.entry("ユーロ", new Scale("EUR", 0)),
            Map.entry("k", new Scale("", 3)),
            Map.entry("千", new Scale("", 3)),
            Map.entry("万", new Scale("", 4)),
            Map.entry("百万", new Scale("", 6)),
            Map.entry("億", new Scale("", 8)));

    private final Scale column;

    private MoneyCell(Scale column) {
        this.column = column;
    }

    /** A currency, empty if not said, and the power of ten that amounts are counted in. */
    record Scale(String currency, int zeros) {}

    /** Reads a column whose header has a unit in brackets; the currency where neither cell nor header says one is a rule. */
    static MoneyCell of(String unitOfHeader, @Nullable String currency) {
        Scale header = scale(unitOfHeader).orElse(new Scale("", 0));
        String known = header.currency.isEmpty() && currency != null ? currency : header.currency;
        return new MoneyCell(new Scale(known, header.zeros));
    }

    Scale column() {
        return column;
    }

    @Override
    public CellReading read(String text) {
        Matcher prefix = PREFIX.matcher(text);
        String code = "";
        String rest = text;
        if (prefix.matches()) {
            code = SYMBOLS.getOrDefault(prefix.group(2), prefix.group(2));
            rest = prefix.group(1) + prefix.group(3) + prefix.group(4);
        }
        Optional<Figure> figure = Figure.in(rest);
        if (figure.isEmpty()) {
            return CellReading.wrong("PMO-4150", text);
        }
        if (!figure.get().grouped()) {
            return Figure.askComma(text);
        }
        return figure.get().rest().isEmpty() ? bare(figure.get(), code, text) : scaled(figure.get(), code, text);
    }

    private CellReading bare(Figure figure, String code, String text) {
        String currency = code.isEmpty() ? column.currency : code;
        return money(figure.number(), new Scale(currency, code.isEmpty() ? column.zeros : 0), text);
    }

    private CellReading scaled(Figure figure, String code, String text) {
        Optional<Scale> scale = scale(figure.rest());
        if (scale.isEmpty()) {
            return CellReading.wrong("PMO-4150", text);
        }
        String currency = scale.get().currency.isEmpty() ? code : scale.get().currency;
        return money(
                figure.number(), new Scale(currency.isEmpty() ? column.currency : currency, scale.get().zeros), text);
    }

    private static CellReading money(BigDecimal number, Scale scale, String text) {
        if (scale.currency.isEmpty()) {
            return CellReading.wrong("PMO-4151", text);
        }
        try {
            return CellReading.of(Money.of(scale.currency, number.scaleByPowerOfTen(scale.zeros)));
        } catch (IllegalArgumentException e) {
            return CellReading.wrong("PMO-4152", text, scale.currency);
        }
    }

    private static Optional<Scale> scale(String unit) {
        String bare = Folding.word(unit);
        Scale known = SUFFIXES.get(bare.startsWith("単位:") ? bare.substring(3) : bare);
        if (known != null) {
            return Optional.of(known);
        }
        String code = SYMBOLS.getOrDefault(bare, bare.toUpperCase(Locale.ROOT));
        return code.matches("[A-Z]{3}") ? Optional.of(new Scale(code, 0)) : Optional.empty();
    }
}
