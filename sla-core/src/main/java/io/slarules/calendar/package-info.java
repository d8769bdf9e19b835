/**
 * Business calendars: exact open time between instants, in any zone, across every change of its clock.
 *
 * <p>Start with {@link io.slarules.calendar.BusinessCalendar}. A calendar is stated in Java with
 * {@link io.slarules.calendar.Timetable} or as text, may take its holidays from a
 * {@link io.slarules.calendar.HolidaySource}, and is handed to whoever computes with it by name, in
 * {@link io.slarules.calendar.Calendars}. An amount of open time as people state it is an
 * {@link io.slarules.calendar.OpenTime}; counting working dates is a matter of its own, see
 * {@link io.slarules.calendar.BusinessDayRule}.
 */
@NullMarked
package io.slarules.calendar;

import org.jspecify.annotations.NullMarked;
