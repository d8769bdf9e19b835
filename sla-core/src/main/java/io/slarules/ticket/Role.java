package io.slarules.ticket;

/** Who is told, asked or called. The host knows which person holds a role on a ticket. */
public enum Role {
    /** Who works on the case now. */
    ASSIGNEE,
    /** Who answers for the case until another tier has accepted it. */
    OWNER,
    /** Who speaks with the customer; stays when the case moves. */
    CONTACT,
    /** Who asked for a hand-over, a visit or an engineer. */
    REQUESTER,
    /** The manager of who asked. */
    REQUESTER_MANAGER,
    /** Who is handed the case. */
    RECEIVER,
    /** The customer's people on this ticket. */
    CUSTOMER,
    /** An executive of the customer. */
    CUSTOMER_EXECUTIVE,
    /** Local support. */
    LOCAL_SUPPORT,
    /** Global support. */
    GLOBAL_SUPPORT,
    /** Who is on duty in the tier that is addressed. */
    TIER_ON_DUTY,
    /** Who is on duty in research and development. */
    RND_ON_DUTY,
    /** Research and development. */
    RND,
    /** Manager of local support. */
    LOCAL_MANAGER,
    /** Manager of the tier that works on the case. */
    TIER_MANAGER,
    /** Manager of the customer's account. */
    ACCOUNT_MANAGER,
    /** Manager on duty. */
    DUTY_MANAGER,
    /** Director. */
    DIRECTOR,
    /** Executive. */
    EXECUTIVE,
    /** Management as a whole. */
    MANAGEMENT,
    /** Management outside the group that owns the case. */
    OUTSIDE_MANAGEMENT,
    /** Safety officer. */
    SAFETY_OFFICER,
    /** The site where the equipment stands. */
    SITE,
    /** Product safety in research and development. */
    RND_SAFETY,
    /** Who visits the site. */
    VISITOR,
    /** Who answers for a problem record. */
    PROBLEM_OWNER,
    /** Who answers for the procedure that was followed. */
    PROCEDURE_OWNER,
    /** The board that ranks the problems of research and development. */
    TRIAGE_BOARD,
    /** Who releases fixes. */
    RELEASE_MANAGER,
    /** Product marketing. */
    PRODUCT_MARKETING,
    /** Director of the service. */
    SERVICE_DIRECTOR
}
