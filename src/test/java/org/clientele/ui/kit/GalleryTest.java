package org.clientele.ui.kit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import org.clientele.app.edit.EditHistory;
import org.clientele.app.settings.Settings;
import org.clientele.model.text.Message;
import org.clientele.ui.Fx;
import org.clientele.ui.Screens;
import org.clientele.ui.kit.chart.Caption;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.kit.chart.ChartPane;
import org.clientele.ui.kit.chart.Measure;
import org.clientele.ui.kit.chart.Sparkline;
import org.clientele.ui.kit.desk.Page;
import org.clientele.ui.kit.desk.PageView;
import org.clientele.ui.shell.Shell;
import org.clientele.ui.shell.ShellViewModel;
import org.clientele.ui.text.Language;
import org.clientele.ui.theme.Icon;
import org.clientele.ui.theme.Look;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every part of the kit with example data, in both languages, light and dark, for people to look at. */
class GalleryTest {
    private record Line(String name, String city, String orders, String spent, Tone tone) {}

    private Shell shell(String key) {
        ShellViewModel model = new ShellViewModel(new EditHistory(), Clock.systemUTC());
        Shell shell = new Shell(
                new Language(Locale.ENGLISH),
                new Look(Settings.Look.LIGHT, 1),
                model,
                FXCollections.observableArrayList());
        model.workbench().set("Spring Shop");
        model.dataDay().set(LocalDate.of(2026, 11, 22));
        model.customers().set(48_213);
        Kit kit = shell.kit();
        shell.pages(List.of(
                page(kit, "home", Icon.HOME, "Home", key),
                page(kit, "import", Icon.IMPORT, "Import", key),
                page(kit, "customers", Icon.CUSTOMERS, "Customers", key),
                page(kit, "groups", Icon.GROUPS, "Groups", key),
                page(kit, "products", Icon.PRODUCTS, "Products", key),
                page(kit, "campaigns", Icon.CAMPAIGNS, "Campaigns", key)));
        return shell;
    }

    private Page page(Kit kit, String key, Icon icon, String title, String gallery) {
        return new Page(key, icon, Verbatim.of(title), () -> {
            Pane node = switch (gallery) {
                case "parts" -> parts(kit);
                case "forms" -> forms(kit);
                case "heat" -> heat(kit);
                case "bars" -> bars(kit);
                default -> map(kit);
            };
            PageView view = () -> node;
            return view;
        });
    }

    private static Message say(String words) {
        return Verbatim.of(words);
    }

