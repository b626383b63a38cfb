package org.clientele.ui.home;

import java.io.File;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.DirectoryChooser;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.desk.Command;
import org.clientele.ui.theme.Icon;

/** What the menu under the workbench's name offers: make, open, try the sample, close. */
public final class WorkbenchMenu {
    private final Kit kit;
    private final HomeViewModel model;
    private final Node window;

    /**
     * The menu for that model.
     *
     * @param window any part of the window, above which choosers open
     */
    public WorkbenchMenu(Kit kit, HomeViewModel model, Node window) {
        this.kit = kit;
        this.model = model;
        this.window = window;
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
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(kit.language().now("home.menu.choose"));
        File home = model.home().toFile();
        if (Files.isDirectory(model.home())) {
            chooser.setInitialDirectory(home);
        }
        File folder = chooser.showDialog(window.getScene().getWindow());
        if (folder != null) {
            model.openWorkbench(folder.toPath());
        }
    }
}
