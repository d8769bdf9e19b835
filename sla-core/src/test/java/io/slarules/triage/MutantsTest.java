package io.slarules.triage;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.internal.triage.MeritScale;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The mutants of the executable specification, in the sources of the library: each is compiled in the place of the original and must fail the
 * golden orders or the test named beside it. The two that concern the priority table are with the default rules.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutantsTest {
    private static final String GOLDEN = "GoldenOrdersTest";
    private static final String SCALE = "internal/triage/MeritScale.java";
    private static final String GROUPING = "internal/triage/Grouping.java";
    private static final String KEEPABLE = "2 * (date - now) >= effortClass";
    private static final String WEIGHT = "promisePart * weights[level - 1]";
    private static final Path SOURCES = Path.of("src", "main", "java", "io", "slarules");

    private final JavaCompiler compiler = requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK runs the tests");

    /**
     * A change that must be noticed.
     *
     * @param killer a test class, or a test of one after a number sign
     */
    record Mutant(String name, String file, String original, String changed, String killer) {
        @Override
        public String toString() {
            return name + ", killed by " + killer;
        }
    }

    private static Mutant of(String name, String file, String original, String changed) {
        return new Mutant(name, file, original, changed, GOLDEN);
    }

    static Stream<Mutant> mutants() {
        return Stream.of(
                of("lost promise counts full", SCALE, "now) ? lost", "now) ? FULL"),
                of("lost promise counts nothing", SCALE, "now) ? lost", "now) ? 0"),
                of(
                        "far promise counts nothing",
                        SCALE,
                        "isNear(date, now) ? FULL : far",
                        "isNear(date, now) ? FULL : 0"),
                new Mutant(
                        "keepable: > for >=",
                        SCALE,
                        KEEPABLE,
                        KEEPABLE.replace(">=", ">"),
                        "MeritTest#aPromiseCountsInFullExactlyInItsLastDayWhileItCanBeKept"),
                of("keepable: whole class", SCALE, KEEPABLE, "date - now >= effortClass"),
                of("keepable: only until the date", SCALE, KEEPABLE, "date - now >= 0"),
                new Mutant(
                        "near: < for <=",
                        SCALE,
                        "date - now <= lastDay",
                        "date - now < lastDay",
                        "MeritTest#aPromiseCountsInFullExactlyInItsLastDayWhileItCanBeKept"),
                of("near 16 h", "triage/FairPolicy.java", "Duration.ofDays(1)", "Duration.ofHours(16)"),
                of("lost branch missing", SCALE, "isLost(date, effortClass, now) ? lost : ", ""),
                of("worsening always counts", SCALE, " && isNear(date, now) && keepable(date, effortClass, now)", ""),
                of(
                        "worsening counts when not preventable",
                        SCALE,
                        "isNear(date, now) && keepable(date, effortClass, now)",
                        "isNear(date, now) && date > now"),
                of("worsening ignored", SCALE, " + worseningPart * worseningWeight", ""),
                of("effort not divided", SCALE, "FIXED_POINT_BITS) / effortClass", "FIXED_POINT_BITS) / 60"),
                of("effort class rounded down", SCALE, "limit < minutes", "2 * limit <= minutes"),
                of("classes of factor 8", SCALE, "/ classBits", "/ 3"),
                of("line-down not strict", "triage/PlannedTicket.java", "? Band.LINE_DOWN", "? Band.REST"),
                of("danger not before line-down", "triage/Codes.java", "case DANGER -> 0", "case DANGER -> 1"),
                of("line-down attached", "internal/triage/Item.java", "return band >= REST", "return band >= 1"),
                of("lead: smallest loss", GROUPING, "Item::loss).reversed()", "Item::loss)"),
                of("lead: own loss only", GROUPING, "sum += item.loss()", "sum += member == lead ? item.loss() : 0"),
                of("lead: own date only", GROUPING, "Math.min(due, item.due())", "member == lead ? item.due() : due"),
                of(
                        "lead: latest worsening",
                        GROUPING,
                        "Math.min(worsens, item.worsens())",
                        "(worsens == Item.NEVER || item.worsens() == Item.NEVER ? Math.min(worsens, item.worsens())"
                                + " : Math.max(worsens, item.worsens()))"),
                of("promise not strict", SCALE, WEIGHT, "promisePart * weights[level == 3 ? 3 : level - 1]"),
                of("P2 promise below P3", SCALE, WEIGHT, "promisePart * (level == 2 ? 200 : weights[level - 1])"),
                of("elder factor 2", "internal/triage/Item.java", "factor * target", "2 * target"),
                of("elder one slot late", "internal/triage/ElderRule.java", ">= every - 1", ">= every"),
                of(
                        "elders never",
                        "internal/triage/ElderRule.java",
                        "return every > 0 && sinceElder",
                        "return every < 0 && sinceElder"),
                of("elder counter not reset", "internal/triage/Tally.java", "sinceElder = 0;", "sinceElder += 0;"),
                of("no rounds", "internal/triage/Sequence.java", "(long) flows.round(flow, used[flow])", "0L"),
                of("quota ignored", "internal/triage/Sequence.java", "flows.round(flow, used[flow])", "used[flow]"),
                of("round never ends", "internal/triage/Tally.java", " - (long) rounds * flows.quota(i)", ""),
                of("worst merit first", "internal/triage/Urgency.java", "keys[number];", "-keys[number];"),
                new Mutant(
                        "tie without id",
                        "internal/triage/Urgency.java",
                        "grouping.item(work[a]).id().compareTo(grouping.item(work[b]).id())",
                        "0",
                        "OrderPropertiesTest#onlyTheIdDecidesBetweenTicketsThatAreEqualInEverythingElse"));
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void everyMutantIsKilled(Mutant mutant) throws Exception {
        String source = Files.readString(SOURCES.resolve(mutant.file()));
        assertThat(source).as("%s", mutant).contains(mutant.original());
        Map<String, byte[]> classes = compile(mutant.file(), source.replace(mutant.original(), mutant.changed()));
        assertThat(passes(mutant.killer(), classes)).as("%s", mutant).isFalse();
    }

    @Test
    void thereAreThirtyThreeAndTheirKillersPassOnTheSourcesAsTheyAre() throws Exception {
        List<Mutant> mutants = mutants().toList();
        assertThat(mutants).extracting(Mutant::name).doesNotHaveDuplicates().hasSize(33);
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (String file : mutants.stream().map(Mutant::file).distinct().toList()) {
            classes.putAll(compile(file, Files.readString(SOURCES.resolve(file))));
        }
        for (String killer : mutants.stream().map(Mutant::killer).distinct().toList()) {
            assertThat(passes(killer, classes)).as(killer).isTrue();
        }
    }

    private Map<String, byte[]> compile(String file, String source) throws IOException {
        Map<String, ByteArrayOutputStream> compiled = new HashMap<>();
        StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        try (JavaFileManager files = new ForwardingJavaFileManager<JavaFileManager>(standard) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String name, JavaFileObject.Kind kind, javax.tools.FileObject sibling) {
                return new Output(name, compiled);
            }
        }) {
            List<String> options = List.of("-nowarn", "-proc:none", "-classpath", classPath());
            boolean compiles = compiler.getTask(null, files, null, options, null, List.of(new Source(file, source)))
                    .call();
            assertThat(compiles).as("%s compiles", file).isTrue();
        }
        Map<String, byte[]> classes = new HashMap<>();
        compiled.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }

    private static String classPath() {
        return Path.of(place(MeritScale.class))
                + System.getProperty("path.separator")
                + System.getProperty("java.class.path");
    }

    private static URI place(Class<?> type) {
        return URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString());
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String file, String text) {
            super(URI.create("memory:///io/slarules/" + file), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Output extends SimpleJavaFileObject {
        private final String name;
        private final Map<String, ByteArrayOutputStream> compiled;

        Output(String name, Map<String, ByteArrayOutputStream> compiled) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
            this.name = name;
            this.compiled = compiled;
        }

        @Override
        public OutputStream openOutputStream() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            compiled.put(name, bytes);
            return bytes;
        }
    }

    /** Whether the tests of a class, or one of them, pass with these classes in the place of the library's. */
    private static boolean passes(String killer, Map<String, byte[]> classes) throws Exception {
        String[] parts = killer.split("#", -1);
        URL[] places = {
            place(MeritScale.class).toURL(), place(MutantsTest.class).toURL()
        };
        try (Mutated loader = new Mutated(places, classes)) {
            Class<?> tests = loader.loadClass("io.slarules.triage." + parts[0]);
            if (parts.length == 2) {
                return passes(tests, tests.getDeclaredMethod(parts[1]));
            }
            Method golden = Stream.of(tests.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(ParameterizedTest.class))
                    .findFirst()
                    .orElseThrow();
            Method backlogs = tests.getDeclaredMethod("backlogs");
            backlogs.setAccessible(true);
            for (Object backlog : ((Stream<?>) requireNonNull(backlogs.invoke(null))).toList()) {
                if (!passes(tests, golden, backlog)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean passes(Class<?> tests, Method test, Object... arguments) throws Exception {
        var constructor = tests.getDeclaredConstructor();
        constructor.setAccessible(true);
        test.setAccessible(true);
        try {
            test.invoke(constructor.newInstance(), arguments);
            return true;
        } catch (InvocationTargetException e) {
            return false;
        }
    }

    /** Loads the order and its tests anew, some of the order's classes from memory. */
    private static final class Mutated extends URLClassLoader {
        private final Map<String, byte[]> classes;

        Mutated(URL[] places, Map<String, byte[]> classes) {
            super(places, MutantsTest.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("io.slarules.triage.") && !name.startsWith("io.slarules.internal.triage.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                byte[] bytes = classes.get(name);
                if (known != null) {
                    return known;
                }
                return bytes == null ? findClass(name) : defineClass(name, bytes, 0, bytes.length);
            }
        }
    }
}
