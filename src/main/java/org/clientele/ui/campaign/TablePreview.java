package org.clientele.ui.campaign;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.clientele.app.campaign.TableSample;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.Verbatim;

/** How the file will look: its headings and first rows, masked, and about how large it gets. */
final class TablePreview {
    private static final double WIDEST = 220;
    private static final long KILO = 1_000;
    private static final long MEGA = 1_000_000;

    private TablePreview() {}

    static Node of(Kit kit, TableSample table) {
        GridPane grid = new GridPane();
        grid.setId("campaign-table");
        grid.getStyleClass().add("c-file-table");
        line(kit, grid, 0, table.headings(), "c-file-head");
        for (int r = 0; r < table.rows().size(); r++) {
            line(kit, grid, r + 1, MaskedLine.of(table.rows().get(r)), "c-file-cell");
        }
        VBox room = new VBox(grid);
        room.getStyleClass().add("c-file-room");
        ScrollPane scroll = new ScrollPane(room);
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("c-scroll");
        kit.describe(scroll, Message.of("exportview.table"));
        VBox column = new VBox(12, kit.heading("exportview.table"), scroll, kit.muted(size(table)));
        if (table.nameless().people() > 0) {
            column.getChildren()
                    .add(kit.banner(
                            Tone.NEUTRAL,
                            Message.of(
                                    "exportview.nameless",
                                    table.nameless().people(),
                                    table.people(),
                                    String.join(", ", table.nameless().columns()))));
        }
        return column;
    }

    private static void line(Kit kit, GridPane grid, int row, List<String> cells, String style) {
        for (int c = 0; c < cells.size(); c++) {
            Label cell = kit.words(kit.language().text(Verbatim.of(cells.get(c))), "c-small", style);
            cell.setWrapText(false);
            cell.setMaxWidth(WIDEST);
            cell.setMinWidth(Math.min(WIDEST, cells.get(c).isEmpty() ? 24 : 48));
            grid.add(cell, c, row);
        }
    }

    /** Rows, size and number of files in words. */
    static Message size(TableSample table) {
        return table.bytes() < MEGA
                ? Message.of("exportview.size.kb", table.people(), Math.ceilDiv(table.bytes(), KILO), table.files())
                : Message.of("exportview.size.mb", table.people(), Math.ceilDiv(table.bytes(), MEGA), table.files());
    }
}
