package org.clientele.ui.data;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.session.Session;
import org.clientele.app.tables.BrowseTables;
import org.clientele.app.tables.Condition;
import org.clientele.app.tables.DataTable;
import org.clientele.app.tables.Filter;
import org.clientele.app.tables.FilterWords;
import org.clientele.app.tables.Found;
import org.clientele.app.tables.QualityReport;
import org.clientele.app.tables.TableName;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.group.PickedPerson;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** What the page of data knows: which table is in front, what its rows are narrowed to, and what may be done with them. */
public final class DataViewModel {
    /** What is in front. */
    public enum Front {
        NOTHING_OPEN,
        EMPTY,
        TABLE
    }

    private final Session session;
    private final Analyses analyses;
    private final Desk desk;
    private final JobSlot<Found> found;
    private final HealthViewModel health;
    private final EditViewModel edits;
    private final Looks looks;
    private final RowUses uses;
    private final Map<TableName, Tab> tabs = new EnumMap<>(TableName.class);
    private final ReadOnlyObjectWrapper<Front> front = new ReadOnlyObjectWrapper<>(Front.NOTHING_OPEN);
    private final ReadOnlyObjectWrapper<TableName> table = new ReadOnlyObjectWrapper<>(TableName.CUSTOMERS);
    private final ReadOnlyObjectWrapper<Filter> filter = new ReadOnlyObjectWrapper<>(Filter.NONE);
    private @Nullable Workbench known;
    private @Nullable BrowseTables tables;
    private boolean seen;

    /** The data of that session.
     *
     * @param today tells the time by which data are old */
    public DataViewModel(Session session, Analyses analyses, java.time.Clock today, JobRunner jobs, Desk desk) {
        this.session = session;
        this.analyses = analyses;
        this.desk = desk;
        this.found = new JobSlot<>(jobs);
        this.health = new HealthViewModel(session, today, jobs);
        this.edits = new EditViewModel(session, jobs, desk);
        this.looks = new Looks(session);
        this.uses = new RowUses(session, analyses, jobs, desk, found);
        for (TableName name : TableName.values()) {
            tabs.put(name, new Tab(name));
        }
        session.watch(this::changed);
        changed();
    }

    private Tab tab() {
        return java.util.Objects.requireNonNull(tabs.get(table.get()));
    }

    // ---- what is in front ----

    /** What is in front. */
    public ReadOnlyObjectProperty<Front> front() {
        return front.getReadOnlyProperty();
    }

    /** Which table is in front. */
    public ReadOnlyObjectProperty<TableName> table() {
        return table.getReadOnlyProperty();
    }

    /** The quality of the data. */
    public HealthViewModel health() {
        return health;
    }

    /** Changes by hand. */
    public EditViewModel edits() {
        return edits;
    }

    /** What can be done with the rows that match. */
    public RowUses uses() {
        return uses;
    }

    /** Whose contact data were revealed. */
    Looks looks() {
        return looks;
    }

    /** How many rows each table has. */
    public Map<TableName, Integer> sizes() {
        return session.facts().map(BrowseTables::sizes).orElse(Map.of());
    }

    /** How many batches the list of imports has. */
    public int imports() {
        return session.shown()
                .map(shown -> shown.workbench().imports().batches().size())
                .orElse(0);
    }

    /** The currency of the open workbench; empty while none is open. */
    public String currency() {
        return session.shown().map(s -> s.workbench().profile().currency()).orElse("");
    }

    /** Comes to the front, with a table to show if one is named. */
    public void shown(@Nullable Object subject) {
        boolean first = !seen;
        seen = true;
        if (subject instanceof TableName name) {
            choose(name);
        } else if (subject instanceof QualityReport.Behind behind) {
            follow(behind);
        } else if (first || found.latest().get() == null) {
            load();
            health.load(tables);
        }
    }

    /** Brings a table to the front, narrowed as it was left. */
    public void choose(TableName name) {
        if (name != table.get() || found.latest().get() == null) {
            table.set(name);
            filter.set(tab().filter);
            load();
        }
    }

    /** Shows the rows behind a measure of quality. */
    public void follow(QualityReport.Behind behind) {
        table.set(behind.table());
        narrow(old -> behind.filter());
    }

    /** Goes to the review of customers who may stand there twice. */
    public void duplicates() {
        desk.open("identity");
    }

    /** Goes to the imports. */
    public void openImports() {
        desk.open("import");
    }

    /** Goes to another page. */
    public void page(String key) {
        desk.open(key);
    }

    /** Opens the card of the customer of a row. */
    public void openCustomer(int row) {
        Found now = found.latest().get();
        if (now != null && now.table().ofCustomers()) {
            int customer = now.table().customer(row);
            desk.open("customers", new PickedPerson(now.table().facts().people().id()[customer]));
        }
    }

    // ---- the rows ----

    /** The rows that match; greyed while newer work runs. */
    public JobSlot<Found> found() {
        return found;
    }

    /** What the rows are narrowed by. */
    public ReadOnlyObjectProperty<Filter> filter() {
        return filter.getReadOnlyProperty();
    }

    /** What a row of the filter is called, for its chip. */
    public Message chip(Condition condition) {
        Found now = java.util.Objects.requireNonNull(found.latest().get());
        return new FilterWords(now.table(), currency()).chip(condition);
    }

