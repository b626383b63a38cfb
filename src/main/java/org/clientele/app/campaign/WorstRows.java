package org.clientele.app.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.People;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.SmsLength;
import org.clientele.model.contact.Channel;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** Finds the ten rows of a campaign that most likely look wrong. */
final class WorstRows {
    private static final int ROWS = 10;

    private final BuiltAudience built;
    private final CampaignSpec spec;
    private final Writers writers;
    private final MergeFields fields;
    private final String home;
    private final People people;
    private final Set<String> known;
    private final Worst worst = new Worst();

    /** The longest text of each version, where there are several. */
    private final List<Candidate> ofVersions = new ArrayList<>();

    WorstRows(BuiltAudience built, Writers writers, MergeFields fields, String home) {
        this.built = built;
        this.spec = built.spec();
        this.writers = writers;
        this.fields = fields;
        this.home = home;
        this.people = built.facts().people();
        this.known = MergeFields.known(built.facts(), spec.suggestions());
        if (writers.versions().several()) {
            writers.versions().texts().forEach(text -> ofVersions.add(new Candidate("campaign.row.version")));
        }
    }

    /**
     * Looks at somebody's row.
     *
     * @param unfilled how many of its fields are blank
     * @param body its text
     * @param length how the text is sent, null for e-mail or no text
     */
    void offer(int customer, int unfilled, String body, @Nullable SmsLength length) {
        worst.longest.offer(customer, people.name().get(customer).length());
        worst.emptiest.offer(customer, unfilled);
        worst.chinese.offer(customer, fields.name(customer).chinese() ? 1 : 0);
        worst.wordiest.offer(customer, body.length());
        worst.subject.offer(customer, writers.of(customer).subject(customer).length());
        if (spec.suggestions() > 0) {
            worst.alone.offer(
                    customer, spec.suggestions() - fields.suggestions(customer).size());
        }
        // Parts first, since they are paid; among those of one price the fullest.
        int price = length == null ? body.length() : length.parts() * 10_000 + length.units();
        if (length != null) {
            worst.dearest.offer(customer, price);
        }
        if (writers.versions().several()) {
            ofVersions.get(writers.versions().of(customer)).offer(customer, price);
        }
    }

    /** The rows, when everybody was looked at. */
    List<CampaignPreview.Row> rows() {
        CustomerSet net = built.audience().net();
        List<CampaignPreview.Row> rows = new ArrayList<>();
        Set<Integer> shown = new HashSet<>();
        List<Candidate> inOrder = new ArrayList<>(ofVersions);
        inOrder.addAll(worst.inOrder());
        for (Candidate candidate : inOrder) {
            if (candidate.customer >= 0 && shown.add(candidate.customer)) {
                rows.add(row(Message.of(candidate.key), candidate.customer));
            }
        }
        int[] all = net.toArray();
        int others = Math.min(all.length, ROWS);
        for (int i = 0; i < others && rows.size() < ROWS; i++) {
            int customer = all[(int) ((long) i * all.length / others)];
            if (shown.add(customer)) {
                rows.add(row(Message.of("campaign.row.any"), customer));
            }
        }
        return rows;
    }

    private CampaignPreview.Row row(Message why, int customer) {
        Composer composer = writers.of(customer);
        String body = composer.body(customer);
        Map<String, String> values = new LinkedHashMap<>();
        known.forEach(field -> values.put(field, fields.value(customer, field, writers.mark(customer))));
        return new CampaignPreview.Row(
                why,
                customer,
                writers.versions().of(customer),
                composer.subject(customer),
                body,
                composer.blanks(customer),
                spec.channel() == Channel.SMS && !body.isEmpty()
                        ? Merged.length(body, Merged.place(spec.channel(), people, customer, home))
                        : null,
                values);
    }

    private static final class Worst {
        final Candidate longest = new Candidate("campaign.row.longest");
        final Candidate emptiest = new Candidate("campaign.row.emptiest");
        final Candidate chinese = new Candidate("campaign.row.chinese");
        final Candidate alone = new Candidate("campaign.row.alone");
        final Candidate dearest = new Candidate("messageview.row.dearest");
        final Candidate wordiest = new Candidate("campaign.row.wordiest");
        final Candidate subject = new Candidate("messageview.row.subject");

        List<Candidate> inOrder() {
            return List.of(longest, emptiest, chinese, alone, dearest, wordiest, subject);
        }
    }

    private static final class Candidate {
        private final String key;
        private int customer = -1;
        private int score;

        Candidate(String key) {
            this.key = key;
        }

        void offer(int other, int otherScore) {
            if (otherScore > score) {
                customer = other;
                score = otherScore;
            }
        }
    }
}