    private static Pane parts(Kit kit) {
        Node tiles = kit.equal(
                new StatTile(
                        kit,
                        Icon.CUSTOMERS,
                        say("Customers"),
                        kit.language()
                                .<String>follow(() -> kit.language().figures().headline(48_213)),
                        kit.language().text("kit.verbatim", "1,902 bought for the first time"),
                        () -> {}),
                new StatTile(
                        kit,
                        Icon.CAMPAIGNS,
                        say("Can e-mail"),
                        kit.language()
                                .<String>follow(() -> kit.language().figures().headline(31_077)),
                        kit.language().text("kit.verbatim", "64 % of customers"),
                        () -> {}),
                new StatTile(
                                kit,
                                Icon.MONEY,
                                say("Revenue, 12 months"),
                                kit.language()
                                        .<String>follow(
                                                () -> kit.language().figures().headlineMoney(4_213_000, "CNY")),
                                kit.language().text("kit.verbatim", "+8 % on the year before"),
                                () -> {})
                        .with(new Sparkline(kit, new double[] {3, 4, 3.5, 5, 6, 5.5, 7, 8, 7.5, 9}, 96, 36)));
        Node idea = kit.card(
                kit.overline("kit.verbatim", "Next best step"),
                kit.words(
                        kit.language()
                                .text(
                                        "kit.verbatim",
                                        "312 loyal customers are drifting away. They brought in ¥184,000 last year."),
                        "c-heading"),
                kit.muted(say("They used to buy every 41 days and have been away 92 days or more.")),
                kit.row(
                        kit.primary("a", say("Make a campaign"), () -> {}),
                        kit.secondary("b", say("Other ideas (5)"), () -> {}),
                        kit.quiet("c", say("Not now"), () -> {})));
        SimpleIntegerProperty step = new SimpleIntegerProperty(2);
        Node steps = new WizardSteps(
                kit,
                List.of(say("Data"), say("Groups"), say("Idea"), say("Audience"), say("Check"), say("Export")),
                step,
                step,
                step::set);
        Node badges = kit.row(
                kit.badge(Tone.NEUTRAL, say("Draft")),
                kit.badge(Tone.ACCENT, say("New")),
                kit.badge(Tone.GOOD, say("Exported")),
                kit.badge(Tone.WARN, say("37 to fix")),
                kit.badge(Tone.BAD, say("Blocked")),
                kit.chip(say("City: 上海"), () -> {}),
                kit.chip(say("Bought Tea"), () -> {}));
        return kit.page(
                say("Good afternoon"),
                kit.language().text("kit.verbatim", "Here is where you are."),
                kit.column(
                        steps,
                        idea,
                        tiles,
                        badges,
                        kit.banner(
                                Tone.WARN,
                                say("37 rows need a look. You can fix them here or leave them out."),
                                kit.secondary("d", say("Review"), () -> {})),
                        kit.banner(Tone.GOOD, say("Imported 12,011 rows. 3,204 customers are new."))),
                kit.secondary("e", say("Import"), () -> {}));
    }

    private static Pane forms(Kit kit) {
        SimpleObjectProperty<String> choice = new SimpleObjectProperty<>("People");
        SimpleObjectProperty<String> channel = new SimpleObjectProperty<>("E-mail");
        SimpleObjectProperty<String> offer = new SimpleObjectProperty<>("10 % off tea");
        SimpleObjectProperty<@Nullable Message> wrong =
                new SimpleObjectProperty<>(say("There is a group with this name. Choose another."));
        TextField name = new TextField("Drifting tea lovers");
        Node form = kit.card(
                say("New campaign"),
                kit.column(
                        kit.equal(
                                Fields.field(kit, say("Name"), name, say("Only you see it."), wrong),
                                Fields.field(
                                        kit,
                                        say("Offer"),
                                        Fields.choice(
                                                kit,
                                                "offer",
                                                List.of("10 % off tea", "Free filter"),
                                                GalleryTest::say,
                                                offer))),
                        Fields.segments(
                                kit, "colour", List.of("People", "Revenue", "Average order"), GalleryTest::say, choice),
                        Fields.radios(
                                kit, "channel", List.of("E-mail", "SMS", "Best per person"), GalleryTest::say, channel),
                        new CheckBox("Suggest three products to each person")));
        TableView<Line> table = Tables.of(
                kit,
                "people",
                FXCollections.observableArrayList(
                        new Line("王*明", "上海", "9", "¥2,310", Tone.GOOD),
                        new Line("M. W.", "Berlin", "4", "¥1,020", Tone.WARN),
                        new Line("欧阳*", "杭州", "12", "¥5,118", Tone.GOOD),
                        new Line("J. S.", "Leeds", "1", "¥86", Tone.NEUTRAL)),
                say("No customers."));
        table.getColumns().add(Tables.column(kit, say("Name"), 200, Line::name));
        table.getColumns().add(Tables.column(kit, say("City"), 160, Line::city));
        table.getColumns().add(Tables.number(kit, say("Orders"), 120, Line::orders));
        table.getColumns().add(Tables.number(kit, say("Spent"), 140, Line::spent));
        table.getColumns().add(Tables.nodes(kit, say("E-mail"), 160, line -> kit.badge(line.tone(), say("asked"))));
        table.setPrefHeight(210);
        return kit.page(
                say("Forms and tables"),
                kit.language().text("kit.verbatim", "4 of 48,213 customers match."),
                kit.column(new SearchField(kit, say("Find a customer")), form, table));
    }

