package org.clientele.ui.identity;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What was found and is not decided yet, ten at a time, with one of them in front. */
final class ReviewQueue {
    /** How many are seen at a time. */
    static final int PAGE = 10;

    private final ObservableList<Entry> all =
            FXCollections.observableArrayList(e -> new BooleanProperty[] {e.ticked()});
    private final ObservableList<Entry> page = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper from = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Entry> chosen = new ReadOnlyObjectWrapper<>();
    private final IntegerBinding ticked = Bindings.createIntegerBinding(
            () -> (int) all.stream().filter(e -> e.ticked().get()).count(), all);

    /** All of them, the likeliest first. */
    ObservableList<Entry> all() {
        return all;
    }

    /** Those that are seen. */
    ObservableList<Entry> page() {
        return page;
    }

    /** The place where the seen part begins. */
    ReadOnlyIntegerProperty from() {
        return from.getReadOnlyProperty();
    }

    /** The one in front. */
    ReadOnlyObjectProperty<@Nullable Entry> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** How many are ticked. */
    IntegerBinding ticked() {
        return ticked;
    }

    /** Another queue. */
    void fill(List<Entry> entries) {
        all.setAll(entries);
        turnTo(0);
    }

    /** Shows the ten around that place, the first of them in front. */
    void turnTo(int place) {
        int last = Math.max(0, (all.size() - 1) / PAGE * PAGE);
        from.set(Math.max(0, Math.min(place / PAGE * PAGE, last)));
        page.setAll(all.subList(from.get(), Math.min(all.size(), from.get() + PAGE)));
        choose(page.isEmpty() ? null : page.getFirst());
    }

    /** The ten before. */
    void back() {
        turnTo(from.get() - PAGE);
    }

    /** The next ten. */
    void forth() {
        turnTo(Math.min(from.get() + PAGE, Math.max(0, all.size() - 1)));
    }

    /** Brings one to the front. */
    void choose(@Nullable Entry entry) {
        chosen.set(entry);
    }

    /** Brings to the front what stands at that place now, or nearest to it. */
    void stayNear(int place) {
        turnTo(Math.max(0, Math.min(place, all.size() - 1)));
        if (!page.isEmpty()) {
            choose(page.get(Math.clamp(place - from.get(), 0, page.size() - 1)));
        }
    }

    /** Takes decided ones out. */
    void decide(List<Entry> entries) {
        all.removeAll(entries);
    }

    /** Brings back what was decided: one to its place, several by their probability. */
    void comeBack(List<Entry> entries, int place) {
        List<Entry> back = entries.stream().filter(e -> !all.contains(e)).toList();
        all.addAll(Math.clamp(place, 0, all.size()), back);
        if (back.size() > 1) {
            FXCollections.sort(
                    all,
                    (a, b) -> Double.compare(
                            b.candidate().probability(), a.candidate().probability()));
        }
    }
}
