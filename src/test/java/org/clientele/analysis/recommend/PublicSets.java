package org.clientele.analysis.recommend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.clientele.analysis.fixture.PublicData;
import org.clientele.analysis.numeric.SparseRows;

/** Public data with a published split; a test is skipped with a message when they are not beside the checkout. */
public final class PublicSets {
    private PublicSets() {}

    /** MovieLens-1M in the split of the NCF paper: the last film of each of 6,040 people among 99 given others. */
    public static SampledSplit movieLensNcf() {
        Pairs train = new Pairs(1 << 20);
        lines("rec/ml-1m/ml-1m.train.rating.gz", "\t", cells -> train.add(number(cells[0]), number(cells[1]), 1, 0));
        int[] hidden = new int[6_040];
        int[][] negatives = new int[6_040][];
        lines("rec/ml-1m/ml-1m.test.negative.gz", "\t", cells -> {
            String[] pair = cells[0].substring(1, cells[0].length() - 1).split(",", -1);
            int u = number(pair[0]);
            hidden[u] = number(pair[1]);
            // The original file lists the hidden film itself among the negatives of 156 people.
            negatives[u] = others(cells, 1, hidden[u]).toArray();
        });
        return new SampledSplit(train.interactions(6_040, 3_706), hidden, negatives);
    }

    /** CiteULike-a in the split of the CMN paper: one article of each of 5,551 people among 100 given others. */
    public static SampledSplit citeULike() {
        Pairs pairs = new Pairs(200_000);
        lines("rec/citeulike-a/train.tsv.gz", "\t", cells -> pairs.add(number(cells[0]), number(cells[1]), 1, 0));
        Interactions train = pairs.interactions(5_551, 16_980);
        int[] hidden = new int[5_551];
        int[][] negatives = new int[5_551][];
        lines("rec/citeulike-a/test.tsv.gz", "\t", cells -> {
            int u = number(cells[0]);
            hidden[u] = number(cells[1]);
            // 1,115 of the negatives are known to have been taken; the published figures leave them out.
            negatives[u] = others(cells, 2, hidden[u])
                    .filter(i -> train.byUser().find(u, i) < 0)
                    .toArray();
        });
        return new SampledSplit(train, hidden, negatives);
    }

    /** MovieLens-100k as Microsoft's benchmark splits it, by film, with ratings; its "days" are seconds. */
    public static FullSplit movieLensMicrosoft() {
        Pairs train = new Pairs(80_000);
        lines("rec/ml-100k/ms_split/item.train.tsv.gz", "\t", cells -> rating(train, cells));
        Pairs test = new Pairs(30_000);
        lines("rec/ml-100k/ms_split/item.test.tsv", "\t", cells -> rating(test, cells));
        return full(train, test, new Pairs(0), 943, 1_682);
    }

    /** MovieLens-100k with ten ratings of each person hidden: the rest of u.data that is not in ua.base. */
    public static FullSplit movieLensUa() {
        Pairs train = new Pairs(100_000);
        Set<Long> known = new HashSet<>();
        lines("rec/ml-100k/ua.base.gz", "\t", cells -> {
            rating(train, cells);
            known.add(number(cells[0]) * 10_000L + number(cells[1]));
        });
        Pairs test = new Pairs(10_000);
        lines("rec/ml-100k/u.data.gz", "\t", cells -> {
            if (!known.contains(number(cells[0]) * 10_000L + number(cells[1]))) {
                rating(test, cells);
            }
        });
        return full(train, test, new Pairs(0), 943, 1_682);
    }

    /** MovieLens-1M as the authors of inf-AE split it at random: 80 % known, 10 % put aside, 10 % hidden. */
    public static FullSplit movieLensInfAe() {
        int[] part = new int[1_000_209];
        int[] at = {0};
        lines("rec/ml-1m/iae_split.txt.gz", "\t", cells -> part[at[0]++] = number(cells[0]));
        Pairs[] parts = {new Pairs(1 << 20), new Pairs(1 << 18), new Pairs(1 << 18)};
        Map<Integer, Integer> items = new HashMap<>();
        at[0] = -1;
        lines("rec/ml-1m/ratings.csv.gz", ",", cells -> {
            if (at[0] >= 0) {
                int item = items.computeIfAbsent(number(cells[1]), film -> items.size());
                parts[part[at[0]]].add(number(cells[0]) - 1, item, 1, 0);
            }
            at[0]++;
        });
        return full(parts[0], parts[2], parts[1], 6_040, 3_706);
    }

    private static FullSplit full(Pairs train, Pairs test, Pairs aside, int users, int items) {
        SparseRows hidden = test.interactions(users, items).byUser();
        SparseRows masked = aside.interactions(users, items).byUser();
        return new FullSplit(train.interactions(users, items), hidden, masked);
    }

    private static void rating(Pairs pairs, String[] cells) {
        pairs.add(number(cells[0]) - 1, number(cells[1]) - 1, number(cells[2]), number(cells[3]));
    }

    private static java.util.stream.IntStream others(String[] cells, int from, int hidden) {
        return Arrays.stream(cells, from, cells.length)
                .filter(cell -> !cell.isEmpty())
                .mapToInt(PublicSets::number)
                .filter(other -> other != hidden)
                .distinct();
    }

    private static int number(String cell) {
        // Not every number that belongs to a header is one.
        return Character.isDigit(cell.charAt(0)) ? (int) Double.parseDouble(cell) : -1;
    }

    private static void lines(String place, String separator, Consumer<String[]> line) {
        Path file = PublicData.file(place);
        try (InputStream in = Files.newInputStream(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(
                        place.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                line.accept(text.split(separator, -1));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Pairs as they are read. */
    private static final class Pairs {
        private int[] user;
        private int[] item;
        private float[] weight;
        private int[] day;
        private int size;

        Pairs(int capacity) {
            user = new int[capacity];
            item = new int[capacity];
            weight = new float[capacity];
            day = new int[capacity];
        }

        void add(int u, int i, int times, int when) {
            if (size == user.length) {
                int more = 2 * size + 16;
                user = Arrays.copyOf(user, more);
                item = Arrays.copyOf(item, more);
                weight = Arrays.copyOf(weight, more);
                day = Arrays.copyOf(day, more);
            }
            user[size] = u;
            item[size] = i;
            weight[size] = times;
            day[size++] = when;
        }

        Interactions interactions(int users, int items) {
            return Interactions.of(
                    users,
                    items,
                    Arrays.copyOf(user, size),
                    Arrays.copyOf(item, size),
                    Arrays.copyOf(weight, size),
                    Arrays.copyOf(day, size));
        }
    }
}
