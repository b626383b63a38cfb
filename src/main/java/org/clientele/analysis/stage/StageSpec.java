package org.clientele.analysis.stage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clientele.model.group.Stage;
import org.clientele.model.text.Refusal;

/**
 * The conditions of the lifecycle stages, asked one after the other; all can be changed. The first that holds decides and
 * the last stage takes the rest, so the stages part all customers whatever the conditions are.
 *
 * @param newDays a customer is new up to this many days after the first order
 * @param vip what makes a customer one of high value
 * @param away what makes a customer at risk or lapsed
 * @param plan in which order they are asked, and rules instead of the borders
 */
public record StageSpec(int newDays, Vip vip, Away away, Plan plan) {
    public StageSpec {
        if (newDays < 0) {
            throw Refusal.of("stage.spec.negative", newDays);
        }
    }

    /** Borders in the order of the method. */
    public StageSpec(int newDays, Vip vip, Away away) {
        this(newDays, vip, away, Plan.standard());
    }

    /** The borders that serve most shops; the methods page gives the reasons. */
    public static StageSpec standard() {
        return new StageSpec(60, new Vip(0.2, 3), new Away(2, 30, 4, 365));
    }

    /** With another number of days as a new customer. */
    public StageSpec withNewDays(int days) {
        return new StageSpec(days, vip, away, plan);
    }

    /** With other borders of high value. */
    public StageSpec withVip(Vip wanted) {
        return new StageSpec(newDays, wanted, away, plan);
    }

    /** With other borders of being away. */
    public StageSpec withAway(Away wanted) {
        return new StageSpec(newDays, vip, wanted, plan);
    }

    /** With another order or other rules. */
    public StageSpec withPlan(Plan wanted) {
        return new StageSpec(newDays, vip, away, wanted);
    }

    /**
     * In which order the stages are asked, and which have a rule of their own.
     *
     * @param order all six stages; the last takes everybody who is left
     * @param rules the rule of a stage as text, instead of its borders
     */
    public record Plan(List<Stage> order, Map<Stage, String> rules) {
        public Plan {
            order = List.copyOf(order);
            rules = Map.copyOf(rules);
            if (order.size() != Stage.values().length || !order.containsAll(List.of(Stage.values()))) {
                throw Refusal.of("stage.spec.order", order.size());
            }
            if (rules.containsKey(order.getLast())) {
                throw Refusal.of("stage.spec.rest");
            }
        }

        /** The order of the method, every stage by its borders. */
        public static Plan standard() {
            return new Plan(
                    List.of(Stage.POTENTIAL, Stage.NEW, Stage.LAPSED, Stage.AT_RISK, Stage.HIGH_VALUE, Stage.ACTIVE),
                    Map.of());
        }

        /** The stage that takes the rest. */
        public Stage rest() {
            return order.getLast();
        }

        /** A stage with a rule of its own. */
        public Plan with(Stage stage, String rule) {
            Map<Stage, String> changed = copy();
            changed.put(stage, rule);
            return new Plan(order, changed);
        }

        /** A stage by its borders again. */
        public Plan without(Stage stage) {
            Map<Stage, String> changed = copy();
            changed.remove(stage);
            return new Plan(order, changed);
        }

        /** A stage asked one place earlier; the stage that takes the rest has no rule, so one that has cannot become it. */
        public Plan earlier(Stage stage) {
            int at = order.indexOf(stage);
            if (at == 0) {
                return this;
            }
            List<Stage> changed = new ArrayList<>(order);
            changed.set(at, changed.get(at - 1));
            changed.set(at - 1, stage);
            return new Plan(changed, rules);
        }

        private Map<Stage, String> copy() {
            Map<Stage, String> copy = new EnumMap<>(Stage.class);
            copy.putAll(rules);
            return copy;
        }
    }

    /**
     * High value.
     *
     * @param topShare among the buyers with enough orders, the share with the most money, 0 to 1
     * @param orders orders that are enough
     */
    public record Vip(double topShare, int orders) {
        public Vip {
            if (!(topShare >= 0 && topShare <= 1)) {
                throw Refusal.of("stage.spec.share", topShare);
            }
        }
    }

    /**
     * At risk and lapsed. The usual gap is the customer's own from three order days on, else the shop's.
     *
     * @param riskGaps at risk when away longer than this many usual gaps…
     * @param riskDays …and longer than this many days
     * @param lapsedGaps lapsed when away longer than this many usual gaps…
     * @param lapsedDays …and longer than this many days
     */
    public record Away(double riskGaps, int riskDays, double lapsedGaps, int lapsedDays) {
        public Away {
            if (riskGaps < 0 || riskDays < 0 || lapsedGaps < 0 || lapsedDays < 0) {
                throw Refusal.of(
                        "stage.spec.negative",
                        Math.min(Math.min(riskGaps, lapsedGaps), Math.min(riskDays, lapsedDays)));
            }
        }
    }
}
