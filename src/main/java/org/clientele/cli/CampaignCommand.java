package org.clientele.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientele.analysis.audience.Audience;
import org.clientele.analysis.audience.Missed;
import org.clientele.analysis.timing.SendTimes;
import org.clientele.app.campaign.Audiences;
import org.clientele.app.campaign.BuildAudience;
import org.clientele.app.campaign.BuiltAudience;
import org.clientele.app.campaign.CampaignPreview;
import org.clientele.app.campaign.Check;
import org.clientele.app.campaign.ExportCampaign;
import org.clientele.app.campaign.ExportReport;
import org.clientele.app.campaign.ExportWish;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.Caps;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.campaign.ExportFormat;
import org.clientele.model.campaign.FileSplit;
import org.clientele.model.campaign.MessageText;
import org.clientele.model.campaign.Sender;
import org.clientele.model.contact.Channel;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.model.trade.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele campaign}: from a group to a campaign file. */
@Command(name = "campaign", description = "Write the file of a campaign: who gets it, who is held back, what it says.")
public final class CampaignCommand extends WorkCommand {
    private static final Pattern SUBJECT =
            Pattern.compile("^(?:Subject|主题)\\s*[:：]\\s*(.*)\\R?", Pattern.CASE_INSENSITIVE);

    private final Analyses analyses;
    private final Audiences audiences;
    private final ExportCampaign exports;

    @Parameters(paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Mixin
    WhoWishes groups = new WhoWishes();

    @Option(names = "--channel", required = true, paramLabel = "email|sms", description = "How people are reached.")
    @SuppressWarnings("NullAway.Init")
    Channel channel;

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "The file to write.")
    @SuppressWarnings("NullAway.Init")
    Path output;

    @Option(names = "--overwrite", description = "Replace the file if it is there.")
    boolean overwrite;

    @Option(names = "--name", paramLabel = "N", description = "Name of the campaign (default: that of the file).")
    @Nullable
    String name;

    @Option(names = "--control", paramLabel = "P", description = "Share held back, such as 0.1 (default: by size).")
    @Nullable
    Double control;

    @Option(
            names = "--global-control",
            paramLabel = "P",
            description = "Share of all customers held back this year (default: ${DEFAULT-VALUE}).")
    double globalControl = ControlPlan.USUAL_GLOBAL_SHARE;

    @Option(names = "--suggestions", paramLabel = "K", description = "Product suggestions in each row, 0 to 10.")
    int suggestions;

    @Option(names = "--format", paramLabel = "WORD", description = "What the file is made for, such as mailchimp.")
    @Nullable
    String format;

    @Option(
            names = "--split",
            split = ",",
            paramLabel = "version|hour",
            description = "A file of its own for each version, each hour, or both; at most 12.")
    List<String> splits = List.of();

    @Option(names = "--stops", description = "Also write the list of those who said stop, where the target takes one.")
    boolean stops;

    @Option(names = "--bom", description = "Begin with the mark by which Excel recognises UTF-8.")
    boolean byteOrderMark;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many people.")
    int limit;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Why it goes out although a check asks for a reason.")
    String reason = "";

    @Mixin
    TrialWishes tries = new TrialWishes();

    @ArgGroup(exclusive = false, heading = "Who comes first:%n")
    RankOptions ranks = new RankOptions();

    @ArgGroup(exclusive = false, heading = "What it says:%n")
    Says says = new Says();

    @Mixin
    PlanWishes plans = new PlanWishes();

    @Mixin
    LimitWishes limits = new LimitWishes();

    /** What the message says and who it comes from. */
    static final class Says {
        @Option(
                names = "--message",
                paramLabel = "FILE",
                description = "The text, with places like {{name|friend}}; a first line \"Subject: …\" is the subject.")
        @Nullable
        Path message;

        @Option(names = "--sender", paramLabel = "TEXT", description = "Who it comes from (default: the workbench).")
        @Nullable
        String sender;

        @Option(names = "--signature", paramLabel = "TEXT", description = "Signature of Chinese text messages.")
        @Nullable
        String signature;

        @Option(names = "--address", paramLabel = "TEXT", description = "Postal address for e-mails.")
        String address = "";

        @Option(names = "--opt-out", paramLabel = "TEXT", description = "How to refuse the next message.")
        @Nullable
        String optOut;

