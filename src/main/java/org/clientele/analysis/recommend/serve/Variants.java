package org.clientele.analysis.recommend.serve;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.clientele.facts.Catalogue;

/**
 * Which products are the same thing in another size or colour.
 *
 * <p>Two products are when they have the same category and brand, and the same name once words of size and colour are
 * taken out (case, accents, width and punctuation do not matter). Bare numbers stay: they often tell models apart.
 */
public final class Variants {
    private static final Set<String> WORDS = Set.of(
            "xxs xs s m l xl xxl xxxl 2xl 3xl 4xl 5xl small medium large extra big mini midi maxi size colour color"
                    .concat(
                            " black white grey gray red blue green yellow orange purple pink brown beige navy ivory cream")
                    .concat(" gold golden silver turquoise violet khaki teal maroon charcoal light dark")
                    .split(" "));
    private static final String UNIT = "(ml|cl|l|g|kg|mg|oz|lb|cm|mm|m|in|inch|ft|毫升|升|克|千克|公斤|厘米|毫米|米|码|号|寸)";
    private static final Pattern MEASURE = Pattern.compile("\\d+([.,]\\d+)?" + UNIT);
    private static final Pattern APART = Pattern.compile("(?<=\\d)\\s+(?=" + UNIT + "(?![\\p{L}\\p{N}]))");
    private static final Pattern CHINESE =
            Pattern.compile("[特加]?[大中小]号|[加超]大|均码|尺寸|颜色" + "|[浅深亮暗]?(黑|白|灰|红|蓝|绿|黄|橙|紫|粉|棕|褐|米|金|银|咖啡|卡其|藏青|粉红|天蓝)色");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}.,]+|[.,](?!\\d)|(?<!\\d)[.,]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Variants() {}

    /** A number for each product, the same for those that are the same thing. */
    public static int[] parents(Catalogue catalogue) {
        Map<Key, Integer> numbers = new HashMap<>();
        int[] parent = new int[catalogue.size()];
        for (int i = 0; i < parent.length; i++) {
            String stem = stem(catalogue.name().get(i));
            Key key = stem.isEmpty()
                    ? new Key("\0" + i, -1, -1)
                    : new Key(
                            stem,
                            catalogue.category().code()[i],
                            catalogue.brand().code()[i]);
            Integer known = numbers.putIfAbsent(key, numbers.size());
            parent[i] = known == null ? numbers.size() - 1 : known;
        }
        return parent;
    }

    private record Key(String stem, int category, int brand) {}

    /** The name without words of size and colour; the whole name when nothing else is in it. */
    public static String stem(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder();
        StringBuilder all = new StringBuilder();
        for (String word : BETWEEN.split(
                CHINESE.matcher(APART.matcher(plain).replaceAll("")).replaceAll(" "))) {
            if (!word.isEmpty()) {
                all.append(all.isEmpty() ? "" : " ").append(word);
                if (!WORDS.contains(word) && !MEASURE.matcher(word).matches()) {
                    kept.append(kept.isEmpty() ? "" : " ").append(word);
                }
            }
        }
        return kept.isEmpty() ? (all.isEmpty() ? plain.strip() : all.toString()) : kept.toString();
    }
}
