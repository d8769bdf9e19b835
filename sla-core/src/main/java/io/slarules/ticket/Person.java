package io.slarules.ticket;

import io.slarules.internal.check.Checks;

/**
 * A person.
 *
 * @param id how the host tells people apart; {@code ""} when nobody is named
 * @param name what they are called; {@code ""} when unknown
 */
public record Person(String id, String name) {
    /** Nobody is named. */
    public static final Person UNKNOWN = new Person("", "");

    public Person {
        Checks checks = Checks.of("Person");
        id = checks.text(id, "id");
        name = checks.text(name, "name");
        checks.orThrow(InvalidFactsException::new);
    }

    /** A person whose name is not stated. */
    public static Person of(String id) {
        return new Person(id, "");
    }

    /** A person. */
    public static Person of(String id, String name) {
        return new Person(id, name);
    }

    /** Whether somebody is named. */
    public boolean known() {
        return !id.isEmpty();
    }
}
