package org.clientele.ui.customers;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
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
import org.clientele.app.people.PersonRow;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The card of one customer: facts at the left, what happened in the middle, what to know and offer at the right. */
final class CardPane {
    private static final double SIDE = 280;
    private static final double NARROW = 256;
    private static final double WIDE = 880;
    private final Kit kit;
    private final CustomersViewModel model;
    private final CardViewModel card;
    private final VBox root = new VBox();
    private final Steady<Optional<PersonCard>> body;
    private final ObjectProperty<@Nullable Message> place = new SimpleObjectProperty<>();
    private final Button previous;
    private final Button next;
    private final HBox walk;
    private Runnable edit = () -> {};
    private Runnable proof = () -> {};

    CardPane(Kit kit, CustomersViewModel model) {
        this.kit = kit;
        this.model = model;
        this.card = model.card();
        this.body = new Steady<>(
                kit,
                card.card(),
                StateView.Skeleton.CARDS,
                card::reload,
                found -> found.map(this::content).orElseGet(this::gone));
        VBox.setVgrow(body, Priority.ALWAYS);
        this.previous = kit.icon("customer-previous", Icon.UP, Message.of("customers.previous"), () -> model.step(-1));
        this.next = kit.icon("customer-next", Icon.DOWN, Message.of("customers.next"), () -> model.step(1));
        this.walk = kit.row(kit.words(kit.language().text(place), "c-muted"), previous, next);
        Button back = kit.link("customer-back", Message.of("customers.back"), model::showList);
        back.setGraphic(Icon.LEFT.node());
        HBox top = kit.row(back, kit.spring(), walk);
        top.getStyleClass().add("c-person-top");
        model.list().latest().addListener((property, before, now) -> walk());
        root.getChildren().addAll(top, body);
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
        KeyCode code = event.getCode();
        if (event.isShortcutDown() && event.isShiftDown() && code == KeyCode.P) {
            proof.run();
            event.consume();
        }
        if (event.getTarget() instanceof TextInputControl || event.isShortcutDown()) {
            return;
        }
        boolean alt = event.isAltDown();
        if (code == KeyCode.ESCAPE && !alt) {
            model.showList();
        } else if (alt ? code == KeyCode.DOWN : code == KeyCode.J) {
            model.step(1);
        } else if (alt ? code == KeyCode.UP : code == KeyCode.K) {
            model.step(-1);
        } else if (code == KeyCode.R && !alt) {
            model.masked().set(!model.masked().get());
        } else if (code == KeyCode.E && !alt) {
            edit.run();
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
        keepFocus();
        walk();
        FactsPane facts = new FactsPane(kit, model, person);
        ContactPane contact = new ContactPane(kit, card);
        edit = facts::edit;
        proof = () -> contact.open(person);
        contact.follow(root.getScene(), person);
        VBox left = new VBox(16, contact.of(person), facts.node());
        Region middle = new TimelinePane(kit, card, model::currency).of(person);
        WantsPane wants = new WantsPane(kit, model);
        VBox right = new VBox(
                16,
                wants.value(person),
                wants.likely(person),
                new GroupsPane(kit, model).node(),
                new ActionsPane(kit, card).of(person));
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox panes = new HBox(16);
        panes.setAlignment(Pos.TOP_LEFT);
        Runnable arrange = () -> arrange(panes, left, middle, right);
        panes.widthProperty().addListener((property, before, now) -> {
            if (before.doubleValue() == 0 || before.doubleValue() >= WIDE != now.doubleValue() >= WIDE) {
                arrange.run();
            }
        });
        arrange.run();
        VBox body = new VBox(20, head(person), panes);
        body.getStyleClass().add("c-person-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("c-scroll");
        scroll.setFocusTraversable(false);
        return scroll;
    }

    /** Three panes where there is room for them, else what is at the right comes above what is at the left; what is being
     * changed comes first. */
    private void arrange(HBox panes, VBox left, Region middle, VBox right) {
        boolean wide = panes.getWidth() == 0 || panes.getWidth() >= WIDE;
        panes.getChildren().clear();
        if (wide) {
            panes.getChildren().addAll(side(left, SIDE), middle, side(right, SIDE));
        } else {
            boolean editing = card.editing().get();
            side(left, Region.USE_COMPUTED_SIZE);
            side(right, Region.USE_COMPUTED_SIZE);
            VBox both = new VBox(16, editing ? left : right, editing ? right : left);
            panes.getChildren().addAll(side(both, NARROW), middle);
        }
    }

    private static VBox side(VBox content, double width) {
        content.setMinWidth(width);
        content.setPrefWidth(width);
        content.setMaxWidth(width);
        return content;
    }

    /** What had the focus on the card before goes with it; the keys go on working. */
    private void keepFocus() {
        if (root.getScene() != null) {
            Node focus = root.getScene().getFocusOwner();
            for (Node up = focus; up != null; up = up.getParent()) {
                if (up.equals(body)) {
                    root.requestFocus();
                }
            }
        }
    }

    private Node head(PersonCard person) {
        Label name = kit.words(
                kit.language()
                        .text(Verbatim.of(CustomerFinder.nameOf(person.row().identity()))),
                "c-page-title");
        boolean masked = model.masked().get();
        Button eye = kit.icon(
                "customer-reveal",
                masked ? Icon.EYE : Icon.EYE_OFF,
                Message.of(masked ? "customers.reveal.key" : "customers.hide.key"),
                () -> model.masked().set(!model.masked().get()));
        HBox title = kit.row(name, eye, PeopleTable.stage(kit, person.row().stage()));
        person.groups().stream()
                .filter(group -> group.segment() instanceof Segment.InRfmGroup)
                .forEach(group -> title.getChildren().add(kit.badge(Tone.NEUTRAL, group.name())));
        return new VBox(0, title, kit.muted(about(person)));
    }

    private static Message about(PersonCard person) {
        PersonRow.Identity who = person.row().identity();
        String words = Stream.of(who.city(), who.name().isBlank() ? "" : who.number())
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(" · "));
        return person.facts().stream()
                .filter(fact -> fact.label().key().equals("people.fact.since"))
                .findFirst()
                .map(since -> Message.of("customers.about.since", words, since.value()))
                .orElse(Message.of("customers.about", words));
    }

    /** Where one is in the list, and the way to the neighbours. */
    private void walk() {
        PeopleList people = model.list().latest().get();
        int at = model.place();
        walk.setVisible(people != null && at >= 0);
        if (people != null && at >= 0) {
            place.set(Message.of("customers.place", at + 1, people.size()));
            previous.setDisable(at == 0);
            next.setDisable(at == people.size() - 1);
        }
    }
}
