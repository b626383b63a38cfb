package org.clientele.ui.results;

import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.notice.Texts;
import org.clientele.app.results.CampaignResult;
import org.clientele.app.workbench.BatchSummary.Counts;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.desk.Command;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.FileWanted;
import org.clientele.ui.kit.desk.PageView;
import org.clientele.ui.theme.Icon;

/** The results page: which campaigns went out, what each came to, and how results come in. */
public final class ResultsView implements PageView {
    /** The key of the page. */
    public static final String PAGE = "results";

    private final Kit kit;
    private final ResultsViewModel model;
    private final StackPane root = new StackPane();
    private final Pane page;
    private final Node closed;
    private final CheckBox careful = new CheckBox();

    /** Results on that model. */
    public ResultsView(Kit kit, ResultsViewModel model) {
        this.kit = kit;
        this.model = model;
        ResultPane pane = new ResultPane(kit, model);
        CampaignRows rows = new CampaignRows(kit, model);
        StateView<CampaignResult> shown = new StateView<>(kit, model.result(), pane::of)
                .skeleton(StateView.Skeleton.CHART)
                .retry(model::again);
        StateView<Incoming> incoming = new StateView<>(kit, model.incoming(), this::incoming).retry(model::putAside);
        incoming.managedProperty().bind(incoming.visibleProperty());
        incoming.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !(model.incoming().state().get() instanceof org.clientele.ui.kit.job.SlotState.Idle),
                        model.incoming().state()));
        StateView<java.util.List<org.clientele.app.results.PastCampaign>> list = new StateView<>(
                        kit, model.campaigns(), all -> kit.column(rows.of(all), shown))
                .skeleton(StateView.Skeleton.ROWS)
                .empty(
                        StateView.emptyState(
                                kit,
                                Icon.CHECK_CIRCLE,
                                Message.of("resultsview.empty"),
                                Message.of("state.results.empty"),
                                kit.secondary(
                                        "results-campaigns",
                                        Message.of("resultsview.empty.do"),
                                        () -> model.open("campaigns"))),
                        java.util.List::isEmpty)
                .retry(model::refresh);
        Button importing = kit.primary("results-import", Message.of("resultsview.import"), this::chooseFile);
        Button report = kit.secondary("results-report", Message.of("resultsview.report"), this::saveReport);
        report.disableProperty().bind(model.result().latest().isNull());
        careful.setId("results-careful");
        careful.textProperty().bind(kit.language().text(Message.of("resultsview.careful")));
        careful.disableProperty().bind(report.disableProperty());
        this.page = kit.page(
                Message.of("resultsview.title"),
                kit.language().text(model.answer()),
                kit.column(incoming, list),
                careful,
                report,
                importing);
        this.closed = StateView.emptyState(
                kit,
                Icon.CHECK_CIRCLE,
                Message.of("resultsview.closed"),
                Message.of("resultsview.closed.why"),
                kit.primary("results-home", Message.of("resultsview.closed.do"), () -> model.open("home")));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.isOpen().addListener((property, before, now) -> choose());
        choose();
    }

    /** The command that opens the page from anywhere. */
    public static Command command(Desk desk) {
        return new Command(Icon.CHECK_CIRCLE, Message.of("resultsview.command"), null, () -> desk.open(PAGE));
    }

    private void choose() {
        root.getChildren().setAll(model.isOpen().get() ? page : closed);
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.getTarget() instanceof TextInputControl) {
            return;
        }
        switch (event.getCode()) {
            case I -> chooseFile();
            case R -> saveReport();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Node incoming(Incoming file) {
        Counts counts = file.preview().counts();
        VBox words = new VBox(6);
        if (file.strange()) {
            words.getChildren().add(kit.banner(Tone.WARN, Message.of("state.results.error")));
        } else {
            words.getChildren()
                    .add(kit.text(Message.of(
                            "resultsview.incoming",
                            counts.read(),
                            counts.created() + counts.updated(),
                            counts.unchanged())));
            if (counts.rejected() > 0) {
                words.getChildren().add(kit.muted("resultsview.incoming.strays", counts.rejected()));
            }
            words.getChildren().add(kit.muted("resultsview.incoming.stops"));
        }
        Button bring = kit.secondary("results-bring", Message.of("resultsview.bring"), model::bringIn);
        bring.disableProperty().bind(model.brought().loading());
        bring.setDefaultButton(!file.strange());
        Button columns = kit.quiet("results-columns", Message.of("resultsview.columns"), model::mapByHand);
        Button aside = kit.quiet("results-aside", Message.of("resultsview.aside"), model::putAside);
        HBox buttons = file.strange() ? kit.row(columns, aside) : kit.row(bring, columns, aside);
        VBox card = kit.card(kit.heading(Message.of("resultsview.incoming.title", file.file())), words, buttons);
        card.setId("results-incoming");
        return card;
    }

    private void chooseFile() {
        if (!model.isOpen().get()) {
            return;
        }
        Path file = kit.panels().files().open(FileWanted.of("resultsview.import.choose"));
        if (file != null) {
            model.look(file);
        }
    }

    private void saveReport() {
        if (model.result().latest().get() == null) {
            return;
        }
        Path file = kit.panels()
                .files()
                .save(FileWanted.of("resultsview.report.choose")
                        .named(model.reportName())
                        .ending("html")
                        .ending("pdf"));
        if (file != null) {
            Texts spoken = kit.language().texts().get();
            Locale locale = spoken.locale();
            model.write(file, careful.isSelected(), locale, spoken::text);
        }
    }

    @Override
    public Node node() {
        return root;
    }
}
