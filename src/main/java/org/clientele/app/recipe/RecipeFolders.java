package org.clientele.app.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.clientele.app.watch.WatchFollower;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.recipe.Recipe;
import org.clientele.model.recipe.RecipeRun;
import org.clientele.model.recipe.RecipeRun.State;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Runs the recipes of a workbench by themselves: when all the files that a recipe needs lie in its folder, none of them
 * is still being written, and one of them is new.
 */
public final class RecipeFolders implements WatchFollower {
    /** So long nothing may have changed before files count as whole. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final Workbench workbench;
    private final RunRecipe runs;
    private final Function<Message, String> words;
    private final Function<Recipe, String> folderOf;
    private final Map<String, Seen> seen = new HashMap<>();

    /** The recipes of that workbench that have a folder, each in its own. */
    public RecipeFolders(Workbench workbench, RunRecipe runs, Function<Message, String> words) {
        this(workbench, runs, words, Recipe::folder);
    }

    /** Recipes of that workbench.
     *
     * @param folderOf in which folder each is looked for, blank for none */
    public RecipeFolders(
            Workbench workbench, RunRecipe runs, Function<Message, String> words, Function<Recipe, String> folderOf) {
        this.workbench = workbench;
        this.runs = runs;
        this.words = words;
        this.folderOf = folderOf;
    }

    /**
     * What was done with new files.
     *
     * @param run the run, null when it was refused
     * @param refused why it was refused, null when it ran
     */
    public record Deed(
            Recipe recipe,
            List<Path> files,
            @Nullable RecipeRun run,
            @Nullable Message refused) {
        /** In words. */
        public Message sentence() {
            return run == null
                    ? Message.of("recipe.folder.refused", recipe.name(), Objects.requireNonNull(refused))
                    : RunDiff.headline(recipe, run);
        }
    }

    /** What the files of a recipe looked like, since when, and whether it was run with them. */
    private record Seen(String look, Instant since, boolean done) {}

    private List<Recipe> watching() {
        return new RecipeBook(workbench)
                .all().stream()
                        .filter(recipe -> !folderOf.apply(recipe).isBlank())
                        .toList();
    }

    @Override
    public Set<Path> folders() {
        Set<Path> folders = new HashSet<>();
        for (Recipe recipe : watching()) {
            Path folder = Path.of(folderOf.apply(recipe));
            if (Files.isDirectory(folder)) {
                folders.add(folder);
            }
        }
        return folders;
    }

    @Override
    public List<Message> look(boolean atOnce, Checkpoint checkpoint) {
        return deeds(atOnce, checkpoint).stream().map(Deed::sentence).toList();
    }

    /** Looks into the folders and runs what is due.
     *
     * @param atOnce whether files count as whole without waiting */
    public List<Deed> deeds(boolean atOnce, Checkpoint checkpoint) {
        List<Deed> deeds = new ArrayList<>();
        for (Recipe recipe : watching()) {
            checkpoint.check();
            List<Path> files = RunRecipe.newest(recipe, Path.of(folderOf.apply(recipe)));
            if (!complete(recipe, files)) {
                continue;
            }
            String look;
            try {
                look = look(files);
            } catch (IOException moving) {
                continue;
            }
            if (isDue(recipe.name(), look, atOnce)) {
                seen.put(recipe.name(), new Seen(look, now(), true));
                run(recipe, files, checkpoint, deeds);
            }
        }
        return deeds;
    }

    private static boolean complete(Recipe recipe, List<Path> files) {
        long needed = recipe.imports().stream().filter(Recipe.Intake::needed).count();
        long there = recipe.imports().stream()
                .filter(Recipe.Intake::needed)
                .filter(intake ->
                        files.stream().anyMatch(file -> FilePattern.matches(intake.pattern(), PickFiles.nameOf(file))))
                .count();
        return !files.isEmpty() && there == needed;
    }

    private static String look(List<Path> files) throws IOException {
        StringBuilder look = new StringBuilder();
        for (Path file : files) {
            BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
            look.append(file)
                    .append(' ')
                    .append(about.size())
                    .append(' ')
                    .append(about.lastModifiedTime())
                    .append('\n');
        }
        return look.toString();
    }

    private boolean isDue(String name, String look, boolean atOnce) {
        Seen before = seen.get(name);
        if (before == null || !before.look().equals(look)) {
            seen.put(name, new Seen(look, now(), false));
            return atOnce;
        }
        return !before.done() && (atOnce || !now().isBefore(before.since().plus(QUIET)));
    }

    private Instant now() {
        return runs.tools().clock().instant();
    }

    /** The same files as before are nothing to speak of. */
    private void run(Recipe recipe, List<Path> files, Checkpoint checkpoint, List<Deed> deeds) {
        if (new RecipeBook(workbench)
                .lastDone(recipe.name())
                .filter(run -> knows(run, files))
                .isPresent()) {
            return;
        }
        try {
            RecipeRun run = runs.job(workbench, recipe, files, RunWish.usual(words))
                    .work()
                    .run(checkpoint);
            deeds.add(new Deed(recipe, files, run, null));
        } catch (Refusal refusal) {
            deeds.add(new Deed(recipe, files, null, refusal.sentence()));
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static boolean knows(RecipeRun run, List<Path> files) {
        Set<String> known = new HashSet<>();
        run.arrivals().forEach(arrival -> known.add(arrival.sha256()));
        for (Path file : files) {
            try {
                if (!known.contains(org.clientele.data.write.Hash.sha256(file))) {
                    return false;
                }
            } catch (IOException moving) {
                return true;
            }
        }
        return run.state() == State.DONE;
    }
}
