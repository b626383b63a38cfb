package org.clientele.model.contact;

/**
 * What a person has said about one channel: only {@link #GRANTED} opens it.
 *
 * <p>A withdrawal beats a grant of the same or an earlier time; "not said" means no.
 */
public enum ConsentStatus {
    UNKNOWN,
    GRANTED,
    DENIED,
    WITHDRAWN,
    EXPIRED
}
