package org.clientele.ui.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.clientele.model.campaign.MessageText;
import org.clientele.model.campaign.SmsLength;
import org.clientele.model.contact.Channel;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Verbatim;

/**
 * Where one version of a message is written: subject, text, and the fields that can be filled in, each with what it holds
 * for the person who is shown. A field goes in with a fall-back that is marked, so that one types over it.
 */
final class MessageEditor {
    private static final int LINES = 9;
    private static final int VERSION_LINES = 5;
    private static final int LONG_SUBJECT = 50;
    private static final Set<String> KNOWN_NAMES = Set.of(
            "name",
            "given_name",
            "family_name",
            "city",
            "region",
            "country",
            "customer_id",
            "email",
            "phone",
            "signup_date",
            "birthday",
            "coupon",
            "coupon_expires",
            "link",
            "send_hour",
            "send_hour_shop",
            "days_since_order",
            "last_order",
            "orders",
            "favourite_category",
            "last_product");

    private final Kit kit;
    private final BuilderViewModel builder;
    private final MessageViewModel model;
    private final Place id;
    private final ObjectProperty<MessageText> text;
    private final TextField subject = new TextField();
    private final TextArea body = new TextArea();
    private final FlowPane tokens = new FlowPane(8, 8);
    private final FlowPane others = new FlowPane(8, 8);
    private final VBox hints = new VBox(4);
    private final Node node;
    private TextInputControl last = body;
    private boolean more;

    /**
     * Which text an editor writes, as the ids of its inputs say.
     *
     * @param word what they begin with
     * @param number the number of the version, from 0; −1 for the campaign's own text, whose ids have none
     */
    record Place(String word, int number) {
        String of(String part) {
            return word + "-" + part + (number < 0 ? "" : "-" + number);
        }
    }

    /** An editor of the campaign's own text. */
    static MessageEditor ofOwn(Kit kit, BuilderViewModel builder, MessageViewModel model) {
        return new MessageEditor(kit, builder, model, new Place("campaign", -1), model.text());
    }

    /** An editor of another version. */
    static MessageEditor ofVersion(
            Kit kit, BuilderViewModel builder, MessageViewModel model, Place id, ObjectProperty<MessageText> text) {
        return new MessageEditor(kit, builder, model, id, text);
    }

    private MessageEditor(
            Kit kit, BuilderViewModel builder, MessageViewModel model, Place id, ObjectProperty<MessageText> text) {
        this.kit = kit;
        this.builder = builder;
        this.model = model;
        this.id = id;
        this.text = text;
        this.node = made();
    }

    Node node() {
        return node;
    }

    private Node made() {
        VBox column = new VBox(12);
        if (builder.spec().get().channel() == Channel.EMAIL) {
            subject.setId(id.of("subject"));
            bind(subject, MessageText::subject, (old, said) -> new MessageText(said, old.body()));
            column.getChildren().add(Fields.field(kit, Message.of("campaignview.subject"), subject));
        }
        body.setId(id.of("body"));
        body.setWrapText(true);
        body.setPrefRowCount(id.number() < 0 ? LINES : VERSION_LINES);
        bind(body, MessageText::body, (old, said) -> new MessageText(old.subject(), said));
        others.getStyleClass().add("c-token-list");
        builder.preview().latest().addListener((property, before, now) -> offer());
        builder.person().addListener((property, before, now) -> offer());
        builder.spec().addListener((property, before, now) -> {
            if (before.suggestions() != now.suggestions() || !before.plans().equals(now.plans())) {
                offer();
            }
            hint();
        });
        offer();
        hint();
        column.getChildren()
                .addAll(
                        Fields.field(kit, Message.of("campaignview.body"), body),
                        hints,
                        tokens,
                        others,
                        kit.words(kit.language().text("campaignview.fallback.why"), "c-muted", "c-small"));
        return column;
    }

    private interface With {
        MessageText text(MessageText old, String said);
    }

    private void bind(TextInputControl field, java.util.function.Function<MessageText, String> get, With with) {
        ObjectProperty<String> said = new SimpleObjectProperty<>(get.apply(text.get()));
        said.addListener((property, before, now) -> text.set(with.text(text.get(), now)));
        text.addListener((property, before, now) -> said.set(get.apply(now)));
        field.textProperty().bindBidirectional(said);
        field.focusedProperty().addListener((property, before, now) -> {
            if (now) {
                last = field;
            }
        });
    }

    // ---- hints ----

