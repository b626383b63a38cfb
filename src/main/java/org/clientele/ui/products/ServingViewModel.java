package org.clientele.ui.products;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clientele.analysis.recommend.serve.RuleCost;
import org.clientele.analysis.recommend.serve.ServingRule;
import org.clientele.analysis.recommend.serve.ServingRules;
import org.clientele.analysis.recommend.trial.RuleLoss;
import org.clientele.analysis.recommend.trial.VarietyPoint;
import org.clientele.app.edit.Edit;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.notice.Share;
import org.clientele.app.products.PersonPreview;
import org.clientele.app.products.ServeSuggestions;
import org.clientele.app.products.SuggestionCounter;
import org.clientele.app.products.WeighRules;
import org.clientele.app.products.Weighed;
import org.clientele.app.recommend.RuleReview;
import org.clientele.app.recommend.SpokenReason;
import org.clientele.app.recommend.SuggestedProduct;
import org.clientele.app.recommend.SuggestionRules;
import org.clientele.app.recommend.SuggestionRules.Never;
import org.clientele.app.session.Session;
import org.clientele.facts.Catalogue;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** What serving knows: the rules and what each costs, variety, and the person looked at. */
public final class ServingViewModel {
    private static final long SEED = 7;
    private static final int LIST = 10;
    /** Above so many order lines, measuring starts when it is asked for. */
    private static final int AT_ONCE = 300_000;

    private static final Pattern PRICE = Pattern.compile("[0-9]{1,9}([.][0-9]{0,2})?");

    private final Session session;
    private final Desk desk;
    private final JobSlot<SuggestionCounter> counter;
    private final JobSlot<Weighed> weighing;
    private final WeighRules weigh = new WeighRules();
    private final ReadOnlyObjectWrapper<SuggestionRules> rules =
            new ReadOnlyObjectWrapper<>(SuggestionRules.standard());
    private final PersonViewModel person;

    ServingViewModel(Session session, Analyses analyses, JobRunner jobs, Desk desk) {
        this.session = session;
        this.desk = desk;
        this.counter = new JobSlot<>(jobs);
        this.weighing = new JobSlot<>(jobs);
        this.person = new PersonViewModel(session, analyses, jobs, desk);
    }

    /** Reads the rules of the workbench that is shown and makes its method ready. */
    void load() {
        rules.set(stored());
        open();
    }

    /** Takes up rules that were changed elsewhere, as on the card of a customer. */
    void refresh() {
        SuggestionRules kept = stored();
        if (!kept.equals(rules.get())) {
            rules.set(kept);
            open();
        }
    }

    private SuggestionRules stored() {
        return SuggestionRules.of(session.current().workbench());
    }

    /** Makes the method in use ready by the rules. */
    void open() {
        counter.start(new ServeSuggestions(session.current().workbench()).open(rules.get()), ready -> {
            person.serve(ready);
            if (ready.facts().lines().size() <= AT_ONCE) {
                weigh();
            }
        });
    }

    /** Nothing is shown any more. */
    void clear() {
        counter.clear();
        leave();
    }

    /** Another shop. */
    void leave() {
        weighing.clear();
        weigh.forget();
        person.leave();
    }

    // ---- the method made ready ----

    /** The method made ready by the rules. */
    public JobSlot<SuggestionCounter> counter() {
        return counter;
    }

    /** The person looked at. */
    public PersonViewModel person() {
        return person;
    }

    /** All that speaks for a suggestion to the person looked at. */
    public List<SpokenReason> reasons(SuggestedProduct product) {
        SuggestionCounter ready = counter.latest().get();
        PersonPreview shown = person.shown().get();
        return ready == null || shown == null ? List.of() : ready.reasons(shown.customer(), product);
    }

    // ---- what it costs ----

    /** The measuring of rules and variety on hidden days. */
    public JobSlot<Weighed> weighing() {
        return weighing;
    }

    /** Measures what rules and variety cost on the newest days. */
    public void weigh() {
        weighing.start(weigh.job(session.current().workbench(), rules.get(), LIST, SEED));
    }

    /** What was measured by the rules as they are; empty while that is not done. */
    public Optional<Weighed> weighed() {
        Weighed latest = weighing.latest().get();
        return Optional.ofNullable(latest).filter(w -> w.rules().equals(rules.get()));
    }

    /** What was measured by the rules as they are but for variety, of which all steps are measured at once. */
    public Optional<Weighed> curve() {
        Weighed latest = weighing.latest().get();
        SuggestionRules plain = rules.get().withVariety(0);
        return Optional.ofNullable(latest).filter(w -> w.rules().withVariety(0).equals(plain));
    }

    /** What a rule costs, in a few words; empty when it is off, or not counted yet. */
    public Optional<Message> cost(ServingRule rule) {
        SuggestionCounter ready = counter.latest().get();
        if (ready == null) {
            return Optional.empty();
        }
        RuleReview review = ready.review();
        return review.cost(rule).map(cost -> {
            Optional<RuleLoss> loss = weighed().flatMap(w -> w.loss(rule));
            Message said = places(cost);
            if (loss.isPresent()) {
                said = Message.of("suggest.and", said, right(loss.get()));
            }
            if (cost.hidden() > 0) {
                said = Message.of("suggest.and", Message.of("suggest.cost.hidden", cost.hidden()), said);
            }
            if (rule == ServingRule.MARGIN && review.unknownCost() > 0) {
                said = Message.of("suggest.and", said, Message.of("suggest.rule.unknown", review.unknownCost()));
            }
            if (rule == ServingRule.FLOOR) {
                said = Message.of(
                        "suggest.and",
                        Message.of(
                                "suggest.cost.floor", new Share(review.floorBefore()), new Share(review.floorAfter())),
                        said);
            }
            return said;
        });
    }

