package io.slarules.internal.review;

import io.slarules.calendar.Calendars;
import io.slarules.decision.Action;
import io.slarules.decision.ReviewAct;
import io.slarules.internal.verbs.Voice;
import io.slarules.rule.ReviewOptions;
import io.slarules.rule.customer.Customers;
import io.slarules.ticket.Role;
import java.util.ArrayList;
import java.util.List;

/** Collects the steps that rules ask for. */
public final class AccountVerbs implements Customers {
    private final List<SpokenReview> spoken = new ArrayList<>();
    private final Voice voice;
    private final Calendars calendars;

    AccountVerbs(Voice voice, Calendars calendars) {
        this.voice = voice;
        this.calendars = calendars;
    }

    List<ReviewTerms> terms() {
        return spoken.stream().flatMap(step -> step.terms().stream()).toList();
    }

    private ReviewOptions say(ReviewAct act, String about, String because) {
        SpokenReview step = new SpokenReview(
                List.of(new Action.Review(act, about, List.of())), voice, calendars, Role.ACCOUNT_MANAGER, because);
        spoken.add(step);
        return step;
    }

    @Override
    public ReviewOptions alarm(String about, String because) {
        return say(ReviewAct.ALARM, about, because);
    }

    @Override
    public ReviewOptions report(String because) {
        return say(ReviewAct.REPORT, "", because);
    }
}
