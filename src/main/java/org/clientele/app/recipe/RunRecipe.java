package org.clientele.app.recipe;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.clientele.app.intake.UndoImport;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.recipe.Recipe;
import org.clientele.model.recipe.RecipeRun;
import org.clientele.model.recipe.RecipeRun.State;
import org.clientele.model.recipe.RecipeRun.Step;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/**
 * Does what a recipe says with new files: brings them in, looks at the quality, counts the group, writes the list.
 *
 * <p>Each step is noted before it begins. An import is there whole or not at all, and so is a list; so a run that was cut
 * off is done again with the same files, and nothing of it happens twice.
 */
public final class RunRecipe {
    private final RecipeTools tools;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    /** Runs with those tools; one of these for a whole program, so that it knows what goes on. */
    public RunRecipe(RecipeTools tools) {
        this.tools = tools;
    }

    /** With what recipes are recorded and run. */
    public RecipeTools tools() {
        return tools;
    }

    /**
     * The work of running a recipe.
     *
     * @param files the new files, in any order
     * @return the run: done, or stopped with its reason
     */
    public Job<RecipeRun> job(Workbench workbench, Recipe recipe, List<Path> files, RunWish wish) {
        return new Job<>(
                Message.of("recipe.job.run", recipe.name()),
                checkpoint -> run(workbench, recipe, List.copyOf(files), wish, checkpoint));
    }

    /** The newest files of a folder that a recipe is about. */
    public static List<Path> newest(Recipe recipe, Path folder) {
        return PickFiles.newest(recipe, folder);
    }

    private RecipeRun run(Workbench workbench, Recipe recipe, List<Path> files, RunWish wish, Checkpoint checkpoint)
            throws Exception {
        settle(workbench);
        String key = key(workbench, recipe);
        if (!running.add(key)) {
            throw Refusal.of("recipe.busy", recipe.name());
        }
        try {
            RecipeBook book = new RecipeBook(workbench);
            checkpoint.step(Message.of(Step.FILES.textKey()));
            List<PickFiles.Pick> picks =
                    new PickFiles(tools.forms(workbench), recipe).of(files, checkpoint.part(0, 0.1));
            RecipeRun begun = RecipeRun.begun(wish.rehearses() ? 0 : book.next(recipe.name()), now());
            RunSteps steps = new RunSteps(tools, workbench, recipe, wish);
            return wish.rehearses()
                    ? steps.rehearse(begun, picks, checkpoint.part(0.1, 1))
                    : run(workbench, steps, begun, picks, checkpoint.part(0.1, 1));
        } finally {
            running.remove(key);
        }
    }

    private RecipeRun run(
            Workbench workbench, RunSteps steps, RecipeRun begun, List<PickFiles.Pick> picks, Checkpoint checkpoint)
            throws Exception {
        String name = steps.recipe().name();
        try {
            RecipeRun ended = steps.run(begun, picks, checkpoint);
            return ended.state() == State.STOPPED && steps.recipe().output().takeBack() && ended.broughtIn()
                    ? takeBack(workbench, name, ended)
                    : ended;
        } catch (Cancelled cancelled) {
            RecipeBook book = new RecipeBook(workbench);
            Optional<RecipeRun> cut = book.runs(name).stream()
                    .filter(run -> run.number() == begun.number() && run.state() == State.RUNNING)
                    .findFirst();
            cut.ifPresent(run -> book.note(
                    name,
                    wasWritten(workbench, steps.recipe(), run).map(run::done).orElse(run.become(State.CANCELLED))));
            throw cancelled;
        }
    }

    /**
     * Looks after runs that were cut off, by a program that was ended or a fault: those whose list was written after all
     * are done, the others are marked as cut off.
     *
     * @return the recipes that have such a run as their newest, and that run
     */
    public List<Cut> settle(Workbench workbench) {
        List<Cut> cut = new ArrayList<>();
        RecipeBook book = new RecipeBook(workbench);
        for (Recipe recipe : book.all()) {
            List<RecipeRun> runs = book.runs(recipe.name());
            if (runs.isEmpty() || running.contains(key(workbench, recipe))) {
                continue;
            }
            RecipeRun last = runs.getFirst();
            if (last.state() == State.RUNNING) {
                last = wasWritten(workbench, recipe, last).map(last::done).orElse(last.become(State.CUT_OFF));
                book.note(recipe.name(), last);
            }
            if (last.state() == State.CUT_OFF) {
                cut.add(new Cut(recipe, last));
            }
        }
        return cut;
    }

    /**
     * A run that was cut off.
     *
     * @param recipe the recipe
     * @param run how far it came
     */
    public record Cut(Recipe recipe, RecipeRun run) {
        /** Where it stood, in words. */
        public Message sentence() {
            return Message.of(
                    "recipe.cut",
                    recipe.name(),
                    Message.of(run.step().textKey()),
                    run.arrivals().stream()
                            .filter(arrival -> arrival.batch() > 0)
                            .count());
        }
    }

    /** The list of a run that was cut off between its writing and the note of it. */
    private static Optional<RecipeRun.Written> wasWritten(Workbench workbench, Recipe recipe, RecipeRun run) {
        if (run.step() != Step.EXPORT) {
            return Optional.empty();
        }
        return workbench.campaigns().exports().stream()
                .filter(entry -> entry.campaign().equals(recipe.campaign().name())
                        && !entry.at().isBefore(run.at())
                        && new RecipeBook(workbench)
                                .runs(recipe.name()).stream().noneMatch(known -> lists(known, entry)))
                .findFirst()
                .map(RunRecipe::written);
    }

    private static boolean lists(RecipeRun run, ExportEntry entry) {
        RecipeRun.Written list = run.list();
        return list != null && list.exportId().equals(entry.exportId());
    }

    static RecipeRun.Written written(ExportEntry entry) {
        return new RecipeRun.Written(entry.exportId(), entry.file(), entry.sha256());
    }

    /**
     * Takes back what a run brought in that wrote no list.
     *
     * @throws Refusal when it wrote a list: what was sent stays as it was
     */
    public Job<RecipeRun> takeBack(Workbench workbench, Recipe recipe, RecipeRun run) {
        return new Job<>(Message.of("recipe.job.back", recipe.name()), checkpoint -> {
            if (run.list() != null) {
                throw Refusal.of("recipe.back.sent");
            }
            return takeBack(workbench, recipe.name(), run);
        });
    }

    /** Newest first; once it has begun it goes through, so that no half of it stays. */
    private static RecipeRun takeBack(Workbench workbench, String name, RecipeRun run) throws Exception {
        UndoImport undo = new UndoImport(workbench.imports());
        List<RecipeRun.Arrival> back = new ArrayList<>(run.arrivals()).reversed();
        for (RecipeRun.Arrival arrival : back) {
            boolean there = workbench.imports().batches().stream()
                    .anyMatch(batch -> batch.id() == arrival.batch() && batch.state() == BatchSummary.State.DONE);
            if (there) {
                undo.undo(arrival.batch()).work().run(Checkpoint.none());
            }
        }
        RecipeRun taken = run.become(State.TAKEN_BACK);
        new RecipeBook(workbench).note(name, taken);
        return taken;
    }

    private Instant now() {
        return tools.clock().instant();
    }

    private static String key(Workbench workbench, Recipe recipe) {
        try {
            return workbench.folder().toRealPath() + "\n" + recipe.name();
        } catch (IOException gone) {
            return workbench.folder() + "\n" + recipe.name();
        }
    }
}
