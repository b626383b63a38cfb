package org.clientele.ui.products;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.clientele.analysis.recommend.Signal;
import org.clientele.analysis.recommend.signal.Touches;
import org.clientele.app.recommend.SignalChoice;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.job.SlotState;

/** What suggestions learn from besides purchases, how much each kind of touch counts, and how fast all of it fades. */
final class SignalsPane {
    private static final List<Double> WEIGHTS = List.of(0.0, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0);
    private static final List<Double> DAYS = List.of(0.0, 30.0, 90.0, 180.0, 365.0, 730.0);
    private final Kit kit;
    private final SignalsViewModel model;
    private final SettingGrid grid = new SettingGrid();
    private final VBox unknown = new VBox(4);
    private final VBox root;

    SignalsPane(Kit kit, SignalsViewModel model) {
        this.kit = kit;
        this.model = model;
        for (Signal signal : Signal.values()) {
            grid.add(
                    kit.words(kit.language().text(SignalChoice.title(signal)), "c-text"),
                    weight(signal),
                    kit.words(
                            kit.language()
                                    .follow(
                                            () -> kit.language()
                                                    .now(Message.of("learnview.count", model.count(signal))),
                                            model.found().latest()),
                            "c-muted",
                            "c-small"));
        }
        grid.add(
                kit.words(kit.language().text("learnview.fade"), "c-text"),
                halfLife(),
                kit.words(kit.language().text("learnview.fade.why"), "c-muted", "c-small"));
        grid.add(kit.words(kit.language().text("pictures.title"), "c-text"), choosing(), looked());
        Label sentence = kit.words(
                kit.language()
                        .follow(
                                () -> kit.language().now(model.sentence()),
                                model.choice(),
                                model.found().latest()),
                "c-muted");
        sentence.setId("products-signals-sentence");
        sentence.setMaxWidth(Double.MAX_VALUE);
        VBox words = new VBox(4, kit.heading("learnview.title"), sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button reset = kit.secondary("products-signals-reset", Message.of("learnview.reset"), model::purchasesOnly);
        shown(reset, () -> !model.isStandard());
        model.choice().addListener((property, before, now) -> shown(reset, () -> !model.isStandard()));
        root = kit.card(new HBox(16, words, reset), grid.node(), unknown);
        model.found().latest().addListener((property, before, now) -> leftOut());
        leftOut();
    }

    Node node() {
        return root;
    }

    private static void shown(Node node, BooleanSupplier when) {
        node.setVisible(when.getAsBoolean());
        node.setManaged(when.getAsBoolean());
    }

    private ComboBox<Double> weight(Signal signal) {
        List<Double> steps = signal == Signal.PURCHASE ? WEIGHTS.subList(1, WEIGHTS.size()) : WEIGHTS;
        return choice(
                "products-signal-" + signal.name().toLowerCase(Locale.ROOT),
                steps,
                weight -> weight == 0 ? Message.of("learnview.weight.none") : Message.of("learnview.weight", weight),
                () -> model.choice().get().spec().weight(signal),
                weight -> model.weigh(signal, weight));
    }

    private ComboBox<Double> halfLife() {
        return choice(
                "products-signal-half-life",
                DAYS,
                days -> days == 0 ? Message.of("learnview.fade.never") : Message.of("learnview.fade.days", days),
                () -> model.choice().get().spec().halfLifeDays(),
                model::fade);
    }

    /** A choice among steps; a value between them that was set on the command line stands among them too. */
    private ComboBox<Double> choice(
            String id,
            List<Double> steps,
            Function<Double, Message> name,
            Supplier<Double> read,
            Consumer<Double> write) {
        ObjectProperty<Double> chosen = new SimpleObjectProperty<>(read.get());
        ComboBox<Double> box = Fields.choice(kit, id, with(steps, read.get()), name, chosen);
        box.setMaxWidth(Double.MAX_VALUE);
        chosen.addListener((property, before, now) -> {
            if (now != null && !now.equals(read.get())) {
                write.accept(now);
            }
        });
        model.choice().addListener((property, before, now) -> {
            double value = read.get();
            if (!box.getItems().contains(value)) {
                box.getItems().setAll(with(steps, value));
            }
            chosen.set(value);
        });
        return box;
    }

    private static List<Double> with(List<Double> steps, double value) {
        List<Double> all = new ArrayList<>(steps);
        if (!all.contains(value)) {
            all.add(value);
            all.sort(null);
        }
        return all;
    }

    private Button choosing() {
        Button choose = kit.secondary("products-pictures", Message.of("pictures.choose"), this::choose);
        choose.textProperty()
                .bind(kit.language()
                        .follow(
                                () -> kit.language()
                                        .now(model.pictured().get() == 0 ? "pictures.choose" : "pictures.again"),
                                model.pictured()));
        choose.disableProperty().bind(model.pictures().loading());
        choose.setMaxWidth(Double.MAX_VALUE);
        return choose;
    }

    private Node looked() {
        Label known = kit.words(
                kit.language()
                        .follow(
                                () -> kit.language()
                                        .now(Message.of(
                                                "pictures.known",
                                                model.pictured().get())),
                                model.pictured()),
                "c-muted",
                "c-small");
        known.setId("products-pictures-known");
        Label sentence = kit.words(
                kit.language()
                        .follow(
                                () -> kit.language().now(pictureWords()),
                                model.pictures().state()),
                "c-muted",
                "c-small");
        Node stop = kit.link("products-pictures-cancel", Message.of("kit.cancel"), model.pictures()::cancel);
        stop.visibleProperty().bind(model.pictures().loading());
        stop.managedProperty().bind(stop.visibleProperty());
        return new VBox(2, known, sentence, stop);
    }

    private Message pictureWords() {
        return model.pictures().state().get() instanceof SlotState.Failed<?>(Message fault)
                ? fault
                : model.pictureSentence();
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(kit.language().now("pictures.title"));
        File folder = chooser.showDialog(root.getScene().getWindow());
        if (folder != null) {
            model.look(folder.toPath());
        }
    }

    private void leftOut() {
        unknown.getChildren().clear();
        for (Touches.EventType type : model.unknown()) {
            unknown.getChildren()
                    .add(kit.words(
                            kit.language().text("learnview.unknown", type.type(), type.events()),
                            "c-muted",
                            "c-small"));
        }
        shown(unknown, () -> !unknown.getChildren().isEmpty());
    }
}
