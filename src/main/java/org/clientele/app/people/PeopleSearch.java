package org.clientele.app.people;

import java.text.Normalizer;
import java.util.Locale;
import org.clientele.facts.People;

/** Tells whether a customer matches what was typed into a search box; case, accents and width do not matter. */
final class PeopleSearch {
    private static final int LEAST_DIGITS = 4;

    private final People people;
    private final String wanted;
    private final String digits;

    PeopleSearch(People people, String search) {
        this.people = people;
        this.wanted = fold(search.strip());
        String only = wanted.replaceAll("[^0-9]", "");
        boolean phoneLike = wanted.matches("[+0-9 ()\\-]*");
        this.digits = phoneLike && only.length() >= LEAST_DIGITS ? only : "";
    }

    boolean matches(int customer) {
        if (wanted.isEmpty()) {
            return true;
        }
        return !digits.isEmpty() && endsWithDigits(people.phone().get(customer))
                || fold(people.name().get(customer)).contains(wanted)
                || fold(people.number().get(customer)).contains(wanted)
                || fold(people.email().get(customer)).contains(wanted);
    }

    private boolean endsWithDigits(String phone) {
        int wantedAt = digits.length() - 1;
        for (int i = phone.length() - 1; i >= 0 && wantedAt >= 0; i--) {
            char sign = phone.charAt(i);
            if (sign >= '0' && sign <= '9') {
                if (sign != digits.charAt(wantedAt)) {
                    return false;
                }
                wantedAt--;
            }
        }
        return wantedAt < 0;
    }

    /** How near a match is: 3 where name or number begin with it, 2 where they have it, 1 for an address, 0 for none. */
    byte nearness(int customer) {
        String name = fold(people.name().get(customer));
        String number = fold(people.number().get(customer));
        if (name.startsWith(wanted) || number.startsWith(wanted)) {
            return 3;
        }
        if (name.contains(wanted) || number.contains(wanted)) {
            return 2;
        }
        return (byte)
                (!digits.isEmpty() && endsWithDigits(people.phone().get(customer))
                                || fold(people.email().get(customer)).contains(wanted)
                        ? 1
                        : 0);
    }

    /** Lower case without accents, full width as half width. */
    static String fold(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            plain = text.charAt(i) < 128;
        }
        if (plain) {
            return text.toLowerCase(Locale.ROOT);
        }
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
