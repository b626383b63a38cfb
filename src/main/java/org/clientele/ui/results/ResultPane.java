package org.clientele.ui.results;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.analysis.experiment.Verdict;
import org.clientele.analysis.results.Compared;
import org.clientele.analysis.results.Measure;
import org.clientele.app.notice.Headline;
import org.clientele.app.results.CampaignResult;
import org.clientele.app.results.Moved;
import org.clientele.app.results.PastCampaign.Decision;
import org.clientele.app.results.ResultWords;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StatTile;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.kit.chart.ChartPane;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** What one campaign came to: the verdict in words, then the pictures, then money, then what to do next. */
final class ResultPane {
    private final Kit kit;
    private final ResultsViewModel model;

    ResultPane(Kit kit, ResultsViewModel model) {
        this.kit = kit;
        this.model = model;
    }

    Node of(CampaignResult result) {
        VBox all = kit.column();
        all.setId("results-shown");
        all.getChildren().add(verdict(result));
        Compared main = result.main();
        boolean readable = result.standing() == CampaignResult.Standing.READ
                && main != null
                && result.verdict() != Verdict.SPLIT_WRONG;
        if (readable && main != null) {
            all.getChildren().add(pictures(result, main));
        }
        all.getChildren().add(counts(result));
        if (result.verdict() != Verdict.SPLIT_WRONG
                && result.versions().stream().anyMatch(one -> one.measure().share())) {
            all.getChildren().add(new VersionsPane(kit).of(result));
        }
        if (readable) {
            groups(result).forEach(all.getChildren()::add);
            Moved moved = result.moved();
            if (moved != null) {
                all.getChildren().add(new MovedPane(kit).of(moved));
            }
            all.getChildren().add(money(result));
        }
        all.getChildren().add(arms(result));
        return all;
    }

    private static Tone tone(@Nullable Verdict verdict) {
        return switch (verdict) {
            case WORKS -> Tone.GOOD;
            case DOES_NOT_WORK -> Tone.WARN;
            case SPLIT_WRONG -> Tone.BAD;
            case KEEP_COLLECTING, TOO_SMALL -> Tone.NEUTRAL;
            case null -> Tone.NEUTRAL;
        };
    }

    private Node verdict(CampaignResult result) {
        Tone tone = tone(result.verdict());
        Label word = kit.words(kit.language().text(ResultWords.heading(result)), "c-number");
        word.setId("results-verdict");
        HBox head = new HBox(12, tone.icon().node("c-verdict-icon"), word);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(6);
        List<Message> sentences = ResultWords.sentences(result);
        for (int i = 0; i < sentences.size(); i++) {
            words.getChildren().add(i == 0 ? lead(sentences.get(i)) : kit.text(sentences.get(i)));
        }
        VBox card = kit.card(head, words);
        card.getStyleClass().addAll("c-verdict", tone.styleClass());
        if (result.standing() == CampaignResult.Standing.READ && result.verdict() != Verdict.SPLIT_WRONG) {
            card.getChildren().add(next());
        }
        return card;
    }

    private Label lead(Message sentence) {
        return kit.words(kit.language().text(sentence), "c-answer");
    }

    private Node next() {
        Button carryOn = kit.secondary(
                "results-carry-on", Message.of("resultsview.next.carryon"), () -> model.decide(Decision.CARRY_ON));
        Button stop =
                kit.secondary("results-stop", Message.of("resultsview.next.stop"), () -> model.decide(Decision.STOP));
        Button everyone = kit.secondary(
                "results-everyone", Message.of("resultsview.next.everyone"), () -> model.decide(Decision.EVERYONE));
        FlowPane buttons = new FlowPane(8, 8, carryOn, stop, everyone);
        return new VBox(8, kit.overline("resultsview.next"), buttons);
    }

    private Node pictures(CampaignResult result, Compared main) {
        List<Node> charts = new ArrayList<>();
        charts.add(chart("results-arms", ResultCharts.arms(result, main)));
        List<Compared> among = result.effects().contains(main) ? result.effects() : result.versions();
        charts.add(chart("results-effect", ResultCharts.effects(result, main, among)));
        for (Compared one : result.effects()) {
            if (one.measure() != main.measure() && one.measure() == Measure.REVENUE) {
                charts.add(chart("results-spend", ResultCharts.effects(result, one, result.effects())));
                break;
            }
        }
        VBox card = kit.card(Message.of("resultsview.changed"), charts.removeFirst());
        card.getChildren().addAll(charts);
        card.getChildren().add(kit.muted("resultsview.range"));
        card.getChildren().add(kit.muted("results.opens"));
        return card;
    }

