package org.clientele.cli;

import java.util.Locale;
import org.clientele.analysis.basket.Level;
import org.clientele.analysis.basket.Scope;
import org.clientele.analysis.basket.mine.Method;
import org.clientele.analysis.basket.rule.RuleSpec;
import org.clientele.app.basket.BasketWish;
import org.clientele.app.basket.FollowRow;
import org.clientele.app.basket.RuleFilter;
import org.clientele.app.basket.RuleOrder;
import org.clientele.model.intake.TransactionLayout;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be asked of {@code clientele baskets}. */
final class BasketWishes {
    @Option(
            names = "--support",
            paramLabel = "N|SHARE",
            description = "How many baskets must hold the items: 30, 0.001 or 0.1%%.")
    String support = "";

    @Option(
            names = "--confidence",
            paramLabel = "SHARE",
            description = "How sure a rule must be (default: 0.05 in a workbench, 0.5 in files).")
    @Nullable
    Double confidence;

    @Option(
            names = "--min-lift",
            paramLabel = "X",
            description = "How many times the usual (default: 1.2 in a workbench, any in files).")
    @Nullable
    Double lift;

    @Option(
            names = "--min-count",
            paramLabel = "N",
            description = "How many baskets must hold a whole rule (default: 30 in a workbench).")
    @Nullable
    Integer count;

    @Option(
            names = "--false-share",
            paramLabel = "SHARE",
            description = "The share of false rules that is borne (default: 0.05 in a workbench, any in files).")
    @Nullable
    Double falseShare;

    @Option(names = "--all", description = "Keep rules that a shorter one makes superfluous.")
    boolean all;

    @Option(
            names = "--algorithm",
            paramLabel = "fp-growth|apriori",
            description = "How itemsets are found (default: ${DEFAULT-VALUE}).")
    String algorithm = "fp-growth";

    @Option(
            names = "--longest",
            paramLabel = "N",
            description = "How many items a rule may have (default: 3 in a workbench, any in files; 0 for any).")
    @Nullable
    Integer longest;

    @Option(names = "--several", description = "Let more than one item follow.")
    boolean several;

    @Option(
            names = "--level",
            paramLabel = "product|category",
            description = "What an item is, in a workbench (default: product).")
    String level = "product";

    @Option(
            names = "--scope",
            paramLabel = "order|lifetime",
            description = "What a basket is, in a workbench (default: order).")
    String scope = "order";

    @Option(
            names = "--sort",
            paramLabel = "lift|confidence|count|extra",
            description = "What is shown first (default: ${DEFAULT-VALUE}).")
    RuleOrder sort = RuleOrder.LIFT;

    @Option(names = "--top", paramLabel = "N", description = "How many are shown (default: ${DEFAULT-VALUE}).")
    int top = 20;

    @Option(
            names = "--format",
            paramLabel = "guess|lines|columns",
            description = "How files are laid out: a basket a line, or columns (default: ${DEFAULT-VALUE}).")
    TransactionLayout layout = TransactionLayout.GUESS;

    /** Refuses what cannot be asked for. */
    void check() {
        requireShare("--confidence", confidence);
        requireShare("--false-share", falseShare);
        if (lift != null && !(lift >= 0)) {
            throw Refusal.of("basket.cli.number", "--min-lift", String.valueOf(lift));
        }
        if (count != null && count < 1 || longest != null && (longest < 0 || longest == 1) || top < 0) {
            throw Refusal.of("basket.cli.count");
        }
        method();
        level();
        scope();
        support(0);
    }

    private static void requireShare(String option, @Nullable Double value) {
        if (value != null && !(value >= 0 && value <= 1)) {
            throw Refusal.of("basket.cli.share", option, String.valueOf(value));
        }
    }

    Method method() {
        return constant(Method.class, "--algorithm", algorithm);
    }

    Level level() {
        return constant(Level.class, "--level", level);
    }

    private Scope scope() {
        return constant(Scope.class, "--scope", scope);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String option, String text) {
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(text.toLowerCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw Refusal.of("basket.cli.choice", option, text);
    }

    static String word(Enum<?> constant) {
        return Answers.word(constant);
    }

    private double support(double usual) {
        if (support.isBlank()) {
            return usual;
        }
        try {
            double value = support.endsWith("%")
                    ? Double.parseDouble(support.substring(0, support.length() - 1)) / 100
                    : Double.parseDouble(support);
            boolean whole = value >= 1 && value == Math.rint(value) && value <= Integer.MAX_VALUE;
            if (value > 0 && value < 1 || whole && !support.endsWith("%")) {
                return value;
            }
        } catch (NumberFormatException other) {
            throw new Refusal(org.clientele.model.text.Message.of("basket.cli.support", support), other);
        }
        throw Refusal.of("basket.cli.support", support);
    }

    /** The wish.
     *
     * @param usualSupport what holds where nothing is said of support
     * @param usualLongest what holds where nothing is said of length */
    BasketWish wish(double usualSupport, int usualLongest) {
        return new BasketWish(
                level(), scope(), method(), support(usualSupport), longest == null ? usualLongest : longest, several);
    }

    /** Which rules are wanted; what is not said is as usual. */
    RuleFilter filter(RuleSpec usual) {
        return RuleFilter.of(new RuleSpec(
                confidence == null ? usual.confidence() : confidence,
                lift == null ? usual.lift() : lift,
                count == null ? usual.both() : count,
                falseShare == null ? usual.falseShare() : falseShare,
                all || usual.redundant()));
    }

    /** Whether a pair is wanted that follows in time. */
    boolean wanted(FollowRow row) {
        RuleSpec usual = RuleSpec.standard();
        return row.pair().falseShare() <= (falseShare == null ? usual.falseShare() : falseShare)
                && row.pair().lift() >= (lift == null ? usual.lift() : lift)
                && row.pair().share() >= (confidence == null ? 0 : confidence)
                && row.pair().hits() >= (count == null ? 1 : count);
    }
}
