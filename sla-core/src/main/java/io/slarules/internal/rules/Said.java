package io.slarules.internal.rules;

import java.util.List;

/**
 * What an author did wrong, before it is known where.
 *
 * @param word that stands at the place
 * @param line of the place, 0 where the word tells it
 * @param words of the mistake
 */
record Said(String word, int line, Mistake mistake, List<String> words) {
    Said(String word, int line, Mistake mistake, String... words) {
        this(word, line, mistake, List.of(words));
    }

    static Said at(String word, Mistake mistake, String... words) {
        return new Said(word, 0, mistake, words);
    }
}
