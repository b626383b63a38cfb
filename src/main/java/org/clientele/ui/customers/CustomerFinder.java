package org.clientele.ui.customers;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.people.FindPerson;
import org.clientele.app.people.PersonRow;
import org.clientele.app.session.Session;
import org.clientele.model.group.PickedPerson;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.Find;
import org.clientele.ui.kit.desk.Finder;
import org.clientele.ui.kit.job.JobSlot;
import org.clientele.ui.theme.Icon;

/** Offers customers to the find box by name, pinyin, number, e-mail address or the end of the phone number. */
public final class CustomerFinder implements Finder {
    private final Session session;
    private final Analyses analyses;
    private final Desk desk;
    private final JobSlot<FindPerson> ready;
    private Runnable more = () -> {};

    /** Customers of the workbench that is shown; their index is made in the background whenever other data is shown. */
    public CustomerFinder(Session session, Analyses analyses, JobRunner jobs, Desk desk) {
        this.session = session;
        this.analyses = analyses;
        this.desk = desk;
        this.ready = new JobSlot<>(jobs);
        session.watch(this::prepare);
        prepare();
    }

    private void prepare() {
        session.shown()
                .ifPresentOrElse(
                        shown -> ready.start(FindPerson.ready(shown.workbench(), analyses), made -> more.run()),
                        ready::clear);
    }

    @Override
    public void watch(Runnable caller) {
        more = caller;
    }

    @Override
    public List<Find> find(String typed, int most) {
        FindPerson finder = ready.latest().get();
        return finder == null
                ? List.of()
                : finder.find(typed, most, true).stream().map(this::line).toList();
    }

    private Find line(FindPerson.Hit hit) {
        PersonRow.Identity who = hit.identity();
        Find.Rank rank = switch (hit.nearness()) {
            case EXACT -> Find.Rank.EXACT;
            case NAME, WORD -> Find.Rank.NAME;
            case PINYIN -> Find.Rank.PINYIN;
            case NUMBER, EMAIL -> Find.Rank.PERSON;
        };
        return new Find(
                Icon.CUSTOMER,
                Verbatim.of(nameOf(who)),
                Message.of("customers.find.detail", details(who)),
                rank,
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
        return Stream.of(who.city(), who.name().isBlank() ? "" : who.number(), who.phone())
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
