package org.clientele.analysis.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The interests of all customers as weighted tags.
 *
 * @param tags the words, those of most people first
 * @param perPerson places for each customer in the two arrays
 * @param tag index of the tag at each place, the strongest first, -1 where a place is free
 * @param weight its weight, 0 to 1; the squares of all weights of a person add up to one before the weaker are cut off
 */
public record TextTagResult(List<Tag> tags, int perPerson, int[] tag, float[] weight) {
    public TextTagResult {
        tags = List.copyOf(tags);
    }

    /**
     * A word that tells a taste.
     *
     * @param word the word as it is shown
     * @param texts product texts and written texts that hold it
     * @param people customers who have it among their strongest
     */
    public record Tag(String word, int texts, int people) {}

    /**
     * A tag of a person.
     *
     * @param tag its index
     * @param weight its weight, 0 to 1
     */
    public record Interest(int tag, float weight) {}

    /** How many customers there are. */
    public int customers() {
        return tag.length / perPerson;
    }

    /** The tags of a customer, the strongest first. */
    public List<Interest> of(int customer) {
        List<Interest> interests = new ArrayList<>();
        for (int at = customer * perPerson; at < (customer + 1) * perPerson && tag[at] >= 0; at++) {
            interests.add(new Interest(tag[at], weight[at]));
        }
        return interests;
    }

    /** How strongly a customer has a tag; 0 where it is not among their strongest. */
    public float weight(int customer, int wanted) {
        for (int at = customer * perPerson; at < (customer + 1) * perPerson && tag[at] >= 0; at++) {
            if (tag[at] == wanted) {
                return weight[at];
            }
        }
        return 0;
    }
}
