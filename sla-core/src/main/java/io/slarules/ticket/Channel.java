package io.slarules.ticket;

/** How a message travels. */
public enum Channel {
    /** By telephone. */
    PHONE,
    /** By e-mail. */
    EMAIL,
    /** In the support portal. */
    PORTAL,
    /** In a chat. */
    CHAT,
    /** In person, on a visit. */
    VISIT,
    /** Between machines. */
    API,
    /** Another way, or not stated. */
    OTHER
}
