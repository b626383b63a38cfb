package org.clientele.ui.groups;

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
import org.clientele.analysis.rfm.RfmSpec;
import org.clientele.analysis.stage.StageSpec;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.ClusterPicture;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.GroupCard;
import org.clientele.app.groups.RfmPicture;
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
        RULES;

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
    private final DiscoverViewModel discover;
    private final JobSlot<GroupCard> picked;
    private final ObjectBinding<@Nullable Message> answer;
    private boolean stale = true;

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
        this.rfm = new RfmViewModel(bench);
        this.discover = new DiscoverViewModel(bench, saved);
        this.answer = Bindings.createObjectBinding(
                this::sentence,
                open,
                section,
                overview.latest(),
                rules.sentence(),
                rfm.picture().latest(),
                discover.picture().latest());
        overview.state().addListener((property, before, now) -> counted(now));
        session.watch(this::changed);
        changed();
    }

    /** What the figures of revenue count. */
    public RevenueNote revenueNote() {
        return RevenueNote.of(bench.session().facts());
    }

    /** Other data is shown: everything is counted again, at once or when somebody comes to look. */
    private void changed() {
        open.set(bench.session().shown().isPresent());
        overview.clear();
        saved.forget();
        rules.forget();
        rfm.forget();
        discover.forget();
        stale = true;
        if (inFront.get()) {
            look();
        }
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
            saved.refresh();
        } else if (state instanceof SlotState.Failed) {
            rfm.refresh();
            saved.refresh();
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
                        find.stages(StageSpec.standard()).work().run(at.part(0, 0.6)),
                        find.rfm(RfmSpec.standard()).work().run(at.part(0.6, 1))));
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
