package org.clientele.ui.home;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.desk.Command;
import org.clientele.ui.kit.desk.FileWanted;
import org.clientele.ui.theme.Icon;

/** What the menu under the workbench's name offers: make, open, try the sample, close. */
public final class WorkbenchMenu {
    private final Kit kit;
    private final HomeViewModel model;

    /** The menu for that model. */
    public WorkbenchMenu(Kit kit, HomeViewModel model) {
        this.kit = kit;
        this.model = model;
    }

    /** The entries of the menu; the find box and shortcuts know them too. */
    public List<Command> commands() {
        return List.of(
                new Command(Icon.ADD, Message.of("home.menu.new"), ctrl(KeyCode.N), () -> NewWorkbench.ask(kit, model)),
                new Command(Icon.FOLDER, Message.of("home.menu.open"), ctrl(KeyCode.O), this::choose),
                new Command(Icon.SHOP, Message.of("home.menu.sample"), null, model::trySample),
                new Command(Icon.SHIELD, Message.of("home.menu.backups"), null, () -> model.page("care")),
                new Command(Icon.CLOSE, Message.of("home.menu.close"), null, model::closeWorkbench));
    }

    private static KeyCombination ctrl(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private void choose() {
        Path folder =
                kit.panels().files().folder(FileWanted.of("home.menu.choose").in(model.home()));
        if (folder != null) {
            model.openWorkbench(folder);
        }
    }
}
