package org.pmocore.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pmocore.oracle.OracleCase;

/** Every field of a list of cases, and what differs. */
final class OracleRun {

    final Map<String, String> differences = new TreeMap<>();
    final Set<String> cases = new HashSet<>();
    int fields;

    private OracleRun() {}

    /** What differs and is not on the list, with both values, and what is on the list and agrees. */
    List<String> surprises() {
        Map<String, String> known = KnownDifferences.of(cases);
        List<String> surprises = new ArrayList<>();
        differences.forEach((field, values) -> {
            if (!known.containsKey(field)) {
                surprises.add("new: " + field + ": " + values);
            }
        });
        known.keySet().stream()
                .filter(field -> !differences.containsKey(field))
                .forEach(field -> surprises.add("agrees: " + field));
        return surprises;
    }

    /**
     * Checks cases. A change needs its base among the cases or among the others.
     *
     * @param oracles the cases
     * @param others cases that only serve as bases
     */
    static OracleRun of(List<OracleCase> oracles, List<OracleCase> others) {
        Map<String, OracleCase> bases = new HashMap<>();
        others.forEach(one -> bases.put(one.id(), one));
        oracles.forEach(one -> bases.put(one.id(), one));
        OracleRun run = new OracleRun();
        for (OracleCase one : oracles) {
            OracleCase oracle = one.base().map(base -> one.on(bases.get(base))).orElse(one);
            run.cases.add(oracle.id());
            if (oracle.unsupported().isPresent()) {
                run.differences.put(oracle.id() + " *", oracle.unsupported().get());
            } else {
                OracleCheck check = OracleCheck.of(oracle);
                run.fields += check.fields();
                run.differences.putAll(check.differences());
            }
        }
        return run;
    }
}
