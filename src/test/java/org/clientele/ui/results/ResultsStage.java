package org.clientele.ui.results;

import java.util.Objects;
import org.clientele.app.groups.Analyses;
import org.clientele.app.intake.FileTables;
import org.clientele.app.results.CampaignResult;
import org.clientele.app.session.Session;
import org.clientele.model.text.Message;
import org.clientele.ui.Fx;
import org.clientele.ui.PageStage;
import org.clientele.ui.kit.desk.Page;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** A window with the results page on a real workbench of the sample shop, whose work is done at once. */
final class ResultsStage extends PageStage {
    private final ResultsViewModel model;

    private ResultsStage(Session session) {
        super(session);
        model = new ResultsViewModel(
                session,
                new ResultsViewModel.Tools(new Analyses(), new FileTables(), CLOCK, "1.0.0"),
                direct(),
                desk());
        show(
                1280,
                2600,
                home(),
                campaigns(),
                new Page(
                        ResultsView.PAGE,
                        Icon.CHECK_CIRCLE,
                        Message.of("resultsview.title"),
                        () -> new ResultsView(shell().kit(), model)));
    }

    static ResultsStage of(Session session) {
        return Fx.get(() -> new ResultsStage(session));
    }

    ResultsViewModel model() {
        return model;
    }

    CampaignResult result() {
        return Objects.requireNonNull(model.result().latest().get());
    }

    /** What the campaigns page was given. */
    @Nullable
    Object begun() {
        return given("campaigns");
    }
}
