package org.clientele.ui.features;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.clientele.app.features.MatterPicture;
import org.clientele.app.notice.Share;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.chart.ChartPane;

/** What tells most about a question: ranked bars, and the reason for each in words. */
final class MattersPane {
    private static final int REASONS = 6;
    private final Kit kit;
    private final FeaturesViewModel model;

    MattersPane(Kit kit, FeaturesViewModel model) {
        this.kit = kit;
        this.model = model;
    }

    Node show(MatterPicture picture) {
        List<MatterPicture.Line> shown = FeatureCharts.shown(picture);
        VBox all = kit.column(sizes(picture));
        List<Message> suspicious = shown.stream()
                .filter(line -> line.relevance().suspicious())
                .map(MatterPicture.Line::name)
                .toList();
        if (!suspicious.isEmpty()) {
            all.getChildren().add(kit.banner(Tone.WARN, Message.of("features.ui.leak", suspicious)));
        }
        if (shown.isEmpty()) {
            all.getChildren().add(kit.banner(Tone.NEUTRAL, picture.headline()));
            return all;
        }
        ChartPane chart = new ChartPane(kit, FeatureCharts.matters(picture))
                .onChosen(marks -> model.chosen().chooseLine(picture, marks.length == 0 ? null : shown.get(marks[0])));
        chart.setId("features-matters");
        all.getChildren().addAll(kit.card(chart), reasons(shown));
        return all;
    }

    private Node sizes(MatterPicture picture) {
        double n = 0;
        for (int size : picture.sizes()) {
            n += size;
        }
        if (picture.sizes().length != 2 || n == 0) {
            return kit.muted("features.ui.asof.day", day(picture), (int) n);
        }
        return kit.muted(
                "features.ui.asof.share",
                day(picture),
                (int) n,
                new Share(picture.sizes()[1] / n),
                picture.classes().get(1));
    }

    private static java.time.LocalDate day(MatterPicture picture) {
        return java.time.LocalDate.ofEpochDay(picture.matrix().spec().day());
    }

    private Node reasons(List<MatterPicture.Line> shown) {
        VBox list = new VBox(12);
        for (MatterPicture.Line line : shown.subList(0, Math.min(REASONS, shown.size()))) {
            Label name = kit.text(line.name());
            name.getStyleClass().add("c-strong");
            list.getChildren().add(new VBox(2, name, kit.muted(line.reason())));
        }
        Label method = kit.muted("features.ui.matters.how");
        method.getStyleClass().add("c-small");
        list.getChildren().add(method);
        return kit.card(Message.of("features.ui.reasons"), list);
    }
}
