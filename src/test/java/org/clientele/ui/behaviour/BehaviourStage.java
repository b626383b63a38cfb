package org.clientele.ui.behaviour;

import org.clientele.app.groups.Analyses;
import org.clientele.app.session.Session;
import org.clientele.model.text.Message;
import org.clientele.ui.Fx;
import org.clientele.ui.PageStage;
import org.clientele.ui.kit.desk.Page;
import org.clientele.ui.theme.Icon;

/** A window with the page of behaviour on a real workbench, and pages that remember what they were given. */
final class BehaviourStage extends PageStage {
    private final BehaviourViewModel model;

    private BehaviourStage(Session session) {
        super(session);
        model = new BehaviourViewModel(session, new Analyses(), direct(), desk(), language()::now);
        show(
                1280,
                860,
                home(),
                customers(),
                new Page(
                                BehaviourView.PAGE,
                                Icon.CHART,
                                Message.of("behaviour.title"),
                                () -> new BehaviourView(shell().kit(), model))
                        .under("customers"),
                campaigns());
        desk().open(BehaviourView.PAGE);
    }

    static BehaviourStage of(Session session) {
        BehaviourStage stage = Fx.get(() -> new BehaviourStage(session));
        Fx.run(() -> {
            stage.scene().getRoot().applyCss();
            stage.scene().getRoot().layout();
        });
        return stage;
    }

    BehaviourViewModel model() {
        return model;
    }
}
