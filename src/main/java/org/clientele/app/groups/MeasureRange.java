package org.clientele.app.groups;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.clientele.analysis.cluster.Measure;
import org.clientele.model.rule.Check;
import org.clientele.model.rule.FieldName;
import org.clientele.model.rule.Rule;

/** A stretch of a measure as a rule, where rules can ask for that measure. */
public final class MeasureRange {
    private static final int DIGITS = 3;

    private MeasureRange() {}

    /** The rule of those between two values, both included and rounded outwards; none for shares of a word. */
    public static Optional<Rule> rule(Measure measure, double low, double high) {
        return field(measure)
                .map(field -> new Rule.Has(
                        FieldName.known(field),
                        new Check.Between(rounded(low, RoundingMode.FLOOR), rounded(high, RoundingMode.CEILING))));
    }

    private static BigDecimal rounded(double value, RoundingMode mode) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).round(new MathContext(DIGITS, mode)).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
    }

    private static Optional<String> field(Measure measure) {
        return switch (measure.kind()) {
            case RECENCY -> Optional.of("recency");
            case ORDERS -> Optional.of("orders");
            case MONEY -> Optional.of("money");
            case AVERAGE_ORDER -> Optional.of("average_order");
            case PRICE_LEVEL -> Optional.of("price_level");
            case BASKET -> Optional.of("basket_size");
            case RETURNED -> Optional.of("returned");
            case EVENING -> Optional.of("evening");
            case WEEKEND -> Optional.of("weekend");
            case CATEGORY, CHANNEL -> Optional.empty();
        };
    }
}
