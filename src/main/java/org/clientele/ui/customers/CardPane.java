package org.clientele.ui.customers;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clientele.app.people.PeopleList;
import org.clientele.app.people.PersonCard;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.theme.Icon;

/** The card of one customer: facts at the left, what happened in the middle, what to know and offer at the right. */
final class CardPane {
    private static final double SIDE = 272;
    private static final double WIDE = 900;
    private final Kit kit;
    private final CustomersViewModel model;
    private final CardViewModel card;
    private final VBox root = new VBox();

    CardPane(Kit kit, CustomersViewModel model) {
        this.kit = kit;
        this.model = model;
        this.card = model.card();
        Steady<Optional<PersonCard>> body = new Steady<>(
                kit, card.card(), StateView.Skeleton.CARDS, card::reload, found -> found.map(this::content)
                        .orElseGet(this::gone));
        VBox.setVgrow(body, Priority.ALWAYS);
        root.getChildren().add(body);
        root.getStyleClass().add("c-person");
        root.setId("customer-card");
        root.setFocusTraversable(true);
        root.accessibleTextProperty().bind(kit.language().text("customers.card"));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        root.setOnMousePressed(event -> root.requestFocus());
    }

    Node node() {
        return root;
    }

    /** Comes to the front: the keys work at once. */
    void front() {
        root.requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || event.isShortcutDown()) {
            return;
        }
        KeyCode code = event.getCode();
        boolean alt = event.isAltDown();
        if (code == KeyCode.ESCAPE && !alt) {
            model.showList();
        } else if (alt ? code == KeyCode.DOWN : code == KeyCode.J) {
            model.step(1);
        } else if (alt ? code == KeyCode.UP : code == KeyCode.K) {
            model.step(-1);
        } else if (code == KeyCode.R && !alt) {
            model.masked().set(!model.masked().get());
        } else {
            return;
        }
        event.consume();
    }

    private Node gone() {
        return StateView.emptyState(
                kit,
                Icon.CUSTOMER,
                Message.of("customers.gone.title"),
                Message.of("customers.gone"),
                kit.primary("customer-list", Message.of("customers.gone.act"), model::showList));
    }

    private Node content(PersonCard person) {
        Node head = head(person);
        VBox left = new VBox(16, new FactsPane(kit).of(person).toArray(Node[]::new));
        left.getStyleClass().add("c-person-side");
        Node middle = new TimelinePane(kit, card, model::currency).of(person);
        WantsPane wants = new WantsPane(kit, model);
        VBox right = new VBox(16, wants.value(person), wants.likely(person));
        right.getStyleClass().add("c-person-side");
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox panes = new HBox(16);
        Runnable arrange = () -> arrange(panes, left, middle, right);
        root.widthProperty().addListener((property, before, now) -> {
            if (panes.getScene() != null && before.doubleValue() >= WIDE != now.doubleValue() >= WIDE) {
                arrange.run();
            }
        });
        arrange.run();
        VBox.setVgrow(panes, Priority.ALWAYS);
        return new VBox(20, head, panes);
    }

    /** Three panes where there is room for them, else what is at the right comes below what is at the left. */
    private void arrange(HBox panes, VBox left, Node middle, VBox right) {
        boolean wide = root.getWidth() == 0 || root.getWidth() >= WIDE;
        panes.getChildren().clear();
        if (wide) {
            panes.getChildren().addAll(side(left), middle, side(right));
        } else {
            panes.getChildren().addAll(side(new VBox(16, right, left)), middle);
        }
    }

    private static ScrollPane side(VBox content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("c-scroll");
        scroll.setFocusTraversable(false);
        scroll.setMinWidth(SIDE);
        scroll.setPrefWidth(SIDE);
        scroll.setMaxWidth(SIDE);
        return scroll;
    }

    private Node head(PersonCard person) {
        Button back = kit.link("customer-back", Message.of("customers.back"), model::showList);
        back.setGraphic(Icon.LEFT.node());
        Label name = kit.words(
                kit.language().text(Verbatim.of(CustomerFinder.nameOf(person.row().identity()))), "c-page-title");
        Button eye = kit.icon(
                "customer-reveal",
                model.masked().get() ? Icon.EYE : Icon.EYE_OFF,
                Message.of(model.masked().get() ? "customers.reveal.key" : "customers.hide.key"),
                () -> model.masked().set(!model.masked().get()));
        HBox title = kit.row(name, eye, PeopleTable.stage(kit, person.row().stage()));
        person.groups().stream()
                .filter(group -> !group.name().key().startsWith("stage."))
                .forEach(group -> title.getChildren().add(kit.badge(Tone.NEUTRAL, group.name())));
        Label about = kit.muted(Message.of("customers.about", about(person)));
        VBox words = new VBox(2, back, title, about);
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(16, words, walk());
    }

    private static String about(PersonCard person) {
        return Stream.of(
                        person.row().identity().city(),
                        person.row().identity().name().isBlank()
                                ? ""
                                : person.row().identity().number())
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** Where one is in the list, and the way to the neighbours. */
    private Node walk() {
        PeopleList people = model.list().latest().get();
        int place = model.place();
        HBox walk = kit.row();
        walk.setAlignment(Pos.BOTTOM_RIGHT);
        walk.setMinWidth(Region.USE_PREF_SIZE);
        if (people == null || place < 0) {
            return walk;
        }
        Button previous = kit.icon("customer-previous", Icon.UP, Message.of("customers.previous"), () -> model.step(-1));
        Button next = kit.icon("customer-next", Icon.DOWN, Message.of("customers.next"), () -> model.step(1));
        previous.setDisable(place == 0);
        next.setDisable(place == people.size() - 1);
        walk.getChildren().addAll(kit.muted("customers.place", place + 1, people.size()), previous, next);
        return walk;
    }
}
