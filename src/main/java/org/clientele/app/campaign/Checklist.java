package org.clientele.app.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.clientele.analysis.audience.Audience;
import org.clientele.app.campaign.Check.Kind;
import org.clientele.app.campaign.Check.Verdict;
import org.clientele.facts.Facts;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.Exclusion;
import org.clientele.model.campaign.ExportFormat;
import org.clientele.model.campaign.SmsLength;
import org.clientele.model.contact.Channel;
import org.clientele.model.text.Message;

/** Goes through everything that must be in order before a file leaves. */
final class Checklist {
    private static final Pattern AD =
            Pattern.compile("^[\\s【\\[(（《<]*(广告|(?i:AD)(?![\\p{L}\\p{N}])).*", Pattern.DOTALL);
    private static final int MOST_PARTS = 3;
    private static final int MOST_CHINESE_UNITS = 500;
    private static final int FEW = 50;

    private final CampaignSpec spec;
    private final Facts facts;
    private final Audience audience;
    private final Merged merged;
    private final PowerNote power;
    private final List<Check> checks = new ArrayList<>();

    private Checklist(BuiltAudience built, Merged merged) {
        this.spec = built.spec();
        this.facts = built.facts();
        this.audience = built.audience();
        this.power = built.power();
        this.merged = merged;
    }

    static List<Check> of(BuiltAudience built, Merged merged) {
        Checklist list = new Checklist(built, merged);
        list.people();
        list.permission();
        list.frequency();
        list.sender();
        list.optOut();
        list.adLabel();
        list.mergeFields();
        list.length();
        list.duplicates();
        list.comparison();
        PlanChecks.add(built.spec(), merged.plans(), list.checks);
        return list.checks;
    }

    private void add(Kind kind, Verdict verdict, String key, Object... args) {
        checks.add(new Check(kind, verdict, Message.of(key, args)));
    }

    private void people() {
        int net = audience.net().size();
        if (net == 0) {
            add(
                    Kind.PEOPLE,
                    Verdict.BLOCKS,
                    "campaign.people.nobody",
                    audience.gross().size());
        } else if (net < FEW) {
            add(Kind.PEOPLE, Verdict.OK, "campaign.people.few", net);
        } else {
            add(Kind.PEOPLE, Verdict.OK, "campaign.people.some", net);
        }
    }

    /** The pipeline has seen to permission and the stop list; here its work is looked at once more. */
    private void permission() {
        Channel channel = spec.channel();
        int without =
                audience.net().andNot(facts.permissions().granted(channel)).size();
        if (without > 0) {
            add(Kind.PERMISSION, Verdict.BLOCKS, "campaign.permission.missing", without, channel.ordinal());
        } else {
            add(Kind.PERMISSION, Verdict.OK, "campaign.permission.all", channel.ordinal());
        }
        int stopped = audience.net().sizeOfAnd(facts.permissions().stopped(channel));
        if (stopped > 0) {
            add(Kind.STOP_LIST, Verdict.BLOCKS, "campaign.stop.some", stopped);
        } else {
            add(Kind.STOP_LIST, Verdict.OK, "campaign.stop.nobody");
        }
    }

    private void frequency() {
        if (spec.caps().sameChannel().isEmpty() && spec.caps().allChannels().isEmpty()) {
            add(Kind.FREQUENCY, Verdict.NEEDS_REASON, "campaign.frequency.off");
        } else {
            add(Kind.FREQUENCY, Verdict.OK, "campaign.frequency.kept");
        }
    }

    private void sender() {
        boolean text = !spec.message().body().isBlank();
        if (!text) {
            add(Kind.SENDER, Verdict.OK, "campaign.sender.elsewhere");
        } else if (spec.channel() == Channel.SMS && merged.inChina() > 0 && badSignature()) {
            add(Kind.SENDER, Verdict.BLOCKS, "campaign.sender.signature", merged.inChina());
        } else if (spec.channel() == Channel.EMAIL
                && merged.inUs() > 0
                && spec.sender().address().isBlank()) {
            add(Kind.SENDER, Verdict.BLOCKS, "campaign.sender.address", merged.inUs());
        } else if (spec.sender().name().isBlank() && spec.sender().signature().isBlank()) {
            add(Kind.SENDER, Verdict.NEEDS_REASON, "campaign.sender.unknown");
        } else {
            String who = spec.sender().name().isBlank()
                    ? spec.sender().signature()
                    : spec.sender().name();
            add(Kind.SENDER, Verdict.OK, "campaign.sender.known", who);
        }
    }

