package org.clientele.ui.features;

import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.session.Session;
import org.clientele.model.text.Message;
import org.clientele.ui.Fx;
import org.clientele.ui.PageStage;
import org.clientele.ui.kit.desk.Page;
import org.clientele.ui.theme.Icon;

/** A window with the feature studio on a real workbench. */
final class FeaturesStage extends PageStage {
    private final FeaturesViewModel model;

    private FeaturesStage(Session session, JobRunner jobs) {
        super(session);
        model = new FeaturesViewModel(session, new Analyses(), jobs, desk(), language()::now);
        show(
                1280,
                860,
                home(),
                customers(),
                new Page(
                        "features",
                        Icon.TABLE,
                        Message.of("features.ui.title"),
                        () -> new FeaturesView(shell().kit(), model)));
    }

    static FeaturesStage of(Session session, JobRunner jobs) {
        return Fx.get(() -> new FeaturesStage(session, jobs));
    }

    FeaturesViewModel model() {
        return model;
    }
}
