package org.clientele.app.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientele.model.campaign.CampaignSpec;

/** The composers of all versions of a campaign's message. */
final class Writers {
    private final Versions versions;
    private final List<Composer> composers = new ArrayList<>();

    /** Composers for a campaign.
     *
     * @throws org.clientele.model.text.Refusal when a text names a field that does not exist */
    Writers(CampaignSpec spec, Versions versions, Set<String> known, MergeFields fields) {
        this.versions = versions;
        Composer own = new Composer(spec, known, fields);
        for (int i = 0; i < versions.texts().size(); i++) {
            composers.add(own.saying(versions.texts().get(i), mark(versions, i)));
        }
    }

    private static String mark(Versions versions, int version) {
        return versions.several() ? Character.toString('A' + version) : "";
    }

    /** The letter of that person's version, empty when there is one only. */
    String mark(int customer) {
        return mark(versions, versions.of(customer));
    }

    Versions versions() {
        return versions;
    }

    /** The composer of that person's version. */
    Composer of(int customer) {
        return composers.get(versions.of(customer));
    }

    /** Whether any version has a subject. */
    boolean hasSubject() {
        return versions.texts().stream().anyMatch(text -> !text.subject().isBlank());
    }

    /** Whether any version has a text. */
    boolean hasBody() {
        return versions.texts().stream().anyMatch(text -> !text.body().isBlank());
    }

    /** The fields that any version uses, in order. */
    Set<String> used() {
        Set<String> used = new LinkedHashSet<>();
        composers.forEach(composer -> used.addAll(composer.used()));
        return used;
    }

    /** The variables of the texts in order, each with what stands in where it is blank. */
    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (Composer composer : composers) {
            composer.variables()
                    .forEach((field, fallback) ->
                            variables.merge(field, fallback, (first, later) -> first.isBlank() ? later : first));
        }
        return variables;
    }
}
