package io.slarules.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.examples.embedding.Readme.Block;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the README shows is what the build compiles and runs. */
class ReadmeTest {
    private static final Readme README = Readme.ofProject();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");
    private static final Pattern GLOSSARY_NAME = Pattern.compile("`([A-Z]\\w+)(?:\\.(\\w+))?`");

    @Test
    void eachSnippetIsTheTextOfItsFile() {
        List<Block> snippets = README.blocks("snippet");
        assertThat(snippets).hasSizeGreaterThanOrEqualTo(5);
        for (Block snippet : snippets) {
            assertThat(Samples.withoutLineNumbers(snippet.content()))
                    .as("the block of README.md that shows " + snippet.source())
                    .isEqualTo(Samples.withoutLineNumbers(README.shown(snippet.source())));
        }
    }

    /** In an excerpt a line "…" stands for lines left out, and an "…" at the end of a line for the rest of it. */
    @Test
    void eachExcerptHasLinesOfItsFileInTheirOrder() {
        assertThat(README.blocks("excerpt")).isNotEmpty();
        for (Block excerpt : README.blocks("excerpt")) {
            List<String> rest = Samples.withoutLineNumbers(README.shown(excerpt.source()))
                    .lines()
                    .toList();
            for (String line :
                    Samples.withoutLineNumbers(excerpt.content()).lines().toList()) {
                if (line.strip().equals("…")) {
                    continue;
                }
                List<String> left = rest;
                assertThat(left)
                        .as("lines of " + excerpt.source() + ", which README.md shows in part")
                        .anyMatch(candidate -> Samples.shows(line, candidate));
                int at = 0;
                while (!Samples.shows(line, rest.get(at))) {
                    at++;
                }
                rest = rest.subList(at + 1, rest.size());
            }
        }
    }

    @Test
    void noCodeStandsThereThatNothingChecks() {
        assertThat(README.blocks())
                .filteredOn(block -> Set.of("java", "drl").contains(block.language()))
                .extracting(Block::kind)
                .containsOnly("snippet");
        assertThat(README.blocks("command")).extracting(Block::source).containsExactly("queue", "tests");
    }

    @Test
    void theVersionToDependOnIsThatOfTheBuild() {
        String pom = Readme.read(README.root().resolve("pom.xml"));
        String version = pom.substring(pom.indexOf("<version>"), pom.indexOf("</version>"));
        assertThat(README.blocks())
                .filteredOn(block -> block.language().equals("xml"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(block.content()).contains(version));
    }

    @Test
    void eachLinkLeadsToAFile() {
        List<String> links =
                LINK.matcher(README.text()).results().map(link -> link.group(1)).toList();
        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(README.root().resolve(link)).exists());
    }

    @Test
    void theGlossaryNamesWhatTheApiHas() {
        Map<String, Path> types = Readme.walk(README.root().resolve("sla-core/src/main/java")).stream()
                .filter(file -> !file.toString().contains("internal"))
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""), file -> file, (one, other) -> one));
        String glossary = README.text().substring(README.text().indexOf("## Glossary"));
        assertThat(GLOSSARY_NAME
                        .matcher(glossary.substring(0, glossary.indexOf("\n## ")))
                        .results()
                        .toList())
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> {
                    assertThat(types).containsKey(name.group(1));
                    if (name.group(2) != null) {
                        assertThat(Readme.read(types.get(name.group(1))))
                                .containsPattern("\\b" + name.group(2) + "\\b");
                    }
                });
    }

    @Test
    void itIsShortEnoughToBeRead() {
        assertThat(README.text().lines()).hasSizeLessThan(375);
    }

    @Test
    void theExamplesAreAllListed() {
        String list = Readme.read(README.root().resolve("examples/README.md"));
        for (String module : modules()) {
            assertThat(list).as("examples/README.md").contains("(" + module + ")");
        }
    }

    private static List<String> modules() {
        return Pattern.compile("<module>(\\w+)</module>")
                .matcher(Readme.read(README.root().resolve("examples/pom.xml")))
                .results()
                .map(module -> module.group(1))
                .toList();
    }
}
