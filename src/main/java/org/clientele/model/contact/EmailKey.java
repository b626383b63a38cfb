package org.clientele.model.contact;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;

/** The form of an e-mail address by which two spellings are recognised as the same mailbox. */
public final class EmailKey {
    private EmailKey() {}

    /**
     * Trimmed, invisible characters removed, NFKC, lower-cased, international domain in ASCII.
     *
     * @param address an address that was cleaned and accepted on import
     */
    public static String of(String address) {
        // Nearly all addresses are plain; for them nothing of the below but the case can change anything.
        if (address.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            return address.toLowerCase(Locale.ROOT);
        }
        StringBuilder kept = new StringBuilder(address.length());
        Normalizer.normalize(address, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT && !Character.isWhitespace(c))
                .forEach(kept::appendCodePoint);
        String lower = kept.toString().toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        if (at < 0 || lower.chars().allMatch(c -> c < 128)) {
            return lower;
        }
        try {
            return lower.substring(0, at + 1) + IDN.toASCII(lower.substring(at + 1));
        } catch (IllegalArgumentException notADomain) {
            return lower;
        }
    }
}
