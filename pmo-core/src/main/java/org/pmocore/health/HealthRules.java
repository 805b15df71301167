package org.pmocore.health;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pmocore.internal.text.TextTable;

/**
 * A rule set (判定基準): which indicators count, where amber and red begin, and which dimensions decide the overall colour.
 *
 * <p>Published rule sets disagree with each other, so rules are data with an id and a version; every report prints which set
 * it was judged by. The overall colour is the worst of the mandatory dimensions.
 *
 * <pre>{@code
 * HealthRules ours = HealthRules.standard()
 *     .withRule(new HealthRule(Indicator.CPI, HealthLimit.below("1.00"), HealthLimit.below("0.90"), "steering, 2026-04"))
 *     .named("our-rules", "2026-04");
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class HealthRules {

    private static final Set<HealthDimension> MANDATORY = EnumSet.of(
            HealthDimension.SCHEDULE, HealthDimension.COST, HealthDimension.MILESTONES, HealthDimension.ISSUES);

    private static final int SHOWN = 9;

    private final String id;
    private final String version;
    private final Map<Indicator, HealthRule> rules;
    private final Set<HealthDimension> mandatory;

    private HealthRules(String id, String version, Map<Indicator, HealthRule> rules, Set<HealthDimension> mandatory) {
        this.id = requireNonNull(id, "id");
        this.version = requireNonNull(version, "version");
        this.rules = Collections.unmodifiableMap(rules);
        this.mandatory = Collections.unmodifiableSet(mandatory);
    }

    /**
     * {@return the rule set of this library; each rule cites its source}
     *
     * <p>Data quality is judged but not mandatory: it says how far the other colours can be trusted.
     */
    public static HealthRules standard() {
        return of("pmocore-standard", "1", StandardRules.RULES);
    }

    /**
     * A rule set with the mandatory dimensions of the standard one.
     *
     * @param id name of the set
     * @param version its version, for people
     * @param rules one for each indicator to judge, in any order
     * @return the rule set
     * @throws IllegalArgumentException if an indicator has two rules
     */
    public static HealthRules of(String id, String version, Collection<HealthRule> rules) {
        Map<Indicator, HealthRule> byIndicator = new EnumMap<>(Indicator.class);
        for (HealthRule rule : rules) {
            HealthRule other = byIndicator.putIfAbsent(rule.indicator(), rule);
            if (other != null) {
                throw new IllegalArgumentException("The indicator " + rule.indicator() + " has two rules (" + other
                        + "; " + rule + ").\nMaybe use withRule(...) to replace one.");
            }
        }
        return new HealthRules(id, version, byIndicator, MANDATORY);
    }

    /**
     * This set under another name; a changed set should not go by the name of the one it was made from.
     *
     * @param newId name of the set
     * @param newVersion its version
     * @return the same rules
     */
    public HealthRules named(String newId, String newVersion) {
        return new HealthRules(newId, newVersion, rules, mandatory);
    }

    /**
     * This set with one rule added or replaced.
     *
     * @param rule the new rule for its indicator
     * @return the changed set
     */
    public HealthRules withRule(HealthRule rule) {
        Map<Indicator, HealthRule> changed = copyOfRules();
        changed.put(rule.indicator(), rule);
        return new HealthRules(id, version, changed, mandatory);
    }

    /**
     * This set without the rule for an indicator, which is then not judged at all.
     *
     * @param indicator the indicator to leave out
     * @return the changed set
     */
    public HealthRules without(Indicator indicator) {
        Map<Indicator, HealthRule> changed = copyOfRules();
        changed.remove(indicator);
        return new HealthRules(id, version, changed, mandatory);
    }

    /**
     * This set with other mandatory dimensions.
     *
     * @param dimensions those that decide the overall colour, at least one
     * @return the changed set
     * @throws IllegalArgumentException if there is none
     */
    public HealthRules withMandatory(Set<HealthDimension> dimensions) {
        if (dimensions.isEmpty()) {
            throw new IllegalArgumentException("The mandatory dimensions (" + dimensions
                    + ") must not be empty.\nMaybe keep SCHEDULE, COST, MILESTONES and ISSUES.");
        }
        return new HealthRules(id, version, rules, EnumSet.copyOf(dimensions));
    }

    /** {@return the name of the set} */
    public String id() {
        return id;
    }

    /** {@return the version of the set} */
    public String version() {
        return version;
    }

    /** {@return the rules in the order of {@link Indicator}} */
    public List<HealthRule> rules() {
        return List.copyOf(rules.values());
    }

    /**
     * The rule for an indicator.
     *
     * @param indicator the indicator
     * @return its rule; empty if the set does not judge it
     */
    public Optional<HealthRule> rule(Indicator indicator) {
        return Optional.ofNullable(rules.get(indicator));
    }

    /** {@return the dimensions whose worst colour is the overall colour} */
    public Set<HealthDimension> mandatory() {
        return mandatory;
    }

    /**
     * The rules as a table.
     *
     * @param maxRows how many rules to show at most
     * @return indicator, limits and source of each rule
     */
    public String table(int maxRows) {
        TextTable.Builder table =
                TextTable.builder().left("Indicator").left("Amber").left("Red").left("Source", 60);
        rules.values().forEach(rule -> table.row(rule.indicator(), rule.amber(), rule.red(), rule.source()));
        return table.build().render(maxRows);
    }

    /** {@return id, version and the first rules} */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add("Health rules " + id + " version " + version + ": " + rules.size() + " indicators");
        rules.values().stream().limit(SHOWN).forEach(rule -> lines.add("  " + rule));
        if (rules.size() > SHOWN) {
            lines.add("... " + (rules.size() - SHOWN) + " more; see table(int)");
        }
        return String.join("\n", lines);
    }

    private Map<Indicator, HealthRule> copyOfRules() {
        Map<Indicator, HealthRule> copy = new EnumMap<>(Indicator.class);
        copy.putAll(rules);
        return copy;
    }
}
