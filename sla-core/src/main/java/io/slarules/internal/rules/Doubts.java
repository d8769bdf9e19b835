package io.slarules.internal.rules;

import io.slarules.internal.rules.Calls.Call;
import io.slarules.internal.rules.Calls.Sentence;
import io.slarules.internal.rules.Conditions.Part;
import io.slarules.rule.escalation.Moment;
import io.slarules.ruleset.RuleProblem;
import io.slarules.ticket.Priority;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What one rule says that its author probably does not mean, found quickly enough to be looked for at each compilation. */
final class Doubts {
    private static final Set<String> NOTICES = Set.of("inform", "askFor", "advise");

    private static final Set<String> ACTIONS = KnownNames.of(Moment.class);
    private static final Set<String> HOLDS = Set.of("hold", "holdVisit");

    private final Speech speech;
    private final Stated stated;
    private final List<RuleProblem> problems;

    private Doubts(Speech speech, Stated stated, List<RuleProblem> problems) {
        this.speech = speech;
        this.stated = stated;
        this.problems = problems;
    }

    static void check(List<Speech> speeches, Stated stated, List<RuleProblem> problems) {
        for (Speech speech : speeches) {
            Doubts doubts = new Doubts(speech, stated, problems);
            doubts.neverFires();
            doubts.saysNothing(speeches);
            speech.said().forEach(doubts::noTime);
            speech.said().forEach(doubts::late);
            speech.said().forEach(doubts::noAction);
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
            stated.promise(speech, sentence)
                    .filter(StatedPromise::isZeroSomewhere)
                    .map(promise -> promise.among(speech.levels()))
                    .filter(StatedPromise::isZeroSomewhere)
                    .ifPresent(promise -> warn(promise.line(), Doubt.NO_TIME, promise.clock()));
        }
    }

    /** A notice is given in order to prevent what it tells of. */
    private void late(Sentence sentence) {
        if (speech.phase() != Phase.ESCALATION) {
            return;
        }
        boolean notice = sentence.calls().stream().anyMatch(next -> NOTICES.contains(next.name()));
        for (Call call : sentence.calls()) {
            boolean before = call.name().equals("whenUsedOrBeforeDue");
            boolean asked = before || (notice && call.name().equals("whenUsed"));
            if (asked) {
                share(call).ifPresent(share -> warn(call.line(), Doubt.NOTICE_AFTER_ITS_BREACH, share.toString()));
            }
        }
    }

    /** What is only a moment is no step. */
    private void noAction(Sentence sentence) {
        boolean moment = speech.phase() == Phase.ESCALATION
                && sentence.certain()
                && !HOLDS.contains(sentence.first().name());
        if (moment && sentence.calls().stream().noneMatch(call -> ACTIONS.contains(call.name()))) {
            warn(
                    sentence.first().line(),
                    Doubt.NO_ACTION,
                    Phase.ESCALATION.group() + "." + sentence.first().name());
        }
    }

    /** A share above the whole. It stands behind the clock, or first where the clock is each promise's own. */
    private Optional<Integer> share(Call call) {
        for (int i = 0; i < 2; i++) {
            Map<Priority, Integer> above = new EnumMap<>(Priority.class);
            above.putAll(stated.percents(speech, call.arguments(), i));
            above.values().removeIf(share -> share <= 100);
            if (!above.isEmpty()) {
                above.keySet().retainAll(speech.levels());
            }
            if (!above.isEmpty()) {
                return Optional.of(above.values().iterator().next());
            }
        }
        return Optional.empty();
    }

    private void warn(int line, Doubt doubt, String... words) {
        problems.add(doubt.at(speech.file().file().name(), line, speech.rule().getName(), words));
    }
}
