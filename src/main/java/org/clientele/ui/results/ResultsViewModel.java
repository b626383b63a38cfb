package org.clientele.ui.results;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clientele.app.campaign.CampaignDrafts;
import org.clientele.app.edit.Edit;
import org.clientele.app.groups.Analyses;
import org.clientele.app.intake.FileWish;
import org.clientele.app.intake.ImportAtOnce;
import org.clientele.app.intake.ImportFile;
import org.clientele.app.intake.ImportPlan;
import org.clientele.app.intake.Tables;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.results.CampaignResult;
import org.clientele.app.results.Decisions;
import org.clientele.app.results.ListCampaigns;
import org.clientele.app.results.PastCampaign;
import org.clientele.app.results.ReadCampaign;
import org.clientele.app.results.WriteReport;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.group.Picked;
import org.clientele.model.group.Segment;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** What the results page knows: past campaigns, the one that is read, and the file that is being brought in. */
public final class ResultsViewModel {
    private final Session session;
    private final Tools tools;
    private final Desk desk;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final JobSlot<List<PastCampaign>> campaigns;
    private final JobSlot<CampaignResult> result;
    private final JobSlot<Incoming> incoming;
    private final JobSlot<Brought> brought;
    private final JobSlot<Path> report;
    private final ReadOnlyObjectWrapper<@Nullable PastCampaign> chosen = new ReadOnlyObjectWrapper<>();
    private final ObjectBinding<@Nullable Message> answer;

    /**
     * What results are read with.
     *
     * @param version the program's version
     */
    public record Tools(Analyses analyses, Tables tables, Clock clock, String version) {}

    /** What an import changed, and the snapshot after it. */
    record Brought(ImportAtOnce.Outcome outcome, Facts facts) {}

    /** The results of that session. */
    public ResultsViewModel(Session session, Tools tools, JobRunner jobs, Desk desk) {
        this.session = session;
        this.tools = tools;
        this.desk = desk;
        this.campaigns = new JobSlot<>(jobs);
        this.result = new JobSlot<>(jobs);
        this.incoming = new JobSlot<>(jobs);
        this.brought = new JobSlot<>(jobs);
        this.report = new JobSlot<>(jobs);
        this.answer = Bindings.createObjectBinding(this::sentence, open, campaigns.latest());
        session.watch(this::refresh);
        refresh();
    }

    /** Whether a workbench is open. */
    ReadOnlyBooleanProperty isOpen() {
        return open.getReadOnlyProperty();
    }

    JobSlot<List<PastCampaign>> campaigns() {
        return campaigns;
    }

    JobSlot<CampaignResult> result() {
        return result;
    }

    /** The file that was looked at. */
    JobSlot<Incoming> incoming() {
        return incoming;
    }

    /** What the last import changed. */
    JobSlot<Brought> brought() {
        return brought;
    }

    /** The report that was written last. */
    JobSlot<Path> report() {
        return report;
    }

    /** The campaign that is shown. */
    ReadOnlyObjectProperty<@Nullable PastCampaign> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** The page's answer in one sentence; null while there is none. */
    ObjectBinding<@Nullable Message> answer() {
        return answer;
    }

    private Workbench workbench() {
        return session.current().workbench();
    }

    private @Nullable Message sentence() {
        List<PastCampaign> all = campaigns.latest().get();
        if (!open.get() || all == null || all.isEmpty()) {
            return null;
        }
        long waiting = all.stream()
                .filter(one -> one.state() == PastCampaign.State.WAITING)
                .count();
        return Message.of("resultsview.answer", all.size(), waiting);
    }

    /** Looks again, after other data is shown. */
    void refresh() {
        boolean shown = session.shown().isPresent();
        open.set(shown);
        if (!shown) {
            campaigns.clear();
            result.clear();
            incoming.clear();
            chosen.set(null);
            return;
        }
        campaigns.start(new ListCampaigns(workbench()).job(), this::keepChosen);
    }

    /** Stays with the campaign that was chosen, or begins with the newest that can be read. */
    private void keepChosen(List<PastCampaign> all) {
        PastCampaign before = chosen.get();
        Optional<PastCampaign> same = all.stream()
                .filter(one -> before != null && one.key().equals(before.key()))
                .findFirst();
        Optional<PastCampaign> ready = all.stream()
                .filter(one -> one.state() != PastCampaign.State.WAITING)
                .findFirst();
        PastCampaign next =
                same.or(() -> ready).or(() -> all.stream().findFirst()).orElse(null);
        if (next == null) {
            chosen.set(null);
            result.clear();
        } else {
            choose(next);
        }
    }

    /** Reads a campaign. */
    void choose(PastCampaign campaign) {
        chosen.set(campaign);
        result.start(new ReadCampaign(workbench(), tools.analyses(), tools.clock())
                .job(campaign.key(), ReadCampaign.Wish.usual()));
    }

