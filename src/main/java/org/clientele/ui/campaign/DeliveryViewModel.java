package org.clientele.ui.campaign;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.clientele.analysis.timing.Fatigue;
import org.clientele.app.campaign.BuiltAudience;
import org.clientele.app.campaign.CampaignDrafts;
import org.clientele.app.campaign.ChannelSplit;
import org.clientele.app.edit.Edit;
import org.clientele.app.strategy.Assumptions;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.Cap;
import org.clientele.model.campaign.Caps;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.job.JobSlot;

/** When and by which channel people are reached: hours, limits that were learned, and a campaign for each channel. */
final class DeliveryViewModel {
    private static final int DAY = 24;

    private final BuilderViewModel builder;
    private final JobSlot<Fatigue> frequency;
    private final JobSlot<ChannelSplit> split;
    private final ObjectProperty<Long> otherPrice = new SimpleObjectProperty<>(0L);

    DeliveryViewModel(BuilderViewModel builder) {
        this.builder = builder;
        this.frequency = new JobSlot<>(builder.bench().jobs());
        this.split = new JobSlot<>(builder.bench().jobs());
        otherPrice.addListener((property, before, now) -> {
            if (split.latest().get() != null) {
                divide();
            }
        });
    }

    // ---- hours ----

    /** The first hour as a property; the end moves on when it must. */
    ObjectProperty<Integer> from() {
        return builder.part(
                spec -> spec.plans().timing().fromHour(),
                (spec, hour) -> timed(spec, hour, Math.max(spec.plans().timing().toHour(), hour + 1)));
    }

    /** The end of the hours as a property; the beginning moves when it must. */
    ObjectProperty<Integer> to() {
        return builder.part(
                spec -> spec.plans().timing().toHour(),
                (spec, hour) -> timed(spec, Math.min(spec.plans().timing().fromHour(), hour - 1), hour));
    }

    private static CampaignSpec timed(CampaignSpec spec, int from, int to) {
        return spec.planning(plans -> plans.with(plans.timing().between(from, to)));
    }

    /** Whether each person gets an hour of their own. */
    ObjectProperty<Boolean> bestHour() {
        return builder.part(
                spec -> spec.plans().timing().bestHour(),
                (spec, on) -> spec.planning(plans -> plans.with(plans.timing().atBestHour(on))));
    }

    // ---- how often ----

    /** Days without messages after a complaint or a return. */
    ObjectProperty<Integer> peace() {
        return builder.part(
                spec -> spec.plans().timing().coolOffDays(),
                (spec, days) -> spec.planning(plans -> plans.with(plans.timing().leavingInPeace(days))));
    }

    /** How many leave by how often they were written to. */
    JobSlot<Fatigue> frequency() {
        return frequency;
    }

    /** Counts from the newest data how many leave. */
    void learn() {
        Facts facts = builder.bench().session().current().facts();
        frequency.start(builder.bench()
                .tools()
                .audiences()
                .frequency(facts, builder.spec().get(), margin()));
    }

    /** The part of an order's money that is earned, as strategy assumes it. */
    private double margin() {
        return Assumptions.of(builder.bench().workbench().choices()).margin();
    }

    /** Days after a message in which an order is taken as coming from it. */
    int answerDays() {
        return builder.spec().get().plans().trial().days();
    }

    /** Limits in three strengths. */
    static List<Caps> presets(Channel channel) {
        boolean mail = channel == Channel.EMAIL;
        return List.of(
                new Caps(List.of(new Cap(1, 3 * DAY), new Cap(mail ? 3 : 2, 30 * DAY)), List.of(new Cap(1, 3 * DAY))),
                Caps.usual(channel),
                new Caps(List.of(new Cap(1, mail ? 12 : DAY), new Cap(mail ? 5 : 3, 7 * DAY)), List.of()));
    }

