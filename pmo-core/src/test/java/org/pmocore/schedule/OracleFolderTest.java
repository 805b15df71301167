package org.pmocore.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.oracle.OracleCase;
import org.pmocore.oracle.OracleCases;

/** All cases of the folder named by the system property {@code pmo.oracles}, also those that may not be copied here. */
class OracleFolderTest {

    @ParameterizedTest
    @ValueSource(strings = {"cases", "float-paths", "whatif"})
    void folder_everyField_agreesOrIsListedWithItsReason(String folder, TestReporter reporter) {
        assumeFalse(OracleCases.FOLDER.isEmpty());
        List<OracleCase> bases = Stream.concat(
                        OracleCases.committed("textbook").stream(), OracleCases.folder("cases").stream())
                .toList();

        OracleRun run = OracleRun.of(OracleCases.folder(folder), bases);

        reporter.publishEntry(
                folder, run.cases.size() + " cases, " + run.fields + " fields, " + run.differences.size() + " differ");
        assertThat(run.surprises()).isEmpty();
    }
}
