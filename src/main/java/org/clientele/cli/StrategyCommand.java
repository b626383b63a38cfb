package org.clientele.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clientele.analysis.strategy.CappedSplit;
import org.clientele.analysis.strategy.OfferResult;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.strategy.AssignOffers;
import org.clientele.app.strategy.Assumptions;
import org.clientele.app.strategy.MakeDrafts;
import org.clientele.app.strategy.OfferBook;
import org.clientele.app.strategy.OfferIdea;
import org.clientele.app.strategy.Play;
import org.clientele.app.strategy.Playbook;
import org.clientele.app.strategy.SplitMoney;
import org.clientele.app.strategy.StrategyWords;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele strategy}: templates for groups, a budget across groups, offers to people. */
@Command(
        name = "strategy",
        description = "What to do with each group, how to split a budget across groups, who gets which offer.")
public final class StrategyCommand extends WorkCommand {
    /** What is asked. */
    enum Deed {
        TEMPLATES,
        BUDGET,
        ASSIGN
    }

    private final Analyses analyses;

    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Parameters(index = "1", paramLabel = "templates|budget|assign", description = "What to plan.")
    @SuppressWarnings("NullAway.Init")
    Deed deed;

    @Option(names = "--groups", paramLabel = "stages|rfm", description = "Which groups (default: stages).")
    Playbook.Board board = Playbook.Board.STAGES;

    @Option(names = "--budget", paramLabel = "MONEY", description = "Money for messages.")
    @Nullable
    Double budget;

    @Option(names = "--drafts", description = "Keep the plan as drafts of campaigns.")
    boolean drafts;

    @ArgGroup(exclusive = false, heading = "What is assumed:%n")
    Assumes assumes = new Assumes();

    @ArgGroup(exclusive = false, heading = "To assign offers:%n")
    Offers offers = new Offers();

    /** What is assumed. */
    static final class Assumes {
        @Option(names = "--margin", paramLabel = "P", description = "Part of an order that is earned, such as 0.4.")
        @Nullable
        Double margin;

        @Option(names = "--lift", paramLabel = "P", description = "How much a message raises the chance of an order.")
        @Nullable
        Double lift;

        @Option(names = "--days", paramLabel = "N", description = "Within how many days an order counts.")
        @Nullable
        Integer days;

        @Option(names = "--email-cost", paramLabel = "MONEY", description = "What an e-mail costs.")
        @Nullable
        Double email;

        @Option(names = "--sms-cost", paramLabel = "MONEY", description = "What a text message costs.")
        @Nullable
        Double sms;
    }

    /** Offers and their limits. */
    static final class Offers {
        @Option(
                names = "--offer",
                paramLabel = "NAME;GROUP;CHANNEL;GIFT;LIFT;STOCK",
                description = "An offer; STOCK may be empty. Without any, those kept with the workbench.")
        List<String> all = new ArrayList<>();

        @Option(names = "--most", paramLabel = "N", description = "Offers for one person at most (default: 1).")
        int most = 1;

        @Option(names = "--sends", paramLabel = "N", description = "Messages at most.")
        @Nullable
        Integer sends;
    }

