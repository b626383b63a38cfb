package org.clientele.ui.customers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.clientele.app.notice.Amount;
import org.clientele.app.people.PersonCard;
import org.clientele.app.workbench.PersonLedger;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** What happened with a person, newest first, year by year: orders, messages, visits, permission and other changes. */
final class TimelinePane {
    private static final int AT_ONCE = 20;
    private final Kit kit;
    private final CardViewModel model;
    private final Supplier<String> currency;
    private final VBox rows = new VBox();
    private List<Moment> all = List.of();
    private int most = AT_ONCE;

    TimelinePane(Kit kit, CardViewModel model, Supplier<String> currency) {
        this.kit = kit;
        this.model = model;
        this.currency = currency;
    }

    /** The card in the middle. */
    Region of(PersonCard person) {
        Node topics = Fields.segments(
                kit,
                "customer-topic",
                Arrays.asList(Moment.Topic.values()),
                topic -> Message.of("customers.topic." + topic.name().toLowerCase(Locale.ROOT)),
                model.topic());
        VBox card = kit.card(kit.heading("customers.timeline"), topics, rows);
        card.setMinWidth(0);
        ChangeListener<Moment.Topic> narrow = (property, before, now) -> {
            most = AT_ONCE;
            fill();
        };
        ChangeListener<PersonLedger.@Nullable Entries> read = (property, before, now) -> gather(person, now);
        model.topic().addListener(narrow);
        model.ledger().latest().addListener(read);
        card.sceneProperty().addListener((property, before, now) -> {
            if (now == null) {
                model.topic().removeListener(narrow);
                model.ledger().latest().removeListener(read);
            }
        });
        gather(person, model.ledger().latest().get());
        return card;
    }

    private void gather(PersonCard person, PersonLedger.@Nullable Entries ledger) {
        all = Moment.of(person, ledger);
        fill();
    }

    private void fill() {
        List<Moment> chosen = all.stream()
                .filter(moment -> model.topic().get().has(moment.kind()))
                .toList();
        List<Node> lines = new ArrayList<>();
        int year = 0;
        for (Moment moment : chosen.subList(0, Math.min(most, chosen.size()))) {
            if (moment.day().getYear() != year) {
                year = moment.day().getYear();
                Label head =
                        kit.words(kit.language().text(Verbatim.of(Integer.toString(year))), "c-overline", "c-year");
                lines.add(head);
            }
            lines.add(row(moment));
        }
        if (chosen.isEmpty()) {
            boolean orders = model.topic().get() == Moment.Topic.ORDERS;
            lines.add(kit.muted(
                    all.isEmpty() || orders && all.stream().noneMatch(m -> m.kind() == Moment.Kind.ORDER)
                            ? "customers.timeline.noorders"
                            : "customers.timeline.none"));
        }
        if (chosen.size() > most) {
            lines.add(kit.link("customer-earlier", Message.of("customers.timeline.more", chosen.size() - most), () -> {
                most += 5 * AT_ONCE;
                fill();
            }));
        }
        rows.getChildren().setAll(lines);
    }

    private Node row(Moment moment) {
        Label day = kit.words(
                kit.language().follow(() -> kit.language().figures().day(moment.day())), "c-muted", "c-small");
        day.setWrapText(false);
        day.setMinWidth(Region.USE_PREF_SIZE);
        day.setTextAlignment(TextAlignment.RIGHT);
        Label title = kit.text(moment.title());
        title.getStyleClass().add("c-strong");
        VBox words = new VBox(2, title);
        if (!moment.words().isEmpty()) {
            words.getChildren().add(kit.muted(several(moment.words())));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox right = new VBox(2);
        right.setAlignment(Pos.TOP_RIGHT);
        right.setMinWidth(Region.USE_PREF_SIZE);
        moment.amount().ifPresent(amount -> {
            Label money = kit.text(Message.of("customers.amount", new Amount(amount, currency.get())));
            money.setWrapText(false);
            money.setMinWidth(Region.USE_PREF_SIZE);
            right.getChildren().add(money);
        });
        right.getChildren().add(day);
        HBox row = new HBox(12, disc(moment.kind()), words, right);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("c-moment");
        return row;
    }

    private static Message several(List<Message> words) {
        return switch (words.size()) {
            case 1 -> words.getFirst();
            case 2 -> Message.of("customers.products.two", words.get(0), words.get(1));
            default -> Message.of("customers.products.many", words.get(0), words.get(1), words.size() - 2);
        };
    }

    private static Node disc(Moment.Kind kind) {
        Icon icon = switch (kind) {
            case ORDER -> Icon.CART;
            case RETURNED -> Icon.UNDO;
            case VISIT -> Icon.EYE;
            case EMAIL -> Icon.CAMPAIGNS;
            case SMS -> Icon.SMS;
            case PERMISSION -> Icon.SHIELD;
            case CHANGE -> Icon.EDIT;
        };
        StackPane disc = new StackPane(icon.node("c-moment-icon"));
        disc.getStyleClass().addAll("c-moment-disc", "c-moment-" + kind.name().toLowerCase(Locale.ROOT));
        return disc;
    }
}
