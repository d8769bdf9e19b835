package io.slarules;

import static io.slarules.SomeRules.CALENDARS;
import static io.slarules.SomeRules.NOW;
import static io.slarules.SomeRules.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.ruleset.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/**
 * A service that runs for months compiles its rules anew whenever somebody changes them.
 *
 * <p>An engine of one rule holds 70 KB or more and loads four classes or more, so a leak of every seventh engine alone, that of one kind of rule file, exceeds the
 * limit of the heap twice and that of the classes four times. Metaspace, where the JVM also keeps what it learns of methods, shows a leak of every engine.
 */
class RecompilingTest {
    private static final int WARM_UP = 140;
    private static final int TIMES = 1_000;
    private static final int SOME_CLASSES = 140;
    private static final long SOME_HEAP = 4 << 20;
    private static final long SOME_METASPACE = 12 << 20;

    private static final List<IntFunction<RuleSet>> KINDS = ChangingRules.kinds();

    private static void change(int from, int to) {
        for (int i = from; i < to; i++) {
            SlaEngine engine = SlaEngine.compile(KINDS.get(i % KINDS.size()).apply(i), CALENDARS);
            assertThat(engine.decide(ticket(), NOW).priority().reason().words()).isEqualTo(ChangingRules.words(i));
        }
    }

    private static int classes() {
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }

    private static long heap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().contains("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    /** Collects garbage until it is so: what finalizers and cleaners hold goes in the next round only. */
    private static void collectUntil(BooleanSupplier so) {
        for (int i = 0; i < 20 && !so.getAsBoolean(); i++) {
            System.gc();
        }
    }

    private static void collect() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
    }

    @Test
    void leaksNeitherHeapNorMetaspaceNorThreads() {
        change(0, WARM_UP);
        collect();
        int classes = classes();
        long heap = heap();
        long metaspace = metaspace();
        Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
        change(WARM_UP, WARM_UP + TIMES);
        collectUntil(() -> classes() - classes < SOME_CLASSES && heap() - heap < SOME_HEAP);
        assertThat(classes() - classes).as("classes more than before").isLessThan(SOME_CLASSES);
        assertThat(heap() - heap).as("bytes of heap more than before").isLessThan(SOME_HEAP);
        assertThat(metaspace() - metaspace)
                .as("bytes of metaspace more than before")
                .isLessThan(SOME_METASPACE);
        assertThat(Thread.getAllStackTraces().keySet())
                .as("threads that were not there before")
                .filteredOn(thread -> !threads.contains(thread))
                .isEmpty();
    }

    @Test
    void letsGoOfTheHostsClassLoader() throws ReflectiveOperationException {
        for (IntFunction<RuleSet> kind : KINDS) {
            WeakReference<ClassLoader> host = compiledWithTypesOfAHost(kind.apply(7));
            collectUntil(() -> host.refersTo(null));
            assertThat(host.get()).as("the class loader of a host that is gone").isNull();
        }
    }

    /** A host is deployed, compiles and decides, and goes; the library, in a class loader above it, stays. */
    private static WeakReference<ClassLoader> compiledWithTypesOfAHost(RuleSet ruleSet)
            throws ReflectiveOperationException {
        ClassLoader host = new HostLoader();
        Class<?> contract = host.loadClass(SomeFacts.Contract.class.getName());
        Class<?> creditNote = host.loadClass(SomeFacts.CreditNote.class.getName());
        assertThat(contract).isNotEqualTo(SomeFacts.Contract.class);
        Object own = contract.getConstructor(String.class, int.class).newInstance("gold", 3);
        SlaEngine engine = SlaEngine.compile(
                new RuleSet(ruleSet.layers(), ruleSet.desk()).knowing(contract, creditNote), CALENDARS);
        assertThat(engine.decide(ticket().withOwn(own), NOW).priority().reason().words())
                .isEqualTo(ChangingRules.words(7));
        return new WeakReference<>(host);
    }

    /** Has types of its own where the loader above has some of the same name. */
    private static final class HostLoader extends ClassLoader {
        HostLoader() {
            super(RecompilingTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(SomeFacts.class.getName())) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
