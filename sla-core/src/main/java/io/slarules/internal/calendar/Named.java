package io.slarules.internal.calendar;

import java.time.Duration;

/** A calendar as its author stated it: its name, what a day of open time means on it, and when it is open. */
public record Named(String name, Duration dayLength, Definition definition) {}
