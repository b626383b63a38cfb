package org.clientele.ui.intake;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.intake.ImportPreview;
import org.clientele.app.intake.PermissionSurvey;
import org.clientele.model.contact.Channel;
import org.clientele.model.intake.ColumnProposal;
import org.clientele.model.intake.Finding;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.ProblemGroup;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.ui.intake.ConsentWords.Meaning;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.theme.Icon;

/** The step about permission: who may be written to on each channel, on what that rests, and that a blank is no yes. */
final class PermissionStep {
    private final Kit kit;
    private final WizardViewModel model;
    private final PermissionViewModel permission;
    private final StackPane root = new StackPane();
    private final CheckedBody consents;

    PermissionStep(Kit kit, WizardViewModel model) {
        this.kit = kit;
        this.model = model;
        this.permission = model.permission();
        this.consents = new CheckedBody(kit, model, this::consents);
        shown();
    }

    Node node() {
        return root;
    }

    /** Looks at the table again when its columns were chosen otherwise meanwhile. */
    void shown() {
        if (model.mapping().get().kind() == TableKind.CONSENTS) {
            root.getChildren().setAll(consents.node());
            return;
        }
        model.lookAtPermission();
        root.getChildren()
                .setAll(new StateView<>(kit, permission.survey(), this::customers)
                        .skeleton(StateView.Skeleton.CARDS)
                        .retry(this::shown));
    }

    /** The name of a channel. */
    static Message channel(Channel channel) {
        return switch (channel) {
            case EMAIL -> Message.of("importview.channel.email");
            case SMS -> Message.of("importview.channel.sms");
        };
    }

    // ---- a list of customers ----

    private Node customers(PermissionSurvey found) {
        MappingProposal mapping = model.mapping().get();
        VBox column = kit.column(kit.text("importview.permission.intro"));
        List<String> telling = ConsentWords.bound(mapping);
        if (!telling.isEmpty()) {
            column.getChildren()
                    .add(kit.banner(
                            Tone.GOOD,
                            Message.of("importview.permission.bound", String.join(", ", telling), telling.size())));
        }
        Node[] cards = PermissionViewModel.channels(mapping).stream()
                .map(channel -> new ChannelCard(
                                kit, model, channel, channel == Channel.EMAIL ? found.emails() : found.phones())
                        .node())
                .toArray(Node[]::new);
        column.getChildren().add(kit.equal(cards));
        List<ColumnProposal> columns = permission.columns(mapping);
        if (!columns.isEmpty()) {
            column.getChildren().add(refusals(columns));
        }
        return column;
    }

    /** The column in which people say no, and which of its values do. */
    private Node refusals(List<ColumnProposal> columns) {
        List<Integer> offered = new ArrayList<>(List.of(-1));
        columns.forEach(each -> offered.add(each.at()));
        ObjectProperty<Integer> chosen = permission.refusals();
        ComboBox<Integer> box = Fields.choice(
                kit,
                "import-refusals",
                offered,
                at -> at < 0
                        ? Message.of("importview.permission.nocolumn")
                        : Verbatim.of(model.mapping().get().columns().get(at).column()),
                chosen);
        StackPane counts = new StackPane();
        counts.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        Runnable count = () -> {
            List<PermissionSurvey.Value> no = permission.values(chosen.get()).stream()
                    .filter(value -> ConsentWords.meaning(value.text()) == Meaning.YES)
                    .toList();
            counts.getChildren()
                    .setAll(
                            chosen.get() < 0
                                    ? kit.muted("importview.permission.norefusals")
                                    : kit.muted(
                                            "importview.permission.refusing",
                                            no.stream()
                                                    .map(PermissionSurvey.Value::text)
                                                    .toList(),
                                            no.stream()
                                                    .mapToLong(PermissionSurvey.Value::rows)
                                                    .sum()));
        };
        chosen.addListener((property, before, now) -> count.run());
        count.run();
        VBox field = Fields.field(kit, Message.of("importview.permission.refusals"), box);
        field.setMaxWidth(360);
        return kit.card(field, counts);
    }

    // ---- a table of permissions ----

    private Node consents(ImportPreview found) {
        VBox column = kit.column();
        long unclear = found.problems().stream()
                .filter(group -> group.finding() == Finding.CONSENT)
                .mapToLong(ProblemGroup::rows)
                .sum();
        if (unclear > 0) {
            column.getChildren().add(kit.banner(Tone.WARN, Message.of("importview.permission.unclear", unclear)));
        }
        column.getChildren()
                .add(kit.card(
                        kit.heading("importview.permission.title"),
                        rule("importview.permission.blank"),
                        rule("importview.permission.yes"),
                        rule("importview.permission.no")));
        return column;
    }

    private Node rule(String key) {
        return kit.row(Icon.SHIELD.node("c-tile-icon"), kit.text(key));
    }
}
