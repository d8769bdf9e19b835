package io.slarules.internal.rules;

import java.util.function.Supplier;

/**
 * The rule engine looks for its parts once, through the context class loader of the thread that happens to come first. In a pool of the host's, such as the common one in
 * a web server, that may know none of them, and the rule engine would be broken for good.
 */
final class LibraryLoader {
    private LibraryLoader() {}

    /** Does this while the thread's context class loader is that of the library, and puts the thread's own back. */
    static <T> T during(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        thread.setContextClassLoader(LibraryLoader.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(own);
        }
    }
}
