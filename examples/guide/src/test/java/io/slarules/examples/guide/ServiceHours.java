package io.slarules.examples.guide;

/** How many hours of service the contract still holds. */
public record ServiceHours(int left) {}
