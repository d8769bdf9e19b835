package io.slarules.internal.rules;

import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.io.ResourceFactory;

/** Reads one rule file. A syntax error hides the rest of a file from the parser, so the broken rule is blanked out and the rest is read again. */
final class Parser {
    private static final int MOST_ERRORS = 100;
    private static final Pattern RULE = Pattern.compile("\\s*(rule|query)\\b.*");
    private static final Pattern END = Pattern.compile("(.*\\s)?end\\s*;?\\s*");
    private static final Pattern PLACE = Pattern.compile("\\[ERR \\d+] Line (\\d+):(\\d+)\\s*(.*)", Pattern.DOTALL);

    private final int layer;
    private final RuleFile file;
    private final List<RuleProblem> problems;

    private Parser(int layer, RuleFile file, List<RuleProblem> problems) {
        this.layer = layer;
        this.file = file;
        this.problems = problems;
    }

    /** Empty when nothing of the file can be read; what is wrong is added to the problems. */
    static Optional<ParsedFile> parse(int layer, RuleFile file, List<RuleProblem> problems) {
        return new Parser(layer, file, problems).parse();
    }

    private Optional<ParsedFile> parse() {
        List<String> lines = new ArrayList<>(Arrays.asList(file.text().split("\n", -1)));
        for (int attempt = 0; attempt < MOST_ERRORS; attempt++) {
            Attempt read = read(String.join("\n", lines));
            if (read.error == null) {
                return Optional.ofNullable(read.descr).map(descr -> new ParsedFile(layer, file, phase(descr), descr));
            }
            int line = report(read.error);
            if (!blankRuleAt(line, lines)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private record Attempt(@Nullable PackageDescr descr, @Nullable String error) {}

    private Attempt read(String text) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        Resource resource = ResourceFactory.newByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
        resource.setSourcePath(layer + "/" + file.name());
        try {
            PackageDescr descr = parser.parse(resource, text);
            if (parser.hasErrors()) {
                return new Attempt(
                        null,
                        parser.getErrors().stream()
                                .map(DroolsError::getMessage)
                                .findFirst()
                                .orElse("syntax error"));
            }
            if (descr == null) {
                return new Attempt(null, "[ERR 0] Line 1:0 the file holds nothing");
            }
            descr.setResource(resource);
            descr.getRules().forEach(rule -> rule.setResource(resource));
            return new Attempt(descr, null);
        } catch (DroolsParserException | RuntimeException e) {
            return new Attempt(null, String.valueOf(e.getMessage()));
        }
    }

    private int report(String error) {
        Matcher place = PLACE.matcher(error);
        boolean known = place.matches();
        int line = known ? Integer.parseInt(place.group(1)) : 0;
        String what = known ? place.group(3) + " (column " + (Integer.parseInt(place.group(2)) + 1) + ")" : error;
        problems.add(new RuleProblem(
                file.name(),
                line,
                ruleNameAt(line),
                "syntax error: " + what.strip(),
                "Look at this line and the one before: a bracket, a comma, a quote or a keyword (rule, when, then, end) is"
                        + " missing or too much."));
        return line;
    }

    private String ruleNameAt(int line) {
        List<String> lines = Arrays.asList(file.text().split("\n", -1));
        int start = ruleStart(line, lines);
        if (start == 0) {
            return "";
        }
        Matcher quoted = Pattern.compile("\\s*rule\\s+\"([^\"]*)\".*").matcher(lines.get(start - 1));
        return quoted.matches() ? quoted.group(1) : "";
    }

    /** The line, from 1, of the nearest rule that begins at or before this line; 0 when there is none. */
    private static int ruleStart(int line, List<String> lines) {
        for (int i = Math.min(line, lines.size()); i >= 1; i--) {
            if (RULE.matcher(lines.get(i - 1)).matches()) {
                return i;
            }
        }
        return 0;
    }

    private static boolean blankRuleAt(int line, List<String> lines) {
        int start = ruleStart(line, lines);
        if (start == 0) {
            return false;
        }
        for (int i = start; i <= lines.size(); i++) {
            boolean nextRule = i > start && RULE.matcher(lines.get(i - 1)).matches();
            if (nextRule) {
                return true;
            }
            boolean end = END.matcher(lines.get(i - 1)).matches();
            lines.set(i - 1, "");
            if (end) {
                return true;
            }
        }
        return true;
    }

    private Optional<Phase> phase(PackageDescr descr) {
        AttributeDescr group = descr.getAttribute("agenda-group");
        if (group == null) {
            problems.add(new RuleProblem(
                    file.name(),
                    1,
                    "",
                    "the file belongs to no phase",
                    "Write agenda-group \"…\" below the imports, naming one of: " + String.join(", ", Phase.groups())
                            + "."));
            return Optional.empty();
        }
        Optional<Phase> phase = Phase.of(group.getValue());
        if (phase.isEmpty()) {
            int line = new ParsedFile(layer, file, phase, descr).lineOf("agenda-group", 1, Integer.MAX_VALUE);
            problems.add(new RuleProblem(
                    file.name(),
                    line,
                    "",
                    "unknown phase (" + group.getValue() + ")",
                    DidYouMean.help(group.getValue(), Phase.groups())));
        }
        return phase;
    }
}