    /** Reads the chosen campaign again. */
    void again() {
        PastCampaign campaign = chosen.get();
        if (campaign == null) {
            refresh();
        } else {
            choose(campaign);
        }
    }

    private ImportFile intake() {
        return new ImportFile(tools.tables(), workbench().profile(), workbench().imports(), tools.clock());
    }

    /** Looks at a file of results: nothing is changed yet. */
    void look(Path file) {
        ImportFile intake = intake();
        incoming.start(new Job<>(Message.of("resultsview.job.look"), checkpoint -> {
            var source = intake.probe(file, FileWish.none()).work().run(checkpoint.part(0, 0.2));
            ImportPlan plan = intake.plan(source, TableKind.RESULTS).work().run(checkpoint.part(0.2, 0.3));
            var preview = intake.check(plan).work().run(checkpoint.part(0.3, 1));
            if (!preview.ready()) {
                throw new Refusal(preview.questions().getFirst().sentence());
            }
            return new Incoming(preview);
        }));
    }

    /** Brings in the file that was looked at. */
    void bringIn() {
        Incoming file = incoming.latest().get();
        if (file == null) {
            return;
        }
        Workbench in = workbench();
        ImportAtOnce imports = new ImportAtOnce(intake(), in.imports());
        brought.start(
                new Job<>(Message.of("resultsview.job.import"), checkpoint -> {
                    ImportAtOnce.Outcome outcome = imports.job(file.preview().plan(), null, true)
                            .work()
                            .run(checkpoint.part(0, 0.8));
                    return new Brought(outcome, in.facts(checkpoint.part(0.8, 1)));
                }),
                this::broughtIn);
    }

    private void broughtIn(Brought done) {
        incoming.clear();
        if (session.shown().isEmpty()) {
            return; // closed meanwhile: what came in is kept, and shown when it is opened again
        }
        var told = done.outcome().report();
        if (told != null) {
            desk.toast(Message.of(
                    "results.imported",
                    told.batch().counts().created(),
                    told.batch().counts().unchanged(),
                    told.batch().counts().rejected()));
        }
        session.update(done.facts());
    }

    /** Leaves the file that was looked at alone. */
    void putAside() {
        incoming.clear();
        brought.clear();
    }

    /** Opens the import of all kinds of files, to say by hand what the columns are. */
    void mapByHand() {
        Incoming file = incoming.latest().get();
        incoming.clear();
        desk.open(
                "import",
                file == null ? null : List.of(file.preview().plan().source().file()));
    }

    /** Writes the report of the campaign that is shown. */
    void write(Path file, boolean careful, Locale locale, Function<Message, String> words) {
        CampaignResult shown = result.latest().get();
        if (shown != null) {
            WriteReport.Wish wish = new WriteReport.Wish(file, true, careful, locale.toLanguageTag(), words);
            report.start(
                    new WriteReport(workbench(), tools.clock(), tools.version()).job(shown, wish),
                    written -> desk.toast(Message.of("results.report.done", String.valueOf(written.getFileName()))));
        }
    }

    /** What a report of the campaign that is shown would be called. */
    String reportName() {
        PastCampaign campaign = chosen.get();
        String name = campaign == null ? "" : campaign.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ");
        return name.strip() + ".html";
    }

    /** Decides what follows from the campaign that is shown; where messages follow, a campaign is begun. */
    void decide(PastCampaign.Decision decision) {
        PastCampaign campaign = chosen.get();
        CampaignResult shown = result.latest().get();
        if (campaign == null || shown == null) {
            return;
        }
        Edit edit = new Decisions(workbench()).decide(campaign, decision);
        refresh();
        desk.done(Edit.of(
                edit.name(),
                () -> {
                    edit.undo();
                    refresh();
                },
                () -> {
                    edit.redo();
                    refresh();
                }));
        switch (decision) {
            case STOP -> {}
            case CARRY_ON -> desk.open("campaigns", new Picked(segment(shown, true), next(campaign)));
            case EVERYONE -> desk.open("campaigns", new Picked(segment(shown, false), next(campaign)));
        }
    }

    private static Message next(PastCampaign campaign) {
        return Message.of("resultsview.next.name", campaign.name());
    }

    /** The group that a campaign was for: as its draft still says, else those who were in it. */
    private Segment segment(CampaignResult shown, boolean asDrafted) {
        Facts facts = session.current().facts();
        if (asDrafted) {
            var draft =
                    new CampaignDrafts().all(workbench()).get(shown.campaign().name());
            if (draft != null) {
                return draft.target().segment();
            }
        }
        List<Integer> ids = java.util.Arrays.stream(shown.arms().person())
                .mapToObj(person -> facts.people().id()[person])
                .toList();
        return new Segment.FixedList(ids);
    }

    /** Goes to another page. */
    void open(String page) {
        desk.open(page);
    }
}
