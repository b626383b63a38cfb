package org.clientele.app.campaign;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.ExportFormat;
import org.clientele.model.campaign.SmsLength;
import org.clientele.model.contact.Channel;
import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * What filling in the message for everybody has shown.
 *
 * @param blankRows rows with a blank field that has no fall-back
 * @param blankFields how many rows each such field is blank in
 * @param tooLong cells longer than the target takes
 * @param bill what text messages cost, null for e-mail or no text
 * @param inChina recipients in China
 * @param inUs recipients in the United States
 */
record Merged(
        int blankRows,
        Map<String, Integer> blankFields,
        int tooLong,
        CampaignPreview.@Nullable SmsBill bill,
        int inChina,
        int inUs) {
    private static final int OFTEN = 1_024;

    static Merged of(
            Facts facts,
            CampaignSpec spec,
            CustomerSet people,
            FileColumns columns,
            Region region,
            Checkpoint checkpoint) {
        Tally tally = new Tally();
        Composer composer = columns.composer();
        boolean text = spec.channel() == Channel.SMS && !spec.message().body().isBlank();
        boolean limited = spec.file().format() == ExportFormat.MAILCHIMP;
        int[] done = {0};
        people.forEach(customer -> {
            if (done[0]++ % OFTEN == 0) {
                checkpoint.check();
                checkpoint.progress((double) done[0] / people.size());
            }
            tally.blanks(composer.blanks(customer));
            tally.place(region.of(facts.people(), customer));
            if (text) {
                tally.length(SmsLength.of(composer.body(customer)));
            }
            if (limited) {
                tally.cells(columns.row(customer));
            }
        });
        return tally.result(text, spec.costPerMessage());
    }

    private static final class Tally {
        private static final int MOST_BYTES = 255;

        private final Map<String, Integer> blankFields = new TreeMap<>();
        private final Map<String, Integer> culprits = new HashMap<>();
        private int blankRows;
        private int tooLong;
        private int messages;
        private long parts;
        private int mostParts;
        private int unicode;
        private int inChina;
        private int inUs;

        void blanks(Set<String> blanks) {
            blankRows += blanks.isEmpty() ? 0 : 1;
            blanks.forEach(field -> blankFields.merge(field, 1, Integer::sum));
        }

        void place(Region.Place place) {
            switch (place) {
                case CHINA -> inChina++;
                case UNITED_STATES -> inUs++;
                case ELSEWHERE -> {}
            }
        }

        void length(SmsLength length) {
            messages++;
            parts += length.parts();
            mostParts = Math.max(mostParts, length.parts());
            unicode += length.unicode() ? 1 : 0;
            if (length.unicode()) {
                culprits.merge(length.culprit(), 1, Integer::sum);
            }
        }

        void cells(Iterable<String> row) {
            for (String cell : row) {
                if (cell.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
                    tooLong++;
                }
            }
        }

        Merged result(boolean text, long costPerPart) {
            String culprit = culprits.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .map(Map.Entry::getKey)
                    .orElse("");
            return new Merged(
                    blankRows,
                    blankFields,
                    tooLong,
                    text
                            ? new CampaignPreview.SmsBill(
                                    messages, parts, mostParts, unicode, parts * costPerPart, culprit)
                            : null,
                    inChina,
                    inUs);
        }
    }
}
