package org.clientele.store.snapshot;

import java.util.Arrays;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.contact.LawfulBasis;

/**
 * What people have said about one thing, such as marketing by one channel. All refusals and ends must be told before the
 * first agreement is, in any order among themselves.
 */
final class Lane {
    /** Nothing was said. */
    static final int NEVER = Integer.MIN_VALUE;

    /** Said, and nobody knows when: before everything else. */
    static final int UNDATED = NEVER + 1;

    private static final byte NO_BASIS = -1;
    private static final ConsentStatus[] STATES = ConsentStatus.values();
    private static final LawfulBasis[] GROUNDS = LawfulBasis.values();

    /** From the weakest ground to the strongest. */
    private static final int[] STRENGTH = {2, 4, 0, 1, 1, 3};

    private final int today;
    private final int[] refused;
    private final byte[] refusal;
    private final int[] ended;
    private final int[] granted;
    private final int[] until;
    private final byte[] newest;
    private final byte[] basis;
    private final int[] proven;

    Lane(int people, int today) {
        this.today = today;
        refused = filled(people);
        ended = filled(people);
        granted = filled(people);
        proven = filled(people);
        until = new int[people];
        refusal = new byte[people];
        newest = new byte[people];
        basis = new byte[people];
        Arrays.fill(basis, NO_BASIS);
    }

    private static int[] filled(int people) {
        int[] minutes = new int[people];
        Arrays.fill(minutes, NEVER);
        return minutes;
    }

    void refuse(int i, int minute, ConsentStatus how) {
        if (minute >= refused[i]) {
            refused[i] = minute;
            refusal[i] = (byte) how.ordinal();
        }
    }

    void end(int i, int minute) {
        ended[i] = Math.max(ended[i], minute);
    }

    void grant(int i, int minute, int expires, LawfulBasis ground, boolean proof) {
        // being told of similar products takes nothing from an agreement that holds
        boolean soft = ground == LawfulBasis.SOFT_OPT_IN
                && granted[i] > refused[i]
                && until[i] >= today
                && newest[i] != LawfulBasis.SOFT_OPT_IN.ordinal();
        if (minute >= granted[i] && !soft) {
            granted[i] = minute;
            until[i] = expires;
            newest[i] = (byte) ground.ordinal();
        }
        if (proof) {
            proven[i] = Math.max(proven[i], minute);
        }
        boolean holds = expires >= today && minute > refused[i];
        if (holds && (basis[i] == NO_BASIS || STRENGTH[ground.ordinal()] > STRENGTH[basis[i]])) {
            basis[i] = (byte) ground.ordinal();
        }
    }

    /** What holds for everybody. */
    void settle(ConsentStatus[] status, int[] since, LawfulBasis[] grounds) {
        for (int i = 0; i < status.length; i++) {
            boolean reopened = refused[i] == NEVER || proven[i] > refused[i];
            if (refused[i] != NEVER && !(reopened && granted[i] > refused[i])) {
                status[i] = STATES[refusal[i]];
                since[i] = refused[i];
            } else if (ended[i] != NEVER && ended[i] >= granted[i]) {
                status[i] = ConsentStatus.EXPIRED;
                since[i] = ended[i];
            } else if (granted[i] == NEVER) {
                status[i] = ConsentStatus.UNKNOWN;
                since[i] = NEVER;
            } else {
                status[i] = until[i] < today ? ConsentStatus.EXPIRED : ConsentStatus.GRANTED;
                since[i] = granted[i];
            }
            grounds[i] = basis[i] == NO_BASIS ? LawfulBasis.CONSENT : GROUNDS[basis[i]];
        }
    }
}
