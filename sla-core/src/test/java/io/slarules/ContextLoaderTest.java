package io.slarules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/**
 * Threads of a host's pools often have a context class loader that knows nothing of the library: those of the common pool in a web server or in a program that is one
 * archive. The library is loaded anew here, so that whatever the rule engine looks up once is looked up on such a thread.
 */
class ContextLoaderTest {
    /** What is run by the library that is loaded anew. */
    public static final class Probe implements Callable<String> {
        @Override
        public String call() {
            String condition = "$c : Case( open, tools < 5 || plan matches \"g.*\", impact != ProductionImpact.MINOR )";
            String raised = SomeRules.rule("raised", condition, "priority.atLeast(Priority.P2, \"w\" + $c.tools());");
            return SomeRules.engine(
                            SomeRules.priority(SomeRules.P3),
                            SomeRules.file("m.drl", "priority", SomeRules.Dialect.MVEL, raised))
                    .decide(SomeRules.ticket(), SomeRules.NOW)
                    .priority()
                    .value()
                    .name();
        }
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    @Test
    void anEngineIsCompiledAndDecidesOnAThreadWhoseContextLoaderKnowsNothing() throws Exception {
        URL[] classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(ContextLoaderTest::url)
                .toArray(URL[]::new);
        ClassLoader nothing = ClassLoader.getPlatformClassLoader();
        try (URLClassLoader anew = new URLClassLoader(classPath, nothing)) {
            Callable<?> probe = (Callable<?>) anew.loadClass(Probe.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            for (int i = 0; i < 2; i++) {
                FutureTask<Object> task = new FutureTask<>(() -> {
                    Object decided = probe.call();
                    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(nothing);
                    return decided;
                });
                Thread thread = new Thread(task, "of a pool");
                thread.setContextClassLoader(nothing);
                thread.start();
                assertThat(task.get()).isEqualTo("P2");
            }
        }
    }
}
