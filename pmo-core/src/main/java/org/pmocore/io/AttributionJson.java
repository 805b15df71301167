package org.pmocore.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pmocore.impact.Apportionment;
import org.pmocore.impact.AttributionMethod;
import org.pmocore.impact.Cause;
import org.pmocore.impact.CauseSets;
import org.pmocore.impact.Change;
import org.pmocore.impact.MilestoneImpact;
import org.pmocore.impact.SlipAttribution;
import org.pmocore.measure.Fraction;
import org.pmocore.time.Days;

/** The JSON of a slip and its causes, by every method that needs no more than the causes. */
final class AttributionJson {

    /** Beyond this many causes the methods that try every set of them are left out unless they are handed in. */
    private static final int MOST_EXACT = 12;

    private final SlipAttribution slip;
    private final List<Apportionment> more;

    private AttributionJson(SlipAttribution slip, List<Apportionment> more) {
        this.slip = slip;
        this.more = more;
    }

    static JsonObject of(SlipAttribution slip, List<Apportionment> more) {
        return new AttributionJson(slip, more).toJson();
    }

    private JsonObject toJson() {
        MilestoneImpact milestone = slip.milestone();
        JsonObject json = ResultParts.envelope("attribution")
                .put("project", slip.before().project().name())
                .put("dataDate", slip.after().dataDate().map(Days::lastDayOf))
                .put("milestone", ResultParts.task(milestone.task()))
                .put("calendar", milestone.calendar())
                .put("before", ResultParts.instant(milestone.before()))
                .put("after", ResultParts.instant(milestone.after()))
                .put("beforeDate", ResultParts.date(milestone.dateBefore()))
                .put("afterDate", ResultParts.date(milestone.dateAfter()))
                .put("slip", ResultParts.exactDays(slip.slip()))
                .put("slipCalendarDays", ResultParts.measure(milestone.slipCalendarDays()));
        return json.putWholeList("causes", slip.causes(), AttributionJson::cause)
                .putWholeList("methods", methods(), this::method)
                .put("concurrentSets", sets(slip.concurrentSets()))
                .put("sufficientSets", sets(slip.sufficientSets()))
                .put("restoringSets", sets(slip.restoringSets()));
    }

    private List<Apportionment> methods() {
        List<AttributionMethod> cheap = List.of(
                AttributionMethod.PROPORTIONAL,
                AttributionMethod.TRUNCATED_PROPORTIONAL,
                AttributionMethod.ALONE,
                AttributionMethod.BUT_FOR);
        List<AttributionMethod> thorough = List.of(AttributionMethod.SHAPLEY, AttributionMethod.OWEN);
        boolean few = slip.causes().size() <= MOST_EXACT;
        List<Apportionment> all = new ArrayList<>();
        cheap.forEach(method -> all.add(slip.by(method)));
        if (few) {
            thorough.forEach(method -> all.add(slip.by(method)));
        }
        all.addAll(more);
        return all;
    }

    private static JsonObject cause(Cause cause) {
        return new JsonObject()
                .put("name", cause.name())
                .put("team", cause.team())
                .putWholeList("changes", cause.changes(), Change::toString);
    }

    private JsonObject method(Apportionment shares) {
        AttributionMethod method = shares.method();
        JsonObject json = new JsonObject()
                .put("method", method.name())
                .put("title", ResultParts.text(method::title))
                .put("addsUp", method.addsUp())
                .put("ignoresNetwork", method.ignoresNetwork())
                .putUnless("orders", shares.orders(), 0);
        if (shares.orders() > 0) {
            json.put("seed", shares.seed());
        }
        json.putWholeList("shares", shares.shares(), AttributionJson::share);
        return json.put("explanation", ResultParts.text((Locale locale) -> slip.explain(shares, locale)));
    }

    private static JsonObject share(Apportionment.Share share) {
        return new JsonObject()
                .put("cause", share.cause().name())
                .put("days", ResultParts.measure(share.days()))
                .put("exact", share.exact().map(Fraction::toString))
                .put("standardError", share.standardError().map(ResultParts::measure));
    }

    private static JsonObject sets(CauseSets sets) {
        return new JsonObject()
                .putWholeList(
                        "sets",
                        sets.sets(),
                        set -> set.stream().map(Cause::name).toList())
                .put("complete", sets.complete());
    }
}
