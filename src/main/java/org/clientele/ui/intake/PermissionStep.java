package org.clientele.ui.intake;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.clientele.app.intake.ImportPreview;
import org.clientele.model.intake.Finding;
import org.clientele.model.intake.ProblemGroup;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.theme.Icon;

/** The step about permission: what counts as a yes, and that a blank cell never does. */
final class PermissionStep {
    private final Kit kit;
    private final WizardViewModel model;
    private final CheckedBody body;

    PermissionStep(Kit kit, WizardViewModel model) {
        this.kit = kit;
        this.model = model;
        this.body = new CheckedBody(kit, model, this::content);
    }

    Node node() {
        return body.node();
    }

    private Node content(ImportPreview found) {
        boolean consents = model.mapping().get().kind() == TableKind.CONSENTS;
        VBox column = kit.column();
        List<String> columns = model.consentColumns();
        if (!columns.isEmpty()) {
            column.getChildren()
                    .add(kit.banner(Tone.WARN, Message.of("importview.permission.columns", columns, columns.size())));
        }
        long unclear = found.problems().stream()
                .filter(group -> group.finding() == Finding.CONSENT)
                .mapToLong(ProblemGroup::rows)
                .sum();
        if (unclear > 0) {
            column.getChildren().add(kit.banner(Tone.WARN, Message.of("importview.permission.unclear", unclear)));
        }
        VBox rules = kit.card(
                kit.heading("importview.permission.title"),
                rule("importview.permission.blank"),
                rule(consents ? "importview.permission.yes" : "importview.permission.table"),
                rule("importview.permission.no"));
        column.getChildren().add(rules);
        return column;
    }

    private Node rule(String key) {
        return kit.row(Icon.SHIELD.node("c-tile-icon"), kit.text(key));
    }
}
