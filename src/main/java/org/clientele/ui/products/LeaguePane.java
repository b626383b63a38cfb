package org.clientele.ui.products;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clientele.analysis.recommend.league.Interval;
import org.clientele.analysis.recommend.league.LeagueTable;
import org.clientele.analysis.recommend.league.Measure;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.app.notice.Share;
import org.clientele.app.products.RecommenderInUse;
import org.clientele.app.recommend.Algorithm;
import org.clientele.app.recommend.CompareRecommenders;
import org.clientele.app.recommend.LeagueReport;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.ProgressStrip;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.job.SlotState;
import org.jspecify.annotations.Nullable;

/** The methods beside each other on purchases they were not shown, and what follows from it. */
final class LeaguePane {
    private static final double ROOM = 1.12;
    private final Kit kit;
    private final SuggestionsViewModel model;
    private final VBox root = new VBox(16);
    private final ProgressStrip progress;
    private boolean detailed;

    LeaguePane(Kit kit, SuggestionsViewModel model) {
        this.kit = kit;
        this.model = model;
        progress = new ProgressStrip(
                kit, model.test(), model.testing(), "products-test-cancel", Message.of("products.test.promise"));
        root.getStyleClass().add("c-card");
        model.test().state().addListener((property, before, now) -> draw());
        model.inUse().latest().addListener((property, before, now) -> draw());
        model.training().loading().addListener((property, before, now) -> draw());
        draw();
    }

    Node node() {
        return root;
    }

    private void draw() {
        LeagueReport report = model.test().latest().get();
        SlotState<LeagueReport> state = model.test().state().get();
        boolean running = state instanceof SlotState.Loading;
        root.getChildren().clear();
        root.getChildren().add(head(report, running));
        switch (state) {
            case SlotState.Failed<LeagueReport>(Message sentence) ->
                root.getChildren().add(kit.banner(Tone.BAD, sentence));
            case SlotState.Cancelled<LeagueReport> cancelled ->
                root.getChildren().add(kit.banner(Tone.NEUTRAL, Message.of("products.test.cancelled")));
            case SlotState.Idle<LeagueReport> idle -> {}
            case SlotState.Loading<LeagueReport> loading -> {}
            case SlotState.Ready<LeagueReport> ready -> {}
        }
        root.getChildren().add(progress);
        if (report == null) {
            if (!running) {
                root.getChildren().add(methods());
            }
            return;
        }
        if (!running && !model.testIsOfToday()) {
            root.getChildren().add(kit.banner(Tone.WARN, Message.of("products.test.old")));
        }
        Node table = table(report);
        table.setOpacity(running ? 0.45 : 1);
        Algorithm winner = Algorithm.of(report.winner());
        if (!isInUse(winner)) {
            root.getChildren().add(verdict(report, winner, running));
        }
        root.getChildren().add(table);
        report.notes()
                .forEach(note -> root.getChildren().add(kit.words(kit.language().text(note), "c-muted", "c-small")));
        root.getChildren().add(more());
    }

    /** Shows or hides what experts ask for. */
    private Node more() {
        return kit.link("products-details", Message.of(detailed ? "suggest.details.hide" : "suggest.details"), () -> {
            detailed = !detailed;
            draw();
        });
    }

