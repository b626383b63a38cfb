package org.clientele.ui.recipe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.clientele.app.edit.Edit;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.recipe.Members;
import org.clientele.app.recipe.RecipeBook;
import org.clientele.app.recipe.RecordRecipe;
import org.clientele.app.recipe.RunDiff;
import org.clientele.app.recipe.RunRecipe;
import org.clientele.app.recipe.RunWish;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.group.Picked;
import org.clientele.model.group.Segment;
import org.clientele.model.recipe.Recipe;
import org.clientele.model.recipe.RecipeRun;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.job.JobSlot;
import org.clientele.ui.kit.job.SlotState;
import org.jspecify.annotations.Nullable;

/** What the page of recipes knows: the recipes with their runs, the run that goes on, and the report that is read. */
public final class RecipesViewModel {
    private final Session session;
    private final RunRecipe runs;
    private final Function<Message, String> words;
    private final Desk desk;
    private final JobSlot<List<Line>> lines;
    private final JobSlot<RecipeRun> running;
    private final JobSlot<Recipe> recording;
    private final JobSlot<Facts> refreshed;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Recipe> ran = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Report> report = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable String> editing = new SimpleObjectProperty<>();
    private @Nullable Workbench seen;

    /**
     * A recipe and its runs.
     *
     * @param runs newest first
     */
    record Line(Recipe recipe, List<RecipeRun> runs) {
        Line {
            runs = List.copyOf(runs);
        }
    }

    /**
     * The report of a run.
     *
     * @param diff what is different from the run before
     * @param members who came and who went, null when that is not known
     */
    record Report(Recipe recipe, RunDiff diff, @Nullable Members members) {}

    /** The recipes of the workbench that is open.
     *
     * @param words sentences in the language of the screen */
    public RecipesViewModel(
            Session session, RunRecipe runs, Function<Message, String> words, JobRunner jobs, Desk desk) {
        this.session = session;
        this.runs = runs;
        this.words = words;
        this.desk = desk;
        this.lines = new JobSlot<>(jobs);
        this.running = new JobSlot<>(jobs);
        this.recording = new JobSlot<>(jobs);
        this.refreshed = new JobSlot<>(jobs);
        session.watch(this::changed);
        changed();
    }

    private void changed() {
        Workbench now = session.shown().map(Session.Shown::workbench).orElse(null);
        open.set(now != null);
        if (!Objects.equals(now, seen)) {
            seen = now;
            running.clear();
            recording.clear();
            ran.set(null);
            report.set(null);
            editing.set(null);
            lines.clear();
            if (now != null) {
                runs.settle(now).forEach(cut -> desk.notice(cut.sentence()));
            }
        }
        if (now != null) {
            load();
        }
    }

    ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    JobSlot<List<Line>> lines() {
        return lines;
    }

    /** The run that goes on. */
    JobSlot<RecipeRun> running() {
        return running;
    }

    /** The recipe that runs or ran last on this page; null for none. */
    ReadOnlyObjectProperty<@Nullable Recipe> ran() {
        return ran.getReadOnlyProperty();
    }

    JobSlot<Recipe> recording() {
        return recording;
    }

    /** The report that is read; null while the list is shown. */
    ObjectProperty<@Nullable Report> report() {
        return report;
    }

    /** The name of the recipe whose limits are being changed; null for none. */
    ObjectProperty<@Nullable String> editing() {
        return editing;
    }

    private Workbench workbench() {
        return session.current().workbench();
    }

    private RecipeBook book() {
        return new RecipeBook(workbench());
    }

    /** Reads the recipes again. */
    void load() {
        if (session.shown().isEmpty()) {
            return;
        }
        RecipeBook book = book();
        lines.start(new Job<>(Message.of("recipeview.job.list"), at -> {
            List<Line> all = new ArrayList<>();
            for (Recipe recipe : book.all()) {
                all.add(new Line(recipe, book.runs(recipe.name())));
            }
            return all;
        }));
    }

    /** The answer of the page in one sentence. */
    Message answer() {
        List<Line> all = lines.latest().get();
        if (all == null || all.isEmpty()) {
            return Message.of("recipeview.answer.none");
        }
        long waiting = all.stream().filter(RecipesViewModel::waits).count();
        return waiting == 0
                ? Message.of("recipeview.answer", all.size())
                : Message.of("recipeview.answer.waiting", all.size(), waiting);
    }

    /** Whether the newest run of a recipe ended without a list. */
    static boolean waits(Line line) {
        return !line.runs().isEmpty()
                && switch (line.runs().getFirst().state()) {
                    case STOPPED, CUT_OFF, TAKEN_BACK, CANCELLED -> true;
                    case DONE, RUNNING, REHEARSED -> false;
                };
    }

    // ---- to record ----

