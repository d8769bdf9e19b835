package io.slarules.testing;

import io.slarules.decision.Decision;
import io.slarules.decision.Reason;
import io.slarules.internal.policy.ClockTerms;
import io.slarules.internal.rules.Phase;
import io.slarules.internal.rules.RuleInfo;
import io.slarules.internal.testing.Heard;
import io.slarules.internal.testing.Hearing;
import io.slarules.internal.verbs.PriorityVerbs;
import io.slarules.internal.verbs.Proposal;
import io.slarules.internal.verbs.TargetVerbs;
import io.slarules.testing.AuditReport.Finding;
import io.slarules.testing.AuditReport.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides every ticket of a domain and collects what is wrong. */
final class Audit {
    private final Policy policy;
    private final Domain domain;
    private final List<Property> properties;
    private final Map<Problem, Found> found = new LinkedHashMap<>();
    private final boolean promises;
    private final boolean prioritizes;
    /** What is wrong with the tickets so far, asked again for when a smaller counterexample is looked for. */
    private final Map<Point, Set<Problem>> known = new HashMap<>();
    /**
     * A property looks at a ticket's neighbours, which come up themselves sooner or later: each is decided once. A decision is large, and is let go
     * when its ticket's turn is over.
     */
    private final Map<Point, Heard<Decision>> heard = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Point, Heard<Decision>> eldest) {
            return size() > 5_000;
        }
    };

    private record Problem(Kind kind, String what, Optional<Property> property) {}

    private static final class Found {
        private final Point first;
        private int count;

        Found(Point first) {
            this.first = first;
        }
    }

    /** @param policy one whose coverage is that of the audit alone */
    Audit(Policy policy, Domain domain, List<Property> properties) {
        this.policy = policy;
        this.domain = domain;
        this.properties = properties;
        this.prioritizes = speak(Phase.PRIORITY);
        this.promises = speak(Phase.TARGETS);
    }

    AuditReport run() {
        List<Point> points = domain.points();
        for (Point point : points) {
            for (Problem problem : problems(point)) {
                found.computeIfAbsent(problem, key -> new Found(point)).count++;
            }
            heard.remove(point);
        }
        List<Finding> findings = new ArrayList<>();
        Coverage coverage = policy.coverage();
        found.forEach((problem, where) -> findings.add(finding(problem, where)));
        Set<String> ofTickets = policy.engine().rules().stream()
                .filter(rule -> rule.phase().ofTickets())
                .map(RuleInfo::name)
                .collect(Collectors.toSet());
        for (Coverage.Rule rule : coverage.rules()) {
            if (!rule.decided() && ofTickets.contains(rule.name())) {
                Kind kind = rule.fired() ? Kind.MASKED : Kind.SILENT;
                findings.add(new Finding(kind, rule.toString(), 0, "", "", ""));
            }
        }
        findings.sort((one, other) -> one.kind().compareTo(other.kind()));
        return new AuditReport(
                domain.toString(),
                points.size(),
                properties.stream().map(Property::name).toList(),
                findings);
    }

    private Finding finding(Problem problem, Found where) {
        Point smallest = where.first.smallest(point -> problems(point).contains(problem));
        Decision decision = decide(smallest);
        String words = problem.property()
                .flatMap(property -> property.violation(smallest, domain.now(), this::decide))
                .orElseGet(() -> decision.priority().value() + ", because "
                        + decision.priority().reason());
        return new Finding(
                problem.kind(),
                problem.what(),
                where.count,
                smallest.toString(),
                words,
                paste(problem, smallest, decision));
    }

    private static String paste(Problem problem, Point point, Decision decision) {
        String body = problem.property().isPresent()
                ? "property.verify(policy, domain, \"" + point + "\"); // " + problem.what()
                : "policy.given(domain.ticket(\"" + point
                        + "\"))\n            .at(domain.now())\n            .expectPriority(Priority."
                        + decision.priority().value() + ", \"" + String.join("\", \"", rules(decision)) + "\");";
        return "@Test\nvoid " + methodName(problem) + "() {\n    " + body + "\n}";
    }

    private static List<String> rules(Decision decision) {
        return decision.priority().reasons().stream()
                .filter(Reason::fromRule)
                .map(Reason::rule)
                .toList();
    }

    private static String methodName(Problem problem) {
        StringBuilder name = new StringBuilder(problem.kind().name().toLowerCase(java.util.Locale.ROOT));
        for (String word : problem.what().split("[^\\p{Alnum}]+", -1)) {
            if (!word.isEmpty() && name.length() < 60) {
                name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        return name.toString();
    }

    private Decision decide(Point point) {
        return heard(point).answer();
    }

    private Heard<Decision> heard(Point point) {
        Heard<Decision> known = heard.get(point);
        if (known == null) {
            known = policy.heard(Policy.about(point.ticket()), domain.now());
            heard.put(point, known);
        }
        return known;
    }

    private Set<Problem> problems(Point point) {
        Set<Problem> problems = known.get(point);
        if (problems == null) {
            problems = look(point);
            known.put(point, problems.isEmpty() ? Set.of() : problems);
        }
        return problems;
    }

    private Set<Problem> look(Point point) {
        Set<Problem> problems = new LinkedHashSet<>(0);
        Heard<Decision> answer = heard(point);
        gaps(answer.answer(), problems);
        answer.last().verbs(Phase.PRIORITY).ifPresent(verbs -> bases((PriorityVerbs) verbs, problems));
        targets(answer.last(), problems);
        for (Property property : properties) {
            property.violation(point, domain.now(), this::decide)
                    .ifPresent(
                            how -> problems.add(new Problem(Kind.VIOLATION, property.name(), Optional.of(property))));
        }
        return problems;
    }

    private void gaps(Decision decision, Set<Problem> problems) {
        if (prioritizes && !decision.priority().reasons().get(0).fromRule()) {
            add(Kind.GAP, "no rule speaks of the base of the priority", problems);
        }
        if (promises && decision.deadlines().isEmpty()) {
            add(Kind.GAP, "nothing is promised", problems);
        }
    }

    private boolean speak(Phase phase) {
        return policy.engine().rules().stream().map(RuleInfo::phase).anyMatch(phase::equals);
    }

    private static void bases(PriorityVerbs said, Set<Problem> problems) {
        for (Proposal<?> one : said.bases) {
            for (Proposal<?> other : said.bases) {
                compare(
                        "base",
                        one.value(),
                        one.layer(),
                        one.reason(),
                        other.value(),
                        other.layer(),
                        other.reason(),
                        problems);
            }
        }
    }

    private static void targets(Hearing heard, Set<Problem> problems) {
        List<ClockTerms> terms = heard.verbs(Phase.TARGETS)
                .map(verbs -> ((TargetVerbs) verbs).terms())
                .orElse(List.of());
        for (ClockTerms one : terms) {
            for (ClockTerms other : terms) {
                if (one.clock().equals(other.clock())) {
                    String what = "target of " + one.clock();
                    compare(
                            what,
                            one.amount(),
                            one.layer(),
                            one.reason(),
                            other.amount(),
                            other.layer(),
                            other.reason(),
                            problems);
                }
            }
        }
    }

    private static void compare(
            String what,
            Object value,
            int layer,
            Reason reason,
            Object otherValue,
            int otherLayer,
            Reason otherReason,
            Set<Problem> problems) {
        if (layer == otherLayer && reason.rule().compareTo(otherReason.rule()) < 0) {
            Kind kind = Objects.equals(value, otherValue) ? Kind.TIE : Kind.CONFLICT;
            add(kind, what + ": " + place(reason) + " and " + place(otherReason), problems);
        }
    }

    private static String place(Reason reason) {
        return reason.file() + ":" + reason.line() + " \"" + reason.rule() + "\"";
    }

    private static void add(Kind kind, String what, Set<Problem> problems) {
        problems.add(new Problem(kind, what, Optional.empty()));
    }
}