        @Option(names = "--cost", paramLabel = "MONEY", description = "Price of one message or SMS part.")
        BigDecimal cost = BigDecimal.ZERO;
    }

    /**
     * The command in its context.
     *
     * @param analyses what groups are evaluated with
     * @param audiences counts who is left
     * @param exports writes the file
     */
    public CampaignCommand(CliContext context, Analyses analyses, Audiences audiences, ExportCampaign exports) {
        super(context);
        this.analyses = analyses;
        this.audiences = audiences;
        this.exports = exports;
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            CampaignSpec spec = spec(workbench);
            String actor = System.getProperty("user.name", "");
            ExportWish wish = new ExportWish(output, overwrite, actor, reason, reply::words);
            BuiltAudience built = done(new BuildAudience(audiences).job(workbench, spec), checkpoint.part(0, 0.3));
            Missed missed = done(audiences.missed(workbench, built), checkpoint.part(0.3, 0.3));
            AudienceAnswers.of(built, missed, workbench.profile().currency(), reply);
            done(audiences.coupons(workbench, built), checkpoint.part(0.3, 0.3))
                    .ifPresent(note -> AudienceAnswers.coupons(note, reply));
            ExportReport report = export(workbench, spec, wish, reply, checkpoint);
            say(report, reply);
            answer(report, reply);
        }
    }

    private ExportReport export(
            Workbench workbench, CampaignSpec spec, ExportWish wish, Reply reply, Checkpoint checkpoint) {
        try {
            return done(exports.job(workbench, spec, wish), checkpoint);
        } catch (Refusal refusal) {
            String option = option(refusal.sentence().key());
            if (!option.isEmpty()) {
                reply.say("campaign.command.option", option);
            }
            throw refusal;
        }
    }

    /** The option that answers a check, which the sentence calls by its place in the window. */
    private static String option(String key) {
        return switch (key) {
            case "campaign.sender.address" -> "--address TEXT";
            case "campaign.sender.signature" -> "--signature TEXT";
            case "campaign.sender.unknown" -> "--sender TEXT, --reason TEXT";
            case "campaign.optout.missing" -> "--opt-out TEXT, --reason TEXT";
            case "campaign.optout.china", "campaign.optout.us" -> "--opt-out TEXT";
            case "campaign.power.none" -> "--control P, --reason TEXT";
            case "campaign.frequency.off",
                    "campaign.fields.blank",
                    "campaign.length.cells",
                    "campaign.length.long",
                    "campaign.target.least",
                    "campaign.target.emoji",
                    "campaign.target.link",
                    "campaign.permission.ads",
                    "campaign.quiet.state",
                    "campaign.destination.cloud",
                    "campaign.destination.removable",
                    "campaign.destination.network" -> "--reason TEXT";
            default -> "";
        };
    }

    private CampaignSpec spec(Workbench workbench) {
        if (!(globalControl >= 0 && globalControl <= 0.5) || control != null && !(control >= 0 && control <= 0.9)) {
            throw Refusal.of("campaign.command.share");
        }
        if (suggestions < 0 || suggestions > CampaignSpec.MOST_SUGGESTIONS || limit < 0 || says.cost.signum() < 0) {
            throw Refusal.of("campaign.command.range", CampaignSpec.MOST_SUGGESTIONS);
        }
        ControlPlan plan = control == null
                ? new ControlPlan(true, 0, globalControl)
                : new ControlPlan(false, control, globalControl);
        CampaignSpec.Target target = groups.target(new FindGroups(workbench, analyses).words());
        String wanted = format;
        ExportFormat kind = wanted == null
                ? ExportFormat.usual(channel)
                : ExportFormat.ofWord(wanted).orElseThrow(() -> unknown(wanted));
        MessageText text = text();
        if (format == null && text.isEmpty()) {
            kind = ExportFormat.GENERIC;
        }
        return CampaignSpec.usual(named(), target, channel)
                .saying(text)
                .from(sender(workbench))
                .comparing(plan)
                .suggesting(suggestions)
                .in(new CampaignSpec.FileStyle(kind, byteOrderMark, splits(), stops && kind.takesStops()))
                .limitedTo(limit)
                .atMost(limits.caps(Caps.usual(channel)))
                .planning(plans -> plans.with(limits.ranking(ranks.ranking())).with(tries.trial()))
                .costing(Money.of(says.cost))
                .planning(plans::apply)
                .planning(plans -> plans.with(limits.timing(plans.timing())));
    }

    private static Refusal unknown(String format) {
        List<String> words =
                Arrays.stream(ExportFormat.values()).map(ExportFormat::word).toList();
        return Refusal.of("campaign.command.format", format, String.join(", ", words));
    }

    private Set<FileSplit> splits() {
        Set<FileSplit> by = EnumSet.noneOf(FileSplit.class);
        for (String word : splits) {
            by.add(FileSplit.ofWord(word).orElseThrow(() -> Refusal.of("campaign.command.split", word)));
        }
        return by;
    }

    private String named() {
        if (name != null) {
            return name;
        }
        String file = String.valueOf(output.getFileName());
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    private Sender sender(Workbench workbench) {
        String shop = says.sender == null ? workbench.profile().name() : says.sender;
        Sender usual = Sender.usual(shop, channel, workbench.profile().country());
        return new Sender(
                usual.name(),
                Optional.ofNullable(says.signature).orElse(usual.signature()),
                says.address,
                Optional.ofNullable(says.optOut).orElse(usual.optOut()));
    }

    private MessageText text() {
        return says.message == null ? MessageText.none() : text(says.message);
    }

    /** The text in a file; a first line "Subject: …" is its subject.
     *
     * @throws Refusal when it cannot be read */
    static MessageText text(Path file) {
        String whole;
        try {
            whole = Files.readString(file);
        } catch (CharacterCodingException foreign) {
            throw new Refusal(Message.of("campaign.command.encoding", file.toString()), foreign);
        } catch (IOException absent) {
            throw new Refusal(Message.of("campaign.command.message", file.toString()), absent);
        }
        String text = whole.startsWith("\uFEFF") ? whole.substring(1) : whole;
        Matcher subject = SUBJECT.matcher(text);
        return subject.lookingAt()
                ? new MessageText(
                        subject.group(1).strip(), text.substring(subject.end()).strip())
                : new MessageText("", text.strip());
    }

    private static void say(ExportReport report, Reply reply) {
        CampaignPreview preview = report.preview();
        preview.built().power().sentences().forEach(reply::say);
        for (Check check : preview.checks()) {
            if (check.kind() == Check.Kind.LENGTH && preview.bill() != null) {
                reply.say(check.sentence());
            }
        }
        report.sentences().forEach(reply::say);
    }

    private static void answer(ExportReport report, Reply reply) {
        CampaignPreview preview = report.preview();
        Audience audience = preview.built().audience();
        reply.put("exportId", report.entry().exportId());
        reply.put("campaign", report.entry().campaign());
        reply.put("file", report.file().toString());
        reply.put("files", report.files().stream().map(Path::toString).toList());
        reply.put("manifest", report.manifest().toString());
        reply.put("sha256", report.entry().sha256());
        reply.put("rows", report.entry().people());
        reply.put("control", report.entry().control());
        reply.put("controlShare", audience.controlShare());
        List<Map<String, String>> checks = new ArrayList<>();
        for (Check check : preview.checks()) {
            Map<String, String> one = new LinkedHashMap<>();
            one.put("check", check.kind().word());
            one.put("verdict", Answers.word(check.verdict()));
            one.put("sentence", reply.words(check.sentence()));
            checks.add(one);
        }
        reply.put("checks", checks);
        reply.put(
                "comparison",
                preview.built().power().sentences().stream().map(reply::words).toList());
        if (preview.bill() != null) {
            reply.put("messages", preview.bill());
        }
        reply.put("blanks", preview.blanks());
        if (preview.coupons().people().length > 0) {
            reply.put(
                    "coupons",
                    Map.of(
                            "pool",
                            preview.coupons().name(),
                            "reserved",
                            preview.coupons().people().length
                                    - preview.coupons().kept(),
                            "kept",
                            preview.coupons().kept(),
                            "left",
                            preview.coupons().left()));
        }
        SendTimes times = preview.times();
        if (times != null) {
            reply.put(
                    "hours",
                    Map.of(
                            "group", times.group(),
                            "answers", times.answers(),
                            "ownHour", times.own(),
                            "zoneNotKnown", times.unsure(),
                            "narrowedByLaw", times.narrowed(),
                            "noHour", times.without()));
        }
        reply.put("sentences", report.sentences().stream().map(reply::words).toList());
    }
}
