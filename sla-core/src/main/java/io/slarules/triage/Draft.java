package io.slarules.triage;

import io.slarules.internal.triage.Item;

/** The terms of a planned ticket while one of them is replaced. */
final class Draft {
    private final Item old;
    private int level;
    private int band;
    private long loss;
    private int effort;
    private long due;
    private long worsens;
    private long ages;
    private long target;
    private String problem;
    private boolean fixKnown;
    private long expected;

    Draft(Item item) {
        old = item;
        level = item.level();
        band = item.band();
        loss = item.loss();
        effort = item.effort();
        due = item.due();
        worsens = item.worsens();
        ages = item.ages();
        target = item.target();
        problem = item.problem();
        fixKnown = item.fixKnown();
        expected = item.expected();
    }

    Draft level(int value) {
        level = value;
        return this;
    }

    Draft band(int value) {
        band = value;
        return this;
    }

    Draft loss(long value) {
        loss = value;
        return this;
    }

    Draft effort(int value) {
        effort = value;
        return this;
    }

    Draft due(long value) {
        due = value;
        return this;
    }

    Draft worsens(long value) {
        worsens = value;
        return this;
    }

    Draft ages(long value) {
        ages = value;
        return this;
    }

    Draft target(long value) {
        target = value;
        return this;
    }

    Draft problem(String id, boolean known) {
        problem = id;
        fixKnown = known;
        return this;
    }

    Draft expected(long value) {
        expected = value;
        return this;
    }

    Item item() {
        return new Item(
                old.id(),
                old.customer(),
                level,
                band,
                loss,
                effort,
                due,
                worsens,
                old.opened(),
                ages,
                target,
                problem,
                fixKnown,
                expected);
    }
}
