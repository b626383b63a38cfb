package org.clientele.analysis.results;

import java.util.Locale;
import org.clientele.model.campaign.Trial;

/** What is measured on each person of a campaign. */
public enum Measure {
    /** Came to the shop or its site. */
    VISIT(true),
    /** Clicked in the message; those who got none cannot. */
    CLICK(true),
    /** Ordered. */
    ORDER(true),
    /** Money spent, in ten-thousandths. */
    REVENUE(false),
    /** Left the list; those who got no message hardly can. */
    UNSUBSCRIBE(true);

    private final boolean share;

    Measure(boolean share) {
        this.share = share;
    }

    /** Whether each person did it or not; else it is an amount. */
    public boolean share() {
        return share;
    }

    /** Whether people without a message can be measured on it as well. */
    public boolean comparable() {
        return this == VISIT || this == ORDER || this == REVENUE;
    }

    /** The word for it in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The goal that is measured by it; leaving the list is nobody's goal, and is told as an answer to the message. */
    public Trial.Goal goal() {
        return switch (this) {
            case ORDER -> Trial.Goal.ORDER;
            case CLICK, UNSUBSCRIBE -> Trial.Goal.CLICK;
            case VISIT -> Trial.Goal.VISIT;
            case REVENUE -> Trial.Goal.REVENUE;
        };
    }

    /** What a goal is measured by. */
    public static Measure of(Trial.Goal goal) {
        return switch (goal) {
            case ORDER -> ORDER;
            case CLICK -> CLICK;
            case VISIT -> VISIT;
            case REVENUE -> REVENUE;
        };
    }
}
