package org.clientele.analysis.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clientele.analysis.numeric.Rows;

/** Fisher's iris data (1936), 150 flowers of three species. */
public final class Iris {
    private Iris() {}

    /** The four measures of each flower. */
    public static Rows rows() {
        double[] data = lines().stream()
                .flatMapToDouble(
                        line -> java.util.Arrays.stream(line.split(","), 0, 4).mapToDouble(Double::parseDouble))
                .toArray();
        return new Rows(data, data.length / 4, 4);
    }

    /** The species of each flower, from 0. */
    public static int[] species() {
        List<String> names = lines().stream().map(line -> line.split(",")[4]).toList();
        List<String> different = names.stream().distinct().toList();
        return names.stream().mapToInt(different::indexOf).toArray();
    }

    private static List<String> lines() {
        try (InputStream in = Iris.class.getResourceAsStream("/cluster/iris.csv")) {
            if (in == null) {
                throw new IllegalStateException("cluster/iris.csv is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
