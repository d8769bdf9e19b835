package io.slarules.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.slarules.RootOfCycle;
import io.slarules.arch.fixture.AsksTheSystem;
import io.slarules.arch.fixture.DoesInputAndOutput;
import io.slarules.arch.fixture.FallsBackOnDefaults;
import io.slarules.arch.fixture.Harmless;
import io.slarules.arch.fixture.ReadsClocksAndRollsDice;
import io.slarules.arch.fixture.ShowsInternalTypes;
import io.slarules.arch.fixture.UsesThreads;
import io.slarules.arch.fixture.cycle.one.One;
import io.slarules.arch.fixture.cycle.root.UsesRoot;
import io.slarules.arch.fixture.cycle.two.Two;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LibraryRulesTest {
    static Stream<Arguments> rulesAndOffenders() {
        return Stream.of(
                Arguments.of(LibraryRules.NO_INPUT_OR_OUTPUT, DoesInputAndOutput.class),
                Arguments.of(LibraryRules.NO_THREADS, UsesThreads.class),
                Arguments.of(LibraryRules.NO_CLOCK_AND_NO_CHANCE, ReadsClocksAndRollsDice.class),
                Arguments.of(LibraryRules.NO_SYSTEM, AsksTheSystem.class),
                Arguments.of(LibraryRules.NO_DEFAULT_ZONE_LOCALE_OR_CHARSET, FallsBackOnDefaults.class),
                Arguments.of(LibraryRules.NO_INTERNAL_TYPE_IN_A_PUBLIC_SIGNATURE, ShowsInternalTypes.class));
    }

    @ParameterizedTest
    @MethodSource("rulesAndOffenders")
    void each_rule_names_every_method_of_its_offender(ArchRule rule, Class<?> offender) {
        List<String> violations = violations(rule, offender);
        for (Method method : offender.getDeclaredMethods()) {
            if (!method.isSynthetic()) {
                assertThat(violations).anyMatch(line -> line.contains("." + method.getName() + "("));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rulesAndOffenders")
    void no_rule_objects_to_what_only_looks_similar(ArchRule rule, Class<?> offender) {
        assertThat(violations(rule, Harmless.class)).isEmpty();
    }

    @Test
    void an_internal_supertype_counts_as_shown() {
        assertThat(violations(LibraryRules.NO_INTERNAL_TYPE_IN_A_PUBLIC_SIGNATURE, ShowsInternalTypes.class))
                .anyMatch(line -> line.startsWith(ShowsInternalTypes.class.getName() + " shows"));
    }

    @Test
    void two_packages_that_use_each_other_are_a_cycle() {
        assertThat(violations(LibraryRules.NO_PACKAGE_CYCLES, One.class, Two.class))
                .isNotEmpty();
        assertThat(violations(LibraryRules.NO_PACKAGE_CYCLES, One.class)).isEmpty();
    }

    @Test
    void a_cycle_through_the_root_package_is_one_too() {
        assertThat(violations(LibraryRules.NO_PACKAGE_CYCLES, RootOfCycle.class, UsesRoot.class))
                .isNotEmpty();
        assertThat(violations(LibraryRules.NO_PACKAGE_CYCLES, RootOfCycle.class))
                .isEmpty();
    }

    private static List<String> violations(ArchRule rule, Class<?>... types) {
        JavaClasses classes = new ClassFileImporter().importClasses(types);
        return rule.evaluate(classes).getFailureReport().getDetails();
    }
}
