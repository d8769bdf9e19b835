package io.slarules.internal.engine;

import io.slarules.internal.rules.CompiledRules;
import io.slarules.internal.rules.Phase;
import io.slarules.internal.verbs.Voice;
import java.util.function.Function;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** Hears the rules of phases on facts that are no ticket. Thread-safe. */
public final class Hearings {
    private final CompiledRules rules;
    private final Sessions sessions;
    private final Recorder recorder;

    /** @param recorder hears every rule; hearings with one are as thread-safe as the recorder is */
    public Hearings(CompiledRules rules, Recorder recorder) {
        this.rules = rules;
        this.recorder = recorder;
        this.sessions = new Sessions(rules);
    }

    /** One hearing: the phases run one after the other. */
    public interface Hearing {

        /** The rule that is speaking. */
        Voice voice();

        /** Lets the rules of a phase speak about a fact, through its verbs. */
        void run(Phase phase, Object verbs, Object fact);
    }

    /**
     * Hears rules on a subject.
     *
     * @param kind what it is, in failures
     * @param subject its name in failures
     */
    public <T> T hear(String kind, String subject, Function<Hearing, T> what) {
        Speaker speaker = new Speaker(rules, kind, subject, recorder);
        KieSession session = sessions.take();
        T heard;
        try {
            heard = what.apply(new InSession(session, speaker));
        } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
            session.dispose();
            throw Failures.of(e, speaker, rules);
        }
        sessions.giveBack(session);
        recorder.evaluated(heard);
        return heard;
    }

    /** The answer is known; {@code last} is what was heard of the facts that hold at its instant. */
    public void judged(Object last) {
        recorder.judged(last);
    }

    private final class InSession implements Hearing {
        private final KieSession session;
        private final Speaker speaker;

        InSession(KieSession session, Speaker speaker) {
            this.session = session;
            this.speaker = speaker;
        }

        @Override
        public Voice voice() {
            return speaker;
        }

        @Override
        public void run(Phase phase, Object verbs, Object fact) {
            if (!rules.speakIn(phase)) {
                return;
            }
            session.setGlobal(phase.group(), verbs);
            FactHandle handle = session.insert(fact);
            session.getAgenda().getAgendaGroup(phase.group()).setFocus();
            session.fireAllRules(speaker);
            recorder.said(phase, fact, verbs);
            if (sessions.reused()) {
                session.delete(handle);
            }
        }
    }
}
