package io.slarules.examples.replay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Eight engineers work on a workload around the clock; who is free takes the head of the order and finishes what he began. The first case of
 * a problem that is finished makes its fix known, and then any other takes half an hour at most, those in work included.
 */
final class Replay {
    private static final int ENGINEERS = 8;
    private static final int NO_MORE = Integer.MAX_VALUE;

    private record Finish(int minute, int index, int version) {}

    private final Workload workload;
    private final Dispatcher dispatcher;
    private final int[] start;
    private final int[] done;
    private final int[] finish;
    private final int[] version;
    private final PriorityQueue<Finish> agenda = new PriorityQueue<>(Comparator.comparingInt(Finish::minute)
            .thenComparingInt(Finish::index)
            .thenComparingInt(Finish::version));
    private final Map<Integer, Integer> indexOf = new HashMap<>();
    private final Set<Integer> solved = new HashSet<>();
    private final Set<Case> working = new LinkedHashSet<>();
    private final List<Case> waiting = new ArrayList<>();
    private final StringBuilder trace = new StringBuilder();
    private int free = ENGINEERS;

    Replay(Workload workload, Dispatcher dispatcher) {
        int size = workload.cases().size();
        this.workload = workload;
        this.dispatcher = dispatcher;
        this.start = new int[size];
        this.done = new int[size];
        this.finish = new int[size];
        this.version = new int[size];
        for (int i = 0; i < size; i++) {
            indexOf.put(workload.cases().get(i).number(), i);
        }
    }

    /** When each case was begun and finished, in the order of arrival. */
    static final class Result {
        private final Workload workload;
        private final int[] start;
        private final int[] done;
        private final String trace;

        private Result(Workload workload, int[] start, int[] done, String trace) {
            this.workload = workload;
            this.start = start;
            this.done = done;
            this.trace = trace;
        }

        Workload workload() {
            return workload;
        }

        int start(int index) {
            return start[index];
        }

        int done(int index) {
            return done[index];
        }

        /** SHA-256 over the lines {@code minute,ticket} of what was begun when. */
        String hash() {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                return HexFormat.of().formatHex(digest.digest(trace.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK knows SHA-256", e);
            }
        }
    }

    Result run() {
        List<Case> cases = workload.cases();
        int arrived = 0;
        while (arrived < cases.size() || !agenda.isEmpty()) {
            int arrival = arrived < cases.size() ? cases.get(arrived).arrive() : NO_MORE;
            int minute =
                    Math.min(arrival, agenda.isEmpty() ? NO_MORE : agenda.peek().minute());
            while (!agenda.isEmpty() && agenda.peek().minute() == minute) {
                finished(agenda.poll());
            }
            while (arrived < cases.size() && cases.get(arrived).arrive() == minute) {
                waiting.add(cases.get(arrived++));
            }
            while (free > 0 && !waiting.isEmpty()) {
                begin(dispatcher.next(waiting, working, solved, minute), minute);
            }
        }
        return new Result(workload, start, done, trace.toString());
    }

    private void begin(Case next, int minute) {
        int index = indexOf.getOrDefault(next.number(), -1);
        boolean known = next.problem() != 0 && solved.contains(next.problem());
        waiting.remove(next);
        working.add(next);
        free--;
        start[index] = minute;
        schedule(index, minute + (known ? Math.min(next.effort(), Dispatcher.KNOWN_FIX) : next.effort()));
        trace.append(minute).append(',').append(index + 1).append('\n');
    }

    private void schedule(int index, int minute) {
        finish[index] = minute;
        agenda.add(new Finish(minute, index, version[index]));
    }

    private void finished(Finish event) {
        if (event.version() != version[event.index()]) {
            return;
        }
        Case finished = workload.cases().get(event.index());
        done[event.index()] = event.minute();
        free++;
        working.remove(finished);
        if (finished.problem() != 0 && solved.add(finished.problem())) {
            int latest = event.minute() + Dispatcher.KNOWN_FIX;
            for (Case other : working) {
                int index = indexOf.getOrDefault(other.number(), -1);
                if (other.problem() == finished.problem() && finish[index] > latest) {
                    version[index]++;
                    schedule(index, latest);
                }
            }
        }
    }
}
