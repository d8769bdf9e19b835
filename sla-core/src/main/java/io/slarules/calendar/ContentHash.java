package io.slarules.calendar;

import io.slarules.internal.calendar.ZoneData;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/** The identity of a calendar's answers: SHA-256 over its text and the versions of its zones' data. */
final class ContentHash {
    private ContentHash() {}

    static String of(String text, Set<ZoneId> zones) {
        StringBuilder content = new StringBuilder(text);
        Set<String> versions = new TreeSet<>();
        zones.forEach(zone -> versions.add(zone + " " + ZoneData.version(zone)));
        versions.forEach(version -> content.append("tzdata ").append(version).append('\n'));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(content.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
