package io.slarules.internal.rules;

import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private static final Pattern NAMED = Pattern.compile("\\s*(?:rule|query)\\s+(?:\"([^\"]*)\"|([^\\s\"(]+)).*");
    private static final Pattern OPEN_QUOTE = Pattern.compile("\\s*rule\\s+\"([^\"]*)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern IN_RULE = Pattern.compile(" in rule \"?([^\"\\n]+?)\"?\\s*$");
    private static final Pattern PLACE = Pattern.compile("\\[ERR \\d+] Line (\\d+):(\\d+)\\s*(.*)", Pattern.DOTALL);

    private final int layer;
    private final RuleFile file;
    private final List<RuleProblem> problems;
    private final Set<String> broken = new LinkedHashSet<>();
    private boolean phaseUnreadable;

    private Parser(int layer, RuleFile file, List<RuleProblem> problems) {
        this.layer = layer;
        this.file = file;
        this.problems = problems;
    }

    /**
     * What could be read of a file.
     *
     * @param file empty when nothing can be read
     * @param broken the names of the rules that stand in the file but not in what could be read, as far as they can be told
     */
    record Result(Optional<ParsedFile> file, Set<String> broken) {}

    /** What is wrong is added to the problems. */
    static Result parse(int layer, RuleFile file, List<RuleProblem> problems) {
        Parser parser = new Parser(layer, file, problems);
        Optional<ParsedFile> parsed = parser.parse();
        parser.broken.remove("");
        return new Result(parsed, parser.broken);
    }

    private Optional<ParsedFile> parse() {
        if (file.text().isBlank()) {
            problems.add(FileMistake.EMPTY.at(file.name(), 0, ""));
            return Optional.empty();
        }
        List<String> lines =
                new ArrayList<>(Arrays.asList(Token.withoutComments(file.text()).split("\n", -1)));
        boolean narrowed = NarrowLines.of(file, lines, problems);
        RuleFile read = narrowed ? RuleFile.of(file.name(), String.join("\n", lines)) : file;
        openQuotes(lines);
        for (int attempt = 0; attempt < MOST_ERRORS; attempt++) {
            Attempt attempted = read(String.join("\n", lines));
            if (attempted.error == null) {
                return Optional.ofNullable(attempted.descr)
                        .filter(this::holdsSomething)
                        .map(descr -> new ParsedFile(layer, read, phase(descr), descr));
            }
            if (!blank(report(attempted.error, lines), lines)) {
                break;
            }
        }
        lines.forEach(line -> broken.add(nameIn(line)));
        return Optional.empty();
    }

    /** A file whose rules are all broken says so already. */
    private boolean holdsSomething(PackageDescr descr) {
        boolean nothing = descr.getRules().isEmpty()
                && descr.getFunctions().isEmpty()
                && descr.getClassAndEnumDeclarationDescrs().isEmpty();
        if (nothing && problems.stream().noneMatch(problem -> problem.file().equals(file.name()))) {
            problems.add(FileMistake.HOLDS_NO_RULES.at(file.name(), 0, ""));
        }
        return !nothing;
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
                return new Attempt(new PackageDescr(), null);
            }
            descr.setResource(resource);
            descr.getRules().forEach(rule -> rule.setResource(resource));
            return new Attempt(descr, null);
        } catch (DroolsParserException | RuntimeException e) {
            return new Attempt(null, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Where a syntax error is.
     *
     * @param line as the parser gave it, 0 when it gave none
     * @param start the line at which the broken rule begins, 0 when the error stands in no rule
     */
    private record Place(int line, int start) {}

    private Place report(String error, List<String> lines) {
        Matcher place = PLACE.matcher(error);
        boolean known = place.matches();
        int line = known ? Math.min(Integer.parseInt(place.group(1)), lines.size()) : 0;
        int open = openText(lines);
        if (open > 0 && (line == 0 || open <= line)) {
            return reportOpenText(open, lines);
        }
        int start = startOf(error, line, lines);
        SyntaxError.Said said = new SyntaxError(
                        lines,
                        (known ? place.group(3) : error).strip(),
                        line,
                        known ? Integer.parseInt(place.group(2)) : 0,
                        start,
                        behind(start, lines))
                .said();
        String rule = said.alone() || start == 0 ? "" : nameIn(lines.get(start - 1));
        problems.add(
                said.mistake().at(file.name(), said.line(), rule, said.words().toArray(String[]::new)));
        phaseUnreadable |= said.mistake() == SyntaxMistake.PHASE_CANNOT_BE_READ;
        return new Place(said.line(), said.alone() ? 0 : start);
    }

    /** The line behind the last of the rule that begins at a line. */
    private static int behind(int start, List<String> lines) {
        for (int i = start + 1; start > 0 && i <= lines.size(); i++) {
            if (RULE.matcher(lines.get(i - 1)).matches()) {
                return i;
            }
        }
        return lines.size() + 1;
    }

    /** The first line with a quote that opens a text and does not close it; 0 when there is none. */
    private static int openText(List<String> lines) {
        return Token.in(String.join("\n", lines), 1).stream()
                .filter(token -> token.is("\"") || token.is("'"))
                .mapToInt(Token::line)
                .findFirst()
                .orElse(0);
    }

    /** A quote that is missing makes the parser read on to the end of the file. */
    private Place reportOpenText(int line, List<String> lines) {
        int start = startOf("", line, lines);
        problems.add(SyntaxMistake.TEXT_LEFT_OPEN.at(
                file.name(),
                line,
                start == 0 ? "" : nameIn(lines.get(start - 1)),
                lines.get(line - 1).strip()));
        return new Place(line, start);
    }

    /** The parser names the rule that it was reading; where an end is missing, that is not the one at the line. */
    private static int startOf(String error, int line, List<String> lines) {
        Matcher named = IN_RULE.matcher(error);
        if (named.find()) {
            for (int i = 1; i <= lines.size(); i++) {
                if (nameIn(lines.get(i - 1)).equals(named.group(1))) {
                    return i;
                }
            }
        }
        for (int i = Math.min(line, lines.size()); i >= 1; i--) {
            if (RULE.matcher(lines.get(i - 1)).matches()) {
                return i;
            }
            if (i < line && END.matcher(lines.get(i - 1)).matches()) {
                return 0;
            }
        }
        return 0;
    }

    /** Empty when the line begins no rule, or the name has no closing quote. */
    private static String nameIn(String header) {
        Matcher name = NAMED.matcher(header);
        return !name.matches() ? "" : name.group(1) == null ? name.group(2) : name.group(1);
    }

    /** A quote that is missing in the first line of a rule makes the parser read on to the end of the file. */
    private void openQuotes(List<String> lines) {
        for (int i = 1; i <= lines.size(); i++) {
            String line = lines.get(i - 1);
            Matcher open = OPEN_QUOTE.matcher(line);
            if (open.matches()) {
                broken.add(open.group(1).strip());
                problems.add(SyntaxMistake.NAME_LEFT_OPEN.at(file.name(), i, "", line.strip()));
                blank(new Place(i, i), lines);
            }
        }
    }

    /** Blanks out the broken rule, or the line that stands in no rule; says whether anything was left to blank out. */
    private boolean blank(Place place, List<String> lines) {
        if (place.start == 0) {
            boolean something = place.line > 0 && !lines.get(place.line - 1).isBlank();
            if (something) {
                QUOTED.matcher(lines.get(place.line - 1)).results().forEach(name -> broken.add(name.group(1)));
                lines.set(place.line - 1, "");
            }
            return something;
        }
        broken.add(nameIn(lines.get(place.start - 1)));
        for (int i = place.start; i <= lines.size(); i++) {
            boolean nextRule = i > place.start && RULE.matcher(lines.get(i - 1)).matches();
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
        if (group == null && phaseUnreadable) {
            return Optional.empty();
        }
        if (group == null) {
            problems.add(FileMistake.NO_PHASE.at(file.name(), 1, "", String.join(", ", Phase.groups())));
            return Optional.empty();
        }
        Optional<Phase> phase = Phase.of(group.getValue());
        if (phase.isEmpty()) {
            int line = new ParsedFile(layer, file, phase, descr).lineOf("agenda-group", 1, Integer.MAX_VALUE);
            problems.add(FileMistake.UNKNOWN_PHASE.at(
                    file.name(), line, "", group.getValue(), DidYouMean.help(group.getValue(), Phase.groups())));
        }
        return phase;
    }
}
