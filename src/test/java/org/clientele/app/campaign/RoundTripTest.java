package org.clientele.app.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.clientele.app.campaign.CameBack.Change;
import org.clientele.app.campaign.CameBack.Part;
import org.clientele.app.workbench.Workbench;
import org.clientele.data.write.Attributes;
import org.clientele.data.write.Column;
import org.clientele.facts.Facts;
import org.clientele.facts.Permissions;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.ExportFormat;
import org.clientele.model.campaign.MessageText;
import org.clientele.model.campaign.Sender;
import org.clientele.model.campaign.Trial;
import org.clientele.model.contact.Channel;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.TableKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The file of every target goes through our own importer into a workbench that knows nobody, and everybody is the same
 * person afterwards, cell by cell. What may differ is named here for each target; no more and no less does.
 */
class RoundTripTest {
    private static final Path TABLE = Path.of("target", "round-trip.md");
    private static final Path PAGE = Path.of("src", "site", "markdown", "campaign-files.md");

    @TempDir
    Path folder;

    private final List<String> table = new ArrayList<>(List.of(
            "| target | channel | people | addresses | numbers | names | versions | other cells | what differs |",
            "|---|---|---|---|---|---|---|---|---|"));

    /** All that may come back otherwise than it went. */
    private static Set<Change> allowed(ExportFormat format) {
        return switch (format) {
            // a table that people open: every text stands in it as it is
            case GENERIC, EXCEL, MAIL_MERGE, ALIYUN, TENCENT, HUAWEI -> Set.of(Change.BREAK);
            // two columns for a name, and free texts without the signs of a formula
            case MAILCHIMP, KLAVIYO, HUBSPOT, BREVO, SENDGRID, ACTIVECAMPAIGN, CUSTOMERIO, MAUTIC ->
                Set.of(Change.BREAK, Change.SIGNS, Change.ORDER);
            // the name stands in one column, all else in an object that keeps every sign
            case LISTMONK -> Set.of(Change.BREAK, Change.SIGNS);
            // a message begins with the sender's signature
            case SMS, TWILIO -> Set.of(Change.BREAK);
            case ONESIGNAL -> Set.of();
            case GOOGLE, META, TIKTOK -> throw new IllegalArgumentException("hashed");
        };
    }

    /** Targets of both channels take turns, since their files differ in one heading. */
    @Test
    void everybody_comes_back_the_same_from_the_file_of_every_target() throws IOException {
        all((format, channel) -> !format.carries(other(channel)) || (format.ordinal() + channel.ordinal()) % 2 == 0);
    }

    @Test
    @Tag("long")
    void everybody_comes_back_the_same_from_every_file_of_every_target() throws IOException {
        all((format, channel) -> true);
        Files.createDirectories(TABLE.toAbsolutePath().getParent());
        Files.write(TABLE, table);
    }

    private static Channel other(Channel channel) {
        return channel == Channel.EMAIL ? Channel.SMS : Channel.EMAIL;
    }

    private void all(BiPredicate<ExportFormat, Channel> wanted) throws IOException {
        for (ExportFormat format : ExportFormat.values()) {
            for (Channel channel : Channel.values()) {
                if (format.carries(channel) && wanted.test(format, channel)) {
                    if (format.family() == ExportFormat.Family.ADS) {
                        hashed(format, channel);
                    } else {
                        there_and_back(format, channel);
                    }
                }
            }
        }
        String page = Files.readString(PAGE);
        assertEquals(
                List.of(), table.stream().filter(row -> !page.contains(row)).toList(), "rows for " + PAGE);
    }

    private void there_and_back(ExportFormat format, Channel channel) throws IOException {
        Exporting exporting = Exporting.inTurn(folder, 2);
        Facts facts = StrangePeople.facts();
        FakeWorkbench source = new FakeWorkbench(facts, RoundTrip.SHOP.country());
        CampaignSpec spec = spec(format, channel);
        ExportReport report = exporting.export(source, spec, name(format, channel));
        FileColumns columns = exporting.columns(source, spec, report.entry().exportId());
        try (RoundTrip trip = new RoundTrip(folder.resolve(format.word() + channel))) {
            report.files().forEach(trip::bring);
            boolean stops = format.takesStops();
            assertEquals(
                    stops ? List.of(TableKind.CUSTOMERS, TableKind.STOPS) : List.of(TableKind.CUSTOMERS),
                    trip.kinds(),
                    format::word);
            Facts back = trip.workbench().facts(Checkpoint.none());
            CameBack same = new CameBack(channel, facts.people(), back.people());
            int[] sent = report.preview().built().audience().net().toArray();
            for (int customer : sent) {
                compare(same, customer, columns);
            }
            assertEquals(Set.of(), same.lost(), format::word);
            assertEquals(allowed(format), same.changes(), format::word);
            assertEquals(sent.length, back.people().size(), format::word);
            permission(format, back.permissions(), sent.length);
            if (stops) {
                stopped(trip.workbench(), facts);
            }
            table.add(row(format, channel, same, sent.length));
        }
    }

