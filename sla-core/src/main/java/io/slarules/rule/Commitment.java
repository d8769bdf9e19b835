package io.slarules.rule;

/** To whom the promise of a clock is made. */
public enum Commitment {
    /** Service level agreement (服务级别协议): to the customer. */
    SLA,
    /** Operational level agreement (运营级别协议): between tiers or groups of the own house. */
    OLA,
    /** A supplier's promise to the own house. */
    SUPPLIER
}
