package io.slarules.internal.engine;

import io.slarules.calendar.Calendars;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/** The content hash of a rule set with its desk and calendars: 16 hexadecimal digits of SHA-256. */
public final class Revision {
    private static final int DIGITS = 16;

    private Revision() {}

    public static String of(RuleSet ruleSet, Calendars calendars) {
        MessageDigest digest = sha256();
        for (RuleSet.Layer layer : ruleSet.layers()) {
            add(digest, "layer");
            for (RuleFile file : layer.files()) {
                add(digest, "file");
                add(digest, file.name());
                add(digest, file.text());
            }
            layer.dropped().forEach(name -> add(digest, "without " + name));
            layer.changed().forEach((name, value) -> {
                add(digest, "value " + name);
                add(digest, value);
            });
            layer.fromInclusive().ifPresent(from -> add(digest, "from " + from));
            layer.toExclusive().ifPresent(to -> add(digest, "until " + to));
        }
        add(digest, "tickets " + ruleSet.tickets());
        ruleSet.types().forEach(type -> add(digest, "type " + type.getName()));
        add(digest, desk(ruleSet));
        add(digest, "standard " + calendars.standard().name());
        for (String name : new TreeSet<>(calendars.names())) {
            add(digest, name);
            add(digest, calendars.get(name).contentHash());
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    private static String desk(RuleSet ruleSet) {
        StringBuilder text = new StringBuilder();
        ruleSet.desk().skills().forEach((tier, skills) -> text.append(tier)
                .append(skills.stream().map(String::valueOf).sorted().toList()));
        return text.append(ruleSet.desk().ladder()).toString();
    }

    /** Each text is preceded by its length, so that no two sequences of texts read the same. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
