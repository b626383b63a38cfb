package org.clientele.app.campaign;

import java.util.Locale;
import org.clientele.facts.CustomerSet;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * One line of the checklist before an export.
 *
 * @param kind what was checked
 * @param verdict how it came out
 * @param sentence the finding in words
 * @param people the people behind it, null where it is not about single people
 */
public record Check(
        Kind kind,
        Verdict verdict,
        Message sentence,
        @Nullable CustomerSet people) {
    /** A check that is not about single people. */
    Check(Kind kind, Verdict verdict, Message sentence) {
        this(kind, verdict, sentence, null);
    }

    /** How a check came out. */
    public enum Verdict {
        /** Nothing stands against it. */
        OK,
        /** It can go out when somebody gives a reason, which is written down. */
        NEEDS_REASON,
        /** It cannot go out. */
        BLOCKS
    }

    /** What is checked, in the order of the list. */
    public enum Kind {
        PEOPLE("campaign.check.people"),
        PERMISSION("campaign.check.permission"),
        STOP_LIST("campaign.check.stop-list"),
        AGE("campaign.check.age"),
        QUIET_HOURS("campaign.check.quiet-hours"),
        FREQUENCY("campaign.check.frequency"),
        SENDER("campaign.check.sender"),
        OPT_OUT("campaign.check.opt-out"),
        AD_LABEL("campaign.check.ad-label"),
        MERGE_FIELDS("campaign.check.merge-fields"),
        LENGTH("campaign.check.length"),
        DUPLICATES("campaign.check.duplicates"),
        COMPARISON("campaign.check.comparison"),
        DESTINATION("campaign.check.destination"),
        COUPONS("coupon.check");

        private final String textKey;

        Kind(String textKey) {
            this.textKey = textKey;
        }

        /** The key of its name for people. */
        public String textKey() {
            return textKey;
        }

        /** The word for this check in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
