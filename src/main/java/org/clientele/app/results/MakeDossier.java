package org.clientele.app.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.clientele.analysis.experiment.Effect;
import org.clientele.analysis.experiment.Power;
import org.clientele.analysis.experiment.Verdict;
import org.clientele.analysis.results.Compared;
import org.clientele.app.notice.Amount;
import org.clientele.app.notice.Headline;
import org.clientele.app.notice.Share;
import org.clientele.data.report.Dossier;
import org.clientele.data.write.Manifest;
import org.clientele.model.text.Message;

/**
 * Puts a campaign together as a report: whom it was for, what it could show, what it came to, and by which files that can be
 * checked.
 *
 * <p>The careful mode prints no number of fewer than ten people, nor anything from which such a number could be had: steps
 * are rounded to fives, and what rests on fewer than ten buyers is left out.
 */
final class MakeDossier {
    /** The fewest people that a number may speak of in the careful mode. */
    static final int FEWEST = 10;

    private static final int ROUND = 5;
    private static final double PER = 1_000;

    private final CampaignResult result;
    private final Map<String, String> files;
    private final Function<Message, String> words;
    private final boolean careful;
    private final List<Dossier.Block> blocks = new ArrayList<>();

    /**
     * A report in the language of these words.
     *
     * @param files hash of each file of the campaign by its name
     * @param careful whether it goes to people outside the team
     */
    MakeDossier(CampaignResult result, Map<String, String> files, Function<Message, String> words, boolean careful) {
        this.result = result;
        this.files = files;
        this.words = words;
        this.careful = careful;
    }

    /**
     * The report.
     *
     * @param language the language tag of the words
     * @param footer what stands at its end
     */
    Dossier make(String language, String footer) {
        boolean hidden = careful && fewBuyers();
        if (hidden) {
            text("results.report.few");
        } else {
            List<Message> sentences = ResultWords.sentences(result);
            for (int i = 0; i < sentences.size(); i++) {
                blocks.add(new Dossier.Text(say(sentences.get(i)), i == 0));
            }
            tiles();
            effects();
        }
        arms();
        if (!hidden) {
            groups();
            money();
        }
        definition();
        power();
        heading("results.report.how");
        text("results.report.method");
        text("results.report.uncovered");
        hashes();
        Verdict verdict = result.verdict();
        Dossier.Tone tone = verdict == Verdict.WORKS
                ? Dossier.Tone.GOOD
                : verdict == Verdict.DOES_NOT_WORK || verdict == Verdict.SPLIT_WRONG
                        ? Dossier.Tone.BAD
                        : Dossier.Tone.OPEN;
        return new Dossier(
                language,
                result.campaign().name(),
                say(ResultWords.heading(result)),
                tone,
                blocks,
                say(Message.of(careful ? "results.report.careful" : "results.report.team")) + " " + footer);
    }

    private String say(Message message) {
        return words.apply(message);
    }

    private void heading(String key) {
        blocks.add(new Dossier.Heading(say(Message.of(key))));
    }

    private void text(String key, Object... args) {
        blocks.add(new Dossier.Text(say(Message.of(key, args)), false));
    }

    private boolean few(long people) {
        return careful && people > 0 && people < FEWEST;
    }

    /** Whether an arm has so few buyers, or so few who did not buy, that a share would give them away. */
    private boolean fewBuyers() {
        return result.figures().stream().anyMatch(arm -> few(arm.ordered()) || few(arm.people()));
    }

    private String count(long people) {
        return people < 0
                ? "–"
                : say(few(people) ? Message.of("results.report.fewer", FEWEST) : Message.of("results.number", people));
    }

