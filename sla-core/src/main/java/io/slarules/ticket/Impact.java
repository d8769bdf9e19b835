package io.slarules.ticket;

import io.slarules.internal.check.Checks;

/**
 * What the matter costs the customer, as claimed or measured.
 *
 * @param capacityLost the part of the capacity of the affected tools that is lost: 1 − OEE now / OEE before
 * @param functionImpaired whether a function does not work as it should
 * @param productAtRisk whether product may be spoilt (yield excursion)
 * @param safety hazard to people or the environment
 * @param worsening whether and when it gets significantly worse
 * @param containment whether the equipment runs only on a temporary workaround after standing still
 * @param pressure how hard the customer presses
 */
public record Impact(
        Share capacityLost,
        Answer functionImpaired,
        Answer productAtRisk,
        Safety safety,
        Worsening worsening,
        Containment containment,
        Pressure pressure) {
    private static final Impact UNKNOWN = new Impact(
            Share.UNKNOWN,
            Answer.UNKNOWN,
            Answer.UNKNOWN,
            Safety.UNKNOWN,
            Worsening.UNKNOWN,
            Containment.UNKNOWN,
            Pressure.UNKNOWN);

    private static final Impact NONE = new Impact(
            Share.NOTHING, Answer.NO, Answer.NO, Safety.NONE, Worsening.STABLE, Containment.STEADY, Pressure.NORMAL);

    public Impact {
        Checks checks = Checks.of("Impact");
        capacityLost = checks.value(capacityLost, "capacityLost");
        functionImpaired = checks.value(functionImpaired, "functionImpaired");
        productAtRisk = checks.value(productAtRisk, "productAtRisk");
        safety = checks.value(safety, "safety");
        worsening = checks.value(worsening, "worsening");
        containment = checks.value(containment, "containment");
        pressure = checks.value(pressure, "pressure");
        checks.orThrow(InvalidFactsException::new);
    }

    /** Nothing is stated: what is unknown ranks with caution and is asked for. */
    public static Impact unknown() {
        return UNKNOWN;
    }

    /** Everything is stated to be as it should: nothing lost or impaired, no hazard, stable, steady, no pressure. */
    public static Impact none() {
        return NONE;
    }

    /** The same impact with a part of the capacity lost. */
    public Impact losing(Share capacity) {
        return new Impact(capacity, functionImpaired, productAtRisk, safety, worsening, containment, pressure);
    }

    /** The same impact with a function impaired. */
    public Impact impaired() {
        return functionImpaired(Answer.YES);
    }

    /** The same impact with an answer on an impaired function. */
    public Impact functionImpaired(Answer answer) {
        return new Impact(capacityLost, answer, productAtRisk, safety, worsening, containment, pressure);
    }

    /** The same impact with an answer on product at risk. */
    public Impact productAtRisk(Answer answer) {
        return new Impact(capacityLost, functionImpaired, answer, safety, worsening, containment, pressure);
    }

    /** The same impact with a hazard. */
    public Impact safety(Safety hazard) {
        return new Impact(capacityLost, functionImpaired, productAtRisk, hazard, worsening, containment, pressure);
    }

    /** The same impact, getting worse. */
    public Impact worsening(Worsening expected) {
        return new Impact(capacityLost, functionImpaired, productAtRisk, safety, expected, containment, pressure);
    }

    /** The same impact with its containment. */
    public Impact containment(Containment firmness) {
        return new Impact(capacityLost, functionImpaired, productAtRisk, safety, worsening, firmness, pressure);
    }

    /** The same impact under pressure. */
    public Impact pressure(Pressure felt) {
        return new Impact(capacityLost, functionImpaired, productAtRisk, safety, worsening, containment, felt);
    }
}
