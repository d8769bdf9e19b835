package io.slarules.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes one of the ways in which people type a sentence: full-width signs become their narrow likes, and blanks beside Chinese characters go, so that 优先级为 P1 and
 * 优先级为P1 are one sentence. What stands between quotes stays as it is.
 */
final class WideText {
    private static final Map<Character, Character> NARROW = Map.ofEntries(
            Map.entry('，', ','),
            Map.entry('、', ','),
            Map.entry('。', '.'),
            Map.entry('：', ':'),
            Map.entry('；', ';'),
            Map.entry('（', '('),
            Map.entry('）', ')'),
            Map.entry('％', '%'),
            Map.entry('？', '?'),
            Map.entry('！', '!'),
            Map.entry('－', '-'),
            Map.entry('“', '"'),
            Map.entry('”', '"'),
            Map.entry('＂', '"'),
            Map.entry('\u3000', ' '));

    private static final String WIDE = "[\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF]";
    private static final String SIGN = "[\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF\u201C\u201D,:;\"()%]";
    private static final Pattern IS_WIDE = Pattern.compile(WIDE);
    private static final Pattern BLANK_BESIDE = Pattern.compile("(?<=" + SIGN + ")\\s+|\\s+(?=" + SIGN + ")");

    private WideText() {}

    static boolean isWide(char sign) {
        return IS_WIDE.matcher(String.valueOf(sign)).matches();
    }

    static char narrow(char sign) {
        return NARROW.getOrDefault(sign, sign);
    }

    /** A line of a rule file as sentences are compared with it, without blanks around it. */
    static String narrow(String line) {
        List<String> parts = parts(line);
        boolean wide = false;
        for (int i = 0; i < parts.size(); i += 2) {
            wide |= IS_WIDE.matcher(parts.get(i)).find();
        }
        StringBuilder text = new StringBuilder(line.length());
        for (int i = 0; i < parts.size(); i++) {
            boolean quoted = i % 2 == 1;
            text.append(
                    quoted || !wide
                            ? parts.get(i)
                            : BLANK_BESIDE.matcher(parts.get(i)).replaceAll(""));
        }
        return text.toString().strip();
    }

    /** In turn what stands outside quotes, narrow and with the quotes, and what stands between them. */
    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            boolean outside = parts.size() % 2 == 0;
            boolean quote = narrow(sign) == '"';
            if (quote && !outside) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(outside || quote ? narrow(sign) : sign);
            if (quote && outside) {
                parts.add(part.toString());
                part.setLength(0);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** The same of a sentence of a sentence file, whose full-width signs stay. */
    static String withoutBlanks(String key) {
        return IS_WIDE.matcher(key).find() ? BLANK_BESIDE.matcher(key).replaceAll("") : key;
    }
}
