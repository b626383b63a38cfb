package org.clientele.analysis.recommend.serve;

import java.util.Arrays;
import org.clientele.analysis.numeric.TopK;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.facts.Facts;
import org.clientele.facts.WordColumn;

/**
 * Best-sellers of the shop, of each city and country, of people alike and of each category: what people without purchases
 * are shown.
 *
 * <p>Buyers count by 2^(−age of their last purchase / half-life). A city, country or kind of people has a list of its own
 * from {@value #MIN_BUYERS} buyers on.
 */
final class BestSellers {
    /** Fewer buyers say too little about a city. */
    static final int MIN_BUYERS = 30;

    private static final int LENGTH = 200;

    private final int[] overall;
    private final int[][] byCity;
    private final int[][] byCountry;
    private final Alikes alikes;
    private final int[][] byCategory;

    private BestSellers(int[] overall, int[][] byCity, int[][] byCountry, Alikes alikes, int[][] byCategory) {
        this.overall = overall;
        this.byCity = byCity;
        this.byCountry = byCountry;
        this.alikes = alikes;
        this.byCategory = byCategory;
    }

    static BestSellers of(Facts facts, Interactions x, double halfLifeDays) {
        float[] weight = new float[x.entries()];
        for (int e = 0; e < weight.length; e++) {
            weight[e] = halfLifeDays > 0 ? (float) Math.pow(2, (x.day()[e] - x.asOf()) / halfLifeDays) : 1f;
        }
        float[] total = new float[x.items()];
        for (int e = 0; e < weight.length; e++) {
            total[x.byUser().index()[e]] += weight[e];
        }
        return new BestSellers(
                best(total, Math.max(LENGTH, total.length)),
                places(facts.people().city(), x, weight),
                places(facts.people().country(), x, weight),
                Alikes.of(facts.people(), x, column -> places(column, x, weight)),
                categories(facts.catalogue().category(), total));
    }

    /** All products that anybody bought, best first. */
    int[] overall() {
        return overall;
    }

    /** The best-sellers of a city by its code; empty when it is blank or has too few buyers. */
    int[] ofCity(int city) {
        return city < 0 ? new int[0] : byCity[city];
    }

    /** The best-sellers of a country by its code; empty when it is blank or has too few buyers. */
    int[] ofCountry(int country) {
        return country < 0 ? new int[0] : byCountry[country];
    }

    /** The best-sellers among people who say the same of themselves as that person; empty when they say nothing that tells. */
    int[] ofPeopleLike(int person) {
        return alikes.list(person);
    }

    /** The best-sellers of a category by its code; empty when it is blank. */
    int[] ofCategory(int category) {
        return category < 0 ? new int[0] : byCategory[category];
    }

    private static int[][] places(WordColumn place, Interactions x, float[] weight) {
        int places = place.words().size();
        int[] start = new int[places + 1];
        for (int u = 0; u < x.users(); u++) {
            if (place.code()[u] >= 0 && x.byUser().length(u) > 0) {
                start[place.code()[u] + 1]++;
            }
        }
        for (int c = 0; c < places; c++) {
            start[c + 1] += start[c];
        }
        int[] next = start.clone();
        int[] buyers = new int[start[places]];
        for (int u = 0; u < x.users(); u++) {
            if (place.code()[u] >= 0 && x.byUser().length(u) > 0) {
                buyers[next[place.code()[u]]++] = u;
            }
        }
        int[][] lists = new int[places][];
        float[] sum = new float[x.items()];
        for (int c = 0; c < places; c++) {
            lists[c] = new int[0];
            if (start[c + 1] - start[c] >= MIN_BUYERS) {
                Arrays.fill(sum, 0f);
                for (int b = start[c]; b < start[c + 1]; b++) {
                    int u = buyers[b];
                    for (int e = x.byUser().start()[u]; e < x.byUser().start()[u + 1]; e++) {
                        sum[x.byUser().index()[e]] += weight[e];
                    }
                }
                lists[c] = best(sum, LENGTH);
            }
        }
        return lists;
    }

    private static int[][] categories(WordColumn category, float[] total) {
        TopK[] tops = new TopK[category.words().size()];
        for (int c = 0; c < tops.length; c++) {
            tops[c] = new TopK(LENGTH);
        }
        for (int i = 0; i < total.length; i++) {
            int c = category.code()[i];
            if (c >= 0 && total[i] > 0) {
                tops[c].offer(i, total[i]);
            }
        }
        int[][] lists = new int[tops.length][];
        for (int c = 0; c < tops.length; c++) {
            lists[c] = new int[tops[c].size()];
            tops[c].drain(lists[c], new float[lists[c].length], 0);
        }
        return lists;
    }

    private static int[] best(float[] score, int most) {
        TopK top = new TopK(most);
        for (int i = 0; i < score.length; i++) {
            if (score[i] > 0) {
                top.offer(i, score[i]);
            }
        }
        int[] items = new int[top.size()];
        top.drain(items, new float[items.length], 0);
        return items;
    }
}
