package org.clientele.app.strategy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.clientele.analysis.strategy.CappedSplit;
import org.clientele.app.campaign.CampaignDrafts;
import org.clientele.app.campaign.KnownSender;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.MessageText;
import org.clientele.model.campaign.Ranking;
import org.clientele.model.campaign.Sender;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Money;

/** Makes drafts of campaigns of what was planned; nothing is sent and every draft can still be changed. */
public final class MakeDrafts {
    private static final int PRIORITIES = 100;

    private final Workbench workbench;
    private final Function<Message, String> words;
    private final LocalDate today;

    /**
     * Drafts in that workbench.
     *
     * @param words turns sentences into the language of the drafts
     * @param today the day they are named by
     */
    public MakeDrafts(Workbench workbench, Function<Message, String> words, LocalDate today) {
        this.workbench = workbench;
        this.words = words;
        this.today = today;
    }

    /** One draft for each group that gets money: at most so many people as it pays for, those with most to gain first. */
    public List<CampaignSpec> of(SplitMoney.Curves curves, CappedSplit split) {
        List<CampaignSpec> drafts = new ArrayList<>();
        for (int g = 0; g < curves.groups().size(); g++) {
            SplitMoney.Curve curve = curves.groups().get(g);
            int messages = SplitMoney.Curves.messages(curve, split.spend()[g]);
            long money = Math.round(split.spend()[g] * Money.SCALE);
            if (messages > 0) {
                String said = words.apply(curve.play().group().name());
                drafts.add(draft(
                                said,
                                new CampaignSpec.Target(curve.play().group().segment(), said),
                                curve.channel(),
                                text(curve))
                        .limitedTo(messages < curve.people() ? messages : 0)
                        .costing(Math.round(curve.cost() * Money.SCALE))
                        .planning(plans -> plans.with(
                                plans.ranking().by(Ranking.Order.GAIN).spending(money))));
            }
        }
        return kept(drafts);
    }

    private MessageText text(SplitMoney.Curve curve) {
        String body =
                String.join("\n\n", curve.play().text().stream().map(words).toList());
        return curve.channel() == Channel.EMAIL
                ? new MessageText(words.apply(curve.play().subject()), body)
                : new MessageText("", body);
    }

    /** One draft for each offer that somebody gets, for exactly those people; the offer that brings most for each goes
     * before the others. */
    public List<CampaignSpec> of(AssignOffers.Assigned assigned, Assumptions assumptions) {
        List<CampaignSpec> drafts = new ArrayList<>();
        for (int o = 0; o < assigned.offers().size(); o++) {
            List<Integer> people = assigned.people(o);
            if (!people.isEmpty()) {
                OfferIdea offer = assigned.offers().get(o);
                int priority = PRIORITIES - o;
                drafts.add(draft(
                                offer.name(),
                                new CampaignSpec.Target(
                                        new Segment.FixedList(people),
                                        words.apply(Message.of("strategy.assigned", offer.name(), people.size()))),
                                offer.channel(),
                                MessageText.none())
                        .costing(Math.round(assumptions.cost(offer.channel()) * Money.SCALE))
                        .planning(plans -> plans.with(plans.ranking().before(priority))));
            }
        }
        return kept(drafts);
    }

    private CampaignSpec draft(String name, CampaignSpec.Target target, Channel channel, MessageText text) {
        Sender known = new KnownSender().of(workbench).orElseGet(Sender::unknown);
        Sender usual = Sender.usual(
                workbench.profile().name(), channel, workbench.profile().country());
        return CampaignSpec.usual(words.apply(Message.of("strategy.draft", name, today)), target, channel)
                .saying(text)
                .suggesting(text.isEmpty() ? 0 : CampaignSpec.MOST_SUGGESTIONS / 5)
                .from(new Sender(
                        known.name().isBlank() ? usual.name() : known.name(),
                        known.signature().isBlank() ? usual.signature() : known.signature(),
                        known.address(),
                        usual.optOut()));
    }

    /** Under names that no draft has yet. */
    private List<CampaignSpec> kept(List<CampaignSpec> drafts) {
        Set<String> taken =
                new java.util.HashSet<>(workbench.campaigns().drafts().keySet());
        List<CampaignSpec> kept = new ArrayList<>();
        for (CampaignSpec draft : drafts) {
            String name = draft.name();
            for (int i = 2; !taken.add(name); i++) {
                name = draft.name() + " " + i;
            }
            CampaignSpec free = draft.named(name);
            new CampaignDrafts().keep(workbench, free);
            kept.add(free);
        }
        return kept;
    }
}
