package org.clientele.app.recipe;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientele.app.intake.RecordedForm;
import org.clientele.app.intake.SourceTable;
import org.clientele.model.recipe.Recipe;
import org.clientele.model.recipe.RecipeRun.Reason;
import org.clientele.model.recipe.RecipeRun.Stop;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;

/** Finds out which file is which of a recipe, and whether each still looks as it did. */
final class PickFiles {
    private final RecordedForm forms;
    private final Recipe recipe;

    PickFiles(RecordedForm forms, Recipe recipe) {
        this.forms = forms;
        this.recipe = recipe;
    }

    /**
     * A file that was looked at.
     *
     * @param intake which of the recipe's files it is
     * @param source the table in it
     */
    record Pick(Recipe.Intake intake, SourceTable source) {}

    /**
     * Which file is which, in the order in which they come in.
     *
     * @throws Refusal when a file belongs nowhere, or a needed one is not there
     */
    List<Pick> of(List<Path> files, Checkpoint checkpoint) throws Exception {
        List<Pick> picks = new ArrayList<>();
        for (Path file : files.stream().sorted().toList()) {
            checkpoint.check();
            if (!Files.isRegularFile(file)) {
                throw Refusal.of("recipe.file.absent", file.toString());
            }
            picks.add(pick(file, checkpoint));
        }
        for (Recipe.Intake intake : recipe.imports()) {
            if (intake.needed()
                    && picks.stream().noneMatch(pick -> pick.intake().equals(intake))) {
                throw Refusal.of("recipe.file.missing", recipe.name(), intake.pattern());
            }
        }
        picks.sort(Comparator.comparingInt(pick -> recipe.imports().indexOf(pick.intake())));
        return picks;
    }

    private Pick pick(Path file, Checkpoint checkpoint) throws Exception {
        String name = nameOf(file);
        Optional<Recipe.Intake> named = named(recipe, name);
        if (named.isPresent()) {
            return new Pick(named.get(), look(file, named.get(), checkpoint));
        }
        for (Recipe.Intake intake : recipe.imports()) {
            SourceTable source = look(file, intake, checkpoint);
            if (Set.copyOf(source.header()).equals(Set.copyOf(intake.reading().header()))) {
                return new Pick(intake, source);
            }
        }
        String patterns = recipe.imports().stream().map(Recipe.Intake::pattern).collect(Collectors.joining(", "));
        throw Refusal.of("recipe.file.unknown", name, recipe.name(), patterns);
    }

    /** The file of the recipe that is called so. */
    private static Optional<Recipe.Intake> named(Recipe recipe, String name) {
        return recipe.imports().stream()
                .filter(intake -> FilePattern.matches(intake.pattern(), name))
                .max(Comparator.comparingInt(intake -> FilePattern.weight(intake.pattern())));
    }

    private SourceTable look(Path file, Recipe.Intake intake, Checkpoint checkpoint) throws Exception {
        Recipe.Reading reading = intake.reading();
        return forms.probe(file, reading.sheet(), reading.encoding(), reading.header(), checkpoint);
    }

    /** Why a file may not come in by itself: it has other columns than it had. */
    static Optional<Stop> otherShape(List<Pick> picks) {
        for (Pick pick : picks) {
            List<String> gone = new ArrayList<>(pick.intake().reading().header());
            gone.removeAll(new HashSet<>(pick.source().header()));
            List<String> fresh = new ArrayList<>(pick.source().header());
            fresh.removeAll(new HashSet<>(pick.intake().reading().header()));
            if (!gone.isEmpty() || !fresh.isEmpty()) {
                return Optional.of(Stop.of(
                        Reason.SHAPE,
                        pick.source().name(),
                        gone.size(),
                        String.join(", ", gone),
                        fresh.size(),
                        String.join(", ", fresh)));
            }
        }
        return Optional.empty();
    }

    /** For each file of a recipe the newest one in a folder that is called so. */
    static List<Path> newest(Recipe recipe, Path folder) {
        Path[] found = new Path[recipe.imports().size()];
        for (Path file : filesIn(folder)) {
            Optional<Recipe.Intake> intake = named(recipe, nameOf(file));
            int at = intake.map(recipe.imports()::indexOf).orElse(-1);
            if (at >= 0 && (found[at] == null || BY_AGE.compare(found[at], file) < 0)) {
                found[at] = file;
            }
        }
        return java.util.Arrays.stream(found).filter(java.util.Objects::nonNull).toList();
    }

    private static final Comparator<Path> BY_AGE =
            Comparator.comparingLong(PickFiles::changed).thenComparing(Comparator.naturalOrder());

    private static long changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return Long.MIN_VALUE;
        }
    }

    private static List<Path> filesIn(Path folder) {
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            inside.forEach(files::add);
        } catch (IOException | DirectoryIteratorException later) {
            return List.of();
        }
        return files;
    }

    static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