    /** The answer in one sentence; empty before the first count. */
    public Optional<Message> answer() {
        Found now = found.latest().get();
        if (now == null) {
            return Optional.empty();
        }
        Filter asked = now.query().filter();
        return Optional.of(
                asked.isEmpty()
                        ? Message.of(
                                "dataview.answer.all." + now.table().name().word(),
                                now.table().size())
                        : Message.of(
                                "dataview.answer.some",
                                new FilterWords(now.table(), currency()).sentence(asked),
                                now.size(),
                                now.table().size()));
    }

    private void narrow(UnaryOperator<Filter> change) {
        Tab tab = tab();
        Filter next = change.apply(tab.filter);
        if (!next.equals(tab.filter) || found.latest().get() == null) {
            tab.filter = next;
            filter.set(next);
            load();
        }
    }

    /** Wants a word of a column, or wants it no longer. */
    public void toggle(String column, String word) {
        narrow(old -> {
            Condition.Among before =
                    old.on(column, Condition.Among.class).orElse(new Condition.Among(column, Set.of(), false));
            Condition.Among now = before.toggle(word);
            return now.words().isEmpty() ? old.without(before) : old.with(now);
        });
    }

    /** Turns the words of a column from wanted to left out, and back. */
    public void turn(String column) {
        narrow(old -> old.on(column, Condition.Among.class)
                .map(among -> old.with(new Condition.Among(column, among.words(), !among.without())))
                .orElse(old));
    }

    /** Wants the values of a column from one to another; the whole range narrows nothing. */
    public void range(String column, long from, long to, boolean blank) {
        boolean whole = from == Long.MIN_VALUE && to == Long.MAX_VALUE;
        narrow(old -> {
            Filter free = old.free(column);
            return whole
                    ? (blank ? free.with(new Condition.Blank(column, true)) : free)
                    : old.without(new Condition.Blank(column, true)).with(new Condition.Range(column, from, to, blank));
        });
    }

    /** Wants cells of a column that contain a text; an empty text wants all. */
    public void contains(String column, String text) {
        narrow(old -> text.isBlank()
                ? old.on(column, Condition.Contains.class).map(old::without).orElse(old)
                : old.with(new Condition.Contains(column, text.strip())));
    }

    /** Wants rows that contain a text anywhere; an empty text wants all. */
    public void search(String text) {
        narrow(old -> text.isBlank()
                ? old.on("", Condition.Anywhere.class).map(old::without).orElse(old)
                : old.with(new Condition.Anywhere(text.strip())));
    }

    /** Takes one condition away. */
    public void drop(Condition condition) {
        narrow(old -> old.without(condition));
    }

    /** Takes all conditions on a column away. */
    public void free(String column) {
        narrow(old -> old.free(column));
    }

    /** Takes the condition away that was made last. */
    public void dropLast() {
        narrow(Filter::withoutLast);
    }

    /** Takes all conditions away. */
    public void clear() {
        narrow(old -> Filter.NONE);
    }

    /** Orders the rows by a column; the empty text is the order of the table. */
    public void sort(String column, boolean descending) {
        Tab tab = tab();
        if (!tab.sort.equals(column) || tab.descending != descending) {
            tab.sort = column;
            tab.descending = descending;
            load();
        }
    }

    // ---- the rail ----

    /** The columns of the rail. */
    public List<String> rail() {
        return tab().rail;
    }

    /** Whether a facet is open. */
    public boolean isOpen(String column) {
        return tab().open.contains(column);
    }

    /** Opens a facet, which is counted then, or closes it. */
    public void unfold(String column) {
        tab().unfold(column);
        load();
    }

    // ---- finding ----

    /** Finds the rows again. */
    public void load() {
        BrowseTables browse = tables;
        if (browse == null || session.shown().isEmpty()) {
            found.clear();
            return;
        }
        Tab tab = tab();
        Job<Found> job = browse.find(tab.name, tab.query());
        found.start(new Job<>(job.name(), checkpoint -> {
            if (tab.rail.isEmpty()) {
                DataTable laid = browse.table(tab.name).work().run(checkpoint.part(0, 0.5));
                tab.learn(BrowseTables.usualFacets(laid));
            }
            return browse.find(tab.name, tab.query(), checkpoint);
        }));
    }

    private void changed() {
        Workbench now = session.shown().map(Session.Shown::workbench).orElse(null);
        boolean another = now == null || !now.equals(known);
        known = now;
        if (another) {
            tables = now == null ? null : new BrowseTables(now, analyses);
            tabs.replaceAll((name, old) -> new Tab(name));
            filter.set(Filter.NONE);
            looks.forget();
            found.clear();
            health.clear();
        }
        boolean empty = sizes().values().stream().allMatch(size -> size == 0);
        front.set(now == null ? Front.NOTHING_OPEN : empty ? Front.EMPTY : Front.TABLE);
        if (seen && now != null) {
            tabs.values().forEach(tab -> {
                tab.filter = new Filter(tab.filter.conditions().stream()
                        .filter(condition -> !(condition instanceof Condition.These))
                        .toList());
                tab.rail = List.of();
            });
            filter.set(tab().filter);
            load();
            health.load(tables);
        }
    }
}
