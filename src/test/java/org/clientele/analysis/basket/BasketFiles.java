package org.clientele.analysis.basket;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import org.clientele.analysis.fixture.PublicData;

/** Baskets for tests: public ones, one basket a line, and random ones. */
public record BasketFiles(Baskets baskets, List<String> names) {
    /** The 9,835 baskets of a grocery shop. */
    public static BasketFiles groceries() {
        return read("customers/groceries/groceries_baskets.csv", ",");
    }

    /** Baskets of a supermarket in Belgium. */
    public static BasketFiles retail() {
        return read("customers/fimi/retail.dat.gz", " ");
    }

    /** Baskets made by a generator. */
    public static BasketFiles quest() {
        return read("customers/fimi/T10I4D100K.dat.gz", " ");
    }

    private static BasketFiles read(String place, String separator) {
        Path file = PublicData.file(place);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        BasketsBuilder builder = new BasketsBuilder();
        try (InputStream in = Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        place.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                for (String cell : line.strip().split(separator)) {
                    String name = cell.strip();
                    Integer known = numbers.putIfAbsent(name, numbers.size());
                    builder.add(known == null ? numbers.size() - 1 : known);
                }
                builder.end();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return new BasketFiles(builder.build(0), List.copyOf(numbers.keySet()));
    }

    /** Random baskets in which some items like each other. */
    public static Baskets random(long seed, int baskets, int items, double density) {
        SplittableRandom random = new SplittableRandom(seed);
        BasketsBuilder builder = new BasketsBuilder();
        for (int b = 0; b < baskets; b++) {
            boolean fond = random.nextInt(3) == 0;
            for (int i = 0; i < items; i++) {
                double chance = fond && i % 3 == 0 ? Math.min(0.95, density * 2.5) : density;
                if (random.nextDouble() < chance) {
                    builder.add(i);
                }
            }
            builder.end();
        }
        return builder.build(items);
    }

    /** Each basket as bits. */
    public static int[] bits(Baskets baskets) {
        int[] bits = new int[baskets.size()];
        for (int b = 0; b < bits.length; b++) {
            for (int i = baskets.offset()[b]; i < baskets.offset()[b + 1]; i++) {
                bits[b] |= 1 << baskets.item()[i];
            }
        }
        return bits;
    }

    /** How many baskets hold all of these items. */
    public static int support(int[] bits, int items) {
        int count = 0;
        for (int basket : bits) {
            count += (basket & items) == items ? 1 : 0;
        }
        return count;
    }

    /** The bits of these items. */
    public static int bits(int[] items) {
        int bits = 0;
        for (int item : items) {
            bits |= 1 << item;
        }
        return bits;
    }

    /** The number of an item. */
    public int item(String name) {
        return new ArrayList<>(names).indexOf(name);
    }
}
