package org.clientele.boot;

import java.nio.file.Path;
import java.util.List;
import org.clientele.app.campaign.PreviewCampaign;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.recipe.RecipeFolders;
import org.clientele.app.session.Session;
import org.clientele.app.watch.FolderSignals;
import org.clientele.model.text.Message;
import org.clientele.ui.basket.BasketsView;
import org.clientele.ui.basket.BasketsViewModel;
import org.clientele.ui.behaviour.BehaviourView;
import org.clientele.ui.behaviour.BehaviourViewModel;
import org.clientele.ui.campaign.CampaignTools;
import org.clientele.ui.campaign.CampaignsView;
import org.clientele.ui.campaign.CampaignsViewModel;
import org.clientele.ui.care.CareView;
import org.clientele.ui.care.CareViewModel;
import org.clientele.ui.consent.ConsentView;
import org.clientele.ui.consent.ConsentViewModel;
import org.clientele.ui.customers.CustomerFinder;
import org.clientele.ui.customers.CustomersView;
import org.clientele.ui.customers.CustomersViewModel;
import org.clientele.ui.data.DataView;
import org.clientele.ui.data.DataViewModel;
import org.clientele.ui.features.FeaturesView;
import org.clientele.ui.features.FeaturesViewModel;
import org.clientele.ui.groups.GroupFinder;
import org.clientele.ui.groups.GroupsView;
import org.clientele.ui.groups.GroupsViewModel;
import org.clientele.ui.home.HomeView;
import org.clientele.ui.home.HomeViewModel;
import org.clientele.ui.home.WorkbenchMenu;
import org.clientele.ui.identity.IdentityView;
import org.clientele.ui.identity.IdentityViewModel;
import org.clientele.ui.intake.ImportView;
import org.clientele.ui.intake.ImportViewModel;
import org.clientele.ui.intake.WatchView;
import org.clientele.ui.intake.WatchViewModel;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.Finder;
import org.clientele.ui.kit.desk.Page;
import org.clientele.ui.predict.PredictView;
import org.clientele.ui.predict.PredictViewModel;
import org.clientele.ui.products.ProductFinder;
import org.clientele.ui.products.ProductsView;
import org.clientele.ui.products.ProductsViewModel;
import org.clientele.ui.products.SuggestionsViewModel;
import org.clientele.ui.recipe.RecipesView;
import org.clientele.ui.recipe.RecipesViewModel;
import org.clientele.ui.results.ResultsView;
import org.clientele.ui.results.ResultsViewModel;
import org.clientele.ui.settings.SettingsView;
import org.clientele.ui.settings.SettingsViewModel;
import org.clientele.ui.strategy.StrategyView;
import org.clientele.ui.strategy.StrategyViewModel;
import org.clientele.ui.theme.Icon;

/** The pages of the window, each with its view model and use cases. */
final class Pages {
    private final Assembly parts;
    private final Session session;
    private final Kit kit;
    private final Desk desk;
    private final JobRunner jobs;
    private final Path homeFolder;
    private final Window window;

    Pages(Assembly parts, Session session, Kit kit, Desk desk, JobRunner jobs, Path home, Window window) {
        this.parts = parts;
        this.session = session;
        this.kit = kit;
        this.desk = desk;
        this.jobs = jobs;
        this.homeFolder = home;
        this.window = window;
    }

    /** All pages in the order of the navigation. */
    List<Page> all() {
        HomeViewModel home = new HomeViewModel(
                session,
                parts.analyses(),
                parts.shop(),
                jobs,
                desk,
                new HomeViewModel.Places(homeFolder, window::recent, parts.clock()));
        CustomersViewModel customers = new CustomersViewModel(session, parts.analyses(), jobs, desk);
        window.offer(new WorkbenchMenu(kit, home).commands());
        GroupsViewModel groups = new GroupsViewModel(session, parts.analyses(), jobs, desk, kit.language()::now);
        return List.of(
                new Page("home", Icon.HOME, Message.of("home.title"), () -> new HomeView(kit, home)),
                data(),
                intake(),
                watch(),
                new Page(
                        "customers",
                        Icon.CUSTOMERS,
                        Message.of("customers.title"),
                        () -> new CustomersView(kit, customers)),
                behaviour(),
                new Page("groups", Icon.GROUPS, Message.of("groupsview.title"), () -> new GroupsView(kit, groups)),
                products(),
                predict(),
                campaigns(),
                results(),
                recipes(),
                strategy(),
                consent(),
                settings(),
                care(),
                identity(),
                features());
    }

    private Page behaviour() {
        BehaviourViewModel behaviour =
                new BehaviourViewModel(session, parts.analyses(), jobs, desk, kit.language()::now);
        window.shell().model().commands().add(BehaviourView.command(desk));
        return new Page(
                        BehaviourView.PAGE,
                        Icon.CHART,
                        Message.of("behaviour.title"),
                        () -> new BehaviourView(kit, behaviour))
                .under("customers");
    }

    private Page settings() {
        SettingsViewModel settings = new SettingsViewModel(session, jobs, desk);
        window.shell().model().commands().add(SettingsView.command(desk));
        return new Page("settings", Icon.SETTINGS, Message.of("settings.title"), () -> new SettingsView(kit, settings));
    }

