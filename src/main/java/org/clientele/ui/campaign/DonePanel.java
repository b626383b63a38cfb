package org.clientele.ui.campaign;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.campaign.ExportLog;
import org.clientele.app.campaign.ExportReport;
import org.clientele.app.jobs.Outcome;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.theme.Icon;

/** What was written, where it is, and who is held back. */
final class DonePanel {
    private final Kit kit;
    private final BuilderViewModel model;
    private final ExportReport done;

    DonePanel(Kit kit, BuilderViewModel model, ExportReport done) {
        this.kit = kit;
        this.model = model;
        this.done = done;
    }

    Node node() {
        StackPane disc = new StackPane(Icon.CHECK.node("c-campaign-done-icon"));
        disc.getStyleClass().add("c-campaign-done-disc");
        Label title =
                kit.words(kit.language().text("campaignview.done", done.entry().people()), "c-campaign-question");
        title.setId("campaign-done");
        VBox sentences = new VBox(6);
        done.sentences().forEach(sentence -> sentences.getChildren().add(kit.text(sentence)));
        VBox words = new VBox(8, title, sentences);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(20, disc, words);
        VBox files = new VBox(12);
        for (int i = 0; i < done.files().size(); i++) {
            String id = i == 0 ? "campaign-show" : "campaign-show-" + (i + 1);
            files.getChildren().add(file(Icon.SPREADSHEET, what(i), done.files().get(i), id));
        }
        files.getChildren()
                .add(file(
                        Icon.SHIELD,
                        Message.of("campaignview.done.manifest"),
                        done.manifest(),
                        "campaign-show-manifest"));
        Node back = kit.card(
                Message.of("exportview.next"),
                new VBox(
                        12,
                        kit.text("exportview.next.why", done.entry().exportId()),
                        kit.row(kit.secondary(
                                "campaign-results",
                                Message.of("exportview.next.do"),
                                () -> model.bench().desk().open("import")))));
        return kit.column(
                kit.card(head),
                kit.card(Message.of("exportview.done.files", done.files().size() + 1), files),
                back);
    }

    /** What the file at that place is, with its rows. */
    private Message what(int at) {
        List<ExportLog.FilePart> parts = ExportLog.files(done.entry());
        return at < parts.size()
                ? Message.of(
                        "exportview.done.file",
                        parts.get(at).rows(),
                        parts.get(at).holds())
                : Message.of("campaignview.done.file");
    }

    private Node file(Icon icon, Message about, Path path, String id) {
        Label what = kit.words(kit.language().text(about), "c-muted", "c-small");
        Label name =
                kit.words(kit.language().text(Verbatim.of(String.valueOf(path.getFileName()))), "c-text", "c-strong");
        VBox words = new VBox(2, name, what);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = kit.row(
                icon.node(),
                words,
                kit.icon(id + "-copy", Icon.COPY, Message.of("campaignview.copypath"), () -> copy(path)),
                kit.secondary(id, Message.of("campaignview.show"), () -> show(path)));
        row.setSpacing(12);
        return row;
    }

    private void show(Path path) {
        model.bench().jobs().start(FolderWindow.show(path), outcome -> {
            if (!(outcome instanceof Outcome.Done<Boolean>(Boolean shown)) || !shown) {
                copy(path);
            }
        });
    }

    private void copy(Path path) {
        ClipboardContent content = new ClipboardContent();
        content.putString(path.toString());
        Clipboard.getSystemClipboard().setContent(content);
        kit.desk().toast(Message.of("campaignview.copied", path.toString()));
    }
}
