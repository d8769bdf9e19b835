package io.slarules.examples.queue;

import io.slarules.ticket.Answer;
import io.slarules.ticket.Asset;
import io.slarules.ticket.AssetKind;
import io.slarules.ticket.Certainty;
import io.slarules.ticket.Classification;
import io.slarules.ticket.Containment;
import io.slarules.ticket.Customer;
import io.slarules.ticket.EquipmentState;
import io.slarules.ticket.Evidence;
import io.slarules.ticket.EvidenceItem;
import io.slarules.ticket.EvidenceStatus;
import io.slarules.ticket.Facts;
import io.slarules.ticket.Impact;
import io.slarules.ticket.People;
import io.slarules.ticket.Person;
import io.slarules.ticket.Pressure;
import io.slarules.ticket.PressureLevel;
import io.slarules.ticket.ProblemLink;
import io.slarules.ticket.RelatedCase;
import io.slarules.ticket.RelationSource;
import io.slarules.ticket.Relations;
import io.slarules.ticket.Safety;
import io.slarules.ticket.Share;
import io.slarules.ticket.Skill;
import io.slarules.ticket.SkillLevel;
import io.slarules.ticket.Tier;
import io.slarules.ticket.Work;
import io.slarules.ticket.WorkState;
import io.slarules.ticket.Worsening;
import io.slarules.ticket.Worsens;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Turns what the help desk knows of a ticket into the library's facts. What the desk does not say stays unknown. */
final class FactsReader {
    /** The fields of a ticket that are facts, and that an event of the kind "facts" may change. */
    static final String[] FIELDS = {
        "asset",
        "impact",
        "work",
        "kind",
        "owner",
        "contact",
        "requester",
        "evidence",
        "signature",
        "problem",
        "related"
    };

    private FactsReader() {}

    static Facts read(Field ticket, Customer customer) {
        return Facts.of(customer)
                .with(People.of(person(ticket, "requester"), person(ticket, "owner"), person(ticket, "contact")))
                .with(ticket.find("asset").map(FactsReader::asset).orElse(Asset.UNKNOWN))
                .with(ticket.oneOfOr("kind", Classification.class, Classification.UNCLASSIFIED))
                .with(ticket.find("impact").map(FactsReader::impact).orElse(Impact.unknown()))
                .with(ticket.find("work").map(FactsReader::work).orElse(Work.at(Tier.LOCAL)))
                .with(evidence(ticket))
                .with(relations(ticket));
    }

    private static Person person(Field ticket, String name) {
        return ticket.find(name)
                .map(field -> Person.of(field.text(), field.text()))
                .orElse(Person.UNKNOWN);
    }

    private static Asset asset(Field field) {
        field.only("id", "kind", "state", "tools", "production", "site", "release");
        return field.as(() -> new Asset(
                field.get("id").text(),
                field.oneOfOr("kind", AssetKind.class, AssetKind.EQUIPMENT),
                field.oneOfOr("state", EquipmentState.class, EquipmentState.UNKNOWN),
                field.find("tools").map(Field::number).orElse(1),
                field.answer("production"),
                field.textOr("site", ""),
                field.textOr("release", "")));
    }

    /** The desk's impact form: once somebody has gone through it ("complete"), what it does not mention is not the case. */
    private static Impact impact(Field field) {
        field.only("complete", "lossPercent", "impaired", "productAtRisk", "hazard", "worse", "onStopgap", "pressure");
        boolean complete = field.find("complete").map(Field::yes).orElse(false);
        Impact otherwise = complete ? Impact.none() : Impact.unknown();
        return new Impact(
                field.find("lossPercent").map(FactsReader::share).orElse(otherwise.capacityLost()),
                field.find("impaired").map(FactsReader::answer).orElse(otherwise.functionImpaired()),
                field.find("productAtRisk").map(FactsReader::answer).orElse(otherwise.productAtRisk()),
                field.oneOfOr("hazard", Safety.class, otherwise.safety()),
                field.find("worse").map(FactsReader::worsening).orElse(otherwise.worsening()),
                field.find("onStopgap").map(FactsReader::containment).orElse(otherwise.containment()),
                field.find("pressure").map(FactsReader::pressure).orElse(otherwise.pressure()));
    }

