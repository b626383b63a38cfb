package org.clientele.facts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects customers, in ascending order of their lasting ids, into {@link People}. */
public final class PeopleBuilder {
    private final Growing.Ints id = new Growing.Ints();
    private final TextColumnBuilder number = new TextColumnBuilder();
    private final TextColumnBuilder name = new TextColumnBuilder();
    private final TextColumnBuilder email = new TextColumnBuilder();
    private final TextColumnBuilder phone = new TextColumnBuilder();
    private final Growing.Bytes reach = new Growing.Bytes();
    private final WordColumnBuilder city = new WordColumnBuilder();
    private final WordColumnBuilder region = new WordColumnBuilder();
    private final WordColumnBuilder country = new WordColumnBuilder();
    private final Growing.Ints signupDay = new Growing.Ints();
    private final Growing.Ints birthday = new Growing.Ints();
    private final TextColumnBuilder formerly = new TextColumnBuilder();
    private int formerlyGiven;
    private final Map<String, Growing.Ints> extraRows = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> extraCodes = new HashMap<>();
    private final Map<String, Growing.Ints> extraValues = new HashMap<>();

    PeopleBuilder() {}

    /** How many customers were added. */
    public int size() {
        return id.size;
    }

    /** Begins the next customer with its lasting id, which must be larger than the one before. */
    public PeopleBuilder next(int customerId) {
        if (id.size > 0 && customerId <= id.array[id.size - 1]) {
            throw new IllegalArgumentException("customers come in ascending order of id");
        }
        id.add(customerId);
        return this;
    }

    /** Who the customer is: number and name. */
    public PeopleBuilder called(@Nullable String customerNumber, @Nullable String fullName) {
        number.add(customerNumber);
        name.add(fullName);
        return this;
    }

    /** How the customer is reached. */
    public PeopleBuilder reached(@Nullable String address, boolean mailable, @Nullable String e164, boolean textable) {
        email.add(address);
        phone.add(e164);
        reach.add((byte) ((mailable ? 1 : 0) | (textable ? 2 : 0)));
        return this;
    }

    /** Where the customer lives. */
    public PeopleBuilder livesIn(@Nullable String inCity, @Nullable String inRegion, @Nullable String inCountry) {
        city.add(inCity);
        region.add(inRegion);
        country.add(inCountry);
        return this;
    }

    /** Sign-up and birthday as epoch days, {@link People#NO_DAY} where unknown. */
    public PeopleBuilder dated(int signup, int born) {
        signupDay.add(signup);
        birthday.add(born);
        return this;
    }

    /** By what the customer, and those merged into it, were drawn for comparison groups before; null for nearly all. */
    public PeopleBuilder formerly(@Nullable String names) {
        if (names != null) {
            fillFormerly(id.size - 1);
            formerly.add(names);
            formerlyGiven++;
        }
        return this;
    }

    private void fillFormerly(int rows) {
        for (; formerlyGiven < rows; formerlyGiven++) {
            formerly.add(null);
        }
    }

    /** Custom fields of the customer. */
    public PeopleBuilder extras(Map<String, String> values) {
        int row = id.size - 1;
        values.forEach((field, value) -> {
            Map<String, Integer> codes = extraCodes.computeIfAbsent(field, f -> new LinkedHashMap<>());
            extraRows.computeIfAbsent(field, f -> new Growing.Ints()).add(row);
            extraValues
                    .computeIfAbsent(field, f -> new Growing.Ints())
                    .add(codes.computeIfAbsent(value, v -> codes.size()));
        });
        return this;
    }

    People build() {
        int n = id.size;
        fillFormerly(n);
        CustomerSet.Builder mailable = new CustomerSet.Builder(n);
        CustomerSet.Builder textable = new CustomerSet.Builder(n);
        for (int i = 0; i < n; i++) {
            if ((reach.array[i] & 1) != 0) {
                mailable.add(i);
            }
            if ((reach.array[i] & 2) != 0) {
                textable.add(i);
            }
        }
        Map<String, WordColumn> extras = new LinkedHashMap<>();
        extraRows.forEach((field, rows) -> {
            int[] code = new int[n];
            Arrays.fill(code, WordColumn.BLANK);
            Growing.Ints values = extraValues.getOrDefault(field, new Growing.Ints());
            for (int i = 0; i < rows.size; i++) {
                code[rows.array[i]] = values.array[i];
            }
            extras.put(
                    field,
                    new WordColumn(
                            code,
                            java.util.List.copyOf(
                                    extraCodes.getOrDefault(field, Map.of()).keySet())));
        });
        return new People(
                id.trimmed(),
                number.build(),
                name.build(),
                email.build(),
                phone.build(),
                mailable.build(),
                textable.build(),
                city.build(),
                region.build(),
                country.build(),
                signupDay.trimmed(),
                birthday.trimmed(),
                formerly.build(),
                extras);
    }
}
