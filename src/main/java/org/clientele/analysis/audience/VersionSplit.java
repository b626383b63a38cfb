package org.clientele.analysis.audience;

import java.util.Arrays;
import org.clientele.facts.CustomerSet;

/**
 * Gives each person of an audience a version of the message.
 *
 * <p>Of a large list the same draw decides that decided who is held back: the versions lie side by side above the share
 * of the comparison group. Of a small one the places are spread evenly over the strata: units are put in order by stratum
 * and draw, and take the places i·φ + s modulo 1, whose any stretch holds nearly exactly its share of any run of them
 * (Weyl's sequence with the golden section), from a start that the seed draws, so that each unit's chance of a version is
 * exactly the version's share. Other shares move only those whose place lies between the old and the new cuts.
 */
final class VersionSplit {
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final String START = "start of the versions";

    private final Split split;
    private final int[] unit;

    VersionSplit(Split split, int[] unit) {
        this.split = split;
        this.unit = unit;
    }

    /**
     * The place of each customer's version, −1 of those outside.
     *
     * @param net those who get a message
     * @param draws made ready for them
     * @param kept arms in which people already are
     */
    int[] of(CustomerSet net, ArmCuts cuts, Draws draws, boolean stratified, KeptArms kept) {
        int[] versions = new int[unit.length];
        Arrays.fill(versions, -1);
        int many = cuts.versions().length;
        if (many == 1) {
            net.forEach(c -> versions[c] = 0);
            return versions;
        }
        byte[] keptIn = kept.ofUnits(unit);
        double[] places = stratified ? spread(net, keptIn, draws) : new double[0];
        net.forEach(c -> {
            int known = keptIn[unit[c]] < 0 ? -1 : ArmCuts.versionOf(keptIn[unit[c]]);
            double place = stratified ? places[unit[c]] : place(draws.arm(c), cuts.control());
            versions[c] = known >= 0 && known < many
                    ? known
                    : ArmCuts.versionOf(cuts.arm(cuts.control() + (1 - cuts.control()) * place));
        });
        return versions;
    }

    /** Where a draw lies among those who get a message; who gets one although their draw says otherwise lies where it is
     * among those held back. */
    private static double place(double draw, double control) {
        return draw < control ? draw / control : (draw - control) / (1 - control);
    }

    private double[] spread(CustomerSet net, byte[] keptIn, Draws draws) {
        int[] stratum = split.strata(net);
        double[] places = new double[unit.length];
        int[] units = split.unitsOf(net);
        for (int u : units) {
            places[u] = draws.arm(u);
        }
        Integer[] order =
                Arrays.stream(units).filter(u -> keptIn[u] < 0).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> {
            int byStratum = Integer.compare(stratum[a], stratum[b]);
            return byStratum != 0 ? byStratum : Double.compare(draws.arm(a), draws.arm(b));
        });
        double start = draws.other(START);
        for (int i = 0; i < order.length; i++) {
            double place = start + i * GOLDEN;
            places[order[i]] = place - Math.floor(place);
        }
        return places;
    }
}
