package org.clientele.app.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clientele.analysis.cluster.ClusterSpec;
import org.clientele.analysis.cluster.Family;
import org.clientele.analysis.fixture.HandFacts;
import org.clientele.analysis.fixture.SpringShop;
import org.clientele.analysis.rfm.RfmSpec;
import org.clientele.analysis.stage.StageSpec;
import org.clientele.app.jobs.Job;
import org.clientele.app.notice.Texts;
import org.clientele.app.workbench.MemoryWorkbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Segment.RfmCell;
import org.clientele.model.group.Stage;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindGroupsTest {
    private static Facts shop;

    @BeforeAll
    static void read() {
        shop = SpringShop.read().facts();
    }

    private static <T> T run(Job<T> job) throws Exception {
        return job.work().run(Checkpoint.none());
    }

    private static FindGroups find(MemoryWorkbench workbench) {
        return new FindGroups(workbench, new Analyses());
    }

    @Test
    void every_card_resolves_to_the_people_it_shows() throws Exception {
        FindGroups find = find(new MemoryWorkbench(shop));
        int people = 0;
        double revenue = 0;
        for (GroupCard card : run(find.rfm(RfmSpec.standard())).groups()) {
            assertEquals(
                    card.numbers().people(),
                    find.resolve(card.segment(), shop, Checkpoint.none()).size());
            people += card.numbers().people();
            revenue += card.numbers().revenueShare();
        }
        assertEquals(shop.customers(), people);
        assertEquals(1, revenue, 1e-9);
        for (GroupCard card : run(find.stages(StageSpec.standard())).stages()) {
            assertEquals(
                    card.numbers().people(),
                    find.resolve(card.segment(), shop, Checkpoint.none()).size());
        }
        ClusterPicture clusters = run(find.clusters(new ClusterSpec(5, Set.of(Family.CATEGORIES), 1)));
        for (ClusterCard card : clusters.cards()) {
            assertEquals(
                    card.group().numbers().people(),
                    find.resolve(card.group().segment(), shop, Checkpoint.none())
                            .size());
        }
    }

    @Test
    void the_heat_map_adds_up_to_all_buyers_and_its_cells_resolve() throws Exception {
        FindGroups find = find(new MemoryWorkbench(shop));
        RfmPicture picture = run(find.rfm(RfmSpec.standard()));
        int buyers = 0;
        for (HeatMap.Cell cell : picture.map().cells()) {
            assertEquals(picture.map().at(cell.cell().recency(), cell.cell().score()), cell);
            buyers += cell.people();
            assertEquals(
                    cell.people(),
                    find.resolve(new Segment.InRfmCells(List.of(cell.cell())), shop, Checkpoint.none())
                            .size());
        }
        assertEquals(
                shop.customers() - picture.result().totals(RfmGroup.PROSPECTS).people(), buyers);
    }

    @Test
    void every_sentence_of_the_pictures_exists_in_both_languages() throws Exception {
        FindGroups find = find(new MemoryWorkbench(shop));
        RfmPicture rfm = run(find.rfm(RfmSpec.standard()));
        StagePicture stages = run(find.stages(StageSpec.standard()));
        ClusterPicture clusters = run(find.clusters(ClusterSpec.standard()));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Texts texts = Texts.of(locale);
            said(texts, rfm.headline());
            rfm.rules().forEach(message -> said(texts, message));
            rfm.notes().forEach(message -> said(texts, message));
            rfm.groups().forEach(card -> said(texts, card));
            said(texts, stages.headline());
            stages.stages().forEach(card -> said(texts, card));
            said(texts, clusters.headline());
            clusters.clarity().forEach(message -> said(texts, message));
            clusters.notes().forEach(message -> said(texts, message));
            clusters.warnings().forEach(message -> said(texts, message));
            clusters.details().forEach(message -> said(texts, message));
            clusters.axes().forEach(message -> said(texts, message));
            said(texts, clusters.fitsNone());
            for (ClusterCard card : clusters.cards()) {
                said(texts, card.group());
                card.traits().forEach(line -> said(texts, line.what()));
                said(texts, card.rule().orElseThrow());
            }
        }
        assertEquals(
                "Coffee, Brewing",
                Texts.of(Locale.ENGLISH)
                        .text(clusters.cards().getFirst().group().name()));
    }

    private static void said(Texts texts, GroupCard card) {
        said(texts, card.name());
        said(texts, card.sentence());
        said(texts, card.strategy());
    }

    private static void said(Texts texts, Message message) {
        String text = texts.text(message);
        assertFalse(text.isBlank() || text.contains("{") || text.matches("[a-z-]+(\\.[a-z0-9-]+)+"), text);
    }

    @Test
    void reach_needs_address_and_consent_and_no_stop() throws Exception {
        Facts facts = new HandFacts(4, 100)
                .person(0, "A", "a@example.com", "+8613800138000")
                .person(1, "B", "b@example.com", "")
                .person(2, "C", "", "+8613800138001")
                .person(3, "D", "d@example.com", "")
                .consent(0, ConsentStatus.GRANTED, ConsentStatus.DENIED)
                .consent(1, ConsentStatus.WITHDRAWN, ConsentStatus.GRANTED)
                .consent(2, ConsentStatus.GRANTED, ConsentStatus.GRANTED)
                .consent(3, ConsentStatus.GRANTED, ConsentStatus.UNKNOWN)
                .stopMail(3)
                .facts();
        GroupNumbers numbers = run(find(new MemoryWorkbench(facts)).numbers(new Segment.Everyone()));
        assertEquals(1, numbers.canEmail());
        assertEquals(1, numbers.canText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "all",
                "rfm:at-risk",
                "rfm:cant-lose",
                "rfm:r5f5+r4f5",
                "stage:high-value",
                "cluster:2",
                "ids:7+9"
            })
    void words_of_groups_read_back_as_they_were_written(String words) {
        GroupWords known = new GroupWords(List.of(), Optional.of("k=4 by=categories seed=1"));
        assertEquals(words, GroupWords.print(known.parse(words)));
    }

    @Test
    void words_mean_what_they_say() {
        SavedGroup tea = new SavedGroup(1, "Tea: lovers", new Segment.InStage(Stage.NEW), 3, java.time.Instant.EPOCH);
        GroupWords words = new GroupWords(List.of(tea), Optional.empty());
        assertEquals(new Segment.InStage(Stage.NEW), words.parse("saved:tea: Lovers"));
        assertEquals(new Segment.InRfmCells(List.of(new RfmCell(5, 4))), words.parse(" RFM:R5F4 "));
        for (String wrong : List.of("", "tea", "rfm:best", "rfm:", "stage:x", "cluster:1", "saved:x", "ids:a")) {
            assertThrows(Refusal.class, () -> words.parse(wrong), wrong);
        }
    }

    @Test
    void a_live_group_follows_the_data_and_a_frozen_one_does_not() throws Exception {
        MemoryWorkbench workbench = new MemoryWorkbench(
                new HandFacts(3, 100).order(0, 90, "a", "p", 5).facts());
        FindGroups find = find(workbench);
        SaveGroup save = new SaveGroup(workbench, find);
        SavedGroup live = run(save.live(" New ones ", new Segment.InStage(Stage.NEW)));
        SavedGroup frozen = run(save.frozen("Now", new Segment.InStage(Stage.NEW)));
        assertEquals("New ones", live.name());
        assertEquals(1, frozen.size());
        assertThrows(Refusal.class, () -> run(save.live("  ", new Segment.Everyone())));
        workbench.becomes(new HandFacts(3, 101)
                .order(0, 90, "a", "p", 5)
                .order(2, 101, "b", "p", 5)
                .facts());
        assertEquals(2, run(find.members(live.segment())).size());
        assertEquals(CustomerSet.of(3, 0), run(find.members(frozen.segment())));
        assertEquals(live.segment(), find.words().parse("saved:New ones"));
    }

    @Test
    void after_a_search_cluster_two_is_the_second_of_its_groups() throws Exception {
        MemoryWorkbench workbench = new MemoryWorkbench(shop);
        FindGroups find = find(workbench);
        ClusterPicture picture = run(find.clusters(new ClusterSpec(5, Set.of(Family.CATEGORIES), 1)));
        Segment second = find(workbench).words().parse("cluster:2");
        assertEquals(picture.result().members(2), find(workbench).resolve(second, shop, Checkpoint.none()));
    }

    @Test
    void the_file_has_one_row_per_customer(@TempDir Path folder) throws Exception {
        FindGroups find = find(new MemoryWorkbench(shop));
        Path file = folder.resolve("stages.csv");
        long rows = GroupFile.write(
                file, shop, run(find.stages(StageSpec.standard())).result(), Checkpoint.none());
        assertEquals(shop.customers(), rows);
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        assertEquals(rows + 1, lines.size());
        assertTrue(lines.getFirst().endsWith("id,customer_id,stage"));
    }
}