    /** Records what was done last as a recipe. */
    void record() {
        recording.start(new RecordRecipe(runs.tools()).job(workbench(), "", "", ""), this::recorded);
        if (recording.state().get() instanceof SlotState.Failed<Recipe>(Message sentence)) {
            desk.refuse(sentence);
        }
    }

    private void recorded(Recipe recipe) {
        Workbench in = workbench();
        desk.done(Edit.of(
                Message.of("recipeview.recorded", recipe.name()),
                () -> put(in, book -> book.remove(recipe.name())),
                () -> put(in, book -> book.keep(recipe))));
        load();
    }

    private void put(Workbench in, java.util.function.Consumer<RecipeBook> change) {
        change.accept(new RecipeBook(in));
        load();
    }

    // ---- to run ----

    /** Runs a recipe on these files. */
    void run(Recipe recipe, List<Path> files) {
        ran.set(recipe);
        report.set(null);
        running.start(runs.job(workbench(), recipe, files, RunWish.usual(words)), run -> ended(recipe, run));
        load();
    }

    /** Runs a recipe on the newest files of its folder. */
    void runFolder(Recipe recipe, Path folder) {
        List<Path> files = RunRecipe.newest(recipe, folder);
        if (files.isEmpty()) {
            desk.refuse(Message.of("recipe.cli.nofiles", folder.toString(), recipe.name()));
        } else {
            run(recipe, files);
        }
    }

    private void ended(Recipe recipe, RecipeRun run) {
        read(recipe, run);
        load();
        if (run.broughtIn() || run.list() != null) {
            refreshed.start(session.refresh(), session::update);
        }
    }

    /** Shows the report of a run. */
    void read(Recipe recipe, RecipeRun run) {
        RecipeBook book = book();
        RunDiff diff = RunDiff.of(book, recipe, run);
        RecipeRun before = diff.before();
        Members members = before == null
                ? null
                : book.members(recipe.name(), before.number())
                        .flatMap(
                                was -> book.members(recipe.name(), run.number()).map(now -> Members.between(was, now)))
                        .orElse(null);
        report.set(new Report(recipe, diff, members));
    }

    /** Back to the list. */
    void leave() {
        report.set(null);
    }

    /** Takes back what a run brought in that wrote no list. */
    void takeBack(Recipe recipe, RecipeRun run) {
        ran.set(recipe);
        running.start(runs.takeBack(workbench(), recipe, run), taken -> ended(recipe, taken));
    }

    /** Shows people of a report among the customers. */
    void people(List<Integer> ids, Message name) {
        desk.open("customers", new Picked(new Segment.FixedList(ids), name));
    }

    /** The folder of a list that was written. */
    Path folderOf(Recipe recipe) {
        String folder = recipe.output().folder();
        return folder.isEmpty() ? workbench().folder().resolve("exports") : Path.of(folder);
    }

    /** Whether the list of a run is still where it was written. */
    boolean isThere(Recipe recipe, RecipeRun run) {
        RecipeRun.Written list = run.list();
        return list != null && Files.exists(folderOf(recipe).resolve(list.file()));
    }

    // ---- to change ----

    /** Keeps a changed recipe; it can be undone. */
    void change(Recipe before, Recipe now) {
        if (before.equals(now)) {
            return;
        }
        Workbench in = workbench();
        put(in, book -> book.keep(now));
        desk.done(Edit.of(
                Message.of("recipeview.changed", now.name()),
                () -> put(in, book -> book.keep(before)),
                () -> put(in, book -> book.keep(now))));
        // whoever watches folders hears of it
        session.shown().ifPresent(shown -> {
            if (!before.folder().equals(now.folder())) {
                session.update(shown.facts());
            }
        });
    }

    /** Removes a recipe; it can be undone. */
    void remove(Recipe recipe) {
        Workbench in = workbench();
        put(in, book -> book.remove(recipe.name()));
        desk.done(Edit.of(
                Message.of("recipeview.removed", recipe.name()),
                () -> put(in, book -> book.keep(recipe)),
                () -> put(in, book -> book.remove(recipe.name()))));
    }

    /** Gives a recipe the limits that were typed, when they can be read.
     *
     * @return what is wrong with them, or null */
    @Nullable
    Message limit(Recipe recipe, String score, String leftOut, String days, String jump) {
        try {
            Recipe.Limits limits = new Recipe.Limits(
                    (int) Math.round(number(score)),
                    number(leftOut) / 100,
                    (int) Math.round(number(days)),
                    number(jump) / 100);
            editing.set(null);
            change(recipe, recipe.within(limits));
            return null;
        } catch (IllegalArgumentException wrong) {
            return Message.of("recipeview.limits.wrong");
        }
    }

    private static double number(String typed) {
        double number = Double.parseDouble(typed.strip().replace("%", "").replace(',', '.'));
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(typed);
        }
        return number;
    }

    void open(String page) {
        desk.open(page);
    }
}
