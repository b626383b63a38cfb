package org.clientele.analysis.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.numeric.Blocks;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.WordColumn;
import org.clientele.model.run.Checkpoint;

/**
 * How each buyer's order lines spread over words (categories, sales channels).
 *
 * @param words the words, most lines first; where there are many, the last one gathers the rest
 * @param counts lines by row and word
 * @param rest whether the last word gathers the rest
 */
record Shares(List<String> words, float[] counts, boolean rest) {
    private static final int MOST_WORDS = 24;
    private static final String REST = "…";

    /** The share of a word in the lines of a row, 0 for a row without lines. */
    double share(int row, int word) {
        float sum = 0;
        for (int w = 0; w < words.size(); w++) {
            sum += counts[row * words.size() + w];
        }
        return sum == 0 ? 0 : counts[row * words.size() + word] / sum;
    }

    static Shares categories(Facts facts, AttributeTable table, int[] customers, Checkpoint checkpoint) {
        int[] category = facts.catalogue().category().code();
        int[] product = facts.lines().product();
        return of(
                facts.lines(),
                line -> product[line] < 0 ? WordColumn.BLANK : category[product[line]],
                facts.catalogue().category().words(),
                table.day(),
                customers,
                checkpoint);
    }

    static Shares channels(Facts facts, AttributeTable table, int[] customers, Checkpoint checkpoint) {
        int[] code = facts.lines().salesChannel().code();
        return of(
                facts.lines(),
                line -> code[line],
                facts.lines().salesChannel().words(),
                table.day(),
                customers,
                checkpoint);
    }

    private static Shares of(
            OrderLines lines,
            java.util.function.IntUnaryOperator codeOf,
            List<String> all,
            int day,
            int[] customers,
            Checkpoint checkpoint) {
        long[] total = new long[all.size()];
        for (int line = 0; line < lines.size(); line++) {
            int code = codeOf.applyAsInt(line);
            if (code != WordColumn.BLANK && lines.counts(line) && lines.day()[line] <= day) {
                total[code]++;
            }
        }
        int[] byLines = IntStream.range(0, total.length)
                .filter(code -> total[code] > 0)
                .boxed()
                .sorted((a, b) -> total[a] == total[b] ? Integer.compare(a, b) : Long.compare(total[b], total[a]))
                .mapToInt(code -> code)
                .toArray();
        boolean rest = byLines.length > MOST_WORDS;
        int columns = Math.min(byLines.length, MOST_WORDS);
        int[] columnOf = new int[all.size()];
        List<String> words = new ArrayList<>();
        for (int i = 0; i < byLines.length; i++) {
            columnOf[byLines[i]] = Math.min(i, columns - 1);
            if (i < columns) {
                words.add(rest && i == columns - 1 ? REST : all.get(byLines[i]));
            }
        }
        float[] counts = new float[customers.length * columns];
        Blocks.forEach(customers.length, checkpoint, (block, from, to) -> {
            for (int row = from; row < to; row++) {
                int customer = customers[row];
                for (int line = lines.offset()[customer]; line < lines.offset()[customer + 1]; line++) {
                    int code = codeOf.applyAsInt(line);
                    if (code != WordColumn.BLANK && lines.counts(line) && lines.day()[line] <= day) {
                        counts[row * columns + columnOf[code]]++;
                    }
                }
            }
        });
        return new Shares(List.copyOf(words), counts, rest);
    }

    /**
     * Columns to compare by: the square roots of the shares, each share drawn a little towards the shop's, so that one
     * single purchase does not make an extreme taste.
     */
    double[][] columns(int rows) {
        int width = words.size();
        double[] overall = new double[width];
        double sum = 0;
        for (int at = 0; at < counts.length; at++) {
            overall[at % width] += counts[at];
            sum += counts[at];
        }
        double[][] columns = new double[width][rows];
        for (int row = 0; row < rows; row++) {
            double lines = 0;
            for (int w = 0; w < width; w++) {
                lines += counts[row * width + w];
            }
            for (int w = 0; w < width; w++) {
                double prior = overall[w] / sum;
                columns[w][row] = Math.sqrt((counts[row * width + w] + prior) / (lines + 1));
            }
        }
        return columns;
    }
}
