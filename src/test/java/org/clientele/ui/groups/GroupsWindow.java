package org.clientele.ui.groups;

import java.nio.file.Path;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.ui.Fx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The page of groups over a shop, and the mouse. */
abstract class GroupsWindow {
    @TempDir
    Path folder;

    Session shop = new Session(new org.clientele.store.H2Workbenches(GroupsStage.CLOCK));
    GroupsStage stage = GroupsStage.of(shop);

    @BeforeEach
    void open() {
        shop = GroupsStage.shop(folder, 400);
        stage = GroupsStage.of(shop);
    }

    @AfterEach
    void close() {
        Fx.run(shop::close);
    }

    Workbench workbench() {
        return shop.current().workbench();
    }

    int size(Segment segment) throws Exception {
        return new FindGroups(workbench(), new Analyses())
                .members(segment)
                .work()
                .run(Checkpoint.none())
                .size();
    }

    static void mouse(EventType<MouseEvent> type, Node node, double x, double y, boolean still) {
        Bounds place = node.localToScene(node.getBoundsInLocal());
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        x + place.getMinX(),
                        y + place.getMinY(),
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        still,
                        null));
    }

    /** The window is not on a screen, so styles and layout are asked for. */
    void settle() {
        Fx.pulses(2);
        Fx.run(() -> {
            stage.scene().getRoot().applyCss();
            stage.scene().getRoot().layout();
        });
    }
}
