package org.clientele.app.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.clientele.app.campaign.Check.Kind;
import org.clientele.app.campaign.Check.Verdict;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.People;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.ExportFormat;
import org.clientele.model.campaign.MessageText;
import org.clientele.model.campaign.Sender;
import org.clientele.model.campaign.Timing;
import org.clientele.model.contact.Channel;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The points of the checklist that hang on places, ages, targets and folders. */
class ChecklistRulesTest {
    private static final Path HOME = Path.of("/home/ana/exports/list.csv");

    private static Check check(Street street, CampaignSpec spec, Path file, Kind kind) {
        PreviewCampaign previews = new PreviewCampaign(
                new Audiences(
                        () -> Exporting.NOW,
                        (workbench, facts, segment, checkpoint) -> CustomerSet.all(facts.customers())),
                SuggestionSource.none());
        return previews
                .draft(new FakeWorkbench(street.facts(), "GB"), spec, Message::key, "E1", file, Checkpoint.none())
                .preview()
                .checks()
                .stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static CampaignSpec texts(int from, int to) {
        return Exporting.spec(Channel.SMS)
                .saying(new MessageText("", "Tea is here"))
                .from(new Sender("Shop", "茶店", "", "STOP 拒收请回复R"))
                .planning(plans -> plans.with(new Timing(from, to, false, 14)));
    }

    private static Street american(String state) {
        return new Street().inState(state).and("Ana", "", "US").and("Bo", "", "US");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 9, 20, OK, campaign.quiet.kept",
        "'', 8, 21, OK, campaign.quiet.kept",
        "'', 7, 20, BLOCKS, campaign.quiet.country",
        "'', 9, 22, BLOCKS, campaign.quiet.country",
        "Florida, 8, 21, NEEDS_REASON, campaign.quiet.state",
        "FL, 8, 20, OK, campaign.quiet.kept",
        "ct, 8, 20, NEEDS_REASON, campaign.quiet.state",
        "TX, 9, 21, OK, campaign.quiet.workdays",
        "TX, 12, 21, OK, campaign.quiet.kept",
        "Rhode Island, 9, 20, NEEDS_REASON, campaign.quiet.state",
        "RI, 9, 18, OK, campaign.quiet.workdays",
        "RI, 10, 17, OK, campaign.quiet.kept"
    })
    void american_hours_are_those_of_the_state(String state, int from, int to, Verdict verdict, String key) {
        Check check = check(american(state), texts(from, to), HOME, Kind.QUIET_HOURS);
        assertEquals(verdict, check.verdict());
        assertEquals(key, check.sentence().key());
        if (key.equals("campaign.quiet.state") || key.equals("campaign.quiet.workdays")) {
            assertEquals(CustomerSet.of(2, 0), check.people(), "only the one in that state is behind it");
        }
    }

    @ParameterizedTest
    @CsvSource({"CN, 8, 22, OK", "CN, 7, 22, BLOCKS", "CN, 8, 23, BLOCKS", "GB, 0, 24, OK"})
    void other_countries_have_hours_of_their_own(String country, int from, int to, Verdict verdict) {
        assertEquals(
                verdict,
                check(new Street().and("张敏", "", country), texts(from, to), HOME, Kind.QUIET_HOURS)
                        .verdict());
    }

    @Test
    void e_mails_have_no_quiet_hours() {
        CampaignSpec spec = Exporting.spec(Channel.EMAIL).planning(plans -> plans.with(new Timing(0, 24, false, 14)));
        assertEquals(
                "campaign.quiet.none",
                check(american("RI"), spec, HOME, Kind.QUIET_HOURS).sentence().key());
    }

    @Test
    void whoever_is_too_young_is_counted_and_left_out() {
        int child = (int) LocalDate.of(2012, 3, 3).toEpochDay();
        int grown = (int) LocalDate.of(2012, 3, 2).toEpochDay();
        Street street = new Street()
                .dated(People.NO_DAY, child)
                .and("Ana", "", "GB")
                .dated(People.NO_DAY, grown)
                .and("Bo", "", "GB")
                .and("Cy", "", "GB");
        Check check = check(street, Exporting.spec(Channel.EMAIL), HOME, Kind.AGE);
        assertEquals(Verdict.OK, check.verdict());
        assertEquals(Message.of("campaign.age.fine", 14, 1), check.sentence());
    }

    @Test
    void advertising_is_another_purpose_and_small_lists_are_of_no_use_there() {
        CampaignSpec spec = Exporting.spec(Channel.EMAIL).in(new CampaignSpec.FileStyle(ExportFormat.META, false));
        Street street = new Street().and("Ana", "", "GB");
        assertEquals(
                "campaign.permission.ads",
                check(street, spec, HOME, Kind.PERMISSION).sentence().key());
        Check least = check(new Street().and("Ana", "", "GB"), spec, HOME, Kind.LENGTH);
        assertEquals(Verdict.NEEDS_REASON, least.verdict());
        assertEquals(Message.of("campaign.target.least", 1, 100), least.sentence());
    }

