package org.clientele.app.strategy;

import java.util.Optional;
import org.clientele.app.workbench.Choices;

/**
 * What a shop assumes when it plans: what is earned of an order, what a message costs, and what it moves.
 *
 * @param margin the part of an order's money that is earned, above 0, to 1
 * @param lift by how much a message raises the chance of an order, such as 0.1; measure it with a comparison group
 * @param days within how many days an order counts, 1 to 365
 * @param email what an e-mail costs, in units of money, above 0
 * @param sms what a text message costs, in units of money, above 0
 */
public record Assumptions(double margin, double lift, int days, double email, double sms) {
    private static final String KEY = "strategy.assumptions";
    private static final int PARTS = 5;

    public Assumptions {
        if (!(margin > 0 && margin <= 1)
                || !(lift > 0 && lift <= 10)
                || days < 1
                || days > 365
                || !(email > 0 && email < 1e6)
                || !(sms > 0 && sms < 1e6)) {
            throw new IllegalArgumentException(margin + ", " + lift + ", " + days + ", " + email + ", " + sms);
        }
    }

    /** 40 % margin, one order more in ten, within 30 days, a tenth of a cent for an e-mail and five cents for a text. */
    public static Assumptions usual() {
        return new Assumptions(0.4, 0.1, 30, 0.001, 0.05);
    }

    /** What was chosen for a workbench. */
    public static Assumptions of(Choices choices) {
        Optional<String> kept = choices.get(KEY);
        if (kept.isEmpty()) {
            return usual();
        }
        String[] parts = kept.get().split(" ");
        try {
            return parts.length != PARTS
                    ? usual()
                    : new Assumptions(
                            Double.parseDouble(parts[0]),
                            Double.parseDouble(parts[1]),
                            Integer.parseInt(parts[2]),
                            Double.parseDouble(parts[3]),
                            Double.parseDouble(parts[4]));
        } catch (IllegalArgumentException unreadable) {
            return usual();
        }
    }

    /** Keeps these for a workbench. */
    public void keep(Choices choices) {
        choices.put(KEY, equals(usual()) ? null : margin + " " + lift + " " + days + " " + email + " " + sms);
    }

    double cost(org.clientele.model.contact.Channel channel) {
        return switch (channel) {
            case EMAIL -> email;
            case SMS -> sms;
        };
    }
}
