package org.clientele.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.recommend.Signal;
import org.clientele.analysis.recommend.signal.Touches;
import org.clientele.app.recommend.SignalChoice;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose what counts besides purchases, and the answer that shows it. */
final class SignalWishes {
    @Option(names = "--purchase", paramLabel = "WEIGHT", description = "signals: how much a purchase counts.")
    @Nullable
    Double purchase;

    @Option(names = "--rating", paramLabel = "WEIGHT", description = "signals: how much the best rating counts.")
    @Nullable
    Double rating;

    @Option(names = "--like", paramLabel = "WEIGHT", description = "signals: how much a like or wish counts.")
    @Nullable
    Double like;

    @Option(names = "--cart", paramLabel = "WEIGHT", description = "signals: how much putting it into the cart counts.")
    @Nullable
    Double cart;

    @Option(names = "--view", paramLabel = "WEIGHT", description = "signals: how much a look counts.")
    @Nullable
    Double view;

    @Option(names = "--click", paramLabel = "WEIGHT", description = "signals: how much a click counts.")
    @Nullable
    Double click;

    @Option(
            names = "--half-life",
            paramLabel = "DAYS",
            description = "signals: everything counts half when it is so many days old; 0 for no fading.")
    @Nullable
    Double halfLife;

    @Option(names = "--only-purchases", description = "signals: begin from what every workbench begins with.")
    boolean onlyPurchases;

    /** Whether any of the options was given. */
    boolean any() {
        return onlyPurchases || halfLife != null || !weights().isEmpty();
    }

    /** Changes what was asked for, and shows what counts now and what the shop has of it. */
    void run(Workbench workbench, Reply reply, Checkpoint checkpoint) {
        SignalChoice before = SignalChoice.of(workbench);
        SignalChoice now = onlyPurchases ? SignalChoice.standard() : before;
        for (Map.Entry<Signal, Double> wish : weights().entrySet()) {
            now = now.with(wish.getKey(), wish.getValue());
        }
        now = halfLife == null ? now : now.withHalfLife(halfLife);
        boolean changed = !now.equals(before);
        if (changed) {
            now.keep(workbench);
            reply.say("signals.cli.kept");
        }
        show(now, SignalChoice.found(workbench.facts(checkpoint)), reply);
        reply.put("changed", changed);
    }

    private static void show(SignalChoice choice, SignalChoice.Found found, Reply reply) {
        Map<String, Object> signals = new LinkedHashMap<>();
        for (Signal signal : Signal.values()) {
            double weight = choice.spec().weight(signal);
            reply.say("signals.cli.line", SignalChoice.title(signal), weight, found.count(signal));
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("weight", weight);
            one.put("touches", found.count(signal));
            signals.put(Answers.word(signal), one);
        }
        double days = choice.spec().halfLifeDays();
        if (days > 0) {
            reply.say("signals.cli.fades", days);
        } else {
            reply.say("signals.cli.stays");
        }
        List<Object> unknown = new ArrayList<>();
        for (Touches.EventType type : found.types()) {
            if (type.signal().isEmpty() && type.events() > 0) {
                reply.say("signals.cli.unknown", type.type(), type.events());
                unknown.add(type.type());
            }
        }
        reply.put("signals", signals);
        reply.put("halfLifeDays", days);
        reply.put("unknownEvents", unknown);
    }

    private Map<Signal, Double> weights() {
        Map<Signal, Double> weights = new LinkedHashMap<>();
        put(weights, Signal.PURCHASE, purchase);
        put(weights, Signal.RATING, rating);
        put(weights, Signal.LIKE, like);
        put(weights, Signal.CART, cart);
        put(weights, Signal.VIEW, view);
        put(weights, Signal.CLICK, click);
        return weights;
    }

    private static void put(Map<Signal, Double> weights, Signal signal, @Nullable Double weight) {
        if (weight != null) {
            weights.put(signal, weight);
        }
    }
}
