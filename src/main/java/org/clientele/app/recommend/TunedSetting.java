package org.clientele.app.recommend;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.analysis.recommend.tune.Range;
import org.clientele.analysis.recommend.tune.SearchSpace;
import org.clientele.model.text.Message;

/**
 * A setting of a method that a search tries, in plain words.
 *
 * @param setting its name in the method's settings
 */
public record TunedSetting(String setting) {
    private static final Set<String> SAID = Set.of("true", "false", "none", "count");

    /** The settings that are searched for in a method. */
    public static List<TunedSetting> of(RecommenderSpec spec) {
        return SearchSpace.of(spec.code()).stream()
                .map(Range::setting)
                .map(TunedSetting::new)
                .toList();
    }

    /** What it is called. */
    public Message name() {
        return Message.of("tuning.name." + word());
    }

    /** What it does, in one sentence. */
    public Message meaning() {
        return Message.of("tuning.means." + word());
    }

    /** A value of it. */
    public static Message value(String value) {
        return SAID.contains(value)
                ? Message.of("tuning.value." + value)
                : Message.of("tuning.value.other", value.replaceFirst("\\.0+$", ""));
    }

    private String word() {
        return setting.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
