package org.clientele.ui.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.clientele.app.campaign.CampaignPreview;
import org.clientele.app.campaign.Check;
import org.clientele.app.campaign.ExportLog;
import org.clientele.app.campaign.TableSample;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.DirectJobRunner;
import org.clientele.app.session.Session;
import org.clientele.model.campaign.ExportFormat;
import org.clientele.model.group.Picked;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.ui.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets, the place of the file, and the second look at files that were written. */
class ExportLogViewModelTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void theFileFollowsItsTargetAndItsPlaceAndIsLookedAtAgain() throws Exception {
        try (Session session = CampaignStage.shop(folder, 300)) {
            Analyses analyses = new Analyses();
            CampaignsViewModel model = new CampaignsViewModel(
                    session,
                    analyses,
                    CampaignStage.tools(analyses),
                    new DirectJobRunner(Checkpoint.none()),
                    new RecordingDesk(),
                    new Language(Locale.ENGLISH));
            model.begin(new Picked(new Segment.Everyone(), Message.of("campaignview.everybody")));
            BuilderViewModel making = Objects.requireNonNull(model.builder().get());
            making.go(Step.EXPORT);
            assertTrue(making.file().toString().endsWith(".csv"));
            making.change(spec -> spec.in(spec.file().as(ExportFormat.EXCEL)));
            making.settle();
            assertTrue(making.file().toString().endsWith("Everybody, 22 Nov 2026.xlsx"));
            TableSample table = preview(making).table();
            assertTrue(table.headings().contains("email"));
            assertEquals(preview(making).built().audience().net().size(), table.people());

            making.chosenFile().set(folder.resolve("Dropbox").resolve("list.xlsx"));
            assertEquals(Check.Verdict.NEEDS_REASON, destination(making).verdict());
            assertFalse(making.canExport().get());
            making.chosenFile().set(null);
            assertEquals(Check.Verdict.OK, destination(making).verdict());
            making.export();
            assertNotNull(making.exported().latest().get());

            model.leave();
            ExportLog.Line line = Objects.requireNonNull(model.start().latest().get())
                    .exports()
                    .getFirst();
            assertEquals(Message.of("target.name.excel"), line.targetName());
            model.log().check(line);
            List<ExportLog.Found> whole =
                    Objects.requireNonNull(model.log().found(line).latest().get());
            assertTrue(ExportLogViewModel.isWhole(whole));
            assertEquals(Message.of("exportview.log.whole", 1), ExportLogViewModel.verdict(whole));
            Files.writeString(whole.getFirst().path(), "x", StandardOpenOption.APPEND);
            model.log().check(line);
            List<ExportLog.Found> changed =
                    Objects.requireNonNull(model.log().found(line).latest().get());
            assertFalse(ExportLogViewModel.isWhole(changed));
            assertEquals(
                    "export.log.state.changed",
                    ExportLogViewModel.verdict(changed).key());
        }
    }

    private static CampaignPreview preview(BuilderViewModel making) {
        return Objects.requireNonNull(making.preview().latest().get());
    }

    private static Check destination(BuilderViewModel making) {
        return preview(making).checks().stream()
                .filter(check -> check.kind() == Check.Kind.DESTINATION)
                .findFirst()
                .orElseThrow();
    }
}
