package org.clientele.ui.campaign;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clientele.app.campaign.CampaignDrafts;
import org.clientele.app.edit.Edit;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.People;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.PickedPlan;
import org.clientele.model.group.Picked;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.job.JobSlot;
import org.clientele.ui.text.Language;
import org.jspecify.annotations.Nullable;

/** What the campaigns page knows: drafts, past exports, and the campaign that is being made. */
public final class CampaignsViewModel {
    private static final int STALE_DAYS = 7;

    private final Bench bench;
    private final CampaignDrafts drafts = new CampaignDrafts();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final JobSlot<StartPicture> start;
    private final ExportLogViewModel log;
    private final ReadOnlyObjectWrapper<@Nullable BuilderViewModel> builder = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Message> stale = new ReadOnlyObjectWrapper<>();
    private final ObjectBinding<@Nullable Message> answer;
    private @Nullable Workbench worksIn;
    private @Nullable Picked startedFrom;

    /** The campaigns of that session. */
    public CampaignsViewModel(
            Session session, Analyses analyses, CampaignTools tools, JobRunner jobs, Desk desk, Language language) {
        this.bench = new Bench(session, analyses, tools, jobs, desk, language);
        this.start = new JobSlot<>(jobs);
        this.log = new ExportLogViewModel(bench);
        this.answer = Bindings.createObjectBinding(this::sentence, open, start.latest());
        session.watch(this::refresh);
        refresh();
    }

    /** Looks again, after other data is shown. */
    public void refresh() {
        Workbench now = bench.session().shown().map(Session.Shown::workbench).orElse(null);
        open.set(now != null);
        stale.set(now == null ? null : staleness());
        BuilderViewModel making = builder.get();
        if (now == null || !now.equals(worksIn)) {
            builder.set(null);
            startedFrom = null;
        } else if (making != null && making.exported().latest().get() == null) {
            making.again();
        }
        worksIn = now;
        list();
    }

    private void list() {
        Workbench now = worksIn;
        if (now == null) {
            start.clear();
        } else {
            start.start(StartPicture.of(now));
        }
    }

    /** Says that the data is old, measured by the calendar of the shop. */
    private @Nullable Message staleness() {
        int newest = bench.session().current().facts().dataDay();
        if (newest == People.NO_DAY) {
            return null;
        }
        LocalDate day = LocalDate.ofEpochDay(newest);
        long age = ChronoUnit.DAYS.between(day, bench.today());
        return age > STALE_DAYS ? Message.of("campaignview.stale", day, age) : null;
    }

    private @Nullable Message sentence() {
        StartPicture shown = start.latest().get();
        return !open.get() || shown == null || shown.nothing()
                ? null
                : Message.of(
                        "campaignview.answer",
                        shown.drafts().size(),
                        shown.exports().size());
    }

    /** Whether a workbench is open. */
    public ReadOnlyBooleanProperty isOpen() {
        return open.getReadOnlyProperty();
    }

    /** The page's answer in one sentence; null while there is none. */
    ObjectBinding<@Nullable Message> answer() {
        return answer;
    }

    /** Drafts and past exports. */
    JobSlot<StartPicture> start() {
        return start;
    }

    /** What left, and whether it is still what it was. */
    ExportLogViewModel log() {
        return log;
    }

    /** The zone in which days are counted here. */
    ZoneId zone() {
        return bench.profile().zone();
    }

    /** The campaign that is being made; null while none is. */
    ReadOnlyObjectProperty<@Nullable BuilderViewModel> builder() {
        return builder.getReadOnlyProperty();
    }

    /** That the data is old; null while it is fresh. */
    ReadOnlyObjectProperty<@Nullable Message> stale() {
        return stale.getReadOnlyProperty();
    }

    /** Begins a campaign for everybody; the group is chosen first. */
    void begin() {
        begin(new Picked(new Segment.Everyone(), Message.of("campaignview.everybody")));
        startedFrom = null;
    }

    /** Begins a campaign for a group that was picked elsewhere, or goes on with the one begun from it. */
    void begin(Picked group) {
        if (!goesOn(group)) {
            leave();
            Set<String> taken = names();
            CampaignSpec first = new Starter(bench).campaign(group.segment(), group.name(), bench.today(), taken);
            startedFrom = group;
            make(first, "", taken);
        }
    }

    /** The same with the words that were advised. */
    void begin(PickedPlan plan) {
        if (!goesOn(plan.group())) {
            leave();
            Set<String> taken = names();
            CampaignSpec first = new Starter(bench).campaign(plan, bench.today(), taken);
            startedFrom = plan.group();
            make(first, "", taken);
        }
    }

    private boolean goesOn(Picked group) {
        BuilderViewModel making = builder.get();
        return making != null
                && group.equals(startedFrom)
                && making.exported().latest().get() == null;
    }

    /** Goes on with a draft. */
    void resume(CampaignSpec draft) {
        leave();
        Set<String> others = names();
        others.remove(draft.name());
        make(draft, draft.name(), others);
    }

    /** What is kept after it has left the screen still belongs in the list. */
    private void make(CampaignSpec first, String keptAs, Set<String> others) {
        BuilderViewModel made = new BuilderViewModel(bench, first, keptAs, others);
        made.kept().addListener((property, before, now) -> {
            if (now == Keeper.State.KEPT && !made.equals(builder.get())) {
                list();
            }
        });
        builder.set(made);
    }

    /** Back to the list; the draft is kept. */
    void leave() {
        BuilderViewModel making = builder.get();
        if (making != null) {
            making.settle();
            builder.set(null);
            startedFrom = null;
        }
        list();
    }

    private Set<String> names() {
        return new HashSet<>(bench.workbench().campaigns().drafts().keySet());
    }

    /** Removes a draft; it can be brought back. */
    void remove(CampaignSpec draft) {
        Workbench in = bench.workbench();
        drafts.drop(in, draft.name());
        list();
        bench.desk()
                .done(Edit.of(
                        Message.of("campaignview.removed", draft.name()),
                        () -> {
                            drafts.keep(in, draft);
                            list();
                        },
                        () -> {
                            drafts.drop(in, draft.name());
                            list();
                        }));
    }

    /** Removes the draft that is being worked on; it can be brought back. */
    void removeCurrent() {
        BuilderViewModel making = builder.get();
        if (making != null) {
            CampaignSpec draft = making.drop();
            builder.set(null);
            startedFrom = null;
            if (draft.name().isBlank()) {
                list();
            } else {
                remove(draft);
            }
        }
    }

    /** Goes to another page. */
    void open(String page) {
        bench.desk().open(page);
    }

    /** The words of the group that a campaign is for. */
    static Message groupOf(CampaignSpec spec) {
        return GroupChoice.nameOf(spec.target().segment(), spec.target().said());
    }
}
