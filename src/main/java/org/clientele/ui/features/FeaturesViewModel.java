package org.clientele.ui.features;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.clientele.analysis.features.Relations;
import org.clientele.app.features.AxesPicture;
import org.clientele.app.features.FeatureFile;
import org.clientele.app.features.FeaturePicture;
import org.clientele.app.features.MakeFeatures;
import org.clientele.app.features.MatterPicture;
import org.clientele.app.features.TagPicture;
import org.clientele.app.features.TargetChoice;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.session.Session;
import org.clientele.facts.Facts;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.job.JobSlot;
import org.clientele.ui.kit.job.SlotState;
import org.jspecify.annotations.Nullable;

/** What the feature studio knows: the wish, the table, and what was read from it. */
public final class FeaturesViewModel {
    /** The sections of the page. */
    enum Section {
        TABLE,
        RELATIONS,
        MATTERS,
        COMPONENTS,
        SEPARATION,
        TAGS;

        String textKey() {
            return "features.ui.tab." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Session session;
    private final Analyses analyses;
    private final Desk desk;
    private final Function<Message, String> words;
    private final WishViewModel wish = new WishViewModel(this::wished);
    private final QuestionViewModel matter = new QuestionViewModel(QuestionViewModel.Kind.BUYS);
    private final QuestionViewModel apart = new QuestionViewModel(QuestionViewModel.Kind.STAGE);
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanProperty inFront = new SimpleBooleanProperty();
    private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.TABLE);
    private final JobSlot<FeaturePicture> table;
    private final JobSlot<Relations> relations;
    private final JobSlot<MatterPicture> matters;
    private final JobSlot<AxesPicture> components;
    private final JobSlot<AxesPicture> separation;
    private final JobSlot<TagPicture> tags;
    private final JobSlot<FeatureFile.Written> writing;
    private final ChosenViewModel chosen;
    private final ObjectProperty<@Nullable String> row = new SimpleObjectProperty<>();
    private final Set<Section> fresh = EnumSet.noneOf(Section.class);
    private final ObjectBinding<@Nullable Message> answer;

    /**
     * The studio on that session.
     *
     * @param words a message as it reads now, for the dictionary of a file
     */
    public FeaturesViewModel(
            Session session, Analyses analyses, JobRunner jobs, Desk desk, Function<Message, String> words) {
        this.session = session;
        this.analyses = analyses;
        this.desk = desk;
        this.words = words;
        this.chosen = new ChosenViewModel(session, desk);
        this.table = new JobSlot<>(jobs);
        this.relations = new JobSlot<>(jobs);
        this.matters = new JobSlot<>(jobs);
        this.components = new JobSlot<>(jobs);
        this.separation = new JobSlot<>(jobs);
        this.tags = new JobSlot<>(jobs);
        this.writing = new JobSlot<>(jobs);
        this.answer = Bindings.createObjectBinding(
                this::sentence,
                open,
                section,
                table.state(),
                matters.state(),
                components.state(),
                separation.state(),
                tags.state(),
                relations.state());
        section.addListener((property, before, now) -> {
            chosen.clear();
            bring();
        });
        writing.state().addListener((property, before, now) -> {
            if (now instanceof SlotState.Failed<FeatureFile.Written>(Message sentence)) {
                desk.refuse(sentence);
            }
        });
        session.watch(this::changed);
        changed();
    }

    private void changed() {
        open.set(session.shown().isPresent());
        wish.forget();
        forget();
        row.set(null);
        if (inFront.get()) {
            bring();
        }
    }

    private void wished() {
        forget();
        if (inFront.get()) {
            bring();
        }
    }

    private void forget() {
        fresh.clear();
        chosen.clear();
        for (JobSlot<?> slot : new JobSlot<?>[] {relations, matters, components, separation, tags}) {
            slot.clear();
        }
    }

    /** Somebody looks: makes what the section in front needs and has not yet. */
    void bring() {
        Session.Shown shown = session.shown().orElse(null);
        if (shown == null) {
            table.clear();
            return;
        }
        matter.look(shown);
        apart.look(shown);
        if (fresh.add(Section.TABLE)) {
            table.start(make().table(wish.spec(shown.facts())), picture -> bringFurther());
        } else if (!table.loading().get()) {
            bringFurther();
        }
    }

    private void bringFurther() {
        FeaturePicture picture = table.latest().get();
        if (picture == null || picture.empty() || !fresh.add(section.get())) {
            return;
        }
        switch (section.get()) {
            case TABLE -> {}
            case RELATIONS -> relations.start(make().relations(picture.matrix()));
            case MATTERS -> ask();
            case COMPONENTS -> components.start(make().components(picture.matrix()));
            case SEPARATION -> separate();
            case TAGS -> tags.start(make().tags(picture.matrix().spec().day()));
        }
    }

