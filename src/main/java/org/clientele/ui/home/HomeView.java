package org.clientele.ui.home;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.home.HomePicture;
import org.clientele.app.home.Idea;
import org.clientele.app.home.Step;
import org.clientele.app.notice.Headline;
import org.clientele.app.notice.HeadlineAmount;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.model.contact.Channel;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Money;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.RevenueCaption;
import org.clientele.ui.kit.StatTile;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.WizardSteps;
import org.clientele.ui.kit.chart.Sparkline;
import org.clientele.ui.kit.desk.FileWanted;
import org.clientele.ui.kit.desk.PageView;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** Home as it is seen: the first steps while nothing is open, and after that the way, the ideas and the figures. */
public final class HomeView implements PageView {
    private static final int RECENT = 8;
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
                            return latest == null
                                    ? ""
                                    : kit.language()
                                            .now(Message.of("home.answer", model.greeting(), latest.headline()));
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
        List<Path> files = kit.panels()
                .files()
                .several(FileWanted.of("home.choose")
                        .kind(Message.of("home.choose.tables"), "*.csv", "*.tsv", "*.txt", "*.xlsx", "*.gz")
                        .kind(Message.of("home.choose.all"), "*.*"));
        if (!files.isEmpty()) {
            model.openFiles(files);
        }
    }

    private Node content(HomePicture shown) {
        return kit.column(
                way(shown),
                ideas(shown),
                new VBox(8, tiles(shown), new RevenueCaption(kit, "home-revenue", shown.revenue())),
                recent(shown));
    }

    private Node way(HomePicture shown) {
        Set<Step> done = shown.done();
        int at =
                done.size() == Step.values().length ? done.size() : shown.next().ordinal();
        WizardSteps steps = new WizardSteps(
                kit,
                Arrays.stream(Step.values())
                        .map(step -> Message.of(step.textKey()))
                        .toList(),
                new ReadOnlyIntegerWrapper(at),
                new ReadOnlyIntegerWrapper(Step.values().length),
                i -> model.go(Step.values()[i]));
        HBox.setHgrow(steps, Priority.ALWAYS);
        Button next = kit.secondary(
                "home-step",
                Message.of("home.go." + shown.next().name().toLowerCase(Locale.ROOT)),
                () -> model.next(shown));
        next.setGraphic(Icon.FORWARD.node());
        next.setContentDisplay(ContentDisplay.RIGHT);
        HBox way = new HBox(16, steps, next);
        way.setAlignment(Pos.CENTER_LEFT);
        return way;
    }

    private Node ideas(HomePicture shown) {
        VBox box = new VBox(12);
        if (shown.ideas().isEmpty()) {
            box.getChildren()
                    .add(kit.card(
                            Message.of("home.next"),
                            kit.text("home.noideas"),
                            kit.primary("home-act", Message.of("home.import"), this::chooseFiles)));
        } else {
            VBox others = new VBox(12);
            others.visibleProperty().bind(model.others());
            others.managedProperty().bind(model.others());
            int n = 0;
            for (Idea idea : shown.ideas().subList(1, shown.ideas().size())) {
                others.getChildren().add(other(idea, ++n));
            }
            box.getChildren().addAll(first(shown), others);
        }
        if (!shown.aside().isEmpty()) {
            box.getChildren()
                    .add(kit.link(
                            "home-bring-back",
                            Message.of("home.aside", shown.aside().size()),
                            () -> model.bringBack(shown.aside())));
        }
        return box;
    }

    /** The idea in front, with its number, its reason and its one button. */
    private Node first(HomePicture shown) {
        Idea idea = shown.ideas().getFirst();
        Label headline = kit.words(kit.language().text(idea.headline()), "c-hero");
        headline.setWrapText(true);
        Button act = kit.primary("home-act", Message.of(idea.action().textKey()), () -> model.act(idea));
        HBox buttons = kit.row(act, kit.quiet("home-not-now", Message.of("home.notnow"), () -> model.notNow(idea)));
        int rest = shown.ideas().size() - 1;
        if (rest > 0) {
            Button more = kit.quiet(
                    "home-others",
                    Message.of("home.other", rest),
                    () -> model.others().set(!model.others().get()));
            more.graphicProperty().bind(model.others().map(open -> (open ? Icon.UP : Icon.DOWN).node()));
            buttons.getChildren().addAll(kit.spring(), more);
        }
        VBox words = new VBox(8, kit.overline("home.next"), headline, reason(idea));
        HBox.setHgrow(words, Priority.ALWAYS);
        StackPane disc = new StackPane(icon(idea).node("c-empty-icon"));
        disc.getStyleClass().add("c-empty-disc");
        disc.setMinSize(64, 64);
        disc.setMaxSize(64, 64);
        HBox line = new HBox(24, disc, words);
        line.setAlignment(Pos.TOP_LEFT);
        VBox card = kit.card(line, buttons);
        card.getStyleClass().add("c-idea");
        return card;
    }

    private Node other(Idea idea, int place) {
        Label headline = kit.text(idea.headline());
        headline.getStyleClass().add("c-strong");
        VBox words = new VBox(4, headline, reason(idea));
        HBox.setHgrow(words, Priority.ALWAYS);
        StackPane disc = new StackPane(icon(idea).node("c-disc-icon"));
        disc.getStyleClass().add("c-disc");
        Button act = kit.secondary("home-act-" + place, Message.of(idea.action().textKey()), () -> model.act(idea));
        Button aside =
                kit.icon("home-not-now-" + place, Icon.CLOSE, Message.of("home.notnow"), () -> model.notNow(idea));
        HBox line = new HBox(16, disc, words, act, aside);
        line.setAlignment(Pos.CENTER_LEFT);
        return kit.card(line);
    }

    private VBox reason(Idea idea) {
        Label reason = kit.muted(Message.of("home.why", idea.reason()));
        VBox words = new VBox(4, reason);
        if (idea.action() != Idea.Action.IMPORT) {
            words.getChildren().add(kit.muted("home.reach", idea.reach()));
        }
        return words;
    }

    private static Icon icon(Idea idea) {
        return switch (idea.key()) {
            case "drifting" -> Icon.TREND_DOWN;
            case "first" -> Icon.REFRESH;
            case "pair" -> Icon.PRODUCTS;
            case "vip" -> Icon.STAR;
            case "birthday" -> Icon.GIFT;
            case "welcome" -> Icon.CUSTOMER;
            case "expired", "unasked" -> Icon.SHIELD;
            case "results" -> Icon.CHART;
            default -> Icon.IDEA;
        };
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
                        model::everybody)
                .with(new Sparkline(kit, months, 56, 28));
        return kit.equal(
                tile(
                                Icon.CUSTOMERS,
                                "home.tile.customers",
                                tiles.customers(),
                                "home.tile.customers.note",
                                model::everybody)
                        .with(new Sparkline(
                                kit,
                                tiles.growth().stream()
                                        .mapToDouble(Integer::intValue)
                                        .toArray(),
                                56,
                                28)),
                tile(
                        Icon.CAMPAIGNS,
                        "home.tile.email",
                        tiles.canEmail(),
                        "home.tile.lawful",
                        () -> model.reached(Channel.EMAIL)),
                tile(Icon.SMS, "home.tile.sms", tiles.canText(), "home.tile.lawful", () -> model.reached(Channel.SMS)),
                revenue);
    }

    private StatTile tile(Icon icon, String name, int number, String note, Runnable open) {
        return new StatTile(
                kit,
                icon,
                Message.of(name),
                kit.language().text(Message.of("home.figure", new Headline(number))),
                kit.language().text(note),
                open);
    }

    /** What was done lately, the newest first; a campaign that was begun stands above, since it waits. */
    private Node recent(HomePicture shown) {
        VBox rows = new VBox(4);
        int n = 0;
        for (String draft : shown.recent().drafts()) {
            rows.getChildren()
                    .add(line(
                            ++n,
                            Icon.EDIT,
                            Message.of("home.recent.draft", draft),
                            null,
                            () -> model.page("campaigns")));
        }
        record Line(Instant at, Icon icon, Message words, String page) {}
        List<Line> lines = new ArrayList<>();
        for (ExportEntry export : shown.recent().exports()) {
            lines.add(new Line(
                    export.at(),
                    Icon.EXPORT,
                    Message.of("home.recent.export", export.campaign(), export.people(), export.file()),
                    "campaigns"));
        }
        for (BatchSummary batch : shown.recent().imports()) {
            lines.add(new Line(batch.at(), Icon.IMPORT, words(batch), "data"));
        }
        lines.sort(Comparator.comparing(Line::at).reversed());
        for (Line each : lines.subList(0, Math.min(RECENT - Math.min(n, RECENT - 1), lines.size()))) {
            rows.getChildren().add(line(++n, each.icon(), each.words(), each.at(), () -> model.page(each.page())));
        }
        if (rows.getChildren().isEmpty()) {
            rows.getChildren().add(kit.muted("home.recent.none"));
        }
        return kit.card(Message.of("home.recent"), rows);
    }

    private static Message words(BatchSummary batch) {
        if (batch.state() == BatchSummary.State.UNDONE) {
            return Message.of("home.recent.undone", batch.file());
        }
        return batch.act() == BatchSummary.Act.IMPORT
                ? Message.of("home.recent.import", batch.file(), batch.counts().read())
                : Message.of("home.recent.edit", batch.file());
    }

    private Node line(int place, Icon icon, Message words, @Nullable Instant at, Runnable open) {
        Button line = kit.link("home-lately-" + place, words, open);
        line.getStyleClass().add("c-lately");
        HBox row = kit.row(icon.node("c-tile-icon"), line, kit.spring());
        if (at != null) {
            row.getChildren()
                    .add(kit.muted(Message.of("home.recent.day", LocalDate.ofInstant(at, ZoneId.systemDefault()))));
        }
        return row;
    }

    /** The folder's own name. */
    static Message nameOf(Path folder) {
        Path name = folder.getFileName();
        return Verbatim.of(name == null ? folder.toString() : name.toString());
    }
}
