package org.clientele.app.groups;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.clientele.app.workbench.Shelf;
import org.clientele.facts.Facts;

/** The scores that models have given customers, kept with the workbench under the names of the models. */
public final class KeptScores {
    private static final String NAMES = "scores";
    private static final String PREFIX = "score.";
    private static final int FORMAT = 1;

    private final Shelf shelf;

    /** The scores on a shelf. */
    public KeptScores(Shelf shelf) {
        this.shelf = shelf;
    }

    /** The names of all models that have left scores, in the order of the alphabet. */
    public List<String> names() {
        return shelf.get(NAMES)
                .map(kept -> new String(kept, StandardCharsets.UTF_8).lines().toList())
                .orElse(List.of());
    }

    /** Keeps the scores of a model, replacing those it has left before.
     *
     * @param scores by dense index of the snapshot, NaN where there is none */
    public void keep(String model, Facts facts, double[] scores) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeInt(scores.length);
            for (int c = 0; c < scores.length; c++) {
                out.writeInt(facts.people().id()[c]);
                out.writeDouble(scores[c]);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        shelf.put(key(model), bytes.toByteArray());
        TreeSet<String> names = new TreeSet<>(names());
        names.add(model.strip());
        shelf.put(NAMES, String.join("\n", names).getBytes(StandardCharsets.UTF_8));
    }

    /** The scores of a model by dense index of that snapshot; empty when it has left none that can be read. */
    public Optional<double[]> of(String model, Facts facts) {
        return names().contains(model.strip())
                ? shelf.get(key(model)).flatMap(bytes -> read(bytes, facts))
                : Optional.empty();
    }

    private static Optional<double[]> read(byte[] bytes, Facts facts) {
        double[] scores = new double[facts.customers()];
        Arrays.fill(scores, Double.NaN);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != FORMAT) {
                return Optional.empty();
            }
            for (int left = in.readInt(); left > 0; left--) {
                int at = facts.people().indexOf(in.readInt());
                double score = in.readDouble();
                if (at >= 0) {
                    scores[at] = score;
                }
            }
            return Optional.of(scores);
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** A key that is a name of a file wherever the model's name is not. */
    private static String key(String model) {
        return PREFIX + java.util.HexFormat.of().formatHex(model.strip().getBytes(StandardCharsets.UTF_8));
    }
}