    private Page care() {
        CareViewModel care = new CareViewModel(session, parts.care(), jobs, desk);
        window.shell().model().commands().addAll(CareView.commands(desk, care));
        return new Page("care", Icon.SHIELD, Message.of("careview.title"), () -> new CareView(kit, care))
                .under("settings");
    }

    private Page intake() {
        ImportViewModel intake = new ImportViewModel(session, parts.tables(), parts.clock(), jobs, desk, homeFolder);
        window.shell().model().commands().add(ImportView.command(desk));
        return new Page("import", Icon.DATA, Message.of("importview.title"), () -> new ImportView(kit, intake))
                .under("data");
    }

    private Page watch() {
        WatchViewModel watch = new WatchViewModel(
                session,
                jobs,
                desk,
                new WatchViewModel.Tools(
                        parts.tables(),
                        parts.clock(),
                        kit.language()::now,
                        FolderSignals::new,
                        workbench -> new RecipeFolders(workbench, parts.recipes(), kit.language()::now)));
        window.shell().model().commands().add(WatchView.command(desk));
        return new Page(WatchView.PAGE, Icon.EYE, Message.of("watch.title"), () -> new WatchView(kit, watch))
                .under("data");
    }

    private Page data() {
        DataViewModel data = new DataViewModel(session, parts.analyses(), parts.clock(), jobs, desk);
        return new Page("data", Icon.DATA, Message.of("dataview.nav"), () -> new DataView(kit, data));
    }

    private Page products() {
        ProductsViewModel products = new ProductsViewModel(session, jobs, desk);
        SuggestionsViewModel suggestions = new SuggestionsViewModel(session, parts.analyses(), jobs, desk);
        window.shell().model().commands().add(ProductsView.command(desk));
        BasketsViewModel baskets = new BasketsViewModel(session, parts.analyses(), jobs, desk, kit.language()::now);
        return new Page(
                "products",
                Icon.PRODUCTS,
                Message.of("products.title"),
                () -> new ProductsView(kit, products, suggestions, new BasketsView(kit, baskets)));
    }

    private Page predict() {
        PredictViewModel predict = new PredictViewModel(session, jobs, desk, kit.language()::now);
        window.shell().model().commands().add(PredictView.command(desk));
        return new Page(PredictView.PAGE, Icon.PREDICT, Message.of("predict.nav"), () -> new PredictView(kit, predict));
    }

    private Page campaigns() {
        CampaignsViewModel campaigns = new CampaignsViewModel(
                session,
                parts.analyses(),
                new CampaignTools(
                        parts.audiences(),
                        new PreviewCampaign(parts.audiences(), Bridges.suggestions()),
                        parts.export(),
                        parts.clock()),
                jobs,
                desk,
                kit.language());
        return new Page(
                "campaigns", Icon.CAMPAIGNS, Message.of("campaignview.title"), () -> new CampaignsView(kit, campaigns));
    }

    private Page results() {
        ResultsViewModel results = new ResultsViewModel(
                session,
                new ResultsViewModel.Tools(parts.analyses(), parts.tables(), parts.clock(), Version.current()),
                jobs,
                desk);
        window.shell().model().commands().add(ResultsView.command(desk));
        return new Page(
                ResultsView.PAGE,
                Icon.CHECK_CIRCLE,
                Message.of("resultsview.title"),
                () -> new ResultsView(kit, results));
    }

    private Page consent() {
        ConsentViewModel consent = new ConsentViewModel(session, parts.analyses(), parts.clock(), jobs, desk);
        window.shell().model().commands().add(ConsentView.command(desk));
        return new Page(
                ConsentView.PAGE, Icon.LOCK, Message.of("consentview.nav"), () -> new ConsentView(kit, consent));
    }

    private Page recipes() {
        RecipesViewModel recipes = new RecipesViewModel(session, parts.recipes(), kit.language()::now, jobs, desk);
        window.shell().model().commands().add(RecipesView.command(desk));
        return new Page(
                        RecipesView.PAGE,
                        Icon.REFRESH,
                        Message.of("recipeview.title"),
                        () -> new RecipesView(kit, recipes))
                .under("campaigns");
    }

    private Page strategy() {
        StrategyViewModel strategy =
                new StrategyViewModel(session, parts.analyses(), parts.clock(), kit.language()::now, jobs, desk);
        window.shell().model().commands().add(StrategyView.command(desk));
        return new Page(
                        StrategyView.PAGE,
                        Icon.TARGET,
                        Message.of("strategyview.title"),
                        () -> new StrategyView(kit, strategy))
                .under("campaigns");
    }

    private Page identity() {
        IdentityViewModel identity = new IdentityViewModel(session, jobs, desk);
        window.shell().model().commands().add(IdentityView.command(desk));
        return new Page("identity", Icon.CUSTOMERS, Message.of("identity.title"), () -> new IdentityView(kit, identity))
                .under("data");
    }

    private Page features() {
        FeaturesViewModel features = new FeaturesViewModel(session, parts.analyses(), jobs, desk, kit.language()::now);
        window.shell().model().commands().add(FeaturesView.command(desk));
        return new Page("features", Icon.TABLE, Message.of("features.ui.title"), () -> new FeaturesView(kit, features))
                .under("customers");
    }

    /** Where the find box looks. */
    List<Finder> finders() {
        return List.of(
                new CustomerFinder(session, parts.analyses(), jobs, desk),
                new ProductFinder(session, desk),
                new GroupFinder(session, desk));
    }
}
