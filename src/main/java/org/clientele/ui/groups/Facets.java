package org.clientele.ui.groups;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.clientele.app.groups.GroupNumbers;
import org.clientele.app.notice.Amount;
import org.clientele.app.notice.Share;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.theme.Icon;

/** The figures of a group as they stand on its card. */
final class Facets {
    private static final int DOTS = 5;

    private Facets() {}

    /** How many they are, and how many of them can be written to. */
    static Node people(Kit kit, GroupNumbers numbers) {
        Label figure = kit.words(kit.language().text("groupsview.count", numbers.people()), "c-number");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        Label word = kit.muted("groupsview.people", numbers.people());
        word.setMinWidth(Region.USE_PREF_SIZE);
        HBox left = new HBox(6, figure, word);
        left.setAlignment(Pos.BASELINE_LEFT);
        HBox row = new HBox(
                12,
                left,
                kit.spring(),
                reach(kit, Icon.CAMPAIGNS, "groupsview.email", numbers.canEmail()),
                reach(kit, Icon.SMS, "groupsview.text", numbers.canText()));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** How many of them can be written to in one way. */
    private static Node reach(Kit kit, Icon icon, String key, int number) {
        Label words = kit.words(kit.language().text("groupsview.count", number), "c-muted");
        words.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = new HBox(5, icon.node("c-tile-icon"), words);
        box.setAlignment(Pos.CENTER_LEFT);
        kit.describe(box, Message.of(key, number));
        return box;
    }

    /** Their share of all customers beside their share of all revenue: the longer second bar is worth more. */
    static Node shares(Kit kit, GroupNumbers numbers, String currency) {
        GridPane grid = new GridPane(12, 6);
        ColumnConstraints words = new ColumnConstraints();
        words.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(words, bars);
        grid.addRow(
                0,
                kit.muted("groupsview.share.people", new Share(numbers.share())),
                bar(kit, numbers.share(), Message.of("groupsview.share.people", new Share(numbers.share()))));
        Message money = Message.of(
                "groupsview.share.money",
                new Share(numbers.revenueShare()),
                new Amount(Math.round(numbers.revenue() / 10_000.0) * 10_000, currency));
        grid.addRow(
                1,
                kit.muted("groupsview.share.revenue", new Share(numbers.revenueShare())),
                bar(kit, numbers.revenueShare(), money));
        return grid;
    }

    private static Node bar(Kit kit, double share, Message name) {
        ProgressBar bar = new ProgressBar(Double.isFinite(share) ? Math.clamp(share, 0, 1) : 0);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinWidth(40);
        kit.describe(bar, name);
        return bar;
    }

    /** A piece of advice. */
    static Node advice(Kit kit, Message strategy) {
        return line(kit, Icon.IDEA, kit.text(strategy));
    }

    /** Words behind a small icon, which stays at the first line. */
    static HBox line(Kit kit, Icon icon, Label words) {
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(8, icon.node("c-tile-icon"), words);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    /** How clear-cut something is, as one to five dots. */
    static Label dots(Kit kit, int dots) {
        Label label = new Label("●".repeat(dots) + "○".repeat(Math.max(0, DOTS - dots)));
        label.getStyleClass().add("c-muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        kit.describe(label, Message.of("cluster.clear." + dots));
        return label;
    }
}
