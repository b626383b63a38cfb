package org.clientele.ui.groups;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clientele.analysis.rfm.RfmBorders;
import org.clientele.analysis.rfm.RfmSpec;
import org.clientele.analysis.rfm.RfmZones;
import org.clientele.analysis.rfm.ScoreRule.Measure;
import org.clientele.app.groups.RfmPicture;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment.RfmCell;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.model.trade.Money;
import org.jspecify.annotations.Nullable;

/** How customers are scored: bins, one score within another or not, borders typed by hand, and which cells make which group. */
final class ScoringViewModel {
    /** The numbers of bins to choose from; the first lets the data decide. */
    static final List<Integer> BINS = List.of(RfmSpec.AUTO, 3, 4, 5);

    private final BorderChange<RfmSpec, RfmPicture> change;
    private final ObjectProperty<Integer> bins = new SimpleObjectProperty<>(RfmSpec.AUTO);
    private final ObjectProperty<RfmSpec.Mode> mode = new SimpleObjectProperty<>(RfmSpec.Mode.INDEPENDENT);
    private final BooleanProperty editing = new SimpleBooleanProperty();
    private final Map<Measure, ObservableList<StringProperty>> borders = new EnumMap<>(Measure.class);
    private final Map<Measure, List<String>> before = new EnumMap<>(Measure.class);
    private boolean showing;

    ScoringViewModel(Bench bench, Runnable told) {
        this.change = new BorderChange<>(
                bench,
                new BorderChange.Of<>(
                        () -> bench.find().borders().rfm(),
                        () -> bench.find().borders()::keep,
                        spec -> bench.find().rfm(spec),
                        told));
        for (Measure measure : Measure.values()) {
            borders.put(measure, FXCollections.observableArrayList());
            before.put(measure, List.of());
        }
        bins.addListener((property, was, now) -> {
            if (!showing && now != null) {
                change.to(() -> change.now().withBins(now), Message.of("groupsview.scoring.bins.done", now));
            }
        });
        mode.addListener((property, was, now) -> {
            if (!showing && now != null) {
                change.to(() -> change.now().withMode(now), Message.of("groupsview.scoring.mode.done"));
            }
        });
    }

    /** How many scores there are; {@link RfmSpec#AUTO} lets the data decide. */
    ObjectProperty<Integer> bins() {
        return bins;
    }

    /** Whether one score is given within the other. */
    ObjectProperty<RfmSpec.Mode> mode() {
        return mode;
    }

    /** Whether the borders can be typed now. */
    BooleanProperty editing() {
        return editing;
    }

    /** What is typed as the border of score 2, 3 and so on of a measure. */
    ObservableList<StringProperty> borders(Measure measure) {
        return Objects.requireNonNull(borders.get(measure));
    }

    /** What is wrong; null while nothing is. */
    ReadOnlyObjectProperty<@Nullable Message> complaint() {
        return change.complaint();
    }

    /** Whether all is as the method suggests. */
    boolean isStandard() {
        return change.now().equals(RfmSpec.standard());
    }

    /** Whether the zones are those of the method. */
    boolean hasStandardZones() {
        return change.now().zones().equals(RfmZones.standard());
    }

    /** Whether that measure has borders typed by hand. */
    boolean isOwn(Measure measure) {
        return !change.now().borders().of(measure).isEmpty();
    }

    void forget() {
        change.forget();
        editing.set(false);
    }

    /** Shows how the scores came about. */
    void show(RfmPicture picture) {
        showing = true;
        RfmSpec spec = picture.result().scheme().spec();
        bins.set(spec.bins());
        mode.set(spec.mode());
        RfmBorders now = picture.result().scheme().borders();
        for (Measure measure : Measure.values()) {
            List<String> typed = now.of(measure).stream()
                    .map(border -> text(measure, border))
                    .toList();
            before.put(measure, typed);
            borders(measure).setAll(typed.stream().map(ScoringViewModel::typed).toList());
        }
        showing = false;
    }

    private static StringProperty typed(String text) {
        return new SimpleStringProperty(text);
    }

    private static String text(Measure measure, long border) {
        return measure == Measure.MONEY
                ? Money.decimal(border).stripTrailingZeros().toPlainString()
                : Long.toString(border);
    }

    /** Takes what was typed; a measure that was not touched stays with the data. */
    void apply() {
        change.to(
                () -> {
                    RfmBorders wanted = change.now().borders();
                    for (Measure measure : Measure.values()) {
                        List<String> now = borders(measure).stream()
                                .map(border -> border.get().strip())
                                .toList();
                        if (!now.equals(before.get(measure))) {
                            wanted = wanted.with(measure, parse(measure, now));
                        }
                    }
                    return change.now().withBorders(wanted);
                },
                Message.of("groupsview.scoring.borders.done"));
    }

    private static List<Long> parse(Measure measure, List<String> typed) {
        List<Long> parsed = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            try {
                BigDecimal number = new BigDecimal(typed.get(i).replace(",", ""));
                parsed.add(measure == Measure.MONEY ? Money.of(number) : number.longValueExact());
            } catch (ArithmeticException | NumberFormatException notANumber) {
                throw new Refusal(
                        Message.of("rfm.borders.number", Message.of(measure.textKey()), i + 2, typed.get(i)),
                        notANumber);
            }
        }
        return parsed;
    }

    /** Lets the data decide about a measure again. */
    void suggested(Measure measure) {
        change.to(
                () -> change.now().withBorders(change.now().borders().with(measure, List.of())),
                Message.of("groupsview.scoring.suggested.done", Message.of(measure.textKey())));
    }

    /** Gives cells of the grid of both axes to a group. */
    void give(List<RfmCell> cells, int of, RfmGroup group) {
        change.to(
                () -> {
                    RfmZones zones = change.now().zones();
                    for (RfmCell cell : cells) {
                        zones = zones.with(RfmZones.spread(cell.recency(), of), cell.score(), group);
                    }
                    return change.now().withZones(zones);
                },
                Message.of("groupsview.scoring.zones.done", cells.size(), Message.of(group.textKey())));
    }

    /** The zones of the method again. */
    void standardZones() {
        change.to(
                () -> change.now().withZones(RfmZones.standard()),
                Message.of("groupsview.scoring.zones.standard.done"));
    }

    /** Everything as the method suggests. */
    void standard() {
        change.to(RfmSpec::standard, Message.of("groupsview.scoring.standard.done"));
    }
}
