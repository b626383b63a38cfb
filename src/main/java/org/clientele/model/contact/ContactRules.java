package org.clientele.model.contact;

import java.util.Locale;

/**
 * What a workbench asks for before somebody is written to.
 *
 * @param unknownAs by whose law people are written to of whom no country is known
 * @param askInUnitedStates whether people there must have agreed to e-mail, though the law lets silence be enough
 * @param leastAge below this age nobody gets marketing
 * @param softMonths so long after the last order people may be told of similar products without having agreed
 * @param silentMonths after so long without a sign of life people should be asked again
 */
public record ContactRules(
        Jurisdiction unknownAs, boolean askInUnitedStates, int leastAge, int softMonths, int silentMonths) {
    /** The name under which a workbench keeps them. */
    public static final String CHOICE = "contact-rules";

    private static final int FIELDS = 5;
    private static final int MOST_MONTHS = 240;
    private static final int MOST_AGE = 30;

    public ContactRules {
        if (leastAge < 0
                || leastAge > MOST_AGE
                || softMonths < 0
                || softMonths > MOST_MONTHS
                || silentMonths < 1
                || silentMonths > MOST_MONTHS) {
            throw new IllegalArgumentException("rules out of range");
        }
    }

    /** The rules of a workbench for which nobody has chosen others. */
    public static ContactRules usual() {
        return new ContactRules(Jurisdiction.UNKNOWN, true, 14, 24, 24);
    }

    /** As text that {@link #parse} reads. */
    public String text() {
        return unknownAs.word() + ' ' + askInUnitedStates + ' ' + leastAge + ' ' + softMonths + ' ' + silentMonths;
    }

    /** The rules of such a text; of any other text the usual ones, which are the strictest. */
    public static ContactRules parse(String text) {
        String[] parts = text.strip().split(" ");
        if (parts.length != FIELDS) {
            return usual();
        }
        try {
            return new ContactRules(
                    Jurisdiction.valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_')),
                    !parts[1].equals("false"),
                    Integer.parseInt(parts[2]),
                    Integer.parseInt(parts[3]),
                    Integer.parseInt(parts[4]));
        } catch (IllegalArgumentException unreadable) {
            return usual();
        }
    }
}
