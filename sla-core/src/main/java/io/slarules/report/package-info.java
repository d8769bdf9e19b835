/** The service in numbers: pure functions of tickets and their decisions, as values, as a text table and as a page with plots. */
@NullMarked
package io.slarules.report;

import org.jspecify.annotations.NullMarked;
