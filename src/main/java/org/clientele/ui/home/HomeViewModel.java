package org.clientele.ui.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.clientele.app.edit.Edit;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.Reach;
import org.clientele.app.groups.SaveGroup;
import org.clientele.app.home.HomePicture;
import org.clientele.app.home.Idea;
import org.clientele.app.home.PutAside;
import org.clientele.app.home.ShowHome;
import org.clientele.app.home.Step;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.sample.OpenSample;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.Profile;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.Picked;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.job.JobSlot;

/** What Home knows: whether a workbench is open, its picture, and what the buttons do. */
public final class HomeViewModel {
    private static final long SEED = 7;
    private static final int CUSTOMERS = 5000;
    private static final int MORNING = 5;
    private static final int NOON = 12;
    private static final int EVENING = 18;
    private final Session session;
    private final Analyses analyses;
    private final OpenSample sample;
    private final Desk desk;
    private final Places places;
    private final JobSlot<HomePicture> picture;
    private final JobSlot<Session.Shown> opening;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanProperty others = new SimpleBooleanProperty();

    /**
     * Where workbenches are.
     *
     * @param home where new ones are made
     * @param recent those opened lately, newest first
     * @param clock tells the time of day, for the greeting
     */
    public record Places(Path home, Supplier<List<Path>> recent, Clock clock) {}

    /** Home of that session. */
    public HomeViewModel(
            Session session, Analyses analyses, OpenSample sample, JobRunner jobs, Desk desk, Places places) {
        this.session = session;
        this.analyses = analyses;
        this.sample = sample;
        this.desk = desk;
        this.places = places;
        this.picture = new JobSlot<>(jobs);
        this.opening = new JobSlot<>(jobs);
        session.watch(this::refresh);
        refresh();
    }

    /** Counts again what is shown. */
    public void refresh() {
        open.set(session.shown().isPresent());
        session.shown()
                .ifPresentOrElse(
                        shown -> picture.start(new ShowHome(shown.workbench(), analyses).picture()), picture::clear);
    }

    /** Whether a workbench is open. */
    public ReadOnlyBooleanProperty isOpen() {
        return open;
    }

    /** The currency of the open workbench; empty while none is open. */
    public String currency() {
        return session.shown().map(s -> s.workbench().profile().currency()).orElse("");
    }

    /** What Home shows of the open workbench. */
    public JobSlot<HomePicture> picture() {
        return picture;
    }

    /** The workbench that is being opened or made. */
    public JobSlot<Session.Shown> opening() {
        return opening;
    }

    /** Whether the other ideas are listed below the first. */
    public BooleanProperty others() {
        return others;
    }

    /** The greeting of this hour. */
    public Message greeting() {
        int hour = LocalTime.now(places.clock()).getHour();
        String part = hour < MORNING || hour >= EVENING ? "evening" : hour < NOON ? "morning" : "afternoon";
        return Message.of("home.hello." + part);
    }

    /** Puts an idea aside for now; that can be undone. */
    public void notNow(Idea idea) {
        Session.Shown shown = session.current();
        Runnable aside = () -> {
            new PutAside(shown.workbench().choices()).add(idea, shown.facts().dataDay());
            refresh();
        };
        aside.run();
        desk.done(Edit.of(Message.of("home.aside.done"), () -> bringBack(shown.workbench(), List.of(idea)), aside));
    }

    /** Brings back what was put aside. */
    public void bringBack(List<Idea> ideas) {
        bringBack(session.current().workbench(), ideas);
    }

    private void bringBack(Workbench workbench, List<Idea> ideas) {
        new PutAside(workbench.choices()).remove(ideas.stream().map(Idea::key).toList());
        refresh();
    }

    /** Workbenches opened lately that are still there, newest first. */
    public List<Path> recent() {
        return places.recent().get().stream().filter(Files::isDirectory).toList();
    }

    /** Makes the sample shop and shows it. */
    public void trySample() {
        desk.open("home");
        opening.start(sample.job(places.home().resolve("Spring Shop"), SEED, CUSTOMERS), session::show);
    }

    /** Opens a workbench and shows it. */
    public void openWorkbench(Path folder) {
        desk.open("home");
        opening.start(session.open(folder), session::show);
    }

    /** The conventions of this computer, for a new workbench. */
    public Profile usualProfile() {
        return Session.usualProfile("My shop");
    }

    /** Makes a workbench and shows it. */
    public void create(Profile profile) {
        desk.open("home");
        opening.start(session.create(session.free(places.home(), profile.name()), profile), session::show);
    }

    /** Closes the workbench that is open. */
    public void closeWorkbench() {
        session.close();
        desk.open("home");
    }

    /** Where new workbenches are made. */
    public Path home() {
        return places.home();
    }

    /** Takes files to the import; a workbench is made for them when none is open. */
    public void openFiles(List<Path> files) {
        if (session.shown().isPresent()) {
            desk.open("import", files);
        } else {
            opening.start(session.createFirst(places.home(), "My shop"), shown -> {
                session.show(shown);
                desk.open("import", files);
            });
        }
    }

    /** Does what an idea's button says. */
    public void act(Idea chosen) {
        Picked picked = new Picked(chosen.segment(), Message.of("home.group." + chosen.key()));
        switch (chosen.action()) {
            case CAMPAIGN -> desk.open("campaigns", picked);
            case LIST -> desk.open("customers", picked);
            case IMPORT -> desk.open("import");
        }
    }

    /** Goes where a step of the way is done. */
    public void go(Step step) {
        switch (step) {
            case DATA -> desk.open("import");
            case GROUPS -> desk.open("groups");
            case IDEA -> desk.open("home");
            case AUDIENCE, CHECK, EXPORT -> desk.open("campaigns");
        }
    }

    /** Does the next step of the way: the idea in front where that is the next step. */
    public void next(HomePicture shown) {
        if (shown.next() == Step.IDEA && !shown.ideas().isEmpty()) {
            act(shown.ideas().getFirst());
        } else {
            go(shown.next());
        }
    }

    /** Lists those who may be written to on a channel. */
    public void reached(Channel channel) {
        session.shown().ifPresent(shown -> {
            Reach reach = analyses.reach(shown.facts());
            CustomerSet who = switch (channel) {
                case EMAIL -> reach.email();
                case SMS -> reach.sms();
            };
            desk.open(
                    "customers",
                    new Picked(
                            SaveGroup.fixed(who, shown.facts()),
                            Message.of(channel == Channel.EMAIL ? "home.tile.email" : "home.tile.sms")));
        });
    }

    /** Shows all customers. */
    public void everybody() {
        desk.open("customers", new Picked(new Segment.Everyone(), Message.of("home.tile.customers")));
    }

    /** Goes to a page. */
    public void page(String key) {
        desk.open(key);
    }
}