    /** Keeps to these limits; can be taken back. */
    void limit(Caps caps) {
        Caps before = builder.spec().get().caps();
        if (before.equals(caps)) {
            return;
        }
        builder.change(spec -> spec.atMost(caps));
        builder.bench()
                .desk()
                .done(Edit.of(
                        Message.of("messageview.caps.changed"),
                        () -> builder.change(spec -> spec.atMost(before)),
                        () -> builder.change(spec -> spec.atMost(caps))));
    }

    /** Adds the limit that the data suggest. */
    void limitAsLearned(int messages) {
        Caps now = builder.spec().get().caps();
        List<Cap> same = new java.util.ArrayList<>(now.sameChannel());
        same.removeIf(cap -> cap.hours() == Fatigue.DAYS * DAY);
        same.add(new Cap(messages, Fatigue.DAYS * DAY));
        limit(new Caps(same, now.allChannels()));
    }

    // ---- by which channel ----

    /** Who is reached best by which channel. */
    JobSlot<ChannelSplit> split() {
        return split;
    }

    /** The price of a message on the other channel, in ten-thousandths. */
    ObjectProperty<Long> otherPrice() {
        return otherPrice;
    }

    /** The channel that the campaign does not use. */
    Channel other() {
        Channel own = builder.spec().get().channel();
        return Arrays.stream(Channel.values()).filter(c -> c != own).findFirst().orElse(own);
    }

    /** Finds the channel by which each person of the group is reached best. */
    void divide() {
        BuiltAudience built = builder.audience().latest().get();
        if (built == null) {
            return;
        }
        CampaignSpec spec = builder.spec().get();
        Map<Channel, Long> prices = new EnumMap<>(Channel.class);
        prices.put(spec.channel(), spec.costPerMessage());
        prices.put(other(), otherPrice.get());
        split.start(builder.bench().tools().audiences().split(builder.bench().workbench(), built, margin(), prices));
    }

    /** Keeps this campaign for those who are reached best by its channel, and begins a second one for the others; nobody
     * is in both. Can be taken back. */
    void makeTwo(ChannelSplit found) {
        BuiltAudience built = builder.audience().latest().get();
        if (built == null) {
            return;
        }
        CampaignSpec before = builder.spec().get();
        Channel channel = other();
        CampaignSpec.Target own = target(built.facts(), before, found, before.channel());
        CampaignSpec.Target rest = target(built.facts(), before, found, channel);
        Starter starter = new Starter(builder.bench());
        CampaignSpec second = before.named(before.name() + " – " + word(channel))
                .onChannel(channel)
                .saying(starter.text(channel))
                .from(starter.sender(before.sender(), channel))
                .costing(otherPrice.get())
                .aimedAt(rest);
        Workbench in = builder.bench().workbench();
        CampaignDrafts drafts = new CampaignDrafts();
        Runnable make = () -> {
            drafts.keep(in, second);
            builder.change(spec -> spec.aimedAt(own));
            builder.settle();
        };
        make.run();
        builder.bench()
                .desk()
                .done(Edit.of(
                        Message.of(
                                "messageview.split.made",
                                second.name(),
                                found.best(channel).size()),
                        () -> {
                            drafts.drop(in, second.name());
                            builder.change(spec -> spec.aimedAt(before.target()));
                            builder.settle();
                        },
                        make));
    }

    private String word(Channel channel) {
        return builder.bench().words().apply(Channels.name(channel)).toLowerCase(Locale.ROOT);
    }

    private CampaignSpec.Target target(Facts facts, CampaignSpec spec, ChannelSplit found, Channel channel) {
        CustomerSet people = found.best(channel);
        int[] id = facts.people().id();
        List<Integer> ids = Arrays.stream(people.toArray()).mapToObj(c -> id[c]).toList();
        String said = builder.bench()
                .words()
                .apply(Message.of("messageview.split.said", spec.target().said(), Channels.name(channel)));
        return new CampaignSpec.Target(new Segment.FixedList(ids), said);
    }
}
