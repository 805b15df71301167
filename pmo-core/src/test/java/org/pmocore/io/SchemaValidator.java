package org.pmocore.io;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** An independent validator of JSON Schema 2020-12. */
final class SchemaValidator {

    static {
        // it brings a logger that would complain of having no output
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }

    private final Schema schema;

    SchemaValidator(String schema) {
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON);
    }

    List<String> errors(String text) {
        return schema.validate(text, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
