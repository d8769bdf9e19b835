package io.slarules;

import java.io.File;

/** A type of a host's own. */
public record SomeContract(int tools) {
    public static SomeContract of(int tools) {
        return new SomeContract(tools);
    }

    public File file() {
        return new File("contract");
    }
}
