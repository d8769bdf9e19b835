package io.slarules.internal.reach;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The types of the Java library that are plain values, and those of their members that are not. */
final class PlainTypes {
    /** By package; a type that is nested in one of these is plain, too. */
    private static final Map<String, String> NAMES = Map.of(
            "java.lang.",
            "Object String StringBuilder CharSequence Comparable Iterable Runnable Math StrictMath Number Integer Long Short"
                    + " Byte Double Float Boolean Character Enum Record Void Override FunctionalInterface"
                    + " SuppressWarnings SafeVarargs Deprecated Throwable Exception RuntimeException Error AssertionError"
                    + " ArithmeticException ArrayIndexOutOfBoundsException ArrayStoreException ClassCastException"
                    + " IllegalArgumentException IllegalStateException IndexOutOfBoundsException"
                    + " NegativeArraySizeException NoSuchFieldError NullPointerException NumberFormatException"
                    + " StringIndexOutOfBoundsException UnsupportedOperationException CloneNotSupportedException"
                    + " InterruptedException AutoCloseable Cloneable",
            "java.math.",
            "BigDecimal BigInteger MathContext RoundingMode",
            "java.time.",
            "DateTimeException DayOfWeek Duration Instant LocalDate LocalDateTime LocalTime Month MonthDay OffsetDateTime"
                    + " OffsetTime Period Year YearMonth ZoneId ZoneOffset ZonedDateTime",
            "java.time.format.",
            "DateTimeFormatter DateTimeParseException FormatStyle TextStyle ResolverStyle",
            "java.time.temporal.",
            "ChronoField ChronoUnit IsoFields Temporal TemporalAccessor TemporalAdjuster TemporalAdjusters TemporalAmount"
                    + " TemporalField TemporalQuery TemporalUnit ValueRange WeekFields",
            "java.util.",
            "AbstractMap AbstractList AbstractSet AbstractCollection ArrayDeque ArrayList Arrays BitSet Collection"
                    + " Collections Comparator Date Deque DoubleSummaryStatistics EnumMap EnumSet HashMap HashSet"
                    + " IntSummaryStatistics Iterator LinkedHashMap LinkedHashSet LinkedList List ListIterator Locale"
                    + " LongSummaryStatistics Map NavigableMap NavigableSet NoSuchElementException Objects Optional"
                    + " OptionalDouble OptionalInt OptionalLong PriorityQueue Queue RandomAccess Set SortedMap SortedSet"
                    + " StringJoiner TreeMap TreeSet ConcurrentModificationException",
            "java.util.function.",
            "BiConsumer BiFunction BinaryOperator BiPredicate BooleanSupplier Consumer DoubleBinaryOperator DoubleFunction"
                    + " DoublePredicate DoubleSupplier DoubleUnaryOperator Function IntBinaryOperator IntConsumer"
                    + " IntFunction IntPredicate IntSupplier IntToDoubleFunction IntToLongFunction IntUnaryOperator"
                    + " LongBinaryOperator LongFunction LongPredicate LongSupplier LongUnaryOperator ObjIntConsumer"
                    + " Predicate Supplier ToDoubleFunction ToIntFunction ToLongFunction UnaryOperator",
            "java.util.regex.",
            "MatchResult Matcher Pattern PatternSyntaxException",
            "java.util.stream.",
            "BaseStream Collector Collectors DoubleStream IntStream LongStream Stream");

    static final Set<String> ALL = NAMES.entrySet().stream()
            .flatMap(entry -> Arrays.stream(entry.getValue().split(" ")).map(name -> entry.getKey() + name))
            .collect(Collectors.toUnmodifiableSet());

    /** Members that no type gives to a rule: what is behind a class, clocks, chance, defaults of the machine, threads, the console. */
    static final Set<String> DENIED_MEMBERS = Set.of(
            "getClass",
            "class",
            "getDeclaringClass",
            "declaringClass",
            "forName",
            "describeConstable",
            "resolveConstantDesc",
            "wait",
            "notify",
            "notifyAll",
            "finalize",
            "now",
            "random",
            "shuffle",
            "randomUUID",
            "systemDefault",
            "getDefault",
            "setDefault",
            "default",
            "getAvailableLocales",
            "availableLocales",
            "ofLocalizedDate",
            "ofLocalizedTime",
            "ofLocalizedDateTime",
            "getInteger",
            "getLong",
            "getBoolean",
            "parallel",
            "parallelStream",
            "parallelSort",
            "parallelPrefix",
            "parallelSetAll",
            "printStackTrace",
            "getStackTrace",
            "stackTrace",
            "setStackTrace");

    private PlainTypes() {}
}
