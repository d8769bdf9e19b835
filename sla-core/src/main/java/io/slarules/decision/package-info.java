/** What a decision says: values with their reasons, deadlines with their states, escalation steps, and when time alone changes any of it. */
@NullMarked
package io.slarules.decision;

import org.jspecify.annotations.NullMarked;
