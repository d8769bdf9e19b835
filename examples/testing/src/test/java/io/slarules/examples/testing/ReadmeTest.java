package io.slarules.examples.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the manual shows is what the build runs. */
class ReadmeTest {
    private static final Pattern BLOCK =
            Pattern.compile("<!-- from: (\\S+) -->\\n```\\w+\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

    /** The folder of this module, from wherever the tests are run. */
    private static Path module() {
        Path here = Path.of("").toAbsolutePath();
        return here.endsWith("testing") ? here : here.resolve("examples/testing");
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file).replace("\r\n", "\n");
    }

    @Test
    void eachBlockStandsInItsFile() throws IOException {
        String readme = read(module().resolve("README.md"));
        assertThat(BLOCK.matcher(readme).results()).hasSizeGreaterThan(10);
        assertThat(readme).doesNotContainPattern("(?<!-->)\\n```java");
        for (MatchResult block : BLOCK.matcher(readme).results().toList()) {
            assertThat(unindented(read(module().resolve(block.group(1))))).contains(unindented(block.group(2)));
        }
    }

    @Test
    void eachLinkLeadsSomewhere() throws IOException {
        for (MatchResult link :
                LINK.matcher(read(module().resolve("README.md"))).results().toList()) {
            assertThat(module().resolve(link.group(1))).exists();
        }
    }

    private static String unindented(String text) {
        return Pattern.compile("(?m)^ +").matcher(text).replaceAll("");
    }
}
