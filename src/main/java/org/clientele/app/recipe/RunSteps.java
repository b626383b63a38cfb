package org.clientele.app.recipe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clientele.analysis.audience.Audience;
import org.clientele.app.campaign.BuiltAudience;
import org.clientele.app.campaign.ExportReport;
import org.clientele.app.campaign.ExportWish;
import org.clientele.app.intake.ImportAtOnce;
import org.clientele.app.intake.ImportFile;
import org.clientele.app.intake.ImportPlan;
import org.clientele.app.intake.ImportPreview;
import org.clientele.app.intake.ImportReport;
import org.clientele.app.intake.RejectsWish;
import org.clientele.app.tables.QualityReport;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.recipe.Recipe;
import org.clientele.model.recipe.RecipeRun;
import org.clientele.model.recipe.RecipeRun.Reason;
import org.clientele.model.recipe.RecipeRun.State;
import org.clientele.model.recipe.RecipeRun.Step;
import org.clientele.model.recipe.RecipeRun.Stop;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** The steps of one run of a recipe, one after the other, until one of them says stop. */
final class RunSteps {
    private static final Pattern CONSENT = Pattern.compile(" = (?:email_consent|sms_consent|consent)\\R");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss");

    private final RecipeTools tools;
    private final Workbench workbench;
    private final Recipe recipe;
    private final RunWish wish;
    private final RecipeBook book;
    private final ImportFile intake;

    RunSteps(RecipeTools tools, Workbench workbench, Recipe recipe, RunWish wish) {
        this.tools = tools;
        this.workbench = workbench;
        this.recipe = recipe;
        this.wish = wish;
        this.book = new RecipeBook(workbench);
        this.intake = tools.imports(workbench);
    }

    Recipe recipe() {
        return recipe;
    }

    // ---- for real ----

    RecipeRun run(RecipeRun begun, List<PickFiles.Pick> picks, Checkpoint checkpoint) throws Exception {
        Optional<Stop> early = beforeAnything(picks);
        if (early.isPresent()) {
            return noted(begun.stopped(early.get()));
        }
        RecipeRun run = begun;
        for (int i = 0; i < picks.size(); i++) {
            run = noted(run.at(Step.IMPORT));
            checkpoint.step(
                    Message.of("recipe.doing.import", picks.get(i).source().name()));
            Came came = bringIn(picks.get(i), checkpoint.part(share(i, picks), share(i + 1, picks)));
            run = came.arrival() == null ? run : noted(run.with(came.arrival()));
            if (came.stop() != null) {
                return noted(run.stopped(came.stop()));
            }
        }
        checkpoint.check();
        run = noted(run.at(Step.QUALITY));
        checkpoint.step(Message.of(Step.QUALITY.textKey()));
        QualityReport quality = tools.quality(workbench, checkpoint.part(0.5, 0.7));
        run = noted(run.with(withDrift(run.arrivals(), quality))
                .counting(new RecipeRun.Figures(quality.score(), 0, -1, -1, Map.of(), 0, 0)));
        Optional<Stop> poor = poor(quality.score()).or(() -> oldConsent(picks));
        if (poor.isPresent()) {
            return noted(run.stopped(poor.get()));
        }
        run = noted(run.at(Step.GROUP));
        checkpoint.step(Message.of(Step.GROUP.textKey()));
        BuiltAudience built;
        try {
            built = tools.audience(workbench, recipe.campaign(), checkpoint.part(0.7, 0.8));
        } catch (Refusal refusal) {
            return noted(run.stopped(refused(refusal)));
        }
        int[] members = RecipeTools.ids(built.facts().people(), built.audience().gross());
        RecipeRun.Figures figures = figures(quality.score(), built.audience(), members);
        run = noted(run.counting(figures));
        book.keepMembers(recipe.name(), run, members);
        Optional<Stop> jump = jump(figures.list());
        if (jump.isPresent()) {
            return noted(run.stopped(jump.get()));
        }
        checkpoint.check();
        run = noted(run.at(Step.EXPORT));
        return export(run, checkpoint.part(0.8, 1));
    }

    private static double share(int done, List<PickFiles.Pick> picks) {
        return 0.5 * done / Math.max(1, picks.size());
    }

    private RecipeRun noted(RecipeRun run) {
        book.note(recipe.name(), run);
        return run;
    }

    /** What speaks against the run before anything was changed. */
    private Optional<Stop> beforeAnything(List<PickFiles.Pick> picks) {
        return sameFiles(picks).or(() -> PickFiles.otherShape(picks)).or(() -> oldConsent(picks));
    }

