package org.clientele.ui.products;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.people.FindPerson;
import org.clientele.app.products.PersonPreview;
import org.clientele.app.products.SuggestionCounter;
import org.clientele.app.session.Session;
import org.clientele.model.group.PickedPerson;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** Whose suggestions are looked at: somebody drawn at random, somebody searched for, or somebody handed over. */
public final class PersonViewModel {
    private static final int FIRST_TRIES = 64;
    private static final int INTERESTING = 3;
    private static final double GOLDEN = 0.618;
    private final Session session;
    private final Analyses analyses;
    private final Desk desk;
    private final JobSlot<FindPerson> finding;
    private final ObjectProperty<Integer> amount = new SimpleObjectProperty<>(5);
    private final ReadOnlyObjectWrapper<@Nullable PersonPreview> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper missed = new ReadOnlyBooleanWrapper();
    private @Nullable SuggestionCounter ready;
    private @Nullable PickedPerson awaited;
    private int place;

    PersonViewModel(Session session, Analyses analyses, JobRunner jobs, Desk desk) {
        this.session = session;
        this.analyses = analyses;
        this.finding = new JobSlot<>(jobs);
        this.desk = desk;
        amount.addListener((property, before, now) -> {
            if (ready != null) {
                serve(ready);
            }
        });
    }

    /** The person looked at; null while nothing is ready. */
    public ReadOnlyObjectProperty<@Nullable PersonPreview> shown() {
        return shown.getReadOnlyProperty();
    }

    /** How many suggestions each person gets. */
    public ObjectProperty<Integer> amount() {
        return amount;
    }

    /** How many suggestions for each person can be chosen. */
    public static List<Integer> amounts() {
        return List.of(3, 5, 10);
    }

    /** Shows the person looked at anew, the one awaited, or the first one of whom there is something to tell. */
    void serve(SuggestionCounter counter) {
        ready = counter;
        if (counter.facts().customers() == 0) {
            shown.set(null);
            return;
        }
        PersonPreview before = shown.get();
        PickedPerson wanted = awaited;
        awaited = null;
        int customer = wanted != null
                ? counter.facts().people().indexOf(wanted.customerId())
                : before == null ? -1 : counter.facts().people().indexOf(before.customerId());
        show(counter, customer < 0 ? first(counter) : customer);
    }

    /** Nobody is looked at any more: another shop. */
    void leave() {
        ready = null;
        shown.set(null);
        place = 0;
    }

    private int first(SuggestionCounter counter) {
        int customers = counter.facts().customers();
        place = 0;
        while (place < FIRST_TRIES && counter.boughtBy(at(place, customers)) < INTERESTING) {
            place++;
        }
        return at(place, customers);
    }

    /** Another person, drawn at random but always in the same order. */
    public void next() {
        go(place + 1);
    }

    /** The person before. */
    public void previous() {
        go(place - 1);
    }

    private void go(int to) {
        SuggestionCounter counter = ready;
        if (counter != null && counter.facts().customers() > 0) {
            place = to;
            show(counter, at(to, counter.facts().customers()));
        }
    }

    private void show(SuggestionCounter counter, int customer) {
        shown.set(counter.show(customer, amount.get()));
    }

    /** The customer at a place of an order that looks random and visits everybody once before it starts again. */
    static int at(int place, int customers) {
        int step = Math.max(1, (int) (customers * GOLDEN));
        while (gcd(step, customers) != 1) {
            step++;
        }
        return (int) Math.floorMod((long) place * step + customers / 3, (long) customers);
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** Shows that person, now or as soon as suggestions are ready. */
    public void show(PickedPerson picked) {
        awaited = picked;
        if (ready != null) {
            serve(ready);
        }
    }

    /** Whether the last search found nobody. */
    public ReadOnlyBooleanProperty missed() {
        return missed.getReadOnlyProperty();
    }

    /** Shows the person whose name, number or address fits these words best. */
    public void find(String words) {
        missed.set(false);
        session.shown()
                .ifPresent(shop -> finding.start(
                        FindPerson.ready(shop.workbench(), analyses),
                        finder -> found(finder.find(words, 1, true), words)));
    }

    private void found(List<FindPerson.Hit> hits, String words) {
        missed.set(hits.isEmpty() && !words.isBlank());
        if (!hits.isEmpty()) {
            show(new PickedPerson(hits.getFirst().id()));
        }
    }

    /** Opens the card of the person looked at. */
    public void open() {
        PersonPreview now = shown.get();
        if (now != null) {
            desk.open("customers", new PickedPerson(now.customerId()));
        }
    }
}
