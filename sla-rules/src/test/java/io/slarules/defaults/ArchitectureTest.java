package io.slarules.defaults;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** This module hands out rule files from its own class path, and its classes can do nothing else. */
@AnalyzeClasses(packages = "io.slarules", importOptions = ArchitectureTest.MainCodeOfThisModule.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule it_knows_values_its_own_resources_and_the_public_api_only = classes()
            .should()
            .onlyDependOnClassesThat()
            .haveNameMatching(String.join(
                    "|",
                    "java\\.lang\\.(Object|Class|Record|Enum|String|StringBuilder|Integer|Comparable|Iterable|Override)",
                    "java\\.lang\\.(Throwable|\\w+(Exception|Error)|(invoke|runtime)\\..*)",
                    "java\\.util\\.(Objects|Optional|Collections?|List|ArrayList|Set|Map|Iterator|(function|stream)\\..*)",
                    "java\\.nio\\.charset\\.(Charset|StandardCharsets)",
                    "java\\.io\\.(InputStream|IOException|UncheckedIOException)",
                    "java\\.time\\.(Duration|DayOfWeek|LocalDate|LocalTime)",
                    "(io\\.slarules|org\\.jspecify\\.annotations)\\..*"))
            .because("default rules are data, like the files that users write")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule it_formats_nothing_by_the_default_locale_or_charset = noClasses()
            .should()
            .callMethodWhere(target(owner(type(String.class)))
                    .and(target(nameMatching("format(ted)?|toLowerCase|toUpperCase|getBytes"))))
            .allowEmptyShould(true);

    @Test
    void a_class_that_reads_the_locale_or_counts_would_be_rejected() {
        assertThat(it_knows_values_its_own_resources_and_the_public_api_only
                        .evaluate(new ClassFileImporter().importClasses(Offender.class))
                        .getFailureReport()
                        .getDetails())
                .anyMatch(line -> line.contains("java.util.Locale"))
                .anyMatch(line -> line.contains("java.lang.System"))
                .anyMatch(line -> line.contains("AtomicInteger"));
    }

    @Test
    void a_class_that_lowers_a_text_would_be_rejected() {
        assertThat(it_formats_nothing_by_the_default_locale_or_charset
                        .evaluate(new ClassFileImporter().importClasses(Offender.class))
                        .hasViolation())
                .isTrue();
    }

    static final class MainCodeOfThisModule implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return location.contains("/sla-rules/target/classes/");
        }
    }

    record Offender(Locale locale, AtomicInteger count) {
        long now() {
            return System.nanoTime();
        }

        String name() {
            return locale.getCountry().toLowerCase(locale);
        }
    }
}
