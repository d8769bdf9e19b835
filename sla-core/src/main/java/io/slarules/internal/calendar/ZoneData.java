package io.slarules.internal.calendar;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesException;
import java.time.zone.ZoneRulesProvider;

/** Which issue of the time-zone data a zone's rules come from. */
public final class ZoneData {
    private ZoneData() {}

    /** Such as {@code 2025b}; {@code fixed} where the zone is an offset, which no issue changes. */
    public static String version(ZoneId zone) {
        if (zone.normalized() instanceof ZoneOffset) {
            return "fixed";
        }
        try {
            return ZoneRulesProvider.getVersions(zone.getId()).lastKey();
        } catch (ZoneRulesException e) {
            return "fixed";
        }
    }
}
