package org.clientele.app.experiment;

import org.clientele.app.workbench.ExperimentEntry.ArmEntry;

/** How the arms of an experiment are called. */
public final class ArmNames {
    private ArmNames() {}

    /** The letter of a version, with its name where it has one; empty for those who get no message. */
    public static String of(ArmEntry arm) {
        if (arm.control()) {
            return "";
        }
        String letter = letter(arm.arm());
        return arm.name().isBlank() || arm.name().strip().equals(letter)
                ? letter
                : letter + " · " + arm.name().strip();
    }

    /** A for the campaign's own text, then B, C and D. */
    public static String letter(int arm) {
        return String.valueOf((char) ('A' + (arm == 0 ? 0 : arm - 1)));
    }
}
