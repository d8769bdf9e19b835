/** Reviews of problem records and customers: their lives cut into stretches, the rules asked, the steps that follow. */
@NullMarked
package io.slarules.internal.review;

import org.jspecify.annotations.NullMarked;
