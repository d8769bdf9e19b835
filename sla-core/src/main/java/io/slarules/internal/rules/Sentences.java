package io.slarules.internal.rules;

import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts what they stand for in the place of the sentences of a layer's rule files ({@code .dslr}); the sentences stand in the sentence files ({@code .dsl}) of the
 * layer that a rule file names by {@code expander}. Each line stays the line it was.
 */
final class Sentences {
    private static final String SENTENCES = ".dsl";
    private static final String RULES = ".dslr";

    private final List<RuleProblem> problems;
    private final Map<String, List<Sentence>> known = new LinkedHashMap<>();
    private final Set<String> named = new TreeSet<>();
    private final Set<String> broken = new TreeSet<>();
    /** By rule file and line, what became of the sentence in it. */
    private final Map<String, Map<Integer, String>> notes = new HashMap<>();

    private Sentences(List<RuleProblem> problems) {
        this.problems = problems;
    }

    /**
     * A layer's files as rules, and what is known of their sentences.
     *
     * @param files without the sentence files; those that held sentences hold rules now
     * @param broken the names of the rules in which a sentence is wrong; they are left out
     */
    record Result(List<RuleFile> files, Set<String> broken, Map<String, Map<Integer, String>> notes) {
        /** The problem with what became of the sentence at its place, which its author does not see. */
        RuleProblem explained(RuleProblem problem) {
            String note = notes.getOrDefault(problem.file(), Map.of()).get(problem.line());
            return note == null
                    ? problem
                    : new RuleProblem(
                            problem.severity(),
                            problem.file(),
                            problem.line(),
                            problem.rule(),
                            problem.message(),
                            problem.help() + " " + note);
        }
    }

    /** What is wrong is added to the problems. */
    static Result expand(List<RuleFile> files, List<RuleProblem> problems) {
        Sentences sentences = new Sentences(problems);
        for (RuleFile file : files) {
            if (file.name().endsWith(SENTENCES)) {
                sentences.read(file);
            }
        }
        List<RuleFile> rules = new ArrayList<>();
        for (RuleFile file : files) {
            if (file.name().endsWith(RULES)) {
                rules.add(sentences.expanded(file));
            } else if (!file.name().endsWith(SENTENCES)) {
                rules.add(file);
            }
        }
        sentences.unnamed();
        return new Result(rules, sentences.broken, sentences.notes);
    }

    private void read(RuleFile file) {
        if (known.containsKey(file.name())) {
            problems.add(new RuleProblem(
                    file.name(),
                    0,
                    "",
                    "two files of one layer have this name (" + file.name() + ")",
                    "Give each file of a layer a name of its own."));
            return;
        }
        known.put(file.name(), SentenceFile.read(file, problems));
    }

    private RuleFile expanded(RuleFile file) {
        List<RuleProblem> found = new ArrayList<>();
        SentenceLines lines = new SentenceLines(file, sentencesOf(file, found), found);
        RuleFile rules = RuleFile.of(file.name(), lines.expand());
        broken.addAll(lines.broken());
        notes.put(file.name(), lines.notes());
        problems.addAll(found);
        return rules;
    }

    /** Those of the sentence files that it names; what two files say differently is reported. */
    private List<Sentence> sentencesOf(RuleFile file, List<RuleProblem> found) {
        List<Sentence> sentences = new ArrayList<>();
        Map<String, Integer> expanders = SentenceLines.expanders(file);
        expanders.forEach((name, line) -> {
            named.add(name);
            List<Sentence> more = known.get(name);
            if (more == null) {
                found.add(new RuleProblem(
                        file.name(),
                        line,
                        "",
                        "unknown sentence file (" + name + ")",
                        "It has to stand in the same layer. " + DidYouMean.help(name, known.keySet())));
            } else {
                more.forEach(sentence -> add(sentence, sentences, file, line, found));
            }
        });
        if (expanders.isEmpty()) {
            found.add(new RuleProblem(
                    file.name(),
                    1,
                    "",
                    "the file names no sentence file",
                    "Write expander and the name of a file of the same layer, such as: expander en.dsl"));
        }
        return sentences;
    }

    private static void add(Sentence sentence, List<Sentence> to, RuleFile file, int line, List<RuleProblem> found) {
        Optional<Sentence> other = to.stream()
                .filter(first -> first.shape().equals(sentence.shape()) && SentenceFile.samePlaces(first, sentence))
                .findFirst();
        if (other.isEmpty()) {
            to.add(sentence);
        } else {
            found.add(new RuleProblem(
                    file.name(),
                    line,
                    "",
                    "the sentence (" + sentence.key() + ") stands in two sentence files: "
                            + other.get().file() + ":" + other.get().line() + " and " + sentence.file() + ":"
                            + sentence.line(),
                    "Word one of them otherwise, or name one of the files only."));
        }
    }

    private void unnamed() {
        for (String name : known.keySet()) {
            if (!named.contains(name)) {
                problems.add(new RuleProblem(
                                name,
                                0,
                                "",
                                "no rule file of the layer names this sentence file (" + name + ")",
                                "Write expander " + name
                                        + " into a rule file whose name ends in .dslr, or leave it out.")
                        .asWarning());
            }
        }
    }
}
