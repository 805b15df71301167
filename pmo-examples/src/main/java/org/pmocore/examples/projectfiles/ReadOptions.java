package org.pmocore.examples.projectfiles;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What the reader was told about a file; null where the file shall say it.
 *
 * @param project id or name of the project to read, where a file holds several
 * @param charset encoding of an XER file
 * @param currency currency of all costs
 * @param dataDate the data date, exclusive
 * @param start the planned start of a project that states none
 */
record ReadOptions(
        @Nullable String project,
        @Nullable Charset charset,
        @Nullable Currency currency,
        @Nullable LocalDateTime dataDate,
        @Nullable LocalDate start) {

    static final ReadOptions DEFAULTS = new ReadOptions(null, null, null, null, null);
}