    private static void compare(CameBack same, int customer, FileColumns columns) {
        List<String> headings =
                new ArrayList<>(columns.columns().stream().map(Column::header).toList());
        List<String> row = new ArrayList<>(columns.row(customer));
        Map<String, String> packed = Attributes.of(row.getLast());
        if (packed != null && headings.getLast().equals("attributes")) {
            headings.removeLast();
            row.removeLast();
            headings.addAll(packed.keySet());
            row.addAll(packed.values());
        }
        same.row(customer, headings, row);
    }

    /** Nobody has agreed by coming back, but where the file says so of everybody. */
    private static void permission(ExportFormat format, Permissions permissions, int people) {
        int said = format == ExportFormat.ONESIGNAL ? people : 0;
        assertEquals(said, permissions.granted(Channel.SMS).size(), format::word);
        assertEquals(0, permissions.granted(Channel.EMAIL).size(), format::word);
    }

    /** The list of those who said stop stops them where nobody knows them, and nobody else. */
    private static void stopped(Workbench workbench, Facts facts) {
        for (int i = 0; i < facts.people().size(); i++) {
            String address = facts.people().email().get(i);
            boolean stop = facts.permissions().stopped(Channel.EMAIL).contains(i);
            assertEquals(
                    stop, !workbench.consents().stopsOf(Channel.EMAIL, address).isEmpty(), address);
        }
    }

    private String row(ExportFormat format, Channel channel, CameBack same, int people) {
        String parts = Arrays.stream(Part.values())
                .map(part -> same.cells(part) == 0 ? "no column" : "all " + same.cells(part))
                .collect(Collectors.joining(" | "));
        String changes = same.changes().isEmpty()
                ? "nothing"
                : same.changes().stream().map(Change::words).collect(Collectors.joining("; "));
        return "| %s | %s | all %d | %s | %s |"
                .formatted(format.word(), channel.name().toLowerCase(Locale.ROOT), people, parts, changes);
    }

    /** Out of a hash nobody can be made again, and nobody is. */
    private void hashed(ExportFormat format, Channel channel) {
        FakeWorkbench source = new FakeWorkbench(StrangePeople.facts(), RoundTrip.SHOP.country());
        ExportReport report = Exporting.inTurn(folder, 2).export(source, spec(format, channel), name(format, channel));
        try (RoundTrip trip = new RoundTrip(folder.resolve(format.word() + channel))) {
            String refused = "";
            try {
                trip.bring(report.file());
            } catch (AssertionError sentence) {
                refused = String.valueOf(sentence.getMessage());
            }
            assertTrue(refused.contains("clean.missing."), refused);
            assertEquals(0, trip.workbench().facts(Checkpoint.none()).people().size());
        }
        assertFalse(report.files().isEmpty());
        table.add("| %s | %s | hashed | hashed | no column | no column | no column | no column | a hash names nobody |"
                .formatted(format.word(), channel.name().toLowerCase(Locale.ROOT)));
    }

    private static String name(ExportFormat format, Channel channel) {
        return (format == ExportFormat.HUAWEI
                        ? "春季活动"
                        : "spring campaign " + format.word() + " "
                                + channel.name().toLowerCase(Locale.ROOT))
                + "." + format.extension();
    }

    private static CampaignSpec spec(ExportFormat format, Channel channel) {
        String body = "Hi {{given_name|you}}, {{favourite_tea|tea}} in {{city|town}} since {{signup_date|spring}},"
                + " born {{birthday|once}}" + (channel == Channel.EMAIL ? "\nunsubscribe: reply no" : "");
        MessageText text = new MessageText(channel == Channel.EMAIL ? "AD {{rec_1_name|Tea}}" : "", body);
        Trial.Version b = new Trial.Version("短 B", 0.5, new MessageText(text.subject(), "B: " + body));
        return Exporting.spec(channel)
                .saying(text)
                .suggesting(1)
                .planning(plans -> plans.with(Trial.none().of(List.of(b))))
                .from(
                        channel == Channel.EMAIL
                                ? new Sender("Shop", "", "", "")
                                : new Sender("茶店", "茶店", "", Sender.CHINESE_OPT_OUT))
                .in(new CampaignSpec.FileStyle(format, false, Set.of(), true));
    }
}
