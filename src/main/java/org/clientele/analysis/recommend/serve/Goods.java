package org.clientele.analysis.recommend.serve;

import java.util.Arrays;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.linear.LinearModel;
import org.clientele.analysis.recommend.roster.Roster;
import org.clientele.analysis.recommend.spec.ItemKnnSpec;
import org.clientele.facts.Catalogue;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;

/** What rules ask about products: variants, newness, how much they are bought, and how alike two are. */
final class Goods {
    private static final double HEAD = 0.8;
    private static final float SAME_CATEGORY = 0.5f;
    private final Facts facts;
    private final Interactions interactions;
    private final int today;
    private volatile int @Nullable [] parent;
    private volatile boolean @Nullable [] fresh;
    private volatile boolean @Nullable [] tail;
    private volatile @Nullable LinearModel likeness;

    Goods(Facts facts, Interactions interactions, int today) {
        this.today = today;
        this.facts = facts;
        this.interactions = interactions;
    }

    Catalogue catalogue() {
        return facts.catalogue();
    }

    /** See {@link Variants#parents}. */
    int[] parent() {
        int[] made = parent;
        if (made == null) {
            made = Variants.parents(facts.catalogue());
            parent = made;
        }
        return made;
    }

    /** Products sold for the first time in the last days, or not yet, seen from today. */
    boolean[] fresh() {
        boolean[] made = fresh;
        if (made == null) {
            made = firstSold(today - ServingRules.Picks.NEW_DAYS);
            fresh = made;
        }
        return made;
    }

    private boolean[] firstSold(int edge) {
        boolean[] late = new boolean[facts.catalogue().size()];
        Arrays.fill(late, true);
        OrderLines lines = facts.lines();
        for (int line = 0; line < lines.size(); line++) {
            int product = lines.product()[line];
            if (product >= 0 && lines.day()[line] <= edge && lines.counts(line)) {
                late[product] = false;
            }
        }
        return late;
    }

    /** Products outside of the fewest that make up four fifths of purchases. */
    boolean[] tail() {
        boolean[] made = tail;
        if (made == null) {
            int items = facts.catalogue().size();
            long[] order = new long[items];
            for (int i = 0; i < items; i++) {
                order[i] = ((long) -interactions.byItem().length(i) << 32) | i;
            }
            Arrays.sort(order);
            made = new boolean[items];
            double covered = 0;
            for (long key : order) {
                int item = (int) key;
                made[item] = covered >= HEAD * interactions.entries();
                covered += interactions.byItem().length(item);
            }
            tail = made;
        }
        return made;
    }

    /** Whether each product is of the group that a floor is for. */
    boolean[] members(ServingRules.Floor floor) {
        int[] code = switch (floor.group()) {
            case LONG_TAIL -> new int[0];
            case CATEGORY -> facts.catalogue().category().code();
            case BRAND -> facts.catalogue().brand().code();
        };
        if (floor.group() == ServingRules.Group.LONG_TAIL) {
            return tail();
        }
        boolean[] members = new boolean[code.length];
        for (int i = 0; i < code.length; i++) {
            members[i] = code[i] == floor.code();
        }
        return members;
    }

    /** Learns how alike products are, once. */
    synchronized void learnLikeness(Workers workers, Checkpoint checkpoint) {
        if (likeness == null) {
            likeness = (LinearModel)
                    Roster.fit(TrainingData.of(interactions), ItemKnnSpec.standard(), 0, workers, checkpoint);
        }
    }

    /** How alike two products are, 0 to 1: bought by the same people, of one category, or the same thing. */
    float alike(int a, int b) {
        int[] parents = parent();
        if (parents[a] == parents[b]) {
            return 1f;
        }
        int[] category = facts.catalogue().category().code();
        float same = category[a] >= 0 && category[a] == category[b] ? SAME_CATEGORY : 0f;
        LinearModel learned = likeness;
        return learned == null ? same : Math.max(same, Math.max(learned.weight(a, b), learned.weight(b, a)));
    }
}
