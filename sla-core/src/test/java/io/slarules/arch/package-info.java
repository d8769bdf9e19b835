/** The rules about the library's own structure, and the proof that each of them can fail. */
@NullMarked
package io.slarules.arch;

import org.jspecify.annotations.NullMarked;
