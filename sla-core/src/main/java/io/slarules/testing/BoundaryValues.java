package io.slarules.testing;

import io.slarules.internal.rules.RuleInfo;
import io.slarules.internal.testing.Condition;
import io.slarules.internal.testing.RuleText;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The facts that rules read, each with the values at which the rules make a difference. */
final class BoundaryValues {
    private static final Pattern FIELD = Pattern.compile("(?<![.\\w$\"])([a-z]\\w*)(?![\\w(:])");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![.\\w$])([a-z]\\w*)\\s*(?:==|!=|<=|>=|<|>)\\s*(\\d{1,9})\\b");
    private static final Pattern TEXT = Pattern.compile("(?<![.\\w$])([a-z]\\w*)\\s*(?:==|!=)\\s*\"([^\"]*)\"");
    private static final Map<String, String> DERIVED = Map.of(
            "lossKnown", "lossPermille",
            "open", "resolved",
            "handedOverUnanswered", "answered");

    private final Set<String> fields = new LinkedHashSet<>();
    private final Map<String, TreeSet<Integer>> numbers = new LinkedHashMap<>();
    private final Map<String, Set<String>> texts = new LinkedHashMap<>();

    private BoundaryValues() {}

    static Domain of(Policy policy, Ticket ticket, Instant now) {
        BoundaryValues found = new BoundaryValues();
        for (RuleInfo rule : policy.engine().rules()) {
            RuleText.of(policy.ruleSet(), rule)
                    .filter(text -> rule.phase().ofTickets())
                    .ifPresent(text ->
                            text.conditions().stream().map(Condition::text).forEach(found::read));
        }
        return found.domain(Domain.of(ticket, now));
    }

    private void read(String condition) {
        Matcher field = FIELD.matcher(condition);
        while (field.find()) {
            fields.add(DERIVED.getOrDefault(field.group(1), field.group(1)));
        }
        Matcher number = NUMBER.matcher(condition);
        while (number.find()) {
            int limit = Integer.parseInt(number.group(2));
            Set<Integer> values = numbers.computeIfAbsent(number.group(1), key -> new TreeSet<>());
            values.add(limit);
            values.add(limit + 1);
            values.add(Math.max(0, limit - 1));
        }
        Matcher text = TEXT.matcher(condition);
        while (text.find()) {
            texts.computeIfAbsent(text.group(1), key -> new LinkedHashSet<>(List.of("other")))
                    .add(text.group(2));
        }
    }

    private Domain domain(Domain start) {
        Domain domain = start;
        for (String name : FactColumn.names()) {
            if (fields.contains(name)) {
                List<String> values = values(name);
                if (values.size() > 1) {
                    domain = domain.varying(name, values.toArray(new String[0]));
                }
            }
        }
        return domain;
    }

    private List<String> values(String name) {
        List<String> listed = FactColumn.named(name).map(FactColumn::values).orElse(List.of());
        if (!listed.isEmpty()) {
            return listed;
        }
        if (name.equals("effort")) {
            return List.of();
        }
        List<String> values = new ArrayList<>(texts.getOrDefault(name, Set.of()));
        for (int number : numbers.getOrDefault(name, new TreeSet<>())) {
            boolean possible = name.equals("tools") ? number >= 1 : !name.equals("lossPermille") || number <= 1000;
            if (possible) {
                values.add(String.valueOf(number));
            }
        }
        if (name.equals("lossPermille")) {
            values.remove("0");
            values.add(0, "0");
            values.add("unknown");
        }
        return values;
    }
}
