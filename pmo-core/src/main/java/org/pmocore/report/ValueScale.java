package org.pmocore.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.pmocore.internal.text.Numbers;
import org.pmocore.measure.Unit;

/**
 * A vertical axis from zero to a round figure, in units large enough to read: millions of yen, person-hours.
 *
 * @param top the figure at the upper end
 * @param step the figure between two ticks
 * @param bottomY pixels of zero
 * @param topY pixels of the upper end
 * @param divisor how many of the unit one figure on the axis stands for
 * @param unit the unit
 */
record ValueScale(double top, double step, double bottomY, double topY, double divisor, Unit unit) {

    private static final double TICKS = 5;
    private static final double MILLION = 1e6;
    private static final double THOUSAND = 1e3;

    static ValueScale upTo(double largest, double bottomY, double topY, Unit unit) {
        double most = largest <= 0 ? 1 : largest;
        double step = round(most / TICKS);
        double top = Math.ceil(most * 1.02 / step) * step;
        double divisor =
                unit.currency().isEmpty() || most < 10 * THOUSAND ? 1 : most < 2 * MILLION ? THOUSAND : MILLION;
        return new ValueScale(top, step, bottomY, topY, divisor, unit);
    }

    double y(double value) {
        return bottomY - Math.max(0, Math.min(1, value / top)) * (bottomY - topY);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i * step <= top * 1.001; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    String label(double value) {
        int decimals = top / divisor < 20 ? 2 : top / divisor < 200 ? 1 : 0;
        return Numbers.grouped(BigDecimal.valueOf(value / divisor), 0, decimals);
    }

    ReportText unitName() {
        Optional<String> currency = unit.currency().map(Currency::getCurrencyCode);
        if (currency.isEmpty()) {
            return ReportText.of("curve.personHours");
        }
        String size = divisor == MILLION ? "millions" : divisor == THOUSAND ? "thousands" : "units";
        return currency.get().equals("JPY")
                ? ReportText.of("curve.yen." + size)
                : ReportText.of("curve.money." + size, currency.get());
    }

    /** 1, 2 or 5 times a power of ten, not below the step asked for. */
    private static double round(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        double digit = step / power;
        return (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10) * power;
    }
}
