package org.pmocore.evm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.pmocore.internal.text.Messages;
import org.pmocore.measure.Measure;

/**
 * The catalogue of all quantities of earned value at one data date: each with its label, formula, inputs and source, so that
 * every number can say where it comes from.
 *
 * <pre>{@code
 * value.measure(Metric.TSPI);                       // a value or the reason why there is none
 * value.explain(Metric.TSPI, Locale.ENGLISH);       // formula, inputs and source in a sentence
 * }</pre>
 *
 * @since 0.1.0
 */
public enum Metric {

    /** PV, planned value (BCWS): sum of budgets planned up to the data date. */
    PV("PV", "sum of budgets planned up to the data date", "", "PMI Standard for Earned Value Management 2019", false),
    /** EV, earned value (BCWP): sum of budget * share done. */
    EV("EV", "sum of budget * share done", "", "PMI Standard for Earned Value Management 2019", false),
    /** AC, actual cost (ACWP): sum of bookings up to the data date. */
    AC("AC", "sum of bookings up to the data date", "", "PMI Standard for Earned Value Management 2019", false),
    /** BAC, budget at completion: sum of budgets. */
    BAC("BAC", "sum of budgets", "", "PMI Standard for Earned Value Management 2019", false),
    /** SV, schedule variance: EV - PV. */
    SV("SV", "EV - PV", "EV PV", "PMI Standard for Earned Value Management 2019", false),
    /** CV, cost variance: EV - AC. */
    CV("CV", "EV - AC", "EV AC", "PMI Standard for Earned Value Management 2019", false),
    /** SV %, schedule variance in percent: SV / PV. */
    SV_PERCENT("SV %", "SV / PV", "SV PV", "DAU Gold Card", false),
    /** CV %, cost variance in percent: CV / EV. */
    CV_PERCENT("CV %", "CV / EV", "CV EV", "DAU Gold Card", false),
    /** SPI, schedule performance index: EV / PV. */
    SPI("SPI", "EV / PV", "EV PV", "PMI Standard for Earned Value Management 2019", false),
    /** CPI, cost performance index: EV / AC. */
    CPI("CPI", "EV / AC", "EV AC", "PMI Standard for Earned Value Management 2019", false),
    /** SCI, schedule cost index (critical ratio): SPI * CPI. */
    SCI("SCI", "SPI * CPI", "SPI CPI", "Vanhoucke and Vandevoorde 2007", false),
    /** SCI(t), schedule cost index in time: SPI(t) * CPI. */
    SCI_T("SCI(t)", "SPI(t) * CPI", "SPI_T CPI", "Vanhoucke and Vandevoorde 2007", false),
    /** % planned, percent planned: PV / BAC. */
    PERCENT_PLANNED("% planned", "PV / BAC", "PV BAC", "DAU Gold Card", false),
    /** % complete, percent complete: EV / BAC. */
    PERCENT_COMPLETE("% complete", "EV / BAC", "EV BAC", "DAU Gold Card", false),
    /** % spent, percent spent: AC / BAC. */
    PERCENT_SPENT("% spent", "AC / BAC", "AC BAC", "DAU Gold Card", false),
    /** BCWR, budgeted cost of work remaining: BAC - EV. */
    BCWR("BCWR", "BAC - EV", "BAC EV", "PMI Standard for Earned Value Management 2019", false),
    /** TCPI(BAC), to-complete performance index for the budget: (BAC - EV) / (BAC - AC). */
    TCPI_BAC(
            "TCPI(BAC)",
            "(BAC - EV) / (BAC - AC)",
            "BAC EV AC",
            "PMI Standard for Earned Value Management 2019",
            false),
    /** TCPI(EAC), to-complete performance index for the estimate: (BAC - EV) / (EAC - AC). */
    TCPI_EAC(
            "TCPI(EAC)",
            "(BAC - EV) / (EAC - AC)",
            "BAC EV EAC_CPI AC",
            "PMI Standard for Earned Value Management 2019",
            false),
    /** EAC(PF=1), estimate at completion, the rest as budgeted: AC + (BAC - EV). */
    EAC_BUDGET("EAC(PF=1)", "AC + (BAC - EV)", "AC BAC EV", "PMI Standard for Earned Value Management 2019", false),
    /** EAC(CPI), estimate at completion by CPI: BAC / CPI. */
    EAC_CPI("EAC(CPI)", "BAC / CPI", "BAC CPI", "PMI Standard for Earned Value Management 2019", true),
    /** EAC(SPI), estimate at completion by SPI: AC + (BAC - EV) / SPI. */
    EAC_SPI("EAC(SPI)", "AC + (BAC - EV) / SPI", "AC BAC EV SPI", "Vanhoucke and Vandevoorde 2007", true),
    /** EAC(SPI(t)), estimate at completion by SPI(t): AC + (BAC - EV) / SPI(t). */
    EAC_SPI_T("EAC(SPI(t))", "AC + (BAC - EV) / SPI(t)", "AC BAC EV SPI_T", "Vanhoucke and Vandevoorde 2007", true),
    /** EAC(SCI), estimate at completion by SCI: AC + (BAC - EV) / SCI. */
    EAC_SCI("EAC(SCI)", "AC + (BAC - EV) / SCI", "AC BAC EV SCI", "Christensen 1993", true),
    /** EAC(SCI(t)), estimate at completion by SCI(t): AC + (BAC - EV) / SCI(t). */
    EAC_SCI_T("EAC(SCI(t))", "AC + (BAC - EV) / SCI(t)", "AC BAC EV SCI_T", "Vanhoucke and Vandevoorde 2007", true),
    /** EAC(0.8 CPI + 0.2 SPI), estimate at completion, CPI and SPI weighted: AC + (BAC - EV) / (0.8 * CPI + 0.2 * SPI). */
    EAC_WEIGHTED(
            "EAC(0.8 CPI + 0.2 SPI)",
            "AC + (BAC - EV) / (0.8 * CPI + 0.2 * SPI)",
            "AC BAC EV CPI SPI",
            "GAO-20-195G",
            true),
    /** EAC(0.8 CPI + 0.2 SPI(t)), estimate at completion, CPI and SPI(t) weighted: AC + (BAC - EV) / (0.8 * CPI + 0.2 * SPI(t)). */
    EAC_WEIGHTED_T(
            "EAC(0.8 CPI + 0.2 SPI(t))",
            "AC + (BAC - EV) / (0.8 * CPI + 0.2 * SPI(t))",
            "AC BAC EV CPI SPI_T",
            "Vanhoucke and Vandevoorde 2007",
            true),
    /** ETC, estimate to complete: EAC - AC. */
    ETC("ETC", "EAC - AC", "EAC_CPI AC", "PMI Standard for Earned Value Management 2019", true),
    /** VAC, variance at completion: BAC - EAC. */
    VAC("VAC", "BAC - EAC", "BAC EAC_CPI", "PMI Standard for Earned Value Management 2019", true),
    /** VAC %, variance at completion in percent: VAC / BAC. */
    VAC_PERCENT("VAC %", "VAC / BAC", "VAC BAC", "PMI Standard for Earned Value Management 2019", true),
    /** PD, planned duration: working days from the baseline's start to its finish. */
    PD("PD", "working days from the baseline's start to its finish", "", "Lipke 2003", false),
    /** AT, actual time: working days from the baseline's start to the data date or the actual finish. */
    AT("AT", "working days from the baseline's start to the data date or the actual finish", "", "Lipke 2003", false),
    /** ES, earned schedule: the time at which EV was planned. */
    ES("ES", "the time at which EV was planned", "EV", "Lipke 2003", false),
    /** SV(t), schedule variance in time: ES - AT. */
    SV_T("SV(t)", "ES - AT", "ES AT", "Lipke 2003", false),
    /** SPI(t), schedule performance index in time: ES / AT. */
    SPI_T("SPI(t)", "ES / AT", "ES AT", "Lipke 2003", false),
    /** IEAC(t), estimated duration at completion: PD / SPI(t). */
    IEAC_T("IEAC(t)", "PD / SPI(t)", "PD SPI_T", "Lipke 2003", true),
    /** VAC(t), variance of the duration at completion: PD - IEAC(t). */
    VAC_T("VAC(t)", "PD - IEAC(t)", "PD IEAC_T", "Lipke and Henderson 2006", true),
    /** TSPI, to-complete schedule performance index: (PD - ES) / (PD - AT). */
    TSPI("TSPI", "(PD - ES) / (PD - AT)", "PD ES AT", "Lipke and Henderson 2006", false),
    /** P, p-factor, schedule adherence: sum of min(PV at ES, EV) / sum of PV at ES, task by task. */
    P_FACTOR("P", "sum of min(PV at ES, EV) / sum of PV at ES, task by task", "EV ES", "Lipke 2004", false),
    /** R, rework to come from work out of order: (1 - C * exp(-(1 - C) / 2)) * (1 - P) * EV, C = EV / BAC. */
    REWORK("R", "(1 - C * exp(-(1 - C) / 2)) * (1 - P) * EV, C = EV / BAC", "EV BAC P_FACTOR", "Lipke 2011", false),
    /** SAI, schedule adherence index: rework / (BAC - EV). */
    SAI("SAI", "rework / (BAC - EV)", "REWORK BAC EV", "Lipke 2011", false),
    /** TPD, total planned duration: sum of durations planned up to the data date. */
    TPD("TPD", "sum of durations planned up to the data date", "", "Khamooshi and Golafshani 2014", false),
    /** TED, total earned duration: sum of planned duration * share done. */
    TED("TED", "sum of planned duration * share done", "", "Khamooshi and Golafshani 2014", false),
    /** TAD, total actual duration: sum of working days since each actual start. */
    TAD("TAD", "sum of working days since each actual start", "", "Khamooshi and Golafshani 2014", false),
    /** EDI, earned duration index: TED / TPD. */
    EDI("EDI", "TED / TPD", "TED TPD", "Khamooshi and Golafshani 2014", false),
    /** ED(t), earned duration: the time at which TED was planned. */
    ED_T("ED(t)", "the time at which TED was planned", "TED", "Khamooshi and Golafshani 2014", false),
    /** DPI, duration performance index: ED(t) / AT. */
    DPI("DPI", "ED(t) / AT", "ED_T AT", "Khamooshi and Golafshani 2014", false),
    /** PPI, project progress index: ED(t) / PD. */
    PPI("PPI", "ED(t) / PD", "ED_T PD", "Khamooshi and Golafshani 2014", false),
    /** TCDPI, to-complete duration performance index: (PD - ED(t)) / (PD - AT). */
    TCDPI("TCDPI", "(PD - ED(t)) / (PD - AT)", "PD ED_T AT", "Khamooshi and Golafshani 2014", false),
    /** EDAC, estimated duration at completion by DPI: PD / DPI. */
    EDAC("EDAC", "PD / DPI", "PD DPI", "Khamooshi and Golafshani 2014", true),
    /** BEI, baseline execution index: tasks finished / tasks due. */
    BEI("BEI", "tasks finished / tasks due", "", "DCMA 14-point assessment", false),
    /** Hit task %, hit task percentage: tasks finished on time / tasks due. */
    HIT_TASK("hit task %", "tasks finished on time / tasks due", "", "DCMA 14-point assessment", false),
    /** EAC(t)-PV1, duration, planned value method 1: PD - SV * PD / BAC. */
    DURATION_PV1("EAC(t)-PV1", "PD - SV * PD / BAC", "PD SV BAC", "Vanhoucke and Vandevoorde 2007", true),
    /** EAC(t)-PV2, duration, planned value method 2: PD / SPI. */
    DURATION_PV2("EAC(t)-PV2", "PD / SPI", "PD SPI", "Vanhoucke and Vandevoorde 2007", true),
    /** EAC(t)-PV3, duration, planned value method 3: PD / SCI. */
    DURATION_PV3("EAC(t)-PV3", "PD / SCI", "PD SCI", "Vanhoucke and Vandevoorde 2007", true),
    /** EAC(t)-ED1, duration, earned duration method 1: AT + max(PD, AT) - AT * SPI. */
    DURATION_ED1("EAC(t)-ED1", "AT + max(PD, AT) - AT * SPI", "AT PD SPI", "Vanhoucke and Vandevoorde 2007", true),
    /** EAC(t)-ED2, duration, earned duration method 2: AT + (max(PD, AT) - AT * SPI) / SPI. */
    DURATION_ED2(
            "EAC(t)-ED2", "AT + (max(PD, AT) - AT * SPI) / SPI", "AT PD SPI", "Vanhoucke and Vandevoorde 2007", true),
    /** EAC(t)-ED3, duration, earned duration method 3: AT + (max(PD, AT) - AT * SPI) / SCI. */
    DURATION_ED3(
            "EAC(t)-ED3",
            "AT + (max(PD, AT) - AT * SPI) / SCI",
            "AT PD SPI SCI",
            "Vanhoucke and Vandevoorde 2007",
            true),
    /** EAC(t)-ES1, duration, earned schedule method 1: AT + PD - ES. */
    DURATION_ES1("EAC(t)-ES1", "AT + PD - ES", "AT PD ES", "Vanhoucke and Vandevoorde 2007", false),
    /** EAC(t)-ES2, duration, earned schedule method 2: AT + (PD - ES) / SPI(t). */
    DURATION_ES2("EAC(t)-ES2", "AT + (PD - ES) / SPI(t)", "AT PD ES SPI_T", "Vanhoucke and Vandevoorde 2007", true),
    /** EAC(t)-ES3, duration, earned schedule method 3: AT + (PD - ES) / SCI(t). */
    DURATION_ES3("EAC(t)-ES3", "AT + (PD - ES) / SCI(t)", "AT PD ES SCI_T", "Vanhoucke and Vandevoorde 2007", true);

