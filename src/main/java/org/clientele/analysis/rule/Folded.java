package org.clientele.analysis.rule;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.clientele.model.rule.Check;
import org.clientele.model.text.Refusal;

/** Compares texts as people do: without case, accents, width and surrounding space. */
final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folded() {}

    /** The form in which texts are compared. */
    static String of(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            plain = text.charAt(i) < 128;
        }
        String trimmed = text.strip();
        if (plain) {
            return trimmed.toLowerCase(Locale.ROOT);
        }
        String apart = Normalizer.normalize(trimmed, Normalizer.Form.NFKD);
        String bare = MARKS.matcher(apart).replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    /** Decides for one text after the other whether it passes a check. */
    interface TextTest {
        /** Whether the text passes; a blank passes none. */
        boolean passes(String text);
    }

    /**
     * The test that a check of texts makes.
     *
     * @throws Refusal when the check is not about texts
     */
    static TextTest test(Check check) {
        return switch (check) {
            case Check.Is(List<String> values) -> {
                Set<String> folded = new HashSet<>();
                values.forEach(value -> folded.add(of(value)));
                yield text -> folded.contains(of(text));
            }
            case Check.Unlike(List<String> values) -> {
                TextTest is = test(new Check.Is(values));
                yield text -> !is.passes(text);
            }
            case Check.Contains(String part) -> {
                String folded = of(part);
                yield text -> of(text).contains(folded);
            }
            case Check.Begins(String start) -> {
                String folded = of(start);
                yield text -> of(text).startsWith(folded);
            }
            case Check.Matches(String pattern) -> {
                Pattern compiled = Pattern.compile(pattern);
                yield text -> compiled.matcher(text).matches();
            }
            case Check.Known() -> text -> true;
            case Check.Figure figure -> throw Refusal.of("rule.check.text");
            case Check.Between between -> throw Refusal.of("rule.check.text");
            case Check.Within within -> throw Refusal.of("rule.check.text");
            case Check.Anniversary anniversary -> throw Refusal.of("rule.check.text");
        };
    }

    /** For each word whether it passes; each is looked at once. */
    static boolean[] words(List<String> words, Check check) {
        TextTest test = test(check);
        Map<String, Boolean> known = new HashMap<>();
        boolean[] passes = new boolean[words.size()];
        for (int i = 0; i < passes.length; i++) {
            String word = words.get(i);
            passes[i] = !word.isBlank() && known.computeIfAbsent(word, test::passes);
        }
        return passes;
    }
}
