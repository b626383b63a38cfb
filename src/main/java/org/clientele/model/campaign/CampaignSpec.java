package org.clientele.model.campaign;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.Segment;

/**
 * A campaign as its owner has set it up: whom it is for, what it says, and the limits it keeps.
 *
 * @param name the campaign's name
 * @param target the people it starts from
 * @param channel how they are reached
 * @param purpose what consent must cover
 * @param message what it says
 * @param sender who it comes from
 * @param control who is held back for comparison
 * @param caps how often people may hear from us
 * @param suggestions how many product suggestions each row carries, 0 to 10
 * @param file what the file looks like
 * @param limit at most this many people get it, 0 for no limit
 * @param costPerMessage the price of one message (or one SMS part), in ten-thousandths
 * @param plans ranking, timing, offer and trial
 */
public record CampaignSpec(
        String name,
        Target target,
        Channel channel,
        Purpose purpose,
        MessageText message,
        Sender sender,
        ControlPlan control,
        Caps caps,
        int suggestions,
        FileStyle file,
        int limit,
        long costPerMessage,
        Plans plans) {
    /** The most product suggestions a row can carry. */
    public static final int MOST_SUGGESTIONS = 10;

    public CampaignSpec {
        if (suggestions < 0 || suggestions > MOST_SUGGESTIONS || limit < 0 || costPerMessage < 0) {
            throw new IllegalArgumentException(suggestions + ", " + limit + ", " + costPerMessage);
        }
    }

    /** A campaign with the usual limits and nothing said yet. */
    public static CampaignSpec usual(String name, Target target, Channel channel) {
        return new CampaignSpec(
                name,
                target,
                channel,
                Purpose.MARKETING,
                MessageText.none(),
                Sender.unknown(),
                ControlPlan.usual(),
                Caps.usual(channel),
                0,
                new FileStyle(ExportFormat.usual(channel), false),
                0,
                0,
                Plans.usual());
    }

    /** By what people are drawn into its arms: the same lot gives the same arms, whatever else is changed. */
    public String lot() {
        String own = plans.trial().lot().strip();
        return own.isEmpty() ? name.strip() : own;
    }

    /** The same campaign called otherwise: everybody stays in the arm in which they are. */
    public CampaignSpec renamed(String other) {
        return lot().isEmpty() || other.equals(name)
                ? called(other)
                : drawnBy(lot()).called(other);
    }

    /** Another campaign like this one: people are drawn anew, by its name. */
    public CampaignSpec named(String other) {
        return other.equals(name) ? this : drawnBy("").called(other);
    }

    private CampaignSpec drawnBy(String lot) {
        return planning(old -> old.with(old.trial().drawnBy(lot)));
    }

    private CampaignSpec called(String other) {
        return with(change -> change.name = other);
    }

    /** The same campaign for other people. */
    public CampaignSpec aimedAt(Target other) {
        return with(change -> change.target = other);
    }

    /** The same campaign on that channel, with that channel's usual limits and file. */
    public CampaignSpec onChannel(Channel other) {
        return with(change -> {
            change.channel = other;
            change.caps = Caps.usual(other);
            change.file = file.as(ExportFormat.usual(other));
        });
    }

    /** The same campaign with another text. */
    public CampaignSpec saying(MessageText text) {
        return with(change -> change.message = text);
    }

    /** The same campaign from another sender. */
    public CampaignSpec from(Sender other) {
        return with(change -> change.sender = other);
    }

    /** The same campaign with another plan for comparison. */
    public CampaignSpec comparing(ControlPlan plan) {
        return with(change -> change.control = plan);
    }

    /** The same campaign with other frequency limits. */
    public CampaignSpec atMost(Caps other) {
        return with(change -> change.caps = other);
    }

    /** The same campaign with so many product suggestions in each row. */
    public CampaignSpec suggesting(int perPerson) {
        return with(change -> change.suggestions = perPerson);
    }

    /** The same campaign in another kind of file. */
    public CampaignSpec in(FileStyle style) {
        return with(change -> change.file = style);
    }

    /** The same campaign for at most so many people; 0 for no limit. */
    public CampaignSpec limitedTo(int people) {
        return with(change -> change.limit = people);
    }

    /** The same campaign at another price per message, in ten-thousandths. */
    public CampaignSpec costing(long perMessage) {
        return with(change -> change.costPerMessage = perMessage);
    }

    /** The same campaign with other plans. */
    public CampaignSpec planning(UnaryOperator<Plans> by) {
        return with(change -> change.plans = by.apply(plans));
    }

    private CampaignSpec with(Consumer<Change> by) {
        Change change = new Change(this);
        by.accept(change);
        return change.made();
    }

    /** The parts while one of them is being replaced. */
    private static final class Change {
        private String name;
        private Target target;
        private Channel channel;
        private Purpose purpose;
        private MessageText message;
        private Sender sender;
        private ControlPlan control;
        private Caps caps;
        private int suggestions;
        private FileStyle file;
        private int limit;
        private long costPerMessage;
        private Plans plans;

        Change(CampaignSpec of) {
            name = of.name;
            target = of.target;
            channel = of.channel;
            purpose = of.purpose;
            message = of.message;
            sender = of.sender;
            control = of.control;
            caps = of.caps;
            suggestions = of.suggestions;
            file = of.file;
            limit = of.limit;
            costPerMessage = of.costPerMessage;
            plans = of.plans;
        }

        CampaignSpec made() {
            return new CampaignSpec(
                    name,
                    target,
                    channel,
                    purpose,
                    message,
                    sender,
                    control,
                    caps,
                    suggestions,
                    file,
                    limit,
                    costPerMessage,
                    plans);
        }
    }

    /**
     * The people a campaign starts from.
     *
     * @param segment the definition
     * @param said the definition in words, as it is written into the manifest
     */
    public record Target(Segment segment, String said) {}

    /**
     * What the file looks like.
     *
     * @param format what it is made for
     * @param byteOrderMark whether it starts with the mark by which Excel recognises UTF-8
     * @param splits by what people are put into files of their own
     * @param stops whether the list of those who said stop goes with it, where the target takes one
     */
    public record FileStyle(ExportFormat format, boolean byteOrderMark, Set<FileSplit> splits, boolean stops) {
        public FileStyle {
            splits = Set.copyOf(splits);
        }

        /** One file of that format. */
        public FileStyle(ExportFormat format, boolean byteOrderMark) {
            this(format, byteOrderMark, Set.of(), false);
        }

        /** The same for another target. */
        public FileStyle as(ExportFormat other) {
            return new FileStyle(other, byteOrderMark, splits, stops);
        }

        /** The same with or without the mark. */
        public FileStyle marked(boolean on) {
            return new FileStyle(format, on, splits, stops);
        }

        /** The same, split so. */
        public FileStyle splitBy(Set<FileSplit> by) {
            return new FileStyle(format, byteOrderMark, by, stops);
        }

        /** The same with or without the list of those who said stop. */
        public FileStyle withStops(boolean on) {
            return new FileStyle(format, byteOrderMark, splits, on);
        }
    }
}
