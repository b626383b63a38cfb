package org.clientele.data.target;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.clientele.data.write.Hash;

/** The form in which a target wants an address, a date or a text. */
public enum Form {
    AS_IS {
        @Override
        public String of(String text) {
            return text;
        }
    },
    /** A telephone number for Chinese gateways: eleven digits at home, country code and number without plus abroad. */
    CHINESE_NUMBER {
        @Override
        public String of(String text) {
            return text.startsWith("+86") ? text.substring(3) : DIGITS.of(text);
        }
    },
    /** Digits only, the country code first, without plus and leading zeros. */
    DIGITS {
        @Override
        public String of(String text) {
            StringBuilder digits = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c >= '0' && c <= '9' && (c != '0' || !digits.isEmpty())) {
                    digits.append(c);
                }
            }
            return digits.toString();
        }
    },
    /** Without blanks around it, in lower case, as SHA-256. */
    HASHED {
        @Override
        public String of(String text) {
            String plain = text.strip().toLowerCase(Locale.ROOT);
            return plain.isEmpty() ? "" : Hash.sha256(plain);
        }
    },
    /** A telephone number as digits only, as SHA-256. */
    HASHED_DIGITS {
        @Override
        public String of(String text) {
            String digits = DIGITS.of(text);
            return digits.isEmpty() ? "" : Hash.sha256(digits);
        }
    },
    /** Without commas and quotes, for targets that read no quoted cells. */
    UNQUOTED {
        @Override
        public String of(String text) {
            return text.replaceAll("[\",\\r\\n]+", " ").strip();
        }
    },
    /** A tag: commas part tags, and 100 signs are the most. */
    TAG {
        @Override
        public String of(String text) {
            String tag = text.strip().replaceAll("\\s*,\\s*", " ");
            return tag.codePointCount(0, tag.length()) <= 100 ? tag : tag.substring(0, tag.offsetByCodePoints(0, 100));
        }
    },
    /** A day as the seconds from 1970 to its beginning in UTC. */
    UNIX_SECONDS {
        @Override
        public String of(String text) {
            try {
                return text.isEmpty()
                        ? ""
                        : Long.toString(LocalDate.parse(text)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toEpochSecond());
            } catch (DateTimeParseException noDay) {
                return text;
            }
        }
    },
    /** A day with the time of its beginning. */
    DAY_AND_TIME {
        @Override
        public String of(String text) {
            return text.length() == 10 ? text + " 00:00:00" : text;
        }
    };

    /** The text in this form. */
    public abstract String of(String text);
}
