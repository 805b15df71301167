package org.pmocore.issues;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.internal.text.TextTable;
import org.pmocore.model.Problem;

/**
 * When issues are escalated, to whom, and how long an answer may take (エスカレーション基準), as data with a name and a version.
 *
 * <p>The level of an issue is the highest of all rules that hold; an escalation nobody acknowledged in time rises by one level.
 *
 * <pre>{@code
 * EscalationRules ours = EscalationRules.standard().toBuilder()
 *     .named("our-escalation", "2026-04")
 *     .rule(new EscalationRule("silent", Set.of(), List.of(new EscalationRule.Condition(EscalationTrigger.SILENT, 10)), 1, "PMO"))
 *     .route("build", 1, "Suzuki")
 *     .build();
 * ours.lint();        // rules that never decide, severities without a rule, ...
 * }</pre>
 *
 * <p>Immutable and thread-safe. The builder is not thread-safe.
 *
 * @since 0.1.0
 */
public final class EscalationRules {

    private static final EscalationRules STANDARD = builder("pmocore-escalation", "1")
            .levels(StandardEscalation.LEVELS)
            .rules(StandardEscalation.RULES)
            .build();
    private static final int SHOWN = 9;

    private final String id;
    private final String version;
    private final List<EscalationLevel> levels;
    private final List<EscalationRule> rules;
    private final List<EscalationRoute> routes;

    private EscalationRules(Builder builder) {
        this.id = builder.id;
        this.version = builder.version;
        this.levels = builder.levels.stream()
                .sorted(Comparator.comparingInt(EscalationLevel::level))
                .toList();
        this.rules = List.copyOf(builder.rules);
        this.routes = List.copyOf(builder.routes);
    }

    /** {@return the matrix of this library: team lead, project manager, steering; by overdue days, float and promises} */
    public static EscalationRules standard() {
        return STANDARD;
    }

    /**
     * {@return a builder without levels, rules and routes}
     *
     * @param id name of the set
     * @param version its version, for people
     */
    public static Builder builder(String id, String version) {
        return new Builder(id, version);
    }

    /** {@return a builder that starts from these rules} */
    public Builder toBuilder() {
        return new Builder(id, version).levels(levels).rules(rules).routes(routes);
    }

    /** {@return the name of the set} */
    public String id() {
        return id;
    }

    /** {@return the version of the set} */
    public String version() {
        return version;
    }

    /** {@return the levels, the lowest first} */
    public List<EscalationLevel> levels() {
        return levels;
    }

    /** {@return the rules; of several that hold at one level the first one gives its name} */
    public List<EscalationRule> rules() {
        return rules;
    }

    /** {@return who gets escalations of which team} */
    public List<EscalationRoute> routes() {
        return routes;
    }

    /**
     * {@return who gets escalations of a team at a level: by the route of the team, else by that of any team; empty if there is
     * none}
     *
     * @param team the team of the issue, or empty
     * @param level the level
     */
    public Optional<String> recipient(String team, int level) {
        return to(team, level).or(() -> to("", level));
    }

    private Optional<String> to(String team, int level) {
        return routes.stream()
                .filter(route -> route.team().equals(team) && route.level() == level)
                .map(EscalationRoute::recipient)
                .findFirst();
    }

    EscalationLevel level(int level) {
        return levels.get(level - 1);
    }

    /**
     * {@return warnings: rules that never decide because another one always leads at least as high, severities that are never
     * escalated, levels no rule leads to, repeats before an answer is due, routes of a team that end halfway}
     */
    public List<Problem> lint() {
        return new EscalationCheck(levels, rules, routes).warnings();
    }

    /**
     * {@return the rules as a table}
     *
     * @param rows rows at most
     */
    public String table(int rows) {
        TextTable.Builder table = TextTable.builder()
                .left("Rule", 28)
                .left("Severity", 18)
                .left("When", 40)
                .right("Level");
        for (EscalationRule rule : rules) {
            table.row(
                    rule.id(),
                    rule.severities().isEmpty() ? "any" : rule.severities().toString(),
                    rule.when().stream().map(EscalationRule.Condition::toString).collect(Collectors.joining(" and ")),
                    rule.level());
        }
        return table.build().render(rows);
    }

    /** {@return name, version and the first rules} */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add(DisplayWidth.truncate("Escalation rules " + id + " version " + version, 50) + ": " + rules.size()
                + " rules, " + levels.size() + " levels");
        rules.stream().limit(SHOWN).forEach(rule -> lines.add("  " + DisplayWidth.truncate(rule.toString(), 76)));
        if (rules.size() > SHOWN) {
            lines.add("... " + (rules.size() - SHOWN) + " more; see table(int)");
        }
        return String.join("\n", lines);
    }

    /** Builds {@link EscalationRules}. Not thread-safe. */
    public static final class Builder {

        private String id;
        private String version;
        private final List<EscalationLevel> levels = new ArrayList<>();
        private final List<EscalationRule> rules = new ArrayList<>();
        private final List<EscalationRoute> routes = new ArrayList<>();

        private Builder(String id, String version) {
            this.id = requireNonNull(id, "id");
            this.version = requireNonNull(version, "version");
        }

        /**
         * Names the set; a changed set should not go by the name of the one it was made from.
         *
         * @param newId name of the set
         * @param newVersion its version
         * @return this builder
         */
        public Builder named(String newId, String newVersion) {
            this.id = requireNonNull(newId, "newId");
            this.version = requireNonNull(newVersion, "newVersion");
            return this;
        }

        /**
         * Sets the levels, replacing those that were set before.
         *
         * @param values levels 1, 2, 3 and so on
         * @return this builder
         */
        public Builder levels(List<EscalationLevel> values) {
            levels.clear();
            levels.addAll(values);
            return this;
        }

        /**
         * Sets the rules, replacing those that were set before.
         *
         * @param values the rules
         * @return this builder
         */
        public Builder rules(List<EscalationRule> values) {
            rules.clear();
            rules.addAll(values);
            return this;
        }

        /**
         * Adds a rule, or replaces that of the same name.
         *
         * @param rule the rule
         * @return this builder
         */
        public Builder rule(EscalationRule rule) {
            rules.removeIf(other -> other.id().equals(rule.id()));
            rules.add(rule);
            return this;
        }

        /**
         * Sets the routes, replacing those that were set before.
         *
         * @param values the routes
         * @return this builder
         */
        public Builder routes(List<EscalationRoute> values) {
            routes.clear();
            routes.addAll(values);
            return this;
        }

        /**
         * Adds a route.
         *
         * @param team the team of the issue; empty for every team without a route of its own
         * @param level the level
         * @param recipient whom to tell
         * @return this builder
         */
        public Builder route(String team, int level, String recipient) {
            routes.add(new EscalationRoute(team, level, recipient));
            return this;
        }

        /** {@return all problems that {@link #build()} would reject the rules for; empty if there are none} */
        public List<Problem> violations() {
            return new EscalationCheck(levels, rules, routes).errors();
        }

        /**
         * {@return the rules}
         *
         * @throws IllegalArgumentException if they contradict each other, with every violation
         */
        public EscalationRules build() {
            List<Problem> problems = violations();
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException(problems.stream()
                        .map(problem -> problem.message(Locale.ENGLISH))
                        .collect(
                                Collectors.joining("\n", "The escalation rules \"" + id + "\" cannot be used:\n", "")));
            }
            return new EscalationRules(this);
        }

        /** Name and number of rules in one line. */
        @Override
        public String toString() {
            return DisplayWidth.truncate(id, 40) + ", " + rules.size() + " rules, not built yet";
        }
    }
}
