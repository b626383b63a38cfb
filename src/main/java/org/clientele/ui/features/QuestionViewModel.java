package org.clientele.ui.features;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clientele.app.features.TargetChoice;
import org.clientele.app.session.Session;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** What the features should tell. */
final class QuestionViewModel {
    /** Kinds of questions. */
    enum Kind {
        BUYS,
        CATEGORY,
        RESPONDS,
        STAGE,
        RFM,
        GROUP;

        String textKey() {
            return "features.ui.question." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Days that can be asked for. */
    static final List<Integer> DAYS = List.of(30, 60, 90, 180, 365);

    private static final int USUAL_DAYS = 90;
    private final ObjectProperty<Kind> kind;
    private final ObjectProperty<Integer> days = new SimpleObjectProperty<>(USUAL_DAYS);
    private final ObjectProperty<@Nullable String> category = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable SavedGroup> group = new SimpleObjectProperty<>();
    private final ObservableList<String> categories = FXCollections.observableArrayList();
    private final ObservableList<SavedGroup> groups = FXCollections.observableArrayList();

    /** A question that begins with that kind. */
    QuestionViewModel(Kind first) {
        this.kind = new SimpleObjectProperty<>(first);
    }

    ObjectProperty<Kind> kind() {
        return kind;
    }

    ObjectProperty<Integer> days() {
        return days;
    }

    ObjectProperty<@Nullable String> category() {
        return category;
    }

    ObjectProperty<@Nullable SavedGroup> group() {
        return group;
    }

    ObservableList<String> categories() {
        return categories;
    }

    ObservableList<SavedGroup> groups() {
        return groups;
    }

    /** Takes the categories and saved groups of what is shown. */
    void look(Session.Shown shown) {
        List<String> words =
                shown.facts().catalogue().category().words().stream().sorted().toList();
        if (!words.equals(categories)) {
            categories.setAll(words);
        }
        if (category.get() == null || !categories.contains(category.get())) {
            category.set(categories.isEmpty() ? null : categories.getFirst());
        }
        List<SavedGroup> saved = shown.workbench().groups().all();
        if (!saved.equals(groups)) {
            groups.setAll(saved);
        }
        if (group.get() == null || !groups.contains(group.get())) {
            group.set(groups.isEmpty() ? null : groups.getFirst());
        }
    }

    /** What is asked; null where there is no category or group to ask for. */
    @Nullable
    TargetChoice choice() {
        String wanted = category.get();
        SavedGroup saved = group.get();
        return switch (kind.get()) {
            case BUYS -> new TargetChoice.Buys(days.get());
            case CATEGORY -> wanted == null ? null : new TargetChoice.BuysCategory(wanted, days.get());
            case RESPONDS -> new TargetChoice.Responds(days.get());
            case STAGE -> new TargetChoice.Stages();
            case RFM -> new TargetChoice.RfmGroups();
            case GROUP ->
                saved == null
                        ? null
                        : new TargetChoice.InGroup(saved.segment(), Message.of("kit.verbatim", saved.name()));
        };
    }
}
