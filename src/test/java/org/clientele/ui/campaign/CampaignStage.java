package org.clientele.ui.campaign;

import java.util.Objects;
import org.clientele.analysis.recommend.serve.ServingRules;
import org.clientele.app.campaign.Audiences;
import org.clientele.app.campaign.ExportCampaign;
import org.clientele.app.campaign.PreviewCampaign;
import org.clientele.app.campaign.Suggestion;
import org.clientele.app.campaign.SuggestionSource;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.recommend.SuggestProducts;
import org.clientele.app.recommend.SuggestionList;
import org.clientele.app.session.Session;
import org.clientele.model.text.Message;
import org.clientele.ui.Fx;
import org.clientele.ui.PageStage;
import org.clientele.ui.kit.desk.Page;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** A window with the campaigns page on a real workbench of the sample shop, whose work is done at once. */
final class CampaignStage extends PageStage {
    private final CampaignsViewModel model;

    private CampaignStage(Session session) {
        super(session);
        Analyses analyses = new Analyses();
        model = new CampaignsViewModel(session, analyses, tools(analyses), direct(), desk(), language());
        show(
                1280,
                800,
                home(),
                customers(),
                new Page(
                        "campaigns",
                        Icon.CAMPAIGNS,
                        Message.of("campaignview.title"),
                        () -> new CampaignsView(shell().kit(), model)));
    }

    /** What campaigns are made with, as the program puts it together. */
    static CampaignTools tools(Analyses analyses) {
        Audiences audiences = new Audiences(
                CLOCK,
                (workbench, facts, segment, checkpoint) ->
                        new FindGroups(workbench, analyses).resolve(segment, facts, checkpoint));
        return new CampaignTools(
                audiences,
                new PreviewCampaign(audiences, suggestions()),
                new ExportCampaign(audiences, suggestions(), "1.0.0"),
                CLOCK);
    }

    private static SuggestionSource suggestions() {
        return (workbench, facts, people, perPerson, checkpoint) -> {
            SuggestionList list = new SuggestProducts()
                    .suggest(workbench, facts, people, perPerson, ServingRules.standard(), checkpoint);
            return customer -> list.of(customer).stream()
                    .map(product -> new Suggestion(product.sku(), product.name(), product.address()))
                    .toList();
        };
    }

    static CampaignStage of(Session session) {
        return Fx.get(() -> new CampaignStage(session));
    }

    CampaignsViewModel model() {
        return model;
    }

    /** The campaign that is being made. */
    BuilderViewModel making() {
        return Objects.requireNonNull(model.builder().get());
    }

    /** What the customers page was given. */
    @Nullable
    Object looked() {
        return given("customers");
    }
}
