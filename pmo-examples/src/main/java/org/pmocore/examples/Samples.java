package org.pmocore.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.pmocore.io.ProjectFile;
import org.pmocore.model.Loaded;
import org.pmocore.model.Project;

/** The bundled sample projects. */
public final class Samples {

    private static final String CUSTOMER_REVIEW = "customer-review.json";
    private static final String SALES_RENEWAL = "sales-renewal.json";

    private Samples() {}

    /** {@return the renewal of a sales system at 28 August 2026: 50 tasks, five teams, 35 issues, four snapshots} */
    public static Project salesRenewal() {
        return loadSalesRenewal().orThrow();
    }

    /** {@return the same with everything there is to say about the reading} */
    public static Loaded<Project> loadSalesRenewal() {
        return ProjectFile.parse(text(SALES_RENEWAL), SALES_RENEWAL);
    }

    /** {@return five tasks before a customer review that is promised for 28 April 2026} */
    public static Project customerReview() {
        return ProjectFile.parse(text(CUSTOMER_REVIEW), CUSTOMER_REVIEW).orThrow();
    }

    private static String text(String name) {
        try (InputStream stream = Samples.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The sample is missing from the class path: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The sample cannot be read: " + name, e);
        }
    }
}
