package org.clientele.cli;

import java.nio.file.Path;
import java.util.List;
import org.clientele.app.notice.Amount;
import org.clientele.app.revenue.DefineRevenue;
import org.clientele.app.revenue.RevenueInput;
import org.clientele.app.revenue.RevenueYear;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.clientele.model.trade.Money;
import org.clientele.model.trade.RevenueDefinition;
import org.clientele.model.trade.RevenueDefinition.Refunds;
import org.clientele.model.trade.RevenueDefinition.Tax;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele revenue}: shows or chooses what counts as revenue. */
@Command(name = "revenue", description = "Show or choose what counts as revenue.")
public final class RevenueCommand extends WorkCommand {
    @Parameters(paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Option(names = "--refunds", paramLabel = "ignore|subtract|apart", description = "What becomes of refunds.")
    @Nullable
    Refunds refunds;

    @Option(names = "--cancelled", paramLabel = "never|count", description = "Whether cancelled orders count.")
    @Nullable
    Counting cancelled;

    @Option(names = "--free", paramLabel = "never|count", description = "Whether free lines count as bought.")
    @Nullable
    Counting free;

    @Option(names = "--files-tax", paramLabel = "with|without", description = "Whether amounts in files contain tax.")
    @Nullable
    Taxed filesTax;

    @Option(names = "--tax", paramLabel = "with|without", description = "Whether revenue contains tax.")
    @Nullable
    Taxed tax;

    @Option(
            names = "--tax-rate",
            paramLabel = "PERCENT",
            description = "Tax of orders that say nothing of it, such as 19; 0 for none.")
    @Nullable
    String taxRate;

    @Option(names = "--shipping", paramLabel = "never|count", description = "Whether shipping is part of revenue.")
    @Nullable
    Counting shipping;

    @Option(
            names = "--rate",
            paramLabel = "CCC=RATE",
            description = "What one unit of another currency is worth, such as USD=7.1; USD=none removes it.")
    List<String> rates = List.of();

    @Option(names = "--default", description = "Begin from what every workbench begins with.")
    boolean fromDefault;

    /** Whether something counts. */
    enum Counting {
        NEVER,
        COUNT
    }

    /** Whether something contains tax. */
    enum Taxed {
        WITH,
        WITHOUT
    }

    /** The command in its context. */
    public RevenueCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            RevenueDefinition before = workbench.conventions().revenue();
            RevenueDefinition wanted = wanted(fromDefault ? RevenueDefinition.standard() : before);
            if (!wanted.equals(before)) {
                DefineRevenue.Changed changed =
                        done(new DefineRevenue().change(workbench, workbench.profile(), wanted), checkpoint);
                String currency = workbench.profile().currency();
                reply.say(
                        "revenue.cli.changed",
                        new Amount(changed.before(), currency),
                        new Amount(changed.after(), currency));
                reply.put("revenue12MonthsBefore", Money.decimal(changed.before()));
            } else if (fromDefault || anyOption()) {
                reply.say("revenue.cli.unchanged");
            }
            show(workbench, workbench.facts(checkpoint), reply);
        }
    }

    private boolean anyOption() {
        return refunds != null
                || cancelled != null
                || free != null
                || filesTax != null
                || tax != null
                || taxRate != null
                || shipping != null
                || !rates.isEmpty();
    }

    private static void show(Workbench workbench, Facts facts, Reply reply) {
        RevenueYear year = RevenueYear.of(facts);
        String currency = workbench.profile().currency();
        RevenueDefinition now = facts.revenue().definition();
        Answers.revenue(facts, reply);
        reply.say("revenue.cli.files." + now.tax().inFiles());
        if (now.tax().changes()) {
            reply.say("revenue.cli.taxrate", now.tax().percent().toPlainString());
        }
        now.rates()
                .forEach((code, rate) -> reply.say(
                        "revenue.cli.rate",
                        code,
                        RevenueDefinition.decimal(rate).toPlainString(),
                        currency));
        reply.say("revenue.cli.year", new Amount(year.total(), currency));
        reply.put("revenue12Months", Money.decimal(year.total()));
        if (now.refunds() == Refunds.APART) {
            reply.say("revenue.note.apart", new Amount(year.apart(), currency));
            reply.put("refunds12Months", Money.decimal(year.apart()));
        }
    }

    private RevenueDefinition wanted(RevenueDefinition from) {
        RevenueDefinition wanted = refunds == null ? from : from.with(refunds);
        wanted = cancelled == null ? wanted : wanted.withCancelled(cancelled == Counting.COUNT);
        wanted = free == null ? wanted : wanted.withFree(free == Counting.COUNT);
        wanted = shipping == null ? wanted : wanted.withShipping(shipping == Counting.COUNT);
        Tax now = wanted.tax();
        wanted = wanted.with(new Tax(
                filesTax == null ? now.inFiles() : filesTax == Taxed.WITH,
                tax == null ? now.inRevenue() : tax == Taxed.WITH,
                taxRate == null ? now.rate() : RevenueInput.tax(taxRate)));
        for (String rate : rates) {
            String[] pair = rate.split("=", 2);
            if (pair.length < 2) {
                throw Refusal.of("revenue.cli.rate.form", rate);
            }
            String currency = RevenueInput.currency(pair[0]);
            wanted = wanted.withRate(currency, pair[1].equals("none") ? 0 : RevenueInput.rate(pair[1]));
        }
        return wanted;
    }
}
