package io.slarules.ticket;

import io.slarules.internal.check.Checks;

/**
 * Who stands behind a ticket.
 *
 * @param requester who asked for help
 * @param owner who answers for the case; stays until another tier has accepted it
 * @param contact who speaks with the customer; stays when the case moves
 */
public record People(Person requester, Person owner, Person contact) {
    /** Nobody is named. */
    public static final People UNKNOWN = new People(Person.UNKNOWN, Person.UNKNOWN, Person.UNKNOWN);

    public People {
        Checks checks = Checks.of("People");
        requester = checks.value(requester, "requester");
        owner = checks.value(owner, "owner");
        contact = checks.value(contact, "contact");
        checks.orThrow(InvalidFactsException::new);
    }

    /** Who asked, who answers for the case, and who speaks with the customer. */
    public static People of(Person requester, Person owner, Person contact) {
        return new People(requester, owner, contact);
    }

    /** The owner alone is named. */
    public static People ownedBy(Person owner) {
        return UNKNOWN.withOwner(owner);
    }

    /** The same people with another requester. */
    public People withRequester(Person who) {
        return new People(who, owner, contact);
    }

    /** The same people with another owner. */
    public People withOwner(Person who) {
        return new People(requester, who, contact);
    }

    /** The same people with another contact. */
    public People withContact(Person who) {
        return new People(requester, owner, who);
    }
}
