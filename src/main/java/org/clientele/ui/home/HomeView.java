package org.clientele.ui.home;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.clientele.app.home.HomePicture;
import org.clientele.app.home.Idea;
import org.clientele.app.home.Step;
import org.clientele.app.notice.Headline;
import org.clientele.app.notice.HeadlineAmount;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Money;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.RevenueCaption;
import org.clientele.ui.kit.StatTile;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.WizardSteps;
import org.clientele.ui.kit.chart.Sparkline;
import org.clientele.ui.kit.desk.PageView;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** Home as it is seen: the first steps while nothing is open, and after that the way, the ideas and the figures. */
public final class HomeView implements PageView {
    private final Kit kit;
    private final HomeViewModel model;
    private final StackPane root = new StackPane();
    private final FirstRun first;
    private final Pane picture;

    /** Home on that model. */
    public HomeView(Kit kit, HomeViewModel model) {
        this.kit = kit;
        this.model = model;
        this.first = new FirstRun(kit, model, this::chooseFiles);
        ObservableValue<String> answer = kit.language()
                .follow(
                        () -> {
                            HomePicture latest = model.picture().latest().get();
                            return latest == null ? "" : kit.language().now(latest.headline());
                        },
                        model.picture().latest());
        StateView<HomePicture> body = new StateView<>(kit, model.picture(), this::content)
                .skeleton(StateView.Skeleton.CARDS)
                .retry(model::refresh);
        this.picture = kit.page(
                Message.of("home.title"),
                answer,
                body,
                kit.secondary("home-import", Message.of("home.import"), this::chooseFiles));
        model.isOpen().addListener((property, before, now) -> choose());
        model.opening().state().addListener((property, before, now) -> choose());
        choose();
    }

