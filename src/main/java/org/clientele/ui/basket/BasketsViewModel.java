package org.clientele.ui.basket;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clientele.app.basket.BasketStudy;
import org.clientele.app.basket.BasketWish;
import org.clientele.app.basket.FollowRow;
import org.clientele.app.basket.FollowStudy;
import org.clientele.app.basket.ItemNames;
import org.clientele.app.basket.RuleAudience;
import org.clientele.app.basket.RuleFilter;
import org.clientele.app.basket.RuleOrder;
import org.clientele.app.basket.RuleRow;
import org.clientele.app.basket.RuleTable;
import org.clientele.app.basket.StudyBaskets;
import org.clientele.app.basket.WriteRules;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.session.Session;
import org.clientele.model.group.Picked;
import org.clientele.model.group.Segment;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleText;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.group.GroupBench;
import org.clientele.ui.kit.group.PickedViewModel;
import org.clientele.ui.kit.job.Gauge;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** What the screen of baskets knows: what goes together, what follows, what is chosen, and who is meant by it. */
public final class BasketsViewModel {
    /** So many rules are listed; the file holds all. */
    static final int LISTED = 2_000;

    private static final int REASONS = 12;
    private final GroupBench bench;
    private final StudyBaskets use = new StudyBaskets();
    private final BasketChoices choices = new BasketChoices();
    private final JobSlot<BasketStudy> study;
    private final JobSlot<RuleTable> table;
    private final JobSlot<FollowStudy> after;
    private final JobSlot<Long> export;
    private final Gauge looking = new Gauge();
    private final Gauge following = new Gauge();
    private final PickedViewModel picked;
    private final ObservableList<FollowRow> pairs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>(new Choice.Nothing());
    private final BooleanProperty anyway = new SimpleBooleanProperty();
    private boolean seen;

    /** What is chosen. */
    sealed interface Choice {
        /** Nothing yet. */
        record Nothing() implements Choice {}

        /** A rule. */
        record OneRule(RuleRow row) implements Choice {}

        /** A pair that follows in time. */
        record OnePair(FollowRow row) implements Choice {}
    }

    /**
     * Baskets of that session.
     *
     * @param words a message as it reads now, for suggested names
     */
    public BasketsViewModel(
            Session session, Analyses analyses, JobRunner jobs, Desk desk, Function<Message, String> words) {
        this.bench = new GroupBench(session, analyses, jobs, desk, words);
        this.study = new JobSlot<>(jobs);
        this.table = new JobSlot<>(jobs);
        this.after = new JobSlot<>(jobs);
        this.export = new JobSlot<>(jobs);
        this.picked = new PickedViewModel(bench);
        choices.level().addListener((property, before, now) -> again());
        choices.scope().addListener((property, before, now) -> again());
        choices.days().addListener((property, before, now) -> {
            chooseNothing();
            after.clear();
            look();
        });
        choices.front().addListener((property, before, now) -> {
            chooseNothing();
            look();
        });
        choices.lift().addListener((property, before, now) -> list());
        choices.count().addListener((property, before, now) -> list());
        choices.hits().addListener((property, before, now) -> list());
        choices.order().addListener((property, before, now) -> list());
        choices.search().addListener((property, before, now) -> list());
        session.watch(this::changed);
    }

    /** Other data is shown: everything is looked for again when somebody comes to look. */
    private void changed() {
        anyway.set(false);
        again();
    }

    private void again() {
        chooseNothing();
        study.clear();
        table.clear();
        after.clear();
        pairs.clear();
        look();
    }

    /** Called when the screen comes to the front. */
    public void seen() {
        seen = true;
        look();
    }

    /** Called when the screen goes to the back: nothing is looked for until it comes to the front again. */
    void left() {
        seen = false;
    }

    /** Looks for what is in front and was not looked for yet. */
    private void look() {
        if (!seen || !bench.open()) {
            return;
        }
        if (choices.isAfterwards()) {
            if (after.latest().get() == null && !after.loading().get()) {
                follow();
            }
        } else if (study.latest().get() == null && !study.loading().get()) {
            together();
        }
    }

    /** Looks for what is bought together. */
    void together() {
        BasketWish wish =
                BasketWish.standard().of(choices.level().get(), choices.scope().get());
        study.start(looking.over(use.together(bench.workbench(), wish)), found -> list());
    }

    /** Looks for what is bought afterwards. */
    void follow() {
        after.start(following.over(use.after(bench.workbench(), choices.follow())), found -> list());
    }

    /** Lists what is wanted of what was found. */
    private void list() {
        BasketStudy found = study.latest().get();
        if (found != null) {
            RuleFilter filter = choices.filter();
            RuleOrder order = choices.order().get();
            table.start(new Job<>(
                    Message.of("basketview.job.list"), checkpoint -> found.best(filter, order, LISTED, checkpoint)));
        }
        FollowStudy followed = after.latest().get();
        if (followed != null) {
            String typed = choices.search().get();
            boolean[] meant =
                    typed.isBlank() ? new boolean[0] : followed.names().meant(typed);
            pairs.setAll(followed.rows().stream()
                    .filter(row -> choices.wanted(row, meant))
                    .limit(LISTED)
                    .toList());
        }
    }

    BasketChoices choices() {
        return choices;
    }

    /** What was found in the baskets. */
    public JobSlot<BasketStudy> study() {
        return study;
    }

