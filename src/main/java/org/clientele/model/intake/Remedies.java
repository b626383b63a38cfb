package org.clientele.model.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clientele.model.intake.Fix.Remedy;

/** Which ways to mend all cells of a group in one go make sense for it, the likeliest first. */
public final class Remedies {
    private static final Set<Finding> DATES =
            EnumSet.of(Finding.DATE, Finding.DATE_FUTURE, Finding.DATE_OLD, Finding.DATE_SWAPPED);
    private static final Set<Finding> CELLS = EnumSet.of(
            Finding.EMAIL,
            Finding.EMAIL_TWO,
            Finding.EMAIL_TYPO,
            Finding.EMAIL_ROLE,
            Finding.EMAIL_ODD,
            Finding.PHONE,
            Finding.PHONE_MASKED,
            Finding.PHONE_TWO,
            Finding.PHONE_DAMAGED,
            Finding.ERROR_VALUE,
            Finding.NUMBER,
            Finding.NUMBER_LARGE,
            Finding.WHOLE,
            Finding.FLAG,
            Finding.CHANNEL,
            Finding.CURRENCY,
            Finding.ID_DAMAGED,
            Finding.ZEROS_LOST);
    private static final Set<Finding> ROWS = EnumSet.of(
            Finding.NO_IDENTITY,
            Finding.NO_CUSTOMER,
            Finding.BLANK,
            Finding.NO_PRODUCT,
            Finding.NO_CHANNEL,
            Finding.BIRTHDAY,
            Finding.STATUS,
            Finding.CONSENT,
            Finding.CUSTOM);

    private Remedies() {}

    /** The remedies for a group; empty where there is nothing to mend. */
    public static List<Remedy> of(ProblemGroup group) {
        if (group.level() == Level.REPAIRED) {
            return List.of();
        }
        List<Remedy> remedies = new ArrayList<>();
        for (Remedy remedy : Remedy.values()) {
            if (mends(group.finding(), remedy)) {
                remedies.add(remedy);
            }
        }
        remedies.sort(Comparator.comparingInt(Remedies::rank));
        return remedies;
    }

    /** Whether a remedy does something about cells of which this is said. */
    public static boolean mends(Finding finding, Remedy remedy) {
        return switch (remedy) {
            case SWAP_DAY_MONTH -> DATES.contains(finding);
            case KEEP_FIRST -> finding == Finding.EMAIL_TWO || finding == Finding.PHONE_TWO;
            case TAKE_HINT -> finding == Finding.EMAIL_TYPO;
            case CLEAR -> DATES.contains(finding) || CELLS.contains(finding);
            case SKIP -> DATES.contains(finding) || CELLS.contains(finding) || ROWS.contains(finding);
        };
    }

    /** What spares a row comes before what leaves a cell blank, and leaving out the row comes last. */
    private static int rank(Remedy remedy) {
        return switch (remedy) {
            case TAKE_HINT, KEEP_FIRST, SWAP_DAY_MONTH -> 0;
            case CLEAR -> 1;
            case SKIP -> 2;
        };
    }
}
