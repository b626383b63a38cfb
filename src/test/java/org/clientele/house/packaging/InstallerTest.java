package org.clientele.house.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The Linux package: built, installed, started without a screen, removed. */
@Tag("installer")
class InstallerTest {
    private static final Path JDK = Path.of(System.getProperty("java.home"));

    @BeforeEach
    void canPackage() {
        assumeTrue(Shell.has("dpkg"), "no dpkg here: the Linux package is not tested");
        assumeTrue(Shell.has("dpkg-deb"), "no dpkg-deb here: the Linux package is not tested");
        assumeTrue(
                Files.isExecutable(JDK.resolve("bin/jpackage")),
                "the JDK that runs the tests has no jpackage: the Linux package is not tested");
        assumeTrue(
                Files.isDirectory(Shell.project().resolve("target/clientele/lib")),
                "no target/clientele: run mvn package first");
    }

    @Test
    void the_debian_package_builds_installs_starts_and_goes_without_a_trace() {
        Shell.Ended built = bash("installer/linux/build.sh");
        assertEquals(0, built.code(), built::printed);

        Shell.Ended tested = bash("installer/linux/test.sh");
        assertEquals(0, tested.code(), tested::printed);
        assertTrue(tested.printed().contains("Removed: nothing is left."), tested::printed);

        built.printed().lines().filter(l -> l.startsWith("Size:")).forEach(System.out::println);
        tested.printed().lines().filter(l -> l.startsWith("First window")).forEach(System.out::println);
    }

    private static Shell.Ended bash(String script) {
        return Shell.run(
                Map.of("CLIENTELE_JDK", JDK.toString(), "CLIENTELE_QUICK", "1"),
                List.of("bash", Shell.project().resolve(script).toString()));
    }
}
