package org.clientele.analysis.allocation;

/**
 * A budget split across groups so that the next unit of money earns the same wherever it goes.
 *
 * @param spend money for each group
 * @param earned what each group is expected to bring for it
 * @param next what the next unit of money brings in the groups that get any; 1 or more means it still pays
 */
public record BudgetSplit(double[] spend, double[] earned, double next) {
    private static final int HALVINGS = 200;

    /**
     * How a group answers to money: R(x) = V·(1 − e^(−x/s)).
     *
     * @param most V, what the group brings at most, 0 or more
     * @param scale s, the money after which 63 % of it has come, above 0
     */
    public record Response(double most, double scale) {
        public Response {
            if (!(most >= 0) || !(scale > 0)) {
                throw new IllegalArgumentException(most + ", " + scale);
            }
        }

        /** What the group brings for so much money. */
        public double earned(double spend) {
            return most * -Math.expm1(-spend / scale);
        }

        /** What the next unit brings. */
        public double next(double spend) {
            return most / scale * Math.exp(-spend / scale);
        }

        /** The money after which the next unit brings just {@code rate}. */
        double until(double rate) {
            return most == 0 ? 0 : Math.max(0, -scale * Math.log(rate * scale / most));
        }
    }

    /**
     * The best split: water-filling over the groups' next units (Lagrange). Money whose next unit would bring less than 1
     * is not spent.
     *
     * @param budget money there is, 0 or more
     */
    public static BudgetSplit of(Response[] groups, double budget) {
        if (!(budget >= 0)) {
            throw new IllegalArgumentException("budget " + budget);
        }
        double low = 1;
        double high = 1;
        for (Response group : groups) {
            high = Math.max(high, group.next(0));
        }
        if (spent(groups, 1) > budget) {
            for (int i = 0; i < HALVINGS; i++) {
                double middle = (low + high) / 2;
                if (spent(groups, middle) > budget) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
        } else {
            high = 1;
        }
        double[] spend = new double[groups.length];
        double[] earned = new double[groups.length];
        for (int g = 0; g < groups.length; g++) {
            spend[g] = groups[g].until(high);
            earned[g] = groups[g].earned(spend[g]);
        }
        return new BudgetSplit(spend, earned, high);
    }

    private static double spent(Response[] groups, double rate) {
        double sum = 0;
        for (Response group : groups) {
            sum += group.until(rate);
        }
        return sum;
    }

    /** What all groups bring together. */
    public double earnedInAll() {
        double sum = 0;
        for (double part : earned) {
            sum += part;
        }
        return sum;
    }
}
