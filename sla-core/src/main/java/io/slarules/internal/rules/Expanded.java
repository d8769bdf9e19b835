package io.slarules.internal.rules;

import io.slarules.ruleset.RuleFile;
import java.util.ArrayList;
import java.util.List;

/** Rule files as Drools reads them: sentences are replaced by what they stand for, each on its line. */
public final class Expanded {
    private Expanded() {}

    /** The rule files of a layer; those that hold the sentences are left out. */
    public static List<RuleFile> files(List<RuleFile> files) {
        return Sentences.expand(files, new ArrayList<>()).files();
    }
}
