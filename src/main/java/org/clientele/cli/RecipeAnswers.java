package org.clientele.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.app.recipe.RunDiff;
import org.clientele.model.recipe.Recipe;
import org.clientele.model.recipe.RecipeRun;

/** Recipes and their runs as answers of a command. */
final class RecipeAnswers {
    private RecipeAnswers() {}

    static Map<String, Object> map(Recipe recipe) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", recipe.name());
        List<Map<String, Object>> imports = new ArrayList<>();
        for (Recipe.Intake intake : recipe.imports()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("kind", intake.kind().word());
            one.put("pattern", intake.pattern());
            one.put("needed", intake.needed());
            one.put("columns", intake.reading().header());
            imports.add(one);
        }
        map.put("imports", imports);
        map.put("campaign", recipe.campaign().name());
        map.put("group", recipe.campaign().target().said());
        map.put("format", recipe.campaign().file().format().word());
        map.put("limits", recipe.limits());
        map.put("output", recipe.output());
        map.put("watch", recipe.folder());
        return map;
    }

    static Map<String, Object> map(RecipeRun run, Reply reply) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("number", run.number());
        map.put("at", run.at().toString());
        map.put("state", Answers.word(run.state()));
        map.put("step", Answers.word(run.step()));
        map.put("arrivals", run.arrivals());
        if (run.figures() != null) {
            map.put("figures", run.figures());
        }
        RecipeRun.Stop stop = run.stop();
        if (stop != null) {
            map.put("stop", stop.reason().word());
            map.put("sentence", reply.words(stop.sentence()));
        }
        if (run.list() != null) {
            map.put("list", run.list());
        }
        return map;
    }

    static List<Map<String, Object>> map(RunDiff diff, Reply reply) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (RunDiff.Line line : diff.lines()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("figure", line.word());
            one.put("words", reply.words(line.title()));
            if (!Double.isNaN(line.before())) {
                one.put("before", line.before());
            }
            one.put("now", line.now());
            all.add(one);
        }
        return all;
    }
}
