package org.clientele.app.strategy;

import java.util.ArrayList;
import java.util.List;
import org.clientele.app.groups.GroupNumbers;
import org.clientele.model.campaign.PickedPlan;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.Picked;
import org.clientele.model.text.Message;

/**
 * What to do with a group: a template that begins with the shop's own figures and can be written over.
 *
 * @param word the word of the group, such as {@code stage:at-risk}
 * @param group who is meant
 * @param numbers their figures
 * @param lines what to reach, what to offer, how, when, how to tell whether it worked: in the order of {@link Line}
 * @param subject the first line of a draft
 * @param text the paragraphs of a draft
 * @param edited which of the lines somebody has written over
 */
public record Play(
        String word,
        Picked group,
        GroupNumbers numbers,
        List<Message> lines,
        Message subject,
        List<Message> text,
        List<Line> edited) {
    /** The lines of a template. */
    public enum Line {
        OBJECTIVE("strategy.line.objective"),
        OFFER("strategy.line.offer"),
        CHANNEL("strategy.line.channel"),
        TIMING("strategy.line.timing"),
        METRIC("strategy.line.metric");

        private final String textKey;

        Line(String textKey) {
            this.textKey = textKey;
        }

        /** The key of its name. */
        public String textKey() {
            return textKey;
        }

        /** Its word in files. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Play {
        lines = List.copyOf(lines);
        text = List.copyOf(text);
        edited = List.copyOf(edited);
    }

    /** One line. */
    public Message line(Line which) {
        return lines.get(which.ordinal());
    }

    /** The same with a line written over. */
    Play with(Line which, String words) {
        List<Message> changed = new ArrayList<>(lines);
        changed.set(which.ordinal(), Message.of("strategy.said", words));
        List<Line> over = new ArrayList<>(edited);
        over.add(which);
        return new Play(word, group, numbers, changed, subject, text, over);
    }

    /** How most of them are reached. */
    public Channel channel() {
        return numbers.canText() > numbers.canEmail() ? Channel.SMS : Channel.EMAIL;
    }

    /** How many of them are reached that way. */
    public int reached() {
        return Math.max(numbers.canEmail(), numbers.canText());
    }

    /** What a campaign for them begins with. */
    public PickedPlan plan() {
        return new PickedPlan(group, Message.of("strategy.campaign", group.name()), subject, text);
    }
}
