package org.clientele.app.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.MessageText;
import org.clientele.model.campaign.Trial;

/**
 * The versions of a campaign's message and who gets which; version 0 is the campaign's own.
 *
 * @param names what the versions are called: A for the campaign's own, then the others by their names
 * @param texts what they say
 * @param of the version of a customer
 */
record Versions(List<String> names, List<MessageText> texts, IntUnaryOperator of) {
    Versions {
        names = List.copyOf(names);
        texts = List.copyOf(texts);
    }

    /** The versions of a campaign whose people are counted. */
    static Versions of(BuiltAudience built) {
        return of(built.spec(), customer -> 0);
    }

    /** The versions of a campaign with that assignment. */
    static Versions of(CampaignSpec spec, IntUnaryOperator assigned) {
        List<String> names = new ArrayList<>(List.of("A"));
        List<MessageText> texts = new ArrayList<>(List.of(spec.message()));
        for (Trial.Version version : spec.plans().trial().others()) {
            names.add(version.name().isBlank() ? String.valueOf((char) ('A' + names.size())) : version.name());
            texts.add(version.text());
        }
        return new Versions(names, texts, names.size() == 1 ? customer -> 0 : assigned);
    }

    /** Whether there is more than one. */
    boolean several() {
        return texts.size() > 1;
    }

    int of(int customer) {
        return of.applyAsInt(customer);
    }

    /** What the version of that customer is called. */
    String name(int customer) {
        return names.get(of(customer));
    }

    /** The arm of a version in the log: 0 for the campaign's own, 1 is the comparison group, 2 and on for the others. */
    static int arm(int version) {
        return version == 0 ? 0 : version + 1;
    }
}
