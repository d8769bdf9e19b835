package io.slarules.internal.rules;

import io.slarules.internal.logic.Formula;
import io.slarules.internal.rules.Calls.Call;
import io.slarules.internal.rules.Calls.Sentence;
import io.slarules.internal.rules.Conditions.Part;
import io.slarules.ruleset.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What one rule says that its author probably does not mean, found quickly enough to be looked for at each compilation. */
final class Doubts {
    private static final Set<String> NOTICES = Set.of("inform", "askFor", "advise");

    private final Speech speech;
    private final List<RuleProblem> problems;

    private Doubts(Speech speech, List<RuleProblem> problems) {
        this.speech = speech;
        this.problems = problems;
    }

    static void check(List<Speech> speeches, List<RuleProblem> problems) {
        for (Speech speech : speeches) {
            Doubts doubts = new Doubts(speech, problems);
            doubts.neverFires();
            doubts.saysNothing(speeches);
            speech.said().forEach(doubts::noTime);
            speech.said().forEach(doubts::late);
        }
    }

    private void neverFires() {
        if (Conditions.canHold(speech.condition())) {
            return;
        }
        List<Part> excluding = new ArrayList<>(speech.parts());
        for (Part part : speech.parts()) {
            List<Part> without = new ArrayList<>(excluding);
            without.remove(part);
            if (!Conditions.canHold(Conditions.together(without))) {
                excluding = without;
            }
        }
        String what = excluding.stream().map(part -> part.text().strip()).collect(Collectors.joining(", "));
        int line = Statements.lineOf(
                Token.in(excluding.get(0).text(), 1), speech.file().tokens(speech.rule()));
        warn(
                line == 0 ? speech.rule().getLine() : line,
                Doubt.NEVER_FIRES,
                what,
                excluding.size() == 1
                        ? "No case is like this: correct the condition, or remove the rule."
                        : "No case is all of this at once: correct the condition, or remove the rule.");
    }

    /** A rule that others extend may leave it to them. */
    private void saysNothing(List<Speech> speeches) {
        boolean isExtended = speeches.stream()
                .anyMatch(other -> speech.rule().getName().equals(other.rule().getParentName()));
        boolean nothing =
                Speech.consequence(speech.file(), speech.rule()).stream().allMatch(word -> word.is("end"));
        if (nothing && !isExtended) {
            warn(speech.rule().getLine(), Doubt.SAYS_NOTHING);
        }
    }

    private void noTime(Sentence sentence) {
        if (speech.phase() == Phase.TARGETS) {
            StatedPromise.of(sentence)
                    .filter(StatedPromise::isZero)
                    .ifPresent(promise -> warn(promise.line(), Doubt.NO_TIME, promise.clock()));
        }
    }

    /** A notice is given in order to prevent what it tells of. */
    private void late(Sentence sentence) {
        if (speech.phase() != Phase.ESCALATION) {
            return;
        }
        for (Call call : sentence.calls()) {
            Optional<Integer> share =
                    switch (call.name()) {
                        case "whenUsed", "whenUsedOrBeforeDue" -> share(call);
                        default -> Optional.empty();
                    };
            boolean before = call.name().equals("whenUsedOrBeforeDue");
            boolean notice = sentence.calls().stream().anyMatch(next -> NOTICES.contains(next.name()));
            if (share.isPresent() && share.get() > 100 && (before || notice)) {
                warn(call.line(), Doubt.NOTICE_AFTER_ITS_BREACH, share.get().toString());
            }
        }
    }

    /** The share stands behind the clock, or first where the clock is each promise's own. */
    private static Optional<Integer> share(Call call) {
        for (int i = 0; i < 2; i++) {
            String text = call.argument(i);
            if (text.matches("\\d{1,9}")) {
                return Optional.of(Integer.valueOf(text));
            }
        }
        return Optional.empty();
    }

    private void warn(int line, Doubt doubt, String... words) {
        problems.add(doubt.at(speech.file().file().name(), line, speech.rule().getName(), words));
    }

    /** Whether both rules may speak of the same case. */
    static boolean meet(Speech first, Speech second) {
        return Conditions.canHold(Formula.all(first.condition(), second.condition()));
    }
}
