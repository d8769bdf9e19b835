package io.slarules.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NullIsRefusedTest {
    @ParameterizedTest
    @MethodSource("records")
    void everyComponentThatIsNullIsNamedAtOnce(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        Object[] arguments = Arrays.stream(components)
                .map(component -> empty(component.getType()))
                .toArray();

        Throwable thrown = catchThrowable(() -> constructor.newInstance(arguments));

        assertThat(thrown).isInstanceOf(InvocationTargetException.class);
        assertThat(thrown.getCause()).isInstanceOf(InvalidFactsException.class);
        List<String> problems = ((InvalidFactsException) thrown.getCause()).problems();
        for (RecordComponent component : components) {
            if (!component.getType().isPrimitive()) {
                assertThat(problems)
                        .anyMatch(problem -> problem.startsWith("value is missing (null) in " + type.getSimpleName()
                                + "." + component.getName() + ": "));
            }
        }
    }

    static Stream<Class<?>> records() {
        List<Class<?>> records = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.slarules.ticket")
                        .stream()
                        .filter(JavaClass::isRecord)
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(type -> Arrays.stream(type.getRecordComponents())
                                .anyMatch(component -> !component.getType().isPrimitive()))
                        .toList();
        assertThat(records).hasSizeGreaterThan(40);
        return records.stream();
    }

    private static Object empty(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 1;
        }
        return type == long.class ? 0L : null;
    }
}
