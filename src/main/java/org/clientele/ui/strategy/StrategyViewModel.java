package org.clientele.ui.strategy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.clientele.app.campaign.CampaignDrafts;
import org.clientele.app.edit.Edit;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.session.Session;
import org.clientele.app.strategy.Assumptions;
import org.clientele.app.strategy.MakeDrafts;
import org.clientele.app.strategy.Play;
import org.clientele.app.strategy.Playbook;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.group.Picked;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** What the page of strategy knows: the board of templates, and its two calculators. */
public final class StrategyViewModel {
    /** The parts of the page. */
    enum Part {
        BOARD,
        BUDGET,
        OFFERS
    }

    /** A line of a template that is being written over. */
    record Writing(Play play, Play.Line line) {}

    private final Session session;
    private final Analyses analyses;
    private final Clock clock;
    private final Function<Message, String> words;
    private final Desk desk;
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.BOARD);
    private final ObjectProperty<Playbook.Board> board = new SimpleObjectProperty<>(Playbook.Board.STAGES);
    private final ObjectProperty<@Nullable Writing> writing = new SimpleObjectProperty<>();
    private final ObjectProperty<Assumptions> assumptions = new SimpleObjectProperty<>(Assumptions.usual());
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final JobSlot<List<Play>> plays;
    private final BudgetViewModel budget;
    private final OffersViewModel offers;
    private @Nullable Workbench seen;
    private boolean shown;

    /**
     * The strategy of the workbench that is open.
     *
     * @param clock tells the day that drafts are named by
     * @param words sentences in the language of the screen
     */
    public StrategyViewModel(
            Session session,
            Analyses analyses,
            Clock clock,
            Function<Message, String> words,
            JobRunner jobs,
            Desk desk) {
        this.session = session;
        this.analyses = analyses;
        this.clock = clock;
        this.words = words;
        this.desk = desk;
        this.plays = new JobSlot<>(jobs);
        this.budget = new BudgetViewModel(this, jobs);
        this.offers = new OffersViewModel(this, jobs);
        board.addListener((property, before, now) -> load());
        session.watch(this::changed);
        changed();
    }

    private void changed() {
        Workbench now = session.shown().map(Session.Shown::workbench).orElse(null);
        open.set(now != null);
        if (!Objects.equals(now, seen)) {
            seen = now;
            writing.set(null);
            plays.clear();
            assumptions.set(now == null ? Assumptions.usual() : Assumptions.of(now.choices()));
            budget.forget();
            offers.forget();
        }
        if (shown && now != null) {
            load();
        }
    }

    ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    ObjectProperty<Part> part() {
        return part;
    }

    ObjectProperty<Playbook.Board> board() {
        return board;
    }

    JobSlot<List<Play>> plays() {
        return plays;
    }

    ObjectProperty<@Nullable Writing> writing() {
        return writing;
    }

    ObjectProperty<Assumptions> assumptions() {
        return assumptions;
    }

    BudgetViewModel budget() {
        return budget;
    }

    OffersViewModel offers() {
        return offers;
    }

    Workbench workbench() {
        return session.current().workbench();
    }

    Analyses analyses() {
        return analyses;
    }

    Clock clock() {
        return clock;
    }

    String currency() {
        return session.shown().map(now -> now.workbench().profile().currency()).orElse("");
    }

    Desk desk() {
        return desk;
    }

    /** Called when the page comes to the front. */
    void visited() {
        shown = true;
        if (plays.latest().get() == null) {
            load();
        }
    }

    /** Looks at the groups again, and at what rests on them. */
    void load() {
        if (session.shown().isEmpty()) {
            return;
        }
        plays.start(playbook().plays(board.get()));
        budget.refresh();
        offers.forgetAnswer();
    }

    private Playbook playbook() {
        return new Playbook(workbench(), analyses);
    }

    /** The answer of the page in one sentence. */
    Message answer() {
        List<Play> all = plays.latest().get();
        return all == null || all.isEmpty()
                ? Message.of("strategyview.answer.none")
                : Message.of("strategyview.answer", all.size());
    }

    /** Takes a group to a campaign that begins with its template. */
    void campaign(Play play) {
        desk.open("campaigns", play.plan());
    }

    /** Shows the people of a group. */
    void people(Play play) {
        desk.open("customers", new Picked(play.group().segment(), play.group().name()));
    }

    /** Begins to write over a line, or stops. */
    void write(@Nullable Writing what) {
        writing.set(what);
    }

    /** What a line says now, to be written over. */
    String now(Writing what) {
        return words.apply(what.play().line(what.line()));
    }

    /** Keeps what was written over a line; nothing gives the template's own words back. */
    void keep(Writing what, String typed) {
        writing.set(null);
        String word = what.play().word();
        String before = playbook().written(word, what.line());
        boolean same = typed.strip().equals(before)
                || before.isEmpty() && typed.strip().equals(now(what));
        if (same) {
            return;
        }
        Playbook book = playbook();
        Runnable write = () -> {
            book.write(word, what.line(), typed);
            plays.start(book.plays(board.get()));
        };
        write.run();
        desk.done(Edit.of(
                Message.of("strategyview.written", what.play().group().name()),
                () -> {
                    book.write(word, what.line(), before);
                    plays.start(book.plays(board.get()));
                },
                write));
    }

    /** Assumes something else from now on.
     *
     * @return what is wrong with it, or null */
    @Nullable
    Message assume(String margin, String lift, String days, String email, String sms) {
        Assumptions before = assumptions.get();
        Assumptions now;
        try {
            now = new Assumptions(
                    number(margin) / 100, number(lift) / 100, (int) number(days), number(email), number(sms));
        } catch (IllegalArgumentException wrong) {
            return Message.of("strategy.assumptions.wrong");
        }
        if (!now.equals(before)) {
            Workbench in = workbench();
            put(in, now);
            desk.done(Edit.of(Message.of("strategyview.assumed"), () -> put(in, before), () -> put(in, now)));
        }
        return null;
    }

    private void put(Workbench in, Assumptions now) {
        now.keep(in.choices());
        assumptions.set(now);
        budget.refresh();
        offers.forgetAnswer();
    }

    static double number(String typed) {
        double number = Double.parseDouble(typed.strip().replace("%", "").replace(',', '.'));
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(typed);
        }
        return number;
    }

    /** Makes drafts; they can be undone together. */
    void drafts(Function<MakeDrafts, List<CampaignSpec>> make) {
        Workbench in = workbench();
        LocalDate today = LocalDate.ofInstant(clock.instant(), in.profile().zone());
        List<CampaignSpec> made = make.apply(new MakeDrafts(in, words, today));
        CampaignDrafts drafts = new CampaignDrafts();
        desk.done(Edit.of(
                Message.of("strategyview.drafts", made.size()),
                () -> made.forEach(draft -> drafts.drop(in, draft.name())),
                () -> made.forEach(draft -> drafts.keep(in, draft))));
        session.update(session.current().facts());
        desk.open("campaigns");
    }

    void open(String page) {
        desk.open(page);
    }
}
