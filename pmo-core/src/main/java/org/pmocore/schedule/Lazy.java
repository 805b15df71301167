package org.pmocore.schedule;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made once, when it is first asked for; safe for many threads. */
final class Lazy<T> {

    private final Supplier<? extends T> maker;
    private volatile @Nullable T value;

    Lazy(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    T get() {
        T known = value;
        return known != null ? known : make();
    }

    private synchronized T make() {
        T known = value;
        if (known == null) {
            known = maker.get();
            value = known;
        }
        return known;
    }
}
