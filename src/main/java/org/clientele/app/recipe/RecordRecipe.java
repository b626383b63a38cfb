package org.clientele.app.recipe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientele.app.campaign.SentSpecs;
import org.clientele.app.intake.RecordedForm;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.BatchDetail;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.data.write.RecipeText;
import org.clientele.facts.Facts;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.recipe.Recipe;
import org.clientele.model.recipe.RecipeRun;
import org.clientele.model.recipe.RecipeRun.State;
import org.clientele.model.recipe.RecipeRun.Step;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Records what was done last, from the imports to the export of a campaign, as a recipe. */
public final class RecordRecipe {
    /** By how much the quality may drop under that of the recording, unless somebody says otherwise. */
    private static final int SCORE_ROOM = 5;

    private final RecipeTools tools;

    /** Records with those tools. */
    public RecordRecipe(RecipeTools tools) {
        this.tools = tools;
    }

    /**
     * Records a recipe and keeps it, with what was done as its run 0, so that the first run has something to be compared
     * with.
     *
     * @param name what to call it; empty for the name of the campaign
     * @param campaign the campaign whose last export is meant; empty for the last of all
     * @param reason why lists go out although the checklist asks for a reason; empty when it does not
     */
    public Job<Recipe> job(Workbench workbench, String name, String campaign, String reason) {
        return new Job<>(
                Message.of("recipe.job.record"),
                checkpoint -> record(workbench, name.strip(), campaign.strip(), reason, checkpoint));
    }

    private Recipe record(Workbench workbench, String name, String campaign, String reason, Checkpoint checkpoint)
            throws Exception {
        ExportEntry export = workbench.campaigns().exports().stream()
                .filter(entry -> campaign.isEmpty() || entry.campaign().equalsIgnoreCase(campaign))
                .findFirst()
                .orElseThrow(() -> campaign.isEmpty()
                        ? Refusal.of("recipe.record.none")
                        : Refusal.of("recipe.record.campaign", campaign));
        CampaignSpec spec = new SentSpecs(workbench.shelf())
                .of(export.exportId())
                .orElseThrow(() -> Refusal.of("recipe.record.old", export.campaign()));
        List<Source> sources = sources(workbench, export);
        if (sources.isEmpty()) {
            throw Refusal.of("recipe.record.imports", export.campaign());
        }
        double score = tools.quality(workbench, checkpoint.part(0, 0.6)).score();
        Recipe recipe = new Recipe(
                name.isEmpty() ? export.campaign() : name,
                sources.stream().map(Source::intake).toList(),
                spec,
                new Recipe.Output("", reason, false),
                Recipe.Limits.usual((int) Math.clamp(Math.floor(score) - SCORE_ROOM, 0, 100)),
                "");
        RecipeBook book = new RecipeBook(workbench);
        if (book.get(recipe.name()).isPresent()) {
            throw Refusal.of("recipe.record.taken", recipe.name());
        }
        Facts facts = workbench.facts(checkpoint.part(0.6, 0.8));
        int[] members = tools.members(workbench, spec, facts, checkpoint.part(0.8, 1));
        Map<String, Integer> steps = new LinkedHashMap<>(RecipeText.waterfall(export.manifest()));
        @Nullable Integer gross = steps.remove("");
        RecipeRun run = RecipeRun.begun(0, export.at())
                .at(Step.END)
                .with(sources.stream().map(Source::arrival).toList())
                .counting(new RecipeRun.Figures(
                        score,
                        gross == null ? members.length : gross,
                        -1,
                        -1,
                        steps,
                        export.people(),
                        export.control()))
                .done(new RecipeRun.Written(export.exportId(), export.file(), export.sha256()));
        book.forget(recipe.name());
        book.keepMembers(recipe.name(), run, members);
        book.note(recipe.name(), run.become(State.DONE));
        book.keep(recipe);
        return recipe;
    }

    /** A file as it came in last before the export. */
    private record Source(Recipe.Intake intake, RecipeRun.Arrival arrival) {}

    /** Of files of the same kind with the same columns, or with names of the same pattern, the newest one counts. */
    private static List<Source> sources(Workbench workbench, ExportEntry export) {
        List<Source> sources = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (BatchSummary batch : workbench.imports().batches()) {
            if (batch.act() != BatchSummary.Act.IMPORT
                    || batch.state() != BatchSummary.State.DONE
                    || batch.at().isAfter(export.at())) {
                continue;
            }
            Optional<BatchDetail> detail = workbench.imports().detail(batch.id());
            Optional<RecordedForm.Form> form = detail.flatMap(known -> RecordedForm.of(workbench.imports(), known));
            if (form.isEmpty()) {
                continue;
            }
            String pattern = FilePattern.of(batch.file());
            boolean newShape = seen.add(
                    List.of(batch.kind(), Set.copyOf(form.orElseThrow().form().keySet())));
            boolean newName = seen.add(List.of(batch.kind(), pattern));
            if (newShape && newName) {
                sources.addFirst(source(detail.orElseThrow(), form.orElseThrow(), pattern));
            }
        }
        return sources;
    }

    private static Source source(BatchDetail detail, RecordedForm.Form form, String pattern) {
        BatchSummary batch = detail.batch();
        return new Source(
                new Recipe.Intake(
                        batch.kind(),
                        pattern,
                        new Recipe.Reading(detail.sheet(), form.encoding(), form.header()),
                        form.form(),
                        true),
                new RecipeRun.Arrival(
                        batch.kind(), batch.file(), detail.sha256(), batch.id(), rows(batch.counts()), List.of()));
    }

    static RecipeRun.Rows rows(BatchSummary.Counts counts) {
        return new RecipeRun.Rows(
                counts.read(), counts.created(), counts.updated(), counts.unchanged(), counts.rejected());
    }
}
