package org.clientele.ui.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javafx.scene.control.ScrollPane;
import org.clientele.app.results.ExperimentPage;
import org.clientele.app.results.ListExperiments;
import org.clientele.app.results.SteeringAdvice;
import org.clientele.app.session.Session;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.ui.DrawnCampaigns;
import org.clientele.ui.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A series of three sends that is steered: what the next one should be, on the page of campaigns. */
class SteeringScreensTest {
    @Test
    void three_waves_steer_the_fourth(@TempDir Path folder) throws Exception {
        Session session = CampaignStage.shop(folder, 2_500);
        Facts facts = session.current().facts();
        boolean[] allowed = DrawnCampaigns.allowed(session);
        Random random = new Random(8);
        List<Instant> sent = List.of(
                Instant.parse("2026-06-01T02:00:00Z"),
                Instant.parse("2026-06-20T02:00:00Z"),
                Instant.parse("2026-07-10T02:00:00Z"));
        for (int wave = 0; wave < sent.size(); wave++) {
            boolean[] ordered = DrawnCampaigns.ordered(facts, sent.get(wave));
            int[] armOf = new int[facts.customers()];
            for (int c = 0; c < armOf.length; c++) {
                armOf[c] = allowed[c] ? random.nextInt(4) : -1;
            }
            DrawnCampaigns.favour(armOf, ordered, 2, 0.2, random);
            DrawnCampaigns.record(
                    session,
                    "E2026-WAVE0" + wave,
                    "Win back " + (wave + 1),
                    sent.get(wave),
                    "Win back",
                    armOf,
                    1,
                    1,
                    1,
                    1);
        }
        Fx.run(() -> session.update(session.current().workbench().facts(Checkpoint.none())));
        ExperimentPage page = new ListExperiments(CampaignStage.CLOCK)
                .job(session.current().workbench())
                .work()
                .run(Checkpoint.none());
        assertEquals(3, page.lines().size());
        SteeringAdvice advice = page.series().getFirst().advice();
        assertTrue(advice.allowed());
        double[] next = Objects.requireNonNull(advice.steering()).shares();
        assertEquals(1, Arrays.stream(next).sum(), 1e-9);
        assertTrue(next[1] > next[0] && next[1] > next[2], Arrays.toString(next));
        CampaignStage stage = CampaignStage.of(session);
        Fx.run(() -> stage.desk().open("campaigns"));
        Fx.pulses(2);
        Fx.run(() -> ((ScrollPane) stage.scene().lookup(".scroll-pane")).setVvalue(1));
        stage.shoot("steering-series");
    }
}
