package org.clientele.model.rule;

import java.math.BigDecimal;
import java.util.List;

/** What a value must be; texts are compared without case, accents, width and surrounding space. */
public sealed interface Check {
    /** The text is one of these; at least one. */
    record Is(List<String> values) implements Check {
        public Is {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("one value at least");
            }
        }
    }

    /** There is a text, and it is none of these; at least one. */
    record Unlike(List<String> values) implements Check {
        public Unlike {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("one value at least");
            }
        }
    }

    /** The text contains this. */
    record Contains(String part) implements Check {}

    /** The text begins with this. */
    record Begins(String start) implements Check {}

    /** The text as it stands matches a regular expression from beginning to end. */
    record Matches(String pattern) implements Check {}

    /** There is a value at all. */
    record Known() implements Check {}

    /** The number compares in this way. */
    record Figure(Compare compare) implements Check {}

    /** The number lies between these, both included. */
    record Between(BigDecimal low, BigDecimal high) implements Check {
        public Between {
            low = Compare.plain(low);
            high = Compare.plain(high);
        }
    }

    /** The day lies in a window. */
    record Within(Window window) implements Check {}

    /** The day comes round again within so many days from the data date, that date included. */
    record Anniversary(int days) implements Check {}
}
