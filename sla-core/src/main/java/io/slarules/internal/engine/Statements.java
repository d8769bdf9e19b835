package io.slarules.internal.engine;

import io.slarules.rule.Correction;
import io.slarules.ticket.Role;
import io.slarules.ticket.Statement;
import io.slarules.ticket.Topic;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was said on a ticket and is still so, and of what else not everybody has heard that it is no longer so. */
final class Statements {
    private static final Set<Topic> TO_BE_CORRECTED = EnumSet.of(Topic.CAUSE, Topic.CLASSIFICATION, Topic.DATE);

    private final Map<String, Statement> valid = new LinkedHashMap<>();
    private final Map<Statement, Set<Role>> owed = new LinkedHashMap<>();

    void say(Statement statement) {
        for (Map.Entry<Statement, Set<Role>> correction : owed.entrySet()) {
            if (correction.getKey().topic() == statement.topic()) {
                correction.getValue().removeAll(statement.told());
            }
        }
        Statement again = valid.remove(statement.id());
        if (again != null) {
            supersede(again, statement.told());
        }
        if (statement.supersedes().isPresent()) {
            Statement earlier = valid.remove(statement.supersedes().get());
            if (earlier != null) {
                supersede(earlier, statement.told());
            }
        }
        valid.put(statement.id(), statement);
        owed.values().removeIf(Set::isEmpty);
    }

    /** What was said about this is no longer so, and nobody has said how it is now. */
    void withdraw(Topic topic) {
        for (Statement statement : List.copyOf(valid.values())) {
            if (statement.topic() == topic) {
                valid.remove(statement.id());
                supersede(statement, Set.of());
            }
        }
    }

    /** Whoever was told is told again, and R&D with them. */
    private void supersede(Statement earlier, Set<Role> heard) {
        if (TO_BE_CORRECTED.contains(earlier.topic()) && !earlier.told().isEmpty()) {
            Set<Role> rest = EnumSet.copyOf(earlier.told());
            rest.add(Role.RND);
            rest.removeAll(heard);
            owed.put(earlier, rest);
        }
    }

    Set<Topic> toldCustomer() {
        Set<Topic> told = EnumSet.noneOf(Topic.class);
        for (Statement statement : valid.values()) {
            if (statement.told().contains(Role.CUSTOMER)) {
                told.add(statement.topic());
            }
        }
        return told;
    }

    List<Correction> corrections() {
        List<Correction> corrections = new ArrayList<>(owed.size());
        owed.forEach((statement, roles) -> corrections.add(new Correction(statement.id(), statement.topic(), roles)));
        return corrections;
    }
}
