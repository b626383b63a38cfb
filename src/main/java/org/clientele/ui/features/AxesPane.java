package org.clientele.ui.features;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.clientele.app.features.AxesPicture;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.chart.ChartPane;

/** People on a map of two axes, what the axes are made of, and how much each keeps. */
final class AxesPane {
    private final Kit kit;
    private final FeaturesViewModel model;
    private final boolean apart;

    /**
     * Axes.
     *
     * @param apart whether they tell groups apart; else they show the main differences
     */
    AxesPane(Kit kit, FeaturesViewModel model, boolean apart) {
        this.kit = kit;
        this.model = model;
        this.apart = apart;
    }

    Node show(AxesPicture picture) {
        ChartPane map = new ChartPane(kit, FeatureCharts.map(picture, apart))
                .onChosen(groups -> model.chosen().chooseGroups(picture, groups))
                .onLasso(points -> model.chosen().chooseOnMap(picture, points));
        map.setId(apart ? "features-apart-map" : "features-map");
        VBox loadings = kit.card(new ChartPane(kit, FeatureCharts.loadings(picture)));
        VBox scree = kit.card(new ChartPane(kit, FeatureCharts.scree(picture, apart)));
        return kit.column(kit.card(map), loadings, scree);
    }
}