    private boolean badSignature() {
        int length = spec.sender().signature().strip().length();
        return length < 2 || length > 32;
    }

    private void optOut() {
        String body = spec.message().body();
        String optOut = spec.sender().optOut().strip();
        if (body.isBlank()) {
            add(Kind.OPT_OUT, Verdict.OK, "campaign.optout.elsewhere");
            return;
        }
        String all = (body + " " + optOut).toUpperCase(Locale.ROOT);
        boolean says = switch (spec.channel()) {
            case EMAIL -> !optOut.isEmpty() || all.contains("UNSUB") || all.contains("退订");
            case SMS -> all.contains("STOP") || all.contains("拒收") || all.contains("退订");
        };
        boolean saysInChinese = all.contains("拒收请回复R") || all.contains("退订");
        if (spec.channel() == Channel.SMS && merged.inChina() > 0 && !saysInChinese) {
            add(Kind.OPT_OUT, Verdict.BLOCKS, "campaign.optout.china", merged.inChina());
        } else if (spec.channel() == Channel.SMS && merged.inUs() > 0 && !says) {
            add(Kind.OPT_OUT, Verdict.BLOCKS, "campaign.optout.us", merged.inUs());
        } else if (!says) {
            add(
                    Kind.OPT_OUT,
                    Verdict.NEEDS_REASON,
                    "campaign.optout.missing",
                    spec.channel().ordinal());
        } else {
            add(Kind.OPT_OUT, Verdict.OK, "campaign.optout.there");
        }
    }

    private void adLabel() {
        if (spec.channel() != Channel.EMAIL || merged.inChina() == 0) {
            add(Kind.AD_LABEL, Verdict.OK, "campaign.ad.none");
        } else if (spec.message().subject().isBlank()) {
            add(Kind.AD_LABEL, Verdict.OK, "campaign.ad.elsewhere", merged.inChina());
        } else if (isAd(spec.message().subject())) {
            add(Kind.AD_LABEL, Verdict.OK, "campaign.ad.there");
        } else {
            add(Kind.AD_LABEL, Verdict.BLOCKS, "campaign.ad.missing", merged.inChina());
        }
    }

    /** Whether a subject begins with 广告 or AD, in brackets or not. */
    static boolean isAd(String subject) {
        return AD.matcher(subject).matches();
    }

    private void mergeFields() {
        if (merged.blankRows() > 0) {
            String fields = String.join(", ", merged.blankFields().keySet());
            add(Kind.MERGE_FIELDS, Verdict.NEEDS_REASON, "campaign.fields.blank", merged.blankRows(), fields);
        } else {
            add(Kind.MERGE_FIELDS, Verdict.OK, "campaign.fields.filled");
        }
    }

    private void length() {
        CampaignPreview.SmsBill bill = merged.bill();
        if (merged.tooLong() > 0) {
            add(Kind.LENGTH, Verdict.NEEDS_REASON, "campaign.length.mailchimp", merged.tooLong());
        } else if (spec.file().format() == ExportFormat.SMS
                && spec.message().body().isBlank()) {
            add(Kind.LENGTH, Verdict.BLOCKS, "campaign.length.notext");
        } else if (bill == null) {
            add(Kind.LENGTH, Verdict.OK, "campaign.length.fine");
        } else if (bill.mostParts() > MOST_PARTS) {
            boolean tooLong = merged.inChina() > 0 && bill.mostParts() * 67 > MOST_CHINESE_UNITS + 67;
            add(Kind.LENGTH, tooLong ? Verdict.BLOCKS : Verdict.NEEDS_REASON, "campaign.length.long", bill.mostParts());
        } else {
            add(Kind.LENGTH, Verdict.OK, "campaign.length.parts", bill.messages(), bill.parts(), bill.mostParts());
            culprit(bill.culprit());
        }
    }

    private void culprit(String culprit) {
        if (culprit.isEmpty()) {
            return;
        }
        String plain = SmsLength.of(culprit).replacement().orElse("");
        if (!plain.isEmpty()) {
            add(Kind.LENGTH, Verdict.OK, "campaign.length.culprit", culprit, plain);
        }
    }

    private void duplicates() {
        int left = audience.left(Exclusion.SAME_ADDRESS).size();
        add(Kind.DUPLICATES, Verdict.OK, "campaign.duplicates.none", left);
    }

    private void comparison() {
        Message sentence = power.sentences().getFirst();
        Verdict verdict = audience.control().isEmpty() ? Verdict.NEEDS_REASON : Verdict.OK;
        checks.add(new Check(Kind.COMPARISON, verdict, sentence));
    }
}
