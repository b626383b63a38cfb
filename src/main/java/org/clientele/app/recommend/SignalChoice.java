package org.clientele.app.recommend;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clientele.analysis.recommend.Signal;
import org.clientele.analysis.recommend.signal.SignalSpec;
import org.clientele.analysis.recommend.signal.Touches;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/**
 * Which signals count how much in a shop, kept with its workbench beside the rules; it takes effect with the next training.
 *
 * @param spec the weights and the half-life
 */
public record SignalChoice(SignalSpec spec) {
    private static final String KEY = "suggestion-signals";
    private static final int FORMAT = 1;

    /**
     * What a shop has of the signals.
     *
     * @param counts how many touches of each signal there are
     * @param types what its words for events are taken for
     */
    public record Found(Map<Signal, Integer> counts, List<Touches.EventType> types) {
        public Found {
            counts = Map.copyOf(counts);
            types = List.copyOf(types);
        }

        /** How many touches of a signal there are. */
        public int count(Signal signal) {
            return counts.getOrDefault(signal, 0);
        }
    }

    /** Purchases alone. */
    public static SignalChoice standard() {
        return new SignalChoice(SignalSpec.standard());
    }

    /** The choice that is kept with a workbench, or the standard one. */
    public static SignalChoice of(Workbench workbench) {
        return workbench.shelf().get(KEY).flatMap(SignalChoice::read).orElseGet(SignalChoice::standard);
    }

    /** What a snapshot has to choose from. */
    public static Found found(Facts facts) {
        return new Found(Touches.counts(facts), Touches.types(facts));
    }

    /** A signal's name for people. */
    public static Message title(Signal signal) {
        return Message.of("signals.signal." + signal.name().toLowerCase(Locale.ROOT));
    }

    /** Keeps this choice with a workbench. */
    public void keep(Workbench workbench) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        workbench.shelf().put(KEY, bytes.toByteArray());
    }

    /** The same with another weight of one signal.
     *
     * @throws Refusal when the weight is out of its range, or purchases would no longer count */
    public SignalChoice with(Signal signal, double weight) {
        if (!(weight >= 0 && weight <= SignalSpec.MOST)) {
            throw Refusal.of("signals.refused.weight", title(signal), SignalSpec.MOST);
        }
        if (signal == Signal.PURCHASE && weight == 0) {
            throw Refusal.of("signals.refused.purchases");
        }
        return new SignalChoice(spec.with(signal, weight));
    }

    /** The same with another half-life in days, 0 for none.
     *
     * @throws Refusal when it is out of its range */
    public SignalChoice withHalfLife(double days) {
        if (!(days >= 0 && days <= SignalSpec.LONGEST)) {
            throw Refusal.of("signals.refused.half-life", SignalSpec.LONGEST);
        }
        return new SignalChoice(spec.withHalfLife(days));
    }

    /** Writes the choice as part of something that is kept. */
    void write(DataOutput out) throws IOException {
        out.writeDouble(spec.halfLifeDays());
        out.writeInt(spec.weights().size());
        for (double weight : spec.weights()) {
            out.writeDouble(weight);
        }
    }

    /** Reads what {@link #write} wrote. */
    static SignalChoice read(DataInput in) throws IOException {
        double halfLife = in.readDouble();
        List<Double> weights = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            weights.add(in.readDouble());
        }
        return new SignalChoice(new SignalSpec(weights, halfLife));
    }

    private static Optional<SignalChoice> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != FORMAT) {
                return Optional.empty();
            }
            return Optional.of(read(in));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
