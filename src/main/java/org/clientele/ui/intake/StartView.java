package org.clientele.ui.intake;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.notice.Headline;
import org.clientele.app.workbench.BatchDetail;
import org.clientele.facts.Facts;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StatTile;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The Data page without a file in hand: where to drop one, what is in the workbench, and how it came in. */
final class StartView {
    private static final int FEW = 8;
    private static final double ROW = 40;
    private final Kit kit;
    private final ImportViewModel model;
    private final Runnable chooseFiles;
    private final Runnable pasteTable;
    private final Runnable openTemplates;
    private final Node root;

    StartView(Kit kit, ImportViewModel model, Runnable chooseFiles, Runnable pasteTable, Runnable openTemplates) {
        this.pasteTable = pasteTable;
        this.openTemplates = openTemplates;
        this.kit = kit;
        this.model = model;
        this.chooseFiles = chooseFiles;
        StateView<HistoryViewModel.Ledger> below = new StateView<>(
                        kit, model.past().ledger(), this::content)
                .skeleton(StateView.Skeleton.ROWS)
                .empty(kinds(), ledger -> ledger.batches().isEmpty())
                .retry(model.past()::reload);
        ObservableValue<String> answer = kit.language()
                .follow(
                        () -> kit.language().now(answer()),
                        model.past().ledger().latest());
        StackPane area = new StackPane();
        model.past()
                .ledger()
                .latest()
                .addListener((property, before, now) -> area.getChildren().setAll(drop()));
        area.getChildren().setAll(drop());
        this.root = kit.page(Message.of("importview.title"), answer, new VBox(24, area, below));
    }

    Node node() {
        return root;
    }

    private int imports() {
        HistoryViewModel.Ledger ledger = model.past().ledger().latest().get();
        return ledger == null ? 0 : ledger.batches().size();
    }

    private Message answer() {
        return imports() == 0 ? Message.of("importview.answer.empty") : Message.of("importview.answer", imports());
    }

    private Node drop() {
        StackPane disc = new StackPane(Icon.IMPORT.node("c-empty-icon"));
        disc.getStyleClass().add("c-empty-disc");
        Label sentence = kit.heading("state.import.empty");
        Label more = kit.muted("importview.drop.more");
        Button choose = kit.primary("import-choose", Message.of("importview.choose"), chooseFiles);
        Button paste = kit.secondary("import-paste", Message.of("importview.paste"), pasteTable);
        Button templates = kit.quiet("import-templates", Message.of("importview.templates"), openTemplates);
        Button watch = kit.quiet(
                "import-watch", Message.of("watch.command"), () -> kit.desk().open(WatchView.PAGE));
        HBox buttons = kit.row(watch, templates, paste, choose);
        Pane area = imports() == 0 ? wide(disc, sentence, buttons, more) : narrow(disc, sentence, buttons, more);
        area.getStyleClass().add("c-drop-area");
        area.setOnMouseClicked(event -> {
            if (area.equals(event.getTarget())) {
                chooseFiles.run();
            }
        });
        return area;
    }

    private static Pane wide(Node disc, Node sentence, HBox choose, Node more) {
        choose.setAlignment(Pos.CENTER);
        VBox area = new VBox(12, disc, sentence, choose, more);
        area.setAlignment(Pos.CENTER);
        return area;
    }

    /** Once there is data, the way in makes room for what is there. */
    private Pane narrow(Node disc, Node sentence, Node choose, Node more) {
        VBox words = kit.stack(sentence, more);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox area = new HBox(16, disc, words, kit.spring(), choose);
        area.setAlignment(Pos.CENTER_LEFT);
        return area;
    }

    private Node content(HistoryViewModel.Ledger ledger) {
        Facts facts = ledger.facts();
        Node tiles = kit.equal(
                tile(Icon.CUSTOMERS, "importview.kind.customers", facts.customers(), model::customers),
                tile(Icon.CART, "importview.tile.lines", facts.lines().size(), null),
                tile(
                        Icon.PRODUCTS,
                        "importview.kind.products",
                        facts.catalogue().size(),
                        null),
                tile(Icon.EYE, "importview.kind.events", facts.events().size(), null));
        List<BatchDetail> newest = ledger.batches().stream().limit(FEW).toList();
        TableView<BatchDetail> table = HistoryTable.of(kit, model, newest);
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.details(now.batch());
            }
        });
        double height = (newest.size() + 1) * ROW + 6;
        table.setMinHeight(height);
        table.setPrefHeight(height);
        VBox history = new VBox(
                8,
                kit.row(
                        kit.heading("importview.history"),
                        kit.spring(),
                        kit.link("import-history-all", Message.of("importview.done.history"), model::history)),
                table);
        return new VBox(24, tiles, history);
    }

    private Node tile(Icon icon, String name, int number, @Nullable Runnable open) {
        return new StatTile(
                kit,
                icon,
                Message.of(name),
                kit.language().text("importview.figure", new Headline(number)),
                kit.language().text("importview.tile.note"),
                open);
    }

    private Node kinds() {
        Node needs = kit.equal(
                need(Icon.CUSTOMERS, "importview.kind.customers", "importview.need.customers"),
                need(Icon.CART, "importview.kind.orders", "importview.need.orders"),
                need(Icon.PRODUCTS, "importview.kind.products", "importview.need.products"),
                need(Icon.SHIELD, "importview.kind.consents", "importview.need.consents"));
        return new VBox(12, kit.heading("importview.need"), needs, kit.muted("importview.need.more"));
    }

    private Node need(Icon icon, String kind, String words) {
        return kit.card(kit.row(icon.node("c-tile-icon"), kit.heading(kind)), kit.muted(words));
    }
}
