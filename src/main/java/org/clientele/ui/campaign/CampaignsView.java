package org.clientele.ui.campaign;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.clientele.model.campaign.PickedPlan;
import org.clientele.model.group.Picked;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.desk.PageView;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The campaigns page: the list of campaigns, or the one that is being made. */
public final class CampaignsView implements PageView {
    private final Kit kit;
    private final CampaignsViewModel model;
    private final StackPane root = new StackPane();
    private final Node start;
    private final Node closed;
    private @Nullable Object handled;

    /** Campaigns on that model. */
    public CampaignsView(Kit kit, CampaignsViewModel model) {
        this.kit = kit;
        this.model = model;
        this.start = new StartView(kit, model).node();
        this.closed = StateView.emptyState(
                kit,
                Icon.CAMPAIGNS,
                Message.of("campaignview.closed"),
                Message.of("campaignview.closed.why"),
                kit.primary("campaign-home", Message.of("campaignview.closed.do"), () -> model.open("home")));
        model.isOpen().addListener((property, before, now) -> choose());
        model.builder().addListener((property, before, now) -> choose());
        choose();
    }

    private void choose() {
        BuilderViewModel making = model.builder().get();
        if (!model.isOpen().get()) {
            root.getChildren().setAll(closed);
        } else if (making == null) {
            root.getChildren().setAll(start);
        } else {
            root.getChildren().setAll(new BuilderView(kit, model, making).node());
        }
        focus();
    }

    /** Keys go to what is shown, so that its shortcuts hold at once. */
    private void focus() {
        root.getChildren().getFirst().requestFocus();
    }

    @Override
    public Node node() {
        return root;
    }

    // Going back and forward shows the very same visit again; only a new one begins a campaign, of an equal group too.
    @Override
    @SuppressWarnings("ReferenceEquality")
    public void shown(@Nullable Object subject) {
        boolean fresh = subject != handled;
        handled = subject;
        if (fresh && model.isOpen().get()) {
            switch (subject) {
                case Picked picked -> model.begin(picked);
                case PickedPlan plan -> model.begin(plan);
                case null, default -> {}
            }
        }
        focus();
    }
}
