package io.slarules.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.slarules.SlaEngine;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.internal.rules.MistakeCases.Case;
import io.slarules.ruleset.InvalidRuleSetException;
import io.slarules.ruleset.RuleProblem;
import io.slarules.ruleset.RuleSetReport;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that can be wrong with a rule set, word for word: each kind of mistake is provoked by a case in the directory {@code mistakes}, and what is reported of
 * the case is compared as a whole, with files, lines, rules, messages and what to do, so that nothing is reported twice or beside the point.
 */
class MistakeTest {
    private static final Calendars CALENDARS = Calendars.of(
            BusinessCalendar.alwaysOpen("office", ZoneOffset.UTC),
            BusinessCalendar.named("mondays")
                    .in("Asia/Taipei")
                    .open(DayOfWeek.MONDAY, DayOfWeek.MONDAY, "09:00-10:00")
                    .build());

    private static List<Mistake> mistakes() {
        return Arrays.stream(Mistake.class.getPermittedSubclasses())
                .flatMap(group -> Arrays.stream(group.getEnumConstants()))
                .map(Mistake.class::cast)
                .toList();
    }

    static Stream<Case> cases() {
        return Arrays.stream(Mistake.class.getPermittedSubclasses())
                .flatMap(group -> MistakeCases.of(group.getSimpleName()).cases().stream());
    }

    private static RuleSetReport report(Case wrong) {
        return SlaEngine.check(wrong.ruleSet(), CALENDARS);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isReportedWordForWord(Case wrong) {
        RuleSetReport report = report(wrong);
        assertThat(report).hasToString(wrong.reported());
        assertThat(Stream.concat(report.errors().stream(), report.warnings().stream()))
                .anySatisfy(problem -> assertThat(kinds(problem)).contains(wrong.kind()));
    }

    /** Warnings that take long to find are found by {@code check} alone. */
    @ParameterizedTest
    @MethodSource("cases")
    void isReportedByTheCompilerToo(Case wrong) {
        RuleSetReport report = report(wrong);
        InvalidRuleSetException thrown = catchThrowableOfType(
                InvalidRuleSetException.class, () -> SlaEngine.compile(wrong.ruleSet(), CALENDARS));
        if (report.isValid()) {
            assertThat(thrown).isNull();
        } else {
            assertThat(thrown.problems()).isEqualTo(report.errors());
            assertThat(report.warnings()).containsAll(thrown.warnings());
        }
    }

    @Test
    void eachKindIsProvokedByACase() {
        List<String> provoked = cases().map(Case::kind).toList();
        assertThat(mistakes()).extracting(Object::toString).allMatch(provoked::contains);
        assertThat(Remark.values()).extracting(Remark::name).allMatch(provoked::contains);
    }

    @Test
    void noProblemIsMadeButByItsKind() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("io.slarules");
        ArchRuleDefinition.noClasses()
                .that()
                .doNotBelongToAnyOf(Mistake.class, Remark.class, RuleProblem.class)
                .should()
                .callConstructorWhere(ofAProblem())
                .check(classes);
    }

    private static DescribedPredicate<JavaConstructorCall> ofAProblem() {
        return DescribedPredicate.describe(
                "it makes a RuleProblem", call -> call.getTargetOwner().isEquivalentTo(RuleProblem.class));
    }

    /** The names of the kind of a problem, and of what was remarked on it. */
    private static List<String> kinds(RuleProblem problem) {
        List<String> kinds = new ArrayList<>();
        kindOf(problem).ifPresent(kind -> kinds.add(kind.toString()));
        for (Remark remark : Remark.values()) {
            boolean said = Pattern.compile(
                            pattern(remark.message()) + "\n.*" + pattern(remark.help()) + "$", Pattern.DOTALL)
                    .matcher(problem.message() + "\n" + problem.help())
                    .find();
            if (said) {
                kinds.add(remark.name());
            }
        }
        return kinds;
    }

    /** The kind with the most words of those that the problem may be of. */
    private static Optional<Mistake> kindOf(RuleProblem problem) {
        return mistakes().stream()
                .filter(kind -> kind.severity() == problem.severity())
                .filter(kind -> Pattern.compile("(?s)" + pattern(kind.message()) + "(, with the layers in force .*)?")
                        .matcher(problem.message())
                        .matches())
                .filter(kind -> Pattern.compile("(?s)" + pattern(kind.help()) + "( The sentence \\(.*)?")
                        .matcher(problem.help())
                        .matches())
                .max(Comparator.comparingInt(kind ->
                        (kind.message() + kind.help()).replaceAll("\\{\\d}", "").length()));
    }

    private static String pattern(String template) {
        return Arrays.stream(template.split("\\{\\d}", -1))
                .map(Pattern::quote)
                .reduce((a, b) -> a + ".*" + b)
                .orElse("");
    }
}