    private ChartPane chart(String id, ChartModel chart) {
        ChartPane pane = new ChartPane(kit, chart);
        pane.setId(id);
        return pane;
    }

    private Node counts(CampaignResult result) {
        CampaignResult.Counts counts = result.counts();
        boolean known = !Double.isNaN(counts.extra());
        VBox rules = new VBox(4);
        ResultWords.counts(result).forEach(rule -> rules.getChildren().add(kit.muted(rule)));
        rules.getChildren().add(kit.text(ResultWords.audit(result)));
        Node tiles = kit.equal(
                tile(Icon.TAG, Message.of("results.tile.tracked"), counts.tracked(), Message.of("resultsview.tracked")),
                tile(
                        Icon.CLOCK,
                        Message.of("results.tile.last", counts.claims().days()),
                        counts.lastTouch(),
                        Message.of("resultsview.last")),
                known
                        ? tile(
                                Icon.SPLIT,
                                Message.of("results.tile.extra"),
                                Math.round(counts.extra()),
                                Message.of(
                                        "results.likely",
                                        new Headline(Math.round(counts.extraLow())),
                                        new Headline(Math.round(counts.extraHigh()))))
                        : new StatTile(
                                kit,
                                Icon.SPLIT,
                                Message.of("results.tile.extra"),
                                kit.language().text(Message.of("resultsview.unknown")),
                                kit.language().text(ResultWords.extraUnknown(result)),
                                null));
        return kit.card(kit.heading("resultsview.counts"), tiles, rules);
    }

    private StatTile tile(Icon icon, Message name, long number, Message note) {
        return new StatTile(
                kit,
                icon,
                name,
                kit.language().follow(() -> kit.language().figures().count(number)),
                kit.language().text(note),
                null);
    }

    private List<Node> groups(CampaignResult result) {
        List<Node> cards = new ArrayList<>();
        for (CampaignResult.GroupPanel panel : result.groups()) {
            VBox card = kit.card(
                    kit.heading(Message.of("results.report.groups", panel.title())),
                    chart("results-groups-" + (cards.size() + 1), ResultCharts.groups(result, panel)),
                    kit.muted("results.group.rule"));
            if (panel.small() > 0) {
                card.getChildren().add(kit.muted("resultsview.groups.small", panel.small()));
            }
            cards.add(card);
        }
        return cards;
    }

    private Node money(CampaignResult result) {
        VBox lines = new VBox(6);
        ResultWords.profit(result).forEach(line -> lines.getChildren().add(kit.text(line)));
        return kit.card(kit.heading("results.report.money"), lines);
    }

    private Node arms(CampaignResult result) {
        GridPane grid = new GridPane(24, 10);
        List<String> columns = List.of("arm", "people", "delivered", "clicked", "visited", "ordered", "left");
        for (int c = 0; c < columns.size(); c++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setHgrow(c == 0 ? Priority.ALWAYS : Priority.NEVER);
            width.setHalignment(c == 0 ? javafx.geometry.HPos.LEFT : javafx.geometry.HPos.RIGHT);
            grid.getColumnConstraints().add(width);
            Label head = kit.muted(Message.of("results.column." + columns.get(c)));
            head.setWrapText(false);
            head.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            grid.add(head, c, 0);
        }
        for (int a = 0; a < result.figures().size(); a++) {
            CampaignResult.ArmFigures arm = result.figures().get(a);
            grid.add(kit.text(arm.name()), 0, a + 1);
            long[] numbers = {
                arm.people(), arm.delivered(), arm.clicked(), arm.visited(), arm.ordered(), arm.unsubscribed()
            };
            for (int c = 0; c < numbers.length; c++) {
                long number = numbers[c];
                Label cell = kit.words(
                        kit.language()
                                .follow(() -> number < 0
                                        ? "–"
                                        : kit.language().figures().count(number)),
                        "c-text");
                cell.setWrapText(false);
                cell.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
                grid.add(cell, c + 1, a + 1);
            }
        }
        VBox card = kit.card(kit.heading("results.report.arms"), grid);
        if (result.verdict() == Verdict.SPLIT_WRONG) {
            card.getChildren()
                    .add(kit.muted(
                            "resultsview.split.broken",
                            ResultWords.p(result.split().p())));
        } else if (result.split().checked()) {
            card.getChildren()
                    .add(kit.muted(
                            "resultsview.split.checked",
                            ResultWords.p(result.split().p())));
        } else {
            card.getChildren().add(kit.muted("resultsview.split.unchecked"));
        }
        return card;
    }
}
