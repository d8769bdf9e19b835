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
    private final Map<String, Map<Integer, Expanded>> notes = new HashMap<>();

    private Sentences(List<RuleProblem> problems) {
        this.problems = problems;
    }

    /**
     * A layer's files as rules, and what is known of their sentences.
     *
     * @param files without the sentence files; those that held sentences hold rules now
     * @param broken the names of the rules in which a sentence is wrong; they are left out
     * @param notes by rule file and line, what became of the sentence in it
     */
    record Result(List<RuleFile> files, Set<String> broken, Map<String, Map<Integer, Expanded>> notes) {
        /** The problem with what became of the sentence at its place, which its author does not see. */
        RuleProblem explained(RuleProblem problem) {
            Expanded note = notes.getOrDefault(problem.file(), Map.of()).get(problem.line());
            return note == null ? problem : Remark.STANDS_FOR.on(problem, note.sentence.place(), note.text);
        }
    }

    /** What became of a sentence. */
    record Expanded(Sentence sentence, String text) {}

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
            problems.add(FileMistake.SAME_FILE_NAME.at(file.name(), 0, "", file.name()));
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
                found.add(SentenceMistake.UNKNOWN_SENTENCE_FILE.at(
                        file.name(), line, "", name, DidYouMean.help(name, known.keySet())));
            } else {
                more.forEach(sentence -> add(sentence, sentences, file, line, found));
            }
        });
        if (expanders.isEmpty()) {
            found.add(SentenceMistake.NAMES_NO_SENTENCE_FILE.at(file.name(), 1, ""));
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
            found.add(SentenceMistake.STANDS_IN_TWO_FILES.at(
                    file.name(), line, "", sentence.key(), other.get().place(), sentence.place()));
        }
    }

    private void unnamed() {
        for (String name : known.keySet()) {
            if (!named.contains(name)) {
                problems.add(Doubt.SENTENCES_NOT_NAMED.at(name, 0, "", name));
            }
        }
    }
}
