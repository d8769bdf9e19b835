package io.slarules.ticket;

import io.slarules.internal.check.Checks;

/**
 * The equipment (设备) or product a ticket is about.
 *
 * @param id how the host tells assets apart; {@code ""} when unknown
 * @param kind production equipment, or a product that is none
 * @param state the state of the equipment by SEMI E10
 * @param tools the number of tools affected, at least 1
 * @param volumeProduction whether it is in volume production (量产); a product that is no production equipment is not, unless it says so
 * @param site where it stands; {@code ""} when unknown
 * @param version the release it runs; {@code ""} when unknown
 */
public record Asset(
        String id,
        AssetKind kind,
        EquipmentState state,
        int tools,
        Answer volumeProduction,
        String site,
        String version) {
    /** Nothing is stated: one tool, of which nobody says what it is. */
    public static final Asset UNKNOWN =
            new Asset("", AssetKind.UNKNOWN, EquipmentState.UNKNOWN, 1, Answer.UNKNOWN, "", "");

    public Asset {
        Checks checks = Checks.of("Asset");
        id = checks.text(id, "id");
        kind = checks.value(kind, "kind");
        state = checks.value(state, "state");
        checks.refuse(
                tools < 1, "number of tools is below 1", tools, "tools", "state how many are affected, 1 or more");
        volumeProduction = checks.value(volumeProduction, "volumeProduction");
        site = checks.text(site, "site");
        version = checks.text(version, "version");
        checks.orThrow(InvalidFactsException::new);
    }

    /** Production equipment. */
    public static Asset equipment(String id) {
        return new Asset(id, AssetKind.EQUIPMENT, EquipmentState.UNKNOWN, 1, Answer.UNKNOWN, "", "");
    }

    /** A product that is no production equipment, such as software. */
    public static Asset product(String id) {
        return new Asset(id, AssetKind.PRODUCT, EquipmentState.UNKNOWN, 1, Answer.UNKNOWN, "", "");
    }

    /** The same asset, in volume production. */
    public Asset inVolumeProduction() {
        return withVolumeProduction(Answer.YES);
    }

    /** The same asset, not in volume production. */
    public Asset notInVolumeProduction() {
        return withVolumeProduction(Answer.NO);
    }

    /** The same asset with an answer on volume production. */
    public Asset withVolumeProduction(Answer answer) {
        return new Asset(id, kind, state, tools, answer, site, version);
    }

    /** The same asset, down without a plan. */
    public Asset down() {
        return withState(EquipmentState.UNSCHEDULED_DOWN);
    }

    /** The same asset, doing what it is for. */
    public Asset productive() {
        return withState(EquipmentState.PRODUCTIVE);
    }

    /** The same asset in a state. */
    public Asset withState(EquipmentState e10) {
        return new Asset(id, kind, e10, tools, volumeProduction, site, version);
    }

    /** The same asset standing for a number of tools, at least 1. */
    public Asset withTools(int count) {
        return new Asset(id, kind, state, count, volumeProduction, site, version);
    }

    /** The same asset at a site. */
    public Asset atSite(String where) {
        return new Asset(id, kind, state, tools, volumeProduction, where, version);
    }

    /** The same asset in a release. */
    public Asset withVersion(String release) {
        return new Asset(id, kind, state, tools, volumeProduction, site, release);
    }
}