    @Test
    void what_a_target_stumbles_over_is_shown_with_the_people() {
        CampaignSpec mail = Exporting.spec(Channel.EMAIL)
                .saying(new MessageText("", "{{name}} unsubscribe"))
                .in(new CampaignSpec.FileStyle(ExportFormat.ACTIVECAMPAIGN, false));
        Check emoji = check(new Street().and("Ana", "", "GB").and("Bo 🍵", "", "GB"), mail, HOME, Kind.LENGTH);
        assertEquals("campaign.target.emoji", emoji.sentence().key());
        assertEquals(CustomerSet.of(2, 1), emoji.people());
        CampaignSpec text = texts(9, 20)
                .saying(new MessageText("", "Look: {{city}}"))
                .in(new CampaignSpec.FileStyle(ExportFormat.TENCENT, false));
        Check link = check(
                new Street().and("Ana", "https://a.example", "CN").and("Bo", "Leeds", "CN"), text, HOME, Kind.LENGTH);
        assertEquals("campaign.target.link", link.sentence().key());
        assertEquals(CustomerSet.of(2, 0), link.people());
    }

    @ParameterizedTest
    @CsvSource({
        "/home/ana/exports/l.csv, /dev/sda1, ext4, false, false, LOCAL",
        "/home/ana/exports/l.csv, /dev/mapper/luks, ext4, false, true, ENCRYPTED",
        "/home/ana/Dropbox/l.csv, /dev/sda1, ext4, false, true, CLOUD",
        "/Users/ana/OneDrive - Shop/l.csv, /dev/disk1, apfs, false, false, CLOUD",
        "/home/ana/坚果云/l.csv, /dev/sda1, ext4, false, false, CLOUD",
        "/home/ana/mydropboxes/l.csv, /dev/sda1, ext4, false, false, LOCAL",
        "/run/media/ana/STICK/l.csv, /dev/sdb1, vfat, false, false, REMOVABLE",
        "/Volumes/STICK/l.csv, /dev/disk4, msdos, false, false, REMOVABLE",
        "/data/l.csv, E, NTFS, true, false, REMOVABLE",
        "/srv/share/l.csv, server:/share, nfs4, false, false, NETWORK"
    })
    void knows_where_a_file_goes(
            String file, String name, String type, boolean removable, boolean encrypted, Destination place) {
        assertEquals(place, Destination.of(Path.of(file), new Destination.Disk(name, type, removable, encrypted)));
    }

    @Test
    void a_folder_that_others_see_needs_a_reason() {
        Check cloud = check(
                new Street().and("Ana", "", "GB"),
                Exporting.spec(Channel.EMAIL),
                Path.of("/home/ana/Dropbox/list.csv"),
                Kind.DESTINATION);
        assertEquals(Verdict.NEEDS_REASON, cloud.verdict());
        assertEquals("campaign.destination.cloud", cloud.sentence().key());
    }

    @Test
    void the_table_is_shown_with_its_size_and_what_must_be_hidden() {
        PreviewCampaign previews = new PreviewCampaign(
                new Audiences(
                        () -> Exporting.NOW,
                        (workbench, facts, segment, checkpoint) -> CustomerSet.all(facts.customers())),
                SuggestionSource.none());
        TableSample table = previews.draft(
                        new FakeWorkbench(
                                new Street()
                                        .and("Ana Maria Lee", "", "GB")
                                        .and("欧阳娜娜", "", "GB")
                                        .and("Bo", "", "GB")
                                        .and("Cy", "", "GB")
                                        .facts(),
                                "GB"),
                        Exporting.spec(Channel.EMAIL)
                                .saying(new MessageText("Hi {{name}}", "Dear {{given_name}}, unsubscribe"))
                                .from(new Sender("Shop", "", "", "")),
                        Message::key,
                        "E1",
                        HOME,
                        Checkpoint.none())
                .preview()
                .table();
        assertEquals(
                List.of("export_id", "customer_id", "email", "name", "given_name", "subject", "message"),
                table.headings());
        assertEquals(3, table.rows().size());
        assertEquals(4, table.people());
        assertEquals(1, table.files());
        assertTrue(table.bytes() > 100);
        TableSample.Line first = table.rows().getFirst();
        assertEquals("c1@example.com", first.cells().get(first.addressAt()));
        assertEquals("Ana Maria Lee", first.name());
    }
}
