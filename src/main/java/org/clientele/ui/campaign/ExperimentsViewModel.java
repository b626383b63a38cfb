package org.clientele.ui.campaign;

import java.time.LocalDate;
import java.util.List;
import org.clientele.app.campaign.CampaignDrafts;
import org.clientele.app.edit.Edit;
import org.clientele.app.results.ExperimentPage;
import org.clientele.app.results.ListExperiments;
import org.clientele.app.results.SteeringAdvice;
import org.clientele.app.workbench.ExperimentEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** What was tried, what it says, and what follows from it. */
final class ExperimentsViewModel {
    private final Bench bench;
    private final CampaignDrafts drafts;
    private final Runnable changed;
    private final JobSlot<ExperimentPage> page;
    private @Nullable Workbench shown;

    /**
     * The experiments of the workbench that is open.
     *
     * @param changed called after a draft was changed or an experiment decided
     */
    ExperimentsViewModel(Bench bench, CampaignDrafts drafts, Runnable changed) {
        this.bench = bench;
        this.drafts = drafts;
        this.changed = changed;
        this.page = new JobSlot<>(bench.jobs());
    }

    /** All that was tried. */
    JobSlot<ExperimentPage> page() {
        return page;
    }

    void load(Workbench workbench) {
        shown = workbench;
        page.start(new ListExperiments(bench.tools().clock()).job(workbench));
    }

    void again() {
        Workbench workbench = shown;
        if (workbench != null) {
            load(workbench);
        }
    }

    void clear() {
        shown = null;
        page.clear();
    }

    /** Writes down that an experiment is decided, with what it said; it can be opened again. */
    void decide(ExperimentEntry entry, Message verdict) {
        String words = bench.words().apply(verdict);
        set(entry, words);
        bench.desk()
                .done(Edit.of(
                        Message.of("experimentview.decided", entry.campaign()),
                        () -> set(entry, ""),
                        () -> set(entry, words)));
    }

    /** Takes a decision back. */
    void reopen(ExperimentEntry entry) {
        set(entry, "");
        bench.desk()
                .done(Edit.of(
                        Message.of("experimentview.reopened", entry.campaign()),
                        () -> set(entry, entry.decision()),
                        () -> set(entry, "")));
    }

    private void set(ExperimentEntry entry, String decision) {
        bench.workbench()
                .experiments()
                .decide(entry.exportId(), decision, bench.tools().clock().instant());
        again();
    }

    /** Drafts with as many versions as the series, to which the next shares can be given. */
    List<CampaignSpec> followUps(SteeringAdvice advice) {
        return drafts.all(bench.workbench()).values().stream()
                .filter(draft -> draft.plans().trial().others().size() + 1
                        == advice.names().size())
                .toList();
    }

    /** Gives the next shares to a draft, and puts it into the series. */
    void apply(CampaignSpec draft, SteeringAdvice advice, String series) {
        CampaignSpec next =
                draft.planning(plans -> plans.with(advice.applied(plans.trial()).in(series)));
        keep(next);
        bench.desk()
                .done(Edit.of(Message.of("experimentview.applied", draft.name()), () -> keep(draft), () -> keep(next)));
    }

    private void keep(CampaignSpec draft) {
        drafts.keep(bench.workbench(), draft);
        changed.run();
    }

    /** A day of the ledger. */
    static LocalDate day(int epochDay) {
        return LocalDate.ofEpochDay(epochDay);
    }
}
