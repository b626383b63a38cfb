package org.clientele.ui.campaign;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.clientele.analysis.audience.Audience;
import org.clientele.app.campaign.BuildAudience;
import org.clientele.app.campaign.BuiltAudience;
import org.clientele.app.campaign.CampaignPreview;
import org.clientele.app.campaign.Check;
import org.clientele.app.campaign.ExportPlaces;
import org.clientele.app.campaign.ExportReport;
import org.clientele.app.campaign.ExportWish;
import org.clientele.app.campaign.FileNames;
import org.clientele.app.campaign.KnownSender;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.MessageText;
import org.clientele.model.campaign.Sender;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.Picked;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.job.JobSlot;
import org.clientele.ui.kit.job.SlotState;
import org.jspecify.annotations.Nullable;

/** A campaign that is being made: what was decided, who gets it as of now, and the file that comes of it. */
final class BuilderViewModel {
    private final Bench bench;
    private final Keeper keeper;
    private final Starter starter;
    private final Set<String> otherNames;
    private final ReadOnlyObjectWrapper<CampaignSpec> spec;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.WHO);
    private final JobSlot<List<GroupChoice>> groups;
    private final JobSlot<BuiltAudience> audience;
    private final JobSlot<CampaignPreview> preview;
    private final JobSlot<ExportReport> export;
    private final JobSlot<Facts> refreshed;
    private final StringProperty reason = new SimpleStringProperty("");
    private final IntegerProperty person = new SimpleIntegerProperty();
    private final ObjectProperty<@Nullable Path> chosenFile = new SimpleObjectProperty<>();
    private final ObjectBinding<@Nullable Message> nameComplaint;
    private final BooleanBinding canExport;
    private final Map<Channel, MessageText> texts = new EnumMap<>(Channel.class);
    private final Map<Channel, Sender> senders = new EnumMap<>(Channel.class);
    private @Nullable CampaignSpec counted;
    private @Nullable CampaignSpec previewed;

    /**
     * A campaign to work on.
     *
     * @param first as it is now
     * @param keptAs the name of its draft; empty when there is none yet
     * @param otherNames the names of other drafts, which it must not take
     */
    BuilderViewModel(Bench bench, CampaignSpec first, String keptAs, Set<String> otherNames) {
        this.bench = bench;
        this.keeper = new Keeper(bench, keptAs);
        this.starter = new Starter(bench);
        this.otherNames = Set.copyOf(otherNames);
        this.spec = new ReadOnlyObjectWrapper<>(first);
        this.groups = new JobSlot<>(bench.jobs());
        this.audience = new JobSlot<>(bench.jobs());
        this.preview = new JobSlot<>(bench.jobs());
        this.export = new JobSlot<>(bench.jobs());
        this.refreshed = new JobSlot<>(bench.jobs());
        this.nameComplaint = Bindings.createObjectBinding(this::complaint, spec);
        this.canExport = Bindings.createBooleanBinding(this::ready, spec, preview.state(), reason, export.state());
        preview.latest().addListener((property, before, now) -> person.set(0));
        chosenFile.addListener((property, before, now) -> {
            previewed = null;
            settle();
        });
        groups.start(GroupChoice.all(bench));
        count();
        settle();
    }

    // ---- what was decided ----

    /** The campaign as it is now. */
    ReadOnlyObjectProperty<CampaignSpec> spec() {
        return spec.getReadOnlyProperty();
    }

    /** Changes the campaign and counts its people again. */
    void change(UnaryOperator<CampaignSpec> by) {
        CampaignSpec next = by.apply(spec.get());
        if (!next.equals(spec.get())) {
            spec.set(next);
            keeper.changed();
            count();
        }
    }

    /** One decision as a property: it follows the campaign, and the campaign follows it. */
    <T> ObjectProperty<T> part(Function<CampaignSpec, T> get, BiFunction<CampaignSpec, T, CampaignSpec> with) {
        ObjectProperty<T> part = new SimpleObjectProperty<>(get.apply(spec.get()));
        part.addListener((property, before, now) -> {
            if (!Objects.equals(get.apply(spec.get()), now)) {
                change(s -> with.apply(s, now));
            }
        });
        spec.addListener((property, before, now) -> part.set(get.apply(now)));
        return part;
    }

    /** What is wrong with the name; null when nothing is. */
    ObjectBinding<@Nullable Message> nameComplaint() {
        return nameComplaint;
    }

    private @Nullable Message complaint() {
        String name = spec.get().name();
        if (name.isBlank()) {
            return Message.of("campaignview.name.blank");
        }
        return otherNames.contains(name) ? Message.of("campaignview.name.taken") : null;
    }

    /** The campaign under another name. A name is a label as long as nobody was written to; once its file has left, another
     * name is another campaign. */
    CampaignSpec called(CampaignSpec now, String name) {
        return export.latest().get() == null ? now.renamed(name) : now.named(name);
    }

    /** Starts from another group. */
    void aim(GroupChoice choice) {
        String said = bench.words().apply(choice.name());
        change(s -> s.aimedAt(new CampaignSpec.Target(choice.segment(), said)));
        settle();
    }

    /** Goes out on another channel: each has a text and a sender of its own, which wait while the other is chosen. */
    void reachBy(Channel channel) {
        CampaignSpec now = spec.get();
        if (now.channel() == channel) {
            return;
        }
        texts.put(now.channel(), now.message());
        senders.put(now.channel(), now.sender());
        MessageText text = texts.getOrDefault(channel, starter.text(channel));
        Sender sender = senders.getOrDefault(channel, starter.sender(now.sender(), channel));
        change(s -> s.onChannel(channel).saying(text).from(sender));
        settle();
    }

    // ---- steps ----

    /** Where one is. */
    ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    /** Goes to a step; all can be reached at any time. */
    void go(Step to) {
        step.set(to);
        settle();
    }

    /** Goes to the next step; on the last, exports. */
    void next() {
        if (step.get() == Step.EXPORT) {
            if (canExport.get()) {
                export();
            }
        } else {
            go(Step.values()[step.get().ordinal() + 1]);
        }
    }

    /** Goes to the step before. */
    void back() {
        if (step.get() != Step.WHO) {
            go(Step.values()[step.get().ordinal() - 1]);
        }
    }

    /** Keeps the draft and, where it is shown, previews anew; called when the hand rests. */
    void settle() {
        if (nameComplaint.get() == null && export.latest().get() == null) {
            keeper.keep(spec.get());
        }
        if (step.get() != Step.WHO) {
            previewIfChanged();
        }
    }

    /** Whether what is on the screen is kept. */
    ReadOnlyObjectProperty<Keeper.State> kept() {
        return keeper.state();
    }

    /** The draft's name on the disk; empty when it is not there. */
    String keptAs() {
        return keeper.keptAs();
    }

    // ---- counting and previewing ----

    /** The groups one can start from. */
    JobSlot<List<GroupChoice>> groups() {
        return groups;
    }

    /** Who gets it and why others do not. */
    JobSlot<BuiltAudience> audience() {
        return audience;
    }

    /** How it reads and whether it may go out. */
    JobSlot<CampaignPreview> preview() {
        return preview;
    }

    /** Text, sender, and price change nobody's lot: the count stays as it is while they are typed. */
    private void count() {
        CampaignSpec now = spec.get();
        long price = now.plans().ranking().countsCost() ? now.costPerMessage() : 0;
        CampaignSpec bare = now.saying(MessageText.none())
                .from(Sender.unknown())
                .costing(price)
                .suggesting(0);
        if (!bare.equals(counted) && !now.name().isBlank()) {
            counted = bare;
            audience.start(new BuildAudience(bench.tools().audiences()).job(bench.workbench(), now));
        }
    }

    private void previewIfChanged() {
        CampaignSpec now = spec.get();
        if (!now.equals(previewed) && !now.name().isBlank()) {
            previewed = now;
            preview.start(bench.tools().previews().job(bench.workbench(), now, bench.words(), file()));
        }
    }

    /** Counts and previews again, after other data came in or after a failure. */
    void again() {
        counted = null;
        previewed = null;
        groups.start(GroupChoice.all(bench));
        count();
        settle();
    }

    /** Which of the previewed people is shown. */
    IntegerProperty person() {
        return person;
    }

    /** Shows the next of the previewed people. */
    void nextPerson() {
        CampaignPreview shown = preview.latest().get();
        if (shown != null && !shown.rows().isEmpty()) {
            person.set((person.get() + 1) % shown.rows().size());
        }
    }

    /** Shows the people who left at a step, or who get it. */
    void see(CustomerSet people, Message name) {
        BuiltAudience built = audience.latest().get();
        if (built != null) {
            int[] id = built.facts().people().id();
            List<Integer> ids = java.util.Arrays.stream(people.toArray())
                    .mapToObj(customer -> id[customer])
                    .toList();
            bench.desk().open("customers", new Picked(new Segment.FixedList(ids), name));
        }
    }

    /** Shows the people who left at a step. */
    void see(Audience.Step left, Channel channel) {
        see(left.out(), left.sentence(channel));
    }

    // ---- the file ----

    /** Why it goes out although a check asks for a reason. */
    StringProperty reason() {
        return reason;
    }

    /** The finished export. */
    JobSlot<ExportReport> exported() {
        return export;
    }

    /** Whether the file can be written now. */
    BooleanBinding canExport() {
        return canExport;
    }

    private boolean ready() {
        if (!(preview.state().get() instanceof SlotState.Ready<CampaignPreview>(CampaignPreview shown))
                || !shown.built().spec().equals(spec.get())
                || export.state().get() instanceof SlotState.Loading
                || nameComplaint.get() != null) {
            return false;
        }
        return switch (shown.verdict()) {
            case OK -> true;
            case NEEDS_REASON -> !reason.get().isBlank();
            case BLOCKS -> false;
        };
    }

    /** How many checks came out like that. */
    static long checks(CampaignPreview preview, Check.Verdict verdict) {
        return preview.checks().stream()
                .filter(check -> check.verdict() == verdict)
                .count();
    }

    /** A place for the file that was chosen by hand; null while it goes where files of this workbench go. */
    ObjectProperty<@Nullable Path> chosenFile() {
        return chosenFile;
    }

    /** The folder in which files of this workbench go. */
    Path exportsFolder() {
        return ExportPlaces.usual(bench.workbench());
    }

    /** Where the file goes: as chosen, or named like the campaign with a number when that is taken. */
    Path file() {
        Path chosen = chosenFile.get();
        if (chosen != null) {
            return chosen;
        }
        return FileNames.free(exportsFolder(), spec.get().name(), spec.get());
    }

    /** Writes the file. */
    void export() {
        Path file = file();
        boolean chosen = chosenFile.get() != null;
        ExportWish wish = new ExportWish(
                file, chosen, System.getProperty("user.name", ""), reason.get().strip(), bench.words());
        Job<ExportReport> writing = bench.tools().exports().job(bench.workbench(), spec.get(), wish);
        Path folder = exportsFolder();
        Workbench in = bench.workbench();
        Sender sender = spec.get().sender();
        export.start(
                new Job<>(writing.name(), at -> {
                    if (!chosen) {
                        Files.createDirectories(folder);
                    }
                    ExportReport report = writing.work().run(at);
                    new KnownSender().remember(in, sender);
                    return report;
                }),
                report -> {
                    keeper.end();
                    refreshed.start(bench.session().refresh(), bench.session()::update);
                });
    }

    /** The currency of the shop. */
    String currency() {
        return bench.profile().currency();
    }

    /** The bench it is made on. */
    Bench bench() {
        return bench;
    }

    /** Removes the draft; gives what to keep again if that is taken back. */
    CampaignSpec drop() {
        keeper.end();
        return spec.get();
    }
}