    /** The command in its context. */
    public StrategyCommand(CliContext context, Analyses analyses) {
        super(context);
        this.analyses = analyses;
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            switch (deed) {
                case TEMPLATES -> templates(workbench, reply, checkpoint);
                case BUDGET -> budget(workbench, reply, checkpoint);
                case ASSIGN -> assign(workbench, reply, checkpoint);
            }
        }
    }

    private Assumptions assumptions(Workbench workbench) {
        Assumptions kept = Assumptions.of(workbench.choices());
        try {
            return new Assumptions(
                    Optional.ofNullable(assumes.margin).orElse(kept.margin()),
                    Optional.ofNullable(assumes.lift).orElse(kept.lift()),
                    Optional.ofNullable(assumes.days).orElse(kept.days()),
                    Optional.ofNullable(assumes.email).orElse(kept.email()),
                    Optional.ofNullable(assumes.sms).orElse(kept.sms()));
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(Message.of("strategy.assumptions.wrong"), wrong);
        }
    }

    private void templates(Workbench workbench, Reply reply, Checkpoint checkpoint) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Play play : done(new Playbook(workbench, analyses).plays(board), checkpoint)) {
            Map<String, Object> one = new LinkedHashMap<>();
            reply.say("strategy.cli.group", play.group().name(), play.numbers().people());
            one.put("group", play.word());
            one.put("name", reply.words(play.group().name()));
            one.put("people", play.numbers().people());
            for (Play.Line line : Play.Line.values()) {
                reply.say("strategy.cli.line", Message.of(line.textKey()), play.line(line));
                one.put(line.word(), reply.words(play.line(line)));
            }
            one.put("edited", play.edited().stream().map(Play.Line::word).toList());
            all.add(one);
        }
        reply.put("templates", all);
    }

    private void budget(Workbench workbench, Reply reply, Checkpoint checkpoint) {
        Assumptions assumptions = assumptions(workbench);
        SplitMoney.Curves curves =
                done(new SplitMoney(workbench, analyses, context.clock()).curves(board, assumptions), checkpoint);
        double money = budget == null ? curves.worthwhile() : budget;
        if (!(money >= 0) || Double.isInfinite(money)) {
            throw Refusal.of("strategy.budget.wrong");
        }
        CappedSplit split = curves.split(money);
        StrategyWords words = new StrategyWords(workbench.profile().currency());
        List<Map<String, Object>> groups = new ArrayList<>();
        for (int g = 0; g < curves.groups().size(); g++) {
            SplitMoney.Curve curve = curves.groups().get(g);
            reply.say(words.group(curve, split, g));
            reply.say(words.source(curve));
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("group", curve.play().word());
            one.put("channel", curve.channel().name().toLowerCase(Locale.ROOT));
            one.put("people", curve.people());
            one.put("most", curve.fit().response().most());
            one.put("scale", curve.fit().response().scale());
            one.put("fit", curve.fit().fit());
            one.put("pastCampaigns", curve.campaigns());
            one.put("spend", split.spend()[g]);
            one.put("messages", SplitMoney.Curves.messages(curve, split.spend()[g]));
            one.put("earned", split.earned()[g]);
            one.put("next", split.next()[g]);
            groups.add(one);
        }
        Message next = words.next(curves, split);
        reply.say(next);
        words.left(split).ifPresent(reply::say);
        reply.say(words.basis(curves));
        reply.put("budget", money);
        reply.put("assumptions", assumptions);
        reply.put("seen", curves.seen());
        reply.put("answers", curves.answers());
        reply.put("groups", groups);
        reply.put("left", split.left());
        reply.put("sentence", reply.words(next));
        if (drafts) {
            tell(maker(workbench, reply).of(curves, split), reply);
        }
    }

    private MakeDrafts maker(Workbench workbench, Reply reply) {
        LocalDate today = LocalDate.ofInstant(
                context.clock().instant(), workbench.profile().zone());
        return new MakeDrafts(workbench, reply::words, today);
    }

    private static void tell(List<CampaignSpec> made, Reply reply) {
        made.forEach(draft -> reply.say("strategy.cli.draft", draft.name()));
        reply.put("drafts", made.stream().map(CampaignSpec::name).toList());
    }

    private void assign(Workbench workbench, Reply reply, Checkpoint checkpoint) {
        Assumptions assumptions = assumptions(workbench);
        OfferBook book = new OfferBook(workbench, new FindGroups(workbench, analyses).words());
        List<OfferIdea> ideas = offers.all.isEmpty() ? book.all() : typed(book);
        AssignOffers.Limits limits;
        try {
            limits = new AssignOffers.Limits(
                    offers.most,
                    budget == null ? Double.POSITIVE_INFINITY : budget,
                    Optional.ofNullable(offers.sends).orElse(Integer.MAX_VALUE));
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(Message.of("strategy.limits.wrong"), wrong);
        }
        AssignOffers.Assigned assigned =
                done(new AssignOffers(workbench, analyses).job(ideas, assumptions, limits), checkpoint);
        OfferResult result = assigned.result();
        StrategyWords words = new StrategyWords(workbench.profile().currency());
        List<Map<String, Object>> all = new ArrayList<>();
        for (int o = 0; o < ideas.size(); o++) {
            reply.say(words.offer(assigned, o));
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("offer", ideas.get(o).name());
            one.put("group", ideas.get(o).group());
            one.put("people", result.used()[o]);
            one.put("oneMore", result.prices().stock()[o]);
            all.add(one);
        }
        for (int o = 0; o < ideas.size(); o++) {
            words.price(assigned, o).ifPresent(reply::say);
        }
        reply.say(words.assigned(assigned));
        words.prices(result).forEach(reply::say);
        reply.put("offers", all);
        reply.put("people", assigned.reached());
        reply.put("messages", result.sends());
        reply.put("expected", result.total());
        reply.put("spent", result.spent());
        reply.put("gap", result.gap());
        reply.put("oneMoreMessage", result.prices().send());
        reply.put("oneMoreMoney", result.prices().money());
        if (drafts) {
            tell(maker(workbench, reply).of(assigned, assumptions), reply);
        }
    }

    private List<OfferIdea> typed(OfferBook book) {
        List<OfferIdea> ideas = new ArrayList<>();
        for (String offer : offers.all) {
            String[] parts = offer.split(";", -1);
            if (parts.length != 6) {
                throw Refusal.of("strategy.offer.wrong", offer);
            }
            ideas.add(book.idea(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]));
        }
        return ideas;
    }
}
