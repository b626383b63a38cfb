package org.clientele.ui.campaign;

import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.campaign.CampaignPreview;
import org.clientele.app.campaign.Check;
import org.clientele.app.campaign.ExportReport;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.desk.FileWanted;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.theme.Icon;

/** The file: what it is made for, where it goes, and the last word before it is written. */
final class ExportStep {
    private final Kit kit;
    private final BuilderViewModel model;
    private final StackPane progress = new StackPane();
    private final VBox node;

    ExportStep(Kit kit, BuilderViewModel model) {
        this.kit = kit;
        this.model = model;
        LiveView<CampaignPreview> last =
                new LiveView<>(kit, model.preview(), Message.of("campaignview.checking"), this::lastWord, model::again);
        LiveView<CampaignPreview> table = new LiveView<>(
                kit,
                model.preview(),
                Message.of("campaignview.checking"),
                shown -> TablePreview.of(kit, shown.table()),
                model::again);
        this.node = kit.column(
                kit.card(new TargetCards(kit, model).node()),
                kit.card(new FileOptions(kit, model).node()),
                kit.card(table),
                kit.card(place()),
                last,
                progress);
        model.exported().state().addListener((property, before, now) -> show(now));
        show(model.exported().state().get());
    }

    Node node() {
        return node;
    }

    private Node place() {
        ObservableValue<Message> where = Bindings.createObjectBinding(
                () -> {
                    Path file = model.file();
                    Path folder = file.getParent();
                    return Message.of(
                            "campaignview.place.file",
                            String.valueOf(file.getFileName()),
                            folder == null ? "" : folder.toString());
                },
                model.chosenFile(),
                model.spec());
        Label name = kit.words(
                kit.language()
                        .text(where.map(message ->
                                Message.of("kit.verbatim", message.args().getFirst()))),
                "c-text",
                "c-strong");
        Label folder = kit.words(
                kit.language()
                        .text(where.map(message ->
                                Message.of("kit.verbatim", message.args().get(1)))),
                "c-muted",
                "c-small");
        VBox words = new VBox(2, name, folder);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = kit.row(
                Icon.SPREADSHEET.node(),
                words,
                kit.secondary("campaign-place", Message.of("campaignview.place.other"), this::choose));
        row.setSpacing(12);
        return new VBox(12, kit.heading("campaignview.place"), row);
    }

    private void choose() {
        Path now = model.file();
        Path file = kit.panels()
                .files()
                .save(FileWanted.of("campaignview.place")
                        .in(now.getParent())
                        .named(String.valueOf(now.getFileName()))
                        .ending(model.spec().get().file().format().extension()));
        if (file != null) {
            model.chosenFile().set(file);
        }
    }

    /** What stands in the way, or how many people get it. */
    private Node lastWord(CampaignPreview shown) {
        if (shown.verdict() == Check.Verdict.OK) {
            return kit.banner(Tone.GOOD, shown.built().power().sentences().getFirst());
        }
        return kit.banner(
                CheckStep.tone(shown.verdict()),
                CheckStep.verdict(shown),
                kit.secondary(
                        "campaign-tocheck",
                        Message.of("campaignview.mend", Message.of(Step.CHECK.textKey())),
                        () -> model.go(Step.CHECK)));
    }

    private void show(SlotState<ExportReport> state) {
        progress.getChildren().clear();
        switch (state) {
            case SlotState.Idle<ExportReport> idle -> {}
            case SlotState.Ready<ExportReport> ready -> {}
            case SlotState.Loading<ExportReport>(Message name) -> {
                ProgressBar bar = new ProgressBar();
                bar.setMaxWidth(Double.MAX_VALUE);
                HBox line = kit.row(
                        kit.muted(name),
                        kit.spring(),
                        kit.secondary("campaign-stop", Message.of("kit.cancel"), model.exported()::cancel));
                progress.getChildren().setAll(kit.card(line, bar));
            }
            case SlotState.Failed<ExportReport>(Message sentence) ->
                progress.getChildren().setAll(kit.banner(Tone.BAD, sentence));
            case SlotState.Cancelled<ExportReport> cancelled ->
                progress.getChildren().setAll(kit.banner(Tone.NEUTRAL, Message.of("kit.cancelled")));
        }
    }
}
