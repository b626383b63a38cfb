package org.clientele.ui.groups;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.app.groups.GroupDiff;
import org.clientele.facts.CustomerSet;
import org.clientele.model.group.GroupVersion;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.theme.Icon;

/** The versions of a saved group: when each was saved, what comparing it with the rule shows, and going back to it. */
final class VersionsPane {
    private final Kit kit;
    private final RulesViewModel rules;
    private final VersionsViewModel model;
    private final Supplier<ZoneId> zone;
    private final VBox box;

    VersionsPane(Kit kit, RulesViewModel rules, Supplier<ZoneId> zone) {
        this.kit = kit;
        this.rules = rules;
        this.model = rules.versions();
        this.zone = zone;
        this.box = kit.card();
        model.group().addListener((property, before, now) -> draw());
        model.versions().latest().addListener((property, before, now) -> draw());
        model.difference().state().addListener((property, before, now) -> draw());
        draw();
    }

    Node node() {
        return box;
    }

    private void draw() {
        SavedGroup group = model.group().get();
        box.setVisible(group != null);
        box.setManaged(group != null);
        if (group == null) {
            box.getChildren().clear();
            return;
        }
        List<Node> parts = new ArrayList<>();
        Label name = kit.heading(Verbatim.of(group.name()));
        HBox.setHgrow(name, Priority.ALWAYS);
        boolean frozen = group.segment() instanceof Segment.FixedList;
        parts.add(kit.row(
                name,
                kit.spring(),
                kit.badge(frozen ? Tone.WARN : Tone.GOOD, Message.of(frozen ? "rulesview.frozen" : "rulesview.live"))));
        if (group.segment() instanceof Segment.FixedList list) {
            parts.add(kit.muted("rulesview.frozen.note", list.customerIds().size(), list.shortSeal()));
            parts.add(kit.quiet("rules-thaw", Message.of("rulesview.thaw"), model::thaw));
        } else {
            parts.add(kit.muted("rulesview.live.note"));
            parts.add(kit.quiet("rules-freeze", Message.of("rulesview.freeze"), model::freeze));
        }
        List<GroupVersion> versions = model.versions().latest().get();
        if (versions != null) {
            parts.add(kit.overline("rulesview.versions"));
            versions.forEach(version -> parts.add(version(version, versions.getFirst())));
        }
        box.getChildren().setAll(parts);
    }

    private Node version(GroupVersion version, GroupVersion newest) {
        String id = "rules-version-" + version.version();
        LocalDate day = LocalDate.ofInstant(version.savedAt(), zone.get());
        VBox says = new VBox(
                kit.text(Message.of(
                        version.isFrozen() ? "rulesview.version.list" : "rulesview.version", version.size())),
                kit.muted("rulesview.version.when", version.version(), day));
        HBox.setHgrow(says, Priority.ALWAYS);
        Button compare = kit.icon(
                id + "-compare",
                Icon.SPLIT,
                Message.of("rulesview.version.compare"),
                () -> model.compare(version, rules.segment()));
        HBox row = kit.row(says, compare);
        if (version.version() != newest.version()) {
            row.getChildren()
                    .add(kit.icon(
                            id + "-back",
                            Icon.UNDO,
                            Message.of("rulesview.version.go-back", version.version()),
                            () -> model.goBack(version)));
        }
        VBox all = new VBox(4, row);
        GroupDiff shown = model.difference().latest().get();
        if (shown != null && version.equals(model.compared().get())) {
            all.getChildren().add(difference(shown));
        }
        return all;
    }

    private Node difference(GroupDiff shown) {
        CustomerSet enters = shown.enters();
        CustomerSet leaves = shown.leaves();
        Button in = kit.link(
                "rules-enters",
                Message.of("rulesview.enters", enters.size()),
                () -> model.people(shown, enters, Message.of("rulesview.enters.group")));
        in.setDisable(enters.isEmpty());
        Button out = kit.link(
                "rules-leaves",
                Message.of("rulesview.leaves", leaves.size()),
                () -> model.people(shown, leaves, Message.of("rulesview.leaves.group")));
        out.setDisable(leaves.isEmpty());
        VBox box = new VBox(2, in, out, kit.muted("rulesview.stays", shown.stays()));
        box.getStyleClass().add("c-condition");
        return box;
    }
}
