package org.clientele.ui.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FolderWindowTest {
    private static final Path FILE = Path.of("exports", "list.csv").toAbsolutePath();

    @Test
    void eachSystemHasItsOwnWay() {
        assertEquals(List.of("explorer.exe", "/select,", FILE.toString()), FolderWindow.command(FILE, "Windows 11"));
        assertEquals(List.of("open", "-R", FILE.toString()), FolderWindow.command(FILE, "Mac OS X"));
        assertEquals(List.of("xdg-open", String.valueOf(FILE.getParent())), FolderWindow.command(FILE, "Linux"));
    }
}
