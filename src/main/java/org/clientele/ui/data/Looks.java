package org.clientele.ui.data;

import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.clientele.app.session.Session;
import org.clientele.app.tables.DataColumn.Contact;
import org.clientele.app.workbench.Reveals;

/** Remembers whose contact data were revealed on this page; each look goes into the log of the workbench first. */
final class Looks {
    private record Look(int customer, Contact field) {}

    private final Session session;
    private final Set<Look> looks = new HashSet<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

    Looks(Session session) {
        this.session = session;
    }

    /** Grows with each look, so that tables can follow. */
    ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /** Whether that field of that customer may be seen.
     *
     * @param customer index in the snapshot */
    boolean seen(int customer, Contact field) {
        return looks.contains(new Look(id(customer), field));
    }

    /** Shows a field of a customer, after writing that into the log. */
    void reveal(int customer, Contact field) {
        int id = id(customer);
        Reveals.Field what = switch (field) {
            case NAME -> Reveals.Field.NAME;
            case EMAIL -> Reveals.Field.EMAIL;
            case PHONE -> Reveals.Field.PHONE;
            case NONE -> Reveals.Field.CONTACT;
        };
        session.current().workbench().reveals().log(System.getProperty("user.name", ""), id, what, 1);
        looks.add(new Look(id, field));
        count.set(count.get() + 1);
    }

    /** Hides all again. */
    void forget() {
        looks.clear();
        count.set(count.get() + 1);
    }

    private int id(int customer) {
        return session.facts().map(facts -> facts.people().id()[customer]).orElse(0);
    }
}
