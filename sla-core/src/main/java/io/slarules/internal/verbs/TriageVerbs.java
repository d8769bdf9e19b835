package io.slarules.internal.verbs;

import io.slarules.calendar.OpenTime;
import io.slarules.internal.policy.TriageProposals.Promise;
import io.slarules.rule.Band;
import io.slarules.rule.Clock;
import io.slarules.rule.triage.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the terms of the triage order. */
public final class TriageVerbs implements Terms {
    /** The largest loss of one ticket, with which the merit of the order fits a {@code long} ({@code triage.md}). */
    public static final long LARGEST_LOSS = 1_000_000_000;

    public final List<Proposal<Band>> bands = new ArrayList<>(2);
    public final List<Proposal<Long>> losses = new ArrayList<>(2);
    public final List<Proposal<Promise>> promises = new ArrayList<>(2);
    public final List<Proposal<Optional<Instant>>> worsenings = new ArrayList<>(1);
    public final List<Proposal<Integer>> efforts = new ArrayList<>(2);
    private final Voice voice;

    public TriageVerbs(Voice voice) {
        this.voice = voice;
    }

    @Override
    public void band(Band band, String because) {
        bands.add(Proposal.by(voice, band, because));
    }

    @Override
    public void loss(long milli, String because) {
        if (milli < 0 || milli > LARGEST_LOSS) {
            throw new IllegalArgumentException(
                    "loss is outside 0 to " + LARGEST_LOSS + " thousandths of a tool per hour (" + milli + ")");
        }
        losses.add(Proposal.by(voice, milli, because));
    }

    @Override
    public void promise(Clock clock, String because) {
        promise(Optional.of(clock), because);
    }

    @Override
    public void nextPromise(String because) {
        promise(Optional.empty(), because);
    }

    private void promise(Optional<Clock> clock, String because) {
        Promise promise = new Promise(clock, voice.reason(because));
        promises.add(new Proposal<>(promise, voice.layer(), promise.reason()));
    }

    @Override
    public void worsening(Instant at, String because) {
        worsenings.add(Proposal.by(voice, Optional.of(at), because));
    }

    @Override
    public void effort(OpenTime amount, String because) {
        long minutes = Math.addExact(
                Math.multiplyExact(amount.days(), 1440), amount.time().toMinutes());
        if (minutes < 1 || minutes > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("effort is below one minute or too long (" + amount + ")");
        }
        efforts.add(Proposal.by(voice, (int) minutes, because));
    }
}
