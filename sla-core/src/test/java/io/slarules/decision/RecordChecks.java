package io.slarules.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What holds of every record of a decision, checked component by component. */
final class RecordChecks {
    private RecordChecks() {}

    /** Asserts that the message of each refusal names the record and the component, as in {@code Step.key is null}. */
    static void refusesNullInEveryComponent(Record valid) {
        RecordComponent[] components = valid.getClass().getRecordComponents();
        Class<?>[] types = types(components);
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

    /** Asserts that what happens to a collection after it was handed in does not reach the record. */
    static void keepsItsOwnCopies(Record valid) {
        RecordComponent[] components = valid.getClass().getRecordComponents();
        Object[] values = values(valid, components);
        Object[] mutable = Arrays.stream(values)
                .map(value -> value instanceof List<?> list
                        ? new ArrayList<>(list)
                        : value instanceof Set<?> set
                                ? new LinkedHashSet<>(set)
                                : value instanceof Map<?, ?> map ? new LinkedHashMap<>(map) : value)
                .toArray();
        assertThat(mutable).anyMatch(value -> value instanceof Collection || value instanceof Map);
        Record copy = created(valid.getClass(), types(components), mutable);
        for (Object value : mutable) {
            if (value instanceof Collection<?> collection) {
                collection.clear();
            } else if (value instanceof Map<?, ?> map) {
                map.clear();
            }
        }
        assertThat(values(copy, components)).isEqualTo(values);
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

    private static Class<?>[] types(RecordComponent[] components) {
        return Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    }

    private static Throwable refusal(Class<? extends Record> type, Class<?>[] types, Object[] values) {
        return catchThrowable(() -> created(type, types, values));
    }

    private static Record created(Class<? extends Record> type, Class<?>[] types, Object[] values) {
        try {
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw (RuntimeException) e.getCause();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
