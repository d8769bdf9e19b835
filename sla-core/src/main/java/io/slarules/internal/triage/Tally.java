package io.slarules.internal.triage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/** The slots that each flow has used in the current round of each lane, and the dispatches since an elder had one. Mutable. */
public final class Tally {
    private static final int[] NONE = {};

    private final Flows flows;
    /** By lane, that of the elders first; {@link #NONE} where nothing was used. */
    private final int[][] used = new int[Lanes.COUNT + 1][];

    private final int[] zeros;
    private int sinceElder;

    public Tally(Flows flows, int sinceElder) {
        this.flows = flows;
        this.zeros = new int[flows.size()];
        this.sinceElder = sinceElder;
        Arrays.fill(used, NONE);
    }

    public Tally copy() {
        Tally copy = new Tally(flows, sinceElder);
        for (int i = 0; i < used.length; i++) {
            copy.used[i] = used[i] == NONE ? NONE : used[i].clone();
        }
        return copy;
    }

    public int sinceElder() {
        return sinceElder;
    }

    /** Lane by lane, the slots used by flow. */
    public Map<Integer, int[]> lanes() {
        Map<Integer, int[]> lanes = new TreeMap<>();
        for (int i = 0; i < used.length; i++) {
            if (used[i] != NONE) {
                lanes.put(i + Lanes.ELDER, used[i]);
            }
        }
        return lanes;
    }

    public void set(int lane, int flow, int slots) {
        slots(lane)[flow] = slots;
    }

    public int used(int lane, int flow) {
        return usedIn(lane)[flow];
    }

    /** The slots used by flow in one lane, to be read only. */
    int[] usedIn(int lane) {
        int[] slots = used[lane - Lanes.ELDER];
        return slots == NONE ? zeros : slots;
    }

    int[] slots(int lane) {
        int[] slots = used[lane - Lanes.ELDER];
        if (slots == NONE) {
            slots = new int[flows.size()];
            used[lane - Lanes.ELDER] = slots;
        }
        return slots;
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
