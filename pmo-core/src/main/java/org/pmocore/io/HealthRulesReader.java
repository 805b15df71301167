package org.pmocore.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pmocore.health.HealthDimension;
import org.pmocore.health.HealthLimit;
import org.pmocore.health.HealthRule;
import org.pmocore.health.HealthRules;
import org.pmocore.health.Indicator;
import org.pmocore.io.Fields.Thing;
import org.pmocore.model.Loaded;
import org.pmocore.model.Problem.Element;

/** Makes health rules of a JSON text. */
final class HealthRulesReader {

    private static final Pattern LIMIT = Pattern.compile("(<=|>=|<|>)\\s*([+-]?\\d{1,15}(?:\\.\\d{1,15})?)");

    private final Complaints complaints;
    private final Map<Indicator, Node> seen = new EnumMap<>(Indicator.class);

    private HealthRulesReader(Complaints complaints) {
        this.complaints = complaints;
    }

    static Loaded<HealthRules> read(String text, Complaints complaints) {
        try {
            Node root = JsonReader.read(SourceText.withoutMark(text), complaints);
            if (Envelope.accepts(root, HealthRulesFile.FORMAT, complaints)) {
                return new HealthRulesReader(complaints).read(root);
            }
        } catch (BadFile bad) {
            complaints.add(bad);
        }
        return Loaded.failed(complaints.source(), complaints.toList());
    }

    private Loaded<HealthRules> read(Node root) {
        Thing file = new Thing(Element.FILE, complaints.source(), "");
        Fields fields = Fields.of(root, Shape.HEALTH_RULES, file, complaints).orElseThrow();
        fields.get("$schema", Values::text);
        Optional<String> id = fields.get("id", Values::id);
        Optional<String> version = fields.get("rulesVersion", Values::text);
        Set<HealthDimension> mandatory = EnumSet.noneOf(HealthDimension.class);
        mandatory.addAll(fields.list("mandatory", Values.oneOf(HealthDimension.class)));
        if (fields.node()
                .member("mandatory")
                .filter(HealthRulesReader::isEmptyList)
                .isPresent()) {
            fields.complain("mandatory", "PMO-2154");
        }
        List<HealthRule> rules = new ArrayList<>();
        for (Fields rule : fields.things("rules", Shape.HEALTH_RULE, Element.RULE, "indicator")) {
            rule(rule).ifPresent(rules::add);
        }
        if (complaints.hasErrors()) {
            return Loaded.failed(complaints.source(), complaints.toList());
        }
        HealthRules read = HealthRules.of(id.orElseThrow(), version.orElseThrow(), rules);
        HealthRules whole = mandatory.isEmpty() ? read : read.withMandatory(mandatory);
        return Loaded.of(complaints.source(), whole, complaints.toList());
    }

    private Optional<HealthRule> rule(Fields fields) {
        Optional<Indicator> indicator = fields.get("indicator", Values.oneOf(Indicator.class));
        Optional<HealthLimit> amber = fields.get("amber", HealthRulesReader::limit);
        Optional<HealthLimit> red = fields.get("red", HealthRulesReader::limit);
        Optional<String> source = fields.get("source", Values::text);
        indicator.ifPresent(its -> checkOnce(its, fields));
        if (amber.isEmpty() || red.isEmpty() || !agree(amber.get(), red.get(), fields)) {
            return Optional.empty();
        }
        return indicator.flatMap(its -> source.map(text -> new HealthRule(its, amber.get(), red.get(), text)));
    }

    private static boolean isEmptyList(Node node) {
        return node.kind() == Node.Kind.ARRAY && node.elements().isEmpty();
    }

    private void checkOnce(Indicator indicator, Fields fields) {
        Node earlier = seen.putIfAbsent(indicator, fields.node());
        if (earlier != null) {
            fields.complain("indicator", "PMO-2152", indicator.name(), earlier.line());
        }
    }

    private static boolean agree(HealthLimit amber, HealthLimit red, Fields fields) {
        boolean lower = amber.comparison().isLower();
        if (lower != red.comparison().isLower()) {
            fields.complain("red", "PMO-2150", amber.toString(), red.toString());
            return false;
        }
        int order = amber.value().compareTo(red.value());
        if (lower ? order < 0 : order > 0) {
            fields.complain("amber", "PMO-2151", amber.toString(), red.toString());
            return false;
        }
        return true;
    }

    private static HealthLimit limit(Node node) throws BadValue {
        Matcher matcher = LIMIT.matcher(Values.text(node).strip());
        if (!matcher.matches()) {
            throw new BadValue("PMO-2153", node.excerpt());
        }
        HealthLimit.Comparison comparison = Arrays.stream(HealthLimit.Comparison.values())
                .filter(each -> each.symbol().equals(matcher.group(1)))
                .findFirst()
                .orElseThrow();
        return new HealthLimit(comparison, new BigDecimal(matcher.group(2)));
    }
}