    private void choose() {
        boolean busy = model.opening().state().get() instanceof SlotState.Loading
                || model.opening().state().get() instanceof SlotState.Failed;
        root.getChildren().setAll(model.isOpen().get() && !busy ? picture : first.node());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown(@Nullable Object subject) {
        if (model.isOpen().get() && model.picture().latest().get() != null) {
            model.refresh();
        }
        first.refresh();
    }

    private void chooseFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.language().now("home.choose"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                kit.language().now("home.choose.tables"), "*.csv", "*.tsv", "*.txt", "*.xlsx", "*.gz"),
                        new FileChooser.ExtensionFilter(kit.language().now("home.choose.all"), "*.*"));
        List<File> files = chooser.showOpenMultipleDialog(root.getScene().getWindow());
        if (files != null && !files.isEmpty()) {
            model.openFiles(files.stream().map(File::toPath).toList());
        }
    }

    private Node content(HomePicture shown) {
        return kit.column(
                way(shown),
                idea(shown),
                new VBox(8, tiles(shown), new RevenueCaption(kit, "home-revenue", shown.revenue())),
                recent(shown));
    }

    private Node way(HomePicture shown) {
        Set<Step> done = shown.done();
        int at =
                done.size() == Step.values().length ? done.size() : shown.next().ordinal();
        return new WizardSteps(
                kit,
                Arrays.stream(Step.values())
                        .map(step -> Message.of(step.textKey()))
                        .toList(),
                new ReadOnlyIntegerWrapper(at),
                new ReadOnlyIntegerWrapper(Step.values().length),
                i -> model.go(Step.values()[i]));
    }

    private Node idea(HomePicture shown) {
        if (shown.ideas().isEmpty()) {
            return kit.card(
                    Message.of("home.next"),
                    kit.text("home.noideas"),
                    kit.primary("home-act", Message.of("home.import"), this::chooseFiles));
        }
        StackPane holder = new StackPane();
        Runnable draw = () -> holder.getChildren()
                .setAll(ideaCard(
                        shown.ideas()
                                .get(Math.min(model.idea().get(), shown.ideas().size() - 1)),
                        shown.ideas().size()));
        model.idea().addListener((property, before, now) -> draw.run());
        draw.run();
        return holder;
    }

    private Node ideaCard(Idea idea, int ideas) {
        Label headline = kit.words(kit.language().text(idea.headline()), "c-hero");
        headline.setWrapText(true);
        Label reason = kit.muted(Message.of("home.why", idea.reason()));
        reason.setWrapText(true);
        Label reach = kit.muted("home.reach", idea.reach());
        Button act = kit.primary("home-act", Message.of(idea.action().textKey()), () -> model.act(idea));
        HBox buttons = ideas > 1
                ? kit.row(
                        act,
                        kit.quiet("home-next-idea", Message.of("home.other", ideas - 1), () -> model.nextIdea(ideas)))
                : kit.row(act);
        VBox words = new VBox(8, kit.overline("home.next"), headline, reason, reach);
        HBox.setHgrow(words, Priority.ALWAYS);
        StackPane disc = new StackPane(Icon.IDEA.node("c-empty-icon"));
        disc.getStyleClass().add("c-empty-disc");
        disc.setMinSize(64, 64);
        disc.setMaxSize(64, 64);
        HBox line = new HBox(24, disc, words);
        line.setAlignment(Pos.TOP_LEFT);
        VBox card = kit.card(line, buttons);
        card.getStyleClass().add("c-idea");
        return card;
    }

    private Node tiles(HomePicture shown) {
        HomePicture.Tiles tiles = shown.tiles();
        double[] months = tiles.months().stream().mapToDouble(Money::units).toArray();
        Node revenue = new StatTile(
                        kit,
                        Icon.MONEY,
                        Message.of("home.tile.revenue"),
                        kit.language()
                                .text(Message.of("home.figure", new HeadlineAmount(tiles.revenue(), model.currency()))),
                        kit.language().text("home.tile.revenue.note"),
                        null)
                .with(new Sparkline(kit, months, 72, 28));
        return kit.equal(
                tile(
                        Icon.CUSTOMERS,
                        "home.tile.customers",
                        tiles.customers(),
                        "home.tile.customers.note",
                        model::everybody),
                tile(Icon.CAMPAIGNS, "home.tile.email", tiles.canEmail(), "home.tile.lawful", model::everybody),
                tile(Icon.SMS, "home.tile.sms", tiles.canText(), "home.tile.lawful", model::everybody),
                revenue);
    }

    private Node tile(Icon icon, String name, int number, String note, Runnable open) {
        return new StatTile(
                kit,
                icon,
                Message.of(name),
                kit.language().text(Message.of("home.figure", new Headline(number))),
                kit.language().text(note),
                open);
    }

    private Node recent(HomePicture shown) {
        VBox rows = new VBox(4);
        for (ExportEntry export : shown.recent().exports()) {
            rows.getChildren()
                    .add(line(
                            Icon.EXPORT,
                            Message.of("home.recent.export", export.campaign(), export.people(), export.file()),
                            day(export.at())));
        }
        for (BatchSummary batch : shown.recent().imports()) {
            Message words = batch.state() == BatchSummary.State.UNDONE
                    ? Message.of("home.recent.undone", batch.file())
                    : Message.of(
                            "home.recent.import", batch.file(), batch.counts().read());
            rows.getChildren().add(line(Icon.IMPORT, words, day(batch.at())));
        }
        if (rows.getChildren().isEmpty()) {
            rows.getChildren().add(kit.muted("home.recent.none"));
        }
        return kit.card(Message.of("home.recent"), rows);
    }

    private static LocalDate day(java.time.Instant at) {
        return LocalDate.ofInstant(at, ZoneId.systemDefault());
    }

    private Node line(Icon icon, Message words, LocalDate day) {
        return kit.row(
                icon.node("c-tile-icon"), kit.text(words), kit.spring(), kit.muted(Message.of("home.recent.day", day)));
    }

    /** The folder's own name. */
    static Message nameOf(Path folder) {
        Path name = folder.getFileName();
        return Verbatim.of(name == null ? folder.toString() : name.toString());
    }
}
