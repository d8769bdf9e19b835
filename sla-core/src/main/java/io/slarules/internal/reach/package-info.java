/** What the code of a rule may reach: an allow-list of types and members, and where compiled code leaves it. */
@NullMarked
package io.slarules.internal.reach;

import org.jspecify.annotations.NullMarked;
