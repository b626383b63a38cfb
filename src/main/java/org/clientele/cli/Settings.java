package org.clientele.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.analysis.recommend.spec.SpecSettings;
import org.clientele.app.recommend.Algorithm;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Reads settings of a recommender that were given as name=value. */
final class Settings {
    private Settings() {}

    /** A method with these settings; all others are as usual.
     *
     * @throws Refusal when one of them is no setting of the method, or they do not go together */
    static RecommenderSpec of(Algorithm method, List<String> params) {
        RecommenderSpec standard = method.standard();
        Map<String, String> settings = new LinkedHashMap<>();
        for (String param : params) {
            int equals = Math.max(0, param.indexOf('='));
            settings.put(param.substring(0, equals), param.substring(Math.min(param.length(), equals + 1)));
        }
        try {
            return SpecSettings.with(standard, settings);
        } catch (IllegalArgumentException unusable) {
            throw new Refusal(
                    Message.of(
                            "evaluate.refused.param",
                            String.join(", ", params),
                            standard.code(),
                            LeagueAnswers.settings(standard)),
                    unusable);
        }
    }
}
