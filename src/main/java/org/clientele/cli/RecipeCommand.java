package org.clientele.cli;

import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.clientele.app.recipe.RecipeBook;
import org.clientele.app.recipe.RecordRecipe;
import org.clientele.app.recipe.RunDiff;
import org.clientele.app.recipe.RunRecipe;
import org.clientele.app.recipe.RunWish;
import org.clientele.app.watch.Signals;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.recipe.Recipe;
import org.clientele.model.recipe.RecipeRun;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele recipe}: records what was done, and does it again with the next files. */
@Command(
        name = "recipe",
        description = "Record import, group and export as a recipe, and run it again with the next files.")
public final class RecipeCommand extends WorkCommand {
    /** What is done with recipes. */
    enum Deed {
        LIST,
        RECORD,
        RUN,
        WATCH,
        SET,
        BACK,
        REMOVE
    }

    private final RunRecipe runs;
    private final Supplier<Signals> signals;

    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "list|record|run|watch|set|back|remove",
            description = "What to do (default: list).")
    Deed deed = Deed.LIST;

    @Parameters(index = "2", arity = "0..1", paramLabel = "NAME", description = "The recipe.")
    String name = "";

    @ArgGroup(exclusive = false, heading = "To record and to set:%n")
    Sets sets = new Sets();

    @ArgGroup(exclusive = false, heading = "To run:%n")
    Runs wishes = new Runs();

    /** What is recorded or set. */
    static final class Sets {
        @Option(
                names = "--campaign",
                paramLabel = "NAME",
                description = "Record the last export of this campaign (default: the last of all).")
        String campaign = "";

        @Option(
                names = "--reason",
                paramLabel = "TEXT",
                description = "Why lists go out although a check asks for a reason.")
        @Nullable
        String reason;

        @Option(names = "--output", paramLabel = "FOLDER", description = "Where lists go.")
        @Nullable
        Path output;

        @Option(names = "--least-score", paramLabel = "N", description = "Stop below this quality, 0 to 100.")
        @Nullable
        Integer leastScore;

        @Option(
                names = "--most-left-out",
                paramLabel = "P",
                description = "Stop when more than this share of a file's rows cannot be used.")
        @Nullable
        Double mostLeftOut;

        @Option(
                names = "--consent-days",
                paramLabel = "N",
                description = "Stop when permissions were imported longer ago; 0 for any age.")
        @Nullable
        Integer consentDays;

        @Option(
                names = "--most-jump",
                paramLabel = "P",
                description = "Stop when the list changes by more than this share.")
        @Nullable
        Double mostJump;

        @Option(
                names = "--watch",
                paramLabel = "FOLDER",
                description = "Run by itself on new files there while the window is open; - for never.")
        @Nullable
        String watch;

        @Option(
                names = "--on-stop",
                paramLabel = "keep|back",
                description = "What becomes of imports of a run that stops (default: keep).")
        @Nullable
        OnStop onStop;

        @Option(names = "--optional", paramLabel = "KIND", description = "Run also without the file of this kind.")
        List<String> optional = new ArrayList<>();
    }

    /** What becomes of imports of a run that stops. */
    enum OnStop {
        KEEP,
        BACK
    }

    /** How it is run. */
    static final class Runs {
        @Option(names = "--files", arity = "1..*", paramLabel = "FILE", description = "The new files, in any order.")
        List<Path> files = new ArrayList<>();

        @Option(names = "--folder", paramLabel = "FOLDER", description = "Take the newest files there.")
        @Nullable
        Path from;

        @Option(names = "--dry-run", description = "Say what would happen and change nothing.")
        boolean dryRun;

        @Option(names = "--once", description = "Watch: run what is there now, and end.")
        boolean once;

        @Option(names = "--again", description = "Run although these very files were run before.")
        boolean again;
    }

    /** The command in its context. */
    public RecipeCommand(CliContext context, RunRecipe runs, Supplier<Signals> signals) {
        super(context);
        this.runs = runs;
        this.signals = signals;
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        try (UntilInterrupted ending = new UntilInterrupted();
                Workbench workbench = open(folder, reply, checkpoint)) {
            List<RunRecipe.Cut> cut = runs.settle(workbench);
            cut.forEach(each -> reply.say(each.sentence()));
            reply.put("cutOff", cut.stream().map(each -> each.recipe().name()).toList());
            RecipeBook book = new RecipeBook(workbench);
            switch (deed) {
                case LIST -> list(book, reply);
                case RECORD -> record(workbench, book, reply, checkpoint);
                case RUN -> run(workbench, book, reply, checkpoint);
                case WATCH -> watch(workbench, ending, reply, checkpoint);
                case SET -> {
                    Recipe changed = with(book.find(named()));
                    book.keep(changed);
                    tell(changed, reply);
                    reply.put("recipe", RecipeAnswers.map(changed));
                }
                case BACK -> back(workbench, book, reply, checkpoint);
                case REMOVE -> {
                    Recipe recipe = book.find(named());
                    book.remove(recipe.name());
                    reply.say("recipe.cli.removed", recipe.name());
                    reply.put("removed", recipe.name());
                }
            }
        }
    }

    private String named() {
        if (name.isBlank()) {
            throw Refusal.of("recipe.cli.name", deed.name().toLowerCase(Locale.ROOT));
        }
        return name;
    }

    private void list(RecipeBook book, Reply reply) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Recipe recipe : book.all()) {
            tell(recipe, reply);
            Map<String, Object> one = RecipeAnswers.map(recipe);
            book.runs(recipe.name()).stream().findFirst().ifPresent(run -> {
                reply.say("recipe.cli.last", RunDiff.headline(recipe, run));
                one.put("last", RecipeAnswers.map(run, reply));
            });
            all.add(one);
        }
        if (all.isEmpty()) {
            reply.say("recipe.cli.none");
        }
        reply.put("recipes", all);
    }

    private static void tell(Recipe recipe, Reply reply) {
        reply.say(
                "recipe.cli.line",
                recipe.name(),
                recipe.imports().size(),
                recipe.campaign().target().said(),
                recipe.campaign().file().format().word());
        recipe.imports()
                .forEach(intake -> reply.say(
                        "recipe.cli.file", intake.pattern(), intake.kind().word()));
        Recipe.Limits limits = recipe.limits();
        reply.say(
                "recipe.cli.limits",
                limits.leastScore(),
                limits.mostLeftOut(),
                limits.consentDays(),
                limits.mostJump());
        if (!recipe.folder().isEmpty()) {
            reply.say("recipe.cli.folder", recipe.folder());
        }
    }

    private void record(Workbench workbench, RecipeBook book, Reply reply, Checkpoint checkpoint) {
        String reason = sets.reason == null ? "" : sets.reason;
        Recipe recorded = done(new RecordRecipe(runs.tools()).job(workbench, name, sets.campaign, reason), checkpoint);
        Recipe recipe = with(recorded);
        book.keep(recipe);
        reply.say("recipe.cli.recorded", recipe.name());
        tell(recipe, reply);
        reply.put("recipe", RecipeAnswers.map(recipe));
    }

    /** The recipe with what was set. */
    private Recipe with(Recipe recipe) {
        Recipe.Limits limits = recipe.limits();
        Recipe.Output output = recipe.output();
        Recipe changed = recipe;
        try {
            changed = changed.within(new Recipe.Limits(
                    Optional.ofNullable(sets.leastScore).orElse(limits.leastScore()),
                    Optional.ofNullable(sets.mostLeftOut).orElse(limits.mostLeftOut()),
                    Optional.ofNullable(sets.consentDays).orElse(limits.consentDays()),
                    Optional.ofNullable(sets.mostJump).orElse(limits.mostJump())));
        } catch (IllegalArgumentException outside) {
            throw new Refusal(Message.of("recipe.cli.share"), outside);
        }
        changed = changed.into(new Recipe.Output(
                sets.output == null
                        ? output.folder()
                        : sets.output.toAbsolutePath().toString(),
                Optional.ofNullable(sets.reason).orElse(output.reason()),
                sets.onStop == null ? output.takeBack() : sets.onStop == OnStop.BACK));
        if (sets.watch != null) {
            changed = changed.watching(
                    sets.watch.equals("-")
                            ? ""
                            : Path.of(sets.watch).toAbsolutePath().toString());
        }
        for (int i = 0; i < recipe.imports().size(); i++) {
            if (sets.optional.contains(recipe.imports().get(i).kind().word())) {
                changed = changed.needing(i, false);
            }
        }
        return changed;
    }

    private void run(Workbench workbench, RecipeBook book, Reply reply, Checkpoint checkpoint) {
        Recipe recipe = book.find(named());
        List<Path> files = wishes.files;
        if (files.isEmpty()) {
            Path from = wishes.from;
            if (from == null) {
                throw Refusal.of("recipe.cli.files");
            }
            files = RunRecipe.newest(recipe, from);
            if (files.isEmpty()) {
                throw Refusal.of("recipe.cli.nofiles", from.toString(), recipe.name());
            }
        }
        RunWish wish = new RunWish(wishes.dryRun, wishes.again, reply::words);
        RecipeRun run = done(runs.job(workbench, recipe, files, wish), checkpoint);
        RunDiff diff = RunDiff.of(book, recipe, run);
        report(diff, reply);
        reply.say(RunDiff.headline(recipe, run));
        RunDiff.aftermath(run).ifPresent(reply::say);
        reply.put("dryRun", wishes.dryRun);
        reply.put("run", RecipeAnswers.map(run, reply));
        reply.put("diff", RecipeAnswers.map(diff, reply));
        RecipeRun.Stop stop = run.stop();
        if (stop != null && !wishes.dryRun) {
            if (stop.reason() == RecipeRun.Reason.SAME_FILES) {
                reply.say("recipe.cli.again");
            } else {
                throw new Refusal(stop.sentence());
            }
        }
    }

    private void watch(Workbench workbench, UntilInterrupted ending, Reply reply, Checkpoint checkpoint) {
        try (Signals heard = signals.get()) {
            new RecipeWatch(workbench, runs, reply)
                    .watch(name, wishes.from, wishes.once, heard, ending::isNow, checkpoint);
        }
    }

    private static void report(RunDiff diff, Reply reply) {
        DecimalFormat figures = new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        for (RunDiff.Line line : diff.lines()) {
            reply.say(
                    "recipe.cli.diff",
                    line.title(),
                    Double.isNaN(line.before()) ? "–" : figures.format(line.before()),
                    figures.format(line.now()));
        }
        RecipeRun.Figures counted = diff.run().figures();
        if (counted != null && counted.entered() >= 0) {
            reply.say("recipe.cli.moved", counted.entered(), counted.left());
        }
        diff.run().arrivals().forEach(arrival -> arrival.drift().forEach(said -> reply.say("recipe.cli.drift", said)));
    }

    private void back(Workbench workbench, RecipeBook book, Reply reply, Checkpoint checkpoint) {
        Recipe recipe = book.find(named());
        RecipeRun run = book.runs(recipe.name()).stream()
                .findFirst()
                .filter(last -> last.broughtIn() && last.state() != RecipeRun.State.TAKEN_BACK)
                .orElseThrow(() -> Refusal.of("recipe.cli.noback", recipe.name()));
        RecipeRun taken = done(runs.takeBack(workbench, recipe, run), checkpoint);
        RunDiff.aftermath(taken).ifPresent(reply::say);
        reply.put("run", RecipeAnswers.map(taken, reply));
    }
}
