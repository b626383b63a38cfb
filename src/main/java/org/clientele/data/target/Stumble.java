package org.clientele.data.target;

import java.util.regex.Pattern;

/** What a target is known to stumble over in a cell. */
public enum Stumble {
    /** Signs beyond the sixteen bits of Unicode, such as emoji, at which its import stops. */
    EMOJI {
        @Override
        public boolean in(String cell) {
            return cell.chars().anyMatch(c -> Character.isSurrogate((char) c));
        }
    },
    /** A link, which its carriers do not let through in a variable. */
    LINK {
        @Override
        public boolean in(String cell) {
            return ADDRESS.matcher(cell).find();
        }
    };

    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|www\\.)");

    /** Whether it is in that cell. */
    public abstract boolean in(String cell);
}
