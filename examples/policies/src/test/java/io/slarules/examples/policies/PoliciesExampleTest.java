package io.slarules.examples.policies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PoliciesExampleTest {

    @Test
    void oneOutageUnderFourPolicies() {
        assertThat(PoliciesExample.report())
                .contains("Red Hat Premium, P1\n  first response: running, due Sat 2026-11-21 03:00 UTC, 1 h left\n")
                .contains("AWS Enterprise, P1\n  first response: running, due Sat 2026-11-21 02:15 UTC, 15 min left\n")
                .contains("IBM TechZone, P1\n  first response: running, due Sat 2026-11-21 02:30 UTC, 30 min left\n")
                .contains("  ON_SITE: running, due Sat 2026-11-21 04:00 UTC, 2 h left\n");
    }
}
