package org.clientele.ui.groups;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.ClusterPicture;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.GroupCard;
import org.clientele.app.groups.Moves;
import org.clientele.app.groups.RfmPicture;
import org.clientele.app.groups.StagePicture;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.revenue.RevenueNote;
import org.clientele.app.session.Session;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.job.JobSlot;
import org.clientele.ui.kit.job.SlotState;
import org.jspecify.annotations.Nullable;

/** What the groups page knows: the ready-made groups, the saved ones, and which section is in front. */
public final class GroupsViewModel {
    /** The sections of the page. */
    enum Section {
        OVERVIEW,
        RFM,
        DISCOVER,
        RULES,
        STAGES,
        MOVES;

        String textKey() {
            return "groupsview.tab." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Bench bench;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.OVERVIEW);
    private final BooleanProperty inFront = new SimpleBooleanProperty();
    private final JobSlot<OverviewPicture> overview;
    private final SavedGroupsViewModel saved;
    private final RulesViewModel rules;
    private final RfmViewModel rfm;
    private final StagesViewModel stages;
    private final MovesViewModel moves;
    private final OverviewViewModel overviewMore;
    private final DiscoverViewModel discover;
    private final JobSlot<GroupCard> picked;
    private final ObjectBinding<@Nullable Message> answer;
    private boolean stale = true;
    private boolean keepsPicture;

    /**
     * The groups of that session.
     *
     * @param words a message as it reads now, for suggested names
     */
    public GroupsViewModel(
            Session session, Analyses analyses, JobRunner jobs, Desk desk, Function<Message, String> words) {
        this.bench = new Bench(session, analyses, jobs, desk, words);
        this.overview = new JobSlot<>(jobs);
        this.picked = new JobSlot<>(jobs);
        this.saved = new SavedGroupsViewModel(bench);
        this.rules = new RulesViewModel(bench, saved);
        this.rfm = new RfmViewModel(bench, this::bordersChanged);
        this.stages = new StagesViewModel(bench, this::bordersChanged);
        this.moves = new MovesViewModel(bench);
        this.overviewMore = new OverviewViewModel(bench);
        this.discover = new DiscoverViewModel(bench, saved, this::openRule);
        this.answer = Bindings.createObjectBinding(
                this::sentence,
                open,
                section,
                overview.latest(),
                rules.sentence(),
                rfm.picture().latest(),
                stages.picture().latest(),
                moves.moves().latest(),
                discover.picture().latest());
        overview.state().addListener((property, before, now) -> counted(now));
        saved.cards().addListener((ListChangeListener<SavedCard>) change -> moves.followNew(saved.cards()));
        session.watch(this::changed);
        changed();
    }

    /** What the figures of revenue count. */
    public RevenueNote revenueNote() {
        return RevenueNote.of(bench.session().facts());
    }

    /** Other data is shown: everything is counted again, at once or when somebody comes to look. */
    private void changed() {
        if (keepsPicture) {
            moves.forget();
            overviewMore.sinceLastMonth().clear();
            refresh();
            return;
        }
        open.set(bench.session().shown().isPresent());
        overview.clear();
        saved.forget();
        rules.forget();
        rfm.forget();
        stages.forget();
        moves.forget();
        overviewMore.forget();
        discover.forget();
        stale = true;
        if (inFront.get()) {
            look();
        }
    }

    /** Groups have other borders: everybody who shows groups hears of it; what is shown here stays until the new is there. */
    private void bordersChanged() {
        bench.session().facts().ifPresent(facts -> {
            keepsPicture = true;
            try {
                bench.session().update(facts);
            } finally {
                keepsPicture = false;
            }
        });
    }

    /** Somebody looks at the page: counts what was not counted yet. */
    void look() {
        if (stale) {
            refresh();
        } else if (!overview.loading().get()) {
            saved.refresh();
        }
    }

    /** Counts everything again. */
    void refresh() {
        if (open.get()) {
            stale = false;
            overview.start(overviewJob(bench.find()));
        }
    }

