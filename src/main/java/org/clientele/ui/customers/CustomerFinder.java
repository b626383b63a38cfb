package org.clientele.ui.customers;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientele.app.people.FindPerson;
import org.clientele.app.people.PersonRow;
import org.clientele.app.session.Session;
import org.clientele.model.group.PickedPerson;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.Find;
import org.clientele.ui.kit.desk.Finder;
import org.clientele.ui.theme.Icon;

/** Offers customers to the find box by name, number, e-mail address or the end of the phone number. */
public final class CustomerFinder implements Finder {
    private final Session session;
    private final Desk desk;

    /** Customers of the workbench that is shown. */
    public CustomerFinder(Session session, Desk desk) {
        this.session = session;
        this.desk = desk;
    }

    @Override
    public List<Find> find(String typed, int most) {
        return session.facts()
                .map(facts -> new FindPerson(facts)
                        .find(typed, most, true).stream().map(this::line).toList())
                .orElse(List.of());
    }

    private Find line(FindPerson.Hit hit) {
        PersonRow.Identity who = hit.identity();
        return new Find(
                Icon.CUSTOMER,
                Verbatim.of(nameOf(who)),
                Message.of("customers.find.detail", details(who)),
                () -> desk.open("customers", new PickedPerson(hit.id())));
    }

    /** The name, or the shop's number of somebody without one. */
    static String nameOf(PersonRow.Identity who) {
        return Stream.of(who.name(), who.number(), who.email(), who.phone())
                .filter(word -> !word.isBlank())
                .findFirst()
                .orElse("–");
    }

    private static String details(PersonRow.Identity who) {
        return Stream.of(who.city(), who.name().isBlank() ? "" : who.number())
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
