package org.clientele.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clientele.analysis.recommend.serve.RuleCost;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.SaveGroup;
import org.clientele.app.jobs.Job;
import org.clientele.app.recommend.HearerList;
import org.clientele.app.recommend.RuleReview;
import org.clientele.app.recommend.SuggestProducts;
import org.clientele.app.recommend.SuggestedProduct;
import org.clientele.app.recommend.SuggestionDesk;
import org.clientele.app.recommend.SuggestionList;
import org.clientele.app.recommend.SuggestionRules;
import org.clientele.app.recommend.WriteHearers;
import org.clientele.app.recommend.WriteSuggestions;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.rule.Property;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleText;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** The answers of {@code recommend top} and {@code recommend who}. */
final class ServeAnswers {
    private static final int SHOWN = 10;
    private static final int LOOKED_AT = 1_000;
    private static final int RULE_RANK = 10;
    private final Workbench workbench;
    private final Facts facts;
    private final Reply reply;

    /**
     * A file that was asked for.
     *
     * @param path where, or null when none was
     * @param overwrite whether one that is there may be replaced
     */
    record Wish(@Nullable Path path, boolean overwrite) {}

    ServeAnswers(Workbench workbench, Facts facts, Reply reply) {
        this.workbench = workbench;
        this.facts = facts;
        this.reply = reply;
    }

    private SuggestionDesk desk() {
        return new SuggestProducts()
                .desk(workbench, facts, SuggestionRules.of(workbench).of(facts));
    }

    /** Suggestions for everybody. */
    void top(int k, Wish wish, Checkpoint checkpoint) {
        SuggestionDesk desk = desk();
        SuggestionList list = desk.suggest(CustomerSet.all(facts.customers()), k, checkpoint.part(0, 0.7));
        RuleReview review = desk.review(LOOKED_AT, k, checkpoint.part(0.7, 0.8));
        reply.say("recommend.cli.suggested", list.algorithm().title(), list.people().length, list.personal());
        long fallBack = Math.round(list.fallBacks().fallBackShare() * 100);
        reply.say("suggest.cli.fallback", fallBack);
        if (list.shortLists() > 0) {
            reply.say("suggest.cli.short", list.shortLists(), k);
        }
        for (RuleCost cost : review.costs()) {
            reply.say(
                    "suggest.cli.cost",
                    Message.of("suggest.rule." + cost.rule().name().toLowerCase(Locale.ROOT)),
                    cost.hidden(),
                    Math.round(cost.places() * 100),
                    Math.round(cost.score() * 100));
        }
        if (review.unknownCost() > 0) {
            reply.say("suggest.rule.unknown", review.unknownCost());
        }
        reply.put("algorithm", list.algorithm().code());
        reply.put("people", list.people().length);
        reply.put("personal", list.personal());
        reply.put("fallBackShare", list.fallBacks().fallBackShare());
        reply.put("shortLists", list.shortLists());
        reply.put("rules", review.costs().stream().map(ServeAnswers::cost).toList());
        reply.put("sample", sample(list));
        write(
                wish,
                () -> new WriteSuggestions(reply::words).job(facts, list, k, path(wish), wish.overwrite()),
                checkpoint);
    }

    private static Map<String, Object> cost(RuleCost cost) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("rule", Answers.word(cost.rule()));
        answer.put("hiddenProducts", cost.hidden());
        answer.put("placesChanged", cost.places());
        answer.put("scoreLost", cost.score());
        return answer;
    }

    private List<Map<String, Object>> sample(SuggestionList list) {
        List<Map<String, Object>> people = new ArrayList<>();
        for (int i = 0; i < Math.min(SHOWN, list.people().length); i++) {
            int customer = list.people()[i];
            String number = facts.people().number().get(customer);
            List<Map<String, Object>> products = new ArrayList<>();
            for (SuggestedProduct product : list.of(customer)) {
                String reason = reply.words(product.reason());
                reply.line(number + "  " + product.sku() + "  " + product.name() + " – " + reason);
                Map<String, Object> suggestion = new LinkedHashMap<>();
                suggestion.put("sku", product.sku());
                suggestion.put("name", product.name());
                suggestion.put("reason", reason);
                if (product.strength() >= 0) {
                    suggestion.put("strength", product.strength());
                }
                products.add(suggestion);
            }
            Map<String, Object> person = new LinkedHashMap<>();
            person.put("customer", number);
            person.put("suggestions", products);
            people.add(person);
        }
        return people;
    }

    /** Who should hear about a product.
     *
     * @param sku the shop's product number
     * @param save the name of a group to keep them in, or null */
    void who(@Nullable String sku, int n, @Nullable String save, Wish wish, Checkpoint checkpoint) {
        if (sku == null) {
            throw Refusal.of("suggest.cli.product");
        }
        if (n < 1) {
            throw Refusal.of("suggest.cli.n", n);
        }
        int product = product(sku);
        HearerList list = desk().who(product, n, checkpoint.part(0, 0.8));
        reply.say("suggest.cli.who", list.name(), list.size(), list.suited(), list.hidden());
        List<Map<String, Object>> people = new ArrayList<>();
        for (int place = 0; place < list.size(); place++) {
            String number = facts.people().number().get(list.people()[place]);
            String reason = reply.words(list.reason(place));
            if (place < SHOWN) {
                reply.line(number + "  " + list.strength(place) + "  " + reason);
            }
            Map<String, Object> person = new LinkedHashMap<>();
            person.put("customer", number);
            person.put("strength", list.strength(place));
            person.put("reason", reason);
            people.add(person);
        }
        String rule = RuleText.of(new Rule.Recommended(Property.SKU, sku, RULE_RANK));
        reply.say("suggest.cli.rule", rule);
        reply.put("sku", list.sku());
        reply.put("name", list.name());
        reply.put("suited", list.suited());
        reply.put("hidden", list.hidden());
        reply.put("people", people);
        reply.put("rule", rule);
        if (save != null) {
            SavedGroup saved = WorkCommand.done(
                    new SaveGroup(workbench, new FindGroups(workbench, new Analyses())).frozen(save, list.fixed()),
                    checkpoint);
            reply.say("suggest.cli.saved", saved.name(), saved.size());
            reply.put("group", saved.name());
        }
        write(wish, () -> new WriteHearers(reply::words).job(facts, list, path(wish), wish.overwrite()), checkpoint);
    }

    private int product(String sku) {
        for (int i = 0; i < facts.catalogue().size(); i++) {
            if (facts.catalogue().sku().get(i).equals(sku)) {
                return i;
            }
        }
        throw Refusal.of("suggest.cli.nosku", sku);
    }

    private static Path path(Wish wish) {
        return java.util.Objects.requireNonNull(wish.path());
    }

    private void write(Wish wish, java.util.function.Supplier<Job<Long>> job, Checkpoint checkpoint) {
        if (wish.path() != null) {
            long rows = WorkCommand.done(job.get(), checkpoint.part(0.9, 1));
            reply.say("recommend.cli.written", rows, wish.path().toString());
            reply.put("output", wish.path().toString());
            reply.put("rows", rows);
        }
    }
}
