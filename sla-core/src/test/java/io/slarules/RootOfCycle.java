package io.slarules;

import io.slarules.arch.fixture.cycle.root.UsesRoot;

/** The other half of a cycle through the root package; see the test of the architecture rules. */
public record RootOfCycle(UsesRoot uses) {}