    private static final Messages MESSAGES = Messages.of(Metric.class);

    private final String label;
    private final String formula;
    private final String inputs;
    private final String source;
    private final boolean forecast;

    Metric(String label, String formula, String inputs, String source, boolean forecast) {
        this.label = label;
        this.formula = formula;
        this.inputs = inputs;
        this.source = source;
        this.forecast = forecast;
    }

    /** {@return the symbol of the trade, such as {@code SPI(t)}} */
    public String label() {
        return label;
    }

    /**
     * {@return the name in words}
     *
     * @param locale Japanese for a Japanese locale, English for every other
     */
    public String name(Locale locale) {
        return MESSAGES.text(locale, "metric." + name());
    }

    /**
     * {@return the formula in symbols; what is measured and not calculated is described}
     *
     * @param locale Japanese for a Japanese locale, English for every other
     */
    public String formula(Locale locale) {
        String key = "formula." + name();
        return MESSAGES.has(locale, key) ? MESSAGES.text(locale, key) : formula;
    }

    /** {@return the quantities that go into the formula} */
    public List<Metric> inputs() {
        return Arrays.stream(inputs.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(Metric::valueOf)
                .toList();
    }

    /** Whether another quantity goes into its formula, directly or through its inputs. */
    boolean restsOn(Metric other) {
        return inputs().stream().anyMatch(input -> input == other || input.restsOn(other));
    }

    /** {@return the standard or paper that defines it} */
    public String source() {
        return source;
    }

    /** {@return whether it projects an index of the past onto the rest of the work} */
    public boolean isForecast() {
        return forecast;
    }

    /**
     * {@return the quantity with a label, ignoring case}
     *
     * @param label a label such as {@code SPI(t)}
     * @throws IllegalArgumentException if there is none
     */
    public static Metric labelled(String label) {
        return Arrays.stream(values())
                .filter(metric -> metric.label.equalsIgnoreCase(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no quantity \"" + label + "\".\nMaybe one of "
                        + Arrays.stream(values()).map(Metric::label).toList() + "."));
    }

    Measure of(EarnedValue value) {
        return MetricFormulas.of(this, value);
    }
}
