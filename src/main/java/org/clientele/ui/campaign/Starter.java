package org.clientele.ui.campaign;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientele.app.campaign.KnownSender;
import org.clientele.facts.Facts;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.MessageText;
import org.clientele.model.campaign.PickedPlan;
import org.clientele.model.campaign.Sender;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;

/** Campaigns as they begin: complete enough to go out as they are, in the language on the screen. */
final class Starter {
    private static final int SUGGESTIONS = 3;
    private static final String CHINA = "CN";

    private final Function<Message, String> words;
    private final String shop;
    private final String country;
    private final boolean sells;
    private final Sender known;
    private final String moment;

    Starter(Bench bench) {
        Facts facts = bench.session().current().facts();
        this.words = bench.words();
        this.shop = bench.profile().name();
        this.country = bench.profile().country();
        this.sells = facts.lines().size() > 0;
        this.moment = bench.tools().clock().instant().toString();
        this.known = new KnownSender().of(bench.workbench()).orElseGet(Sender::unknown);
    }

    /** A campaign for a group under a name that no draft has. */
    CampaignSpec campaign(Segment segment, Message group, LocalDate today, Set<String> taken) {
        String said = words.apply(group);
        return campaign(segment, said, free(words.apply(Message.of("campaignview.name.first", said, today)), taken));
    }

    /** A campaign that begins with what was advised. */
    CampaignSpec campaign(PickedPlan plan, LocalDate today, Set<String> taken) {
        String said = words.apply(plan.group().name());
        String name = words.apply(Message.of("campaignview.name.first", plan.name(), today));
        CampaignSpec first = campaign(plan.group().segment(), said, free(name, taken));
        return first.saying(new MessageText(
                (country.equals(CHINA) ? said("campaignview.starter.ad") : "") + words.apply(plan.subject()),
                plan.text().stream().map(words).collect(Collectors.joining("\n\n"))));
    }

    private CampaignSpec campaign(Segment segment, String said, String name) {
        return CampaignSpec.usual(name, new CampaignSpec.Target(segment, said), Channel.EMAIL)
                // a lot of its own, so that its name can change
                .planning(plans -> plans.with(plans.trial().drawnBy(name + " " + moment)))
                .suggesting(sells ? SUGGESTIONS : 0)
                .saying(text(Channel.EMAIL))
                .from(sender(known, Channel.EMAIL));
    }

    private static String free(String first, Set<String> taken) {
        String name = first;
        for (int i = 2; taken.contains(name); i++) {
            name = first + " " + i;
        }
        return name;
    }

    /** What a campaign says before anybody has written anything. */
    MessageText text(Channel channel) {
        String ad = country.equals(CHINA) ? said("campaignview.starter.ad") : "";
        return switch (channel) {
            case EMAIL ->
                new MessageText(
                        ad + said("campaignview.starter.subject"),
                        said(sells ? "campaignview.starter.email" : "campaignview.starter.email.plain"));
            case SMS ->
                new MessageText("", said(sells ? "campaignview.starter.sms" : "campaignview.starter.sms.plain"));
        };
    }

    /** Who a campaign on that channel comes from, by what is known of its sender already. */
    Sender sender(Sender known, Channel channel) {
        Sender usual = Sender.usual(shop, channel, country);
        return new Sender(
                known.name().isBlank() ? usual.name() : known.name(),
                known.signature().isBlank() ? usual.signature() : known.signature(),
                known.address(),
                channel == Channel.EMAIL ? said("campaignview.starter.optout") : usual.optOut());
    }

    private String said(String key) {
        return words.apply(Message.of(key));
    }
}
