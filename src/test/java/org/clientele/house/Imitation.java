package org.clientele.house;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A house in which every rule is broken once: classes under {@code violations}, files written here. */
final class Imitation {
    private static final String INNOCENT = """
            package violations.facts;

            /** A file as it should be. */
            public final class InnocentFile {
                String key() {
                    return say("seed.innocent", "made.", "framed.", ".title");
                }
            }
            """;

    private Imitation() {}

    /** Writes the broken files below a folder and reads the broken classes. */
    static House in(Path folder, Path compiled) {
        Path sources = folder.resolve("java");
        Path resources = folder.resolve("resources");
        write(sources.resolve("good/InnocentFile.java"), INNOCENT);
        write(sources.resolve("good/package-info.java"), "@NullMarked\npackage good;\n");
        write(sources.resolve("good/TooLong.java"), "/** Long. */\n" + "// a line\n".repeat(400));
        write(sources.resolve("good/ExcusedLong.java"), "@Allowed(rule = \"size\", reason = \"\")\n".repeat(401));
        write(sources.resolve("good/Unfinished.java"), "// TO" + "DO: the rest\n");
        write(sources.resolve("good/NoSentence.java"), "package good;\n\npublic final class NoSentence {}\n");
        write(sources.resolve("good/Asks.java"), "class Asks { Message m = Message.of(\"seed.unknown\", 1); }\n");
        write(sources.resolve("bare/Bare.java"), "package bare;\n");
        write(resources.resolve("Window.fxml"), "<Label/>\n");
        write(resources.resolve("i18n/seed_en.properties"), """
                seed.innocent=It''s {0}
                made.one=Innocent, made from a prefix
                framed.one.title=Innocent, made from a prefix and an ending
                seed.missing=Only in English
                seed.arguments={0} of {1}
                seed.twice=Once
                seed.twice=Twice
                seed.unused=Nobody asks
                """);
        write(resources.resolve("i18n/seed_zh.properties"), """
                seed.innocent=这是{0}
                made.one=一
                framed.one.title=一
                seed.arguments={0}
                seed.twice=一
                seed.unused=无人
                """);
        return new House("violations", new ClassFileImporter().importPath(compiled), sources, resources);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