    private void tiles() {
        List<Dossier.Tile> tiles = new ArrayList<>();
        CampaignResult.Counts counts = result.counts();
        String currency = result.currency();
        tiles.add(new Dossier.Tile(
                say(Message.of("results.tile.tracked")),
                count(counts.tracked()),
                few(counts.tracked()) ? "" : say(money(counts.trackedRevenue(), currency))));
        tiles.add(new Dossier.Tile(
                say(Message.of("results.tile.last", counts.claims().days())),
                count(counts.lastTouch()),
                few(counts.lastTouch()) ? "" : say(money(counts.lastTouchRevenue(), currency))));
        boolean known = !Double.isNaN(counts.extra());
        tiles.add(new Dossier.Tile(
                say(Message.of("results.tile.extra")),
                known ? say(Message.of("results.number", Math.round(counts.extra()))) : "–",
                known
                        ? say(Message.of(
                                "results.likely",
                                new Headline(Math.round(counts.extraLow())),
                                new Headline(Math.round(counts.extraHigh()))))
                        : say(ResultWords.extraUnknown(result))));
        blocks.add(new Dossier.Tiles(tiles));
        ResultWords.counts(result).forEach(rule -> {
            if (!careful || !few(counts.tracked()) && !few(counts.lastTouch())) {
                blocks.add(new Dossier.Text(say(rule), false));
            }
        });
        if (!few(counts.claims().byMany()) && !few(counts.claims().claimed())) {
            blocks.add(new Dossier.Text(say(ResultWords.audit(result)), false));
        }
    }

    private static Message money(long sum, String currency) {
        return Message.of("results.money", new Amount(sum, currency));
    }

    private void effects() {
        for (Compared one : result.effects()) {
            if (blocks.stream().noneMatch(Dossier.Whiskers.class::isInstance)) {
                heading("results.report.effect");
            }
            List<Compared> same = result.effects().stream()
                    .filter(other -> other.measure() == one.measure())
                    .toList();
            if (same.getFirst().equals(one)) {
                blocks.add(whiskers(
                        say(Message.of("results.measure." + one.measure().word())),
                        same.stream().map(Compared::arm).map(result::name).toList(),
                        same));
            }
        }
        if (result.versions().size() > 0) {
            heading("results.report.versions");
            for (Compared one : result.againstFirst()) {
                if (one.measure().share()) {
                    blocks.add(new Dossier.Text(
                            say(Message.of(
                                    "results.version.line",
                                    result.name(one.arm()),
                                    Message.of(
                                            "results.measure." + one.measure().word()),
                                    new Share(one.effect().treated().mean()),
                                    new Share(one.effect().control().mean()),
                                    new Share(one.contrast().chance()))),
                            false));
                }
            }
        }
    }

