package io.slarules.internal.testing;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the rules answered and how.
 *
 * @param hearings one for each set of facts that they were asked about until the instant of the answer
 * @param ahead one for each that lies ahead: where time alone may change the answer
 * @param last of the facts that hold at the instant of the answer
 */
public record Heard<T>(T answer, List<Hearing> hearings, List<Hearing> ahead, Hearing last) {

    /** All hearings on which the answer depends. */
    public Stream<Hearing> all() {
        return Stream.concat(hearings.stream(), ahead.stream());
    }
}
