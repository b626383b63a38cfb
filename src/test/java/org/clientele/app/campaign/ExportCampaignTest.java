package org.clientele.app.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clientele.analysis.audience.Audience;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobEnd;
import org.clientele.app.jobs.Outcome;
import org.clientele.data.write.Hash;
import org.clientele.data.write.HeldDisk;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.campaign.ExportFormat;
import org.clientele.model.campaign.MessageText;
import org.clientele.model.campaign.Sender;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCampaignTest {
    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
    private static final ControlPlan NO_CONTROL = new ControlPlan(false, 0, 0);

    @TempDir
    Path folder;

    private final Audiences audiences =
            new Audiences(() -> NOW, (workbench, facts, segment, checkpoint) -> CustomerSet.all(facts.customers()));

    private static CampaignSpec spec(Channel channel) {
        return CampaignSpec.usual(
                        "Win-back, March", new CampaignSpec.Target(new Segment.Everyone(), "everyone"), channel)
                .comparing(NO_CONTROL);
    }

    private ExportWish wish(String file) {
        return new ExportWish(folder.resolve(file), false, "ana", "a test", Message::key);
    }

    private Job<ExportReport> job(FakeWorkbench workbench, CampaignSpec spec, ExportWish wish) {
        SuggestionSource source = (bench, facts, people, perPerson, checkpoint) -> customer ->
                customer == 1 ? List.of() : List.of(new Suggestion("0042", "Green \"Sencha\"", Message.of("because")));
        return new ExportCampaign(audiences, source, "1.0.0").job(workbench, spec, wish);
    }

    private static <T> T done(Job<T> job) {
        return switch (JobEnd.of(job, Checkpoint.none())) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Cancelled<T> cancelled -> throw new AssertionError("cancelled");
            case Outcome.Failed<T>(Message sentence, Throwable cause) ->
                throw new AssertionError(sentence.toString(), cause);
        };
    }

    private static String failed(Job<?> job) {
        return assertInstanceOf(Outcome.Failed.class, JobEnd.of(job, Checkpoint.none()))
                .sentence()
                .key();
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private static Facts three() {
        return new Street()
                .and("Ana Maria Lee", "Leeds", "GB")
                .and("=cmd()", "", "GB")
                .and("欧阳娜娜", "上海", "GB")
                .and("Stop Ped", "York", "GB")
                .stopped()
                .facts();
    }

    @Test
    void a_list_that_is_open_in_a_spreadsheet_is_not_replaced_and_no_export_is_logged() throws IOException {
        for (String held : List.of("a.csv", "a.csv.manifest.json")) {
            for (String moment : List.of("", ".part")) {
                FakeWorkbench workbench = new FakeWorkbench(three(), "GB");
                HeldDisk disk = new HeldDisk();
                Files.writeString(folder.resolve("a.csv"), "yesterday's list");
                Files.writeString(folder.resolve("a.csv.manifest.json"), "yesterday's manifest");
                disk.beforeWriting(path -> {
                    if (path.toString().endsWith(moment)) {
                        disk.hold(folder.resolve(held), false);
                    }
                });
                ExportWish wish =
                        new ExportWish(disk.path(folder.resolve("a.csv")), true, "ana", "a test", Message::key);
                CampaignSpec spec = spec(Channel.EMAIL)
                        .saying(new MessageText("Hi", "Unsubscribe: reply no"))
                        .from(new Sender("Shop", "", "", ""));
                assertEquals("export.held", failed(job(workbench, spec, wish)));
                assertEquals(List.of(), workbench.log);
                assertEquals(List.of("a.csv", "a.csv.manifest.json"), left());
                assertEquals("yesterday's list", Files.readString(folder.resolve("a.csv")));
                assertEquals("yesterday's manifest", Files.readString(folder.resolve("a.csv.manifest.json")));
            }
        }
    }

    @Test
    void writes_the_golden_table() throws IOException {
        FakeWorkbench workbench = new FakeWorkbench(three(), "GB");
        CampaignSpec spec = spec(Channel.EMAIL)
                .suggesting(1)
                .saying(new MessageText("Hi {{given_name|you}}", "Try {{rec_1_name|our teas}}.\nUnsubscribe: reply no"))
                .from(new Sender("Shop", "", "", ""));
        ExportReport report = done(job(workbench, spec, wish("a.csv")));
        String id = report.entry().exportId();
        assertTrue(id.matches("E20260302-[0-9A-F]{6}"), id);
        assertEquals(
                "export_id,customer_id,email,name,given_name,rec_1_sku,rec_1_name,rec_1_reason,subject,message\r\n"
                        + id
                        + ",C1,c1@example.com,Ana Maria Lee,Ana,0042,\"Green \"\"Sencha\"\"\",because,Hi Ana,\"Try Green"
                        + " \"\"Sencha\"\". Unsubscribe: reply no\"\r\n"
                        + id
                        + ",C2,c2@example.com,'=cmd(),'=cmd(),,,,Hi =cmd(),Try our teas. Unsubscribe: reply no\r\n"
                        + id
                        + ",C3,c3@example.com,欧阳娜娜,欧阳娜娜,0042,\"Green \"\"Sencha\"\"\",because,Hi 欧阳娜娜,\"Try Green"
                        + " \"\"Sencha\"\". Unsubscribe: reply no\"\r\n",
                Files.readString(folder.resolve("a.csv")));
        assertEquals(
                Message.of("export.done.emails", 3, "a.csv"), report.sentences().getFirst());
    }

    @Test
    void writes_the_golden_mailchimp_file() throws IOException {
        FakeWorkbench workbench = new FakeWorkbench(three(), "GB");
        CampaignSpec spec = spec(Channel.EMAIL)
                .saying(new MessageText("", "{{name}} {{city|town}} {{favourite_tea|tea}} unsubscribe"))
                .from(new Sender("Shop", "", "", ""))
                .in(new CampaignSpec.FileStyle(ExportFormat.MAILCHIMP, false));
        String id = done(job(workbench, spec, wish("m.csv"))).entry().exportId();
        assertEquals(
                "Email Address,First Name,Last Name,Tags,Export ID,Customer ID,city,favourite_tea\r\n"
                        + "c1@example.com,Ana Maria,Lee,Win-back March," + id + ",C1,Leeds,\r\n"
                        + "c2@example.com,cmd(),,Win-back March," + id + ",C2,,Oolong\r\n"
                        + "c3@example.com,娜娜,欧阳,Win-back March," + id + ",C3,上海,\r\n",
                Files.readString(folder.resolve("m.csv")));
    }

    @Test
    void writes_the_golden_text_messages_and_counts_their_parts() throws IOException {
        FakeWorkbench workbench = new FakeWorkbench(
                new Street().and("张敏", "上海", "CN").and("", "", "CN").facts(), "CN");
        CampaignSpec spec = spec(Channel.SMS)
                .saying(new MessageText("", "{{name|顾客}}您好，新茶到店"))
                .from(new Sender("茶店", "茶店", "", Sender.CHINESE_OPT_OUT))
                .costing(450);
        ExportReport report = done(job(workbench, spec, wish("s.csv")));
        String id = report.entry().exportId();
        assertEquals(
                "phone,message,export_id,customer_id\r\n"
                        + "+861380013101,【茶店】张敏您好，新茶到店，拒收请回复R," + id + ",C1\r\n"
                        + "+861380013102,【茶店】顾客您好，新茶到店，拒收请回复R," + id + ",C2\r\n",
                Files.readString(folder.resolve("s.csv")));
        CampaignPreview.SmsBill bill = report.preview().bill();
        assertEquals(new CampaignPreview.SmsBill(2, 2, 1, 2, 900, "", List.of(0, 2), "", 0), bill);
        assertEquals(
                Message.of("export.done.phones", 2, "s.csv"), report.sentences().getFirst());
    }

    @Test
    void file_manifest_waterfall_and_log_agree() throws IOException {
        Street street = new Street();
        IntStream.range(0, 300).forEach(i -> street.and("Ana " + i, "Leeds", "GB"));
        FakeWorkbench workbench =
                new FakeWorkbench(street.and("Out", "", "GB").stopped().facts(), "GB");
        CampaignSpec spec =
                spec(Channel.EMAIL).comparing(new ControlPlan(false, 0.2, 0.1)).suggesting(2);
        ExportReport report = done(job(workbench, spec, wish("all.csv")));
        Audience audience = report.preview().built().audience();
        Path file = folder.resolve("all.csv");
        List<String> numbers = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            reader.forEach(each -> numbers.add(each.getField(1)));
        }
        assertEquals("customer_id", numbers.removeFirst());
        JsonNode manifest = new ObjectMapper().readTree(Files.readString(report.manifest()));
        assertEquals(audience.net().size(), numbers.size());
        assertEquals(numbers.size(), manifest.get("rows").asInt());
        assertEquals(Hash.sha256(file), manifest.get("sha256").asText());
        assertEquals("ana", manifest.get("by").asText());
        assertEquals("everyone", manifest.at("/definition/group").asText());
        assertEquals("1.0.0", manifest.get("programVersion").asText());
        assertEquals(7, manifest.get("dataVersion").asLong());
        assertEquals(1, manifest.at("/excluded/stopped").asInt());
        assertEquals(
                audience.control().size(), manifest.at("/comparison/people").asInt());
        assertFalse(Files.readString(report.manifest()).contains("secret of"));
        int left = audience.gross().size();
        for (JsonNode step : manifest.get("waterfall")) {
            assertEquals(left, step.get("before").asInt());
            left -= step.get("out").asInt();
        }
        assertEquals(numbers.size(), left);
        assertEquals(List.of(report.entry()), workbench.log);
        assertEquals(
                numbers,
                IntStream.of(workbench.sent.getFirst()).mapToObj(i -> "C" + i).toList());
        assertEquals(audience.control().size(), workbench.held.getFirst().length);
        assertTrue(audience.control().size() > 30);
        assertEquals(List.of("all.csv", "all.csv.manifest.json"), left());
        assertEquals(
                audience.net(),
                done(job(workbench, spec, wish("b.csv")))
                        .preview()
                        .built()
                        .audience()
                        .net());
    }

    @Test
    void a_stop_at_the_last_moment_leaves_no_file() throws IOException {
        FakeWorkbench workbench = new FakeWorkbench(three(), "GB");
        workbench.saidStopSince.add(3);
        assertEquals("campaign.stop.some", failed(job(workbench, spec(Channel.EMAIL), wish("x.csv"))));
        assertEquals(List.of(), left());
        assertEquals(List.of(), workbench.log);
    }

    @Test
    void a_file_that_is_there_is_kept_unless_told() throws IOException {
        FakeWorkbench workbench = new FakeWorkbench(three(), "GB");
        Files.writeString(folder.resolve("x.csv"), "mine");
        assertEquals("export.exists", failed(job(workbench, spec(Channel.EMAIL), wish("x.csv"))));
        assertEquals("mine", Files.readString(folder.resolve("x.csv")));
        assertEquals(List.of(), workbench.log);
        ExportWish replace = new ExportWish(folder.resolve("x.csv"), true, "ana", "a test", Message::key);
        done(job(workbench, spec(Channel.EMAIL), replace));
        assertTrue(Files.readString(folder.resolve("x.csv")).startsWith("export_id,"));
    }

    @Test
    void what_the_checklist_asks_a_reason_for_needs_one() {
        FakeWorkbench workbench = new FakeWorkbench(three(), "GB");
        ExportWish silent = new ExportWish(folder.resolve("x.csv"), false, "ana", " ", Message::key);
        assertEquals("campaign.power.none", failed(job(workbench, spec(Channel.EMAIL), silent)));
        assertFalse(Files.exists(folder.resolve("x.csv")));
    }

    @Test
    void an_empty_list_is_refused() {
        FakeWorkbench workbench =
                new FakeWorkbench(new Street().and("Ana", "", "GB").stopped().facts(), "GB");
        assertEquals("campaign.people.nobody", failed(job(workbench, spec(Channel.EMAIL), wish("x.csv"))));
    }

    @Test
    void a_format_that_cannot_carry_the_channel_is_refused() {
        FakeWorkbench workbench = new FakeWorkbench(three(), "GB");
        CampaignSpec wrong = spec(Channel.SMS).in(new CampaignSpec.FileStyle(ExportFormat.MAILCHIMP, false));
        assertEquals("campaign.format.channel", failed(job(workbench, wrong, wish("x.csv"))));
    }
}
