package org.clientele.ui.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clientele.app.edit.Edit;
import org.clientele.app.edit.EditHistory;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.desk.Command;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.Finder;
import org.clientele.ui.kit.desk.Page;
import org.clientele.ui.kit.desk.Question;
import org.jspecify.annotations.Nullable;

/** What the window knows: which page is in front, what can be undone, what was said, and what is asked. */
public final class ShellViewModel implements Desk {
    private static final int NOTICES = 50;
    private final EditHistory history;
    private final Clock clock;
    private final ObservableList<Page> pages = FXCollections.observableArrayList();
    private final ObservableList<Command> commands = FXCollections.observableArrayList();
    private final ObservableList<Command> workbenchMenu = FXCollections.observableArrayList();
    private final ObservableList<Finder> finders = FXCollections.observableArrayList();
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final IntegerProperty unread = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<@Nullable Visit> visit = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Toast> toast = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Message> refusal = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Question> question = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Message> undoName = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Message> redoName = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private final Deque<Visit> behind = new ArrayDeque<>();
    private final Deque<Visit> ahead = new ArrayDeque<>();
    private final ObjectProperty<@Nullable String> workbench = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> dataDay = new SimpleObjectProperty<>();
    private final LongProperty customers = new SimpleLongProperty();

    /** A window that undoes by that history and dates notices by that clock. */
    public ShellViewModel(EditHistory history, Clock clock) {
        this.history = history;
        this.clock = clock;
        history.watch(this::edited);
    }

    // ---- what the assembly puts in ----

    /** The sections, in the order of the navigation. */
    public ObservableList<Page> pages() {
        return pages;
    }

    /** What the find box can do besides opening pages. */
    public ObservableList<Command> commands() {
        return commands;
    }

    /** The menu under the workbench's name. */
    public ObservableList<Command> workbenchMenu() {
        return workbenchMenu;
    }

    /** Where the find box looks for customers, products and groups. */
    public ObservableList<Finder> finders() {
        return finders;
    }

    /** The name of the open workbench; null while none is open. */
    public ObjectProperty<@Nullable String> workbench() {
        return workbench;
    }

    /** The newest day of the data; null while there is none. */
    public ObjectProperty<@Nullable LocalDate> dataDay() {
        return dataDay;
    }

    /** How many customers the workbench has. */
    public LongProperty customers() {
        return customers;
    }

    @Override
    public @Nullable Message footing() {
        String name = workbench.get();
        LocalDate day = dataDay.get();
        return name == null || day == null ? null : Message.of("kit.chart.footing", name, day, customers.get());
    }

    // ---- going places ----

    ReadOnlyObjectProperty<@Nullable Visit> visit() {
        return visit.getReadOnlyProperty();
    }

    /** The key of the page in front; empty before the first is opened. */
    public String currentPage() {
        Visit now = visit.get();
        return now == null ? "" : now.page();
    }

    /** The key of the section in front: that of the page, or of the one under which the page belongs. */
    public String currentSection() {
        String current = currentPage();
        return pages.stream()
                .filter(page -> page.key().equals(current) && !page.listed())
                .map(Page::under)
                .findFirst()
                .orElse(current);
    }

    @Override
    public void open(String page, @Nullable Object subject) {
        if (pages.stream().noneMatch(known -> known.key().equals(page))) {
            return;
        }
        Visit now = visit.get();
        Visit next = new Visit(page, subject);
        if (now != null && !now.equals(next)) {
            behind.push(now);
            ahead.clear();
        }
        go(next);
    }

    /** Back to where one was. */
    public void back() {
        step(behind, ahead);
    }

    /** Forward again. */
    public void forward() {
        step(ahead, behind);
    }

    private void step(Deque<Visit> from, Deque<Visit> to) {
        Visit now = visit.get();
        Visit next = from.poll();
        if (next != null) {
            if (now != null) {
                to.push(now);
            }
            go(next);
        }
    }

    private void go(Visit next) {
        visit.set(null);
        visit.set(next);
        canGoBack.set(!behind.isEmpty());
        canGoForward.set(!ahead.isEmpty());
    }

    /** Whether there is a page to go back to. */
    public ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    /** Whether there is a page to go forward to. */
    public ReadOnlyBooleanProperty canGoForward() {
        return canGoForward.getReadOnlyProperty();
    }

    // ---- undo ----

    @Override
    public void done(Edit edit) {
        history.add(edit);
        toast.set(new Toast(edit.name(), Message.of("kit.undo"), () -> history.undoIfNewest(edit)));
    }

    /** Takes back the newest edit and says so. */
    public void undo() {
        say(history.undo(), "shell.undone");
    }

    /** Does again what was taken back last and says so. */
    public void redo() {
        say(history.redo(), "shell.redone");
    }

    private void say(Optional<Edit> edit, String key) {
        edit.ifPresent(what -> toast(Message.of(key, what.name())));
    }

    private void edited() {
        undoName.set(history.nextUndo().map(Edit::name).orElse(null));
        redoName.set(history.nextRedo().map(Edit::name).orElse(null));
    }

    /** What undo would take back; null when there is nothing. */
    public ReadOnlyObjectProperty<@Nullable Message> undoName() {
        return undoName.getReadOnlyProperty();
    }

    /** What redo would do again; null when there is nothing. */
    public ReadOnlyObjectProperty<@Nullable Message> redoName() {
        return redoName.getReadOnlyProperty();
    }

    // ---- saying and asking ----

    @Override
    public void toast(Message sentence) {
        toast.set(new Toast(sentence, null, () -> {}));
    }

    @Override
    public void toast(Message sentence, Message action, Runnable run) {
        toast.set(new Toast(sentence, action, run));
    }

    ReadOnlyObjectProperty<@Nullable Toast> toast() {
        return toast.getReadOnlyProperty();
    }

    /** The sentence said last in passing; null before the first. */
    public @Nullable Message lastSaid() {
        Toast last = toast.get();
        return last == null ? null : last.sentence();
    }

    @Override
    public void refuse(Message sentence) {
        refusal.set(sentence);
    }

    ObjectProperty<@Nullable Message> refusal() {
        return refusal;
    }

    @Override
    public void confirm(Question asked) {
        question.set(asked);
    }

    ObjectProperty<@Nullable Question> question() {
        return question;
    }

    @Override
    public void notice(Message sentence) {
        notices.addFirst(new Notice(sentence, clock.instant()));
        if (notices.size() > NOTICES) {
            notices.removeLast();
        }
        unread.set(unread.get() + 1);
    }

    ObservableList<Notice> notices() {
        return notices;
    }

    /** How many notices were not looked at yet. */
    public IntegerProperty unread() {
        return unread;
    }
}
