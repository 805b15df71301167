package org.pmocore.examples.projectfiles;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dates, floats and the critical mark of one task, from whatever source; a field is absent where the source has none. */
final class DateValues {

    static final DateValues NONE = new DateValues(new EnumMap<>(DateField.class));

    private final Map<DateField, Object> values;

    private DateValues(Map<DateField, Object> values) {
        this.values = values;
    }

    static Builder builder() {
        return new Builder();
    }

    Optional<Object> value(DateField field) {
        return Optional.ofNullable(values.get(field));
    }

    Optional<LocalDateTime> date(DateField field) {
        return value(field).filter(LocalDateTime.class::isInstance).map(LocalDateTime.class::cast);
    }

    Optional<Duration> room(DateField field) {
        return value(field).filter(Duration.class::isInstance).map(Duration.class::cast);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    @Override
    public String toString() {
        return values.toString();
    }

    /** Takes what there is; null is passed over. */
    static final class Builder {
        private final Map<DateField, Object> values = new EnumMap<>(DateField.class);

        Builder put(DateField field, @Nullable Object value) {
            if (value != null) {
                values.put(field, value);
            }
            return this;
        }

        DateValues build() {
            return new DateValues(new EnumMap<>(values));
        }
    }
}
