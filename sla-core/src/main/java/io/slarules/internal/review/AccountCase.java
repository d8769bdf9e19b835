package io.slarules.internal.review;

import io.slarules.calendar.OpenTime;
import io.slarules.customer.CustomerAccount;
import io.slarules.rule.customer.Case;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What rules read of a customer in one stretch. Public, because the rule engine reads it from outside this package. */
public final class AccountCase implements Case {
    private static final int WHOLE = 1000;

    private final CustomerAccount account;
    private final List<AccountPromise> promises;
    private final Instant at;
    private final Set<Duration> windows;

    /** @param windows the lengths that rules ask for are added to it */
    AccountCase(CustomerAccount account, List<AccountPromise> promises, Instant at, Set<Duration> windows) {
        this.account = account;
        this.promises = promises;
        this.at = at;
        this.windows = windows;
    }

    @Override
    public String customer() {
        return account.customer().id();
    }

    @Override
    public String plan() {
        return account.customer().plan();
    }

    /** A break counts from the first nanosecond that is late. */
    private boolean in(Optional<Instant> instant, Duration window) {
        return instant.isPresent()
                && instant.get().isBefore(at)
                && instant.get().plus(window).isAfter(at.minusNanos(1));
    }

    private Duration window(OpenTime amount) {
        Duration window = Windows.elapsed(amount);
        windows.add(window);
        return window;
    }

    @Override
    public int breachesIn(OpenTime amount) {
        Duration window = window(amount);
        return (int) promises.stream().filter(one -> in(one.breached(), window)).count();
    }

    @Override
    public int endedIn(OpenTime amount) {
        Duration window = window(amount);
        return (int) promises.stream()
                .filter(one -> in(one.breached(), window) || in(one.kept(), window))
                .count();
    }

    @Override
    public int burnPermille(OpenTime window, int allowedPermille) {
        if (allowedPermille < 1) {
            throw new IllegalArgumentException(
                    "the share that may break is (" + allowedPermille + "): give it in thousandths, above 0");
        }
        int ended = endedIn(window);
        return ended == 0 ? 0 : (int) ((long) breachesIn(window) * WHOLE * WHOLE / ((long) ended * allowedPermille));
    }

    @Override
    public int promisesDueIn(OpenTime ahead) {
        Duration span = Windows.elapsed(ahead);
        windows.add(span.negated());
        Instant limit = at.plus(span).plusNanos(1);
        return (int) promises.stream()
                .filter(one -> one.isOpenAndDueBefore(at, limit))
                .count();
    }

    @Override
    public boolean attentionKnown() {
        return account.attention().known()
                && account.customer().share().isSomething()
                && !at.isBefore(account.attentionSince());
    }

    @Override
    public int attentionPermille() {
        return attentionKnown()
                ? account.attention().permille()
                        * WHOLE
                        / account.customer().share().permille()
                : WHOLE;
    }

    @Override
    public String toString() {
        return "Case[" + customer() + "]";
    }
}