    private Dossier.Whiskers whiskers(String title, List<Message> names, List<Compared> all) {
        List<Dossier.Whisker> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Compared one = all.get(i);
            Effect effect = one.effect();
            double scale = one.measure().share() ? PER : 1;
            rows.add(new Dossier.Whisker(
                    say(names.get(i)),
                    effect.anytimeLow() * scale,
                    effect.difference() * scale,
                    effect.anytimeHigh() * scale,
                    say(
                            one.measure().share()
                                    ? Message.of("results.per1000", effect.difference() * PER)
                                    : money(Math.round(effect.difference()), result.currency()))));
        }
        blocks.add(new Dossier.Text(title, false));
        return new Dossier.Whiskers(title, rows);
    }

    private void arms() {
        heading("results.report.arms");
        List<String> header = new ArrayList<>();
        for (String column :
                List.of("arm", "people", "delivered", "clicked", "visited", "ordered", "left", "complained")) {
            header.add(say(Message.of("results.column." + column)));
        }
        List<List<String>> rows = new ArrayList<>();
        for (CampaignResult.ArmFigures arm : result.figures()) {
            rows.add(List.of(
                    say(arm.name()),
                    count(arm.people()),
                    count(arm.delivered()),
                    count(arm.clicked()),
                    count(arm.visited()),
                    count(arm.ordered()),
                    count(arm.unsubscribed()),
                    count(arm.complained())));
        }
        blocks.add(new Dossier.Table(header, rows));
        text("results.opens");
        if (result.figures().size() > 1 && !(careful && fewBuyers())) {
            List<Dossier.Bar> bars = new ArrayList<>();
            for (CampaignResult.ArmFigures arm : result.figures()) {
                if (arm.ordered() >= 0 && arm.people() > 0) {
                    double per = PER * arm.ordered() / arm.people();
                    bars.add(new Dossier.Bar(say(arm.name()), per, say(Message.of("results.per1000", per))));
                }
            }
            if (!bars.isEmpty()) {
                blocks.add(new Dossier.Bars(say(Message.of("results.measure.order")), bars));
            }
        }
    }

    private void groups() {
        for (CampaignResult.GroupPanel panel : result.groups()) {
            List<CampaignResult.Group> shown = panel.groups().stream()
                    .filter(group -> !few(hits(group.compared().effect().control()))
                            && !few(hits(group.compared().effect().treated())))
                    .toList();
            if (!shown.isEmpty()) {
                blocks.add(new Dossier.Heading(say(Message.of("results.report.groups", panel.title()))));
                blocks.add(whiskers(
                        say(Message.of("results.measure." + panel.measure().word())),
                        shown.stream().map(CampaignResult.Group::name).toList(),
                        shown.stream().map(CampaignResult.Group::compared).toList()));
            }
        }
        if (!result.groups().isEmpty()) {
            text("results.group.rule");
        }
    }

    private static long hits(org.clientele.analysis.experiment.Arm arm) {
        return arm.share() ? Math.round(arm.mean() * arm.people()) : arm.people();
    }

    private void money() {
        heading("results.report.money");
        ResultWords.profit(result).forEach(line -> blocks.add(new Dossier.Text(say(line), false)));
    }

    private void definition() {
        heading("results.report.who");
        CampaignPlan plan = result.plan();
        if (!plan.group().isEmpty()) {
            text("results.report.group", plan.group());
        }
        LocalDate sent = result.campaign().sent();
        if (sent != null) {
            text("results.report.sent", sent, plan.days());
        }
        if (!plan.question().isEmpty()) {
            text("results.report.question", plan.question());
        }
        if (plan.waterfall().isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (Manifest.Step step : plan.waterfall()) {
            rows.add(List.of(
                    say(Message.of("audience.reason." + step.reason(), rounded(step.out()))),
                    step(step.before()),
                    step(step.out()),
                    step(step.after())));
        }
        blocks.add(new Dossier.Table(
                List.of(
                        say(Message.of("results.column.reason")),
                        say(Message.of("results.column.before")),
                        say(Message.of("results.column.out")),
                        say(Message.of("results.column.after"))),
                rows));
    }

    private int rounded(int people) {
        return careful ? Math.round(people / (float) ROUND) * ROUND : people;
    }

    private String step(int people) {
        return few(people) ? count(people) : say(Message.of("results.number", (long) rounded(people)));
    }

    private void power() {
        heading("results.report.power");
        Compared main = result.main();
        if (main == null || result.arms().control() < 0 || !main.measure().share()) {
            text("results.report.power.none");
            return;
        }
        double base = main.effect().control().mean();
        long people = result.arms().size();
        double held = (double) main.effect().control().people() / people;
        double lift = Power.usual().smallestLift(base, people, held);
        if (Double.isInfinite(lift) || careful && fewBuyers()) {
            text("results.report.power.nothing");
        } else {
            text(
                    "results.report.power.lift",
                    new Share(lift),
                    new Share(base),
                    new Share(result.plan().lift()));
        }
    }

    private void hashes() {
        heading("results.report.check");
        List<Dossier.Fact> facts = new ArrayList<>();
        facts.add(new Dossier.Fact(
                say(Message.of("results.report.key")), result.campaign().key()));
        files.forEach((file, hash) -> facts.add(new Dossier.Fact(file, "SHA-256 " + hash)));
        facts.add(new Dossier.Fact(
                say(Message.of("results.report.splitp")),
                result.split().checked()
                        ? say(ResultWords.p(result.split().p()))
                        : say(Message.of("results.report.unchecked"))));
        blocks.add(new Dossier.Facts(facts));
    }
}
