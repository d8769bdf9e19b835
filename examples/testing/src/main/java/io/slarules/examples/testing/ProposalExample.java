package io.slarules.examples.testing;

import io.slarules.testing.Policy;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** What the proposed change does to the backlog, and which rules the backlog makes use of. */
public final class ProposalExample {
    private static final Instant TUESDAY_08_00 = Northlight.MONDAY_08_00.plus(Duration.ofDays(1));

    private ProposalExample() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.print(report());
        out.flush();
    }

    static String report() {
        Policy today = Policy.of(Northlight.policy(), Northlight.calendars());
        Policy proposed = Policy.of(Northlight.proposal(), Northlight.calendars());
        String comparison = today.compareWith(proposed)
                .over(Northlight.backlog(), TUESDAY_08_00)
                .toText();

        Northlight.backlog().forEach(ticket -> proposed.decide(ticket, TUESDAY_08_00));
        String coverage = proposed.coverage().toText();
        return comparison + "\n" + coverage;
    }
}
