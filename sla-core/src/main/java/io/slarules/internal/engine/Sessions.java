package io.slarules.internal.engine;

import io.slarules.internal.rules.CompiledRules;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.drools.core.impl.RuleBaseFactory;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.KeepReferenceOption;

/**
 * Sessions of the rule engine, empty when taken. Where every rule matches cases only, a session whose case was taken out is
 * as good as a new one, and is used again: most of the cost of a session is its memory for each rule. Other rules
 * ({@code not}, {@code accumulate}, facts of their own) could remember an earlier ticket, so they get a new session each time.
 */
final class Sessions {
    private static final int MOST_KEPT = 64;

    private final CompiledRules rules;
    private final KieSessionConfiguration options;
    private final ConcurrentLinkedDeque<KieSession> free = new ConcurrentLinkedDeque<>();

    Sessions(CompiledRules rules) {
        this.rules = rules;
        this.options = RuleBaseFactory.newKnowledgeSessionConfiguration();
        options.setOption(KeepReferenceOption.NO);
    }

    /** Whether sessions are used again, so that whoever uses one takes out what he put in. */
    boolean reused() {
        return rules.matchCasesOnly();
    }

    KieSession take() {
        KieSession session = free.pollFirst();
        return session == null ? rules.newSession(options) : session;
    }

    void giveBack(KieSession session) {
        if (reused() && session.getFactCount() == 0 && free.size() < MOST_KEPT) {
            free.addFirst(session);
        } else {
            session.dispose();
        }
    }
}
