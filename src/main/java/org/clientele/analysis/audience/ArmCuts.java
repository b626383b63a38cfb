package org.clientele.analysis.audience;

/**
 * Where the arms of a campaign lie on the draw of a person, between 0 and 1: first those who get no message, then one
 * version after the other.
 *
 * <p>Arms are numbered as they are written into the export log: 0 is the campaign's own text, 1 nobody's, 2 and more are
 * its other versions.
 *
 * @param control the share that gets no message, 0 to 1
 * @param versions the parts of those who get one, which add up to 1; the campaign's own text first
 */
public record ArmCuts(double control, double[] versions) {
    /** The arm of those who get no message. */
    public static final int CONTROL = 1;

    private static final double TOLERANCE = 1e-9;

    public ArmCuts {
        double sum = 0;
        for (double version : versions) {
            sum += version;
            if (!(version >= 0)) {
                throw new IllegalArgumentException("version of share " + version);
            }
        }
        if (!(control >= 0 && control <= 1) || versions.length == 0 || Math.abs(sum - 1) > TOLERANCE) {
            throw new IllegalArgumentException(control + ", versions adding up to " + sum);
        }
        versions = versions.clone();
    }

    /** The arm of a version by its place. */
    public static int armOf(int version) {
        return version == 0 ? 0 : version + 1;
    }

    /** The place of an arm's version; −1 for those who get no message. */
    public static int versionOf(int arm) {
        return arm == CONTROL ? -1 : arm == 0 ? 0 : arm - 1;
    }

    /** The arm in which a draw falls. */
    public int arm(double draw) {
        if (draw < control) {
            return CONTROL;
        }
        for (int version = 0; version < versions.length - 1; version++) {
            if (draw < high(armOf(version))) {
                return armOf(version);
            }
        }
        return armOf(versions.length - 1);
    }

    /** Where an arm begins. */
    public double low(int arm) {
        if (arm == CONTROL) {
            return 0;
        }
        double sum = 0;
        for (int version = 0; version < versionOf(arm); version++) {
            sum += versions[version];
        }
        return control + (1 - control) * sum;
    }

    /** Where it ends. */
    public double high(int arm) {
        return arm == CONTROL ? control : low(arm) + (1 - control) * versions[versionOf(arm)];
    }
}
