package io.slarules.internal.verbs;

import io.slarules.calendar.OpenTime;
import io.slarules.internal.policy.TriageProposals.Promise;
import io.slarules.rule.Band;
import io.slarules.rule.Clock;
import io.slarules.rule.triage.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the terms of the triage order. */
public final class TriageVerbs implements Terms {
    /** The largest loss of one ticket, with which the merit of the order fits a {@code long} ({@code triage.md}). */
    public static final long LARGEST_LOSS = 1_000_000_000;

    private static final long MINUTES_PER_DAY = 1440;

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
        if (milli < 0) {
            throw new IllegalArgumentException(
                    "loss is negative (" + milli + "): give 0 or more thousandths of a tool per hour");
        }
        losses.add(Proposal.by(voice, Math.min(milli, LARGEST_LOSS), because));
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
        if (amount.equals(OpenTime.ZERO)) {
            throw new IllegalArgumentException("effort is no time at all (" + amount + "): give what is left to do");
        }
        long minutes = amount.time().toMinutes();
        if (amount.time().compareTo(Duration.ofMinutes(minutes)) > 0) {
            minutes++;
        }
        long days = Math.min(amount.days(), Integer.MAX_VALUE);
        efforts.add(Proposal.by(voice, (int) Math.min(days * MINUTES_PER_DAY + minutes, Integer.MAX_VALUE), because));
    }
}
