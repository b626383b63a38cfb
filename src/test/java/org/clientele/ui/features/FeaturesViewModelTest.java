package org.clientele.ui.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.clientele.analysis.features.FeatureFamily;
import org.clientele.analysis.features.Profile;
import org.clientele.analysis.features.Treatment;
import org.clientele.app.edit.EditHistory;
import org.clientele.app.features.FeaturePicture;
import org.clientele.app.features.MatterPicture;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.DirectJobRunner;
import org.clientele.app.notice.Texts;
import org.clientele.app.session.Session;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.store.H2Workbenches;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.shell.ShellViewModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeaturesViewModelTest {
    @TempDir
    static Path folder;

    private static Session shop = new Session(new H2Workbenches(FeaturesStage.CLOCK));

    private final ShellViewModel desk = new ShellViewModel(new EditHistory(), FeaturesStage.CLOCK);

    @BeforeAll
    static void open() {
        shop = FeaturesStage.shop(folder, 300);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private FeaturesViewModel model(Session session, Checkpoint checkpoint) {
        FeaturesViewModel model = new FeaturesViewModel(
                session, new Analyses(), new DirectJobRunner(checkpoint), desk, Texts.of(Locale.ENGLISH)::text);
        model.inFront().set(true);
        model.bring();
        return model;
    }

    private FeaturesViewModel model() {
        return model(shop, Checkpoint.none());
    }

    private static FeaturePicture table(FeaturesViewModel model) {
        return Objects.requireNonNull(model.table().latest().get());
    }

    private static FeaturePicture.Row row(FeaturesViewModel model, String key) {
        return table(model).rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void with_nothing_open_there_is_nothing_to_say() {
        FeaturesViewModel model = model(new Session(new H2Workbenches(FeaturesStage.CLOCK)), Checkpoint.none());
        assertFalse(model.isOpen().get());
        assertNull(model.answer().get());
        assertInstanceOf(SlotState.Idle.class, model.table().state().get());
    }

    @Test
    void the_table_follows_what_is_wished() {
        FeaturesViewModel model = model();
        int columns = table(model).matrix().columns().size();
        model.wish().takes(FeatureFamily.BRANDS).set(false);
        assertTrue(table(model).matrix().columns().size() < columns);
        assertTrue(table(model).rows().stream()
                .noneMatch(row -> row.profile().origin().family() == FeatureFamily.BRANDS));
        model.wish().scaling().set(Treatment.Scaling.RANGE);
        assertTrue(table(model).matrix().columns().stream()
                .allMatch(column -> IntStream.range(0, column.values().length)
                        .allMatch(i -> column.values()[i] >= 0 && column.values()[i] <= 1)));
        model.wish().treat("recency", model.wish().standard().with(Treatment.Scaling.NONE));
        float[] recency = table(model).matrix().columns().stream()
                .filter(column -> column.heading().equals("recency"))
                .findFirst()
                .orElseThrow()
                .values();
        assertTrue(IntStream.range(0, recency.length).anyMatch(i -> recency[i] > 1));
        model.wish().without().add("recency");
        assertTrue(table(model).rows().stream().noneMatch(row -> row.key().equals("recency")));
        int people = table(model).matrix().rows();
        model.wish().everyone().set(true);
        assertEquals(shop.current().facts().customers(), table(model).matrix().rows());
        assertTrue(people < table(model).matrix().rows());
    }

    @Test
    void all_bars_together_are_everybody_whose_value_is_known() {
        FeaturesViewModel model = model();
        for (FeaturePicture.Row row : table(model).rows()) {
            int bars = switch (row.profile()) {
                case Profile.OfNumbers numbers -> numbers.spread().counts().length;
                case Profile.OfWords words -> words.levels().size();
            };
            int sum = 0;
            for (int bar = 0; bar < bars; bar++) {
                model.chosen().chooseBars(table(model), row, new int[] {bar});
                sum += people(model).size();
            }
            int known = row.profile().people() - row.profile().missing();
            assertEquals(known, sum, row.key());
            if (bars > 0) {
                model.chosen()
                        .chooseBars(table(model), row, IntStream.range(0, bars).toArray());
                assertEquals(known, people(model).size(), row.key());
            }
        }
        model.chosen().chooseBars(table(model), row(model, "orders"), new int[0]);
        assertNull(model.chosen().now().get());
    }

    private static CustomerSet people(FeaturesViewModel model) {
        return Objects.requireNonNull(model.chosen().now().get()).members();
    }

    @Test
    void people_who_stand_out_are_those_that_the_reason_counts() {
        FeaturesViewModel model = model();
        model.section().set(FeaturesViewModel.Section.MATTERS);
        MatterPicture picture = Objects.requireNonNull(model.matters().latest().get());
        Facts facts = shop.current().facts();
        int day = picture.matrix().spec().day();
        assertEquals(facts.dataDay() - 90, day);
        int checked = 0;
        for (MatterPicture.Line line : FeatureCharts.shown(picture)) {
            model.chosen().chooseLine(picture, line);
            if (line.best() < 0) {
                assertNull(model.chosen().now().get());
                continue;
            }
            CustomerSet members = people(model);
            assertEquals(line.relevance().slices().get(line.best()).people(), members.size());
            long bought = Arrays.stream(members.toArray())
                    .filter(c -> IntStream.range(
                                    facts.lines().offset()[c], facts.lines().offset()[c + 1])
                            .anyMatch(l ->
                                    facts.lines().counts(l) && facts.lines().day()[l] > day))
                    .count();
            assertEquals(line.relevance().slices().get(line.best()).byClass()[1], bought);
            checked++;
        }
        assertTrue(checked > 3);
    }

    @Test
    void every_section_has_its_answer() {
        FeaturesViewModel model = model();
        for (FeaturesViewModel.Section section : FeaturesViewModel.Section.values()) {
            model.section().set(section);
            Message answer = model.answer().get();
            assertNotNull(answer);
            assertFalse(Texts.of(Locale.ENGLISH).text(answer).startsWith("features."), answer.key());
        }
        assertNotNull(model.relations().latest().get());
        assertNotNull(model.components().latest().get());
        assertNotNull(model.separation().latest().get());
        assertNotNull(model.tags().latest().get());
        ChartModel.Heat grid = (ChartModel.Heat) FeatureCharts.grid(
                Objects.requireNonNull(model.relations().latest().get()),
                table(model).matrix().columns().stream()
                        .map(column -> Message.of("kit.verbatim", column.heading()))
                        .toList());
        for (int i = 0; i < grid.values().length; i++) {
            assertEquals(1, grid.values()[i][i]);
        }
    }

    @Test
    void what_is_wished_anew_is_asked_anew() {
        FeaturesViewModel model = model();
        model.section().set(FeaturesViewModel.Section.MATTERS);
        assertInstanceOf(SlotState.Ready.class, model.matters().state().get());
        model.wish().takes(FeatureFamily.VALUE).set(false);
        MatterPicture picture = Objects.requireNonNull(model.matters().latest().get());
        assertTrue(picture.lines().stream()
                .noneMatch(line -> line.relevance().origin().family() == FeatureFamily.VALUE));
    }

    @Test
    void a_table_is_written_with_its_dictionary() {
        FeaturesViewModel model = model();
        Path file = folder.resolve("features.csv");
        model.export(file);
        assertTrue(Files.exists(file));
        assertTrue(Files.exists(folder.resolve("features.csv.json")));
        assertInstanceOf(SlotState.Ready.class, model.writing().state().get());
        model.export(folder.resolve("features.xlsx"));
        assertTrue(Files.exists(folder.resolve("features.xlsx.json")));
        model.export(folder.resolve("nowhere").resolve("features.csv"));
        assertInstanceOf(SlotState.Failed.class, model.writing().state().get());
    }

    @Test
    void cancelled_work_leaves_nothing_half_done() {
        Checkpoint stop = new Checkpoint() {
            @Override
            public void progress(double fraction) {}

            @Override
            public void step(Message message) {}

            @Override
            public void check() {
                throw new Cancelled();
            }
        };
        FeaturesViewModel model = model(shop, stop);
        assertInstanceOf(SlotState.Cancelled.class, model.table().state().get());
        assertNull(model.table().latest().get());
    }
}