    /** What is worth knowing while one writes. */
    private void hint() {
        hints.getChildren().clear();
        MessageText said = text.get();
        if (builder.spec().get().channel() == Channel.EMAIL) {
            // with what stands in for the fields, since nobody reads their names
            String read = said.subject().replaceAll("\\{\\{[^{}|]*\\|?([^{}]*)}}", "$1");
            int length = read.codePointCount(0, read.length());
            if (length > LONG_SUBJECT) {
                hints.getChildren().add(small("messageview.hint.subject", length, LONG_SUBJECT));
            }
            return;
        }
        SmsLength.Dear dear = SmsLength.dear(said.body());
        if (!dear.sign().isEmpty()) {
            hints.getChildren().add(small("messageview.hint.dear", dear.sign(), dear.saved()));
        }
        if (!builder.spec().get().plans().offer().link().isBlank()
                && !said.body().contains("{{link")) {
            hints.getChildren().add(small("messageview.hint.link"));
        }
    }

    private Label small(String key, Object... args) {
        Label label = kit.words(kit.language().text(key, args), "c-muted", "c-small");
        label.getStyleClass().add("c-message-hint");
        return label;
    }

    // ---- fields to fill in ----

    /** The usual fields first; all others, with what they hold, when they are asked for. */
    private void offer() {
        List<Node> buttons = new ArrayList<>();
        for (String field : usual()) {
            buttons.add(token(field));
        }
        Button all = kit.quiet(
                id.of("token-more"), Message.of(more ? "messageview.token.less" : "campaignview.token.more"), () -> {
                    more = !more;
                    offer();
                });
        buttons.add(all);
        tokens.getChildren().setAll(buttons);
        others.getChildren().clear();
        others.setVisible(more);
        others.setManaged(more);
        if (more) {
            model.samples().forEach((field, sample) -> {
                if (!usual().contains(field)) {
                    others.getChildren().add(tile(field, sample));
                }
            });
            if (others.getChildren().isEmpty()) {
                others.getChildren().add(kit.muted("campaignview.preview.loading"));
            }
        }
    }

    private List<String> usual() {
        List<String> usual = new ArrayList<>(List.of("given_name", "name", "city"));
        int suggestions = builder.spec().get().suggestions();
        for (int i = 1; i <= Math.min(suggestions, 3); i++) {
            usual.add("rec_" + i + "_name");
        }
        if (suggestions > 0) {
            usual.add("rec_1_reason");
        }
        if (!builder.spec().get().plans().offer().pool().isBlank()) {
            usual.add("coupon");
        }
        if (!builder.spec().get().plans().offer().link().isBlank()) {
            usual.add("link");
        }
        return usual;
    }

    private Button token(String field) {
        Button button = kit.secondary(
                id.of("token-" + field), Message.of("campaignview.token", name(field)), () -> insert(field));
        button.getStyleClass().add("c-token");
        String sample = model.sample(field);
        kit.describe(
                button,
                sample.isEmpty()
                        ? Message.of("messageview.token.blank", name(field))
                        : Message.of("messageview.token.sample", name(field), sample));
        return button;
    }

    private Button tile(String field, String sample) {
        Button tile = token(field);
        tile.getStyleClass().remove("c-token");
        tile.getStyleClass().add("c-token-tile");
        tile.textProperty().unbind();
        tile.setText("");
        Label title = kit.words(kit.language().text(name(field)), "c-text", "c-small", "c-strong");
        Label holds = kit.words(
                kit.language().text(sample.isBlank() ? Message.of("messageview.blank") : Verbatim.of(sample)),
                "c-muted",
                "c-small");
        holds.setWrapText(false);
        title.setWrapText(false);
        VBox words = new VBox(0, title, holds);
        words.setMaxWidth(150);
        words.setPrefWidth(150);
        tile.setGraphic(words);
        return tile;
    }

    private static Message name(String field) {
        if (KNOWN_NAMES.contains(field)) {
            return Message.of("campaignview.field." + field);
        }
        String[] parts = field.split("_", -1);
        return field.startsWith("rec_") && parts.length == 3
                ? Message.of("campaignview.field.rec." + parts[2], Integer.parseInt(parts[1]))
                : Verbatim.of(field);
    }

    private void insert(String field) {
        Message fallback = switch (field) {
            case "given_name", "name" -> Message.of("campaignview.fallback.name");
            case "city" -> Message.of("campaignview.fallback.city");
            default ->
                field.endsWith("_reason")
                        ? Message.of("campaignview.fallback.reason")
                        : field.startsWith("rec_") ? Message.of("campaignview.fallback.rec") : Verbatim.of("…");
        };
        boolean always = field.equals("coupon") || field.equals("link") || field.equals("customer_id");
        String stands = always ? "" : kit.language().now(fallback);
        String place = "{{" + field + (always ? "" : "|" + stands) + "}}";
        int at = last.getCaretPosition();
        last.insertText(at, place);
        last.requestFocus();
        if (!always) {
            int end = at + place.length() - 2;
            last.selectRange(end - stands.length(), end);
        }
    }
}
