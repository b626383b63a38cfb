package org.clientele.model.contact;

/** A way to reach a person. */
public enum Channel {
    EMAIL,
    SMS
}
