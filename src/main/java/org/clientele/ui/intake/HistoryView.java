package org.clientele.ui.intake;

import java.time.Instant;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.workbench.BatchDetail;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.UndoReport;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The history: every batch with its details, and what taking one back has left as it is. */
final class HistoryView {
    private static final double PANEL = 340;
    private static final int HASH = 16;
    private final Kit kit;
    private final ImportViewModel model;
    private final HistoryViewModel past;
    private final StackPane report = new StackPane();
    private final StackPane panel = new StackPane();
    private final Node root;

    HistoryView(Kit kit, ImportViewModel model, Runnable chooseFiles) {
        this.kit = kit;
        this.model = model;
        this.past = model.past();
        StateView<HistoryViewModel.Ledger> body = new StateView<>(kit, past.ledger(), this::content)
                .skeleton(StateView.Skeleton.ROWS)
                .empty(
                        StateView.emptyState(
                                kit,
                                Icon.IMPORT,
                                Message.of("importview.history.none"),
                                Message.of("importview.history.empty"),
                                kit.secondary("import-history-choose", Message.of("importview.choose"), chooseFiles)),
                        ledger -> ledger.batches().isEmpty())
                .retry(past::reload);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox inside = new VBox(12, report, body);
        inside.setPadding(new Insets(0, 0, 24, 0));
        ObservableValue<String> answer = kit.language()
                .follow(() -> kit.language().now(answer()), past.ledger().latest());
        Button back = kit.secondary("import-history-back", Message.of("importview.history.back"), model::closeHistory);
        this.root = kit.fullPage(Message.of("importview.history"), answer, inside, back);
        past.chosen().addListener((property, before, now) -> detail(now));
        past.undone().addListener((property, before, now) -> kept(now));
        detail(past.chosen().get());
        kept(past.undone().get());
    }

    Node node() {
        return root;
    }

    private Message answer() {
        HistoryViewModel.Ledger ledger = past.ledger().latest().get();
        return ledger == null || ledger.batches().isEmpty()
                ? Message.of("importview.answer.empty")
                : Message.of("importview.answer", ledger.batches().size());
    }

    private Node content(HistoryViewModel.Ledger ledger) {
        TableView<BatchDetail> table = HistoryTable.of(kit, model, ledger.batches());
        BatchDetail before = past.chosen().get();
        if (before != null) {
            ledger.batches().stream()
                    .filter(each -> each.batch().id() == before.batch().id())
                    .findFirst()
                    .ifPresent(each -> table.getSelectionModel().select(each));
        }
        table.getSelectionModel().selectedItemProperty().addListener((property, was, now) -> {
            if (now != null) {
                past.chosen().set(now);
            }
        });
        HBox.setHgrow(table, Priority.ALWAYS);
        table.setMinWidth(0);
        HistoryTable.detailed(table)
                .forEach(column -> column.visibleProperty().bind(past.chosen().isNull()));
        return new HBox(16, table, panel);
    }

    // ---- details of one batch ----

    private void detail(@Nullable BatchDetail detail) {
        panel.setMinWidth(PANEL);
        panel.setMaxWidth(PANEL);
        panel.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        panel.setVisible(detail != null);
        panel.setManaged(detail != null);
        if (detail == null) {
            panel.getChildren().clear();
            return;
        }
        ScrollPane scroll = new ScrollPane(card(detail));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("c-scroll");
        panel.getChildren().setAll(scroll);
    }

    private Node card(BatchDetail detail) {
        BatchSummary batch = detail.batch();
        BatchSummary.Counts counts = batch.counts();
        VBox card = kit.card(
                kit.row(
                        kit.heading(HistoryTable.name(batch)),
                        kit.spring(),
                        kit.icon(
                                "import-detail-close",
                                Icon.CLOSE,
                                Message.of("importview.detail.close"),
                                () -> past.chosen().set(null))),
                facts(detail),
                kit.muted(
                        "importview.done.counts",
                        counts.created(),
                        counts.updated(),
                        counts.unchanged(),
                        counts.rejected()),
                HistoryTable.state(kit, model, batch));
        if (!detail.mapping().isBlank()) {
            VBox lines = new VBox(4, kit.overline("importview.detail.mapping"));
            detail.mapping()
                    .lines()
                    .forEach(line -> lines.getChildren()
                            .add(kit.words(kit.language().text(Verbatim.of(line)), "c-muted", "c-small")));
            card.getChildren().add(lines);
        }
        return card;
    }

    private VBox facts(BatchDetail detail) {
        VBox facts = new VBox(6);
        fact(facts, "importview.detail.number", Verbatim.of("#" + detail.batch().id()));
        fact(facts, "importview.history.kind", CellWords.kind(detail.batch().kind()));
        fact(facts, "importview.detail.begun", moment(detail.begun()));
        if (!detail.by().isBlank()) {
            fact(facts, "importview.history.who", Verbatim.of(detail.by()));
        }
        if (!detail.sheet().isBlank()) {
            fact(facts, "importview.file.sheet", Verbatim.of(detail.sheet()));
        }
        if (!detail.sha256().isBlank()) {
            fact(
                    facts,
                    "importview.detail.hash",
                    Verbatim.of(detail.sha256()
                                    .substring(0, Math.min(HASH, detail.sha256().length())) + "…"));
        }
        return facts;
    }

    private static Message moment(Instant at) {
        return Message.of("importview.detail.moment", at);
    }

    private void fact(VBox facts, String key, Message value) {
        Label name = kit.muted(key);
        name.setMinWidth(104);
        Label words = kit.text(value);
        HBox.setHgrow(words, Priority.ALWAYS);
        facts.getChildren().add(new HBox(8, name, words));
    }

    // ---- what was kept ----

    private void kept(@Nullable UndoReport done) {
        report.getChildren().clear();
        report.setManaged(done != null && done.kept() > 0);
        if (done == null || done.kept() == 0) {
            return;
        }
        VBox words = new VBox(6, kit.text(HistoryViewModel.takenBack(done)));
        List<UndoReport.Kept> rows = done.keptRows();
        if (!rows.isEmpty()) {
            words.getChildren().add(kit.overline("importview.kept.why"));
            rows.stream().limit(8).forEach(row -> words.getChildren().add(kit.muted(kept(row))));
            if (done.kept() > 8) {
                words.getChildren().add(kit.muted("importview.kept.more", done.kept() - 8));
            }
        }
        VBox banner = new VBox(words);
        banner.setId("import-undone");
        banner.getStyleClass().addAll("c-banner", Tone.WARN.styleClass());
        report.getChildren().setAll(banner);
    }

    private static Message kept(UndoReport.Kept row) {
        String key = switch (row.owner()) {
            case CUSTOMER -> "importview.kept.customer";
            case PRODUCT -> "importview.kept.product";
            case ORDER -> "importview.kept.order";
            case EVENT -> "importview.kept.event";
        };
        return Message.of(key, row.name(), row.by());
    }
}
