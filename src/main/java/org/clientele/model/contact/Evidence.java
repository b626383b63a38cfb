package org.clientele.model.contact;

/**
 * What can be shown to somebody who asks why.
 *
 * @param source where it was said; blank when it is not known
 * @param wording what was agreed to, word for word; blank when it is not known
 * @param proof where a document lies that shows it, or its hash; blank when there is none
 */
public record Evidence(String source, String wording, String proof) {
    /** Nothing that could be shown. */
    public static Evidence none() {
        return new Evidence("", "", "");
    }

    /** Only where it was said. */
    public static Evidence from(String source) {
        return new Evidence(source, "", "");
    }
}
