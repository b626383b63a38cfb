package org.clientele.app.recipe;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientele.model.campaign.Exclusion;
import org.clientele.model.recipe.Recipe;
import org.clientele.model.recipe.RecipeRun;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What is different between a run and the one before that wrote a list.
 *
 * @param run the run
 * @param before the one before, null when there is none
 * @param lines figure by figure
 */
public record RunDiff(RecipeRun run, @Nullable RecipeRun before, List<Line> lines) {
    public RunDiff {
        lines = List.copyOf(lines);
    }

    /**
     * One figure of both runs.
     *
     * @param word its word in files
     * @param title what it counts
     * @param before the figure before; NaN where there was none
     * @param now the figure now; NaN where there is none
     */
    public record Line(String word, Message title, double before, double now) {
        /** How much more it is now; NaN where one of both is not known. */
        public double change() {
            return now - before;
        }
    }

    /** The differences of a run of a recipe. */
    public static RunDiff of(RecipeBook book, Recipe recipe, RecipeRun run) {
        Optional<RecipeRun> before = run.state() == RecipeRun.State.REHEARSED
                ? book.lastDone(recipe.name())
                : book.doneBefore(recipe.name(), run);
        return new RunDiff(run, before.orElse(null), lines(run, before.orElse(null)));
    }

    private static List<Line> lines(RecipeRun run, @Nullable RecipeRun before) {
        List<Line> lines = new ArrayList<>();
        for (RecipeRun.Arrival arrival : run.arrivals()) {
            Optional<RecipeRun.Arrival> was = before == null ? Optional.empty() : like(arrival, before);
            lines.add(new Line(
                    "rows." + arrival.kind().word(),
                    Message.of("recipe.line.rows", arrival.file()),
                    was.map(each -> (double) each.rows().read()).orElse(Double.NaN),
                    arrival.rows().read()));
            long leftOut = was.map(each -> each.rows().leftOut()).orElse(0L);
            if (leftOut > 0 || arrival.rows().leftOut() > 0) {
                lines.add(new Line(
                        "left-out." + arrival.kind().word(),
                        Message.of("recipe.line.left-out", arrival.file()),
                        was.isEmpty() ? Double.NaN : leftOut,
                        arrival.rows().leftOut()));
            }
        }
        RecipeRun.Figures now = run.figures();
        RecipeRun.Figures then = before == null ? null : before.figures();
        if (now == null) {
            return lines;
        }
        lines.add(new Line(
                "score", Message.of("recipe.line.score"), then == null ? Double.NaN : then.score(), now.score()));
        if (now.waterfall().isEmpty()) {
            return lines;
        }
        lines.add(new Line(
                "group", Message.of("recipe.line.group"), then == null ? Double.NaN : then.group(), now.group()));
        Map<String, Integer> old = then == null ? Map.of() : then.waterfall();
        Set<String> steps = new LinkedHashSet<>(now.waterfall().keySet());
        steps.addAll(old.keySet());
        for (String step : steps) {
            int out = now.waterfall().getOrDefault(step, 0);
            int was = old.getOrDefault(step, 0);
            if (out > 0 || was > 0) {
                lines.add(new Line("out." + step, reason(step), then == null ? Double.NaN : was, out));
            }
        }
        lines.add(
                new Line("list", Message.of("recipe.line.list"), then == null ? Double.NaN : then.list(), now.list()));
        return lines;
    }

    /** The file of the run before that was the same file of the recipe. */
    private static Optional<RecipeRun.Arrival> like(RecipeRun.Arrival arrival, RecipeRun before) {
        String pattern = FilePattern.of(arrival.file());
        List<RecipeRun.Arrival> same = before.arrivals().stream()
                .filter(each -> each.kind() == arrival.kind())
                .toList();
        return same.stream()
                .filter(each -> FilePattern.of(each.file()).equals(pattern))
                .findFirst()
                .or(() -> same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty());
    }

    private static Message reason(String word) {
        for (Exclusion reason : Exclusion.values()) {
            if (reason.word().equals(word)) {
                return Message.of("recipe.line.reason", Message.of(reason.nameKey()));
            }
        }
        return Message.of("recipe.line.out", word);
    }

    /** How a run ended, in one sentence. */
    public static Message headline(Recipe recipe, RecipeRun run) {
        RecipeRun.Figures figures = run.figures();
        RecipeRun.Stop stop = run.stop();
        RecipeRun.Written list = run.list();
        return switch (run.state()) {
            case RUNNING ->
                Message.of(
                        "recipe.ended.running",
                        recipe.name(),
                        Message.of(run.step().textKey()));
            case DONE ->
                Message.of(
                        "recipe.ended.done",
                        recipe.name(),
                        figures == null ? 0 : figures.list(),
                        list == null ? "" : list.file());
            case STOPPED, TAKEN_BACK ->
                stop == null
                        ? Message.of("recipe.ended.back", recipe.name())
                        : Message.of("recipe.ended.stopped", recipe.name(), stop.sentence());
            case CANCELLED -> Message.of("recipe.ended.cancelled", recipe.name());
            case CUT_OFF ->
                Message.of(
                        "recipe.ended.cut", recipe.name(), Message.of(run.step().textKey()));
            case REHEARSED ->
                stop == null
                        ? Message.of("recipe.ended.rehearsed", recipe.name(), figures == null ? 0 : figures.list())
                        : Message.of("recipe.ended.would-stop", recipe.name(), stop.sentence());
        };
    }

    /** What became of what a run brought in that wrote no list; empty when it brought in nothing. */
    public static Optional<Message> aftermath(RecipeRun run) {
        long files =
                run.arrivals().stream().filter(arrival -> arrival.batch() > 0).count();
        if (files == 0 || run.list() != null) {
            return Optional.empty();
        }
        return Optional.of(
                run.state() == RecipeRun.State.TAKEN_BACK
                        ? Message.of("recipe.after.back", files)
                        : Message.of("recipe.after.kept", files));
    }
}
