package org.clientele.ui.consent;

import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.consent.ConsentCounts;
import org.clientele.app.consent.ShowConsents;
import org.clientele.app.consent.State;
import org.clientele.app.consent.Topic;
import org.clientele.app.workbench.Consents;
import org.clientele.facts.CustomerSet;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ContactRules;
import org.clientele.model.contact.Jurisdiction;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StatTile;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.chart.Caption;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.kit.chart.ChartPane;
import org.clientele.ui.kit.chart.Measure;
import org.clientele.ui.kit.desk.Command;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.PageView;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** Privacy and consent: is the record whole, who has agreed to what, who said stop, and why is that so for one person. */
public final class ConsentView implements PageView {
    /** The key of the page. */
    public static final String PAGE = "consent";

    private static final List<State> STATES = List.of(State.values());
    private final Kit kit;
    private final ConsentViewModel model;
    private final StackPane root = new StackPane();
    private final StackPane warning = new StackPane();
    private final Pane page;
    private final Node closed;

    /** The page on that model. */
    public ConsentView(Kit kit, ConsentViewModel model) {
        this.kit = kit;
        this.model = model;
        StateView<ShowConsents.Picture> body = new StateView<>(kit, model.picture(), this::picture)
                .skeleton(StateView.Skeleton.CHART)
                .empty(
                        StateView.emptyState(
                                kit,
                                Icon.SHIELD,
                                Message.of("consentview.nobody.title"),
                                Message.of("consentview.nobody"),
                                kit.primary(
                                        "consent-import",
                                        Message.of("consentview.import"),
                                        () -> kit.desk().open("import"))),
                        picture -> picture.counts().facts().customers() == 0)
                .retry(model::count);
        Pane people = kit.equal(new PersonPane(kit, model).node(), new StopsPane(kit, model).node());
        VBox all = new VBox(16, warning, body, people, rules());
        page = kit.page(
                Message.of("consentview.title"),
                answer(),
                all,
                kit.primary("consent-verify", Message.of("consentview.verify"), model::verify));
        closed = StateView.emptyState(
                kit,
                Icon.SHIELD,
                Message.of("consentview.closed.title"),
                Message.of("consentview.closed"),
                kit.primary(
                        "consent-home",
                        Message.of("consentview.home"),
                        () -> kit.desk().open("home")));
        model.chain().latest().addListener((property, before, now) -> warn(now));
        warn(model.chain().latest().get());
        model.open().addListener((property, before, now) -> choose());
        choose();
    }

    /** Opens the page from anywhere. */
    public static Command command(Desk desk) {
        return new Command(
                Icon.SHIELD,
                Message.of("consentview.command"),
                new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                () -> desk.open(PAGE));
    }

    private void choose() {
        root.getChildren().setAll(model.open().get() ? page : closed);
    }

    private void warn(Consents.@Nullable Verdict found) {
        boolean broken = found != null && !found.whole();
        warning.setVisible(broken);
        warning.setManaged(broken);
        warning.getChildren().clear();
        if (found != null && broken) {
            warning.getChildren()
                    .add(kit.banner(
                            Tone.BAD,
                            Message.of("consent.chain.broken", found.broken().getAsLong()),
                            kit.secondary(
                                    "consent-care",
                                    Message.of("consentview.care"),
                                    () -> kit.desk().open("care"))));
        }
    }

    private ObservableValue<String> answer() {
        return kit.language()
                .follow(
                        () -> {
                            ShowConsents.Picture now = model.picture().latest().get();
                            return now == null
                                    ? ""
                                    : kit.language()
                                            .now(
                                                    "consentview.answer",
                                                    size(now.counts().open(), Channel.EMAIL),
                                                    size(now.counts().open(), Channel.SMS),
                                                    now.counts().facts().customers());
                        },
                        model.picture().latest());
    }

    private static int size(Map<Channel, CustomerSet> sets, Channel channel) {
        return ConsentCounts.in(sets, channel).size();
    }

    // ---- figures and the chart ----

    private Node picture(ShowConsents.Picture picture) {
        return new VBox(16, tiles(picture), kit.equal(kit.card(chart(picture)), asking(picture.counts())));
    }

    private Node tiles(ShowConsents.Picture picture) {
        ObservableValue<String> state = kit.language()
                .follow(
                        () -> {
                            Consents.Verdict found = model.chain().latest().get();
                            return found == null
                                    ? kit.language().now("consentview.chain.never")
                                    : found.whole()
                                            ? kit.language().now("consentview.chain.whole", found.at())
                                            : kit.language()
                                                    .now(
                                                            "consentview.chain.broken",
                                                            found.broken().getAsLong());
                        },
                        model.chain().latest());
        return kit.equal(
                new StatTile(
                        kit,
                        Icon.SHIELD,
                        Message.of("consentview.ledger"),
                        count(picture.size().consents() + picture.size().stops()),
                        state,
                        null),
                new StatTile(
                        kit,
                        Icon.DANGER,
                        Message.of("consentview.stops"),
                        count(picture.size().standing()),
                        kit.language()
                                .text("consentview.stops.note", picture.size().stops()),
                        null),
                open(picture.counts(), Channel.EMAIL, Icon.CAMPAIGNS),
                open(picture.counts(), Channel.SMS, Icon.SMS));
    }