    /** The last run that wrote a list did so with the very same files. */
    private Optional<Stop> sameFiles(List<PickFiles.Pick> picks) {
        if (wish.again()) {
            return Optional.empty();
        }
        Set<String> now = picks.stream().map(pick -> pick.source().sha256()).collect(Collectors.toSet());
        return book.lastDone(recipe.name())
                .filter(last -> last.arrivals().stream()
                        .map(RecipeRun.Arrival::sha256)
                        .collect(Collectors.toSet())
                        .equals(now))
                .map(last -> Stop.of(Reason.SAME_FILES, last.number(), day(last.at())));
    }

    private String day(Instant at) {
        return LocalDate.ofInstant(at, workbench.profile().zone()).toString();
    }

    private record Came(
            RecipeRun.@org.jspecify.annotations.Nullable Arrival arrival,
            @org.jspecify.annotations.Nullable Stop stop) {}

    private Came bringIn(PickFiles.Pick pick, Checkpoint checkpoint) throws Exception {
        ImportPlan plan = tools.forms(workbench)
                .plan(pick.source(), pick.intake().kind(), pick.intake().form());
        try {
            ImportAtOnce.Outcome outcome = new ImportAtOnce(intake, workbench.imports())
                    .job(plan, new RejectsWish(rejects(pick.source().name()), wish.words()), true)
                    .work()
                    .run(checkpoint);
            ImportReport report = outcome.report();
            if (report == null) {
                return new Came(null, asked(outcome.preview()));
            }
            RecipeRun.Arrival arrival = arrival(pick, report.batch());
            return new Came(arrival, leftOut(arrival).orElse(null));
        } catch (Refusal refusal) {
            return new Came(null, refused(refusal));
        }
    }

    private Path rejects(String name) throws java.io.IOException {
        Path folder = Files.createDirectories(workbench.folder().resolve("rejects"));
        String now = STAMP.format(LocalDateTime.ofInstant(
                tools.clock().instant(), workbench.profile().zone()));
        return free(folder, name.replaceAll("\\.[^.]*$", "") + " " + now);
    }

