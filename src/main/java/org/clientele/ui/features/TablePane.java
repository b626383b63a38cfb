package org.clientele.ui.features;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.clientele.analysis.features.Profile;
import org.clientele.analysis.features.Treatment;
import org.clientele.app.features.FeaturePicture;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tables;
import org.clientele.ui.kit.Tone;

/** The table of features, and below it the one that is looked at closely. */
final class TablePane {
    private static final double HEIGHT = 340;
    private static final int MOST_BARS = 24;
    private final Kit kit;
    private final FeaturesViewModel model;
    private final ObservableList<FeaturePicture.Row> rows = FXCollections.observableArrayList();
    private final TableView<FeaturePicture.Row> table;
    private final StackPane detail = new StackPane();
    private final VBox notes = new VBox(8);
    private final VBox node;

    TablePane(Kit kit, FeaturesViewModel model) {
        this.kit = kit;
        this.model = model;
        this.table = Tables.of(kit, "features-table", rows, Message.of("features.ui.nothing"));
        table.getColumns().add(Tables.nodes(kit, Message.of("features.ui.col.name"), 208, this::name));
        table.getColumns().add(Tables.nodes(kit, Message.of("features.ui.col.spread"), 132, this::spread));
        table.getColumns().add(Tables.number(kit, Message.of("features.ui.col.missing"), 108, this::missing));
        table.getColumns().add(Tables.number(kit, Message.of("features.ui.col.outliers"), 96, this::outliers));
        table.getColumns().add(Tables.number(kit, Message.of("features.ui.col.skew"), 82, this::skew));
        table.getColumns().add(Tables.column(kit, Message.of("features.ui.col.treatment"), 152, this::treatment));
        table.setPrefHeight(HEIGHT);
        table.setMinHeight(HEIGHT);
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.row().set(now.key());
                detail.getChildren().setAll(new DetailPane(kit, model, now).node());
            }
        });
        node = kit.column(notes, table, detail);
    }

    Node show(FeaturePicture picture) {
        String key = model.row().get();
        rows.setAll(picture.rows());
        notes.getChildren().clear();
        if (picture.matrix().rows() < FeaturePicture.FEW) {
            notes.getChildren()
                    .add(kit.banner(
                            Tone.WARN,
                            Message.of("features.ui.few", picture.matrix().rows(), FeaturePicture.FEW)));
        }
        if (picture.matrix().leftOut() > 0) {
            notes.getChildren()
                    .add(kit.muted("features.cli.leftout", picture.matrix().leftOut()));
        }
        notes.setManaged(!notes.getChildren().isEmpty());
        FeaturePicture.Row wanted = picture.rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElse(picture.rows().isEmpty() ? null : picture.rows().getFirst());
        if (wanted == null) {
            detail.getChildren().clear();
        } else {
            table.getSelectionModel().select(wanted);
            table.scrollTo(Math.max(0, rows.indexOf(wanted) - 2));
        }
        return node;
    }

    private Node name(FeaturePicture.Row row) {
        Label label = new Label();
        label.textProperty().bind(kit.language().text(row.name()));
        if (row.columns() == 0) {
            label.getStyleClass().add("c-muted");
        }
        label.setMaxWidth(Region.USE_COMPUTED_SIZE);
        Tooltip tooltip = new Tooltip();
        tooltip.setShowDelay(Duration.millis(300));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        tooltip.textProperty().bind(kit.language().text(row.formula()));
        label.setTooltip(tooltip);
        return label;
    }

    private Node spread(FeaturePicture.Row row) {
        return switch (row.profile()) {
            case Profile.OfNumbers numbers -> new MiniBars(kit, numbers.spread().counts());
            case Profile.OfWords words -> {
                int shown = Math.min(MOST_BARS, words.counts().length);
                yield new MiniBars(kit, java.util.Arrays.copyOf(words.counts(), shown));
            }
        };
    }

    private String missing(FeaturePicture.Row row) {
        return kit.language().figures().percent(row.missing());
    }

    private String outliers(FeaturePicture.Row row) {
        return row.profile() instanceof Profile.OfNumbers numbers
                ? kit.language().figures().count(numbers.outliers())
                : "–";
    }

    private String skew(FeaturePicture.Row row) {
        return row.profile() instanceof Profile.OfNumbers numbers
                ? kit.language().figures().number(numbers.skew(), 1)
                : "–";
    }

    private String treatment(FeaturePicture.Row row) {
        if (row.columns() == 0) {
            return row.dropped().isEmpty()
                    ? "–"
                    : kit.language().now(row.dropped().getFirst());
        }
        Treatment treatment = model.wish().treatment(row.key());
        return row.profile() instanceof Profile.OfNumbers
                ? kit.language().now(WishPane.name("features.scaling", treatment.scaling()))
                : kit.language()
                        .now(
                                "features.ui.columns",
                                WishPane.name("features.encoding", treatment.encoding()),
                                row.columns());
    }
}
