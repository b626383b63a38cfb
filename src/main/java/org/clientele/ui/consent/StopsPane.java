package org.clientele.ui.consent;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.app.workbench.Consents;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.SearchField;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The stop list: is an address on it, put one on, take one off with a reason. Addresses are never shown. */
final class StopsPane {
    private final Kit kit;
    private final ConsentViewModel model;
    private final VBox card;

    StopsPane(Kit kit, ConsentViewModel model) {
        this.kit = kit;
        this.model = model;
        SearchField search = new SearchField(kit, Message.of("consentview.stop.find"));
        search.setId("consent-stop-find");
        search.query().addListener((property, before, now) -> model.findStop(now));
        StateView<List<Consents.Stop>> list = new StateView<>(kit, model.stops(), this::list)
                .skeleton(StateView.Skeleton.ROWS)
                .retry(() -> model.findStop(search.getText()));
        Button add = kit.secondary("consent-stop-add", Message.of("consentview.stop.add"), this::askToAdd);
        add.setGraphic(Icon.ADD.node());
        HBox head = new HBox(8, kit.heading("consentview.stops"), kit.spring(), add);
        head.setAlignment(Pos.CENTER_LEFT);
        card = kit.card(head, kit.muted("consentview.stop.note"), search, list);
    }

    Node node() {
        return card;
    }

    private Node list(List<Consents.Stop> stops) {
        VBox box = new VBox(8);
        if (stops.isEmpty()) {
            box.getChildren().add(kit.muted("consentview.stop.none"));
        }
        for (Consents.Stop stop : stops.subList(0, Math.min(stops.size(), ConsentViewModel.HITS))) {
            box.getChildren().add(line(stop));
        }
        if (stops.size() > ConsentViewModel.HITS) {
            box.getChildren().add(kit.muted("consentview.stop.more"));
        }
        return box;
    }

    private Node line(Consents.Stop stop) {
        int channel = stop.channel().ordinal();
        Label title = kit.text(stop.day()
                .map(day -> Message.of("consentview.stop.since", channel, day))
                .orElse(Message.of("consentview.stop.undated", channel)));
        title.getStyleClass().add("c-strong");
        Label why = kit.muted(
                stop.reason().isBlank()
                        ? Message.of("consentview.stop.noreason", stop.id())
                        : Message.of("consentview.stop.reason", stop.id(), stop.reason()));
        why.getStyleClass().add("c-small");
        VBox words = new VBox(2, title, why);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button lift = kit.link("consent-lift-" + stop.id(), Message.of("consentview.stop.lift"), () -> askToLift(stop));
        HBox row = new HBox(8, Icon.DANGER.node("c-not"), words, lift);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("c-proof");
        return row;
    }

    private void askToAdd() {
        TextField address = new TextField();
        address.setId("consent-stop-address");
        TextField reason = new TextField();
        reason.setId("consent-stop-reason");
        ObjectProperty<@Nullable Message> complaint = new SimpleObjectProperty<>();
        Button agree = kit.primary("consent-stop-agree", Message.of("consentview.stop.add.act"), () -> {
            if (address.getText().isBlank()) {
                complaint.set(Message.of("consentview.stop.address.missing"));
            } else {
                model.stop(address.getText(), reason.getText(), kit.panels()::closeDialog);
            }
        });
        agree.setDefaultButton(true);
        kit.panels()
                .dialog(
                        Message.of("consentview.stop.add.title"),
                        new VBox(
                                16,
                                Fields.field(
                                        kit,
                                        Message.of("consentview.stop.address"),
                                        address,
                                        Message.of("consentview.stop.address.help"),
                                        complaint),
                                Fields.field(kit, Message.of("consentview.stop.why"), reason)),
                        kit.secondary("consent-stop-cancel", Message.of("kit.cancel"), kit.panels()::closeDialog),
                        agree);
        address.requestFocus();
    }

    private void askToLift(Consents.Stop stop) {
        TextField reason = new TextField();
        reason.setId("consent-lift-reason");
        ObjectProperty<@Nullable Message> complaint = new SimpleObjectProperty<>();
        Button agree = kit.primary("consent-lift-agree", Message.of("consentview.stop.lift.act"), () -> {
            if (reason.getText().isBlank()) {
                complaint.set(Message.of("consentview.stop.why.missing"));
            } else {
                model.lift(stop, reason.getText(), kit.panels()::closeDialog);
            }
        });
        agree.setDefaultButton(true);
        kit.panels()
                .dialog(
                        Message.of("consentview.stop.lift.title"),
                        new VBox(
                                16,
                                kit.text("consentview.stop.lift.consequence"),
                                Fields.field(
                                        kit,
                                        Message.of("consentview.stop.why"),
                                        reason,
                                        Message.of("consentview.stop.why.help"),
                                        complaint)),
                        kit.secondary("consent-lift-cancel", Message.of("kit.cancel"), kit.panels()::closeDialog),
                        agree);
        reason.requestFocus();
    }
}
