package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What factories and copies of this package share. */
final class Known {
    private Known() {}

    /** A known value; refuses null by the name of the component. */
    static <T> Optional<T> of(T value, String record, String component) {
        Checks checks = Checks.of(record);
        checks.value(value, component);
        checks.orThrow(InvalidFactsException::new);
        return Optional.of(value);
    }

    /** The values and the further ones; one of the same id is replaced. A null is passed on to be refused with the record. */
    static <T> List<T> replaced(List<T> values, T[] more, Function<T, String> id) {
        List<T> all = new ArrayList<>(values);
        for (T value : more) {
            if (value != null) {
                all.removeIf(known -> known != null && id.apply(known).equals(id.apply(value)));
            }
            all.add(value);
        }
        return all;
    }
}
