package org.clientele.app.campaign;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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
 * @param unfilled in how many rows each field that the text uses is blank, with or without fall-back
 * @param plans what the campaign gives each person
 */
record Merged(
        int blankRows,
        Map<String, Integer> blankFields,
        int tooLong,
        CampaignPreview.@Nullable SmsBill bill,
        int inChina,
        int inUs,
        Map<String, Integer> unfilled,
        PlanFields plans) {
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
            tally.unfilled(composer.unfilled(customer));
            Region.Place place = region.of(facts.people(), customer);
            tally.place(place);
            if (text) {
                tally.length(composer.body(customer), place);
            }
            if (limited) {
                tally.cells(columns.row(customer));
            }
        });
        composer.used().forEach(field -> tally.unfilled.merge(field, 0, Integer::sum));
        return tally.result(text, spec.costPerMessage(), columns.plans());
    }

    /** The length of a text where that person is: in China every sign counts one. */
    static SmsLength length(String text, Region.Place place) {
        return place == Region.Place.CHINA ? SmsLength.china(text) : SmsLength.of(text);
    }

    private static final class Tally {
        private static final int MOST_BYTES = 255;

        private final Map<String, Integer> blankFields = new TreeMap<>();
        private final Map<String, Integer> unfilled = new TreeMap<>();
        private final Map<String, Integer> culprits = new HashMap<>();
        private final Map<String, Integer> dear = new HashMap<>();
        private final List<Integer> byParts = new ArrayList<>();
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

        void unfilled(Set<String> fields) {
            fields.forEach(field -> unfilled.merge(field, 1, Integer::sum));
        }

        void length(String text, Region.Place place) {
            SmsLength length = Merged.length(text, place);
            if (place != Region.Place.CHINA) {
                SmsLength.Dear sign = SmsLength.dear(text);
                if (sign.saved() > 0) {
                    dear.merge(sign.sign(), sign.saved(), Integer::sum);
                }
            }
            while (byParts.size() <= length.parts()) {
                byParts.add(0);
            }
            byParts.set(length.parts(), byParts.get(length.parts()) + 1);
            messages++;
            parts += length.parts();
            mostParts = Math.max(mostParts, length.parts());
            unicode += length.unicode() ? 1 : 0;
            if (!length.culprit().isEmpty()) {
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

        Merged result(boolean text, long costPerPart, PlanFields plans) {
            long saved = dear.values().stream().mapToLong(parts -> parts).sum();
            return new Merged(
                    blankRows,
                    blankFields,
                    tooLong,
                    text
                            ? new CampaignPreview.SmsBill(
                                    messages,
                                    parts,
                                    mostParts,
                                    unicode,
                                    parts * costPerPart,
                                    most(culprits),
                                    byParts,
                                    most(dear),
                                    saved)
                            : null,
                    inChina,
                    inUs,
                    unfilled,
                    plans);
        }

        private static String most(Map<String, Integer> signs) {
            return signs.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .map(Map.Entry::getKey)
                    .orElse("");
        }
    }
}
