package org.pmocore.issues;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.pmocore.internal.text.Messages;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;

/** Backlog, rates and forecast in sentences. */
final class FlowText {

    private static final Messages MESSAGES = Messages.of(FlowText.class);
    private static final double EARLY = 0.1;
    private static final double LATE = 0.9;

    private final Locale locale;
    private final List<String> sentences = new ArrayList<>();

    private FlowText(Locale locale) {
        this.locale = locale;
    }

    static String summary(IssueSummary issues, Locale locale) {
        FlowText text = new FlowText(locale);
        text.say(
                "flow.open",
                issues.dataDate(),
                issues.openCount(),
                issues.overdue().size());
        text.forecastOf(issues.forecast());
        text.survivalOf(issues);
        return text.join();
    }

    static String forecast(ClosureForecast forecast, Locale locale) {
        FlowText text = new FlowText(locale);
        text.say("flow.backlog", forecast.dataDate(), forecast.backlog());
        text.forecastOf(forecast);
        return text.join();
    }

    private void forecastOf(ClosureForecast forecast) {
        if (forecast.backlog() == 0) {
            return;
        }
        if (!forecast.atCurrentRate().netPerWeek().isDefined()) {
            say("flow.tooEarly", forecast.weeks().size());
            return;
        }
        int weeks = forecast.weeks().size();
        say(
                "flow.rates",
                weeks,
                forecast.weeks().stream().mapToInt(WeekFlow::arrivals).sum(),
                forecast.weeks().stream().mapToInt(WeekFlow::closures).sum());
        outlook("flow.rate", forecast.atCurrentRate());
        if (forecast.atCurrentRate().date().isPresent()) {
            range(forecast.atCurrentRate());
            outlook("flow.nothingNew", forecast.ifNothingArrives());
        } else {
            outlook("flow.nothingNew", forecast.ifNothingArrives());
            range(forecast.ifNothingArrives());
        }
    }

    private void outlook(String key, ClosureOutlook outlook) {
        outlook.date().ifPresentOrElse(date -> say(key, date), () -> say(key + ".never"));
    }

    private void range(ClosureOutlook outlook) {
        if (outlook.date().isPresent()) {
            outlook.date(LATE)
                    .ifPresentOrElse(
                            late -> say("flow.range", outlook.date(EARLY).orElse(late), late),
                            () -> say("flow.range.open", outlook.chance()));
        }
    }

    private void survivalOf(IssueSummary issues) {
        Measure median = issues.survival().median();
        if (median.isDefined()) {
            say("flow.median", median);
        } else if (median.reason().filter(Reason.NOT_REACHED::equals).isPresent()) {
            say(
                    "flow.median.notReached",
                    issues.survival().resolvedCount(),
                    issues.survival().censoredCount());
        }
    }

    private void say(String key, Object... arguments) {
        sentences.add(MESSAGES.text(
                locale,
                key,
                Arrays.stream(arguments)
                        .map(argument -> argument instanceof Measure measure ? measure.format(locale) : argument)
                        .toArray()));
    }

    private String join() {
        return String.join(Messages.isJapanese(locale) ? "" : " ", sentences);
    }
}
