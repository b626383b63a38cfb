package org.clientele.analysis.audience;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientele.facts.People;
import org.clientele.facts.TextColumn;
import org.clientele.model.contact.EmailKey;

/**
 * What stands for each unit in the draw: the customer number that comes first in plain text order; of people without
 * number the address. Who was merged is also known by what stood for them before.
 */
final class UnitNames {
    private final People people;
    private final int[] numbered;
    private final Map<Integer, List<String>> former = new HashMap<>();

    /** The names of units; the lowest customer stands for each. */
    UnitNames(Addresses addresses) {
        this.people = addresses.people();
        int[] unit = addresses.units();
        this.numbered = new int[unit.length];
        Arrays.fill(numbered, -1);
        for (int c = 0; c < unit.length; c++) {
            if (!people.number().isBlank(c)) {
                int known = numbered[unit[c]];
                if (known < 0
                        || people.number().get(c).compareTo(people.number().get(known)) < 0) {
                    numbered[unit[c]] = c;
                }
            }
            if (!people.formerly().isBlank(c)) {
                former.computeIfAbsent(unit[c], u -> new ArrayList<>())
                        .addAll(List.of(people.formerly().get(c).split("\n")));
            }
        }
    }

    /** The name of a unit in UTF-8. */
    byte[] of(int unit) {
        int c = numbered[unit];
        if (c >= 0) {
            TextColumn number = people.number();
            return Arrays.copyOfRange(number.bytes(), number.offset()[c], number.offset()[c + 1]);
        }
        String email = people.email().get(unit);
        String address = email.isEmpty() ? people.phone().get(unit) : EmailKey.of(email);
        return (address.isEmpty() ? "id:" + people.id()[unit] : address).getBytes(StandardCharsets.UTF_8);
    }

    /** By what else the people of a unit were drawn before some of them were merged. */
    List<String> formerly(int unit) {
        return former.isEmpty() ? List.of() : former.getOrDefault(unit, List.of());
    }

    /** Whether a unit was known by the same names among other people. */
    boolean sameAs(UnitNames other, int unit) {
        return Arrays.equals(of(unit), other.of(unit)) && formerly(unit).equals(other.formerly(unit));
    }
}
