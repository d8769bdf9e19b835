package io.slarules.recovery;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The procedures that are known (档案), in all their versions. Immutable; null is refused.
 *
 * @param procedures in the order given
 */
public record Archive(List<Procedure> procedures) {
    /** Between a digit and what is none. */
    private static final Pattern PARTS = Pattern.compile("(?<=[0-9])(?=[^0-9])|(?<=[^0-9])(?=[0-9])");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    public Archive {
        procedures = List.copyOf(Objects.requireNonNull(procedures, "Archive.procedures is null"));
        List<String> wrong = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        Set<String> versions = new TreeSet<>();
        for (Procedure procedure : procedures) {
            ids.add(procedure.id());
            if (!versions.add(procedure.id() + " " + procedure.version())) {
                wrong.add("procedure (" + procedure.id() + ") has version (" + procedure.version() + ") twice");
            }
        }
        for (Procedure procedure : procedures) {
            Set<String> named = new TreeSet<>(procedure.after());
            named.addAll(procedure.needs());
            named.removeAll(ids);
            named.forEach(name ->
                    wrong.add("procedure (" + procedure.id() + ") names one that does not exist (" + name + ")"));
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(
                    "The archive has " + wrong.size() + " problems: " + String.join("; ", wrong));
        }
    }

    /** An archive of these procedures. */
    public static Archive of(Procedure... procedures) {
        return new Archive(List.of(procedures));
    }

    /** The procedures valid for a version of the tool, by id; of several versions the newest: numbers in a version count as numbers. */
    public SortedMap<String, Procedure> validFor(String toolVersion) {
        Objects.requireNonNull(toolVersion, "toolVersion is null: give the version of the tool");
        SortedMap<String, Procedure> valid = new TreeMap<>();
        for (Procedure procedure : procedures) {
            if (procedure.isValidFor(toolVersion)) {
                valid.merge(
                        procedure.id(), procedure, (a, b) -> compareVersions(a.version(), b.version()) >= 0 ? a : b);
            }
        }
        return valid;
    }

    /** 9 is older than 10, and 1.9 than 1.10. */
    private static int compareVersions(String a, String b) {
        String[] left = PARTS.split(a, -1);
        String[] right = PARTS.split(b, -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            boolean numbers = NUMBER.matcher(left[i]).matches()
                    && NUMBER.matcher(right[i]).matches();
            int by =
                    numbers ? new BigInteger(left[i]).compareTo(new BigInteger(right[i])) : left[i].compareTo(right[i]);
            if (by != 0) {
                return by;
            }
        }
        int byLength = Integer.compare(left.length, right.length);
        return byLength != 0 ? byLength : a.compareTo(b);
    }

    /** What is proposed for an error code on a version of the tool, by id. */
    public List<Procedure> proposedFor(String errorCode, String toolVersion) {
        Objects.requireNonNull(errorCode, "errorCode is null: give the code that the tool shows");
        return validFor(toolVersion).values().stream()
                .filter(procedure -> procedure.errorCodes().contains(errorCode))
                .toList();
    }

    /**
     * The plan of what is due on a tool, with all that it makes due, in order.
     *
     * @param due the ids of the procedures that are due
     * @param mostRepeats how often procedures that depend on each other are repeated at most; at least 1
     * @throws IllegalArgumentException if a procedure is not in the archive, or not valid for this version; it names each
     */
    public RecoveryPlan plan(Collection<String> due, String toolVersion, int mostRepeats) {
        Objects.requireNonNull(due, "due is null: give the ids of the procedures that are due");
        Map<String, Procedure> valid = validFor(toolVersion);
        TreeMap<String, Procedure> wanted = new TreeMap<>();
        List<String> missing = new ArrayList<>();
        List<String> open = new ArrayList<>(due);
        while (!open.isEmpty()) {
            String id = open.remove(open.size() - 1);
            Optional<Procedure> procedure = Optional.ofNullable(valid.get(id));
            if (procedure.isEmpty()) {
                missing.add(id);
            } else if (wanted.put(id, procedure.get()) == null) {
                open.addAll(procedure.get().needs());
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("No procedure " + new TreeSet<>(missing) + " is valid for tool version ("
                    + toolVersion + "): the archive has " + valid.keySet());
        }
        return RecoveryPlan.of(wanted, mostRepeats);
    }
}
