package io.slarules.internal.triage;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/** The slots that each flow has used in the current round of each lane, and the dispatches since an elder had one. Mutable. */
public final class Tally {
    private final Flows flows;
    private final Map<Integer, int[]> used = new TreeMap<>();
    private final int[] none;
    private int sinceElder;

    public Tally(Flows flows, int sinceElder) {
        this.flows = flows;
        this.none = new int[flows.size()];
        this.sinceElder = sinceElder;
    }

    public Tally copy() {
        Tally copy = new Tally(flows, sinceElder);
        used.forEach((lane, slots) -> copy.used.put(lane, slots.clone()));
        return copy;
    }

    public int sinceElder() {
        return sinceElder;
    }

    /** Lane by lane, the slots used by flow. */
    public Map<Integer, int[]> lanes() {
        return used;
    }

    public void set(int lane, int flow, int slots) {
        slots(lane)[flow] = slots;
    }

    public int used(int lane, int flow) {
        return usedIn(lane)[flow];
    }

    /** The slots used by flow in one lane, to be read only. */
    int[] usedIn(int lane) {
        return used.getOrDefault(lane, none);
    }

    int[] slots(int lane) {
        return used.computeIfAbsent(lane, absent -> new int[flows.size()]);
    }

    /** A slot of the lane goes to the flow. */
    void serve(int lane, int flow, ElderRule elders) {
        slots(lane)[flow]++;
        if (lane == Lanes.ELDER) {
            sinceElder = 0;
        } else if (Lanes.yieldsToElders(lane)) {
            sinceElder = elders.next(sinceElder);
        }
    }

    /**
     * As {@link #serve}, and the round ends when every flow that still waits in the lane has used its quota. Nothing is hoarded and no
     * debt is kept; where nobody waits, the lane starts anew.
     *
     * @param waiting the flows with work in this lane, the item just served not counted
     */
    public void charge(int lane, int flow, BitSet waiting, ElderRule elders) {
        serve(lane, flow, elders);
        int[] slots = slots(lane);
        int rounds = Integer.MAX_VALUE;
        for (int i = waiting.nextSetBit(0); i >= 0; i = waiting.nextSetBit(i + 1)) {
            rounds = Math.min(rounds, flows.round(i, slots[i]));
        }
        for (int i = 0; i < slots.length; i++) {
            slots[i] = (int) Math.max(0, slots[i] - (long) rounds * flows.quota(i));
        }
    }
}
