package io.slarules.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

/**
 * What the build can see of the library's promise to be pure: the classes of its main code name none of the things by
 * which a program learns of, or changes, the world around it.
 *
 * <p>The first five rules look at calls, constructions, field reads and method references, not at mere mentions of a type:
 * a class loader may override a method that returns a stream, as long as nobody reads from it.
 */
public final class LibraryRules {
    /** No files, sockets, processes or archives, neither directly nor through a resource of Drools. */
    public static final ArchRule NO_INPUT_OR_OUTPUT = classes()
            .should(NotTouch.anyOf(
                    "do input or output",
                    "java\\.io\\.(?!(Serializable|IOException|UncheckedIOException|ObjectStreamException)\\.).*",
                    "java\\.nio\\.(file|channels)\\..*",
                    "(java|javax)\\.net\\..*",
                    "java\\.util\\.(zip|jar|prefs|logging)\\..*",
                    "java\\.util\\.Scanner\\..*",
                    "java\\.util\\.ServiceLoader\\..*",
                    "(java|javax)\\.sql\\..*",
                    "javax\\.naming\\..*",
                    "java\\.lang\\.(Process|ProcessBuilder|ProcessHandle)\\..*",
                    "java\\.lang\\.Class\\.getResource(AsStream)?\\(.*",
                    "java\\.lang\\.ClassLoader\\.getSystemResource.*",
                    "java\\.lang\\.Throwable\\.printStackTrace\\(\\)",
                    "org\\.kie\\.internal\\.io\\.ResourceFactory\\.new(File|Url|ClassPath|InputStream).*"))
            .because("the host reads and writes, the library computes")
            .allowEmptyShould(true);

    /** No thread of its own, no borrowed pool, no parallel stream; concurrent collections and locks are fine. */
    public static final ArchRule NO_THREADS = classes()
            .should(NotTouch.anyOf(
                    "use threads",
                    "java\\.lang\\.Thread\\.(?!(currentThread|isInterrupted|getContextClassLoader|setContextClassLoader)\\().*",
                    "java\\.util\\.Timer(Task)?\\..*",
                    "java\\.util\\.concurrent\\.(\\w*Executor\\w*|ForkJoin\\w*|Completable\\w*|Completion\\w*"
                            + "|Recursive\\w*|CountedCompleter|Future\\w*|SubmissionPublisher)\\..*",
                    "java\\.util\\.(Collection|List|Set)\\.parallelStream\\(\\)",
                    "java\\.util\\.stream\\.\\w+\\.parallel\\(\\)",
                    "java\\.util\\.Arrays\\.parallel.*"))
            .because("a host decides on which threads it works, and unloads the library when it likes")
            .allowEmptyShould(true);

    /** No clock and no chance: time and seeds are arguments. */
    public static final ArchRule NO_CLOCK_AND_NO_CHANCE = classes()
            .should(NotTouch.anyOf(
                    "read a clock or roll dice",
                    "java\\.time\\..*\\.now\\(.*",
                    "java\\.time\\.(Clock|InstantSource)\\..*",
                    "java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(\\)",
                    "java\\.util\\.Date\\.<init>\\(\\)",
                    "java\\.util\\.(Gregorian)?Calendar\\..*",
                    "java\\.lang\\.Math\\.random\\(\\)",
                    "java\\.util\\.(Random|SplittableRandom)\\.<init>\\(\\)",
                    "java\\.util\\.concurrent\\.ThreadLocalRandom\\..*",
                    "java\\.security\\.SecureRandom\\..*",
                    "java\\.util\\.UUID\\.randomUUID\\(\\)"))
            .because("equal inputs give equal answers")
            .allowEmptyShould(true);

    /** Nothing of the process it runs in: no properties, no environment, no console, no memory figures. */
    public static final ArchRule NO_SYSTEM = classes()
            .should(NotTouch.anyOf(
                    "ask or change the system",
                    "java\\.lang\\.System\\.(?!arraycopy\\().*",
                    "java\\.lang\\.Runtime\\..*",
                    "java\\.lang\\.management\\..*",
                    "java\\.lang\\.(Integer\\.getInteger|Long\\.getLong|Boolean\\.getBoolean)\\(.*"))
            .because("a decision must not depend on the machine")
            .allowEmptyShould(true);

    /** No default zone, locale or charset, neither by name nor through a method that falls back on one. */
    public static final ArchRule NO_DEFAULT_ZONE_LOCALE_OR_CHARSET = classes()
            .should(NotTouch.anyOf(
                    "fall back on a default zone, locale or charset",
                    "java\\.time\\.ZoneId\\.systemDefault\\(\\)",
                    "java\\.util\\.TimeZone\\.(getDefault|setDefault)\\(.*",
                    "java\\.util\\.Locale\\.(getDefault|setDefault)\\(.*",
                    "java\\.lang\\.String\\.format\\(java\\.lang\\.String, .*",
                    "java\\.lang\\.String\\.(formatted\\(.*|toLowerCase\\(\\)|toUpperCase\\(\\)|getBytes\\(\\))",
                    "java\\.lang\\.String\\.<init>\\(\\[B(, int, int)?\\)",
                    "java\\.nio\\.charset\\.Charset\\.defaultCharset\\(\\)",
                    "java\\.time\\.format\\.DateTimeFormatter\\.ofPattern\\(java\\.lang\\.String\\)",
                    "java\\.time\\.format\\.DateTimeFormatter\\.ofLocalized.*",
                    "java\\.time\\.format\\.DateTimeFormatterBuilder\\.toFormatter\\(\\)",
                    "java\\.text\\.\\w*Format\\..*",
                    "java\\.text\\.Collator\\..*",
                    "java\\.util\\.(Formatter|ResourceBundle)\\..*"))
            .because("a decision must not depend on the machine")
            .allowEmptyShould(true);

    /** A caller can name every type that a public signature mentions. */
    public static final ArchRule NO_INTERNAL_TYPE_IN_A_PUBLIC_SIGNATURE = classes()
            .that()
            .resideOutsideOfPackage("..internal..")
            .should(new KeepInternalTypesOutOfSignatures())
            .because("what is internal may change without notice")
            .allowEmptyShould(true);

    /** Packages, each by its full name and the root package with them, use one another in one direction only. */
    public static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching("io.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    private LibraryRules() {}
}
