package org.clientele.app.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.clientele.analysis.audience.Audience;
import org.clientele.analysis.audience.AudienceSpec;
import org.clientele.analysis.timing.SendTimes;
import org.clientele.app.campaign.Check.Kind;
import org.clientele.app.campaign.Check.Verdict;
import org.clientele.data.target.Stumble;
import org.clientele.data.target.TargetFile;
import org.clientele.facts.CustomerSet;
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
    private final TargetFile target;
    private final Merged merged;
    private final PowerNote power;
    private final List<Check> checks = new ArrayList<>();

    private Checklist(BuiltAudience built, TargetFile target, Merged merged) {
        this.target = target;
        this.spec = built.spec();
        this.facts = built.facts();
        this.audience = built.audience();
        this.power = built.power();
        this.merged = merged;
    }

    static List<Check> of(BuiltAudience built, TargetFile target, Merged merged, Destination destination) {
        Checklist list = new Checklist(built, target, merged);
        list.people();
        list.permission();
        list.age();
        list.quietHours();
        list.frequency();
        list.sender();
        list.optOut();
        list.adLabel();
        list.mergeFields();
        list.length();
        list.duplicates();
        list.comparison();
        list.destination(destination);
        list.checks.add(PlanChecks.coupons(built.spec(), merged.plans()));
        return list.checks;
    }

    private void add(Kind kind, Verdict verdict, String key, Object... args) {
        checks.add(new Check(kind, verdict, Message.of(key, args)));
    }

    private void add(Kind kind, Verdict verdict, CustomerSet people, String key, Object... args) {
        checks.add(new Check(kind, verdict, Message.of(key, args), people));
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
        CustomerSet without = audience.net().andNot(facts.permissions().granted(channel));
        if (!without.isEmpty()) {
            add(
                    Kind.PERMISSION,
                    Verdict.BLOCKS,
                    without,
                    "campaign.permission.missing",
                    without.size(),
                    channel.ordinal());
        } else if (spec.file().format().family() == ExportFormat.Family.ADS) {
            add(Kind.PERMISSION, Verdict.NEEDS_REASON, "campaign.permission.ads", channel.ordinal());
        } else {
            add(Kind.PERMISSION, Verdict.OK, "campaign.permission.all", channel.ordinal());
        }
        CustomerSet stopped = audience.net().and(facts.permissions().stopped(channel));
        if (!stopped.isEmpty()) {
            add(Kind.STOP_LIST, Verdict.BLOCKS, stopped, "campaign.stop.some", stopped.size());
        } else {
            add(Kind.STOP_LIST, Verdict.OK, "campaign.stop.nobody");
        }
    }

    /** The pipeline leaves out whoever is known to be too young; here its work is looked at once more. */
    private void age() {
        if (!merged.young().isEmpty()) {
            add(
                    Kind.AGE,
                    Verdict.BLOCKS,
                    merged.young(),
                    "campaign.age.young",
                    merged.young().size(),
                    AudienceSpec.LEAST_AGE);
        } else {
            add(
                    Kind.AGE,
                    Verdict.OK,
                    "campaign.age.fine",
                    AudienceSpec.LEAST_AGE,
                    audience.left(Exclusion.UNDER_AGE).size());
        }
    }

    private void quietHours() {
        SendTimes times = merged.plans().times();
        if (times != null && spec.plans().timing().bestHour()) {
            checks.add(PlanChecks.hours(spec.plans().timing(), times));
            return;
        }
        int from = spec.plans().timing().fromHour();
        int to = spec.plans().timing().toHour();
        CustomerSet country = quiet(QuietHours.Verdict.COUNTRY);
        CustomerSet state = quiet(QuietHours.Verdict.STATE);
        CustomerSet workdays = quiet(QuietHours.Verdict.WORKDAYS);
        if (!country.isEmpty()) {
            add(Kind.QUIET_HOURS, Verdict.BLOCKS, country, "campaign.quiet.country", country.size(), from, to);
        } else if (!state.isEmpty()) {
            add(Kind.QUIET_HOURS, Verdict.NEEDS_REASON, state, "campaign.quiet.state", state.size(), from, to);
        } else if (!workdays.isEmpty()) {
            add(Kind.QUIET_HOURS, Verdict.OK, workdays, "campaign.quiet.workdays", workdays.size());
        } else if (spec.channel() == Channel.SMS) {
            add(Kind.QUIET_HOURS, Verdict.OK, "campaign.quiet.kept", from, to);
        } else {
            add(Kind.QUIET_HOURS, Verdict.OK, "campaign.quiet.none");
        }
    }

    private CustomerSet quiet(QuietHours.Verdict verdict) {
        return merged.quiet().getOrDefault(verdict, CustomerSet.none(facts.customers()));
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
        } else if (spec.channel() == Channel.SMS && !merged.china().isEmpty() && badSignature()) {
            add(
                    Kind.SENDER,
                    Verdict.BLOCKS,
                    merged.china(),
                    "campaign.sender.signature",
                    merged.china().size());
        } else if (spec.channel() == Channel.EMAIL
                && !merged.us().isEmpty()
                && spec.sender().address().isBlank()) {
            add(
                    Kind.SENDER,
                    Verdict.BLOCKS,
                    merged.us(),
                    "campaign.sender.address",
                    merged.us().size());
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
        if (spec.channel() == Channel.SMS && !merged.china().isEmpty() && !saysInChinese) {
            add(
                    Kind.OPT_OUT,
                    Verdict.BLOCKS,
                    merged.china(),
                    "campaign.optout.china",
                    merged.china().size());
        } else if (spec.channel() == Channel.SMS && !merged.us().isEmpty() && !says) {
            add(
                    Kind.OPT_OUT,
                    Verdict.BLOCKS,
                    merged.us(),
                    "campaign.optout.us",
                    merged.us().size());
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
        if (spec.channel() != Channel.EMAIL || merged.china().isEmpty()) {
            add(Kind.AD_LABEL, Verdict.OK, "campaign.ad.none");
        } else if (spec.message().subject().isBlank()) {
            add(
                    Kind.AD_LABEL,
                    Verdict.OK,
                    merged.china(),
                    "campaign.ad.elsewhere",
                    merged.china().size());
        } else if (isAd(spec.message().subject())) {
            add(Kind.AD_LABEL, Verdict.OK, "campaign.ad.there");
        } else {
            add(
                    Kind.AD_LABEL,
                    Verdict.BLOCKS,
                    merged.china(),
                    "campaign.ad.missing",
                    merged.china().size());
        }
    }

    /** Whether a subject begins with 广告 or AD, in brackets or not. */
    static boolean isAd(String subject) {
        return AD.matcher(subject).matches();
    }

    private void mergeFields() {
        if (!merged.blank().isEmpty()) {
            String fields = String.join(", ", merged.blankFields().keySet());
            add(
                    Kind.MERGE_FIELDS,
                    Verdict.NEEDS_REASON,
                    merged.blank(),
                    "campaign.fields.blank",
                    merged.blank().size(),
                    fields);
        } else {
            add(Kind.MERGE_FIELDS, Verdict.OK, "campaign.fields.filled");
        }
    }

    /** Whether the target takes what it would be given. */
    private void length() {
        CampaignPreview.SmsBill bill = merged.bill();
        int net = audience.net().size();
        if (net > 0 && net < target.limits().least()) {
            add(
                    Kind.LENGTH,
                    Verdict.NEEDS_REASON,
                    "campaign.target.least",
                    net,
                    target.limits().least());
        } else if (!target.limits().several() && net > target.limits().rows()) {
            add(
                    Kind.LENGTH,
                    Verdict.BLOCKS,
                    "campaign.target.single",
                    net,
                    target.limits().rows());
        } else if (!merged.tooLong().isEmpty()) {
            add(
                    Kind.LENGTH,
                    Verdict.NEEDS_REASON,
                    merged.tooLong(),
                    "campaign.length.cells",
                    merged.tooLong().size(),
                    target.limits().cellBytes());
        } else if (!merged.stumbling().isEmpty()) {
            boolean link = target.rules().stumbles().contains(Stumble.LINK);
            add(
                    Kind.LENGTH,
                    Verdict.NEEDS_REASON,
                    merged.stumbling(),
                    link ? "campaign.target.link" : "campaign.target.emoji",
                    merged.stumbling().size());
        } else if (spec.file().format().needsText() && spec.message().body().isBlank()) {
            add(Kind.LENGTH, Verdict.BLOCKS, "campaign.length.notext");
        } else if (bill == null) {
            add(Kind.LENGTH, Verdict.OK, "campaign.length.fine");
        } else if (bill.mostParts() > MOST_PARTS) {
            boolean tooLong = !merged.china().isEmpty() && bill.mostParts() * 67 > MOST_CHINESE_UNITS + 67;
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
        if (!merged.twice().isEmpty()) {
            add(
                    Kind.DUPLICATES,
                    Verdict.BLOCKS,
                    merged.twice(),
                    "campaign.duplicates.some",
                    merged.twice().size());
            return;
        }
        int left = audience.left(Exclusion.SAME_ADDRESS).size();
        add(Kind.DUPLICATES, Verdict.OK, "campaign.duplicates.none", left);
    }

    private void comparison() {
        Message sentence = power.sentences().getFirst();
        Verdict verdict = audience.control().isEmpty() ? Verdict.NEEDS_REASON : Verdict.OK;
        checks.add(new Check(Kind.COMPARISON, verdict, sentence));
    }

    private void destination(Destination destination) {
        Verdict verdict = switch (destination) {
            case ENCRYPTED, LOCAL -> Verdict.OK;
            case CLOUD, REMOVABLE, NETWORK -> Verdict.NEEDS_REASON;
        };
        add(Kind.DESTINATION, verdict, "campaign.destination." + destination.word());
    }
}
