package org.clientele.ui.identity;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientele.app.identity.Candidate;
import org.clientele.app.identity.MergeRules;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.MergeChoice;
import org.clientele.app.workbench.PersonRecord;
import org.clientele.facts.Facts;

/**
 * The records of one candidate side by side.
 *
 * @param records by id
 * @param usual what the rules choose
 * @param orders per id how many orders there are
 * @param lastOrder per id the epoch day of the last one; ids without orders are left out
 */
record Sides(
        List<PersonRecord> records, MergeChoice usual, Map<Integer, Integer> orders, Map<Integer, Integer> lastOrder) {
    Sides {
        records = List.copyOf(records);
        orders = Map.copyOf(orders);
        lastOrder = Map.copyOf(lastOrder);
    }

    /** The fields of any of them. */
    Set<String> fields() {
        return MergeChoice.fields(records);
    }

    /** Whether the records say different things in a field; blanks say nothing. */
    boolean differ(String field) {
        Set<String> values = new LinkedHashSet<>();
        records.stream().map(r -> r.value(field)).filter(v -> !v.isEmpty()).forEach(values::add);
        return values.size() > 1;
    }

    /** Reads the records of a candidate. */
    static Sides read(Session.Shown shown, Candidate candidate) {
        List<PersonRecord> records = shown.workbench().identities().records(candidate.ids());
        Map<Integer, Integer> orders = new HashMap<>();
        Map<Integer, Integer> last = new HashMap<>();
        Facts facts = shown.facts();
        for (int id : candidate.ids()) {
            int at = facts.people().indexOf(id);
            int count = 0;
            for (int i = at < 0 ? 0 : facts.lines().offset()[at];
                    at >= 0 && i < facts.lines().offset()[at + 1];
                    i++) {
                boolean next = i == facts.lines().offset()[at]
                        || facts.lines().order()[i] != facts.lines().order()[i - 1];
                count += next ? 1 : 0;
                last.put(id, facts.lines().day()[i]);
            }
            orders.put(id, count);
        }
        return new Sides(records, MergeRules.standard().choose(records), orders, last);
    }
}
