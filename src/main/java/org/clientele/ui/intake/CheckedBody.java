package org.clientele.ui.intake;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.clientele.app.intake.ImportPreview;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.job.SlotState;
import org.jspecify.annotations.Nullable;

/** The body of a step that shows what the check of all rows has found, and meanwhile how far the check is. */
final class CheckedBody {
    private final Kit kit;
    private final WizardViewModel model;
    private final Function<ImportPreview, Node> content;
    private final StackPane root = new StackPane();

    CheckedBody(Kit kit, WizardViewModel model, Function<ImportPreview, Node> content) {
        this.kit = kit;
        this.model = model;
        this.content = content;
        model.check().state().addListener((property, before, now) -> draw(now));
        draw(model.check().state().get());
    }

    Node node() {
        return root;
    }

    void draw() {
        draw(model.check().state().get());
    }

    private void draw(SlotState<ImportPreview> state) {
        root.getChildren()
                .setAll(
                        switch (state) {
                            case SlotState.Idle<ImportPreview> idle -> kit.muted("importview.check.waits");
                            case SlotState.Loading<ImportPreview>(Message name)
                            when model.known() != null -> again(model.known());
                            case SlotState.Loading<ImportPreview>(Message name) ->
                                Working.of(
                                        kit,
                                        name,
                                        Message.of("importview.check.promise"),
                                        model.gauge(),
                                        model.check()::cancel);
                            case SlotState.Ready<ImportPreview>(ImportPreview found) -> content.apply(found);
                            case SlotState.Failed<ImportPreview>(Message sentence) -> again(Tone.BAD, sentence);
                            case SlotState.Cancelled<ImportPreview> cancelled ->
                                again(Tone.NEUTRAL, Message.of("kit.cancelled"));
                        });
    }

    /** What was found before stays in sight while a small decision is checked. */
    private Node again(@Nullable ImportPreview before) {
        return before == null
                ? kit.column()
                : kit.column(Working.strip(kit, model.gauge(), model.check()::cancel), content.apply(before));
    }

    private Node again(Tone tone, Message sentence) {
        return kit.banner(
                tone, sentence, kit.secondary("import-recheck", Message.of("importview.check.again"), model::recheck));
    }
}
