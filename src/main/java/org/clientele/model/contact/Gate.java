package org.clientele.model.contact;

import java.time.LocalDate;

/**
 * Says whether somebody may be written to: the one function that counts audiences and, once more, lets a file out.
 *
 * <p>Open = a usable address, not on the stop list, nothing refused, lawful where the person lives, of age. By law:
 *
 * <ul>
 *   <li>Europe: agreed; or has bought within the months of {@link ContactRules#softMonths} and is told of similar products.
 *   <li>China: agreed.
 *   <li>United States: e-mail as long as it was not refused, when the rules let that be enough, else agreed; text
 *       messages only when agreed in writing.
 *   <li>Unknown: e-mail agreed, text messages agreed in writing.
 * </ul>
 *
 * @param rules what the workbench asks for
 */
public record Gate(ContactRules rules) {
    /** No day is known. */
    public static final int NO_DAY = Integer.MIN_VALUE;

    /** What the gate says; the first that holds, in this order. */
    public enum Verdict {
        NO_ADDRESS,
        NOT_AGREED,
        NOT_LAWFUL,
        STOPPED,
        REFUSED,
        UNDER_AGE,
        OPEN
    }

    /**
     * What is known of a person and a channel.
     *
     * @param address whether there is an address that can be used
     * @param stopped whether the person or the address is on the stop list of the channel
     * @param status what the person has said about marketing by it
     * @param basis on what ground, where granted
     * @param profiling what the person has said about choosing by data
     * @param law where the person lives
     * @param lastOrder epoch day of the last order that counts, {@link #NO_DAY} where none
     * @param birthday epoch day of birth, {@link #NO_DAY} where not known
     */
    public record Standing(
            boolean address,
            boolean stopped,
            ConsentStatus status,
            LawfulBasis basis,
            ConsentStatus profiling,
            Jurisdiction law,
            int lastOrder,
            int birthday) {}

    /** Whether that person may be written to by that channel for that purpose on that day. */
    public Verdict mayContact(Standing person, Channel channel, ConsentPurpose purpose, int today) {
        if (!person.address()) {
            return Verdict.NO_ADDRESS;
        }
        boolean marketing = purpose != ConsentPurpose.SERVICE;
        boolean refused = refuses(person.status());
        if (purpose == ConsentPurpose.OTHER) {
            return Verdict.NOT_AGREED;
        }
        if (marketing && !refused) {
            boolean silence = silenceIsEnough(channel, law(person.law())) && person.status() == ConsentStatus.UNKNOWN;
            if (person.status() != ConsentStatus.GRANTED && !silence) {
                return Verdict.NOT_AGREED;
            }
            if (!silence && !isLawful(channel, person.basis(), person.law(), person.lastOrder(), today)) {
                return Verdict.NOT_LAWFUL;
            }
            if (purpose == ConsentPurpose.PROFILING && !mayProfile(person.profiling(), person.law())) {
                return Verdict.NOT_AGREED;
            }
        }
        if (person.stopped()) {
            return Verdict.STOPPED;
        }
        if (marketing && refused) {
            return Verdict.REFUSED;
        }
        return marketing && isUnderAge(person.birthday(), today) ? Verdict.UNDER_AGE : Verdict.OPEN;
    }

    private static boolean refuses(ConsentStatus status) {
        return status == ConsentStatus.DENIED || status == ConsentStatus.WITHDRAWN;
    }

    private Jurisdiction law(Jurisdiction where) {
        return where == Jurisdiction.UNKNOWN ? rules.unknownAs() : where;
    }

    /** Whether somebody who has said nothing at all may be written to there. */
    public boolean silenceIsEnough(Channel channel, Jurisdiction where) {
        return !rules.askInUnitedStates() && channel == Channel.EMAIL && law(where) == Jurisdiction.UNITED_STATES;
    }

    /** Whether an agreement on that ground is enough for marketing by that channel where the person lives.
     *
     * @param lastOrder epoch day of the last order that counts, {@link #NO_DAY} where none */
    public boolean isLawful(Channel channel, LawfulBasis basis, Jurisdiction where, int lastOrder, int today) {
        boolean email = channel == Channel.EMAIL;
        return switch (law(where)) {
            case EUROPE -> isAgreed(basis) || basis == LawfulBasis.SOFT_OPT_IN && hasBought(lastOrder, today);
            case CHINA -> isAgreed(basis);
            case UNITED_STATES ->
                email ? isAgreed(basis) || !rules.askInUnitedStates() : basis == LawfulBasis.WRITTEN_CONSENT;
            case UNKNOWN -> email ? isAgreed(basis) : basis == LawfulBasis.WRITTEN_CONSENT;
        };
    }

    private static boolean isAgreed(LawfulBasis basis) {
        return switch (basis) {
            case CONSENT, WRITTEN_CONSENT, SEPARATE_CONSENT -> true;
            case SOFT_OPT_IN, CONTRACT, LEGIT_INTEREST -> false;
        };
    }

    private boolean hasBought(int lastOrder, int today) {
        return lastOrder != NO_DAY
                && lastOrder
                        >= LocalDate.ofEpochDay(today)
                                .minusMonths(rules.softMonths())
                                .toEpochDay();
    }

    /** Whether data about a person may be used to choose what to show there. */
    public boolean mayProfile(ConsentStatus profiling, Jurisdiction where) {
        return !refuses(profiling) && (law(where) != Jurisdiction.UNKNOWN || profiling == ConsentStatus.GRANTED);
    }

    /** Whether somebody born that day is known to be too young. */
    public boolean isUnderAge(int birthday, int today) {
        return birthday != NO_DAY
                && birthday
                        > LocalDate.ofEpochDay(today)
                                .minusYears(rules.leastAge())
                                .toEpochDay();
    }
}
