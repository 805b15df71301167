package org.pmocore.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What headers may say, and the field each stands for. */
final class HeaderNames {

    private final Map<String, Hit> hits = new HashMap<>();
    private final List<LedgerField> fields;

    HeaderNames(List<LedgerField> fields) {
        this.fields = fields;
        for (LedgerField field : fields) {
            int rank = 0;
            for (String header : field.headers()) {
                hits.putIfAbsent(Folding.header(header), new Hit(field, rank++));
            }
        }
    }

    /** A field that a header stands for; the smaller the rank, the nearer to its proper name. */
    record Hit(LedgerField field, int rank) {}

    /** The field of a header as it stands, or else of what it says before a bracket. */
    Optional<Hit> find(String header) {
        Hit whole = hits.get(Folding.header(header));
        if (whole == null) {
            String bare = Folding.headerBeforeBracket(header);
            whole = bare.isEmpty() ? null : hits.get(bare);
        }
        return Optional.ofNullable(whole);
    }

    List<LedgerField> fields() {
        return fields;
    }
}
