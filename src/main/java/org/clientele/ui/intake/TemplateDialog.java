package org.clientele.ui.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.clientele.app.notice.Texts;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.desk.FileWanted;
import org.clientele.ui.theme.Icon;

/** Empty tables to fill in: one for each kind, with column names that are understood and two rows to go by. */
final class TemplateDialog {
    /** Spreadsheet programs take a CSV file for UTF-8 only when it begins with this mark. */
    private static final String MARK = "\uFEFF";

    private final Kit kit;
    private final ObjectProperty<Locale> language;

    TemplateDialog(Kit kit) {
        this.kit = kit;
        this.language =
                new SimpleObjectProperty<>(kit.language().chinese() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    void open() {
        VBox kinds = new VBox(4);
        for (TableKind kind : TableKind.values()) {
            Button save = kit.link(
                    "import-template-" + kind.word(), Message.of("importview.templates.save"), () -> choose(kind));
            kinds.getChildren()
                    .add(kit.row(
                            Icon.SPREADSHEET.node("c-tile-icon"), kit.text(CellWords.kind(kind)), kit.spring(), save));
        }
        VBox content = new VBox(
                16,
                kit.muted("importview.templates.note"),
                Fields.segments(
                        kit,
                        "import-template-language",
                        List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE),
                        each -> Message.of(
                                each.equals(Locale.ENGLISH)
                                        ? "importview.templates.english"
                                        : "importview.templates.chinese"),
                        language),
                kinds);
        content.setPrefWidth(420);
        kit.panels()
                .dialog(
                        Message.of("importview.templates"),
                        content,
                        kit.secondary(
                                "import-templates-close",
                                Message.of("importview.detail.close"),
                                () -> kit.panels().closeDialog()));
    }

    private void choose(TableKind kind) {
        Texts texts = Texts.of(language.get());
        Path into = kit.panels()
                .files()
                .save(FileWanted.of("importview.templates")
                        .named(texts.text(Message.of("importview.templates.file", texts.text(CellWords.kind(kind))))));
        if (into != null) {
            save(kind, texts, into);
        }
    }

    private void save(TableKind kind, Texts texts, Path into) {
        try {
            write(kind, texts, into);
            kit.desk().toast(Message.of("importview.templates.saved", into.toString()));
        } catch (IOException full) {
            kit.desk().refuse(Message.of("importview.templates.refused", into.toString()));
        }
    }

    /** Writes the table to fill in for a kind, in the language of those texts. */
    static void write(TableKind kind, Texts texts, Path into) throws IOException {
        Files.writeString(
                into,
                MARK
                        + texts.text(Message.of("importview.template." + kind.word()))
                                .replace("\n", "\r\n") + "\r\n",
                StandardCharsets.UTF_8);
    }
}
