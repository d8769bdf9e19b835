package io.slarules.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Requests over the parts of a period: its months where it is longer than a quarter, its weeks where it is longer than a fortnight, else its days. */
final class Course {
    private static final long QUARTER = 92;
    private static final long FORTNIGHT = 14;

    private final Period period;
    private final List<LocalDate> starts = new ArrayList<>();
    private final int[] received;
    private final int[] resolved;
    private final boolean months;

    Course(Period period) {
        this.period = period;
        long days = ChronoUnit.DAYS.between(period.fromInclusive(), period.toExclusive());
        this.months = days > QUARTER;
        LocalDate start = period.fromInclusive();
        while (start.isBefore(period.toExclusive())) {
            starts.add(start);
            start = months ? start.plusMonths(1).withDayOfMonth(1) : start.plusDays(days > FORTNIGHT ? 7 : 1);
        }
        this.received = new int[starts.size()];
        this.resolved = new int[starts.size()];
    }

    void received(Instant at) {
        received[part(at)]++;
    }

    void resolved(Instant at) {
        resolved[part(at)]++;
    }

    private int part(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, period.zone());
        int part = 0;
        while (part + 1 < starts.size() && !day.isBefore(starts.get(part + 1))) {
            part++;
        }
        return part;
    }

    List<ServiceNumbers.Part> parts() {
        List<ServiceNumbers.Part> parts = new ArrayList<>(starts.size());
        for (int i = 0; i < starts.size(); i++) {
            String label = starts.get(i).toString();
            parts.add(new ServiceNumbers.Part(
                    months ? label.substring(0, 7) : label.substring(5), received[i], resolved[i]));
        }
        return parts;
    }
}
