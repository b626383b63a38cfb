package org.clientele.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;

/** The sheet of "?": which key does what. */
final class ShortcutSheet {
    private record Key(String keys, String text) {}

    private static final List<Key> KEYS = List.of(
            new Key("Ctrl+K", "shell.key.find"),
            new Key("Ctrl+1 … 9", "shell.key.section"),
            new Key("Alt+←  Alt+→", "shell.key.back"),
            new Key("Ctrl+Z  Ctrl+Shift+Z", "shell.key.undo"),
            new Key("Ctrl+I", "importview.command"),
            new Key("Ctrl+,", "settings.command"),
            new Key("Ctrl+J", "shell.key.tasks"),
            new Key("F4", "shell.key.inspector"),
            new Key("F6", "shell.key.region"),
            new Key("Ctrl+Shift+L", "shell.key.language"),
            new Key("Ctrl +  −  0", "shell.key.size"),
            new Key("J  K", "shell.key.next"),
            new Key("R", "shell.key.reveal"),
            new Key("Ctrl+F", "shell.key.infind"),
            new Key("F2", "shell.key.edit"),
            new Key("Ctrl+D", "shell.key.duplicates"),
            new Key("Ctrl+E", "shell.key.export"),
            new Key("T", "shell.key.table"),
            new Key("← ↑ ↓ →", "shell.key.marks"),
            new Key("Enter", "shell.key.select"),
            new Key("Alt+N  Alt+B", "shell.key.step"),
            new Key("Ctrl+Enter", "shell.key.go"),
            new Key("Esc", "shell.key.close"));

    private ShortcutSheet() {}

    static Node of(Kit kit) {
        GridPane grid = new GridPane(24, 10);
        grid.getColumnConstraints().addAll(new ColumnConstraints(176), new ColumnConstraints());
        for (int i = 0; i < KEYS.size(); i++) {
            Label key = new Label(KEYS.get(i).keys());
            key.getStyleClass().add("c-key");
            grid.addRow(i, key, kit.text(Message.of(KEYS.get(i).text())));
        }
        return grid;
    }
}
