package io.slarules.testing;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Pages without scripts, styles or images of their own. */
final class Html {
    private Html() {}

    static String page(String title, String body) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>" + text(title)
                + "</title></head>\n<body>\n<h1>" + text(title) + "</h1>\n" + body + "\n</body>\n</html>\n";
    }

    static String head(String... cells) {
        return line("th", cells);
    }

    static String row(String... cells) {
        return line("td", cells);
    }

    private static String line(String tag, String... cells) {
        return Arrays.stream(cells)
                .map(cell -> "<" + tag + ">" + text(cell) + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
