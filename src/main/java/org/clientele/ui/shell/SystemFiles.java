package org.clientele.ui.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.clientele.ui.kit.desk.FileChoice;
import org.clientele.ui.kit.desk.FileWanted;
import org.clientele.ui.text.Language;
import org.jspecify.annotations.Nullable;

/** Asks for files and folders with the windows of the system. */
final class SystemFiles implements FileChoice {
    private final Language language;
    private final Node root;

    SystemFiles(Language language, Node root) {
        this.language = language;
        this.root = root;
    }

    @Override
    public @Nullable Path open(FileWanted wanted) {
        return path(chooser(wanted).showOpenDialog(window()));
    }

    @Override
    public List<Path> several(FileWanted wanted) {
        @Nullable List<File> files = chooser(wanted).showOpenMultipleDialog(window());
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    @Override
    public @Nullable Path save(FileWanted wanted) {
        return path(chooser(wanted).showSaveDialog(window()));
    }

    @Override
    public @Nullable Path folder(FileWanted wanted) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(language.now(wanted.title()));
        chooser.setInitialDirectory(begin(wanted));
        return path(chooser.showDialog(window()));
    }

    private FileChooser chooser(FileWanted wanted) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(language.now(wanted.title()));
        chooser.setInitialDirectory(begin(wanted));
        chooser.setInitialFileName(wanted.name());
        for (FileWanted.Kind kind : wanted.kinds()) {
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(language.now(kind.label()), kind.patterns()));
        }
        return chooser;
    }

    private static @Nullable File begin(FileWanted wanted) {
        Path folder = wanted.folder();
        return folder != null && Files.isDirectory(folder) ? folder.toFile() : null;
    }

    private Window window() {
        return root.getScene().getWindow();
    }

    private static @Nullable Path path(@Nullable File file) {
        return file == null ? null : file.toPath();
    }
}
