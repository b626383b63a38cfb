package org.clientele.ui.features;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.features.FeaturePicture;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.desk.Command;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.FileWanted;
import org.clientele.ui.kit.desk.PageView;
import org.clientele.ui.kit.job.JobSlot;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The feature studio: the wish at the left, the sections at the right. */
public final class FeaturesView implements PageView {
    private final Kit kit;
    private final FeaturesViewModel model;
    private final StackPane root = new StackPane();
    private final StackPane body = new StackPane();
    private final Map<FeaturesViewModel.Section, Node> sections = new EnumMap<>(FeaturesViewModel.Section.class);

    /** The studio on that model. */
    public FeaturesView(Kit kit, FeaturesViewModel model) {
        this.kit = kit;
        this.model = model;
        sections();
        HBox tabs = Fields.segments(
                kit,
                "features-tab",
                Arrays.asList(FeaturesViewModel.Section.values()),
                section -> Message.of(section.textKey()),
                model.section());
        ChosenBar chosen = new ChosenBar(kit, model.chosen());
        VBox right = new VBox(16, tabs, body);
        right.setMinWidth(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox studio = new HBox(20, new WishPane(kit, model).node(), right);
        Button export = kit.secondary("features-export", Message.of("features.ui.export"), this::export);
        export.disableProperty()
                .bind(model.table()
                        .latest()
                        .isNull()
                        .or(model.table().loading())
                        .or(model.writing().loading()));
        Pane page = kit.page(Message.of("features.ui.title"), kit.language().text(model.answer()), studio, export);
        // Below what scrolls, so that it is in sight wherever people were picked.
        page.getChildren().add(chosen.node());
        Node closed = StateView.emptyState(
                kit,
                Icon.TABLE,
                Message.of("features.ui.closed"),
                Message.of("features.ui.closed.why"),
                kit.primary("features-home", Message.of("features.ui.closed.act"), () -> model.page("home")));
        model.section().addListener((property, before, now) -> front());
        model.isOpen().addListener((property, before, now) -> root.getChildren().setAll(now ? page : closed));
        root.getChildren().setAll(model.isOpen().get() ? page : closed);
        model.inFront().bind(root.sceneProperty().isNotNull());
        front();
    }

    /** Opens the studio from anywhere. */
    public static Command command(Desk desk) {
        return new Command(Icon.TABLE, Message.of("features.ui.command"), null, () -> desk.open("features"));
    }

    private void sections() {
        TablePane table = new TablePane(kit, model);
        Node nobody = StateView.emptyState(
                kit,
                Icon.CUSTOMERS,
                Message.of("features.ui.nobody"),
                Message.of("features.ui.nobody.why"),
                kit.secondary(
                        "features-everyone",
                        Message.of("features.ui.nobody.act"),
                        () -> model.wish().everyone().set(true)),
                kit.primary("features-import", Message.of("features.ui.nobody.import"), () -> model.page("import")));
        StateView<FeaturePicture> tableState = new StateView<>(kit, model.table(), table::show)
                .skeleton(StateView.Skeleton.ROWS)
                .empty(nobody, FeaturePicture::empty)
                .retry(model::tableAgain);
        sections.put(FeaturesViewModel.Section.TABLE, tableState);
        RelationsPane relations = new RelationsPane(kit, model);
        sections.put(FeaturesViewModel.Section.RELATIONS, state(model.relations(), relations::show));
        sections.put(
                FeaturesViewModel.Section.MATTERS,
                kit.column(
                        new QuestionPane(
                                        kit,
                                        "features-matter",
                                        model.matter(),
                                        Message.of("features.ui.ask"),
                                        model::ask)
                                .node(),
                        state(model.matters(), new MattersPane(kit, model)::show)));
        sections.put(
                FeaturesViewModel.Section.COMPONENTS, state(model.components(), new AxesPane(kit, model, false)::show));
        sections.put(
                FeaturesViewModel.Section.SEPARATION,
                kit.column(
                        new QuestionPane(
                                        kit,
                                        "features-apart",
                                        model.apart(),
                                        Message.of("features.ui.separate"),
                                        model::separate)
                                .node(),
                        state(model.separation(), new AxesPane(kit, model, true)::show)));
        sections.put(FeaturesViewModel.Section.TAGS, state(model.tags(), new TagsPane(kit, model)::show));
    }

    private <T> StateView<T> state(JobSlot<T> slot, java.util.function.Function<T, Node> content) {
        return new StateView<>(kit, slot, content)
                .skeleton(StateView.Skeleton.CHART)
                .empty(new Waiting(kit, model).node(), value -> false)
                .retry(model::again);
    }

    private void front() {
        body.getChildren()
                .setAll(Objects.requireNonNull(sections.get(model.section().get())));
        body.setAlignment(javafx.geometry.Pos.TOP_LEFT);
    }

    private void export() {
        Path file = kit.panels()
                .files()
                .save(FileWanted.of("features.ui.export")
                        .named("features.csv")
                        .ending("csv")
                        .ending("xlsx"));
        if (file != null) {
            model.export(file);
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown(@Nullable Object subject) {
        model.bring();
    }

    /** Stands where a section will be while the table that it needs is not there. */
    private record Waiting(Kit kit, FeaturesViewModel model) {
        Node node() {
            StackPane place = new StackPane();
            model.table().state().addListener((property, before, now) -> show(place, now));
            show(place, model.table().state().get());
            return place;
        }

        private void show(StackPane place, SlotState<FeaturePicture> state) {
            Message words = switch (state) {
                case SlotState.Failed<FeaturePicture>(Message sentence) -> sentence;
                case SlotState.Cancelled<FeaturePicture> cancelled -> Message.of("kit.cancelled");
                case SlotState.Ready<FeaturePicture>(FeaturePicture picture) ->
                    Message.of(picture.empty() ? "features.ui.nobody.why" : "features.ui.waiting");
                default -> Message.of("features.ui.waiting");
            };
            place.getChildren().setAll(kit.muted(words));
            StackPane.setAlignment(place.getChildren().getFirst(), javafx.geometry.Pos.TOP_LEFT);
        }
    }
}
