package org.clientele.app.campaign;

import java.util.Map;
import java.util.TreeMap;
import org.clientele.facts.Facts;
import org.clientele.facts.FactsBuilder;
import org.clientele.facts.People;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.contact.LawfulBasis;
import org.clientele.model.trade.OrderStatus;

/** A few customers by hand, all of whom may be written to unless a test says otherwise. */
final class Street {
    private static final int DAY = 20_500;

    private final FactsBuilder builder = FactsBuilder.full(7);
    private int last;
    private int signup = People.NO_DAY;
    private int birthday = People.NO_DAY;
    private String state = "";
    private String hour = "";

    /** The next customer; the country decides the phone's prefix. */
    Street and(String name, String city, String country) {
        last++;
        String prefix = switch (country) {
            case "CN" -> "+861380013";
            case "US" -> "+120255501";
            default -> "+447700900";
        };
        builder.people()
                .next(last)
                .called("C" + last, name)
                .reached("c" + last + "@example.com", true, prefix + (100 + last), true)
                .livesIn(city, state, country)
                .dated(signup, birthday)
                .extras(extras());
        builder.reach()
                .consent(last, Channel.EMAIL, ConsentStatus.GRANTED, 20_000)
                .consent(last, Channel.SMS, ConsentStatus.GRANTED, 20_000, LawfulBasis.WRITTEN_CONSENT);
        signup = People.NO_DAY;
        birthday = People.NO_DAY;
        state = "";
        builder.lines().in(last, last, (DAY - 3L * last) * 1440).add(1, 1_000, 250_000, OrderStatus.PAID, "web");
        return this;
    }

    /** The next customer signed up on that day and was born on that day. */
    Street dated(int signupDay, int bornOn) {
        signup = signupDay;
        birthday = bornOn;
        return this;
    }

    private Map<String, String> extras() {
        Map<String, String> extras = new TreeMap<>();
        if (last % 2 == 0) {
            extras.put("Favourite Tea", "Oolong");
        }
        if (!hour.isEmpty()) {
            extras.put("Send Hour", hour);
        }
        return extras;
    }

    /** The next customers are best reached at that hour. */
    Street at(int time) {
        hour = Integer.toString(time);
        return this;
    }

    /** The next customer lives in that state. */
    Street inState(String name) {
        state = name;
        return this;
    }

    /** The last customer says stop to e-mail. */
    Street stopped() {
        builder.reach().stop(last, Channel.EMAIL);
        return this;
    }

    /** The snapshot. */
    Facts facts() {
        builder.catalogue().add(1, "S1", "Tea").in("Tea", "Leaf").worth(-1, -1, -1);
        return builder.build();
    }
}
