package io.slarules.internal.rules;

import java.net.URL;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the library's types first, and then those of the host in the loaders of the types that it named.
 *
 * <p>The rule compilers try each name of a rule file in every package that it may come from, thousands of times for a rule set and mostly in vain; what
 * is not there is remembered, so that each name is looked for on the class path once.
 */
final class OwnLoader extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final List<ClassLoader> host;
    private final Set<String> missingTypes = ConcurrentHashMap.newKeySet();
    private final Set<String> missingResources = ConcurrentHashMap.newKeySet();
    private volatile boolean remembers = true;

    OwnLoader(ClassLoader library, List<ClassLoader> host) {
        super(library);
        this.host = host;
    }

    /**
     * The rules are compiled: nothing more is remembered. The types that are not there stay known, since each condition tries the same names again when it
     * is asked for the first time.
     */
    void compiled() {
        remembers = false;
        missingResources.clear();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (missingTypes.contains(name)) {
            throw new MissingException(name);
        }
        try {
            return super.loadClass(name, resolve);
        } catch (ClassNotFoundException e) {
            if (remembers) {
                missingTypes.add(name);
            }
            throw e;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        for (ClassLoader loader : host) {
            try {
                return loader.loadClass(name);
            } catch (ClassNotFoundException e) {
                // The next one may know it.
            }
        }
        throw new MissingException(name);
    }

    // The rule compilers look types up as resources; this names where one is, and opens nothing.
    @Override
    public @Nullable URL getResource(String name) {
        if (missingResources.contains(name)) {
            return null;
        }
        @Nullable URL found = super.getResource(name);
        if (found == null && remembers) {
            missingResources.add(name);
        }
        return found;
    }

    @Override
    protected @Nullable URL findResource(String name) {
        for (ClassLoader loader : host) {
            @Nullable URL found = loader.getResource(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Where it was thrown is of interest to nobody, and would take most of the time that it takes. */
    private static final class MissingException extends ClassNotFoundException {
        private static final long serialVersionUID = 1L;

        MissingException(String name) {
            super(name);
        }

        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }
}
