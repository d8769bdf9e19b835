package io.slarules.examples.guide;

import io.slarules.SlaEngine;
import io.slarules.defaults.DefaultRules;
import io.slarules.examples.guide.Guide.Block;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ruleset.RuleSet.Layer;
import io.slarules.ruleset.RuleSetReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule set of the guide that is wrong: the blocks that stand above one report. The files are a layer on top of the default rules; one that holds
 * {@code until} an instant is a layer of its own before them. Java says what is done with the rule set; what stands above {@code plus} is done before.
 */
record WrongRules(List<Block> blocks, String shown) {
    private static final Pattern DATED = Pattern.compile("(\\S+) until (\\S+)");
    private static final Pattern CALL =
            Pattern.compile("\\.(of|plus|without|withValue|knowing)\\(((?:[^()]|\\([^()]*\\))*)\\)");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    /** All of a guide, in their order. */
    static List<WrongRules> of(Guide guide) {
        List<WrongRules> all = new ArrayList<>();
        List<Block> wrong = new ArrayList<>();
        for (Block block : guide.blocks()) {
            if (block.kind().equals("wrong")) {
                wrong.add(block);
            } else if (!wrong.isEmpty()) {
                all.add(new WrongRules(List.copyOf(wrong), block.content()));
                wrong.clear();
            }
        }
        return all;
    }

    RuleSetReport report() {
        return SlaEngine.check(ruleSet(), Samples.CALENDARS);
    }

    private RuleSet ruleSet() {
        List<Block> files = new ArrayList<>(blocks);
        List<Block> java =
                blocks.stream().filter(block -> block.language().equals("java")).toList();
        files.removeAll(java);
        String code = java.isEmpty() ? "" : java.get(0).content();
        RuleSet ruleSet = code.contains("RuleSet.of(") ? RuleSet.of() : DefaultRules.ruleSet();
        List<RuleFile> one = new ArrayList<>();
        for (Block block : files) {
            Matcher dated = DATED.matcher(block.about());
            if (dated.matches()) {
                Layer layer = Layer.of(RuleFile.of(dated.group(1), block.content()));
                ruleSet = ruleSet.plus(layer.until(Instant.parse(dated.group(2))));
            } else {
                one.add(RuleFile.of(block.about(), block.content()));
            }
        }
        if (java.isEmpty()) {
            return ruleSet.plus(one);
        }
        for (MatchResult call : CALL.matcher(code).results().toList()) {
            ruleSet = called(ruleSet, one, call.group(1), call.group(2));
        }
        return ruleSet;
    }

    private static RuleSet called(RuleSet ruleSet, List<RuleFile> files, String verb, String arguments) {
        List<String> texts =
                TEXT.matcher(arguments).results().map(text -> text.group(1)).toList();
        return switch (verb) {
            case "of", "plus" ->
                ruleSet.plus(files.stream()
                        .filter(file -> texts.contains(file.name()))
                        .toList());
            case "without" -> ruleSet.without(texts.get(0));
            case "withValue" -> ruleSet.withValue(texts.get(0), texts.get(1));
            default -> ruleSet.knowing(type(arguments.replace(".class", "")));
        };
    }

    /** A type of these examples is named without its package. */
    private static Class<?> type(String name) {
        try {
            return Class.forName(name.contains(".") ? name : WrongRules.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("no class of this name (" + name + ")", e);
        }
    }
}
