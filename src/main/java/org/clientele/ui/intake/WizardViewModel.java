package org.clientele.ui.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.clientele.app.intake.BringIn;
import org.clientele.app.intake.ImportFile;
import org.clientele.app.intake.ImportPlan;
import org.clientele.app.intake.ImportPreview;
import org.clientele.app.intake.ReadAs;
import org.clientele.app.intake.RejectsWish;
import org.clientele.app.intake.SourceTable;
import org.clientele.app.intake.Tables;
import org.clientele.app.jobs.JobRunner;
import org.clientele.model.intake.ColumnProposal;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.Question;
import org.clientele.model.intake.Target;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.job.Gauge;
import org.clientele.ui.kit.job.JobSlot;
import org.clientele.ui.kit.job.SlotState;
import org.jspecify.annotations.Nullable;

/** One file on its way in: what was found, how its columns are read, what is left open, and the import itself. */
public final class WizardViewModel {
    /**
     * What the wizard works with.
     *
     * @param imported called once the import is done
     */
    record Tools(
            ImportFile imports,
            BringIn bringIn,
            Tables tables,
            ReadAs readAs,
            JobRunner jobs,
            Consumer<BringIn.Brought> imported) {}

    private final Tools tools;
    private final FileViewModel file;
    private final FixViewModel fix = new FixViewModel(this::recheck);
    private final PermissionViewModel permission;
    private final PolicyViewModel policy = new PolicyViewModel(this::recheck);
    private final JobSlot<ImportPreview> check;
    private final JobSlot<BringIn.Brought> importing;
    private final Gauge gauge = new Gauge();
    private final ReadOnlyObjectWrapper<MappingProposal> mapping;
    private final AnswersViewModel answers = new AnswersViewModel(this::recheck);
    private final ReadOnlyObjectWrapper<ImportStep> step = new ReadOnlyObjectWrapper<>(ImportStep.FILE);
    private final ReadOnlyObjectWrapper<List<ImportStep>> steps = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper canGoOn = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable RejectsWish> rejects = new SimpleObjectProperty<>();
    private final Set<ImportStep> seen = EnumSet.noneOf(ImportStep.class);

    /** The wizard on a file that was looked at. */
    WizardViewModel(Tools tools, Path path, Looked.Table found) {
        this.tools = tools;
        this.check = new JobSlot<>(tools.jobs());
        this.importing = new JobSlot<>(tools.jobs());
        this.mapping = new ReadOnlyObjectWrapper<>(found.mapping());
        this.file = new FileViewModel(tools.imports(), tools.jobs(), path, found, check::clear, this::readAgain);
        this.permission = new PermissionViewModel(tools.tables(), tools.jobs(), this::settle);
        file.table().state().addListener((property, before, now) -> settle());
        check.state().addListener((property, before, now) -> checked());
        importing.state().addListener((property, before, now) -> settle());
        policy.begin(found.policies());
        recheck();
    }

    private void readAgain(Looked.Table found) {
        seen.clear();
        answers.reset();
        fix.reset();
        policy.begin(found.policies());
        permission.reset();
        mapping.set(found.mapping());
        recheck();
    }

    private void checked() {
        ImportPreview found = preview();
        if (found != null && found.ready()) {
            fix.checked(found);
        }
        settle();
    }

    // ---- what is known ----

    /** How the file is read. */
    public FileViewModel file() {
        return file;
    }

    /** How open questions were answered. */
    public AnswersViewModel answers() {
        return answers;
    }

    /** The rows that need a look. */
    public FixViewModel fix() {
        return fix;
    }

    /** Who may be written to. */
    public PermissionViewModel permission() {
        return permission;
    }

    /** What may be created and overwritten. */
    public PolicyViewModel policy() {
        return policy;
    }

    /** The table as it was found. */
    public SourceTable source() {
        return file.source();
    }

    /** How the columns are read. */
    public ReadOnlyObjectProperty<MappingProposal> mapping() {
        return mapping.getReadOnlyProperty();
    }

    /** The check of all rows; begins by itself whenever a choice has changed. */
    public JobSlot<ImportPreview> check() {
        return check;
    }

    /** The import. */
    public JobSlot<BringIn.Brought> importing() {
        return importing;
    }

    /** How far the check or the import is. */
    public Gauge gauge() {
        return gauge;
    }

    /** What the check has found; null while it runs or before it could begin. */
    public @Nullable ImportPreview preview() {
        return check.state().get() instanceof SlotState.Ready<ImportPreview>(ImportPreview found) ? found : null;
    }

    /** The newest answer of a check of this table, kept while a decision is checked again; null before the first. */
    public @Nullable ImportPreview known() {
        ImportPreview latest = check.latest().get();
        return latest != null && latest.ready() && latest.plan().source().equals(source()) ? latest : null;
    }

    /** What has to be answered before the import. */
    public List<Question> questions() {
        ImportPreview found = preview();
        return found == null ? List.of() : found.questions();
    }

    /** What was known about such files before, and the evidence by which the columns are read. */
    public List<Message> recognised() {
        ImportPreview found = preview();
        return found == null
                ? List.of()
                : found.notes().stream()
                        .filter(note -> !source().notes().contains(note))
                        .toList();
    }

    /** For each column that is read as a field, a cell before and after. */
    public Map<Integer, ReadAs.Cell> readAs() {
        return tools.readAs().of(plan(), preview());
    }

    /** Columns of a customer table that look like permission; they are kept and give nobody permission. */
    public List<String> consentColumns() {
        return ConsentWords.columns(mapping.get()).stream()
                .map(ColumnProposal::column)
                .toList();
    }

