package org.clientele.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.clientele.app.recipe.RecipeBook;
import org.clientele.app.recipe.RecipeFolders;
import org.clientele.app.recipe.RunRecipe;
import org.clientele.app.watch.Signals;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.recipe.Recipe;
import org.clientele.model.recipe.RecipeRun;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Runs recipes whenever new files lie in their folders, one line for each run, until it is told to end. */
final class RecipeWatch {
    private static final Duration POLL = Duration.ofMillis(250);

    private final Workbench workbench;
    private final RunRecipe runs;
    private final Reply reply;

    RecipeWatch(Workbench workbench, RunRecipe runs, Reply reply) {
        this.workbench = workbench;
        this.runs = runs;
        this.reply = reply;
    }

    /**
     * Watches.
     *
     * @param name the recipe; blank for all that have a folder
     * @param folder another folder than its own, only for one recipe
     * @param once whether to do only what is there now
     * @param signals tells that something has happened in a folder
     * @param ending tells whether it should end
     */
    void watch(
            String name, @Nullable Path folder, boolean once, Signals signals, Ending ending, Checkpoint checkpoint) {
        RecipeBook book = new RecipeBook(workbench);
        Recipe only = name.isBlank() ? null : book.find(name);
        if (folder != null && only == null) {
            throw Refusal.of("recipe.cli.name", "watch");
        }
        RecipeFolders folders =
                new RecipeFolders(workbench, runs, reply::words, recipe -> chosen(recipe, only, folder));
        Set<Path> watched = folders.folders();
        if (watched.isEmpty()) {
            throw only == null ? Refusal.of("recipe.watch.none") : Refusal.of("recipe.watch.nofolder", only.name());
        }
        reply.inLines();
        if (!once) {
            watched.forEach(each -> reply.say("recipe.watch.waits", each.toString()));
        }
        long count = 0;
        do {
            checkpoint.check();
            for (RecipeFolders.Deed deed : folders.deeds(once, checkpoint)) {
                tell(deed);
                count++;
            }
            if (!once && !ending.isNow()) {
                signals.follow(folders.folders());
                signals.await(POLL);
            }
        } while (!once && !ending.isNow());
        reply.say("recipe.watch.end", count);
        reply.put("runs", count);
    }

    /** Tells whether to end. */
    interface Ending {
        /** Whether to end now; what has begun is done to its end. */
        boolean isNow();
    }

    /** In which folder a recipe is looked for, blank for none. */
    private static String chosen(Recipe recipe, @Nullable Recipe only, @Nullable Path folder) {
        if (only != null && !only.name().equals(recipe.name())) {
            return "";
        }
        return folder == null ? recipe.folder() : folder.toAbsolutePath().toString();
    }

    private void tell(RecipeFolders.Deed deed) {
        reply.say(deed.sentence());
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("recipe", deed.recipe().name());
        part.put("files", deed.files().stream().map(Path::toString).toList());
        RecipeRun run = deed.run();
        if (run != null) {
            part.put("run", RecipeAnswers.map(run, reply));
        }
        Message refused = deed.refused();
        if (refused != null) {
            part.put("refused", refused.key());
        }
        part.put("sentence", reply.words(deed.sentence()));
        reply.stream(part);
    }
}