    /** The rules that are wanted. */
    public JobSlot<RuleTable> table() {
        return table;
    }

    /** What is bought afterwards. */
    public JobSlot<FollowStudy> after() {
        return after;
    }

    ObservableList<FollowRow> pairs() {
        return pairs;
    }

    Gauge looking() {
        return looking;
    }

    Gauge following() {
        return following;
    }

    JobSlot<Long> export() {
        return export;
    }

    PickedViewModel picked() {
        return picked;
    }

    ReadOnlyObjectProperty<Choice> choice() {
        return choice.getReadOnlyProperty();
    }

    /** Whether a shop with little data wants to see what there is all the same. */
    BooleanProperty anyway() {
        return anyway;
    }

    private ItemNames names() {
        FollowStudy followed = after.latest().get();
        BasketStudy found = study.latest().get();
        return choices.isAfterwards() && followed != null
                ? followed.names()
                : Optional.ofNullable(found).orElseThrow().names();
    }

    /** Means those who have the beginning of a rule and lack what follows. */
    void choose(RuleRow row) {
        choice.set(new Choice.OneRule(row));
        pick(rule(), groupName(), row.sentence());
    }

    /** Means those who bought the first lately and not the other. */
    void choose(FollowRow row) {
        choice.set(new Choice.OnePair(row));
        pick(rule(), groupName(), row.sentence());
    }

    void chooseNothing() {
        choice.set(new Choice.Nothing());
        picked.clear();
    }

    private void pick(Rule rule, Message name, Message sentence) {
        picked.pick(RuleAudience.card(bench.workbench(), find(), rule, name, sentence));
    }

    private FindGroups find() {
        return new FindGroups(bench.workbench(), bench.analyses());
    }

    private Rule rule() {
        return switch (choice.get()) {
            case Choice.Nothing nothing -> new Rule.Everyone();
            case Choice.OneRule(RuleRow row) ->
                RuleAudience.hasNot(names(), row.rule().has(), row.rule().then());
            case Choice.OnePair(FollowRow row) ->
                RuleAudience.soon(
                        names(),
                        row.pair().first(),
                        row.pair().then(),
                        choices.days().get());
        };
    }

    private Message groupName() {
        return switch (choice.get()) {
            case Choice.Nothing nothing -> Verbatim.of("");
            case Choice.OneRule(RuleRow row) -> Message.of("basketview.group", row.has(), row.then());
            case Choice.OnePair(FollowRow row) -> Message.of("basketview.group", row.first(), row.then());
        };
    }

    /** What follows in what is chosen, when it is one thing. */
    Optional<String> following(Choice now) {
        return switch (now) {
            case Choice.OneRule(RuleRow row)
            when row.then().size() == 1 -> Optional.of(row.then().getFirst());
            default -> Optional.empty();
        };
    }

    /** Means everybody who should hear of what follows: they have what goes with it by its best rules, and lack it. */
    void shouldHear() {
        BasketStudy found = study.latest().get();
        if (found == null || !(choice.get() instanceof Choice.OneRule(RuleRow row))) {
            return;
        }
        int then = row.rule().then()[0];
        String name = row.then().getFirst();
        RuleFilter wanted = new RuleFilter(choices.filter().spec(), "", then);
        picked.pick(new Job<>(Message.of("basketview.job.hear", name), checkpoint -> {
            List<RuleRow> rows = found.best(wanted, RuleOrder.CONFIDENCE, REASONS, checkpoint.part(0, 0.5))
                    .rows();
            // What is chosen counts also when the filter was changed since.
            List<RuleRow> best = rows.isEmpty() ? List.of(row) : rows;
            return RuleAudience.card(
                            bench.workbench(),
                            find(),
                            RuleAudience.shouldHear(found.names(), best, then),
                            Message.of("basketview.hear.group", name),
                            Message.of("basketview.hear.sentence", name, best.size()))
                    .work()
                    .run(checkpoint.part(0.5, 1));
        }));
    }

    /** Opens the group that is meant where rules of groups are written. */
    void openRule() {
        bench.desk().open("groups", new Picked(new Segment.ByRule(RuleText.of(rule())), groupName()));
    }

    /** Writes everything that is wanted into a file.
     *
     * @param words turns sentences into text of the language of the file */
    void export(Path file, Function<Message, String> words) {
        WriteRules writer = new WriteRules(words);
        BasketStudy found = study.latest().get();
        FollowStudy followed = after.latest().get();
        @Nullable
        Job<Long> job = choices.isAfterwards()
                ? followed == null ? null : writer.after(followed, List.copyOf(pairs), file, true)
                : found == null ? null : writer.together(found, choices.filter(), file, true);
        if (job != null) {
            export.start(
                    job,
                    rows -> bench.desk()
                            .toast(Message.of("basketview.exported", rows, String.valueOf(file.getFileName()))));
        }
    }

    /** The screen in one sentence. */
    Message answer() {
        BasketStudy found = study.latest().get();
        RuleTable listed = table.latest().get();
        FollowStudy followed = after.latest().get();
        if (choices.isAfterwards()) {
            return followed == null
                    ? Verbatim.of("")
                    : Message.of(
                            "basketview.answer.after",
                            followed.people(),
                            followed.spec().days(),
                            pairs.size());
        }
        return found == null || listed == null ? Verbatim.of("") : StudyBaskets.answer(found, listed);
    }

    void page(String key) {
        bench.desk().open(key);
    }
}
