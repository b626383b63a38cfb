package org.clientele.model.campaign;

import java.util.List;

/**
 * What a campaign tries: versions of its message against each other, one goal, one question.
 *
 * @param question what its owner wants to learn, in their own words; empty for none
 * @param others the versions besides the campaign's own message, at most three
 * @param goal what counts as an answer
 * @param days how long after the message an answer counts, 1 to 90
 * @param smallestLift the smallest relative change worth knowing, such as 0.2
 * @param series the series of campaigns with which it is read together; empty for none
 * @param lot by what people are drawn into its arms, whatever it is called; empty where that is the campaign's name
 */
public record Trial(
        String question, List<Version> others, Goal goal, int days, double smallestLift, String series, String lot) {
    /** The most versions beside the campaign's own message. */
    public static final int MOST_OTHERS = 3;

    /** What counts as an answer. */
    public enum Goal {
        /** An order. */
        ORDER,
        /** A click. */
        CLICK,
        /** A visit. */
        VISIT,
        /** Money spent. */
        REVENUE
    }

    /**
     * Another version of the message.
     *
     * @param name what it is called
     * @param share the part of those who get a message that get this one, above 0 and below 1
     * @param text what it says
     */
    public record Version(String name, double share, MessageText text) {}

    public Trial {
        others = List.copyOf(others);
        double shares = others.stream().mapToDouble(Version::share).sum();
        if (others.size() > MOST_OTHERS
                || days < 1
                || days > 90
                || !(smallestLift > 0)
                || others.stream().anyMatch(v -> !(v.share() > 0))
                || shares >= 1) {
            throw new IllegalArgumentException(others + ", " + days + ", " + smallestLift);
        }
    }

    /** A trial drawn by the campaign's name. */
    public Trial(String question, List<Version> others, Goal goal, int days, double smallestLift, String series) {
        this(question, others, goal, days, smallestLift, series, "");
    }

    /** One version, read by orders in fourteen days. */
    public static Trial none() {
        return new Trial("", List.of(), Goal.ORDER, 14, 0.2, "");
    }

    /** The same trial of other versions. */
    public Trial of(List<Version> versions) {
        return new Trial(question, versions, goal, days, smallestLift, series, lot);
    }

    /** The same trial with another question. */
    public Trial asking(String other) {
        return new Trial(other, others, goal, days, smallestLift, series, lot);
    }

    /** The same trial with another goal, whose answers count for so many days. */
    public Trial counting(Goal other, int within) {
        return new Trial(question, others, other, within, smallestLift, series, lot);
    }

    /** The same trial for another smallest change. */
    public Trial worth(double lift) {
        return new Trial(question, others, goal, days, lift, series, lot);
    }

    /** The same trial as a part of that series. */
    public Trial in(String other) {
        return new Trial(question, others, goal, days, smallestLift, other, lot);
    }

    /** The same trial, drawn by that. */
    public Trial drawnBy(String other) {
        return new Trial(question, others, goal, days, smallestLift, series, other);
    }

    /** The part of those who get a message that get the campaign's own text. */
    public double ownShare() {
        return 1 - others.stream().mapToDouble(Version::share).sum();
    }
}
