package org.clientele.analysis.cluster;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/**
 * How groups of similar customers are looked for; the same words give the same groups on the same data.
 *
 * @param method in which way
 * @param k how many groups, 2 to 20; 0 lets the data suggest 2 to 8; crowds have the number they have
 * @param families what customers are compared by; empty lets the data decide
 * @param seed start of all random choices
 * @param reach for crowds of one density: how near is near; 0 lets the data decide
 */
public record ClusterSpec(Method method, int k, Set<Family> families, long seed, double reach) {
    /** The number of groups that lets the data decide. */
    public static final int AUTO = 0;

    private static final int MOST = 20;

    public ClusterSpec {
        families = Set.copyOf(families);
        if (k != AUTO && (k < 2 || k > MOST)) {
            throw Refusal.of("cluster.spec.k", k, MOST);
        }
        if (!(reach >= 0) || Double.isInfinite(reach)) {
            throw Refusal.of("cluster.spec.reach", reach);
        }
        k = method.numbered() ? k : AUTO;
        reach = method == Method.DBSCAN ? reach : 0;
    }

    /** By k-means. */
    public ClusterSpec(int k, Set<Family> families, long seed) {
        this(Method.KMEANS, k, families, seed, 0);
    }

    /** Everything decided by the data. */
    public static ClusterSpec standard() {
        return new ClusterSpec(AUTO, Set.of(), 1);
    }

    /** The same search for another number of groups. */
    public ClusterSpec withK(int other) {
        return new ClusterSpec(method, other, families, seed, reach);
    }

    /** One line from which {@link #of} makes the same specification. */
    public String text() {
        String names = families.stream().sorted().map(Family::word).collect(Collectors.joining(","));
        return (method == Method.KMEANS ? "" : "method=" + method.word() + " ")
                + "k=" + (k == AUTO ? "auto" : Integer.toString(k)) + " by=" + (names.isEmpty() ? "auto" : names)
                + " seed=" + seed + (reach == 0 ? "" : " reach=" + reach);
    }

    /**
     * The specification of a line made by {@link #text}.
     *
     * @throws Refusal when the line is not of that form
     */
    public static ClusterSpec of(String text) {
        Method method = Method.KMEANS;
        int k = AUTO;
        Set<Family> families = EnumSet.noneOf(Family.class);
        long seed = 1;
        double reach = 0;
        try {
            for (String part : text.strip().split("\\s+")) {
                int at = part.indexOf('=');
                String value = part.substring(at + 1).toLowerCase(Locale.ROOT);
                switch (at < 0 ? part : part.substring(0, at)) {
                    case "method" ->
                        method = Method.ofWord(value).orElseThrow(() -> Refusal.of("cluster.spec.text", text));
                    case "k" -> k = value.equals("auto") ? AUTO : Integer.parseInt(value);
                    case "seed" -> seed = Long.parseLong(value);
                    case "reach" -> reach = Double.parseDouble(value);
                    case "by" -> families.addAll(families(value, text));
                    default -> throw Refusal.of("cluster.spec.text", text);
                }
            }
        } catch (NumberFormatException notANumber) {
            throw new Refusal(Message.of("cluster.spec.text", text), notANumber);
        }
        return new ClusterSpec(method, k, families, seed, reach);
    }

    private static Set<Family> families(String words, String text) {
        Set<Family> families = EnumSet.noneOf(Family.class);
        if (!words.equals("auto")) {
            for (String word : words.split(",")) {
                families.add(Family.ofWord(word).orElseThrow(() -> Refusal.of("cluster.spec.text", text)));
            }
        }
        return families;
    }
}
