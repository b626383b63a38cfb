package org.clientele.app.groups;

import java.util.ArrayList;
import java.util.List;
import org.clientele.analysis.attributes.Attribute;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.Picked;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Compares a few groups with the average buyer, attribute by attribute. */
public final class CompareGroups {
    /** As many groups can be told apart at once. */
    public static final int MOST = 5;

    private static final List<String> KEYS = List.of(
            "recency",
            "orders",
            "money",
            "average-order",
            "basket-size",
            "breadth",
            "price-level",
            "usual-gap",
            "tenure");

    private final Workbench workbench;
    private final Analyses analyses;

    /** Groups of that workbench. */
    public CompareGroups(Workbench workbench, Analyses analyses) {
        this.workbench = workbench;
        this.analyses = analyses;
    }

    /**
     * What was compared.
     *
     * @param groups the groups
     * @param attributes the attributes
     * @param change by group, then attribute: mean of the group over mean of all buyers, less one; NaN where unknown
     * @param standard by group, then attribute: how many standard deviations the mean of the group is from that of all
     */
    public record Compared(List<Picked> groups, List<Message> attributes, double[][] change, double[][] standard) {
        public Compared {
            groups = List.copyOf(groups);
            attributes = List.copyOf(attributes);
        }
    }

    /** Compares two to five groups. */
    public Job<Compared> compare(List<Picked> groups) {
        if (groups.isEmpty() || groups.size() > MOST) {
            throw Refusal.of("groups.compare.number", groups.size(), MOST);
        }
        return new Job<>(Message.of("groups.job.compare"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.3));
            FindGroups find = new FindGroups(workbench, analyses);
            List<Attribute.Numbers> numbers = new ArrayList<>();
            for (Attribute attribute : analyses.attributes(facts, checkpoint).columns()) {
                if (attribute instanceof Attribute.Numbers number && KEYS.contains(number.key())) {
                    numbers.add(number);
                }
            }
            double[][] change = new double[groups.size()][numbers.size()];
            double[][] standard = new double[groups.size()][numbers.size()];
            for (int g = 0; g < groups.size(); g++) {
                CustomerSet members = find.resolve(groups.get(g).segment(), facts, checkpoint);
                for (int a = 0; a < numbers.size(); a++) {
                    checkpoint.check();
                    Moments all = Moments.of(CustomerSet.all(facts.customers()), numbers.get(a));
                    Moments own = Moments.of(members, numbers.get(a));
                    change[g][a] = own.count() == 0 || all.mean() == 0 ? Double.NaN : own.mean() / all.mean() - 1;
                    standard[g][a] = own.count() == 0 || all.deviation() == 0
                            ? Double.NaN
                            : (own.mean() - all.mean()) / all.deviation();
                }
            }
            return new Compared(
                    groups,
                    numbers.stream().map(number -> Message.of(number.textKey())).toList(),
                    change,
                    standard);
        });
    }

    /** Mean and standard deviation of the customers whose value is known. */
    private record Moments(int count, double mean, double deviation) {
        static Moments of(CustomerSet members, Attribute.Numbers number) {
            double[] sums = new double[3];
            members.forEach(c -> {
                double value = number.value().applyAsDouble(c);
                if (!Double.isNaN(value)) {
                    // Welford's update: stable where values are large and alike.
                    sums[0]++;
                    double off = value - sums[1];
                    sums[1] += off / sums[0];
                    sums[2] += off * (value - sums[1]);
                }
            });
            int count = (int) sums[0];
            return new Moments(count, sums[1], count < 2 ? 0 : Math.sqrt(sums[2] / (count - 1)));
        }
    }
}
