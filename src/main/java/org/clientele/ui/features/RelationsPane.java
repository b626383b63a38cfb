package org.clientele.ui.features;

import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.clientele.analysis.features.Relations;
import org.clientele.app.features.FeaturePicture;
import org.clientele.app.features.FeatureWords;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.chart.ChartPane;
import org.jspecify.annotations.Nullable;

/** How features go together: a grid of those that do most, and the pairs by strength. */
final class RelationsPane {
    private final Kit kit;
    private final FeaturesViewModel model;

    RelationsPane(Kit kit, FeaturesViewModel model) {
        this.kit = kit;
        this.model = model;
    }

    Node show(Relations relations) {
        @Nullable FeaturePicture picture = model.table().latest().get();
        if (picture == null) {
            return kit.muted("features.ui.nothing");
        }
        List<Message> names = Arrays.stream(relations.columns())
                .mapToObj(column -> FeatureWords.name(picture.matrix().columns().get(column)))
                .toList();
        VBox grid = kit.card(new ChartPane(kit, FeatureCharts.grid(relations, names)));
        if (relations.pairs().isEmpty()) {
            return kit.column(kit.muted("features.ui.pairs.none"), grid);
        }
        return kit.column(grid, kit.card(new ChartPane(kit, FeatureCharts.pairs(relations, names))));
    }
}
