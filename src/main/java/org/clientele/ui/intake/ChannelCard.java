package org.clientele.ui.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.app.intake.PermissionSurvey;
import org.clientele.model.contact.Channel;
import org.clientele.model.intake.ColumnProposal;
import org.clientele.model.text.Message;
import org.clientele.ui.intake.ConsentWords.Meaning;
import org.clientele.ui.intake.PermissionViewModel.Basis;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.desk.FileWanted;
import org.clientele.ui.theme.Icon;

/** What is known about permission on one channel: an answer, and what can be shown for it. */
final class ChannelCard {
    private static final double WORDS = 120;
    private final Kit kit;
    private final WizardViewModel wizard;
    private final PermissionViewModel.Line line;
    private final String id;
    private final VBox details = new VBox(12);
    private final VBox card;

    ChannelCard(Kit kit, WizardViewModel wizard, Channel channel, long addresses) {
        this.kit = kit;
        this.wizard = wizard;
        this.line = wizard.permission().line(channel);
        this.id = "import-" + channel.name().toLowerCase(java.util.Locale.ROOT);
        Icon icon = channel == Channel.EMAIL ? Icon.CAMPAIGNS : Icon.SMS;
        Node head = kit.row(
                icon.node("c-tile-icon"),
                kit.heading(PermissionStep.channel(channel)),
                kit.spring(),
                kit.muted("importview.permission.addresses", addresses));
        List<Basis> offered = new ArrayList<>(List.of(Basis.NOT_ASKED, Basis.AGREED, Basis.EXISTING));
        if (!columns().isEmpty()) {
            offered.add(Basis.BY_COLUMN);
        }
        VBox answers = Fields.radios(
                kit,
                id + "-basis",
                offered,
                basis -> switch (basis) {
                    case NOT_ASKED -> Message.of(told() ? "importview.basis.told" : "importview.basis.notasked");
                    case AGREED -> Message.of("importview.basis.agreed");
                    case EXISTING -> Message.of("importview.basis.existing");
                    case BY_COLUMN -> Message.of("importview.basis.column");
                },
                line.basis());
        this.card = kit.card(head, answers, details);
        line.basis().addListener((property, before, now) -> draw());
        draw();
    }

    Node node() {
        return card;
    }

    /** Whether a column that is read as permission says it already. */
    private boolean told() {
        return !ConsentWords.bound(wizard.mapping().get()).isEmpty();
    }

    private List<ColumnProposal> columns() {
        return wizard.permission().columns(wizard.mapping().get());
    }

    private void draw() {
        details.getChildren().clear();
        switch (line.basis().get()) {
            case NOT_ASKED ->
                details.getChildren()
                        .add(kit.muted(told() ? "importview.basis.told.note" : "importview.basis.notasked.note"));
            case AGREED -> {
                details.getChildren()
                        .add(words(
                                "source", "importview.proof.source", "importview.proof.source.prompt", line.source()));
                proof();
            }
            case EXISTING -> {
                details.getChildren().add(kit.muted("importview.basis.existing.note"));
                details.getChildren()
                        .add(words(
                                "source", "importview.proof.bought", "importview.proof.bought.prompt", line.source()));
            }
            case BY_COLUMN -> {
                byColumn();
                details.getChildren()
                        .add(words(
                                "source", "importview.proof.source", "importview.proof.source.prompt", line.source()));
                proof();
            }
        }
    }

    // ---- proof ----

    private void proof() {
        DatePicker day = new DatePicker();
        day.setId(id + "-day");
        day.valueProperty().bindBidirectional(line.day());
        VBox on = Fields.field(kit, Message.of("importview.proof.day"), day);
        List<ColumnProposal> days =
                wizard.permission().dayColumns(wizard.mapping().get());
        if (days.isEmpty()) {
            details.getChildren().add(on);
        } else {
            day.disableProperty()
                    .bind(kit.language().follow(() -> line.dayColumn().get() >= 0, line.dayColumn()));
            details.getChildren()
                    .add(kit.equal(
                            on,
                            Fields.field(
                                    kit,
                                    Message.of("importview.proof.daycolumn"),
                                    column("day-column", days, line.dayColumn(), "importview.proof.sameday"))));
        }
        details.getChildren()
                .addAll(
                        words("wording", "importview.proof.wording", "importview.proof.wording.prompt", line.wording()),
                        document());
    }

    private VBox words(String name, String label, String prompt, StringProperty value) {
        TextField field = new TextField();
        field.setId(id + "-" + name);
        field.promptTextProperty().bind(kit.language().text(prompt));
        field.textProperty().bindBidirectional(value);
        return Fields.field(kit, Message.of(label), field);
    }

    private Node document() {
        TextField field = new TextField();
        field.setId(id + "-document");
        field.promptTextProperty().bind(kit.language().text("importview.proof.document.prompt"));
        field.textProperty().bindBidirectional(line.document());
        HBox.setHgrow(field, Priority.ALWAYS);
        Label name = kit.words(kit.language().text("importview.proof.document"), "c-label");
        name.setLabelFor(field);
        return new VBox(
                6,
                name,
                kit.row(
                        field,
                        kit.secondary(id + "-choose", Message.of("importview.proof.choose"), this::chooseDocument)));
    }

    private void chooseDocument() {
        Path chosen = kit.panels().files().open(FileWanted.of("importview.proof.document"));
        if (chosen != null) {
            line.document().set(chosen.toString());
        }
    }

    // ---- a column says it ----

    private void byColumn() {
        VBox values = new VBox(6);
        ComboBox<Integer> choice = column("column", columns(), line.column(), "importview.permission.nocolumn");
        Runnable fill = () -> values.getChildren()
                .setAll(wizard.permission().values(line.column().get()).stream()
                        .map(this::value)
                        .toList());
        line.column().addListener((property, before, now) -> fill.run());
        fill.run();
        details.getChildren()
                .addAll(
                        Fields.field(kit, Message.of("importview.permission.column"), choice),
                        values,
                        kit.muted("importview.permission.blank"));
    }

    private Node value(PermissionSurvey.Value value) {
        Label words =
                kit.words(kit.language().text("importview.permission.value", value.text(), value.rows()), "c-text");
        words.setMinWidth(WORDS);
        ObjectProperty<Meaning> chosen =
                new SimpleObjectProperty<>(line.meanings().get().getOrDefault(value.text(), Meaning.NOT_SAID));
        HBox meanings = Fields.segments(
                kit,
                id + "-value-" + value.text(),
                List.of(Meaning.values()),
                meaning -> switch (meaning) {
                    case YES -> Message.of("importview.meaning.yes");
                    case NO -> Message.of("importview.meaning.no");
                    case NOT_SAID -> Message.of("importview.meaning.none");
                },
                chosen);
        chosen.addListener((property, before, now) -> line.mean(value.text(), now));
        HBox row = kit.row(words, kit.spring(), meanings);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private ComboBox<Integer> column(
            String name, List<ColumnProposal> columns, ObjectProperty<Integer> chosen, String none) {
        List<Integer> offered = new ArrayList<>(List.of(-1));
        columns.forEach(each -> offered.add(each.at()));
        if (!offered.contains(chosen.get())) {
            chosen.set(-1);
        }
        return Fields.choice(
                kit,
                id + "-" + name,
                offered,
                at -> at < 0
                        ? Message.of(none)
                        : Verbatim.of(wizard.mapping().get().columns().get(at).column()),
                chosen);
    }
}
