package org.clientele.ui.intake;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;

/** A file that cannot be read as it stands: why, what to do, and the field for its password when it needs one. */
final class UnreadableView {
    private static final double FIELD = 320;
    private final Kit kit;
    private final ImportViewModel model;
    private final Runnable chooseFiles;

    UnreadableView(Kit kit, ImportViewModel model, Runnable chooseFiles) {
        this.kit = kit;
        this.model = model;
        this.chooseFiles = chooseFiles;
    }

    Node node(Looked file) {
        Message refusal = file.refusal();
        boolean more =
                model.queue().get().at() + 1 < model.queue().get().files().size();
        Button skip = kit.secondary(
                "import-skip", Message.of(more ? "importview.unreadable.next" : "importview.leave"), model::skip);
        Message sentence = refusal == null ? Message.of("importview.unreadable") : refusal;
        if (file.locked() && file.tries() < Looked.MOST_TRIES) {
            return kit.page(
                    Message.of("importview.locked", file.name()),
                    kit.language().text("importview.unreadable.safe"),
                    kit.column(
                            kit.banner(file.tries() == 0 ? Tone.NEUTRAL : Tone.WARN, locked(file)),
                            unlock(file),
                            skip));
        }
        Button another = kit.primary("import-choose", Message.of("importview.unreadable.another"), chooseFiles);
        return kit.page(
                Message.of("importview.unreadable"),
                kit.language().text("importview.unreadable.safe"),
                kit.column(
                        kit.banner(
                                Tone.BAD, file.locked() ? Message.of("importview.locked.over", file.name()) : sentence),
                        kit.row(another, skip)));
    }

    private static Message locked(Looked file) {
        return switch (file.tries()) {
            case 0 -> Message.of("importview.locked.first", file.name());
            case 1 -> Message.of("importview.locked.second", file.name());
            default -> Message.of("importview.locked.third", file.name());
        };
    }

    private Node unlock(Looked file) {
        PasswordField password = new PasswordField();
        password.setId("import-password");
        password.setPrefWidth(FIELD);
        Button open = kit.primary(
                "import-unlock", Message.of("importview.locked.open"), () -> model.unlock(file, password.getText()));
        open.disableProperty().bind(password.textProperty().isEmpty());
        password.setOnAction(event -> open.fire());
        VBox field = Fields.field(kit, Message.of("importview.locked.password"), password);
        VBox box = new VBox(12, field, open);
        box.setMaxWidth(FIELD);
        return box;
    }
}
