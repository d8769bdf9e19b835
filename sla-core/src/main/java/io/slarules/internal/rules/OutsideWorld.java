package io.slarules.internal.rules;

import io.slarules.ruleset.RuleProblem;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;

/**
 * Finds where rules and functions mention what lies outside the ticket: clocks, chance, files, sockets, threads, reflection,
 * the session of the rule engine. A decision would depend on it. It helps authors who forgot, and is no sandbox.
 */
final class OutsideWorld {
    private static final String TIME =
            "A rule sees no clock: state the obligation, and the calendar turns it into an instant.";
    private static final String CHANCE = "Equal facts give equal decisions: decide by the facts of the Case.";
    private static final String IO =
            "A rule reads and writes nothing outside: let your program do it, and hand in what it"
                    + " reads as a fact, such as an attribute of the ticket.";
    private static final String THREADS = "A rule starts nothing: propose a step, and let your program act on it.";
    private static final String REFLECTION = "Name types and members in the rule itself.";
    private static final String SESSION = "Speak through the verbs of the phase only.";

    /** What to do instead, by what is mentioned; of two at one place the first counts. */
    private static final Map<Pattern, String> INSTEAD = new LinkedHashMap<>();

    static {
        put("System\\.(?:currentTimeMillis|nanoTime)", TIME);
        put("System\\.\\w+", IO);
        put("[A-Z]\\w*\\.now(?=\\()", TIME);
        put("Clock\\.(?:system|tick)\\w*", TIME);
        put("Date(?=\\(\\))", TIME);
        put("Calendar\\.getInstance", TIME);
        put("Math\\.random", CHANCE);
        put("(?:Secure|ThreadLocal|Splittable)?Random", CHANCE);
        put("UUID\\.randomUUID", CHANCE);
        put("Thread|Timer|Executors|CompletableFuture|ForkJoinPool", THREADS);
        put("Runtime|ProcessBuilder|ProcessHandle", THREADS);
        put("java\\.(?:io|nio|net)\\b", IO);
        put("Class\\.forName|ClassLoader|java\\.lang\\.(?:reflect|invoke)", REFLECTION);
        put("kcontext", SESSION);
    }

    /** A whole word, and no constant of a type: what stands before it is looked at last, since that takes longest. */
    private static void put(String mentioned, String instead) {
        INSTEAD.put(
                Pattern.compile("(?<![\\w$])(?=(?:" + mentioned + ")(?![\\w$]))(?<![A-Z]\\w{0,99}\\.)(?:" + mentioned
                        + ")(?![\\w$])"),
                instead);
    }

    private final ParsedFile parsed;
    private final List<RuleProblem> problems;
    /** Types of the author's own that are named like one meant here. */
    private final Set<String> own = new HashSet<>();

    private OutsideWorld(ParsedFile parsed, List<RuleProblem> problems) {
        this.parsed = parsed;
        this.problems = problems;
        parsed.descr().getClassAndEnumDeclarationDescrs().forEach(type -> own.add(type.getTypeName()));
        for (ImportDescr imported : parsed.descr().getImports()) {
            if (!isOfJava(imported)) {
                own.add(imported.getTarget().replaceAll(".*\\.", ""));
            }
        }
    }

    static void check(ParsedFile parsed, List<RuleProblem> problems) {
        OutsideWorld check = new OutsideWorld(parsed, problems);
        parsed.descr().getImports().forEach(check::imported);
        parsed.descr().getFunctionImports().forEach(check::imported);
        parsed.rules().forEach(check::code);
        parsed.descr().getFunctions().forEach(check::code);
    }

    private static boolean isOfJava(ImportDescr imported) {
        return imported.getTarget().startsWith("java.");
    }

    private void imported(ImportDescr imported) {
        String target = imported.getTarget();
        if (isOfJava(imported)) {
            int line = parsed.lineOf(target.replace(".*", ""), 1, Integer.MAX_VALUE);
            mentionsIn(target + "(").values().stream()
                    .limit(1)
                    .forEach(mention -> report(line, target, mention.instead));
        }
    }

    private void code(BaseDescr descr) {
        StringBuilder code = new StringBuilder();
        TreeMap<Integer, Integer> lines = new TreeMap<>();
        Token before = new Token(";", 0);
        for (Token token : parsed.tokens(descr)) {
            code.append(token.isWord() && before.isWord() ? " " : "");
            lines.put(code.length(), token.line());
            code.append(token.isText() ? "\"\"" : token.text());
            before = token;
        }
        Set<List<Object>> said = new LinkedHashSet<>();
        mentionsIn(code.toString()).forEach((from, mention) -> {
            int line = lines.floorEntry(from).getValue();
            if (said.add(List.of(line, mention.instead))) {
                report(line, mention.text, mention.instead);
            }
        });
    }

    private record Mention(String text, String instead) {}

    private Map<Integer, Mention> mentionsIn(String code) {
        Map<Integer, Mention> mentions = new TreeMap<>();
        INSTEAD.forEach((pattern, instead) -> {
            Matcher matcher = pattern.matcher(code);
            while (matcher.find()) {
                String text = matcher.group();
                if (!own.contains(text.replaceAll("\\..*", ""))) {
                    mentions.putIfAbsent(matcher.start(), new Mention(text, instead));
                }
            }
        });
        return mentions;
    }

    private void report(int line, String what, String instead) {
        problems.add(parsed.problem(line, RuleMistake.OUTSIDE_MENTIONED, what, instead));
    }
}
