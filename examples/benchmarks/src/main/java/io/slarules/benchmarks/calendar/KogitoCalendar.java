package io.slarules.benchmarks.calendar;

import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.Properties;
import java.util.TimeZone;
import org.jbpm.process.core.timer.BusinessCalendarImpl;
import org.jbpm.process.core.timer.CalendarBean;

/** The business calendar of jBPM in Kogito: it adds hours to a start that is given when it is built. */
final class KogitoCalendar {
    private final CalendarBean hours;
    private final TimeZone zone;

    KogitoCalendar(String zone, String holidays) {
        Properties properties = new Properties();
        properties.setProperty("business.start.hour", "9");
        properties.setProperty("business.end.hour", "17");
        properties.setProperty("business.hours.per.day", "8");
        properties.setProperty("business.days.per.week", "5");
        properties.setProperty("business.weekend.days", "1,7");
        properties.setProperty("business.holidays", holidays);
        properties.setProperty("business.holiday.date.format", "yyyy-MM-dd");
        properties.setProperty("business.cal.timezone", zone);
        hours = new CalendarBean(properties);
        this.zone = TimeZone.getTimeZone(zone);
    }

    /** A calendar whose clock stands at the instant. */
    BusinessCalendarImpl at(Instant start) {
        Calendar clock = Calendar.getInstance(zone);
        clock.setTime(Date.from(start));
        return BusinessCalendarImpl.builder()
                .withCalendarBean(hours)
                .withTestingCalendar(clock)
                .build();
    }
}
