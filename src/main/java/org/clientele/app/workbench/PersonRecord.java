package org.clientele.app.workbench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is stored about one customer, as a column of the side-by-side view.
 *
 * @param id lasting id
 * @param values texts by the field's word ({@code name}, {@code email}, {@code extra:Loyalty}); blanks are left out
 * @param asOf epoch day from which the values are: the date the file gave, else that of the import
 * @param changed the batch that last wrote it; of equal days the larger is the newer
 */
public record PersonRecord(int id, Map<String, String> values, int asOf, int changed) {
    /** What the words of the shop's own fields begin with. */
    public static final String EXTRA = "extra:";

    public PersonRecord {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The value of a field, empty when blank. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** By what people know the customer: name, else e-mail, else number, else telephone. */
    public String title() {
        for (String field : new String[] {"name", "email", "customer_id", "phone"}) {
            if (!value(field).isEmpty()) {
                return value(field);
            }
        }
        return "#" + id;
    }

    /** Whether that record is newer than another. */
    public boolean newerThan(PersonRecord other) {
        return asOf != other.asOf
                ? asOf > other.asOf
                : changed != other.changed ? changed > other.changed : id > other.id;
    }
}
