package org.clientele.analysis.cluster;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientele.model.text.Refusal;

/**
 * How groups of similar customers are looked for; the same words give the same groups on the same data.
 *
 * @param k how many groups, 2 to 20; 0 lets the data suggest 2 to 8
 * @param families what customers are compared by; empty lets the data decide
 * @param seed start of all random choices
 */
public record ClusterSpec(int k, Set<Family> families, long seed) {
    /** The number of groups that lets the data decide. */
    public static final int AUTO = 0;

    private static final int MOST = 20;

    public ClusterSpec {
        families = Set.copyOf(families);
        if (k != AUTO && (k < 2 || k > MOST)) {
            throw Refusal.of("cluster.spec.k", k, MOST);
        }
    }

    /** Everything decided by the data. */
    public static ClusterSpec standard() {
        return new ClusterSpec(AUTO, Set.of(), 1);
    }

    /** One line from which {@link #of} makes the same specification. */
    public String text() {
        String names = families.stream().sorted().map(Family::word).collect(Collectors.joining(","));
        return "k=" + (k == AUTO ? "auto" : Integer.toString(k)) + " by=" + (names.isEmpty() ? "auto" : names)
                + " seed=" + seed;
    }

    /**
     * The specification of a line made by {@link #text}.
     *
     * @throws Refusal when the line is not of that form
     */
    public static ClusterSpec of(String text) {
        int k = AUTO;
        Set<Family> families = EnumSet.noneOf(Family.class);
        long seed = 1;
        try {
            for (String part : text.strip().split("\\s+")) {
                int at = part.indexOf('=');
                String value = part.substring(at + 1).toLowerCase(Locale.ROOT);
                switch (at < 0 ? part : part.substring(0, at)) {
                    case "k" -> k = value.equals("auto") ? AUTO : Integer.parseInt(value);
                    case "seed" -> seed = Long.parseLong(value);
                    case "by" -> {
                        if (!value.equals("auto")) {
                            for (String word : value.split(",")) {
                                families.add(
                                        Family.ofWord(word).orElseThrow(() -> Refusal.of("cluster.spec.text", text)));
                            }
                        }
                    }
                    default -> throw Refusal.of("cluster.spec.text", text);
                }
            }
        } catch (NumberFormatException notANumber) {
            throw new Refusal(org.clientele.model.text.Message.of("cluster.spec.text", text), notANumber);
        }
        return new ClusterSpec(k, families, seed);
    }
}
