package org.clientele.ui.intake;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.clientele.app.intake.ImportPreview;
import org.clientele.model.intake.Level;
import org.clientele.model.intake.ProblemGroup;
import org.clientele.ui.intake.FixViewModel.Gravity;
import org.clientele.ui.intake.FixViewModel.Heap;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;

/** The heaps of problems beside the grid: what blocks, what to fix or skip, what to know, and what was repaired. */
final class HeapList {
    private final Kit kit;
    private final FixViewModel fix;
    private final VBox list = new VBox(16);

    HeapList(Kit kit, WizardViewModel model) {
        this.kit = kit;
        this.fix = model.fix();
        list.getStyleClass().add("c-heaps");
        fix.heap().addListener((property, before, now) -> mark());
    }

    Node node() {
        return list;
    }

    void draw(ImportPreview known) {
        list.getChildren().clear();
        section(Gravity.BLOCKING, "importview.fix.blocking");
        section(Gravity.MEND, "importview.fix.mend");
        section(Gravity.NOTICE, "importview.fix.notice");
        List<ProblemGroup> repaired = known.problems().stream()
                .filter(group -> group.level() == Level.REPAIRED)
                .toList();
        if (!repaired.isEmpty()) {
            VBox done = new VBox(6, kit.overline("importview.fix.repaired"));
            for (ProblemGroup group : repaired) {
                Label words = kit.muted(group.title());
                words.getStyleClass().add("c-small");
                done.getChildren().add(words);
            }
            list.getChildren().add(done);
        }
        mark();
    }

    private void section(Gravity gravity, String heading) {
        List<Heap> heaps = fix.heaps().get();
        VBox box = new VBox(4, kit.overline(heading));
        for (int i = 0; i < heaps.size(); i++) {
            Heap heap = heaps.get(i);
            if (heap.gravity() == gravity) {
                box.getChildren().add(button(i, heap));
            }
        }
        if (box.getChildren().size() > 1) {
            list.getChildren().add(box);
        }
    }

    private Node button(int at, Heap heap) {
        ToggleButton button = new ToggleButton();
        button.setId("import-heap-" + at);
        button.textProperty().bind(kit.language().text(heap.group().title()));
        Tone tone = switch (heap.gravity()) {
            case BLOCKING -> Tone.BAD;
            case MEND -> Tone.WARN;
            case NOTICE -> Tone.NEUTRAL;
        };
        button.setGraphic(tone.icon().node());
        button.getStyleClass().setAll("c-heap", "c-problem", tone.styleClass());
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setUserData(heap);
        button.setOnAction(event -> {
            button.setSelected(true);
            fix.choose(heap);
        });
        return button;
    }

    private void mark() {
        Heap now = fix.heap().get();
        list.lookupAll(".c-heap").forEach(node -> {
            if (node instanceof ToggleButton button) {
                button.setSelected(now != null && now.equals(button.getUserData()));
            }
        });
    }
}
