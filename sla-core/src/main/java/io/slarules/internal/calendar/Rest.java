package io.slarules.internal.calendar;

/** A break: wall-clock hours that are never open, whatever else is stated about their date. */
public record Rest(Shift hours, String name) {}
