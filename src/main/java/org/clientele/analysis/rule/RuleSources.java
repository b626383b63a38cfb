package org.clientele.analysis.rule;

import java.util.function.IntToDoubleFunction;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.facts.CustomerSet;
import org.clientele.model.group.Segment;

/** Where a rule finds what it does not compute itself, all on the same snapshot. */
public interface RuleSources {
    /** Who is in a group of another kind.
     *
     * @throws org.clientele.model.text.Refusal when the group cannot be found in this data */
    CustomerSet members(Segment segment);

    /** Who is in the saved group of that name.
     *
     * @throws org.clientele.model.text.Refusal when there is none, or when it contains itself */
    CustomerSet saved(String name);

    /** The computed attributes. */
    AttributeTable attributes();

    /** The score that a model of that name gives each customer, NaN where it gives none.
     *
     * @throws org.clientele.model.text.Refusal when there is no such model */
    IntToDoubleFunction score(String model);

    /** At least the first so many suggestions for every customer.
     *
     * @throws org.clientele.model.text.Refusal when nothing was ever bought */
    Suggested suggested(int rank);
}
