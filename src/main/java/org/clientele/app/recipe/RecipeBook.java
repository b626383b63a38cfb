package org.clientele.app.recipe;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clientele.app.workbench.Workbench;
import org.clientele.data.write.Hash;
import org.clientele.data.write.RecipeText;
import org.clientele.model.recipe.Recipe;
import org.clientele.model.recipe.RecipeRun;
import org.clientele.model.recipe.RecipeRun.State;
import org.clientele.model.text.Refusal;

/** The recipes of a workbench and their runs, as the workbench keeps them. */
public final class RecipeBook {
    private static final String ALL = "recipes";
    private static final String RUNS = "recipe.runs.";
    private static final String MEMBERS = "recipe.members.";
    private static final int SIGNS = 16;
    private static final int MOST_RUNS = 50;

    private final Workbench workbench;

    /** The recipes of that workbench. */
    public RecipeBook(Workbench workbench) {
        this.workbench = workbench;
    }

    /** All recipes, in the order in which they were recorded. */
    public List<Recipe> all() {
        List<Recipe> all = new ArrayList<>();
        for (String text : texts()) {
            all.add(RecipeText.read(text));
        }
        return all;
    }

    private List<String> texts() {
        return workbench.choices().get(ALL).stream().flatMap(String::lines).toList();
    }

    /** The recipe of that name, whatever its capitals.
     *
     * @throws Refusal when there is none */
    public Recipe find(String name) {
        return get(name).orElseThrow(() -> Refusal.of("recipe.unknown", name));
    }

    /** The recipe of that name, whatever its capitals; empty when there is none. */
    public Optional<Recipe> get(String name) {
        return all().stream()
                .filter(recipe -> recipe.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** Keeps a recipe, in place of one of the same name. */
    public void keep(Recipe recipe) {
        if (recipe.name().isBlank()) {
            throw Refusal.of("recipe.blank");
        }
        List<Recipe> all = new ArrayList<>(all());
        int at = at(all, recipe.name());
        if (at < 0) {
            all.add(recipe);
        } else {
            all.set(at, recipe);
        }
        write(all);
    }

    /** Removes a recipe; its runs stay for when it is kept again. */
    public void remove(String name) {
        List<Recipe> all = new ArrayList<>(all());
        int at = at(all, name);
        if (at >= 0) {
            all.remove(at);
            write(all);
        }
    }

    private static int at(List<Recipe> all, String name) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().equalsIgnoreCase(name.strip())) {
                return i;
            }
        }
        return -1;
    }

    /** One recipe a line: JSON holds no line breaks of its own. */
    private void write(List<Recipe> all) {
        workbench
                .choices()
                .put(
                        ALL,
                        all.isEmpty()
                                ? null
                                : String.join(
                                        "\n",
                                        all.stream().map(RecipeText::write).toList()));
    }

    // ---- runs ----

    /** The runs of a recipe, newest first; run 0 is what was recorded. */
    public List<RecipeRun> runs(String name) {
        return workbench
                .choices()
                .get(RUNS + key(name))
                .map(RecipeText::readRuns)
                .orElse(List.of());
    }

    /** The newest run that wrote a list. */
    public Optional<RecipeRun> lastDone(String name) {
        return runs(name).stream().filter(run -> run.state() == State.DONE).findFirst();
    }

    /** The newest run before that one that wrote a list. */
    public Optional<RecipeRun> doneBefore(String name, RecipeRun run) {
        return runs(name).stream()
                .filter(each -> each.state() == State.DONE && each.number() < run.number())
                .findFirst();
    }

    /** Notes how a run stands. */
    public void note(String name, RecipeRun run) {
        List<RecipeRun> runs = new ArrayList<>(runs(name));
        runs.removeIf(each -> each.number() == run.number());
        runs.add(run);
        runs.sort((a, b) -> Integer.compare(b.number(), a.number()));
        while (runs.size() > MOST_RUNS) {
            workbench.shelf().remove(shelf(name, runs.removeLast().number()));
        }
        workbench.choices().put(RUNS + key(name), RecipeText.writeRuns(runs));
    }

    /** Forgets all runs of a recipe. */
    void forget(String name) {
        runs(name).forEach(run -> workbench.shelf().remove(shelf(name, run.number())));
        workbench.choices().put(RUNS + key(name), null);
    }

    /** The number of the next run. What a run of that number has kept that an older workbench took the place of goes. */
    int next(String name) {
        int next = runs(name).stream().mapToInt(RecipeRun::number).max().orElse(0) + 1;
        workbench.shelf().remove(shelf(name, next));
        return next;
    }

    /** The lasting ids of the people who were in the group at a run, ascending; empty when that was not kept. */
    public Optional<int[]> members(String name, int number) {
        return workbench.shelf().get(shelf(name, number)).map(bytes -> {
            int[] ids = new int[bytes.length / Integer.BYTES];
            ByteBuffer.wrap(bytes).asIntBuffer().get(ids);
            return ids;
        });
    }

    /** Keeps who is in the group at a run. */
    void keepMembers(String name, RecipeRun run, int[] ids) {
        ByteBuffer bytes = ByteBuffer.allocate(ids.length * Integer.BYTES);
        bytes.asIntBuffer().put(ids);
        workbench.shelf().put(shelf(name, run.number()), bytes.array());
    }

    private static String shelf(String name, int number) {
        return MEMBERS + key(name) + "." + number;
    }

    private static String key(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return Hash.sha256(plain).substring(0, SIGNS);
    }
}
