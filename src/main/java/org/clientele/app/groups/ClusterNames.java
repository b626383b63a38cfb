package org.clientele.app.groups;

import java.util.ArrayList;
import java.util.List;
import org.clientele.analysis.cluster.Cluster;
import org.clientele.analysis.cluster.Feature;
import org.clientele.analysis.cluster.Measure;
import org.clientele.analysis.cluster.OneLineRule;
import org.clientele.analysis.cluster.Trait;
import org.clientele.model.text.Message;

/** Finds words for groups of similar customers from what sets them apart. */
public final class ClusterNames {
    private ClusterNames() {}

    /** A name from the two strongest traits; what there is more of names better than what there is less of. */
    static Message name(List<Trait> traits) {
        List<Trait> naming = traits.stream().filter(Trait::more).limit(2).toList();
        if (naming.isEmpty()) {
            naming = traits.stream().limit(2).toList();
        }
        return switch (naming.size()) {
            case 0 -> Message.of("cluster.name.average");
            case 1 -> part(naming.getFirst());
            default -> Message.of("cluster.name.two", part(naming.get(0)), part(naming.get(1)));
        };
    }

    /** A name for each group, no two alike: a third trait tells twins apart, or else their letters. */
    static List<Message> names(List<Cluster> clusters) {
        List<Message> names = new ArrayList<>();
        for (Cluster cluster : clusters) {
            Message name = name(cluster.traits());
            List<Trait> own = cluster.traits();
            for (int more = 0; names.contains(name) && more < own.size(); more++) {
                Message other = Message.of("cluster.name.two", name(own), part(own.get(more)));
                boolean said =
                        own.stream().filter(Trait::more).limit(2).toList().contains(own.get(more));
                name = said || names.contains(other) ? name : other;
            }
            names.add(
                    names.contains(name) ? Message.of("cluster.name.lettered", name, letter(cluster.number())) : name);
        }
        return names;
    }

    private static Message part(Trait trait) {
        String key = (trait.more() ? "cluster.part.more." : "cluster.part.less.")
                + trait.measure().kind().word();
        return trait.measure().word().isEmpty()
                ? Message.of(key)
                : Message.of(key, trait.measure().word());
    }

    /** What a measure is called. */
    public static Message measure(Measure measure) {
        String key = "cluster.measure." + measure.kind().word();
        return measure.word().isEmpty() ? Message.of(key) : Message.of(key, measure.word());
    }

    /** What a column of the map is called. */
    static Message feature(Feature feature) {
        return switch (feature.family()) {
            case WHEN -> Message.of("cluster.time." + feature.word());
            case CATEGORIES, CHANNEL -> Message.of("cluster.measure.word", feature.word());
            case RECENT, OFTEN, MUCH, PRICE, BASKET, RETURNS ->
                Message.of(feature.family().textKey());
        };
    }

    /** The letter that stands for a group on its card and in charts. */
    public static String letter(int number) {
        return String.valueOf((char) ('A' + number - 1));
    }

    /** Who they are, in one sentence. */
    static Message sentence(List<Trait> traits) {
        List<Message> more = traits.stream()
                .filter(Trait::more)
                .limit(3)
                .map(t -> measure(t.measure()))
                .toList();
        List<Message> less = traits.stream()
                .filter(trait -> !trait.more())
                .limit(2)
                .map(t -> measure(t.measure()))
                .toList();
        if (more.isEmpty() && less.isEmpty()) {
            return Message.of("cluster.sentence.average");
        }
        if (more.isEmpty()) {
            return Message.of("cluster.sentence.less", less);
        }
        return less.isEmpty()
                ? Message.of("cluster.sentence.more", more)
                : Message.of("cluster.sentence.both", more, less);
    }

    /** What to do with them. */
    static Message strategy(List<Trait> traits) {
        return traits.stream()
                .filter(trait -> trait.more() && trait.measure().kind() == Measure.Kind.CATEGORY)
                .findFirst()
                .map(trait ->
                        Message.of("cluster.strategy.category", trait.measure().word()))
                .orElseGet(() -> Message.of("cluster.strategy.plain"));
    }

    /** The condition that says best who is in the group. */
    static Message rule(OneLineRule rule) {
        boolean share = rule.measure().kind().share();
        String key = share
                ? rule.atLeast() ? "cluster.rule.share.least" : "cluster.rule.share.below"
                : rule.atLeast() ? "cluster.rule.number.least" : "cluster.rule.number.below";
        return Message.of(key, measure(rule.measure()), rule.threshold(), rule.right(), rule.found());
    }
}
