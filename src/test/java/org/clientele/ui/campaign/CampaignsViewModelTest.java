package org.clientele.ui.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.clientele.analysis.audience.Audience;
import org.clientele.app.campaign.BuiltAudience;
import org.clientele.app.campaign.CampaignDrafts;
import org.clientele.app.campaign.CampaignPreview;
import org.clientele.app.campaign.Check;
import org.clientele.app.campaign.ExportReport;
import org.clientele.app.campaign.KnownSender;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.StageAdvice;
import org.clientele.app.groups.StagePicture;
import org.clientele.app.jobs.DirectJobRunner;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.Caps;
import org.clientele.model.campaign.Exclusion;
import org.clientele.model.campaign.MessageText;
import org.clientele.model.campaign.PickedPlan;
import org.clientele.model.campaign.Sender;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.Picked;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignsViewModelTest {
    private static final Picked EVERYBODY = new Picked(new Segment.Everyone(), Message.of("campaignview.everybody"));
    private static final Picked LOYAL =
            new Picked(new Segment.InRfmGroup(RfmGroup.LOYAL), Message.of("rfm.group.loyal"));

    @TempDir
    Path folder;

    private final RecordingDesk desk = new RecordingDesk();
    private Session session = new Session(new NoWorkbenches());
    private CampaignsViewModel model = model();

    @BeforeEach
    void open() {
        session = CampaignStage.shop(folder, 300);
        model = model();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private CampaignsViewModel model() {
        Analyses analyses = new Analyses();
        return new CampaignsViewModel(
                session,
                analyses,
                CampaignStage.tools(analyses),
                new DirectJobRunner(Checkpoint.none()),
                desk,
                new Language(Locale.ENGLISH));
    }

    private BuilderViewModel begin(Picked group) {
        model.begin(group);
        return Objects.requireNonNull(model.builder().get());
    }

    private Workbench workbench() {
        return session.current().workbench();
    }

    private Map<String, CampaignSpec> drafts() {
        return new CampaignDrafts().all(workbench());
    }

    private static Audience audience(BuilderViewModel making) {
        return Objects.requireNonNull(making.audience().latest().get()).audience();
    }

    private static CampaignPreview preview(BuilderViewModel making) {
        return Objects.requireNonNull(making.preview().latest().get());
    }

    @Test
    void aGroupPickedElsewhereBecomesADraftThatIsKeptAtOnce() {
        BuilderViewModel making = begin(LOYAL);
        assertEquals("Loyal, 22 Nov 2026", making.spec().get().name());
        assertEquals(LOYAL.segment(), making.spec().get().target().segment());
        assertEquals(Keeper.State.KEPT, making.kept().get());
        assertEquals(Map.of("Loyal, 22 Nov 2026", making.spec().get()), drafts());
        model.begin(LOYAL);
        assertSame(making, model.builder().get());
        model.begin(EVERYBODY);
        assertEquals(2, drafts().size());
    }

    @Test
    void groupsAreAddedAndLeftOutAndTheListFollows() {
        BuilderViewModel making = begin(LOYAL);
        List<GroupChoice> choices =
                Objects.requireNonNull(making.groups().latest().get());
        MixViewModel mix = new MixViewModel(making);
        mix.choices(choices);
        int loyal = audience(making).gross().size();
        GroupChoice risk = choice(choices, new Segment.InStage(Stage.AT_RISK));
        GroupChoice all = choice(choices, new Segment.Everyone());
        mix.add(risk);
        assertEquals("Loyal + At risk", making.spec().get().target().said());
        assertTrue(audience(making).gross().size() > loyal);
        assertFalse(mix.others().contains(risk));
        mix.add(all);
        mix.leaveOut(choice(choices, LOYAL.segment()));
        assertEquals("At risk + Everybody − Loyal", making.spec().get().target().said());
        assertEquals(all.people() - loyal, audience(making).gross().size());
        mix.forget(risk.segment());
        mix.forget(LOYAL.segment());
        mix.forget(all.segment());
        assertEquals(all.segment(), making.spec().get().target().segment());
    }

    private static GroupChoice choice(List<GroupChoice> choices, Segment segment) {
        return choices.stream()
                .filter(choice -> choice.segment().equals(segment))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPlanForAStageBeginsWithItsAimItsOfferAndItsLastDay() throws Exception {
        StagePicture picture =
                new FindGroups(workbench(), new Analyses()).stages().work().run(Checkpoint.none());
        StageAdvice advice = picture.advice().get(Stage.AT_RISK.ordinal());
        Picked group = new Picked(new Segment.InStage(Stage.AT_RISK), Message.of(Stage.AT_RISK.textKey()));
        model.begin(new PickedPlan(
                group,
                Message.of("stage.campaign." + Stage.AT_RISK.word(), group.name()),
                advice.subject(),
                advice.text()));
        CampaignSpec draft =
                Objects.requireNonNull(model.builder().get()).spec().get();
        assertEquals("At risk: bring them back, 22 Nov 2026", draft.name());
        assertEquals(
                "[AD] {{given_name|Hello}}, we have missed you", draft.message().subject());
        assertTrue(
                draft.message().body().contains("{{rec_1_name|our best-seller}}"),
                draft.message().body());
        assertTrue(draft.message().body().contains("until "), draft.message().body());
        assertEquals(Map.of(draft.name(), draft), drafts());
    }

    @Test
    void everybodyOfTheGroupIsInTheFileOrHasOneReason() {
        BuilderViewModel making = begin(EVERYBODY);
        Audience before = audience(making);
        int out =
                before.waterfall().stream().mapToInt(step -> step.out().size()).sum();
        assertEquals(300, before.gross().size());
        assertEquals(before.gross().size(), before.net().size() + out);
        making.change(spec -> spec.limitedTo(7));
        assertEquals(7, audience(making).net().size());
        making.change(spec -> spec.limitedTo(0).comparing(spec.control().withShare(0)));
        assertTrue(audience(making).control().isEmpty());
        assertEquals(
                before.net().size() + before.control().size(),
                audience(making).net().size());
    }

    @Test
    void typingTheTextDoesNotCountAgain() {
        BuilderViewModel making = begin(EVERYBODY);
        BuiltAudience before = making.audience().latest().get();
        making.change(spec -> spec.saying(new MessageText("Hello", "Good day")));
        assertSame(before, making.audience().latest().get());
        making.change(spec -> spec.atMost(Caps.none()));
        assertNotEquals(before, making.audience().latest().get());
    }

    @Test
    void thePeopleBehindAReasonAreHandedToTheCustomersPage() {
        BuilderViewModel making = begin(EVERYBODY);
        Audience.Step step = audience(making).waterfall().stream()
                .filter(each -> each.reason() == Exclusion.NO_CONSENT)
                .findFirst()
                .orElseThrow();
        assertTrue(step.out().size() > 0);
        making.see(step, Channel.EMAIL);
        RecordingDesk.Opened opened = desk.opened().getLast();
        assertEquals("customers", opened.page());
        Picked picked = assertInstanceOf(Picked.class, opened.subject());
        Segment.FixedList list = assertInstanceOf(Segment.FixedList.class, picked.segment());
        assertEquals(step.out().size(), list.customerIds().size());
        int first =
                session.current().facts().people().indexOf(list.customerIds().getFirst());
        assertTrue(step.out().contains(first));
    }

    @Test
    void aDraftMovesWithItsNameAndTakesNobodyElses() {
        BuilderViewModel first = begin(LOYAL);
        first.change(spec -> spec.named("Win-back"));
        assertEquals(Keeper.State.CHANGED, first.kept().get());
        first.settle();
        assertEquals(List.of("Win-back"), List.copyOf(drafts().keySet()));
        BuilderViewModel second = begin(EVERYBODY);
        second.change(spec -> spec.named("Win-back"));
        second.settle();
        assertNotNull(second.nameComplaint().get());
        assertFalse(second.canExport().get());
        assertEquals(
                LOYAL.segment(),
                Objects.requireNonNull(drafts().get("Win-back")).target().segment());
        second.change(spec -> spec.named(" "));
        assertEquals(
                "campaignview.name.blank",
                Objects.requireNonNull(second.nameComplaint().get()).key());
        assertInstanceOf(SlotState.Ready.class, second.audience().state().get());
    }

    @Test
    void aNewNameLeavesEverybodyInTheirArm() {
        BuilderViewModel making = begin(LOYAL);
        String lot = making.spec().get().lot();
        CustomerSet held = Objects.requireNonNull(making.audience().latest().get())
                .audience()
                .control();
        making.change(spec -> making.called(spec, "W"));
        making.change(spec -> making.called(spec, "Win-back"));
        making.settle();
        assertEquals(lot, making.spec().get().lot());
        assertEquals(
                held,
                Objects.requireNonNull(making.audience().latest().get())
                        .audience()
                        .control());
        assertEquals(lot, Objects.requireNonNull(drafts().get("Win-back")).lot());
    }

    @Test
    void aRemovedDraftComesBackWithUndo() {
        BuilderViewModel making = begin(LOYAL);
        making.change(spec -> spec.limitedTo(5));
        making.settle();
        CampaignSpec draft = making.spec().get();
        model.removeCurrent();
        assertNull(model.builder().get());
        assertTrue(drafts().isEmpty());
        desk.edits().getLast().undo();
        assertEquals(Map.of(draft.name(), draft), drafts());
        desk.edits().getLast().redo();
        assertTrue(drafts().isEmpty());
    }

    @Test
    void aDraftIsGoneOnWithWhereItWasLeft() {
        BuilderViewModel making = begin(LOYAL);
        making.change(spec -> spec.limitedTo(5));
        model.leave();
        StartPicture shown = Objects.requireNonNull(model.start().latest().get());
        model.resume(shown.drafts().getFirst());
        assertEquals(
                5, Objects.requireNonNull(model.builder().get()).spec().get().limit());
        assertNull(Objects.requireNonNull(model.builder().get()).nameComplaint().get());
    }

    @Test
    void eachChannelHasATextAndASenderOfItsOwn() {
        BuilderViewModel making = begin(EVERYBODY);
        making.change(spec -> spec.saying(new MessageText("AD Hello", "Only by e-mail"))
                .from(new Sender("Spring", "", "1 Lane", "reply no")));
        making.reachBy(Channel.SMS);
        CampaignSpec text = making.spec().get();
        assertEquals(Channel.SMS, text.channel());
        assertEquals("", text.message().subject());
        assertFalse(text.message().body().contains("Only by e-mail"));
        assertEquals("Spring", text.sender().name());
        assertEquals(Sender.CHINESE_OPT_OUT, text.sender().optOut());
        assertEquals(Caps.usual(Channel.SMS), text.caps());
        making.reachBy(Channel.EMAIL);
        assertEquals("Only by e-mail", making.spec().get().message().body());
        assertEquals("reply no", making.spec().get().sender().optOut());
    }

    @Test
    void whatNeedsAReasonGoesOutWithOne() {
        BuilderViewModel making = begin(EVERYBODY);
        making.go(Step.EXPORT);
        assertTrue(making.canExport().get());
        making.change(spec -> spec.comparing(spec.control().withShare(0)));
        assertFalse(making.canExport().get(), "not while the checklist is of another campaign");
        making.settle();
        assertEquals(Check.Verdict.NEEDS_REASON, preview(making).verdict());
        assertFalse(making.canExport().get());
        making.reason().set("Recall of a product");
        assertTrue(making.canExport().get());
        making.next();
        ExportReport report = Objects.requireNonNull(making.exported().latest().get());
        assertTrue(report.entry().manifest().contains("Recall of a product"));
        assertEquals(making.exportsFolder().resolve("Everybody, 22 Nov 2026.csv"), report.file());
        assertTrue(Files.exists(report.file()));
        assertTrue(drafts().isEmpty(), "what went out is no draft any more");
        assertEquals(
                "Spring Shop", new KnownSender().of(workbench()).orElseThrow().name());
        assertEquals(workbench().version(), session.current().facts().version());
    }

    @Test
    void whatBlocksDoesNotGoOut() {
        BuilderViewModel making = begin(EVERYBODY);
        making.change(
                spec -> spec.saying(new MessageText("No label", spec.message().body())));
        making.go(Step.EXPORT);
        assertEquals(Check.Verdict.BLOCKS, preview(making).verdict());
        making.reason().set("because");
        assertFalse(making.canExport().get());
        making.next();
        assertNull(making.exported().latest().get());
        assertTrue(workbench().campaigns().exports().isEmpty());
    }

    @Test
    void aSecondFileOfTheSameNameGetsANumber() throws Exception {
        BuilderViewModel making = begin(EVERYBODY);
        making.change(spec -> spec.named("A/B: \"tea\""));
        assertEquals("A B tea.csv", String.valueOf(making.file().getFileName()));
        Files.createDirectories(making.exportsFolder());
        Files.createFile(making.file());
        assertEquals("A B tea 2.csv", String.valueOf(making.file().getFileName()));
    }

    @Test
    void nobodyLeftIsSaidWithTheReasonThatTookMost() {
        int[] without = session.current()
                .facts()
                .permissions()
                .granted(Channel.EMAIL)
                .not()
                .and(session.current().facts().people().mailable())
                .toArray();
        List<Integer> ids = java.util.Arrays.stream(without)
                .mapToObj(customer -> session.current().facts().people().id()[customer])
                .toList();
        BuilderViewModel making = begin(new Picked(new Segment.FixedList(ids), Message.of("rfm.group.loyal")));
        assertEquals(0, audience(making).net().size());
        Message said = ReachViewModel.nobody(audience(making));
        assertEquals("campaignview.nobody.consent", said.key());
        assertTrue(ids.size() >= (int) said.args().getFirst());
    }

    @Test
    void oldDataIsSaidByTheCalendarOfTheShop() {
        Message stale = Objects.requireNonNull(model.stale().get());
        assertEquals("campaignview.stale", stale.key());
        assertEquals(22L, stale.args().get(1));
    }

    @Test
    void theNextPersonComesAroundAgain() {
        BuilderViewModel making = begin(EVERYBODY);
        making.go(Step.CHECK);
        int rows = preview(making).rows().size();
        assertTrue(rows > 1);
        for (int i = 1; i < rows; i++) {
            making.nextPerson();
            assertEquals(i, making.person().get());
        }
        making.nextPerson();
        assertEquals(0, making.person().get());
    }
}
