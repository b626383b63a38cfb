package org.clientele.app.campaign;

import java.util.ArrayList;
import java.util.List;
import org.clientele.analysis.audience.Audience;
import org.clientele.analysis.experiment.BaseRate;
import org.clientele.analysis.experiment.Power;
import org.clientele.model.text.Message;

/** Says in words what the comparison of a campaign can show. */
final class Comparison {
    private static final double WORTH_KNOWING = 0.20;
    private static final int TOO_FEW = 1_000;
    private static final int LEARNING_FROM = 1_000;
    private static final int LEARNING_BELOW = 5_000;

    private Comparison() {}

    static PowerNote of(BaseRate base, Audience audience) {
        int held = audience.control().size();
        int people = audience.net().size() + held;
        List<Message> sentences = new ArrayList<>();
        if (held == 0) {
            sentences.add(Message.of("campaign.power.none"));
            return new PowerNote(base.share(), BaseRate.DAYS, people, 0, Double.POSITIVE_INFINITY, 0, 0, sentences);
        }
        sentences.add(Message.of("campaign.power.held", audience.net().size(), held));
        if (!(base.share() > 0 && base.share() < 1)) {
            sentences.add(Message.of("campaign.power.unknown", BaseRate.DAYS));
            return new PowerNote(0, BaseRate.DAYS, people, held, Double.POSITIVE_INFINITY, 0, 0, sentences);
        }
        Power power = Power.usual();
        double share = (double) held / people;
        double lift = share < 1 ? power.smallestLift(base.share(), people, share) : Double.POSITIVE_INFINITY;
        double raised = Math.min(base.share() * (1 + WORTH_KNOWING), (1 + base.share()) / 2);
        long needed = share < 1 ? power.inAll(base.share(), raised / base.share() - 1, share) : 0;
        long money = Double.isInfinite(lift)
                ? 0
                : Math.round(base.share() * lift * audience.net().size() * base.averageOrder());
        if (Double.isInfinite(lift)) {
            sentences.add(Message.of("campaign.power.nothing", base.share(), BaseRate.DAYS));
        } else {
            sentences.add(Message.of(
                    "campaign.power.smallest", base.share(), BaseRate.DAYS, lift, base.share() * (1 + lift)));
        }
        if (people < TOO_FEW) {
            sentences.add(Message.of("campaign.power.small"));
        } else if (needed > people) {
            sentences.add(Message.of("campaign.power.needed", people, needed));
        }
        if (people >= LEARNING_FROM && people < LEARNING_BELOW && share < 0.5) {
            sentences.add(Message.of("campaign.power.learning"));
        }
        return new PowerNote(base.share(), BaseRate.DAYS, people, held, lift, money, needed, sentences);
    }
}
