package org.clientele.ui.customers;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.clientele.analysis.fixture.HandFacts;
import org.clientele.app.edit.Edit;
import org.clientele.app.edit.EditHistory;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.DirectJobRunner;
import org.clientele.app.notice.Texts;
import org.clientele.app.people.PeopleList;
import org.clientele.app.people.PersonCard;
import org.clientele.app.recommend.SuggestedProduct;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.MemoryWorkbench;
import org.clientele.facts.Catalogue;
import org.clientele.facts.Facts;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.group.Picked;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.store.H2Workbenches;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.Question;
import org.clientele.ui.kit.job.SlotState;
import org.jspecify.annotations.Nullable;

/** A workbench of few people and the view model of customers over it. */
abstract class CustomersDesk {
    static final int DAY = 20_000;
    final Session session = new Session(new H2Workbenches(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));
    final PaperDesk desk = new PaperDesk();
    final CustomersViewModel model =
            new CustomersViewModel(session, new Analyses(), new DirectJobRunner(Checkpoint.none()), desk);

    /** Remembers what was asked of the window. */
    static final class PaperDesk implements Desk {
        final EditHistory history = new EditHistory();
        final List<String> opened = new ArrayList<>();

        @Nullable
        Object subject;

        @Override
        public void open(String page, @Nullable Object handed) {
            opened.add(page);
            subject = handed;
        }

        @Override
        public void toast(Message sentence) {}

        @Override
        public void toast(Message sentence, Message action, Runnable run) {}

        @Override
        public void done(Edit edit) {
            history.add(edit);
        }

        @Override
        public void refuse(Message sentence) {}

        @Override
        public void notice(Message sentence) {}

        @Override
        public void confirm(Question question) {}
    }

    /** 100 buys every 50 days, 102 bought once long ago, 104 never, 106 buys tea and pot. */
    static Facts facts() {
        return new HandFacts(4, DAY)
                .person(0, "王小明", "ming@example.com", "+8613800138000")
                .person(1, "Zoë Müller", "zoe@example.org", "+4915112345678")
                .person(2, "Ann Lee", "", "")
                .person(3, "Lee Ming", "lee@example.com", "")
                .consent(0, ConsentStatus.GRANTED, ConsentStatus.WITHDRAWN)
                .order(0, DAY - 170, "a", "tea", 50)
                .order(0, DAY - 120, "b", "tea", 30)
                .order(1, DAY - 600, "c", "pot", 500)
                .order(3, DAY - 10, "d", "tea", 20)
                .order(3, DAY - 10, "d", "pot", 40)
                .event(0, DAY - 1, "view")
                .facts();
    }

    /** The same shop with unknown stock, so that nothing counts as sold out. */
    static Facts stocked(Facts facts) {
        Catalogue had = facts.catalogue();
        int[] stock = new int[had.size()];
        Arrays.fill(stock, -1);
        Catalogue has = new Catalogue(
                had.id(), had.sku(), had.name(), had.category(), had.brand(), had.price(), had.cost(), stock);
        return new Facts(
                facts.version(),
                facts.dataDay(),
                facts.people(),
                has,
                facts.lines(),
                facts.events(),
                facts.permissions(),
                facts.contacts(),
                facts.revenue());
    }

    MemoryWorkbench open(Facts facts) {
        MemoryWorkbench workbench = new MemoryWorkbench(facts);
        session.show(new Session.Shown(workbench, facts));
        return workbench;
    }

    List<Integer> listed() {
        PeopleList people = Objects.requireNonNull(model.list().latest().get());
        return people.page(0, 100, true).stream().map(row -> row.id()).toList();
    }

    String answer() {
        return model.answer().map(Texts.of(Locale.ENGLISH)::text).orElse("");
    }

    PersonCard card() {
        assertInstanceOf(SlotState.Ready.class, model.card().card().state().get());
        return Objects.requireNonNull(model.card().card().latest().get()).orElseThrow();
    }

    List<String> wanted() {
        return Objects.requireNonNull(model.card().wants().latest().get()).products().stream()
                .map(SuggestedProduct::name)
                .toList();
    }

    static Picked stage(Stage stage) {
        return new Picked(new Segment.InStage(stage), Message.of(stage.textKey()));
    }
}
