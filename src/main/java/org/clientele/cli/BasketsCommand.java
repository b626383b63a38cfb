package org.clientele.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.basket.follow.FollowSpec;
import org.clientele.analysis.basket.rule.Association;
import org.clientele.analysis.basket.rule.Rule;
import org.clientele.analysis.basket.rule.RuleSpec;
import org.clientele.app.basket.BasketStudy;
import org.clientele.app.basket.BasketWish;
import org.clientele.app.basket.FollowRow;
import org.clientele.app.basket.FollowStudy;
import org.clientele.app.basket.ReadTransactions;
import org.clientele.app.basket.RuleFilter;
import org.clientele.app.basket.RuleRow;
import org.clientele.app.basket.RuleTable;
import org.clientele.app.basket.StudyBaskets;
import org.clientele.app.basket.Transactions;
import org.clientele.app.basket.WriteRules;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele baskets}: what is bought together, in a workbench or in files of plain transactions. */
@Command(name = "baskets", description = "Find what is bought together, in a workbench or in plain files.")
public final class BasketsCommand extends WorkCommand {
    @Parameters(
            index = "0..*",
            arity = "1..*",
            paramLabel = "WORKBENCH|FILE",
            description = "A workbench's folder, or files with a basket a line or with columns basket and item.")
    List<Path> places = new ArrayList<>();

    @Mixin
    BasketWishes wishes = new BasketWishes();

    @Option(
            names = "--then",
            paramLabel = "DAYS",
            description = "Instead: what customers buy within so many days after something else.")
    @Nullable
    Integer then;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write all that is found (CSV).")
    @Nullable
    Path output;

    @Option(names = "--overwrite", description = "Replace the file when it is there.")
    boolean overwrite;

    /** The command in its context. */
    public BasketsCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        boolean files = places.size() > 1 || !context.workbenches().isWorkbench(places.getFirst());
        if (then != null && files) {
            throw Refusal.of("basket.cli.then-files");
        }
        if (then != null && (then < 1 || then > 3_660)) {
            throw Refusal.of("basket.cli.then", then);
        }
        wishes.check();
        if (files) {
            files(reply, checkpoint);
        } else {
            try (Workbench workbench = open(places.getFirst(), reply, checkpoint)) {
                if (then == null) {
                    BasketWish wish = wishes.wish(0, 3);
                    BasketStudy study = done(new StudyBaskets().together(workbench, wish), checkpoint.part(0, 0.8));
                    answer(study, wishes.filter(RuleSpec.standard()), reply, checkpoint.part(0.8, 1));
                } else {
                    after(workbench, then, reply, checkpoint);
                }
            }
        }
    }

    private void files(Reply reply, Checkpoint checkpoint) {
        long start = System.nanoTime();
        Transactions read = done(new ReadTransactions().job(places, wishes.layout), checkpoint.part(0, 0.3));
        long mid = System.nanoTime();
        BasketStudy study = done(new StudyBaskets().together(read, wishes.wish(0.01, 0)), checkpoint.part(0.3, 0.8));
        reply.say("basket.cli.read", read.baskets().size(), read.names().names().size(), read.unusable());
        reply.put("unusableLines", read.unusable());
        reply.put("secondsReading", (mid - start) / 1e9);
        reply.put("secondsFinding", (System.nanoTime() - mid) / 1e9);
        answer(study, wishes.filter(RuleSpec.all(0.5)), reply, checkpoint.part(0.8, 1));
    }

    private void answer(BasketStudy study, RuleFilter filter, Reply reply, Checkpoint checkpoint) {
        RuleTable table = study.best(filter, wishes.sort, wishes.top, checkpoint.part(0, 0.5));
        int[] itemsets = study.itemsets();
        long sum = 0;
        for (int count : itemsets) {
            sum += count;
        }
        reply.say("basket.cli.found", sum, study.size().least(), table.all());
        table.rows().forEach(row -> reply.say(row.sentence()));
        reply.put("baskets", study.size().baskets());
        reply.put("items", study.size().items());
        reply.put("lines", study.size().lines());
        reply.put("minBaskets", study.size().least());
        reply.put("algorithm", BasketWishes.word(wishes.method()));
        reply.put("itemsets", sum);
        reply.put("itemsetsByLength", itemsets);
        reply.put("tested", study.tested());
        reply.put("rules", table.all());
        reply.put("best", table.rows().stream().map(row -> rule(row, reply)).toList());
        if (output != null) {
            written(
                    done(
                            new WriteRules(reply::words).together(study, filter, output, overwrite),
                            checkpoint.part(0.5, 1)),
                    output,
                    reply);
        }
    }

    private static void written(long rows, Path file, Reply reply) {
        reply.say("basket.cli.written", rows, file.toString());
        reply.put("output", file.toString());
        reply.put("rows", rows);
    }

    private static Map<String, Object> rule(RuleRow row, Reply reply) {
        Rule rule = row.rule();
        Association numbers = rule.numbers();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("if", row.has());
        answer.put("then", row.then());
        answer.put("baskets", numbers.both());
        answer.put("support", numbers.support());
        answer.put("confidence", numbers.confidence());
        answer.put("lift", numbers.lift());
        answer.put("leverage", numbers.leverage());
        answer.put("conviction", finite(numbers.conviction()));
        answer.put("zhang", numbers.zhang());
        answer.put("fisherP", rule.luck());
        answer.put("falseShare", rule.falseShare());
        answer.put("sentence", reply.words(row.sentence()));
        return answer;
    }

    /** JSON knows no infinity. */
    private static Object finite(double value) {
        return Double.isFinite(value) ? value : "infinite";
    }

    private void after(Workbench workbench, int days, Reply reply, Checkpoint checkpoint) {
        FollowSpec usual = FollowSpec.standard();
        FollowStudy study = done(
                new StudyBaskets().after(workbench, new FollowSpec(wishes.level(), days, usual.people(), usual.hits())),
                checkpoint.part(0, 0.9));
        List<FollowRow> rows = study.rows().stream().filter(wishes::wanted).toList();
        reply.say("basket.cli.after", study.people(), study.tested(), rows.size());
        List<Map<String, Object>> best = new ArrayList<>();
        for (FollowRow row : rows.subList(0, Math.min(wishes.top, rows.size()))) {
            reply.say(row.sentence());
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("first", row.first());
            answer.put("then", row.then());
            answer.put("people", row.pair().people());
            answer.put("bought", row.pair().hits());
            answer.put("share", row.pair().share());
            answer.put("usualShare", row.pair().usualShare());
            answer.put("lift", finite(row.pair().lift()));
            answer.put("medianDays", row.pair().medianDays());
            answer.put("medianVisits", row.pair().medianVisits());
            answer.put("p", row.pair().luck());
            answer.put("falseShare", row.pair().falseShare());
            answer.put("sentence", reply.words(row.sentence()));
            best.add(answer);
        }
        reply.put("days", days);
        reply.put("people", study.people());
        reply.put("tested", study.tested());
        reply.put("pairs", rows.size());
        reply.put("best", best);
        if (output != null) {
            written(
                    done(new WriteRules(reply::words).after(study, rows, output, overwrite), checkpoint.part(0.9, 1)),
                    output,
                    reply);
        }
    }
}
