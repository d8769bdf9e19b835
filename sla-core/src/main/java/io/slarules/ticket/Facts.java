package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts of a ticket at one time. A ticket has facts from its opening on, and further ones from each {@link FactsChanged} on.
 *
 * @param customer whose ticket it is
 * @param people who stands behind it
 * @param asset what it is about
 * @param classification what kind of matter it is
 * @param attributes what else the host wants its own rules to see, iterating by key
 * @param impact what the matter costs the customer
 * @param work where the work stands
 * @param evidence what is known, and how firmly
 * @param relations how it relates to other cases
 * @param promises instants and windows agreed with the customer, in canonical order
 * @param own what the host's own rules match beside the case: values of its own types, typically records, that never change and have
 *     {@code equals} and {@code hashCode}; their order is of no consequence
 */
public record Facts(
        Customer customer,
        People people,
        Asset asset,
        Classification classification,
        Map<String, String> attributes,
        Impact impact,
        Work work,
        Evidence evidence,
        Relations relations,
        List<AgreedPromise> promises,
        Set<Object> own) {
    public Facts {
        Checks checks = Checks.of("Facts");
        customer = checks.value(customer, "customer");
        people = checks.value(people, "people");
        asset = checks.value(asset, "asset");
        classification = checks.value(classification, "classification");
        attributes = checks.sortedMap(attributes, "attributes");
        impact = checks.value(impact, "impact");
        work = checks.value(work, "work");
        evidence = checks.value(evidence, "evidence");
        relations = checks.value(relations, "relations");
        promises = checks.sorted(promises, "promises", AgreedPromise.ORDER);
        own = own(own, checks);
        checks.orThrow(InvalidFactsException::new);
    }

    private static Set<Object> own(Set<Object> own, Checks checks) {
        Set<Object> values = checks.value(own, "own");
        if (values == null || values.isEmpty()) {
            return Set.of();
        }
        for (Object value : values) {
            checks.refuse(
                    value == null || value.getClass().isArray(),
                    "own fact is no value",
                    String.valueOf(value),
                    "own",
                    "give a record, or another value with equals");
        }
        return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    /** Facts without any of the host's own types. */
    public Facts(
            Customer customer,
            People people,
            Asset asset,
            Classification classification,
            Map<String, String> attributes,
            Impact impact,
            Work work,
            Evidence evidence,
            Relations relations,
            List<AgreedPromise> promises) {
        this(
                customer,
                people,
                asset,
                classification,
                attributes,
                impact,
                work,
                evidence,
                relations,
                promises,
                Set.of());
    }

    /** Facts of which only the customer is stated; the work waits at local support. */
    public static Facts of(Customer customer) {
        return new Facts(
                customer,
                People.UNKNOWN,
                Asset.UNKNOWN,
                Classification.UNCLASSIFIED,
                Map.of(),
                Impact.unknown(),
                Work.at(Tier.LOCAL),
                Evidence.none(),
                Relations.none(),
                List.of());
    }

    /** The same facts of another customer. */
    public Facts with(Customer other) {
        return new Facts(
                other, people, asset, classification, attributes, impact, work, evidence, relations, promises, own);
    }

    /** The same facts with other people. */
    public Facts with(People others) {
        return new Facts(
                customer, others, asset, classification, attributes, impact, work, evidence, relations, promises, own);
    }

    /** The same facts about another asset. */
    public Facts with(Asset other) {
        return new Facts(
                customer, people, other, classification, attributes, impact, work, evidence, relations, promises, own);
    }

    /** The same facts, classified. */
    public Facts with(Classification kind) {
        return new Facts(customer, people, asset, kind, attributes, impact, work, evidence, relations, promises, own);
    }

    /** The same facts with an attribute; one of the same key is replaced. */
    public Facts with(String key, String value) {
        Map<String, String> all = new HashMap<>(attributes);
        all.put(key, value);
        return new Facts(
                customer, people, asset, classification, all, impact, work, evidence, relations, promises, own);
    }

    /** The same facts with another impact. */
    public Facts with(Impact other) {
        return new Facts(
                customer, people, asset, classification, attributes, other, work, evidence, relations, promises, own);
    }

    /** The same facts with other work. */
    public Facts with(Work other) {
        return new Facts(
                customer, people, asset, classification, attributes, impact, other, evidence, relations, promises, own);
    }

    /** The same facts with other evidence. */
    public Facts with(Evidence other) {
        return new Facts(
                customer, people, asset, classification, attributes, impact, work, other, relations, promises, own);
    }

    /** The same facts with other relations. */
    public Facts with(Relations others) {
        return new Facts(
                customer, people, asset, classification, attributes, impact, work, evidence, others, promises, own);
    }

    /** The same facts with these promises too; a promise of the same id is replaced, which moves it. */
    public Facts with(AgreedPromise... more) {
        List<AgreedPromise> all = Known.replaced(promises, more, AgreedPromise::id);
        return new Facts(
                customer, people, asset, classification, attributes, impact, work, evidence, relations, all, own);
    }

    /** The same facts without the promise of that id: it is withdrawn. */
    public Facts withoutPromise(String id) {
        List<AgreedPromise> rest = new ArrayList<>(promises);
        rest.removeIf(known -> known.id().equals(id));
        return new Facts(
                customer, people, asset, classification, attributes, impact, work, evidence, relations, rest, own);
    }

    /** The same facts with these too of the host's own types; equal ones are stated once. */
    public Facts withOwn(Object... more) {
        Set<Object> all = new LinkedHashSet<>(own);
        all.addAll(Arrays.asList(more));
        return withAllOwn(all);
    }

    /** The same facts without those of one of the host's own types. */
    public Facts withoutOwn(Class<?> type) {
        Set<Object> rest = new LinkedHashSet<>(own);
        rest.removeIf(type::isInstance);
        return withAllOwn(rest);
    }

    private Facts withAllOwn(Set<Object> all) {
        return new Facts(
                customer, people, asset, classification, attributes, impact, work, evidence, relations, promises, all);
    }

    /** What the host says under a key; {@code ""} when it says nothing. */
    public String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }
}
