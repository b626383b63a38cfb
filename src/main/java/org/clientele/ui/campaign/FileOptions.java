package org.clientele.ui.campaign;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.CampaignSpec.FileStyle;
import org.clientele.model.campaign.FileSplit;
import org.clientele.ui.kit.Kit;

/** How many files, and what goes with them. */
final class FileOptions {
    private final Kit kit;
    private final BuilderViewModel model;
    private final VBox node = new VBox(12);

    FileOptions(Kit kit, BuilderViewModel model) {
        this.kit = kit;
        this.model = model;
        VBox version =
                split(FileSplit.VERSION, spec -> !spec.plans().trial().others().isEmpty());
        VBox hour = split(FileSplit.HOUR, spec -> spec.plans().timing().bestHour());
        VBox excel = optional(
                "excel",
                FileStyle::byteOrderMark,
                FileStyle::marked,
                spec -> !spec.file().format().isBook());
        VBox stops = optional(
                "stops",
                FileStyle::stops,
                FileStyle::withStops,
                spec -> spec.file().format().takesStops());
        node.getChildren().addAll(kit.heading("exportview.options"), version, hour, excel, stops);
    }

    Node node() {
        return node;
    }

    private VBox split(FileSplit split, Function<CampaignSpec, Boolean> possible) {
        return option(
                "campaign-split-" + split.word(),
                "exportview.split." + split.name().toLowerCase(Locale.ROOT),
                style -> style.splits().contains(split),
                (style, on) -> {
                    Set<FileSplit> by = EnumSet.noneOf(FileSplit.class);
                    by.addAll(style.splits());
                    if (on) {
                        by.add(split);
                    } else {
                        by.remove(split);
                    }
                    return style.splitBy(by);
                },
                possible);
    }

    /** A choice that is not there where the target gives it no meaning. */
    private VBox optional(
            String word,
            Function<FileStyle, Boolean> get,
            BiFunction<FileStyle, Boolean, FileStyle> with,
            Function<CampaignSpec, Boolean> possible) {
        VBox option = option("campaign-" + word, "exportview.option." + word, get, with, possible);
        option.visibleProperty().bind(option.disableProperty().not());
        option.managedProperty().bind(option.visibleProperty());
        return option;
    }

    /** A choice with a sentence below it; it is dead where the campaign gives it no meaning. */
    private VBox option(
            String id,
            String key,
            Function<FileStyle, Boolean> get,
            BiFunction<FileStyle, Boolean, FileStyle> with,
            Function<CampaignSpec, Boolean> possible) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.textProperty().bind(kit.language().text(key));
        box.setSelected(get.apply(model.spec().get().file()));
        box.setOnAction(event -> {
            model.change(spec -> spec.in(with.apply(spec.file(), box.isSelected())));
            model.settle();
        });
        VBox option = new VBox(2, box, kit.words(kit.language().text(key + ".why"), "c-muted", "c-small", "c-cap"));
        option.setDisable(!possible.apply(model.spec().get()));
        model.spec().addListener((property, before, now) -> {
            box.setSelected(get.apply(now.file()));
            option.setDisable(!possible.apply(now));
        });
        return option;
    }
}
