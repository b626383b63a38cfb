package org.clientele.data.read;

/** A password that a person has typed in; it never shows itself in logs. */
public record Password(String letters) {
    @Override
    public String toString() {
        return "***";
    }
}
