package org.clientele.ui.campaign;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clientele.app.campaign.ExportLog;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.theme.Icon;

/** The log of what left: who, when, for what, how many, and whether the files are still what they were. */
final class ExportLogCard {
    private static final int SIGNS = 12;

    private final Kit kit;
    private final ExportLogViewModel model;
    private final ZoneId zone;

    ExportLogCard(Kit kit, ExportLogViewModel model, ZoneId zone) {
        this.kit = kit;
        this.model = model;
        this.zone = zone;
    }

    Node node(List<ExportLog.Line> lines) {
        VBox rows = new VBox();
        for (int i = 0; i < lines.size(); i++) {
            rows.getChildren().add(row(lines.get(i), i + 1));
        }
        return kit.card(Message.of("campaignview.exports"), rows);
    }

    private Node row(ExportLog.Line line, int number) {
        Label title = kit.words(kit.language().text(Verbatim.of(line.entry().campaign())), "c-text", "c-strong");
        LocalDate day = LocalDate.ofInstant(line.entry().at(), zone);
        Label what = kit.muted(Message.of(
                "exportview.log.what",
                day,
                kit.language()
                        .now(line.targetName().key(), line.targetName().args().toArray()),
                line.by(),
                line.group()));
        Label files = kit.words(
                kit.language()
                        .text(
                                "exportview.log.files",
                                line.entry().file(),
                                Math.max(0, line.files().size() - 1),
                                line.entry()
                                        .sha256()
                                        .substring(
                                                0,
                                                Math.min(
                                                        SIGNS,
                                                        line.entry().sha256().length()))),
                "c-muted",
                "c-small");
        VBox words = new VBox(2, title, what, files);
        HBox.setHgrow(words, Priority.ALWAYS);
        Node people = kit.badge(
                Tone.NEUTRAL,
                Message.of("campaignview.export.people", line.entry().people()));
        Node held = kit.badge(
                Tone.NEUTRAL,
                Message.of("campaignview.export.held", line.entry().control()));
        held.setVisible(line.entry().control() > 0);
        held.setManaged(held.isVisible());
        Region check =
                kit.secondary("campaign-verify-" + number, Message.of("exportview.log.check"), () -> model.check(line));
        check.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(
                16,
                Channels.icon(line.entry().channel()),
                words,
                people,
                held,
                kit.icon(
                        "campaign-log-folder-" + number,
                        Icon.FOLDER,
                        Message.of("campaignview.show"),
                        () -> model.show(line)),
                check);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox row = new VBox(8, head);
        row.getStyleClass().add("c-campaign-row");
        model.found(line).state().addListener((property, before, now) -> show(row, now));
        show(row, model.found(line).state().get());
        return row;
    }

    private void show(VBox row, SlotState<List<ExportLog.Found>> state) {
        row.getChildren().remove(1, row.getChildren().size());
        switch (state) {
            case SlotState.Idle<List<ExportLog.Found>> idle -> {}
            case SlotState.Loading<List<ExportLog.Found>> loading ->
                row.getChildren().add(kit.muted("exportview.log.checking"));
            case SlotState.Ready<List<ExportLog.Found>>(List<ExportLog.Found> files) ->
                row.getChildren()
                        .add(kit.banner(
                                ExportLogViewModel.isWhole(files) ? Tone.GOOD : Tone.BAD,
                                ExportLogViewModel.verdict(files)));
            case SlotState.Failed<List<ExportLog.Found>>(Message sentence) ->
                row.getChildren().add(kit.banner(Tone.BAD, sentence));
            case SlotState.Cancelled<List<ExportLog.Found>> cancelled ->
                row.getChildren().add(kit.banner(Tone.NEUTRAL, Message.of("kit.cancelled")));
        }
    }
}