    private static Pane heat(Kit kit) {
        double[][] people = new double[5][5];
        double[][] change = new double[6][4];
        Random random = new Random(7);
        for (int r = 0; r < 5; r++) {
            for (int c = 0; c < 5; c++) {
                people[r][c] = Math.round(Math.exp(4 + random.nextDouble() * 2 + (c - r + 2) * 0.45));
            }
        }
        for (double[] row : change) {
            for (int c = 0; c < row.length; c++) {
                row[c] = random.nextGaussian() * 0.6;
            }
        }
        change[0][0] = 2.1;
        ChartPane rfm = new ChartPane(
                kit,
                new ChartModel.Heat(
                        Caption.of(
                                say("How recent and how often"),
                                say("816 people are at risk: they bought often and have gone quiet.")),
                        say("how recently"),
                        say("how often"),
                        List.of(say("1"), say("2"), say("3"), say("4"), say("5")),
                        List.of(say("5"), say("4"), say("3"), say("2"), say("1")),
                        people,
                        Measure.count(),
                        false));
        rfm.choose(0, 1, 5);
        ChartPane snake = new ChartPane(
                kit,
                new ChartModel.Heat(
                        Caption.of(say("More or less than average"), say("Weekly regulars order 3.1 times as often.")),
                        say("group"),
                        say("trait"),
                        List.of(say("Weekly regulars"), say("Gift buyers"), say("Quiet"), say("Bargains")),
                        List.of(
                                say("Orders"),
                                say("Days away"),
                                say("Basket"),
                                say("茶叶 Tea"),
                                say("Gifts"),
                                say("Discount")),
                        change,
                        Measure.change(),
                        true));
        return kit.page(
                say("Heat maps"),
                kit.language()
                        .text("kit.verbatim", "Your customers fall into 4 groups. 479 people fit none of them well."),
                kit.equal(kit.card(rfm), kit.card(snake)));
    }

    private static Pane bars(Kit kit) {
        List<Message> names = List.of(
                say("Weekly regulars"), say("Gift buyers"), say("新客户"), say("Drifting tea lovers"), say("Lost"));
        ChartPane paired = new ChartPane(
                kit,
                new ChartModel.Bars(
                        Caption.of(
                                say("How big the groups are"),
                                say("Weekly regulars are 19 % of people and bring 41 % of revenue.")),
                        names,
                        List.of(
                                new ChartModel.Series(
                                        say("People"), new double[] {9120, 14004, 20300, 312, 4310}, Measure.count()),
                                new ChartModel.Series(
                                        say("Revenue"),
                                        new double[] {1_730_000, 920_000, 410_000, 184_000, 66_000},
                                        Measure.money("CNY")))));
        ChartPane funnel = new ChartPane(
                kit,
                new ChartModel.Waterfall(
                        Caption.of(say("Who will be in the file"), say("184 people will be in the file.")),
                        List.of(
                                new ChartModel.Step(say("In the group"), 312, true),
                                new ChartModel.Step(say("No valid e-mail"), 8, false),
                                new ChartModel.Step(say("Never gave permission"), 41, false),
                                new ChartModel.Step(say("Said stop"), 9, false),
                                new ChartModel.Step(say("Under age"), 0, false),
                                new ChartModel.Step(say("Contacted 3 times in 30 days"), 17, false),
                                new ChartModel.Step(say("Comparison group (10 %)"), 53, false),
                                new ChartModel.Step(say("In the file"), 184, true)),
                        Measure.count()));
        ChartPane split = new ChartPane(
                kit,
                new ChartModel.Split(
                        Caption.of(say("The split"), say("21 similar people get nothing.")),
                        List.of(say("Version A"), say("Version B"), say("No message")),
                        new double[] {92, 92, 21},
                        Measure.count()));
        List<ChartModel.Stop> stops = List.of(
                new ChartModel.Stop(say("Champions"), 0),
                new ChartModel.Stop(say("Loyal"), 1),
                new ChartModel.Stop(say("New"), 2),
                new ChartModel.Stop(say("At risk"), 3));
        ChartPane flows = new ChartPane(
                kit,
                new ChartModel.Flows(
                        Caption.of(say("Who moved"), say("391 Champions drifted away since last month.")),
                        List.of(say("31 October"), say("30 November")),
                        List.of(stops, stops),
                        List.of(
                                new ChartModel.Band(0, 0, 0, 3511),
                                new ChartModel.Band(0, 0, 3, 391),
                                new ChartModel.Band(0, 1, 0, 240),
                                new ChartModel.Band(0, 1, 1, 1880),
                                new ChartModel.Band(0, 1, 3, 120),
                                new ChartModel.Band(0, 2, 1, 1120),
                                new ChartModel.Band(0, 2, 2, 300),
                                new ChartModel.Band(0, 3, 3, 820)),
                        Measure.count()));
        return kit.page(
                say("Bars"),
                kit.language().text("kit.verbatim", "Sentence first, chart second."),
                kit.equal(kit.column(kit.card(paired), kit.card(split)), kit.card(funnel)),
                kit.card(flows));
    }

