package io.slarules;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.slarules.arch.LibraryRules;

/** The invariants of the library's main code that a build can see. */
@AnalyzeClasses(packages = "io.slarules", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule it_does_no_input_or_output = LibraryRules.NO_INPUT_OR_OUTPUT;

    @ArchTest
    static final ArchRule it_uses_no_threads = LibraryRules.NO_THREADS;

    @ArchTest
    static final ArchRule it_reads_no_clock_and_rolls_no_dice = LibraryRules.NO_CLOCK_AND_NO_CHANCE;

    @ArchTest
    static final ArchRule it_asks_nothing_of_the_system = LibraryRules.NO_SYSTEM;

    @ArchTest
    static final ArchRule it_uses_no_default_zone_locale_or_charset = LibraryRules.NO_DEFAULT_ZONE_LOCALE_OR_CHARSET;

    @ArchTest
    static final ArchRule its_public_signatures_show_no_internal_type =
            LibraryRules.NO_INTERNAL_TYPE_IN_A_PUBLIC_SIGNATURE;

    @ArchTest
    static final ArchRule its_packages_are_free_of_cycles = LibraryRules.NO_PACKAGE_CYCLES;
}