    private static Message places(RuleCost cost) {
        long changed = hundredths(cost.places());
        return changed == 0 && cost.places() == 0
                ? Message.of("suggest.cost.nothing")
                : Message.of("suggest.cost.places", changed, hundredths(cost.score()));
    }

    private static Message right(RuleLoss loss) {
        long lost = hundredths(loss.lost().value());
        if (lost == 0) {
            return Message.of("suggest.cost.same");
        }
        return lost > 0 ? Message.of("suggest.cost.fewer", lost) : Message.of("suggest.cost.more", -lost);
    }

    /** What the chosen variety costs, as it was measured. */
    public Message varietySentence() {
        double chosen = WeighRules.nearest(rules.get().variety());
        Optional<VarietyPoint> point = curve().flatMap(w -> w.point(chosen));
        if (point.isEmpty()) {
            boolean nobody = curve().isPresent();
            return Message.of(nobody ? "suggest.variety.nobody" : "suggest.variety.why");
        }
        VarietyPoint at = point.get();
        if (chosen == 0) {
            boolean free = curve().orElseThrow().curve().stream()
                    .anyMatch(other -> other.variety() > 0 && other.costsNothing());
            return Message.of(free ? "suggest.variety.free" : "suggest.variety.none");
        }
        if (at.costsNothing()) {
            return Message.of("suggest.variety.nothing");
        }
        long lost = Math.max(1, hundredths(at.lost().value()));
        return Message.of(at.withinChance() ? "suggest.variety.chance" : "suggest.variety.costs", lost);
    }

    private static long hundredths(double share) {
        return Math.round(share * 100);
    }

    // ---- rules ----

    /** What may be suggested. */
    public ReadOnlyObjectProperty<SuggestionRules> rules() {
        return rules.getReadOnlyProperty();
    }

    /** Suggests by other rules from now on, here and in campaigns; Undo goes back. */
    public void follow(SuggestionRules next) {
        change(next, Message.of("suggest.changed"));
    }

    private void change(SuggestionRules next, Message said) {
        SuggestionRules before = stored();
        if (!next.equals(before)) {
            use(next);
            desk.done(Edit.of(said, () -> use(before), () -> use(next)));
        }
    }

    private void use(SuggestionRules next) {
        next.keep(session.current().workbench());
        rules.set(next);
        open();
    }

    /** Sets the price band from what was typed; gives what is wrong with it, or null.
     *
     * @param least the lowest price in units of the currency, blank for none
     * @param most the highest price likewise */
    public @Nullable Message price(String least, String most) {
        Optional<Long> from = money(least);
        Optional<Long> to = money(most);
        if (from.isEmpty() || to.isEmpty()) {
            return Message.of("suggest.price.number");
        }
        if (to.get() > 0 && to.get() < from.get()) {
            return Message.of("suggest.price.order");
        }
        follow(rules.get()
                .withPrice(new ServingRules.Price(
                        from.get(), to.get(), rules.get().price().usual())));
        return null;
    }

    private static Optional<Long> money(String typed) {
        String plain = typed.strip().replace('，', ',').replace(',', '.');
        if (plain.isEmpty()) {
            return Optional.of(0L);
        }
        // "1,000" is a thousand to some and one to others: three digits behind a mark are asked for again.
        return PRICE.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain).movePointRight(4).longValueExact())
                : Optional.empty();
    }

    /** Names of the categories, or brands, of the shop. */
    public List<String> names(boolean brands) {
        return session.facts()
                .map(facts -> brands
                        ? facts.catalogue().brand().words()
                        : facts.catalogue().category().words())
                .orElse(List.of());
    }

    /** Never suggests that product again to anybody. */
    public void block(SuggestedProduct product) {
        block(idOf(product));
    }

    /** Never suggests that product again to anybody.
     *
     * @param productId lasting id */
    public void block(int productId) {
        change(stored().blocking(productId), Message.of("products.blocked", nameOf(productId)));
    }

    /** Never suggests that product again to the person looked at. */
    public void blockForPerson(SuggestedProduct product) {
        PersonPreview shown = person.shown().get();
        if (shown == null) {
            return;
        }
        change(
                stored().blocking(new Never(shown.customerId(), idOf(product))),
                Message.of("suggest.blocked.person", product.name(), shown.name()));
    }

    private int idOf(SuggestedProduct product) {
        return session.current().facts().catalogue().id()[product.product()];
    }

    /** Lets a product be suggested again. */
    public void allow(int productId) {
        change(stored().allowing(productId), Message.of("products.allowed", nameOf(productId)));
    }

    /** Prefers a product for one of the few places of new and chosen products, or no longer. */
    public void boost(int productId, boolean on) {
        change(
                on ? stored().boosting(productId) : stored().calming(productId),
                Message.of(on ? "suggest.boosted" : "suggest.calmed", nameOf(productId)));
    }

    /** The name of a product by its lasting id. */
    public Message nameOf(int productId) {
        Catalogue catalogue = session.current().facts().catalogue();
        int row = Arrays.binarySearch(catalogue.id(), productId);
        return row < 0
                ? Message.of("products.gone")
                : Verbatim.of(
                        catalogue.name().isBlank(row)
                                ? catalogue.sku().get(row)
                                : catalogue.name().get(row));
    }
}