    private static Pane map(Kit kit) {
        Random random = new Random(3);
        int count = 30_000;
        float[] x = new float[count];
        float[] y = new float[count];
        int[] group = new int[count];
        for (int i = 0; i < count; i++) {
            group[i] = random.nextInt(4);
            x[i] = (float) (random.nextGaussian() * 0.8 + (group[i] % 2) * 3);
            y[i] = (float) (random.nextGaussian() * 0.7 + (group[i] >= 2 ? 2.4 : 0));
        }
        ChartPane map = new ChartPane(
                kit,
                new ChartModel.Scatter(
                        Caption.of(say("Map of customers"), say("Your customers fall into 4 groups.")),
                        say("orders and spend"),
                        say("variety"),
                        x,
                        y,
                        group,
                        List.of(say("Weekly regulars"), say("Gift buyers"), say("Quiet"), say("Bargains"))));
        String[] months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
        double[] now = new double[12];
        double[] before = new double[12];
        for (int i = 0; i < 12; i++) {
            now[i] = 180_000 + 40_000 * Math.sin(i / 2.0) + i * 9_000;
            before[i] = now[i] * 0.85 - random.nextDouble() * 20_000;
        }
        ChartPane lines = new ChartPane(
                kit,
                new ChartModel.Lines(
                        Caption.of(say("Revenue by month"), say("Revenue grew 8 % on the year before.")),
                        List.of(months).stream().map(GalleryTest::say).toList(),
                        List.of(
                                new ChartModel.Series(say("2026"), now, Measure.money("CNY")),
                                new ChartModel.Series(say("2025"), before, Measure.money("CNY")))));
        return kit.page(
                say("Maps and lines"),
                kit.language().text("kit.verbatim", "Distances between far groups mean little."),
                kit.equal(kit.card(map), kit.card(lines)));
    }

    private void shoot(String name) {
        Shell shell = Fx.get(() -> shell(name));
        Scene scene = Fx.get(() -> shell.scene(1280, 900));
        Fx.pulses(2);
        Screens.shootAll(
                "gallery-" + name, scene, shell.kit().language(), shell.kit().look());
        assertTrue(Files.exists(Path.of("target", "screens", "gallery-" + name + "-zh-dark.png")));
    }

    @Test
    void parts_of_screens() {
        shoot("parts");
    }

    @Test
    void forms_and_tables() {
        shoot("forms");
    }

    @Test
    void heat_maps() {
        shoot("heat");
    }

    @Test
    void bars_and_waterfall() {
        shoot("bars");
    }

    @Test
    void map_and_lines() {
        shoot("map");
    }
}
