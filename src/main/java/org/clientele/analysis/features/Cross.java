package org.clientele.analysis.features;

/**
 * Two features taken together: words become pairs of words, numbers their product, and a number beside a word goes by its
 * lower, middle or upper third.
 *
 * @param first the key of one source
 * @param second the key of the other
 */
public record Cross(String first, String second) {
    /** The key of the crossed source. */
    public String key() {
        return first + "*" + second;
    }
}