    private static Path free(Path folder, String stem) {
        Path file = folder.resolve(stem + ".csv");
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(stem + " " + i + ".csv");
        }
        return file;
    }

    private static RecipeRun.Arrival arrival(PickFiles.Pick pick, BatchSummary batch) {
        return new RecipeRun.Arrival(
                pick.intake().kind(),
                pick.source().name(),
                pick.source().sha256(),
                batch.id(),
                RecordRecipe.rows(batch.counts()),
                List.of());
    }

    private List<RecipeRun.Arrival> withDrift(List<RecipeRun.Arrival> arrivals, QualityReport quality) {
        List<RecipeRun.Arrival> looked = new ArrayList<>();
        for (RecipeRun.Arrival arrival : arrivals) {
            List<String> drift = quality.drifts().stream()
                    .filter(each -> arrival.batch() > 0
                            && each.kind() == arrival.kind()
                            && each.now().equals(arrival.file()))
                    .flatMap(each -> each.findings().stream())
                    .map(finding -> wish.words().apply(finding.sentence()))
                    .toList();
            looked.add(new RecipeRun.Arrival(
                    arrival.kind(), arrival.file(), arrival.sha256(), arrival.batch(), arrival.rows(), drift));
        }
        return looked;
    }

    private RecipeRun export(RecipeRun run, Checkpoint checkpoint) throws Exception {
        Recipe.Output output = recipe.output();
        Path folder = output.folder().isEmpty() ? workbench.folder().resolve("exports") : Path.of(output.folder());
        Files.createDirectories(folder);
        String stem = recipe.campaign()
                        .name()
                        .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\s]+", " ")
                        .strip()
                + " " + day(tools.clock().instant());
        ExportWish out = new ExportWish(
                free(folder, stem), false, System.getProperty("user.name", ""), output.reason(), wish.words());
        try {
            ExportReport report = tools.exports()
                    .job(workbench, recipe.campaign(), out)
                    .work()
                    .run(checkpoint);
            return noted(run.done(RunRecipe.written(report.entry())));
        } catch (Refusal refusal) {
            return noted(run.stopped(refused(refusal)));
        }
    }

    // ---- what speaks against it ----

    private Stop asked(ImportPreview preview) {
        return Stop.of(
                Reason.REFUSED,
                wish.words().apply(preview.questions().getFirst().sentence()));
    }

    private Stop refused(Refusal refusal) {
        return Stop.of(Reason.REFUSED, wish.words().apply(refusal.sentence()));
    }

    private Optional<Stop> leftOut(RecipeRun.Arrival arrival) {
        double share = arrival.rows().leftOutShare();
        return share > recipe.limits().mostLeftOut()
                ? Optional.of(Stop.of(
                        Reason.ROWS,
                        arrival.file(),
                        arrival.rows().leftOut(),
                        arrival.rows().read(),
                        recipe.limits().mostLeftOut()))
                : Optional.empty();
    }

    private Optional<Stop> poor(double score) {
        int least = recipe.limits().leastScore();
        return score < least ? Optional.of(Stop.of(Reason.QUALITY, score, least)) : Optional.empty();
    }

    /** A file of permissions in this very run makes them new. */
    private Optional<Stop> oldConsent(List<PickFiles.Pick> picks) {
        int days = recipe.limits().consentDays();
        boolean brings = picks.stream()
                .anyMatch(pick -> pick.intake().kind() == TableKind.CONSENTS
                        || carriesConsent(String.join("\n", lines(pick.intake().form()))));
        if (days == 0 || brings) {
            return Optional.empty();
        }
        Optional<Instant> newest = workbench.imports().batches().stream()
                .filter(batch -> batch.state() == BatchSummary.State.DONE)
                .filter(batch -> batch.kind() == TableKind.CONSENTS
                        || workbench
                                .imports()
                                .detail(batch.id())
                                .filter(detail -> carriesConsent(detail.mapping()))
                                .isPresent())
                .map(BatchSummary::at)
                .findFirst();
        if (newest.isEmpty()) {
            return Optional.of(Stop.of(Reason.NO_CONSENT));
        }
        long age = Duration.between(newest.get(), tools.clock().instant()).toDays();
        return age > days ? Optional.of(Stop.of(Reason.CONSENT, day(newest.get()), age, days)) : Optional.empty();
    }

    private static boolean carriesConsent(String lines) {
        return CONSENT.matcher(lines + "\n").find();
    }

    private static List<String> lines(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .toList();
    }

    private Optional<Stop> jump(int list) {
        int before = book.lastDone(recipe.name())
                .map(RecipeRun::figures)
                .map(RecipeRun.Figures::list)
                .orElse(0);
        double most = recipe.limits().mostJump();
        boolean jumps = before > 0 && Math.abs(list - before) > most * before;
        return jumps ? Optional.of(Stop.of(Reason.JUMP, list, before, most)) : Optional.empty();
    }

    private RecipeRun.Figures figures(double score, Audience audience, int[] members) {
        Optional<Members> moved = book.lastDone(recipe.name())
                .flatMap(last -> book.members(recipe.name(), last.number()))
                .map(before -> Members.between(before, members));
        Map<String, Integer> waterfall = new LinkedHashMap<>();
        audience.waterfall()
                .forEach(step -> waterfall.put(step.reason().word(), step.out().size()));
        return new RecipeRun.Figures(
                score,
                members.length,
                moved.map(each -> each.entered().size()).orElse(-1),
                moved.map(each -> each.left().size()).orElse(-1),
                waterfall,
                audience.net().size(),
                audience.control().size());
    }

    // ---- only as a trial ----

    /** What would come of the files; the group is counted as the data stand now, without them. */
    RecipeRun rehearse(RecipeRun begun, List<PickFiles.Pick> picks, Checkpoint checkpoint) throws Exception {
        RecipeRun run = begun.at(Step.IMPORT);
        Optional<Stop> stop = beforeAnything(picks);
        for (int i = 0; i < picks.size() && stop.isEmpty(); i++) {
            PickFiles.Pick pick = picks.get(i);
            ImportPlan plan = tools.forms(workbench)
                    .plan(pick.source(), pick.intake().kind(), pick.intake().form());
            ImportPreview preview =
                    intake.check(plan).work().run(checkpoint.part(share(i, picks), share(i + 1, picks)));
            if (!preview.ready()) {
                stop = Optional.of(asked(preview));
            } else {
                RecipeRun.Arrival arrival = new RecipeRun.Arrival(
                        pick.intake().kind(),
                        pick.source().name(),
                        pick.source().sha256(),
                        0,
                        RecordRecipe.rows(preview.counts()),
                        List.of());
                run = run.with(arrival);
                stop = leftOut(arrival);
            }
        }
        if (stop.isPresent()) {
            return run.stopped(stop.get()).become(State.REHEARSED);
        }
        double score = tools.quality(workbench, checkpoint.part(0.5, 0.8)).score();
        BuiltAudience built = tools.audience(workbench, recipe.campaign(), checkpoint.part(0.8, 1));
        int[] members = RecipeTools.ids(built.facts().people(), built.audience().gross());
        RecipeRun counted = run.at(Step.GROUP).counting(figures(score, built.audience(), members));
        return poor(score).map(counted::stopped).orElse(counted).become(State.REHEARSED);
    }
}
