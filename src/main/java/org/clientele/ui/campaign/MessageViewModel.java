package org.clientele.ui.campaign;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import org.clientele.app.campaign.CampaignLinks;
import org.clientele.app.campaign.CampaignPreview;
import org.clientele.app.campaign.CouponWords;
import org.clientele.app.coupon.MintWish;
import org.clientele.app.coupon.StockCoupons;
import org.clientele.app.edit.Edit;
import org.clientele.app.intake.FileTables;
import org.clientele.app.jobs.Job;
import org.clientele.app.people.Mask;
import org.clientele.app.workbench.CouponPool;
import org.clientele.app.workbench.Coupons;
import org.clientele.facts.People;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.MessageText;
import org.clientele.model.campaign.Offer;
import org.clientele.model.campaign.SmsLength;
import org.clientele.model.campaign.Trial;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** What a campaign says and gives: its text, its coupons, its link. */
final class MessageViewModel {
    private final BuilderViewModel builder;
    private final JobSlot<List<CouponPool>> pools;
    private final JobSlot<CouponPool.Lot> stocking;
    private final ObjectBinding<@Nullable Message> linkComplaint;

    MessageViewModel(BuilderViewModel builder) {
        this.builder = builder;
        this.pools = new JobSlot<>(builder.bench().jobs());
        this.stocking = new JobSlot<>(builder.bench().jobs());
        this.linkComplaint = Bindings.createObjectBinding(this::complaint, builder.spec());
        load();
    }

    // ---- texts ----

    /** The campaign's own text. */
    ObjectProperty<MessageText> text() {
        return builder.part(CampaignSpec::message, CampaignSpec::saying);
    }

    /** What a field holds for the person whose message is shown, contact data hidden; empty where nothing or nobody is
     * shown. */
    String sample(String field) {
        return samples().getOrDefault(field, "");
    }

    /** Whether the sign that costs most stands in a text, and not in the data of people. */
    boolean canReplace(String sign) {
        return texts(builder.spec().get()).stream().anyMatch(text -> text.body().contains(sign));
    }

    private static List<MessageText> texts(CampaignSpec spec) {
        List<MessageText> texts = new ArrayList<>(List.of(spec.message()));
        spec.plans().trial().others().forEach(version -> texts.add(version.text()));
        return texts;
    }

    /** Writes plain signs for typographic ones, in all versions of the text; can be taken back. */
    void replaceDear() {
        CampaignSpec before = builder.spec().get();
        CampaignSpec after = cheap(before);
        if (after.equals(before)) {
            return;
        }
        builder.change(spec -> cheap(spec));
        builder.settle();
        builder.bench().desk().done(Edit.of(Message.of("messageview.replaced"), () -> says(before), () -> says(after)));
    }

    private void says(CampaignSpec words) {
        builder.change(spec -> spec.saying(words.message())
                .planning(plans -> plans.with(words.plans().trial())));
        builder.settle();
    }

    private static CampaignSpec cheap(CampaignSpec spec) {
        UnaryOperator<MessageText> cheap = text -> new MessageText(text.subject(), SmsLength.cheap(text.body()));
        Trial trial = spec.plans().trial();
        Trial cheaper = trial.of(trial.others().stream()
                .map(v -> new Trial.Version(v.name(), v.share(), cheap.apply(v.text())))
                .toList());
        return spec.saying(cheap.apply(spec.message())).planning(plans -> plans.with(cheaper));
    }

    // ---- link ----

    /** A part of the offer as a property. */
    ObjectProperty<String> offer(Function<Offer, String> get, BiFunction<Offer, String, Offer> with) {
        return builder.part(
                spec -> get.apply(spec.plans().offer()),
                (spec, value) -> spec.planning(
                        plans -> plans.with(with.apply(plans.offer(), Objects.requireNonNullElse(value, "")))));
    }

    /** What is wrong with the link; null when nothing is. */
    ObjectBinding<@Nullable Message> linkComplaint() {
        return linkComplaint;
    }

    private @Nullable Message complaint() {
        try {
            link();
            return null;
        } catch (Refusal wrong) {
            return wrong.sentence();
        }
    }

    /** The link as it is filled in; empty when there is none.
     *
     * @throws Refusal when it is no web address */
    String link() {
        CampaignSpec spec = builder.spec().get();
        return CampaignLinks.of(spec, CampaignLinks.ownVersion(spec));
    }

    // ---- coupons ----

    /** The pools of the workbench. */
    JobSlot<List<CouponPool>> pools() {
        return pools;
    }

    /** Adding codes. */
    JobSlot<CouponPool.Lot> stocking() {
        return stocking;
    }

