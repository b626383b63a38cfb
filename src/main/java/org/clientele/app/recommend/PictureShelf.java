package org.clientele.app.recommend;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clientele.analysis.recommend.content.PictureDescriptor;
import org.clientele.app.workbench.Shelf;
import org.clientele.facts.Catalogue;

/** Keeps how the pictures of products look, by the lasting ids of the products; the pictures themselves stay where they are. */
final class PictureShelf {
    private static final String KEY = "product-pictures";
    private static final int FORMAT = 1;
    private static final float[] NONE = {};

    private final Shelf shelf;

    PictureShelf(Shelf shelf) {
        this.shelf = shelf;
    }

    void keep(Map<Integer, float[]> pictures) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeInt(PictureDescriptor.LENGTH);
            out.writeInt(pictures.size());
            for (Map.Entry<Integer, float[]> one : new TreeMap<>(pictures).entrySet()) {
                out.writeInt(one.getKey());
                for (float figure : one.getValue()) {
                    out.writeFloat(figure);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        shelf.put(KEY, bytes.toByteArray());
    }

    /** What is kept as it lies there. */
    Optional<byte[]> copy() {
        return shelf.get(KEY);
    }

    /** Puts there what a copy took, or nothing. */
    void putBack(Optional<byte[]> copy) {
        copy.ifPresentOrElse(bytes -> shelf.put(KEY, bytes), () -> shelf.remove(KEY));
    }

    /** By lasting product id; empty when nothing is kept, or by another version of the program. */
    Map<Integer, float[]> kept() {
        Map<Integer, float[]> pictures = new TreeMap<>();
        shelf.get(KEY).ifPresent(bytes -> {
            try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
                if (in.readInt() != FORMAT || in.readInt() != PictureDescriptor.LENGTH) {
                    return;
                }
                for (int left = in.readInt(); left > 0; left--) {
                    int id = in.readInt();
                    float[] figures = new float[PictureDescriptor.LENGTH];
                    for (int i = 0; i < figures.length; i++) {
                        figures[i] = in.readFloat();
                    }
                    pictures.put(id, figures);
                }
            } catch (IOException cutOff) {
                pictures.clear();
            }
        });
        return pictures;
    }

    /** By dense product index, empty where a product has no picture. */
    List<float[]> of(Catalogue catalogue) {
        Map<Integer, float[]> kept = kept();
        List<float[]> all = new ArrayList<>(catalogue.size());
        for (int p = 0; p < catalogue.size(); p++) {
            all.add(kept.getOrDefault(catalogue.id()[p], NONE));
        }
        return all;
    }
}