    /** The figures of experts in one line. */
    private Node details(LeagueReport.Line line) {
        List<Message> parts = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            if (measure != Measure.HIT_RATE) {
                Interval value = line.standing().measure(measure);
                parts.add(
                        Message.of("suggest.details.figure", term(measure), value.value(), value.low(), value.high()));
            }
        }
        Label words = kit.words(
                kit.language()
                        .follow(() -> String.join(
                                " · ", parts.stream().map(kit.language()::now).toList())),
                "c-muted",
                "c-small");
        words.setId("products-details-" + line.algorithm().code());
        return words;
    }

    /** The experts' word, the same in all languages. */
    private static String term(Measure measure) {
        String name = measure.name();
        return name.length() <= 4 ? name : name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private Node head(@Nullable LeagueReport report, boolean running) {
        Message sentence = report == null
                ? Message.of("products.test.why")
                : Message.of(
                        "products.test.how",
                        report.table().people(),
                        report.spec().k());
        Label how = kit.muted(sentence);
        how.setMaxWidth(Double.MAX_VALUE);
        VBox words = new VBox(4, kit.heading("products.test.title"), how);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button test = report == null && !model.settled()
                ? kit.primary("products-test", Message.of("products.test"), model::testMethods)
                : kit.secondary(
                        "products-test",
                        Message.of(report == null ? "products.test" : "products.test.again"),
                        model::testMethods);
        test.setDisable(running);
        HBox head = new HBox(16, words, test);
        head.setAlignment(Pos.TOP_LEFT);
        return head;
    }

    /** What there is to be tested, before the first test. */
    private Node methods() {
        VBox lines = new VBox(12);
        for (RecommenderSpec spec : CompareRecommenders.usual()) {
            Algorithm method = Algorithm.of(spec);
            Label name = kit.words(kit.language().text(method.title()), "c-text", "c-strong");
            name.setMinWidth(280);
            name.setPrefWidth(280);
            Label what = kit.muted("products.method." + method.code());
            HBox.setHgrow(what, Priority.ALWAYS);
            HBox line = new HBox(16, name, what);
            line.setAlignment(Pos.BASELINE_LEFT);
            lines.getChildren().add(line);
        }
        return lines;
    }

    private Node table(LeagueReport report) {
        GridPane grid = new GridPane(16, 0);
        grid.getColumnConstraints().setAll(width(268), grow(), width(104), width(108), width(44), width(100));
        grid.getColumnConstraints().get(5).setHalignment(HPos.RIGHT);
        grid.addRow(
                0,
                small(Message.of("products.league.method")),
                small(Message.of("products.league.right")),
                small(Message.of("products.league.people")),
                small(Message.of("products.league.range")),
                small(Message.of("products.league.time")));
        List<LeagueReport.Line> lines = report.lines();
        double base = lines.stream()
                .filter(line -> line.algorithm() == Algorithm.POPULAR)
                .mapToDouble(line -> right(line).value())
                .findFirst()
                .orElse(0);
        double most = ROOM
                * lines.stream().mapToDouble(line -> right(line).high()).max().orElse(1);
        boolean anyChampion = lines.stream().anyMatch(LeagueReport.Line::champion);
        for (int i = 0; i < lines.size(); i++) {
            LeagueReport.Line line = lines.get(i);
            Region rule = new Region();
            rule.getStyleClass().add("c-rule");
            GridPane.setMargin(rule, new Insets(i == 0 ? 8 : 0, 0, 0, 0));
            grid.add(rule, 0, 3 * i + 1, 6, 1);
            boolean best = anyChampion ? line.champion() : line.algorithm() == Algorithm.POPULAR;
            RangeBar bar = new RangeBar(kit, right(line), base, most, best);
            bar.setId("products-line-" + line.algorithm().code());
            kit.describe(bar, line.sentence());
            Node[] cells = {name(line, base), bar, people(line), share(line), time(line), action(line, report)};
            for (int c = 0; c < cells.length; c++) {
                GridPane.setMargin(cells[c], new Insets(10, 0, 10, 0));
                GridPane.setValignment(cells[c], VPos.CENTER);
                grid.add(cells[c], c, 3 * i + 2);
            }
            if (detailed) {
                Node details = details(line);
                GridPane.setMargin(details, new Insets(0, 0, 10, 0));
                grid.add(details, 0, 3 * i + 3, 6, 1);
            }
        }
        return grid;
    }

    private static ColumnConstraints width(double width) {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(width);
        column.setPrefWidth(width);
        return column;
    }

    private static ColumnConstraints grow() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setMinWidth(120);
        return column;
    }

    private Label small(Message words) {
        Label label = kit.words(kit.language().text(words), "c-muted", "c-small");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Interval right(LeagueReport.Line line) {
        return line.standing().measure(Measure.HIT_RATE);
    }

    private Node name(LeagueReport.Line line, double base) {
        Label name = kit.words(kit.language().text(line.algorithm().title()), "c-text", "c-strong");
        Label below = kit.words(kit.language().text(against(line, base)), "c-muted", "c-small");
        VBox words = new VBox(2, name, below);
        if (line.champion()) {
            Label star = new Label("★");
            star.getStyleClass().add("c-champion");
            name.setGraphic(star);
            name.setGraphicTextGap(6);
        }
        return words;
    }

    /** How a method stands against the base line. */
    private static Message against(LeagueReport.Line line, double base) {
        if (line.algorithm() == Algorithm.POPULAR) {
            return Message.of("products.league.base");
        }
        Interval over = line.standing().overBestSellers();
        if (over.aboveZero()) {
            return Message.of("products.league.better", hundredths(right(line).value()) - hundredths(base));
        }
        return Message.of(over.high() < 0 ? "products.league.worse" : "products.league.same");
    }

    private Node people(LeagueReport.Line line) {
        Interval right = right(line);
        Label value = kit.words(
                kit.language().text("products.league.of100", hundredths(right.value())), "c-text", "c-strong");
        Label range = kit.words(
                kit.language().text("products.league.likely", hundredths(right.low()), hundredths(right.high())),
                "c-muted",
                "c-small");
        return new VBox(2, value, range);
    }

    private Node share(LeagueReport.Line line) {
        return kit.text("products.figure", new Share(line.standing().coverage()));
    }

    private Node time(LeagueReport.Line line) {
        double seconds = line.standing().seconds();
        Label label = seconds < 1
                ? kit.text("products.time.short")
                : kit.text("products.time", (long) seconds / 60, (long) seconds % 60);
        return label;
    }

    private Node action(LeagueReport.Line line, LeagueReport report) {
        if (isInUse(line.algorithm())) {
            return kit.badge(Tone.GOOD, Message.of("products.inuse.badge"));
        }
        boolean winner = line.algorithm() == Algorithm.of(report.winner());
        if (winner) {
            return new Region();
        }
        Button use = kit.link(
                "products-use-" + line.algorithm().code(),
                Message.of("products.use.this"),
                () -> model.use(line.standing().spec()));
        use.disableProperty().bind(model.training().loading().or(model.renewal().loading()));
        return use;
    }

    private boolean isInUse(Algorithm method) {
        RecommenderInUse now = model.inUse().latest().get();
        return now != null && now.algorithm() == method;
    }

    private Node verdict(LeagueReport report, Algorithm winner, boolean running) {
        boolean champion = report.table().verdict() == LeagueTable.Verdict.CHAMPION;
        Tone tone = champion ? Tone.GOOD : Tone.NEUTRAL;
        Button use = kit.primary(
                "products-use",
                Message.of(champion ? "products.use.champion" : "products.use", winner.title()),
                () -> model.use(report.winner()));
        use.setDisable(running
                || model.training().loading().get()
                || model.renewal().loading().get());
        return kit.banner(tone, report.verdict(), use);
    }

    private static long hundredths(double share) {
        return Math.round(share * 100);
    }
}