    private Coupons coupons() {
        return builder.bench().workbench().coupons();
    }

    /** Looks at the pools again. */
    void load() {
        Coupons coupons = coupons();
        pools.start(new Job<>(Message.of("messageview.job.pools"), at -> coupons.pools()));
    }

    /** Today as epoch day where the shop is. */
    int today() {
        return (int) builder.bench().today().toEpochDay();
    }

    /** Adds the codes of a file to a pool, which is made where there is none of that name. */
    void addFrom(String pool, Path file) {
        stock(pool, (stock, id) -> stock.fromFile(builder.bench().workbench(), id, file, null));
    }

    /** Makes codes for a pool, which is made where there is none of that name. */
    void mint(String pool, String prefix, int count) {
        try {
            MintWish wish = new MintWish(prefix, Math.max(8, MintWish.shortest(count)), count);
            stock(pool, (stock, id) -> stock.made(builder.bench().workbench(), id, wish));
        } catch (Refusal cannot) {
            builder.bench().desk().refuse(cannot.sentence());
        }
    }

    private interface Stocking {
        Job<CouponPool.Lot> job(StockCoupons stock, int pool);
    }

    private void stock(String name, Stocking by) {
        Coupons coupons = coupons();
        StockCoupons stock = new StockCoupons(new FileTables());
        String wanted = name.isBlank() ? builder.spec().get().name() : name;
        stocking.start(
                new Job<>(Message.of("messageview.job.stock"), at -> {
                    CouponPool before = coupons.pool(wanted).orElse(null);
                    CouponPool pool = before == null ? coupons.make(wanted, 0, People.NO_DAY) : before;
                    try {
                        return by.job(stock, pool.id()).work().run(at);
                    } catch (RuntimeException none) {
                        if (before == null) {
                            coupons.drop(pool.id());
                        }
                        throw none;
                    }
                }),
                lot -> {
                    if (builder.spec().get().plans().offer().pool().isBlank()) {
                        builder.change(spec -> spec.planning(plans -> plans.with(new Offer(
                                wanted,
                                plans.offer().link(),
                                plans.offer().source(),
                                plans.offer().medium()))));
                    }
                    changed();
                    builder.bench().desk().done(undo(wanted, lot));
                });
    }

    private Edit undo(String name, CouponPool.Lot lot) {
        return Edit.of(
                CouponWords.added(lot),
                () -> {
                    coupons().pool(name).ifPresent(pool -> coupons().takeBack(pool.id(), lot.id()));
                    changed();
                },
                () -> builder.bench().desk().toast(Message.of("messageview.again")));
    }

    /** Gives nothing out of a pool any more, or gives out again; can be taken back. */
    void retire(CouponPool pool, boolean retired) {
        Coupons coupons = coupons();
        Runnable now = () -> {
            coupons.change(pool.id(), pool.worth(), pool.lastDay(), retired);
            changed();
        };
        now.run();
        builder.bench()
                .desk()
                .done(Edit.of(
                        Message.of(retired ? "messageview.pool.stopped" : "messageview.pool.back", pool.name()),
                        () -> {
                            coupons.change(pool.id(), pool.worth(), pool.lastDay(), pool.retired());
                            changed();
                        },
                        now));
    }

    /** Changes until when a pool's coupons are good; can be taken back. */
    void goodUntil(CouponPool pool, int lastDay) {
        if (lastDay == pool.lastDay()) {
            return;
        }
        Coupons coupons = coupons();
        Runnable now = () -> {
            coupons.change(pool.id(), pool.worth(), lastDay, pool.retired());
            changed();
        };
        now.run();
        builder.bench()
                .desk()
                .done(Edit.of(
                        Message.of("messageview.pool.until", pool.name()),
                        () -> {
                            coupons.change(pool.id(), pool.worth(), pool.lastDay(), pool.retired());
                            changed();
                        },
                        now));
    }

    private void changed() {
        load();
        builder.again();
    }

    /** The fields that can be filled in, with what each holds for the person shown; contact data is hidden as everywhere. */
    Map<String, String> samples() {
        CampaignPreview shown = builder.preview().latest().get();
        if (shown == null || shown.rows().isEmpty()) {
            return Map.of();
        }
        int at = Math.min(builder.person().get(), shown.rows().size() - 1);
        Map<String, String> samples = new TreeMap<>(shown.rows().get(at).values());
        samples.replaceAll((field, value) -> switch (field) {
            case "email" -> Mask.email(value);
            case "phone" -> Mask.phone(value);
            case "name", "family_name" -> Mask.name(value);
            case "birthday" -> value.isEmpty() ? "" : value.substring(0, 4);
            default -> value;
        });
        return samples;
    }
}