    private Node open(ConsentCounts counts, Channel channel, Icon icon) {
        CustomerSet open = ConsentCounts.in(counts.open(), channel);
        int wrong = size(counts.notLawful(), channel);
        Message name = Message.of(channel == Channel.EMAIL ? "consentview.open.email" : "consentview.open.sms");
        StatTile tile = new StatTile(
                kit,
                icon,
                name,
                count(open.size()),
                kit.language().text("consentview.open.note", wrong),
                () -> model.openPeople(open, name));
        tile.setId("consent-open-" + channel.ordinal());
        return tile;
    }

    private ObservableValue<String> count(long number) {
        return kit.language().follow(() -> kit.language().figures().count(number));
    }

    private Node chart(ShowConsents.Picture picture) {
        ChartPane chart = new ChartPane(kit, bars(picture.counts()));
        chart.onChosen(marks -> {
            if (marks.length == 1 && marks[0] >= 0 && marks[0] < STATES.size()) {
                model.openState(STATES.get(marks[0]));
            }
        });
        model.topic().addListener((property, before, now) -> {
            if (picture.equals(model.picture().latest().get())) {
                chart.show(bars(picture.counts()));
            }
        });
        return new VBox(
                12,
                Fields.segments(
                        kit,
                        "consent-topic",
                        ConsentCounts.topics(),
                        topic -> Message.of("consentview.topic." + topic.word()),
                        model.topic()),
                chart);
    }

    private ChartModel bars(ConsentCounts counts) {
        Topic topic = model.topic().get();
        double[] people =
                STATES.stream().mapToDouble(state -> counts.count(topic, state)).toArray();
        return new ChartModel.Bars(
                Caption.of(
                        topic.title(),
                        Message.of(
                                "consentview.chart.answer",
                                counts.count(topic, State.GRANTED),
                                counts.facts().customers())),
                STATES.stream().map(State::title).toList(),
                List.of(new ChartModel.Series(Message.of("consentview.people"), people, Measure.count())));
    }

    private Node asking(ConsentCounts counts) {
        VBox rows = new VBox(
                10, kit.muted("consentview.ask.note", model.rules().get().silentMonths()));
        for (Channel channel : Channel.values()) {
            rows.getChildren().add(ask(counts.askNow(), channel, "consentview.ask.now"));
            rows.getChildren().add(ask(counts.askSoon(), channel, "consentview.ask.soon"));
        }
        return kit.card(kit.heading("consentview.ask"), rows);
    }

    private Node ask(Map<Channel, CustomerSet> sets, Channel channel, String key) {
        CustomerSet people = ConsentCounts.in(sets, channel);
        Message words = key.equals("consentview.ask.now")
                ? Message.of("consentview.ask.now", people.size(), channel.ordinal())
                : Message.of("consentview.ask.soon", people.size(), channel.ordinal(), ConsentCounts.SOON);
        if (people.isEmpty()) {
            return kit.muted(words);
        }
        String id = "consent-ask-" + channel.ordinal() + (key.endsWith("now") ? "-now" : "-soon");
        HBox row = new HBox(
                8,
                kit.text(words),
                kit.spring(),
                kit.link(id, Message.of("consentview.show"), () -> model.openPeople(people, words)));
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    // ---- rules ----

    private Node rules() {
        javafx.beans.property.ObjectProperty<Jurisdiction> law = new javafx.beans.property.SimpleObjectProperty<>(
                model.rules().get().unknownAs());
        ComboBox<Jurisdiction> choice = Fields.choice(
                kit,
                "consent-unknown",
                List.of(Jurisdiction.UNKNOWN, Jurisdiction.EUROPE, Jurisdiction.CHINA, Jurisdiction.UNITED_STATES),
                each -> Message.of("consentview.law." + each.word()),
                law);
        CheckBox ask = new CheckBox();
        ask.setId("consent-ask-us");
        ask.setWrapText(true);
        ask.textProperty().bind(kit.language().text("consentview.rules.us"));
        ask.setSelected(model.rules().get().askInUnitedStates());
        model.rules().addListener((property, before, now) -> {
            law.set(now.unknownAs());
            ask.setSelected(now.askInUnitedStates());
        });
        law.addListener((property, before, now) -> change(now, ask.isSelected()));
        ask.setOnAction(event -> change(law.get(), ask.isSelected()));
        return kit.card(
                kit.heading("consentview.rules"),
                kit.muted("consentview.rules.note"),
                Fields.field(kit, Message.of("consentview.rules.unknown"), choice),
                ask);
    }

    private void change(Jurisdiction unknownAs, boolean askInUnitedStates) {
        ContactRules now = model.rules().get();
        if (model.open().get() && (now.unknownAs() != unknownAs || now.askInUnitedStates() != askInUnitedStates)) {
            model.choose(new ContactRules(
                    unknownAs, askInUnitedStates, now.leastAge(), now.softMonths(), now.silentMonths()));
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown(@Nullable Object subject) {
        model.show(subject);
        choose();
    }
}
