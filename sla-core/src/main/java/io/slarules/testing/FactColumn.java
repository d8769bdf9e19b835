package io.slarules.testing;

import io.slarules.calendar.OpenTime;
import io.slarules.internal.rules.DidYouMean;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Asset;
import io.slarules.ticket.AssetKind;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Classification;
import io.slarules.ticket.Closed;
import io.slarules.ticket.Containment;
import io.slarules.ticket.EquipmentState;
import io.slarules.ticket.Facts;
import io.slarules.ticket.Message;
import io.slarules.ticket.Pressure;
import io.slarules.ticket.PressureLevel;
import io.slarules.ticket.ProblemLink;
import io.slarules.ticket.Recurrence;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Safety;
import io.slarules.ticket.Share;
import io.slarules.ticket.Spread;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.WorkState;
import io.slarules.ticket.WorkaroundInPlace;
import io.slarules.ticket.WorkaroundState;
import io.slarules.ticket.Worsening;
import io.slarules.ticket.Worsens;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A fact of a ticket that can be stated as a word: a column of a table, a dimension of a domain. Its name is that of the field that rules read.
 *
 * @param values all its values in words, from the first to the worst; empty when they cannot be listed
 * @param meaning what a word says: the ticket with the fact so; a word is read once for any number of tickets
 */
record FactColumn(String name, List<String> values, Function<String, UnaryOperator<Ticket>> meaning) {
    private static final List<String> YES_NO = List.of("NO", "YES");
    private static final Map<String, FactColumn> ALL = new LinkedHashMap<>();

    static {
        words(
                "customer",
                (facts, word) -> facts.with(new io.slarules.ticket.Customer(
                        word,
                        facts.customer().name(),
                        facts.customer().plan(),
                        facts.customer().share(),
                        facts.customer().calendar())));
        words("plan", (facts, word) -> facts.with(facts.customer().onPlan(word)));
        words("contractCalendar", (facts, word) -> facts.with(facts.customer().onCalendar(word)));
        words("asset", (facts, word) -> {
            Asset old = facts.asset();
            return facts.with(new Asset(
                    word, old.kind(), old.state(), old.tools(), old.volumeProduction(), old.site(), old.version()));
        });
        choice("classification", Classification.class, (facts, value) -> facts.with(value));
        choice("assetKind", AssetKind.class, (facts, kind) -> {
            Asset old = facts.asset();
            return facts.with(new Asset(
                    old.id(), kind, old.state(), old.tools(), old.volumeProduction(), old.site(), old.version()));
        });
        choice(
                "equipmentState",
                EquipmentState.class,
                (facts, value) -> facts.with(facts.asset().withState(value)));
        add("tools", List.of(), word -> {
            int tools = number(word);
            return editing(facts -> facts.with(facts.asset().withTools(tools)));
        });
        choice(
                "volumeProduction",
                Answer.class,
                (facts, value) -> facts.with(facts.asset().withVolumeProduction(value)));
        choice(
                "functionImpaired",
                Answer.class,
                (facts, value) -> facts.with(facts.impact().functionImpaired(value)));
        choice(
                "productAtRisk",
                Answer.class,
                (facts, value) -> facts.with(facts.impact().productAtRisk(value)));
        add("lossPermille", List.of(), word -> {
            Share share = share(word);
            return editing(facts -> facts.with(facts.impact().losing(share)));
        });
        choice(
                "safety",
                Safety.class,
                (facts, value) -> facts.with(facts.impact().safety(value)));
        add("worsens", names(Worsens.class), FactColumn::worsens);
        choice(
                "containment",
                Containment.class,
                (facts, value) -> facts.with(facts.impact().containment(value)));
        choice(
                "spread",
                Spread.class,
                (facts, value) -> facts.with(facts.relations().withSpread(value)));
        choice(
                "recurrence",
                Recurrence.class,
                (facts, value) -> facts.with(facts.relations().withRecurrence(value)));
        add("pressure", names(PressureLevel.class), FactColumn::pressure);
        choice("tier", Tier.class, (facts, value) -> facts.with(facts.work().withTier(value)));
        choice(
                "workState",
                WorkState.class,
                (facts, value) -> facts.with(facts.work().withState(value)));
        choice(
                "workaround",
                WorkaroundState.class,
                (facts, value) -> facts.with(facts.work().withWorkaround(value)));
        choice(
                "containmentPlan",
                Answer.class,
                (facts, value) -> facts.with(facts.work().withContainmentPlan(value)));
        add("effort", List.of(), word -> {
            Duration effort = OpenTime.parse(word).time();
            return editing(facts -> facts.with(facts.work().effort(effort)));
        });
        words("problem", (facts, word) -> facts.with(facts.relations().linkedTo(ProblemLink.of(word))));
        yes(
                "fixKnown",
                editing(facts -> facts.with(
                        facts.relations().linkedTo(ProblemLink.of("problem").withKnownFix()))));
        yes("answered", ticket -> ticket.happened(Message.toCustomer(ticket.opened(), Channel.PHONE)));
        yes("contained", ticket -> ticket.happened(WorkaroundInPlace.of(ticket.opened())));
        yes("resolved", ticket -> ticket.happened(Resolved.of(ticket.opened())));
        yes("closed", ticket -> ticket.happened(Closed.of(ticket.opened())));
    }

