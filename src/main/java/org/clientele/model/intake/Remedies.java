package org.clientele.model.intake;

import java.util.ArrayList;
import java.util.List;
import org.clientele.model.intake.Fix.Remedy;

/** Which ways to mend all cells of a group in one go make sense for it, the likeliest first. */
public final class Remedies {
    private Remedies() {}

    /** The remedies for a group; empty where there is nothing to mend. */
    public static List<Remedy> of(ProblemGroup group) {
        if (group.level() == Level.REPAIRED || group.column().isEmpty() && group.level() != Level.REJECTED) {
            return List.of();
        }
        List<Remedy> remedies = new ArrayList<>();
        switch (group.finding()) {
            case DATE, DATE_FUTURE, DATE_OLD, DATE_SWAPPED -> {
                remedies.add(Remedy.SWAP_DAY_MONTH);
                remedies.add(Remedy.CLEAR);
            }
            case EMAIL_TWO, PHONE_TWO -> {
                remedies.add(Remedy.KEEP_FIRST);
                remedies.add(Remedy.CLEAR);
            }
            case EMAIL_TYPO -> {
                remedies.add(Remedy.TAKE_HINT);
                remedies.add(Remedy.CLEAR);
            }
            case EMAIL,
                    EMAIL_ROLE,
                    EMAIL_ODD,
                    PHONE,
                    PHONE_MASKED,
                    PHONE_DAMAGED,
                    ERROR_VALUE,
                    NUMBER,
                    NUMBER_LARGE,
                    WHOLE,
                    FLAG,
                    CHANNEL,
                    CURRENCY,
                    ID_DAMAGED,
                    ZEROS_LOST -> remedies.add(Remedy.CLEAR);
            case NO_IDENTITY,
                    NO_CUSTOMER,
                    BLANK,
                    NO_PRODUCT,
                    NO_CHANNEL,
                    UNREADABLE,
                    LEDGER,
                    BIRTHDAY,
                    STATUS,
                    CONSENT,
                    CUSTOM -> {}
            case EMAIL_CLEANED,
                    PHONE_MENDED,
                    ID_MENDED,
                    DATE_SERIAL,
                    PLACEHOLDER,
                    FILLED,
                    TOTAL_ONCE,
                    LEFT_OUT,
                    REPEATED_EMAIL,
                    REPEATED_PHONE,
                    REPEATED_NAME -> {
                return List.of();
            }
        }
        if (group.finding() != Finding.LEDGER && group.finding() != Finding.UNREADABLE) {
            remedies.add(Remedy.SKIP);
        }
        return remedies;
    }
}
