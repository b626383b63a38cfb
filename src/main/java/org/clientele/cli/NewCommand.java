package org.clientele.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.clientele.app.workbench.Profile;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele new}: makes a workbench. */
@Command(name = "new", description = "Make a workbench (a folder).")
public final class NewCommand extends WorkCommand {
    @Parameters(paramLabel = "WORKBENCH", description = "The folder to make.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Option(names = "--name", paramLabel = "NAME", description = "What people call it (default: the folder's name).")
    @Nullable
    String name;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Time zone in which days are counted, such as Europe/London.")
    String zone = ZoneId.systemDefault().getId();

    @Option(
            names = "--country",
            paramLabel = "CC",
            description = "Two-letter country of telephone numbers without prefix.")
    String country = Locale.getDefault().getCountry().isEmpty()
            ? "US"
            : Locale.getDefault().getCountry();

    @Option(
            names = "--currency",
            paramLabel = "CCC",
            description = "Three-letter currency of the amounts (default: ${DEFAULT-VALUE}).")
    String currency = "USD";

    /** The command in its context. */
    public NewCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        Path fileName = folder.toAbsolutePath().normalize().getFileName();
        String called = name != null ? name : fileName == null ? "Clientele" : fileName.toString();
        Profile profile = new Profile(called, zoneOf(zone), countryOf(country), currencyOf(currency));
        try (Workbench workbench = context.workbenches().create(folder, profile)) {
            reply.say("cli.new.done", called, workbench.folder().toString());
            reply.put("workbench", workbench.folder().toString());
            reply.put("name", called);
        }
    }

    private static String countryOf(String country) {
        String code = country.toUpperCase(Locale.ROOT);
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)) {
            throw Refusal.of("cli.new.country", country);
        }
        return code;
    }

    private static String currencyOf(String currency) {
        try {
            return Currency.getInstance(currency.toUpperCase(Locale.ROOT)).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(Message.of("cli.new.currency", currency), unknown);
        }
    }

    private static ZoneId zoneOf(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new Refusal(Message.of("cli.new.zone", zone), unknown);
        }
    }
}
