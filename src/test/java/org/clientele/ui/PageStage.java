package org.clientele.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.clientele.app.edit.EditHistory;
import org.clientele.app.jobs.DirectJobRunner;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.sample.ShopCopies;
import org.clientele.app.session.Session;
import org.clientele.app.settings.Settings;
import org.clientele.model.run.Checkpoint;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.desk.Page;
import org.clientele.ui.kit.desk.PageView;
import org.clientele.ui.shell.Shell;
import org.clientele.ui.shell.ShellViewModel;
import org.clientele.ui.text.Language;
import org.clientele.ui.theme.Icon;
import org.clientele.ui.theme.Look;
import org.jspecify.annotations.Nullable;

/** A window around the pages under test: shell, desk and undo over one session, and pages that only remember. */
public class PageStage {
    /** The moment at which the window is looked at. */
    public static final Clock CLOCK = ShopCopies.CLOCK;

    private final Session session;
    private final Language language = new Language(Locale.ENGLISH);
    private final Look look = new Look(Settings.Look.LIGHT, 1);
    private final EditHistory history = new EditHistory();
    private final ShellViewModel desk;
    private final Shell shell;
    private final List<Noting> noting = new ArrayList<>();
    private final List<Object> given = new ArrayList<>();
    private @Nullable Scene scene;

    /** A page that only remembers what it was opened with. */
    private final class Noting implements PageView {
        private final String key;
        private final Kit kit;
        private @Nullable Object last;

        private Noting(String key, Kit kit) {
            this.key = key;
            this.kit = kit;
        }

        @Override
        public Node node() {
            return kit.page(Verbatim.of("-"), new SimpleStringProperty(""), new Pane());
        }

        @Override
        public void shown(@Nullable Object subject) {
            last = subject;
            if (subject != null) {
                given.add(subject);
            }
        }
    }

    /** A window on that session; made on the screen's thread. */
    public PageStage(Session session) {
        this(session, CLOCK);
    }

    /** A window on that session at a moment of its own; made on the screen's thread. */
    public PageStage(Session session, Clock clock) {
        this.session = session;
        desk = new ShellViewModel(history, clock);
        shell = new Shell(language, look, desk, FXCollections.observableArrayList());
        desk.workbench()
                .set(session.shown().map(s -> s.workbench().profile().name()).orElse(null));
        desk.customers().set(session.facts().map(f -> f.customers()).orElse(0));
        desk.dataDay()
                .set(session.facts().map(f -> LocalDate.ofEpochDay(f.dataDay())).orElse(null));
    }

    /** A session that shows a sample shop of so many customers. */
    public static Session shop(Path folder, int customers) {
        return ShopCopies.session(folder, customers);
    }

    /** Work that is done at once. */
    public static JobRunner direct() {
        return new DirectJobRunner(Checkpoint.none());
    }

    /** A page beside the one under test, which only remembers what it is opened with. */
    public final Page noting(String key, Icon icon, String title) {
        Noting page = new Noting(key, shell.kit());
        noting.add(page);
        return new Page(key, icon, Verbatim.of(title), () -> page);
    }

    /** Home, as a page that only remembers. */
    public final Page home() {
        return noting("home", Icon.HOME, "Home");
    }

    /** The customers, as a page that only remembers. */
    public final Page customers() {
        return noting("customers", Icon.CUSTOMERS, "Customers");
    }

    /** The campaigns, as a page that only remembers. */
    public final Page campaigns() {
        return noting("campaigns", Icon.CAMPAIGNS, "Campaigns");
    }

    /** Shows these pages in a window of that size. */
    public final void show(double width, double height, Page... pages) {
        shell.pages(List.of(pages));
        scene = shell.scene(width, height);
    }

    /** What the other page of that key was last opened with. */
    public final @Nullable Object given(String key) {
        return noting.stream().filter(page -> page.key.equals(key)).findFirst().orElseThrow().last;
    }

    /** What the other pages were opened with, the newest last. */
    public final List<Object> given() {
        return given;
    }

    /** The session. */
    public final Session session() {
        return session;
    }

    /** The shell around the pages. */
    public final Shell shell() {
        return shell;
    }

    /** The desk that pages talk to. */
    public final ShellViewModel desk() {
        return desk;
    }

    /** What can be undone. */
    public final EditHistory history() {
        return history;
    }

    /** The language of the window. */
    public final Language language() {
        return language;
    }

    /** The window's scene. */
    public final Scene scene() {
        return Objects.requireNonNull(scene);
    }

    /** Takes pictures in both languages, light and dark, and goes back to English in the light. */
    public final void shoot(String name) {
        Screens.shootAll(name, scene(), language, look);
        reset();
    }

    /** Takes two pictures that show both languages and both looks, and goes back to English in the light. */
    public final void shootBoth(String name) {
        Screens.shootBoth(name, scene(), language, look);
        reset();
    }

    /** Takes one picture, as it is. */
    public final void shootOnce(String name) {
        Screens.shoot(name, scene(), language, look);
    }

    private void reset() {
        Fx.run(() -> {
            language.use(Locale.ENGLISH);
            look.wish().set(Settings.Look.LIGHT);
        });
        Fx.pulses(2);
    }
}
