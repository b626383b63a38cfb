package org.clientele.app.recommend;

import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.recommend.serve.Hearers;
import org.clientele.analysis.recommend.serve.Suggester;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;

/** The people who should hear about a product, the surest first, with the reason of each. */
public final class HearerList {
    private final Facts facts;
    private final Hearers hearers;
    private final ProductNames names;
    private final Suggester suggester;

    HearerList(Facts facts, Hearers hearers, Suggester suggester) {
        this.facts = facts;
        this.hearers = hearers;
        this.names = new ProductNames(facts.catalogue());
        this.suggester = suggester;
    }

    /** The product's number in the shop. */
    public String sku() {
        return facts.catalogue().sku().get(hearers.product());
    }

    /** The product's name. */
    public String name() {
        return names.of(hearers.product());
    }

    /** The people by dense index, the surest first. */
    public int[] people() {
        return hearers.people().clone();
    }

    /** How many they are. */
    public int size() {
        return hearers.people().length;
    }

    /** How many people the method has a score for, of whom these are the surest. */
    public int suited() {
        return hearers.suited();
    }

    /** How many people it is hidden from, most of them because they have it. */
    public int hidden() {
        return hearers.hidden();
    }

    /** Why that one, in words; {@code place} counts from 0. */
    public Message reason(int place) {
        int because = hearers.because()[place];
        boolean looked = because >= 0 && !suggester.bought(hearers.people()[place], because);
        return because < 0 ? Message.of("recommend.reason.taste") : WhyWords.reason(looked, names.of(because));
    }

    /** How much the product of the reason has of all that speaks for it, 0.4 for 40 %; 0 where none does. */
    public double share(int place) {
        return hearers.share()[place];
    }

    /** A number from 1 to 100: of a hundred people who may hear about it, about so many are less sure than this one. */
    public int strength(int place) {
        return hearers.suited() == 0 ? 100 : Math.max(1, 100 - (int) (100L * place / hearers.suited()));
    }

    /** The people as a set. */
    public CustomerSet set() {
        return CustomerSet.of(facts.customers(), hearers.people());
    }

    /** The people as a list that stays as it is. */
    public Segment.FixedList fixed() {
        int[] ids = facts.people().id();
        List<Integer> list =
                Arrays.stream(hearers.people()).mapToObj(c -> ids[c]).toList();
        return new Segment.FixedList(list);
    }
}
