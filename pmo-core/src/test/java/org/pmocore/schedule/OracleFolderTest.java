package org.pmocore.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.pmocore.oracle.OracleCase;
import org.pmocore.oracle.OracleCases;

/** All cases of the folder named by the system property {@code pmo.oracles}, also those that may not be copied here. */
class OracleFolderTest {

    /** Fields that cannot agree, with the reason. */
    private static final Map<String, String> KNOWN = Map.of(
            "msp-file-13 S11.start", "the file keeps summary dates from before its tasks moved",
            "msp-file-13 S11.finish", "the file keeps summary dates from before its tasks moved",
            "msp-file-29 S28.start", "the file keeps a summary start later than a task under it",
            "msp-sample-relations project.finish", "comes from a resource-driven task outside the extract",
            "msp-links-8-manual", "manually scheduled tasks, which the model does not have");

    @Test
    void folder_everyField_agreesOrIsListedWithItsReason(TestReporter reporter) {
        assumeFalse(OracleCases.FOLDER.isEmpty());
        Map<String, String> differences = new TreeMap<>();
        int fields = 0;
        List<OracleCase> cases = OracleCases.folder("cases");
        for (OracleCase oracle : cases) {
            oracle.unsupported().ifPresent(reason -> differences.put(oracle.id(), reason));
            if (oracle.unsupported().isEmpty()) {
                OracleCheck check = OracleCheck.of(oracle);
                fields += check.fields();
                check.differences().forEach(text -> differences.put(oracle.id() + " " + text.split(":")[0], text));
            }
        }
        reporter.publishEntry(
                "oracles", cases.size() + " cases, " + fields + " fields, " + differences.size() + " differ");

        assertThat(differences.keySet()).isEqualTo(KNOWN.keySet());
    }
}
