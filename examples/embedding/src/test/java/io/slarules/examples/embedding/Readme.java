package io.slarules.examples.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The README of the project, and the files that it shows. */
final class Readme {
    private static final Pattern BLOCK =
            Pattern.compile("(?m)^(?:<!-- (\\w+): (\\S+) -->\\n)?```(\\w*)\\n((?s:.*?))^```$");

    private final Path root;
    private final String text;

    private Readme(Path root, String text) {
        this.root = root;
        this.text = text;
    }

    /**
     * A fenced block.
     *
     * @param kind what the comment before it begins with, empty without such a comment
     * @param source what the comment names: a file's name, and after {@code #} the snippet in it
     * @param language the language that it is marked with
     */
    record Block(String kind, String source, String language, String content) {}

    static Readme ofProject() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("LICENSE"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("No folder above this one has a LICENSE: run the tests in the project");
            }
        }
        return new Readme(folder, read(folder.resolve("README.md")));
    }

    Path root() {
        return root;
    }

    String text() {
        return text;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            String kind = block.group(1) == null ? "" : block.group(1);
            String source = block.group(2) == null ? "" : block.group(2);
            blocks.add(new Block(kind, source, block.group(3), block.group(4)));
        }
        return blocks;
    }

    List<Block> blocks(String kind) {
        return blocks().stream().filter(block -> block.kind().equals(kind)).toList();
    }

    /** The text of a source: a whole file of the examples, or the snippet after {@code #} of it. */
    String shown(String source) {
        String[] parts = source.split("#", 2);
        String content = read(example(parts[0]));
        return parts.length == 1 ? content : snippet(content, parts[1]);
    }

    /** The lines between {@code // snippet: name} and {@code // end}, as far to the left as they go. */
    static String snippet(String content, String name) {
        List<String> lines = content.lines().toList();
        int from = position(lines, "// snippet: " + name, 0);
        int to = position(lines, "// end", from);
        return String.join("\n", lines.subList(from + 1, to)).stripIndent() + "\n";
    }

    private static int position(List<String> lines, String marker, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(marker)) {
                return i;
            }
        }
        throw new IllegalStateException("There is no line (" + marker + ")");
    }

    /** The one file of this name among the sources of the examples. */
    private Path example(String name) {
        List<Path> found = new ArrayList<>();
        for (Path module : list(root.resolve("examples"))) {
            Path sources = module.resolve("src");
            if (Files.isDirectory(sources)) {
                found.addAll(walk(sources).stream()
                        .filter(file -> file.getFileName().toString().equals(name))
                        .toList());
            }
        }
        if (found.size() != 1) {
            throw new IllegalStateException("The README shows the file (" + name + "), and the examples have " + found);
        }
        return found.get(0);
    }

    static List<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
