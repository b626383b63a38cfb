package org.clientele.ui.groups;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.clientele.analysis.stage.StageSpec;
import org.clientele.app.groups.GroupCard;
import org.clientele.app.groups.StageAdvice;
import org.clientele.app.groups.StagePicture;
import org.clientele.model.campaign.PickedPlan;
import org.clientele.model.group.Picked;
import org.clientele.model.group.Stage;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.rule.RuleText;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** The lifecycle stages: who is in each, what to do with them, and the conditions to change. */
final class StagesViewModel {
    private static final int MOST_NUMBERS = 2;

    private final Bench bench;
    private final JobSlot<StagePicture> picture;
    private final BorderChange<StageSpec, StagePicture> change;
    private final ObjectProperty<@Nullable Stage> editing = new SimpleObjectProperty<>();
    private final BooleanProperty byRule = new SimpleBooleanProperty();
    private final StringProperty rule = new SimpleStringProperty("");
    private final List<StringProperty> numbers = new ArrayList<>();
    private final ReadOnlyObjectWrapper<@Nullable Message> preview = new ReadOnlyObjectWrapper<>();

    /**
     * The stages.
     *
     * @param told everybody hears that groups have other borders
     */
    StagesViewModel(Bench bench, Runnable told) {
        this.bench = bench;
        this.picture = new JobSlot<>(bench.jobs());
        this.change = new BorderChange<>(
                bench,
                new BorderChange.Of<>(
                        () -> bench.find().borders().stages(),
                        () -> bench.find().borders()::keep,
                        spec -> bench.find().stages(spec),
                        told));
        for (int i = 0; i < MOST_NUMBERS; i++) {
            numbers.add(new SimpleStringProperty(""));
        }
    }

    JobSlot<StagePicture> picture() {
        return picture;
    }

    /** The stage whose condition is being changed; null while none is. */
    ObjectProperty<@Nullable Stage> editing() {
        return editing;
    }

    /** Whether the stage being changed has a rule instead of borders. */
    BooleanProperty byRule() {
        return byRule;
    }

    /** The rule as it is typed. */
    StringProperty rule() {
        return rule;
    }

    /** The borders as they are typed. */
    StringProperty number(int index) {
        return numbers.get(index);
    }

    /** How many borders a stage has. */
    static int borders(Stage stage) {
        return switch (stage) {
            case POTENTIAL, ACTIVE -> 0;
            case NEW -> 1;
            case HIGH_VALUE, AT_RISK, LAPSED -> MOST_NUMBERS;
        };
    }

    /** The end of the key of a border's name. */
    static String border(Stage stage, int index) {
        return stage.word() + "-" + index;
    }

    /** What is wrong; null while nothing is. */
    ReadOnlyObjectProperty<@Nullable Message> complaint() {
        return change.complaint();
    }

    /** What would come of the condition as it is typed; null before it was tried. */
    ReadOnlyObjectProperty<@Nullable Message> preview() {
        return preview.getReadOnlyProperty();
    }

    StageSpec spec() {
        return change.now();
    }

    boolean isStandard() {
        return spec().equals(StageSpec.standard());
    }

    void forget() {
        picture.clear();
        change.forget();
        editing.set(null);
        preview.set(null);
    }

    void show(StagePicture ready) {
        preview.set(null);
        picture.set(ready);
    }

    void refresh() {
        if (bench.session().shown().isPresent()) {
            picture.start(bench.find().stages());
        }
    }

    /** Begins to change the condition of a stage. */
    void edit(Stage stage) {
        StageSpec spec = spec();
        String own = spec.plan().rules().get(stage);
        byRule.set(own != null);
        rule.set(own == null ? "" : own);
        StageSpec.Away away = spec.away();
        switch (stage) {
            case POTENTIAL, ACTIVE -> type("", "");
            case NEW -> type(Integer.toString(spec.newDays()), "");
            case HIGH_VALUE ->
                type(Integer.toString(spec.vip().orders()), plain(spec.vip().topShare() * 100));
            case AT_RISK -> type(plain(away.riskGaps()), Integer.toString(away.riskDays()));
            case LAPSED -> type(plain(away.lapsedGaps()), Integer.toString(away.lapsedDays()));
        }
        preview.set(null);
        editing.set(stage);
    }

