package org.clientele.ui.features;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import org.clientele.analysis.features.Cross;
import org.clientele.analysis.features.FeatureFamily;
import org.clientele.analysis.features.FeatureSpec;
import org.clientele.analysis.features.Treatment;
import org.clientele.facts.Facts;

/** What the table should hold and how its columns are made ready. */
final class WishViewModel {
    /** How many days before the data date the table can be as of. */
    static final List<Integer> BACK = List.of(0, 30, 90, 180, 365);

    private final Map<FeatureFamily, BooleanProperty> families = new EnumMap<>(FeatureFamily.class);
    private final BooleanProperty everyone = new SimpleBooleanProperty();
    private final ObjectProperty<Integer> back = new SimpleObjectProperty<>(0);
    private final ObjectProperty<Treatment.Encoding> encoding =
            new SimpleObjectProperty<>(Treatment.standard().encoding());
    private final ObjectProperty<Treatment.Scaling> scaling =
            new SimpleObjectProperty<>(Treatment.standard().scaling());
    private final ObjectProperty<Treatment.Missing> missing =
            new SimpleObjectProperty<>(Treatment.standard().missing());
    private final ObjectProperty<Treatment.Outliers> outliers =
            new SimpleObjectProperty<>(Treatment.standard().outliers());
    private final ObservableMap<String, Treatment> own = FXCollections.observableHashMap();
    private final ObservableSet<String> without = FXCollections.observableSet();
    private final ObservableList<Cross> crosses = FXCollections.observableArrayList();

    /** A wish that calls back whenever it changes. */
    WishViewModel(Runnable changed) {
        for (FeatureFamily family : FeatureFamily.values()) {
            BooleanProperty wanted = new SimpleBooleanProperty(family != FeatureFamily.TAGS);
            wanted.addListener((property, before, now) -> changed.run());
            families.put(family, wanted);
        }
        everyone.addListener((property, before, now) -> changed.run());
        for (ObjectProperty<?> choice : List.of(back, encoding, scaling, missing, outliers)) {
            choice.addListener((property, before, now) -> changed.run());
        }
        own.addListener((javafx.collections.MapChangeListener<String, Treatment>) change -> changed.run());
        without.addListener((javafx.collections.SetChangeListener<String>) change -> changed.run());
        crosses.addListener((javafx.collections.ListChangeListener<Cross>) change -> changed.run());
    }

    BooleanProperty takes(FeatureFamily family) {
        return Objects.requireNonNull(families.get(family));
    }

    /** Whether people without an order are taken in too. */
    BooleanProperty everyone() {
        return everyone;
    }

    /** How many days before the data date. */
    ObjectProperty<Integer> back() {
        return back;
    }

    ObjectProperty<Treatment.Encoding> encoding() {
        return encoding;
    }

    ObjectProperty<Treatment.Scaling> scaling() {
        return scaling;
    }

    ObjectProperty<Treatment.Missing> missing() {
        return missing;
    }

    ObjectProperty<Treatment.Outliers> outliers() {
        return outliers;
    }

    /** Pairs of features that are taken together as well. */
    ObservableList<Cross> crosses() {
        return crosses;
    }

    /** Features that are left out. */
    ObservableSet<String> without() {
        return without;
    }

    /** Features that are made ready in a way of their own. */
    ObservableMap<String, Treatment> own() {
        return own;
    }

    /** How all are made ready that have no way of their own. */
    Treatment standard() {
        return new Treatment(encoding.get(), scaling.get(), missing.get(), outliers.get());
    }

    /** How a feature is made ready. */
    Treatment treatment(String key) {
        return own.getOrDefault(key, standard());
    }

    /** Gives a feature a way of its own, or takes that away when it is the way of all. */
    void treat(String key, Treatment treatment) {
        if (treatment.equals(standard())) {
            own.remove(key);
        } else {
            own.put(key, treatment);
        }
    }

    /** Takes two features together as well. */
    void cross(String first, String second) {
        Cross cross = new Cross(first, second);
        if (!first.equals(second) && !crosses.contains(cross) && !crosses.contains(new Cross(second, first))) {
            crosses.add(cross);
        }
    }

    /** Forgets what belonged to the features of another workbench. */
    void forget() {
        own.clear();
        without.clear();
        crosses.clear();
    }

    FeatureSpec spec(Facts facts) {
        Set<FeatureFamily> wanted = EnumSet.noneOf(FeatureFamily.class);
        families.forEach((family, ticked) -> {
            if (ticked.get()) {
                wanted.add(family);
            }
        });
        return new FeatureSpec(
                facts.dataDay() - back.get(), !everyone.get(), wanted, standard(), own, crosses, without);
    }
}
