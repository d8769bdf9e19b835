package io.slarules.examples.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The guide in one language, and the blocks that stand in it. */
final class Guide {
    private static final Pattern BLOCK =
            Pattern.compile("(?m)^(?:<!-- (\\w+): ([^>]+) -->\\n)?```(\\w*)\\n((?s:.*?))^```$");

    private final String name;
    private final String text;

    private Guide(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /**
     * A fenced block.
     *
     * @param kind what the comment before it begins with, empty without such a comment
     * @param about what the comment names
     * @param language the language that it is marked with
     */
    record Block(String kind, String about, String language, String content) {}

    static Guide of(String name) {
        Path file = Path.of(name).toAbsolutePath();
        try {
            return new Guide(name, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return text;
    }

    /** What stands between a heading, given as a regular expression, and the next chapter. */
    String section(String heading) {
        Matcher section = Pattern.compile("\\n" + heading + "((?s:.*?))\\n## ").matcher(text);
        if (!section.find()) {
            throw new AssertionError(name + " has no section " + heading);
        }
        return section.group();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            String kind = block.group(1) == null ? "" : block.group(1);
            String about = block.group(2) == null ? "" : block.group(2).strip();
            blocks.add(new Block(kind, about, block.group(3), block.group(4)));
        }
        return blocks;
    }

    List<Block> blocks(String kind) {
        return blocks().stream().filter(block -> block.kind().equals(kind)).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
