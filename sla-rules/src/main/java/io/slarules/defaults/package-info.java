/** The default policies: ordinary rule files, and the one class that hands them out. */
@NullMarked
package io.slarules.defaults;

import org.jspecify.annotations.NullMarked;
