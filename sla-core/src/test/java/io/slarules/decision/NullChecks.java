package io.slarules.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Hands null to one component of a record after the other, the others being valid. */
final class NullChecks {
    private NullChecks() {}

    /** Asserts that the message of each refusal names the record and the component, as in {@code Step.key is null}. */
    static void refusesNullInEveryComponent(Record valid) {
        RecordComponent[] components = valid.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        String name = valid.getClass().getTypeName().replaceAll("^.*\\.", "").replace('$', '.');
        for (int i = 0; i < components.length; i++) {
            if (!types[i].isPrimitive()) {
                Object[] values = values(valid, components);
                values[i] = null;
                assertThat(refusal(valid.getClass(), types, values))
                        .isInstanceOf(NullPointerException.class)
                        .hasMessage("%s.%s is null", name, components[i].getName());
            }
        }
    }

    private static Object[] values(Record valid, RecordComponent[] components) {
        return Arrays.stream(components)
                .map(component -> {
                    try {
                        component.getAccessor().setAccessible(true);
                        return component.getAccessor().invoke(valid);
                    } catch (ReflectiveOperationException e) {
                        throw new LinkageError(e.getMessage(), e);
                    }
                })
                .toArray();
    }

    private static Throwable refusal(Class<?> type, Class<?>[] types, Object[] values) {
        return catchThrowable(() -> {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            try {
                constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}
