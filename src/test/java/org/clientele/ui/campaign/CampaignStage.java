package org.clientele.ui.campaign;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.clientele.analysis.recommend.serve.ServingRules;
import org.clientele.app.campaign.Audiences;
import org.clientele.app.campaign.ExportCampaign;
import org.clientele.app.campaign.PreviewCampaign;
import org.clientele.app.campaign.Suggestion;
import org.clientele.app.campaign.SuggestionSource;
import org.clientele.app.edit.EditHistory;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.intake.FileTables;
import org.clientele.app.jobs.DirectJobRunner;
import org.clientele.app.recommend.SuggestProducts;
import org.clientele.app.recommend.SuggestionList;
import org.clientele.app.sample.MakeSample;
import org.clientele.app.sample.OpenSample;
import org.clientele.app.session.Session;
import org.clientele.app.settings.Settings;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.store.H2Workbenches;
import org.clientele.ui.Fx;
import org.clientele.ui.Screens;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.desk.Page;
import org.clientele.ui.kit.desk.PageView;
import org.clientele.ui.shell.Shell;
import org.clientele.ui.shell.ShellViewModel;
import org.clientele.ui.text.Language;
import org.clientele.ui.theme.Icon;
import org.clientele.ui.theme.Look;
import org.jspecify.annotations.Nullable;

/** A window with the campaigns page on a real workbench of the sample shop, whose work is done at once. */
final class CampaignStage {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    /** A page that only remembers what it was opened with. */
    static final class Noting implements PageView {
        private @Nullable Object given;

        @Override
        public Node node() {
            return new Pane();
        }

        @Override
        public void shown(@Nullable Object subject) {
            given = subject;
        }
    }

    private final Session session;
    private final Language language = new Language(Locale.ENGLISH);
    private final Look look = new Look(Settings.Look.LIGHT, 1);
    private final EditHistory history = new EditHistory();
    private final ShellViewModel desk = new ShellViewModel(history, CLOCK);
    private final Noting customers = new Noting();
    private final CampaignsViewModel model;
    private final Scene scene;

    private CampaignStage(Session session) {
        this.session = session;
        Shell shell = new Shell(language, look, desk, FXCollections.observableArrayList());
        Analyses analyses = new Analyses();
        model = new CampaignsViewModel(
                session, analyses, tools(analyses), new DirectJobRunner(Checkpoint.none()), desk, language);
        desk.workbench()
                .set(session.shown().map(s -> s.workbench().profile().name()).orElse(null));
        desk.customers().set(session.facts().map(f -> f.customers()).orElse(0));
        desk.dataDay()
                .set(session.facts().map(f -> LocalDate.ofEpochDay(f.dataDay())).orElse(null));
        shell.pages(List.of(
                new Page("home", Icon.HOME, Verbatim.of("Home"), Noting::new),
                new Page("customers", Icon.CUSTOMERS, Verbatim.of("Customers"), () -> customers),
                new Page(
                        "campaigns",
                        Icon.CAMPAIGNS,
                        Message.of("campaignview.title"),
                        () -> new CampaignsView(shell.kit(), model))));
        scene = shell.scene(1280, 800);
    }

    /** What campaigns are made with, as the program puts it together. */
    static CampaignTools tools(Analyses analyses) {
        Audiences audiences = new Audiences(
                CLOCK,
                (workbench, facts, segment, checkpoint) ->
                        new FindGroups(workbench, analyses).resolve(segment, facts, checkpoint));
        return new CampaignTools(
                audiences,
                new PreviewCampaign(audiences, suggestions()),
                new ExportCampaign(audiences, suggestions(), "1.0.0"),
                CLOCK);
    }

    private static SuggestionSource suggestions() {
        return (workbench, facts, people, perPerson, checkpoint) -> {
            SuggestionList list = new SuggestProducts()
                    .suggest(workbench, facts, people, perPerson, ServingRules.standard(), checkpoint);
            return customer -> list.of(customer).stream()
                    .map(product -> new Suggestion(product.sku(), product.name(), product.address()))
                    .toList();
        };
    }

    static CampaignStage of(Session session) {
        return Fx.get(() -> new CampaignStage(session));
    }

    /** A session that shows a sample shop of so many customers. */
    static Session shop(Path folder, int customers) {
        H2Workbenches workbenches = new H2Workbenches(CLOCK);
        Session session = new Session(workbenches);
        try {
            session.show(new OpenSample(workbenches, new MakeSample(), new FileTables(), CLOCK)
                    .job(folder.resolve("Spring Shop"), 7, customers)
                    .work()
                    .run(Checkpoint.none()));
        } catch (Exception fault) {
            throw new AssertionError(fault);
        }
        return session;
    }

    Session session() {
        return session;
    }

    ShellViewModel desk() {
        return desk;
    }

    EditHistory history() {
        return history;
    }

    CampaignsViewModel model() {
        return model;
    }

    /** The campaign that is being made. */
    BuilderViewModel making() {
        return Objects.requireNonNull(model.builder().get());
    }

    /** What the customers page was given. */
    @Nullable
    Object looked() {
        return customers.given;
    }

    Language language() {
        return language;
    }

    Scene scene() {
        return scene;
    }

    void shoot(String name) {
        Screens.shootAll(name, scene, language, look);
        Fx.run(() -> {
            language.use(Locale.ENGLISH);
            look.wish().set(Settings.Look.LIGHT);
        });
        Fx.pulses(2);
    }
}
