package org.clientele.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clientele.app.tables.Condition;
import org.clientele.app.tables.DataColumn;
import org.clientele.app.tables.Facet;
import org.clientele.app.tables.Filter;
import org.clientele.app.tables.FilterWords;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.SearchField;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The words of a facet with their counts, to tick; blank cells are a word as well. */
final class ChoiceList {
    private static final int FEW = 6;

    private final Kit kit;
    private final DataViewModel model;
    private final DataColumn column;
    private final Rail.Asks asks;
    private final VBox box = new VBox(2);
    private final VBox lines = new VBox();
    private final SearchField search;
    private final FlowPane foot;
    private boolean all;
    private Facet.@Nullable Choices facet;
    private Filter filter = Filter.NONE;
    private final List<Line> shown = new ArrayList<>();

    /** One word as a line. */
    private static final class Line {
        private final String word;
        private final CheckBox tick;
        private final Label count;
        private final HBox row;
        private final Region bar;

        Line(String word, CheckBox tick, Label count, HBox row, Region bar) {
            this.word = word;
            this.tick = tick;
            this.count = count;
            this.row = row;
            this.bar = bar;
        }
    }

    ChoiceList(Kit kit, DataViewModel model, DataColumn column, Rail.Asks asks) {
        this.kit = kit;
        this.model = model;
        this.column = column;
        this.asks = asks;
        search = new SearchField(kit, Message.of("dataview.facet.search"));
        search.setId("facet-search-" + column.key());
        search.setPrefWidth(10);
        search.getStyleClass().add("c-facet-search");
        search.query().addListener((property, before, now) -> draw());
        foot = new FlowPane(12, 2);
        foot.setPrefWrapLength(200);
        foot.getStyleClass().add("c-facet-foot");
        box.getStyleClass().add("c-facet-body");
        box.getChildren().setAll(search, lines, foot);
    }

    Node node() {
        return box;
    }

    void show(Facet.Choices now, Filter by) {
        facet = now;
        filter = by;
        draw();
    }

    private void draw() {
        Facet.Choices now = facet;
        if (now == null) {
            return;
        }
        boolean many = now.distinct() > FEW;
        search.setVisible(many);
        search.setManaged(many);
        List<Facet.Choice> choices = new ArrayList<>(now.search(search.query().get()));
        int found = choices.size();
        int most = all || !search.query().get().isEmpty() ? Facet.SHOWN : FEW;
        List<Facet.Choice> listed = new ArrayList<>(choices.subList(0, Math.min(most, found)));
        Optional<Condition.Among> among = filter.on(column.key(), Condition.Among.class);
        Set<String> wanted = among.map(Condition.Among::words).orElse(Set.of());
        choices.stream()
                .skip(listed.size())
                .filter(choice -> wanted.contains(choice.word()))
                .forEach(listed::add);
        wanted.stream()
                .filter(word -> !word.isEmpty()
                        && now.choices().stream().noneMatch(c -> c.word().equals(word)))
                .sorted()
                .forEach(word -> listed.add(new Facet.Choice(word, 0)));
        if (now.blanks() > 0 || wanted.contains("")) {
            listed.add(new Facet.Choice("", now.blanks()));
        }
        lines(listed, wanted);
        foot(now, found, most, among);
    }

    private void lines(List<Facet.Choice> listed, Set<String> wanted) {
        boolean same = shown.stream()
                .map(line -> line.word)
                .toList()
                .equals(listed.stream().map(Facet.Choice::word).toList());
        if (!same) {
            shown.clear();
            listed.forEach(choice -> shown.add(line(choice.word())));
            lines.getChildren().setAll(shown.stream().map(line -> line.row).toList());
        }
        int most = listed.stream().mapToInt(Facet.Choice::count).max().orElse(1);
        for (int i = 0; i < shown.size(); i++) {
            Line line = shown.get(i);
            int count = listed.get(i).count();
            line.tick.setSelected(wanted.contains(line.word));
            line.count.setText(kit.language().figures().count(count));
            line.bar.setPrefWidth(36.0 * count / Math.max(1, most));
        }
    }

    private Line line(String word) {
        CheckBox tick = new CheckBox();
        tick.textProperty().bind(kit.language().text(FilterWords.word(column, word)));
        tick.setId("facet-" + column.key() + "-" + (word.isEmpty() ? "blank" : word));
        tick.setMnemonicParsing(false);
        tick.setMaxWidth(Double.MAX_VALUE);
        tick.setMinWidth(0);
        tick.getStyleClass().add(word.isEmpty() ? "c-facet-blank" : "c-facet-word");
        tick.setOnAction(event -> model.toggle(column.key(), word));
        HBox.setHgrow(tick, Priority.ALWAYS);
        Region bar = new Region();
        bar.getStyleClass().add("c-facet-share");
        HBox track = new HBox(bar);
        track.getStyleClass().add("c-facet-track");
        Label count = new Label();
        count.getStyleClass().addAll("c-muted", "c-small");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(6, tick);
        if (column.traits().editable() && model.table().get().editable()) {
            Button edit = kit.icon(
                    "facet-edit-" + column.key() + "-" + word,
                    Icon.EDIT,
                    Message.of("dataview.facet.edit", FilterWords.word(column, word)),
                    () -> asks.edit().accept(column.key(), word));
            edit.getStyleClass().add("c-small-icon");
            edit.visibleProperty().bind(row.hoverProperty().or(edit.focusedProperty()));
            row.getChildren().add(edit);
        }
        row.getChildren().addAll(track, count);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        row.getStyleClass().add("c-facet-line");
        return new Line(word, tick, count, row, bar);
    }

    private void foot(Facet.Choices now, int found, int most, Optional<Condition.Among> among) {
        List<Node> parts = new ArrayList<>();
        if (found > most && !all) {
            parts.add(kit.link(
                    "facet-more-" + column.key(), Message.of("dataview.facet.more", now.distinct() - FEW), () -> {
                        all = true;
                        draw();
                    }));
        } else if (found > most) {
            parts.add(kit.muted("dataview.facet.search.more", Facet.SHOWN, now.distinct()));
        }
        among.ifPresent(narrowed -> parts.add(kit.link(
                "facet-turn-" + column.key(),
                Message.of(narrowed.without() ? "dataview.facet.with" : "dataview.facet.without"),
                () -> model.turn(column.key()))));
        if (column.traits().editable() && model.table().get().editable() && now.distinct() > 1) {
            parts.add(kit.link(
                    "facet-similar-" + column.key(),
                    Message.of("dataview.facet.similar"),
                    () -> asks.spellings().accept(now)));
        }
        foot.getChildren().setAll(parts);
    }
}
