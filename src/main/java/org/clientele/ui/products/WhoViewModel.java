package org.clientele.ui.products;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.people.Mask;
import org.clientele.app.products.ProductRow;
import org.clientele.app.products.ServeSuggestions;
import org.clientele.app.recommend.HearerList;
import org.clientele.app.recommend.SuggestionRules;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.People;
import org.clientele.model.group.Picked;
import org.clientele.model.group.Segment;
import org.clientele.model.rule.Property;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleText;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** Who should hear about one product. */
public final class WhoViewModel {
    private static final int SHOWN = 6;
    private static final int RANK = 10;
    private final Session session;
    private final Desk desk;
    private final JobSlot<HearerList> list;
    private final ObjectProperty<Integer> amount = new SimpleObjectProperty<>(100);
    private @Nullable ProductRow product;

    /**
     * One of the people, masked.
     *
     * @param place from 1, the surest first
     * @param name the masked name, or the customer number where there is no name
     * @param reason why that one
     */
    public record Line(int place, String name, Message reason) {}

    WhoViewModel(Session session, JobRunner jobs, Desk desk) {
        this.session = session;
        this.desk = desk;
        this.list = new JobSlot<>(jobs);
        amount.addListener((property, before, now) -> find());
    }

    /** How many people can be asked for. */
    public static List<Integer> amounts() {
        return List.of(50, 100, 500, 1_000);
    }

    /** How many people are asked for. */
    public ObjectProperty<Integer> amount() {
        return amount;
    }

    /** The people found. */
    public JobSlot<HearerList> list() {
        return list;
    }

    /** Asks who should hear about a product. */
    public void ask(ProductRow row) {
        product = row;
        list.clear();
        find();
    }

    private void find() {
        ProductRow row = product;
        Integer n = amount.get();
        if (row != null && n != null) {
            Workbench workbench = session.current().workbench();
            list.start(new ServeSuggestions(workbench)
                    .who(SuggestionRules.of(workbench), row.identity().id(), n));
        }
    }

    /** The first few of the people, with the reason of each. */
    public List<Line> first(HearerList found) {
        People people = session.current().facts().people();
        int[] customers = found.people();
        return IntStream.range(0, Math.min(SHOWN, customers.length))
                .mapToObj(place -> {
                    String name = Mask.name(people.name().get(customers[place]));
                    return new Line(
                            place + 1,
                            name.isEmpty() ? people.number().get(customers[place]) : name,
                            found.reason(place));
                })
                .toList();
    }

    /** Shows exactly these people: to be kept as a group, or written to. */
    public void see(HearerList found) {
        desk.open("customers", new Picked(found.fixed(), Message.of("suggest.who.group", found.name())));
    }

    /** Shows everybody who has the product among the first ten suggestions, as a rule that follows the data. */
    public void follow(HearerList found) {
        String rule = RuleText.of(new Rule.Recommended(Property.SKU, found.sku(), RANK));
        desk.open("customers", new Picked(new Segment.ByRule(rule), Message.of("suggest.who.rule", found.name())));
    }
}
