package org.clientele.app.basket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.clientele.analysis.basket.Level;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.GroupCard;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.Segment;
import org.clientele.model.rule.Check;
import org.clientele.model.rule.Compare;
import org.clientele.model.rule.Deed;
import org.clientele.model.rule.Measure;
import org.clientele.model.rule.Property;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleText;
import org.clientele.model.rule.Window;
import org.clientele.model.text.Message;

/** Makes groups of people out of what goes together: they have the one and lack the other. */
public final class RuleAudience {
    private static final int REASONS = 12;

    private RuleAudience() {}

    /** Those who bought all of some items and not all of the others, which go with them. */
    public static Rule hasNot(ItemNames names, int[] has, int[] then) {
        if (has.length == 1 && then.length == 1) {
            return new Rule.Lacks(bought(names, has[0]), bought(names, then[0]), new Window.Ever());
        }
        List<Rule> all = new ArrayList<>();
        Arrays.stream(has).forEach(item -> all.add(did(names, item, new Window.Ever())));
        List<Rule> lacks = Arrays.stream(then)
                .mapToObj(item -> (Rule) new Rule.DidNot(bought(names, item), new Window.Ever(), true))
                .toList();
        all.add(lacks.size() == 1 ? lacks.getFirst() : new Rule.Any(lacks));
        return new Rule.All(all);
    }

    /** Those who bought the one within the last so many days and never the other. */
    public static Rule soon(ItemNames names, int first, int then, int days) {
        return new Rule.All(List.of(
                did(names, first, new Window.Last(days, Window.Unit.DAY)),
                new Rule.DidNot(bought(names, then), new Window.Ever(), true)));
    }

    /** Those who should hear of an item: they bought what goes with it by the best rules, and not the item itself. */
    public static Rule shouldHear(ItemNames names, List<RuleRow> best, int then) {
        Set<List<Integer>> reasons = new java.util.LinkedHashSet<>();
        for (RuleRow row : best) {
            if (row.rule().then().length == 1 && row.rule().then()[0] == then && reasons.size() < REASONS) {
                reasons.add(new ArrayList<>(
                        new TreeSet<>(Arrays.stream(row.rule().has()).boxed().toList())));
            }
        }
        List<Rule> any = new ArrayList<>();
        for (List<Integer> reason : reasons) {
            List<Rule> all = reason.stream()
                    .map(item -> did(names, item, new Window.Ever()))
                    .toList();
            any.add(all.size() == 1 ? all.getFirst() : new Rule.All(all));
        }
        return new Rule.All(List.of(
                any.size() == 1 ? any.getFirst() : new Rule.Any(any),
                new Rule.DidNot(bought(names, then), new Window.Ever(), true)));
    }

    private static Rule did(ItemNames names, int item, Window window) {
        return new Rule.Did(bought(names, item), Measure.TIMES, Compare.atLeast(1), window);
    }

    private static Deed bought(ItemNames names, int item) {
        boolean numbered = !names.codes().get(item).isEmpty();
        Property property =
                names.level() == Level.CATEGORY ? Property.CATEGORY : numbered ? Property.SKU : Property.PRODUCT;
        String value = numbered ? names.codes().get(item) : names.names().get(item);
        return Deed.bought(new Deed.Filter(property, new Check.Is(List.of(value))));
    }

    /** The people of a rule as a group that follows the data.
     *
     * @param find finds groups in the same workbench */
    public static Job<GroupCard> card(Workbench workbench, FindGroups find, Rule rule, Message name, Message sentence) {
        return new Job<>(Message.of("groups.job.members"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.3));
            Segment segment = new Segment.ByRule(RuleText.of(rule));
            CustomerSet people = find.resolve(segment, facts, checkpoint.part(0.3, 1));
            return new GroupCard(
                    segment, name, sentence, Message.of("basket.strategy"), find.numbers(people, facts, checkpoint));
        });
    }
}
