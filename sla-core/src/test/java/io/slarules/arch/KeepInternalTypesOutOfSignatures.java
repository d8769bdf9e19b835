package io.slarules.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/** Rejects internal types in what a caller can see of a class: its supertypes and its public and protected members. */
final class KeepInternalTypesOutOfSignatures extends ArchCondition<JavaClass> {
    KeepInternalTypesOutOfSignatures() {
        super("not show internal types to callers");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        if (!isVisible(item)) {
            return;
        }
        report(item.getFullName(), supertypes(item), item, events);
        for (JavaMember member : item.getMembers()) {
            if (isVisible(member.getModifiers())) {
                report(member.getFullName(), types(member), member, events);
            }
        }
    }

    private static boolean isVisible(JavaClass item) {
        return isVisible(item.getModifiers())
                && item.getEnclosingClass()
                        .map(KeepInternalTypesOutOfSignatures::isVisible)
                        .orElse(true);
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaType> supertypes(JavaClass item) {
        return Stream.concat(item.getSuperclass().stream(), item.getInterfaces().stream());
    }

    private static Stream<JavaType> types(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        return Stream.of(
                        Stream.of(unit.getReturnType()),
                        unit.getParameterTypes().stream(),
                        unit.getExceptionTypes().stream())
                .flatMap(types -> types);
    }

    private static void report(String where, Stream<JavaType> types, Object item, ConditionEvents events) {
        types.flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .filter(type -> type.getPackageName().matches("(.*\\.)?internal(\\..*)?"))
                .distinct()
                .forEach(type -> events.add(
                        SimpleConditionEvent.violated(item, where + " shows the internal type " + type.getFullName())));
    }
}
