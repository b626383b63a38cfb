package org.clientele.app.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A program that runs a recipe with the files of a folder, to be killed: {@code CutOffRecipe SHOP FILES}. */
final class CutOffRecipe {
    private CutOffRecipe() {}

    public static void main(String[] arguments) {
        try (RecipeShop shop = RecipeShop.opened(Path.of(arguments[0]))) {
            shop.pass(RecipeKillTest.MONTH);
            IO.println("begin");
            shop.run(shop.book().all().getFirst(), files(Path.of(arguments[1])));
            IO.println("end");
        }
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    /** Starts it. */
    static Process start(Path shop, Path files) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "--add-modules=jdk.incubator.vector",
                        "-Dh2.maxOpenTransactions=65535",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CutOffRecipe.class.getName(),
                        shop.toString(),
                        files.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
