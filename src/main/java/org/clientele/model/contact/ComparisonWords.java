package org.clientele.model.contact;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** The words by which files call the people who got no message, so that they could be compared. */
public final class ComparisonWords {
    private static final Set<String> CONTROL = Set.of(
            "control",
            "control group",
            "holdout",
            "hold out",
            "comparison",
            "comparison group",
            "no e mail",
            "no email",
            "no mail",
            "no sms",
            "no message",
            "not sent",
            "untreated",
            "对照",
            "对照组",
            "控制组",
            "不发送",
            "未发送");

    private ComparisonWords() {}

    /** Whether an arm of that name got no message. */
    public static boolean meanControl(String arm) {
        return CONTROL.contains(Normalizer.normalize(arm, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Punct}\\s]+", " ")
                .strip());
    }
}
