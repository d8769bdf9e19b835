package io.slarules.arch;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rejects each call, construction, field access and method reference whose target matches one of the patterns.
 *
 * <p>A target is written as its class, a dot, its name and, of a method or constructor, the parameter types:
 * {@code java.lang.String.format(java.lang.String, [Ljava.lang.Object;)}.
 */
final class NotTouch extends ArchCondition<JavaClass> {
    private final List<Pattern> forbidden;

    private NotTouch(String description, List<Pattern> forbidden) {
        super("not " + description);
        this.forbidden = forbidden;
    }

    static NotTouch anyOf(String description, String... forbidden) {
        return new NotTouch(
                description, Stream.of(forbidden).map(Pattern::compile).toList());
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        for (JavaAccess<?> access : item.getAccessesFromSelf()) {
            if (names(access.getTarget()).anyMatch(this::isForbidden)) {
                events.add(SimpleConditionEvent.violated(access, access.getDescription()));
            }
        }
    }

    /** A target as the code names it and, where a subclass is named, as it was declared. */
    private static Stream<String> names(AccessTarget target) {
        return Stream.concat(
                Stream.of(target.getFullName()), target.resolveMember().map(JavaMember::getFullName).stream());
    }

    private boolean isForbidden(String name) {
        return forbidden.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }
}
