package org.clientele.app.basket;

import java.util.List;
import org.clientele.analysis.basket.Scope;
import org.clientele.analysis.basket.follow.Follow;
import org.clientele.analysis.basket.rule.Association;
import org.clientele.model.text.Message;

/** Says in one sentence what goes with what. */
final class BasketWords {
    private static final int[] WHOLES = {100, 1_000, 10_000};
    private static final int SAYABLE = 5;

    private BasketWords() {}

    static Message rule(Scope scope, List<String> has, List<String> then, Association numbers) {
        int whole = whole(numbers.confidence());
        return Message.of(
                scope == Scope.ORDER ? "basket.sentence.order" : "basket.sentence.lifetime",
                whole,
                named(has),
                Math.round(numbers.confidence() * whole),
                named(then),
                numbers.lift());
    }

    static Message follow(String first, String then, Follow pair, int days) {
        int whole = whole(pair.share());
        Message share = Message.of(
                "basket.sentence.follow",
                whole,
                named(List.of(first)),
                Math.round(pair.share() * whole),
                named(List.of(then)),
                days,
                Math.round(pair.medianDays()));
        return pair.usual() * 20 < pair.hits()
                ? Message.of("basket.sentence.follow.new", share)
                : Message.of("basket.sentence.follow.usual", share, Math.round(pair.usualShare() * whole), pair.lift());
    }

    /** Names in a sentence: A, B and C. */
    private static Message named(List<String> names) {
        List<Message> said =
                names.stream().map(name -> Message.of("basket.item", name)).toList();
        return said.size() == 1
                ? said.getFirst()
                : Message.of("basket.items", said.subList(0, said.size() - 1), said.getLast());
    }

    /** Of how many people one speaks so that the number is no fraction of a person. */
    private static int whole(double share) {
        for (int whole : WHOLES) {
            if (share * whole >= SAYABLE) {
                return whole;
            }
        }
        return WHOLES[WHOLES.length - 1];
    }
}
