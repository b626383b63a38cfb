package org.clientele.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeScreensTest {
    @Test
    void theSampleShopOpensWithOnePressAndHomeSaysWhatToDoNext(@TempDir Path home) {
        try (WindowUnderTest window = new WindowUnderTest(home)) {
            window.shoot("home-first");
            window.click("home-sample");
            window.await("home-act");
            assertEquals(1, window.clicks());
            assertEquals("home", window.page());
            assertTrue(Files.exists(home.resolve("Spring Shop/workbench.mv.db")));
            window.shoot("home");
            window.click("home-others");
            window.await("home-act-1");
            window.shoot("home-ideas");
        }
    }
}