    private void type(String first, String second) {
        numbers.get(0).set(first);
        numbers.get(1).set(second);
    }

    private static String plain(double number) {
        return new BigDecimal(Double.toString(number))
                .setScale(4, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    void close() {
        editing.set(null);
        preview.set(null);
        change.forget();
    }

    /** Counts who would be in the stage, and keeps nothing. */
    void look() {
        Stage stage = editing.get();
        if (stage != null) {
            preview.set(null);
            int before = people(stage);
            change.look(
                    typed(stage),
                    made -> preview.set(Message.of(
                            "groupsview.stage.preview",
                            Message.of(stage.textKey()),
                            made.result().totals(stage).people(),
                            before)));
        }
    }

    private int people(Stage stage) {
        StagePicture shown = picture.latest().get();
        return shown == null ? 0 : shown.result().totals(stage).people();
    }

    /** Keeps the condition as it is typed. */
    void apply() {
        Stage stage = editing.get();
        if (stage != null) {
            change.to(typed(stage), Message.of("groupsview.stage.changed", Message.of(stage.textKey())));
        }
    }

    private Supplier<StageSpec> typed(Stage stage) {
        return () -> byRule.get() ? withRule(stage) : withBorders(stage);
    }

    private StageSpec withRule(Stage stage) {
        if (rule.get().isBlank()) {
            throw Refusal.of("stage.rule.blank", Message.of(stage.textKey()));
        }
        String text = RuleText.of(RuleParser.parse(rule.get().strip()));
        return spec().withPlan(spec().plan().with(stage, text));
    }

    private StageSpec withBorders(Stage stage) {
        StageSpec spec = spec().withPlan(spec().plan().without(stage));
        StageSpec.Away away = spec.away();
        return switch (stage) {
            case POTENTIAL, ACTIVE -> spec;
            case NEW -> spec.withNewDays(whole(0));
            case HIGH_VALUE -> spec.withVip(new StageSpec.Vip(decimal(1) / 100, whole(0)));
            case AT_RISK ->
                spec.withAway(new StageSpec.Away(decimal(0), whole(1), away.lapsedGaps(), away.lapsedDays()));
            case LAPSED -> spec.withAway(new StageSpec.Away(away.riskGaps(), away.riskDays(), decimal(0), whole(1)));
        };
    }

    private int whole(int index) {
        return (int) Math.round(decimal(index));
    }

    private double decimal(int index) {
        String typed = numbers.get(index).get().strip();
        try {
            double number = Double.parseDouble(typed);
            if (Double.isFinite(number)) {
                return number;
            }
            throw Refusal.of("stage.spec.number", typed);
        } catch (NumberFormatException notANumber) {
            throw new Refusal(Message.of("stage.spec.number", typed), notANumber);
        }
    }

    /** Asks for a stage one place earlier. */
    void earlier(Stage stage) {
        change.to(
                () -> spec().withPlan(spec().plan().earlier(stage)),
                Message.of("groupsview.stage.earlier.done", Message.of(stage.textKey())));
    }

    /** All conditions of the method again. */
    void standard() {
        editing.set(null);
        change.to(StageSpec::standard, Message.of("groupsview.stage.standard.done"));
    }

    /** Takes the people of a stage to a campaign that begins with what is advised. */
    void campaign(GroupCard card, StageAdvice advice) {
        bench.desk()
                .open(
                        "campaigns",
                        new PickedPlan(
                                new Picked(card.segment(), card.name()),
                                Message.of("stage.campaign." + advice.stage().word(), card.name()),
                                advice.subject(),
                                advice.text()));
    }
}
