package org.clientele.ui.consent;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clientele.app.consent.ChangeConsents;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentPurpose;
import org.clientele.model.contact.Evidence;
import org.clientele.model.contact.LawfulBasis;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.jspecify.annotations.Nullable;

/** Asks for everything that makes an agreement count: by which channels, for what, on what ground, since and until when,
 * and what can be shown for it. */
final class GrantDialog {
    private static final List<ConsentPurpose> PURPOSES =
            List.of(ConsentPurpose.MARKETING, ConsentPurpose.SIMILAR_PRODUCTS, ConsentPurpose.PROFILING);
    private static final List<LawfulBasis> GROUNDS = List.of(
            LawfulBasis.CONSENT, LawfulBasis.WRITTEN_CONSENT, LawfulBasis.SEPARATE_CONSENT, LawfulBasis.SOFT_OPT_IN);
    private static final int LINES = 2;

    private final Kit kit;
    private final ConsentViewModel model;
    private final CheckBox[] channels = new CheckBox[Channel.values().length];
    private final ObjectProperty<ConsentPurpose> purpose = new SimpleObjectProperty<>(ConsentPurpose.MARKETING);
    private final ObjectProperty<LawfulBasis> ground = new SimpleObjectProperty<>(LawfulBasis.CONSENT);
    private final DatePicker day = new DatePicker();
    private final DatePicker expires = new DatePicker();
    private final TextField source = new TextField();
    private final TextArea wording = new TextArea();
    private final TextField proof = new TextField();
    private final ObjectProperty<@Nullable Message> noSource = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Message> noDay = new SimpleObjectProperty<>();

    GrantDialog(Kit kit, ConsentViewModel model) {
        this.kit = kit;
        this.model = model;
        for (Channel channel : Channel.values()) {
            CheckBox box = new CheckBox();
            box.setId("consent-grant-" + channel.ordinal());
            box.textProperty().bind(kit.language().text("consentview.grant.channel", channel.ordinal()));
            box.setSelected(channel == Channel.EMAIL);
            channels[channel.ordinal()] = box;
        }
        day.setId("consent-grant-day");
        expires.setId("consent-grant-expires");
        source.setId("consent-grant-source");
        wording.setId("consent-grant-wording");
        wording.setWrapText(true);
        wording.setPrefRowCount(LINES);
        proof.setId("consent-grant-proof");
        List<Observable> typed = List.of(
                day.valueProperty(),
                expires.valueProperty(),
                source.textProperty(),
                wording.textProperty(),
                proof.textProperty(),
                ground);
        typed.forEach(each -> each.addListener(changed -> {
            // a complaint is of what stood there before
            noDay.set(null);
            noSource.set(null);
        }));
    }

    void show() {
        Button agree = kit.primary("consent-grant-agree", Message.of("consentview.grant.act"), this::write);
        agree.setDefaultButton(true);
        kit.panels()
                .dialog(
                        Message.of("consentview.grant.title"),
                        new VBox(
                                16,
                                kit.text("consentview.grant.consequence"),
                                new HBox(16, channels),
                                beside(
                                        Fields.field(
                                                kit,
                                                Message.of("consentview.grant.purpose"),
                                                Fields.choice(
                                                        kit,
                                                        "consent-grant-purpose",
                                                        PURPOSES,
                                                        each -> Message.of("consentview.purpose." + each.word()),
                                                        purpose)),
                                        Fields.field(
                                                kit,
                                                Message.of("consentview.grant.basis"),
                                                Fields.choice(
                                                        kit,
                                                        "consent-grant-basis",
                                                        GROUNDS,
                                                        each -> Message.of("consentview.basis." + each.word()),
                                                        ground))),
                                beside(
                                        Fields.field(kit, Message.of("consentview.grant.day"), day),
                                        Fields.field(
                                                kit,
                                                Message.of("consentview.grant.expires"),
                                                expires,
                                                Message.of("consentview.grant.expires.help"),
                                                noDay)),
                                Fields.field(
                                        kit,
                                        Message.of("consentview.grant.source"),
                                        source,
                                        Message.of("consentview.grant.source.help"),
                                        noSource),
                                Fields.field(kit, Message.of("consentview.grant.wording"), wording),
                                Fields.field(
                                        kit,
                                        Message.of("consentview.grant.proof"),
                                        proof,
                                        Message.of("consentview.grant.proof.help"),
                                        new SimpleObjectProperty<@Nullable Message>())),
                        kit.secondary("consent-grant-cancel", Message.of("kit.cancel"), kit.panels()::closeDialog),
                        agree);
        source.requestFocus();
    }

    private static Node beside(VBox left, VBox right) {
        left.setPrefWidth(260);
        right.setPrefWidth(260);
        return new HBox(16, left, right);
    }

    private void write() {
        Set<Channel> chosen = EnumSet.noneOf(Channel.class);
        for (Channel channel : Channel.values()) {
            if (channels[channel.ordinal()].isSelected()) {
                chosen.add(channel);
            }
        }
        LocalDate since = day.getValue();
        LocalDate last = expires.getValue();
        noDay.set(
                last != null && since != null && last.isBefore(since)
                        ? Message.of("consentview.grant.expires.early")
                        : null);
        noSource.set(
                chosen.isEmpty()
                        ? Message.of("consentview.grant.channel.missing")
                        : source.getText().isBlank()
                                ? Message.of("consentview.grant.source.missing")
                                : isWritten()
                                                && (wording.getText().isBlank()
                                                        || proof.getText().isBlank())
                                        ? Message.of("consentview.grant.written")
                                        : null);
        if (noDay.get() == null && noSource.get() == null) {
            Evidence evidence = new Evidence(
                    source.getText().strip(),
                    wording.getText().strip(),
                    proof.getText().strip());
            model.grant(
                    new ChangeConsents.Grant(chosen, purpose.get(), ground.get(), since, last, evidence),
                    kit.panels()::closeDialog);
        }
    }

    private boolean isWritten() {
        return ground.get() == LawfulBasis.WRITTEN_CONSENT;
    }
}