    /** One after the other: what the overview needed serves the grid and the saved groups as well. */
    private void counted(SlotState<OverviewPicture> state) {
        if (state instanceof SlotState.Ready<OverviewPicture>(OverviewPicture picture)) {
            rfm.show(picture.rfm());
            stages.show(picture.stages());
            saved.refresh();
            follow();
        } else if (state instanceof SlotState.Failed) {
            rfm.refresh();
            stages.refresh();
            saved.refresh();
        }
    }

    /** What takes longer comes after what is looked at first. */
    private void follow() {
        overviewMore.look();
        moves.follow();
        if (section.get() == Section.MOVES) {
            moves.look();
        }
    }

    /** Whether the page is in front. */
    BooleanProperty inFront() {
        return inFront;
    }

    private static Job<OverviewPicture> overviewJob(FindGroups find) {
        return new Job<>(
                Message.of("state.groups.loading"),
                at -> new OverviewPicture(
                        find.stages().work().run(at.part(0, 0.6)),
                        find.rfm().work().run(at.part(0.6, 1))));
    }

    private @Nullable Message sentence() {
        if (!open.get()) {
            return null;
        }
        return switch (section.get()) {
            case OVERVIEW -> {
                OverviewPicture shown = overview.latest().get();
                yield shown == null ? null : shown.stages().headline();
            }
            case RULES -> rules.sentence().get();
            case RFM -> {
                RfmPicture shown = rfm.picture().latest().get();
                yield shown == null ? null : shown.headline();
            }
            case STAGES -> {
                StagePicture shown = stages.picture().latest().get();
                yield shown == null ? null : shown.headline();
            }
            case MOVES -> {
                Moves shown = moves.moves().latest().get();
                yield shown == null ? null : MovesViewModel.sentence(shown);
            }
            case DISCOVER -> {
                ClusterPicture shown = discover.picture().latest().get();
                yield shown == null ? Message.of("groupsview.discover.answer") : shown.headline();
            }
        };
    }

    /** Whether a workbench is open. */
    public ReadOnlyBooleanProperty isOpen() {
        return open;
    }

    /** The answer of the section in front, in one sentence; null while there is none. */
    ObjectBinding<@Nullable Message> answer() {
        return answer;
    }

    ObjectProperty<Section> section() {
        return section;
    }

    JobSlot<OverviewPicture> overview() {
        return overview;
    }

    SavedGroupsViewModel saved() {
        return saved;
    }

    RulesViewModel rules() {
        return rules;
    }

    RfmViewModel rfm() {
        return rfm;
    }

    StagesViewModel stages() {
        return stages;
    }

    MovesViewModel moves() {
        return moves;
    }

    /** What the overview shows beside the groups. */
    OverviewViewModel overviewMore() {
        return overviewMore;
    }

    /** Up to when the figures go. */
    LocalDate dataDay() {
        return bench.session()
                .facts()
                .map(facts -> LocalDate.ofEpochDay(facts.dataDay()))
                .orElse(LocalDate.EPOCH);
    }

    DiscoverViewModel discover() {
        return discover;
    }

    /** The currency of the open workbench. */
    String currency() {
        return bench.currency();
    }

    /** The time zone of the open workbench. */
    ZoneId zone() {
        return bench.workbench().profile().zone();
    }

    /** Goes to the rule builder with a rule. */
    private void openRule(String text) {
        section.set(Section.RULES);
        rules.versions().leave();
        rules.write(text);
    }

    /** Takes a group to the campaigns. */
    void campaign(GroupCard card) {
        bench.campaign(card);
    }

    /** Shows the people of a group. */
    void people(GroupCard card) {
        bench.people(card);
    }

    /** Counts a group that was picked elsewhere and hands it over with its figures. */
    void count(Segment segment, Message name, Consumer<GroupCard> then) {
        FindGroups find = bench.find();
        picked.start(
                new Job<>(
                        Message.of("groups.job.members"),
                        at -> new GroupCard(
                                segment,
                                name,
                                Message.of("groupsview.saved.strategy"),
                                Message.of("groupsview.saved.strategy"),
                                find.numbers(segment).work().run(at))),
                then);
    }

    /** Goes to the page on which a workbench is opened. */
    void home() {
        bench.desk().open("home");
    }

    /** Goes to the import of more data. */
    void importData() {
        bench.desk().open("import");
    }
}
