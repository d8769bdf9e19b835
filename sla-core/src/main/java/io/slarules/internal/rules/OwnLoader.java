package io.slarules.internal.rules;

import java.net.URL;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the library's types first, and then those of the host in the loaders of the types that it named. */
final class OwnLoader extends ClassLoader {
    private final List<ClassLoader> host;

    OwnLoader(ClassLoader library, List<ClassLoader> host) {
        super(library);
        this.host = host;
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
        throw new ClassNotFoundException(name);
    }

    // The rule compilers look types up as resources; this names where one is, and opens nothing.
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
}
