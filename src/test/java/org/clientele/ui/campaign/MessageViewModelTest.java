package org.clientele.ui.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.clientele.app.campaign.CampaignPreview;
import org.clientele.app.campaign.ChannelSplit;
import org.clientele.app.workbench.CouponPool;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.MessageText;
import org.clientele.model.campaign.Offer;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.Picked;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.ui.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts, coupons, hours and channels of a campaign, as the steps What and Channel set them. */
class MessageViewModelTest {
    @TempDir
    private Path folder;

    private static void run(CampaignStage stage, java.util.function.Consumer<BuilderViewModel> work) {
        Fx.run(() -> {
            stage.desk().open("campaigns", new Picked(new Segment.Everyone(), Message.of("campaignview.everybody")));
            stage.making().go(Step.WHAT);
            work.accept(stage.making());
        });
    }

    private static CampaignPreview preview(BuilderViewModel builder) {
        builder.settle();
        return Objects.requireNonNull(builder.preview().latest().get());
    }

    @Test
    void coupons_come_from_a_file_or_are_made_and_all_of_it_can_be_taken_back() throws IOException {
        CampaignStage stage = CampaignStage.of(CampaignStage.shop(folder, 300));
        Path codes = Files.writeString(folder.resolve("codes.csv"), "code\nA-1\nA-2\nA-2\n");
        run(stage, builder -> {
            MessageViewModel model = new MessageViewModel(builder);
            model.addFrom("Spring", codes);
            assertEquals("Spring", builder.spec().get().plans().offer().pool(), "the first pool is taken at once");
            assertEquals(2, pool(model).counts().free());
            int net = preview(builder).built().audience().net().size();
            assertEquals(net - 2, preview(builder).coupons().missing());
            model.mint("Spring", "tea-", 5_000);
            assertEquals(5_002, pool(model).counts().free());
            assertEquals(0, preview(builder).coupons().missing());
            assertEquals("A-1", preview(builder).coupons().codes().getFirst());
            stage.history().undo();
            assertEquals(2, pool(model).counts().free());
            model.retire(pool(model), true);
            assertTrue(pool(model).retired());
            stage.history().undo();
            assertFalse(pool(model).retired());
            model.goodUntil(pool(model), 20_000);
            assertEquals(20_000, pool(model).lastDay());
            stage.history().undo();
            assertFalse(pool(model).expired(30_000));
        });
    }

    private static CouponPool pool(MessageViewModel model) {
        return Objects.requireNonNull(model.pools().latest().get()).getFirst();
    }

    @Test
    void a_link_is_shown_with_its_marks_and_a_wrong_one_is_complained_about() {
        CampaignStage stage = CampaignStage.of(CampaignStage.shop(folder, 120));
        run(stage, builder -> {
            MessageViewModel model = new MessageViewModel(builder);
            assertEquals("", model.link());
            builder.change(spec -> spec.named("Sale").planning(p -> p.with(new Offer("", "shop.example", "", ""))));
            assertNotNull(model.linkComplaint().get());
            builder.change(spec -> spec.planning(p -> p.with(new Offer("", "https://shop.example/a", "letter", ""))));
            assertNull(model.linkComplaint().get());
            assertEquals("https://shop.example/a?utm_source=letter&utm_medium=email&utm_campaign=sale", model.link());
            builder.change(spec -> spec.saying(new MessageText("Hi", "See {{link}} {{unsubscribe_link}}")));
            String body = preview(builder).rows().getFirst().body();
            assertTrue(body.contains(model.link()) && body.contains("{{unsubscribe_link}}"), body);
            assertEquals(model.link(), model.sample("link"));
        });
    }

    @Test
    void the_sign_that_costs_most_is_replaced_and_comes_back_with_undo() {
        CampaignStage stage = CampaignStage.of(CampaignStage.shop(folder, 200));
        run(stage, builder -> {
            builder.reachBy(Channel.SMS);
            String words = "It’s time for tea. " + "Come and see. ".repeat(8);
            builder.change(spec -> spec.saying(new MessageText("", words))
                    .from(new org.clientele.model.campaign.Sender("Tea", "", "", "Reply STOP to opt out")));
            MessageViewModel model = new MessageViewModel(builder);
            assertTrue(model.canReplace("’"));
            model.replaceDear();
            assertEquals(
                    words.replace('’', '\''), builder.spec().get().message().body());
            assertFalse(model.canReplace("’"));
            stage.history().undo();
            assertEquals(words, builder.spec().get().message().body());
        });
    }

    @Test
    void two_campaigns_reach_nobody_twice() {
        CampaignStage stage = CampaignStage.of(CampaignStage.shop(folder, 400));
        run(stage, builder -> {
            DeliveryViewModel model = new DeliveryViewModel(builder);
            CampaignSpec before = builder.spec().get();
            model.divide();
            ChannelSplit split = Objects.requireNonNull(model.split().latest().get());
            int sms = split.best(Channel.SMS).size();
            assertTrue(sms > 0 && split.best(Channel.EMAIL).size() > sms, split::toString);
            model.makeTwo(split);
            List<Integer> own =
                    ((Segment.FixedList) builder.spec().get().target().segment()).customerIds();
            CampaignSpec second = new org.clientele.app.campaign.CampaignDrafts()
                    .all(builder.bench().workbench())
                    .get(before.name() + " – text message");
            assertNotNull(second);
            List<Integer> rest = ((Segment.FixedList) second.target().segment()).customerIds();
            assertEquals(Channel.SMS, second.channel());
            assertEquals(sms, rest.size());
            assertTrue(rest.stream().noneMatch(own::contains));
            stage.history().undo();
            assertEquals(before.target(), builder.spec().get().target());
            assertFalse(new org.clientele.app.campaign.CampaignDrafts()
                    .all(builder.bench().workbench())
                    .containsKey(second.name()));
        });
    }

    @Test
    void hours_stay_in_order_whatever_is_chosen() {
        CampaignStage stage = CampaignStage.of(CampaignStage.shop(folder, 120));
        run(stage, builder -> {
            DeliveryViewModel model = new DeliveryViewModel(builder);
            model.from().set(22);
            assertEquals(23, builder.spec().get().plans().timing().toHour());
            model.to().set(8);
            assertEquals(7, builder.spec().get().plans().timing().fromHour());
            model.bestHour().set(true);
            builder.change(spec -> spec.planning(p -> p.with(org.clientele.model.campaign.Timing.usual())));
            assertFalse(model.bestHour().get());
            model.bestHour().set(true);
            assertNotNull(preview(builder).times());
            model.limitAsLearned(3);
            assertTrue(
                    builder.spec().get().caps().sameChannel().contains(new org.clientele.model.campaign.Cap(3, 720)));
            stage.history().undo();
            assertEquals(
                    org.clientele.model.campaign.Caps.usual(Channel.EMAIL),
                    builder.spec().get().caps());
        });
    }
}
