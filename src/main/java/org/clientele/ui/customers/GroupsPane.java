package org.clientele.ui.customers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.app.people.GroupWhy;
import org.clientele.model.group.Picked;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.theme.Icon;

/** In which groups a person is and in which not, each with what decided it; the group one comes from stands first. */
final class GroupsPane {
    private static final double INDENT = 16;
    private final Kit kit;
    private final CustomersViewModel model;

    GroupsPane(Kit kit, CustomersViewModel model) {
        this.kit = kit;
        this.model = model;
    }

    /** The card of groups. */
    Node node() {
        Steady<List<GroupWhy>> body =
                new Steady<>(kit, model.card().why(), StateView.Skeleton.ROWS, model.card()::reload, this::groups);
        return kit.card(kit.heading("customers.groups"), body);
    }

    private Node groups(List<GroupWhy> groups) {
        VBox box = new VBox(14);
        List<GroupWhy> in = new ArrayList<>(groups.stream().filter(GroupWhy::in).toList());
        in.sort(Comparator.comparing(group -> !cameFrom(group)));
        int n = 0;
        for (GroupWhy group : in) {
            n++;
            box.getChildren().add(group(group, "customer-why-" + n, n <= 2 || cameFrom(group)));
        }
        List<GroupWhy> out = groups.stream().filter(group -> !group.in()).toList();
        if (!out.isEmpty()) {
            VBox others = new VBox(14);
            Button open = kit.link("customer-not-in", Message.of("customers.groups.out", out.size()), () -> {
                others.getChildren().clear();
                int m = 0;
                for (GroupWhy group : out) {
                    others.getChildren().add(group(group, "customer-why-not-" + ++m, out.size() == 1));
                }
            });
            open.setGraphic(Icon.DOWN.node());
            others.getChildren().add(open);
            box.getChildren().add(others);
        }
        return box;
    }

    private boolean cameFrom(GroupWhy group) {
        return model.filters().stream().map(Picked::segment).anyMatch(group.segment()::equals);
    }

    private Node group(GroupWhy group, String id, boolean unfolded) {
        VBox lines = new VBox(6);
        group.lines()
                .forEach(
                        line -> lines.getChildren().add(line(line, group.lines().size() > 1)));
        lines.setPadding(new Insets(0, 0, 0, 26));
        VBox box = new VBox(6);
        Button head = new Button();
        head.setId(id);
        head.textProperty().bind(kit.language().text(group.name()));
        head.getStyleClass().setAll("c-why-head");
        head.setMaxWidth(Double.MAX_VALUE);
        head.setWrapText(true);
        head.accessibleTextProperty()
                .bind(kit.language()
                        .text(Message.of(
                                group.in() ? "customers.groups.in.say" : "customers.groups.out.say", group.name())));
        HBox row =
                new HBox(8, (group.in() ? Icon.CHECK_CIRCLE : Icon.CLOSE).node(group.in() ? "c-yes" : "c-not"), head);
        HBox.setHgrow(head, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren()
                .add(kit.icon(
                        id + "-list",
                        Icon.CUSTOMERS,
                        Message.of("customers.groups.list", group.name()),
                        () -> kit.desk().open("customers", new Picked(group.segment(), group.name()))));
        row.getChildren().getLast().getStyleClass().add("c-small-icon");
        box.getChildren().add(row);
        if (unfolded) {
            box.getChildren().add(lines);
        }
        head.setOnAction(event -> {
            if (!box.getChildren().remove(lines)) {
                box.getChildren().add(lines);
            }
        });
        return box;
    }

    private Node line(GroupWhy.Line line, boolean several) {
        Label asked = kit.muted(line.asked());
        asked.getStyleClass().add("c-small");
        VBox words = new VBox(1, asked);
        line.found().ifPresent(found -> {
            Label said = kit.words(kit.language().text(found), "c-text", "c-small");
            words.getChildren().add(said);
        });
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(6, words);
        if (several && (line.found().isPresent() || !line.holds())) {
            Node sign = (line.holds() ? Icon.CHECK : Icon.CLOSE).node(line.holds() ? "c-yes" : "c-not");
            sign.getStyleClass().add("c-small-arrow");
            sign.accessibleTextProperty().bind(kit.language().text(line.holds() ? "customers.yes" : "customers.no"));
            row.getChildren().addFirst(sign);
        }
        row.setPadding(new Insets(0, 0, 0, INDENT * Math.max(0, line.depth() - 1)));
        return row;
    }
}
