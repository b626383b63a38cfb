package org.clientele.ui.basket;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.clientele.analysis.basket.Level;
import org.clientele.analysis.basket.Scope;
import org.clientele.analysis.basket.follow.FollowSpec;
import org.clientele.analysis.basket.rule.RuleSpec;
import org.clientele.app.basket.FollowRow;
import org.clientele.app.basket.RuleFilter;
import org.clientele.app.basket.RuleOrder;
import org.clientele.model.text.Message;

/** What people can choose about baskets: what is looked at, how strong it must be, and how it is sorted. */
final class BasketChoices {
    /** How many times the usual, at least. */
    static final List<Double> LIFTS = List.of(1.2, 1.5, 2.0, 3.0, 5.0);

    /** How many baskets, at least. */
    static final List<Integer> COUNTS = List.of(10, 30, 100, 300);

    /** Within how many days. */
    static final List<Integer> DAYS = List.of(14, 30, 60, 90, 180);

    private final ObjectProperty<Front> front = new SimpleObjectProperty<>(Front.LIST);
    private final ObjectProperty<Level> level = new SimpleObjectProperty<>(Level.PRODUCT);
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.ORDER);
    private final ObjectProperty<Double> lift = new SimpleObjectProperty<>(LIFTS.getFirst());
    private final ObjectProperty<Integer> count = new SimpleObjectProperty<>(RuleSpec.ENOUGH);
    private final ObjectProperty<Integer> hits =
            new SimpleObjectProperty<>(FollowSpec.standard().hits());
    private final ObjectProperty<Integer> days = new SimpleObjectProperty<>(60);
    private final ObjectProperty<RuleOrder> order = new SimpleObjectProperty<>(RuleOrder.LIFT);
    private final StringProperty search = new SimpleStringProperty("");

    /** How it is shown. */
    enum Front {
        LIST,
        PICTURE,
        AFTERWARDS;

        Message title() {
            return Message.of("basketview.front." + name().toLowerCase(Locale.ROOT));
        }
    }

    ObjectProperty<Front> front() {
        return front;
    }

    ObjectProperty<Level> level() {
        return level;
    }

    ObjectProperty<Scope> scope() {
        return scope;
    }

    ObjectProperty<Double> lift() {
        return lift;
    }

    ObjectProperty<Integer> count() {
        return count;
    }

    /** How many people must have bought the other thing in time, at least. */
    ObjectProperty<Integer> hits() {
        return hits;
    }

    ObjectProperty<Integer> days() {
        return days;
    }

    ObjectProperty<RuleOrder> order() {
        return order;
    }

    StringProperty search() {
        return search;
    }

    /** Whether what is in front tells of time. */
    boolean isAfterwards() {
        return front.get() == Front.AFTERWARDS;
    }

    /** Which rules are wanted. */
    RuleFilter filter() {
        RuleSpec usual = RuleSpec.standard();
        return new RuleFilter(
                new RuleSpec(usual.confidence(), lift.get(), count.get(), usual.falseShare(), usual.redundant()),
                search.get(),
                -1);
    }

    /** What is asked of time. */
    FollowSpec follow() {
        FollowSpec usual = FollowSpec.standard();
        return new FollowSpec(level.get(), days.get(), usual.people(), usual.hits());
    }

    /** Whether a pair is wanted that follows in time. */
    boolean wanted(FollowRow row, boolean[] meant) {
        return row.pair().lift() >= lift.get()
                && row.pair().hits() >= hits.get()
                && row.pair().falseShare() <= RuleSpec.standard().falseShare()
                && (meant.length == 0
                        || meant[row.pair().first()]
                        || meant[row.pair().then()]);
    }

    static Message levelName(Level level) {
        return Message.of("basketview.level." + level.name().toLowerCase(Locale.ROOT));
    }

    static Message scopeName(Scope scope) {
        return Message.of("basketview.scope." + scope.name().toLowerCase(Locale.ROOT));
    }

    static Message orderName(RuleOrder order) {
        return Message.of("basketview.sort." + order.name().toLowerCase(Locale.ROOT));
    }

    static Message liftName(double lift) {
        return Message.of("basketview.lift", lift);
    }

    static Message countName(int count) {
        return Message.of("basketview.count", count);
    }

    static Message daysName(int days) {
        return Message.of("basketview.days", days);
    }
}
