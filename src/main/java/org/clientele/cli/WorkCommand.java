package org.clientele.cli;

import java.io.Console;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobEnd;
import org.clientele.app.jobs.Outcome;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import picocli.CommandLine.Option;

/** What all commands share: JSON or sentences, the language, and exit codes 0 done, 1 refused or failed, 2 bad usage. */
public abstract class WorkCommand implements Callable<Integer> {
    /** What the command works with. */
    protected final CliContext context;

    @Option(names = "--json", description = "Answer with one JSON object.")
    boolean json;

    @Option(
            names = "--lang",
            paramLabel = "en|zh",
            description = "Language of the sentences (default: that of the system).")
    String language = Locale.getDefault().getLanguage();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    /** A command in its context. */
    protected WorkCommand(CliContext context) {
        this.context = context;
    }

    /** Does the work and fills the answer.
     *
     * @throws Refusal when it cannot be done; nothing was changed then */
    protected abstract void run(Reply reply, Checkpoint checkpoint) throws Exception;

    @Override
    public final Integer call() {
        Function<Message, String> words = context.words().apply(localeOf(language));
        Reply reply = new Reply(context.out(), words, json);
        Checkpoint checkpoint = new TerminalCheckpoint(context.err(), words, !json && atTerminal());
        Job<Boolean> job = new Job<>(Message.of("cli.job"), c -> {
            run(reply, c);
            return true;
        });
        return switch (JobEnd.of(job, checkpoint)) {
            case Outcome.Done<Boolean> done -> {
                reply.finish(true);
                yield 0;
            }
            case Outcome.Cancelled<Boolean> cancelled -> {
                refuse(reply, words, Message.of("cli.cancelled"));
                yield 1;
            }
            case Outcome.Failed<Boolean> failed -> {
                refuse(reply, words, failed.sentence());
                if (!(failed.cause() instanceof Refusal)) {
                    System.getLogger("clientele")
                            .log(System.Logger.Level.ERROR, failed.sentence().key(), failed.cause());
                }
                yield 1;
            }
        };
    }

    /** The language of the sentences: Chinese where it is asked for, English for every other word. */
    static Locale localeOf(String language) {
        return language.toLowerCase(Locale.ROOT).startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    private static boolean atTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    /** The result of a job, run here and now.
     *
     * @throws Refusal with the sentence of a job that failed */
    protected static <T> T done(Job<T> job, Checkpoint checkpoint) {
        return switch (JobEnd.of(job, checkpoint)) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Cancelled<T> cancelled -> throw new Cancelled();
            case Outcome.Failed<T>(Message sentence, Throwable cause) -> throw new Refusal(sentence, cause);
        };
    }

    /** Opens a workbench and says what had to be done on opening. */
    protected final Workbench open(Path folder, Reply reply, Checkpoint checkpoint) {
        Workbench workbench = context.workbenches().open(folder, checkpoint);
        workbench.openingNotes().forEach(reply::say);
        return workbench;
    }

    private void refuse(Reply reply, Function<Message, String> words, Message sentence) {
        if (json) {
            reply.refuse(sentence);
        } else {
            context.err().println(words.apply(sentence));
            context.err().flush();
        }
    }
}
