package org.clientele.app.campaign;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientele.analysis.timing.SendTimes;
import org.clientele.app.workbench.CouponHand;
import org.clientele.model.campaign.SmsLength;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * How a campaign reads for real people, and whether it may go out.
 *
 * @param built the campaign with its people
 * @param rows the rows most likely to look wrong
 * @param bill what the text messages cost, null for e-mail or when there is no text
 * @param checks the checklist
 * @param table how the file will look
 * @param blanks for each field the text uses, in how many rows it is blank and its fall-back, if any, stands in
 * @param coupons the coupons that the people would get; nothing is reserved yet
 * @param times at which hours the messages arrive, null when the campaign does not ask
 * @param general how many people get the general suggestion, since they said no to personal ones
 */
public record CampaignPreview(
        BuiltAudience built,
        List<Row> rows,
        @Nullable SmsBill bill,
        List<Check> checks,
        TableSample table,
        Map<String, Integer> blanks,
        CouponHand coupons,
        @Nullable SendTimes times,
        int general) {
    public CampaignPreview {
        rows = List.copyOf(rows);
        checks = List.copyOf(checks);
        blanks = Collections.unmodifiableMap(new LinkedHashMap<>(blanks));
    }

    /** The worst verdict of the checklist. */
    public Check.Verdict verdict() {
        Check.Verdict worst = Check.Verdict.OK;
        for (Check check : checks) {
            if (check.verdict().compareTo(worst) > 0) {
                worst = check.verdict();
            }
        }
        return worst;
    }

    /**
     * One person's message.
     *
     * @param why why this row is shown ("longest name")
     * @param customer the person's index in the snapshot
     * @param version the version they get, 0 for the campaign's own
     * @param subject the subject as it will read
     * @param body the text as it will read
     * @param blanks fields that are blank for this person
     * @param length the length of a text message, null for e-mail
     * @param values what each field holds for this person, blank where nothing
     */
    public record Row(
            Message why,
            int customer,
            int version,
            String subject,
            String body,
            Set<String> blanks,
            @Nullable SmsLength length,
            Map<String, String> values) {
        public Row {
            blanks = Set.copyOf(blanks);
            values = Map.copyOf(values);
        }
    }

    /**
     * What the text messages of a campaign cost.
     *
     * @param messages messages, one for each person
     * @param parts parts in all
     * @param mostParts parts of the longest
     * @param unicode messages that must be sent as UCS-2
     * @param cost parts × price of a part, in ten-thousandths
     * @param culprit the sign that most often made a message UCS-2, empty when none did
     * @param byParts how many messages take no part, one, two, …
     * @param dear the sign that costs most and need not, empty when there is none
     * @param saved parts that would be saved without it and its like
     */
    public record SmsBill(
            int messages,
            long parts,
            int mostParts,
            int unicode,
            long cost,
            String culprit,
            List<Integer> byParts,
            String dear,
            long saved) {
        public SmsBill {
            byParts = List.copyOf(byParts);
        }
    }
}