    private static Share share(Field field) {
        return field.as(() -> Share.ofPercent(field.number()));
    }

    private static Answer answer(Field field) {
        return Answer.of(field.yes());
    }

    private static Worsening worsening(Field field) {
        field.only("within", "at", "said");
        Optional<Instant> said = Optional.of(field.get("said").instant());
        Optional<Instant> at = field.find("at").map(Field::instant);
        Worsens within = field.find("within").map(FactsReader::worsens).orElse(Worsens.UNKNOWN);
        return field.as(() -> new Worsening(within, at, said));
    }

    private static Worsens worsens(Field field) {
        return switch (field.text()) {
            case "a shift" -> Worsens.WITHIN_SHIFT;
            case "3 days" -> Worsens.WITHIN_3_DAYS;
            default -> throw field.wrong("is not known", "known are (a shift) and (3 days)");
        };
    }

    private static Containment containment(Field field) {
        return field.yes() ? Containment.TEMPORARY_AFTER_LINE_DOWN : Containment.STEADY;
    }

    private static Pressure pressure(Field field) {
        field.only("level", "by", "at");
        return new Pressure(
                field.get("level").oneOf(PressureLevel.class),
                field.textOr("by", ""),
                field.find("at").map(Field::instant));
    }

    private static Work work(Field field) {
        field.only("tier", "state", "needs", "plan", "effortMinutes", "order");
        Work work = Work.at(field.oneOfOr("tier", Tier.class, Tier.LOCAL))
                .withState(field.oneOfOr("state", WorkState.class, WorkState.QUEUED))
                .withContainmentPlan(field.answer("plan"))
                .needing(field.all("needs", FactsReader::skill).toArray(Skill[]::new));
        Optional<Field> effort = field.find("effortMinutes");
        if (effort.isPresent()) {
            work = withEffort(work, effort.get());
        }
        String order = field.textOr("order", "");
        return order.isEmpty() ? work : work.onWorkOrder(order);
    }

    private static Work withEffort(Work work, Field minutes) {
        return minutes.as(() -> work.effort(Duration.ofMinutes(minutes.number())));
    }

    /** A skill with its level after a colon: {@code "laser:consultant"}. */
    static Skill skill(Field field) {
        String[] parts = field.text().split(":", -1);
        if (parts.length != 2) {
            throw field.wrong("is not a skill with its level", "write it as laser:consultant");
        }
        for (SkillLevel level : SkillLevel.values()) {
            if (level.name().toLowerCase(Locale.ROOT).equals(parts[1])) {
                return field.as(() -> Skill.of(parts[0], level));
            }
        }
        throw field.wrong("has no known level", "known are basic, professional and consultant");
    }

    private static Evidence evidence(Field ticket) {
        return Evidence.of(ticket.all("evidence", FactsReader::item).toArray(EvidenceItem[]::new));
    }

    private static EvidenceItem item(Field field) {
        field.only("item", "status", "by", "at");
        return field.as(() -> new EvidenceItem(
                field.get("item").text(),
                field.get("status").oneOf(EvidenceStatus.class),
                field.textOr("by", ""),
                field.find("at").map(Field::instant)));
    }

    private static Relations relations(Field ticket) {
        Relations relations = Relations.ofSignature(ticket.textOr("signature", ""))
                .with(ticket.all("related", FactsReader::relatedCase).toArray(RelatedCase[]::new));
        return ticket.find("problem")
                .map(FactsReader::problem)
                .map(relations::linkedTo)
                .orElse(relations);
    }

    private static ProblemLink problem(Field field) {
        field.only("id", "fixKnown", "fixReleased");
        return field.as(
                () -> new ProblemLink(field.get("id").text(), field.answer("fixKnown"), field.answer("fixReleased")));
    }

    private static RelatedCase relatedCase(Field field) {
        field.only("id", "asset", "customer", "opened", "certainty");
        return field.as(() -> RelatedCase.of(
                        field.get("id").text(),
                        field.get("opened").instant(),
                        RelationSource.ENGINEER,
                        field.oneOfOr("certainty", Certainty.class, Certainty.SUGGESTED))
                .onAsset(field.textOr("asset", ""))
                .ofCustomer(field.textOr("customer", "")));
    }
}
