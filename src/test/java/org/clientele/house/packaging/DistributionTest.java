package org.clientele.house.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder {@code target/clientele} as a user gets it. */
@Tag("packaging")
class DistributionTest {
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[\\w.]*)(?:-(?:linux|win|mac)[\\w-]*)?\\.jar");

    private final Path distribution = Shell.project().resolve("target/clientele");

    @BeforeEach
    void isPackaged() {
        assumeTrue(Files.isDirectory(distribution.resolve("lib")), "no target/clientele: run mvn package first");
    }

    @Test
    void every_library_is_named_with_its_version_and_licence() throws IOException {
        String list = Files.readString(distribution.resolve("licences/THIRD-PARTY.md"));
        try (Stream<Path> jars = Files.list(distribution.resolve("lib"))) {
            for (Path jar : jars.toList()) {
                Matcher name = JAR.matcher(jar.getFileName().toString());
                assertTrue(name.matches(), jar::toString);
                assertTrue(
                        name.group(1).equals("clientele")
                                || list.contains("| " + name.group(1) + " | " + name.group(2) + " | "),
                        () -> jar.getFileName() + " is not in src/main/dist/licences/THIRD-PARTY.md");
            }
        }
    }

    @Test
    void the_launcher_starts_the_command_line_through_a_link(@TempDir Path folder) throws IOException {
        assumeTrue(Shell.has("sh"), "no POSIX shell here");
        Path link = Files.createSymbolicLink(folder.resolve("clientele"), distribution.resolve("bin/clientele"));

        Shell.Ended ended = Shell.run(runningJava(), List.of("sh", link.toString(), "--version"));

        assertEquals(0, ended.code(), ended::printed);
        assertTrue(ended.printed().contains("Clientele"), ended::printed);
    }

    @Test
    void the_launcher_says_in_one_sentence_that_the_named_java_is_too_old(@TempDir Path folder) throws IOException {
        assumeTrue(Shell.has("sh"), "no POSIX shell here");
        Path old = Files.createDirectories(folder.resolve("old/bin")).resolve("java");
        Files.writeString(old, "#!/bin/sh\n");
        assertTrue(old.toFile().setExecutable(true));
        Files.writeString(folder.resolve("old/release"), "JAVA_VERSION=\"17.0.15\"\n");

        Shell.Ended ended = Shell.run(
                Map.of("CLIENTELE_JAVA", old.toString()),
                List.of("sh", distribution.resolve("bin/clientele").toString(), "--version"));

        assertEquals(1, ended.code(), ended::printed);
        assertEquals(1, ended.printed().lines().count(), ended::printed);
        assertTrue(ended.printed().contains("Java 25"), ended::printed);
    }

    private static Map<String, String> runningJava() {
        return Map.of("CLIENTELE_JAVA", System.getProperty("java.home"));
    }
}
