package io.slarules.examples.guide;

/** An offer of further hours. */
public record Invoice(int hours) {}
