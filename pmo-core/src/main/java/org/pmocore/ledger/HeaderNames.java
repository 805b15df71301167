package org.pmocore.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What headers may say, and the field each stands for. */
final class HeaderNames {

    private final Map<String, Hit> hits = new HashMap<>();
    private final List<LedgerField> fields;

    HeaderNames(List<LedgerField> fields) {
        this.fields = fields;
        for (LedgerField field : fields) {
            int rank = 0;
            for (String header : field.headers()) {
                hits.merge(Folding.header(header), new Hit(field, rank++, null), Hit::or);
            }
        }
    }

    /**
     * A field that a header stands for; the smaller the rank, the nearer to its proper name. Where another column holds that field by a
     * properer name, the header stands for its second field: 内容 is the title, but beside 件名 the description.
     */
    record Hit(LedgerField field, int rank, @Nullable LedgerField second) {

        private Hit or(Hit other) {
            boolean another = second == null && !field.key().equals(other.field.key());
            return another ? new Hit(field, rank, other.field) : this;
        }
    }

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