    /** Makes everything of the section in front again. */
    void again() {
        fresh.remove(section.get());
        bring();
    }

    /** Makes the table again after a failure or a cancel. */
    void tableAgain() {
        fresh.clear();
        bring();
    }

    /** Asks what tells most about the question. */
    void ask() {
        TargetChoice choice = matter.choice();
        Facts facts = session.facts().orElse(null);
        chosen.clear();
        if (choice != null && facts != null) {
            matters.start(make().matters(wish.spec(facts), choice));
        }
    }

    /** Looks for the axes that tell the classes of the question apart. */
    void separate() {
        TargetChoice choice = apart.choice();
        Facts facts = session.facts().orElse(null);
        chosen.clear();
        if (choice != null && facts != null) {
            separation.start(make().separation(wish.spec(facts), choice));
        }
    }

    private MakeFeatures make() {
        return new MakeFeatures(session.current().workbench(), analyses);
    }

    // ---- the file ----

    /** Writes the table and its dictionary; the person has agreed to replace what is there. */
    void export(Path file) {
        FeaturePicture picture = table.latest().get();
        if (picture != null) {
            writing.start(
                    new FeatureFile(words).job(picture, file, true),
                    written -> desk.toast(Message.of(
                            "features.ui.written",
                            written.rows(),
                            written.columns(),
                            String.valueOf(written.file().getFileName()))));
        }
    }

    /** The writing of a file. */
    JobSlot<FeatureFile.Written> writing() {
        return writing;
    }

    // ---- what is shown ----

    private @Nullable Message sentence() {
        if (!open.get()) {
            return null;
        }
        return switch (section.get()) {
            case TABLE ->
                table.state().get() instanceof SlotState.Ready<FeaturePicture>(FeaturePicture shown) && !shown.empty()
                        ? Message.of(
                                "features.ui.answer.table",
                                shown.matrix().rows(),
                                shown.matrix().columns().size(),
                                shown.rows().size())
                        : Message.of("features.ui.answer");
            case RELATIONS -> {
                Relations shown = relations.latest().get();
                yield shown == null
                        ? Message.of("features.ui.answer.relations")
                        : Message.of("features.ui.answer.pairs", shown.noticeable(), shown.columns().length);
            }
            case MATTERS -> {
                MatterPicture shown = matters.latest().get();
                yield shown == null ? Message.of("features.ui.answer.matters") : shown.headline();
            }
            case COMPONENTS -> {
                AxesPicture shown = components.latest().get();
                yield shown == null || shown.axes().axes().size() < 2
                        ? Message.of("features.ui.answer.components")
                        : Message.of(
                                "features.ui.answer.kept",
                                shown.names().size(),
                                shown.axes().axis(0).kept()
                                        + shown.axes().axis(1).kept());
            }
            case SEPARATION -> {
                AxesPicture shown = separation.latest().get();
                yield shown == null
                        ? Message.of("features.ui.answer.separation")
                        : Message.of("features.ui.answer.right", shown.right(), shown.base());
            }
            case TAGS -> {
                TagPicture shown = tags.latest().get();
                yield shown == null
                        ? Message.of("features.ui.answer.tags")
                        : Message.of("features.ui.answer.texts", shown.texts(), shown.written());
            }
        };
    }

    /** The answer of the section in front, in one sentence. */
    ObjectBinding<@Nullable Message> answer() {
        return answer;
    }

    /** Whether a workbench is open. */
    ReadOnlyBooleanProperty isOpen() {
        return open;
    }

    /** Whether the page is in front. */
    BooleanProperty inFront() {
        return inFront;
    }

    ObjectProperty<Section> section() {
        return section;
    }

    /** Who is picked. */
    ChosenViewModel chosen() {
        return chosen;
    }

    WishViewModel wish() {
        return wish;
    }

    QuestionViewModel matter() {
        return matter;
    }

    QuestionViewModel apart() {
        return apart;
    }

    JobSlot<FeaturePicture> table() {
        return table;
    }

    JobSlot<Relations> relations() {
        return relations;
    }

    JobSlot<MatterPicture> matters() {
        return matters;
    }

    JobSlot<AxesPicture> components() {
        return components;
    }

    JobSlot<AxesPicture> separation() {
        return separation;
    }

    JobSlot<TagPicture> tags() {
        return tags;
    }

    /** The key of the feature that is looked at closely. */
    ObjectProperty<@Nullable String> row() {
        return row;
    }

    /** The currency of the open workbench. */
    String currency() {
        return session.shown()
                .map(shown -> shown.workbench().profile().currency())
                .orElse("");
    }

    /** Goes to a page. */
    void page(String key) {
        desk.open(key);
    }
}
