package io.slarules.examples.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cases of a support desk over some weeks, in the order of their arrival.
 *
 * @param name the file's, without its ending
 */
record Workload(String name, List<Case> cases) {
    static Workload read(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.csv$", "");
        try {
            return parse(name, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The workload (" + file + ") cannot be read", e);
        }
    }

    static Workload parse(String name, String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 2) {
            throw new ReplayException(
                    "The workload (" + name + ") has no rows: give a header and a row for each ticket");
        }
        String[] header = lines.get(0).split(",", -1);
        List<Case> cases = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < header.length && i < cells.length; i++) {
                row.put(header[i], cells[i]);
            }
            Case next = Case.of(row);
            if (!cases.isEmpty() && next.arrive() < cases.get(cases.size() - 1).arrive()) {
                throw new ReplayException("Ticket (" + next.number()
                        + ") of the workload arrives before the one above it:" + " sort the rows by arrival");
            }
            cases.add(next);
        }
        return new Workload(name, List.copyOf(cases));
    }
}