    /** Counts addresses and answers in the table for the step about permission. */
    public void lookAtPermission() {
        permission.look(plan());
    }

    private ImportPlan plan() {
        return new ImportPlan(
                source(),
                mapping.get(),
                answers.given(),
                policy.policies().get(),
                fix.fixes().get());
    }

    // ---- choices ----

    /** Reads a column as something else. */
    public void choose(int column, Target target) {
        if (!mapping.get().columns().get(column).target().equals(target)) {
            mapping.set(mapping.get().with(column, target));
            recheck();
        }
    }

    /** Where the rows that are left out are written; null for nowhere. */
    public ReadOnlyObjectProperty<@Nullable RejectsWish> rejects() {
        return rejects;
    }

    /** Writes the rows that are left out to a file, with the reasons in that language. */
    public void saveRejects(Path into, Function<Message, String> words) {
        rejects.set(new RejectsWish(into, words));
    }

    /** Checks all rows again. */
    public void recheck() {
        if (mapping.get().missing().isEmpty()) {
            check.start(gauge.over(tools.imports().check(plan())));
        } else {
            check.clear();
        }
        settle();
    }

    // ---- going through ----

    /** The step in front. */
    public ReadOnlyObjectProperty<ImportStep> step() {
        return step.getReadOnlyProperty();
    }

    /** The steps of this file. */
    public ReadOnlyObjectProperty<List<ImportStep>> steps() {
        return steps.getReadOnlyProperty();
    }

    /** Whether Next or Import can be pressed. */
    public ReadOnlyBooleanProperty canGoOn() {
        return canGoOn.getReadOnlyProperty();
    }

    /** The last step that can be gone to now. */
    public ImportStep reach() {
        return blocked() ? ImportStep.COLUMNS : ImportStep.REVIEW;
    }

    /** Goes to a step. */
    public void go(ImportStep wanted) {
        if (!running() && wanted.compareTo(reach()) <= 0) {
            step.set(wanted);
            settle();
        }
    }

    /** On to the next step that needs a look, or the import itself. */
    public void next() {
        if (!canGoOn.get()) {
            return;
        }
        if (step.get() == ImportStep.REVIEW) {
            begin();
            return;
        }
        seen.add(step.get());
        ImportStep to = ImportStep.REVIEW;
        for (ImportStep later : steps.get()) {
            // While the rows are still checked, what it will find is not known: the last step shows how far it is.
            boolean known = later == ImportStep.COLUMNS || preview() != null;
            if (known && later.compareTo(step.get()) > 0 && later.compareTo(to) < 0 && needsLook(later)) {
                to = later;
            }
        }
        if (to == ImportStep.REVIEW && preview() != null) {
            // From here on nothing sends people back but a question: what they decide at the end is shown at the end.
            seen.addAll(steps.get());
        }
        step.set(to);
        settle();
    }

    /** Back to the step before. */
    public void back() {
        int at = steps.get().indexOf(step.get());
        if (at > 0 && !running()) {
            step.set(steps.get().get(at - 1));
            settle();
        }
    }

    /** Whether the import runs. */
    public boolean running() {
        return importing.state().get() instanceof SlotState.Loading;
    }

    /** Stops what runs; nothing is changed. */
    public void cancel() {
        importing.cancel();
        check.cancel();
    }

    /** Lets go of everything; called when another file comes to the front. */
    void leave() {
        file.table().cancel();
        file.sheets().cancel();
        permission.survey().cancel();
        check.cancel();
    }

    private void begin() {
        ImportPreview found = preview();
        if (found != null && !running()) {
            importing.start(
                    gauge.over(tools.bringIn().job(found, rejects.get(), permission.decided(mapping.get()))),
                    tools.imported());
        }
    }

    private boolean blocked() {
        return !mapping.get().missing().isEmpty() || !questions().isEmpty() || !file.readable();
    }

    private boolean needsLook(ImportStep asked) {
        if (asked == ImportStep.COLUMNS && blocked()) {
            return true;
        }
        if (seen.contains(asked)) {
            return false;
        }
        return switch (asked) {
            case FILE, REVIEW -> false;
            case COLUMNS -> Stops.columns(mapping.get());
            case FIX -> Stops.fix(preview());
            case PERMISSION -> Stops.permission(mapping.get(), preview());
        };
    }

    /** Brings steps and buttons in line with what is known, and goes back to what needs a look. */
    private void settle() {
        List<ImportStep> now = new ArrayList<>(List.of(ImportStep.FILE, ImportStep.COLUMNS, ImportStep.FIX));
        if (PermissionViewModel.asks(mapping.get())) {
            now.add(ImportStep.PERMISSION);
        }
        now.add(ImportStep.REVIEW);
        if (!now.equals(steps.get())) {
            steps.set(List.copyOf(now));
        }
        if (check.state().get() instanceof SlotState.Ready && !running()) {
            now.stream()
                    .filter(earlier -> earlier.compareTo(step.get()) < 0 && needsLook(earlier))
                    .findFirst()
                    .ifPresent(step::set);
        }
        canGoOn.set(goesOn());
    }

    private boolean goesOn() {
        boolean readable = file.readable();
        return switch (step.get()) {
            case FILE -> readable;
            case COLUMNS -> !blocked();
            case FIX -> readable && !running();
            case PERMISSION -> readable && !running() && permission.complete();
            case REVIEW -> {
                ImportPreview found = preview();
                yield found != null
                        && found.ready()
                        && found.counts().rejected() < found.counts().read()
                        && permission.complete()
                        && !running();
            }
        };
    }
}
