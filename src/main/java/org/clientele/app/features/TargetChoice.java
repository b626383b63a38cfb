package org.clientele.app.features;

import java.util.Locale;
import java.util.function.Function;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** What somebody wants the features to tell. */
public sealed interface TargetChoice {
    /** How far back the features are looked at, so that the answer lies after them; 0 for questions about now. */
    default int back() {
        return 0;
    }

    /** The question in words. */
    Message question();

    /**
     * Whether they order within so many days; features are as of that many days before the data date.
     *
     * @param back days, 1 or more
     */
    record Buys(int back) implements TargetChoice {
        public Buys {
            checkDays(back);
        }

        @Override
        public Message question() {
            return Message.of("features.target.buys", back);
        }
    }

    /**
     * Whether they buy something of a category within so many days.
     *
     * @param category the category
     * @param back days, 1 or more
     */
    record BuysCategory(String category, int back) implements TargetChoice {
        public BuysCategory {
            checkDays(back);
        }

        @Override
        public Message question() {
            return Message.of("features.target.category", category, back);
        }
    }

    /**
     * Whether they click or buy when they are written to within so many days; people who were not written to do not take
     * part.
     *
     * @param back days, 1 or more
     */
    record Responds(int back) implements TargetChoice {
        public Responds {
            checkDays(back);
        }

        @Override
        public Message question() {
            return Message.of("features.target.responds", back);
        }
    }

    /**
     * Whether they are in a group now.
     *
     * @param segment the group
     * @param name what it is called
     */
    record InGroup(Segment segment, Message name) implements TargetChoice {
        @Override
        public Message question() {
            return Message.of("features.target.group", name);
        }
    }

    /** In which lifecycle stage they are. */
    record Stages() implements TargetChoice {
        @Override
        public Message question() {
            return Message.of("features.target.stage");
        }
    }

    /** In which named group of recency, frequency and money they are. */
    record RfmGroups() implements TargetChoice {
        @Override
        public Message question() {
            return Message.of("features.target.rfm");
        }
    }

    /**
     * The choice written on a command line: {@code buys:90}, {@code category:Tea:90}, {@code responds:30}, {@code stage},
     * {@code rfm}, {@code group:WORDS}.
     *
     * @param groups understands the words of a group
     * @throws Refusal when the words say nothing that can be asked
     */
    static TargetChoice of(String words, Function<String, Segment> groups) {
        String text = words.strip();
        int colon = text.indexOf(':');
        String kind = (colon < 0 ? text : text.substring(0, colon)).toLowerCase(Locale.ROOT);
        String rest = colon < 0 ? "" : text.substring(colon + 1).strip();
        return switch (kind) {
            case "buys" -> new Buys(days(rest, words));
            case "responds" -> new Responds(days(rest, words));
            case "stage" -> new Stages();
            case "rfm" -> new RfmGroups();
            case "group" -> new InGroup(groups.apply(rest), Message.of("features.verbatim", rest));
            case "category" -> {
                int last = rest.lastIndexOf(':');
                if (last < 1) {
                    throw unknown(words);
                }
                yield new BuysCategory(rest.substring(0, last).strip(), days(rest.substring(last + 1), words));
            }
            default -> throw unknown(words);
        };
    }

    private static int days(String text, String words) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            throw new Refusal(unknown(words).sentence(), notANumber);
        }
    }

    private static Refusal unknown(String words) {
        return Refusal.of("features.target.unknown", words);
    }

    private static void checkDays(int days) {
        if (days < 1 || days > 3660) {
            throw Refusal.of("features.target.days", days);
        }
    }
}