    /** The column of this name, however its words are set apart; {@code attribute x} is the host's attribute {@code x}. */
    static Optional<FactColumn> named(String name) {
        String plain = name.strip();
        if (plain.toLowerCase(Locale.ROOT).startsWith("attribute ")) {
            String key = plain.substring("attribute ".length()).strip();
            return Optional.of(new FactColumn(plain, List.of(), word -> ticket -> ticket.with(key, word)));
        }
        String letters = letters(plain);
        if (letters.equals("loss") || letters.equals("capacitylost")) {
            return Optional.ofNullable(ALL.get("lossPermille"));
        }
        return ALL.values().stream()
                .filter(column -> letters(column.name).equals(letters))
                .findFirst();
    }

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** Letters and digits alone, in lower case: how names and words are compared. */
    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** A column of the host's own. */
    static FactColumn own(String name, BiFunction<Ticket, String, Ticket> stating) {
        return new FactColumn(name, List.of(), word -> ticket -> stating.apply(ticket, word));
    }

    private static void add(String name, List<String> values, Function<String, UnaryOperator<Ticket>> meaning) {
        ALL.put(name, new FactColumn(name, values, meaning));
    }

    private static void yes(String name, UnaryOperator<Ticket> stating) {
        add(name, YES_NO, word -> yes(word) ? stating : UnaryOperator.identity());
    }

    private static void words(String name, BiFunction<Facts, String, Facts> edit) {
        add(name, List.of(), word -> editing(facts -> edit.apply(facts, word)));
    }

    private static <E extends Enum<E>> void choice(String name, Class<E> type, BiFunction<Facts, E, Facts> edit) {
        add(name, names(type), word -> {
            E value = constant(type, word);
            return editing(facts -> edit.apply(facts, value));
        });
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    private static UnaryOperator<Ticket> editing(UnaryOperator<Facts> edit) {
        return ticket -> ticket.withFacts(edit.apply(ticket.facts()));
    }

    private static UnaryOperator<Ticket> worsens(String word) {
        Worsens stated = constant(Worsens.class, word);
        return ticket -> {
            Worsening worsening =
                    switch (stated) {
                        case UNKNOWN -> Worsening.unknown();
                        case STABLE -> Worsening.stable();
                        case WITHIN_3_DAYS -> Worsening.within3Days(ticket.opened());
                        case WITHIN_SHIFT -> Worsening.withinShift(ticket.opened());
                    };
            return ticket.with(ticket.facts().impact().worsening(worsening));
        };
    }

    private static UnaryOperator<Ticket> pressure(String word) {
        PressureLevel stated = constant(PressureLevel.class, word);
        return ticket -> {
            Pressure pressure =
                    switch (stated) {
                        case UNKNOWN -> Pressure.UNKNOWN;
                        case NORMAL -> Pressure.NORMAL;
                        case COMPLAINT -> Pressure.complaint("customer", ticket.opened());
                        case EXECUTIVE -> Pressure.executive("customer", ticket.opened());
                    };
            return ticket.with(ticket.facts().impact().pressure(pressure));
        };
    }

    /** The constant that a word means. */
    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        for (E constant : type.getEnumConstants()) {
            if (letters(constant.name()).equals(letters(word))) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                "unknown " + type.getSimpleName() + " (" + word + "). " + DidYouMean.help(word, names(type)));
    }

    static boolean yes(String word) {
        return switch (letters(word)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new IllegalArgumentException("neither yes nor no (" + word + ")");
        };
    }

    static int number(String word) {
        try {
            return Integer.parseInt(word.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no whole number (" + word + ")", e);
        }
    }

    private static Share share(String word) {
        if (letters(word).equals("unknown")) {
            return Share.UNKNOWN;
        }
        String text = word.strip();
        if (!text.endsWith("%")) {
            return Share.ofPermille(number(text));
        }
        try {
            BigDecimal percent =
                    new BigDecimal(text.substring(0, text.length() - 1).strip());
            return Share.ofPermille(percent.movePointRight(1).intValueExact());
        } catch (NumberFormatException | ArithmeticException e) {
            throw new IllegalArgumentException("no percent with at most one decimal (" + word + ")", e);
        }
    }
}
