package org.clientele.app.campaign;

import java.util.Locale;
import java.util.Set;
import org.clientele.facts.People;
import org.clientele.model.contact.Channel;

/**
 * In whose law a person lives, as far as rules for messages differ: by the number for text messages, by the country
 * field for e-mail, and by the workbench where that is blank.
 *
 * @param channel how people are reached
 * @param country the workbench's two-letter country
 */
record Region(Channel channel, String country) {
    private static final Set<String> CHINA =
            Set.of("cn", "chn", "china", "prc", "mainland china", "p.r. china", "中国", "中国大陆", "中华人民共和国");
    private static final Set<String> UNITED_STATES =
            Set.of("us", "usa", "u.s.", "u.s.a.", "united states", "united states of america", "america", "美国");

    /** Places whose rules we check. */
    enum Place {
        CHINA,
        UNITED_STATES,
        ELSEWHERE
    }

    /** Where that person is. */
    Place of(People people, int customer) {
        if (channel == Channel.SMS) {
            String phone = people.phone().get(customer);
            if (phone.startsWith("+86")) {
                return Place.CHINA;
            }
            return phone.startsWith("+1") ? Place.UNITED_STATES : Place.ELSEWHERE;
        }
        String said = people.country().get(customer).strip().toLowerCase(Locale.ROOT);
        String word = said.isEmpty() ? country.toLowerCase(Locale.ROOT) : said;
        if (CHINA.contains(word)) {
            return Place.CHINA;
        }
        return UNITED_STATES.contains(word) ? Place.UNITED_STATES : Place.ELSEWHERE;
    }
}
