package org.clientele.app.people;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.clientele.facts.People;

/**
 * All by which customers are looked up, folded, one record a customer in one block of bytes: name, pinyin, initials,
 * the same with v for ü, number, e-mail address, the digits of the phone backwards.
 *
 * <p>Fields end with 0; syllables are parted by 1, which a search skips.
 */
final class Names {
    static final byte END = 0;
    static final byte SYLLABLE = 1;
    static final int NAME = 0;
    static final int PINYIN = 1;
    static final int INITIALS = 2;
    static final int PINYIN_V = 3;
    static final int INITIALS_V = 4;
    static final int NUMBER = 5;
    static final int EMAIL = 6;
    static final int PHONE = 7;

    private final byte[] bytes;
    private final int[] offset;

    private Names(byte[] bytes, int[] offset) {
        this.bytes = bytes;
        this.offset = offset;
    }

    /** The records of some customers. */
    static Names of(People people, int from, int to, Pinyin pinyin) {
        Writer writer = new Writer(64 * (to - from));
        int[] offset = new int[to - from + 1];
        for (int c = from; c < to; c++) {
            String name = Folding.fold(people.name().get(c));
            writer.field(name);
            List<String> syllables = pinyin.reads(name) ? pinyin.of(name) : List.of();
            boolean umlaut = syllables.stream().anyMatch(syllable -> syllable.indexOf('ü') >= 0);
            writer.syllables(syllables, 'u');
            writer.syllables(umlaut ? syllables : List.of(), 'v');
            writer.field(Folding.fold(people.number().get(c)));
            writer.field(Folding.fold(people.email().get(c)));
            writer.backwards(people.phone().get(c));
            offset[c - from + 1] = writer.size;
        }
        return new Names(Arrays.copyOf(writer.bytes, writer.size), offset);
    }

    /** All of these, one after the other. */
    static Names joined(Names[] parts) {
        int size = 0;
        int people = 0;
        for (Names part : parts) {
            size += part.bytes.length;
            people += part.offset.length - 1;
        }
        byte[] bytes = new byte[size];
        int[] offset = new int[people + 1];
        int at = 0;
        int person = 0;
        for (Names part : parts) {
            System.arraycopy(part.bytes, 0, bytes, at, part.bytes.length);
            for (int i = 0; i + 1 < part.offset.length; i++) {
                offset[person++] = at + part.offset[i];
            }
            at += part.bytes.length;
        }
        offset[person] = at;
        return new Names(bytes, offset);
    }

    /** How many customers there are. */
    int size() {
        return offset.length - 1;
    }

    /** Where the record of a customer begins; that of the one after the last is the end. */
    int start(int customer) {
        return offset[customer];
    }

    /** Whose record that byte belongs to. */
    int owner(int at) {
        int found = Arrays.binarySearch(offset, at);
        return found >= 0 ? found : -found - 2;
    }

    /** Whether that byte belongs to the record of that customer. */
    boolean owns(int customer, int at) {
        return offset[customer] <= at && at < offset[customer + 1];
    }

    /** Where the customer number of a customer begins. */
    int number(int customer) {
        int field = 0;
        int at = offset[customer];
        while (field < NUMBER) {
            if (bytes[at++] == END) {
                field++;
            }
        }
        return at;
    }

    /** Whether these bytes are somewhere in the record of a customer, at the beginning of a word or not. */
    boolean holds(int customer, byte[] wanted) {
        int end = offset[customer + 1];
        for (int i = offset[customer]; i < end; i++) {
            if (bytes[i] == wanted[0] && begins(i, wanted)) {
                return true;
            }
        }
        return false;
    }

    /** The byte at a place. */
    byte at(int place) {
        return bytes[place];
    }

    /** Whether the text at a place begins with these bytes. */
    boolean begins(int place, byte[] wanted) {
        int at = place;
        for (byte next : wanted) {
            while (bytes[at] == SYLLABLE) {
                at++;
            }
            if (bytes[at] != next) {
                return false;
            }
            at++;
        }
        return true;
    }

    /** A mark of the field that begins at a place; equal fields have equal marks. */
    int mark(int place) {
        int mark = 1;
        for (int at = place; bytes[at] != END; at++) {
            mark = 31 * mark + bytes[at];
        }
        return mark;
    }

    /** Whether the field at a place is these bytes. */
    boolean isWholeField(int place, byte[] wanted) {
        return begins(place, wanted) && bytes[place + wanted.length] == END;
    }

    /** Takes each place of a record at which a word begins. */
    interface Starts {
        /**
         * One place.
         *
         * @return whether to go on
         */
        boolean at(int place, int field);
    }

    /** Walks the beginnings of words of a customer: each word, each Chinese sign, each syllable, digits after zeros. */
    void starts(int customer, Starts starts) {
        int end = offset[customer + 1];
        int field = 0;
        boolean fresh = true;
        boolean zeros = false;
        for (int i = offset[customer]; i < end; i++) {
            byte sign = bytes[i];
            if (sign == END) {
                field++;
                fresh = true;
                zeros = field == NUMBER;
                continue;
            }
            if (sign == SYLLABLE) {
                fresh = true;
                continue;
            }
            boolean word = word(sign, field);
            boolean begins =
                    fresh || field == NAME && (sign & 0xf0) == 0xe0 || field == INITIALS || field == INITIALS_V;
            if (zeros && sign >= '1' && sign <= '9') {
                begins = true;
                zeros = false;
            } else if (field == NUMBER && (sign < '0' || sign > '9')) {
                zeros = true;
            }
            if (begins && word && !starts.at(i, field)) {
                return;
            }
            fresh = !word && field != PHONE;
        }
    }

    /** Whether a byte belongs to a word rather than standing between two. */
    private static boolean word(byte sign, int field) {
        return sign < 0 || sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9' || field == NUMBER && sign > ' ';
    }

    /** Compares two customers by how their names are said; those without a name come last. */
    int compare(int one, int two) {
        int a = key(one);
        int b = key(two);
        boolean blankA = bytes[a] == END;
        boolean blankB = bytes[b] == END;
        if (blankA || blankB) {
            return Boolean.compare(blankA, blankB);
        }
        while (bytes[a] == bytes[b] && bytes[a] != END) {
            a++;
            b++;
        }
        return Byte.toUnsignedInt(bytes[a]) - Byte.toUnsignedInt(bytes[b]);
    }

    /** The first eight bytes of what is compared, as a number that sorts alike. */
    long head(int customer) {
        int at = key(customer);
        if (bytes[at] == END) {
            return Long.MAX_VALUE;
        }
        long head = 0;
        boolean over = false;
        for (int i = 0; i < 8; i++) {
            over = over || bytes[at + i] == END;
            head = head << 8 | (over ? 0 : bytes[at + i] & 0xff);
        }
        return head ^ Long.MIN_VALUE;
    }

    /** Where the pinyin of a customer begins, or the name where it needs none. */
    private int key(int customer) {
        int name = offset[customer];
        int at = name;
        while (bytes[at] != END) {
            at++;
        }
        return bytes[at + 1] == END ? name : at + 1;
    }

    /** Collects bytes. */
    private static final class Writer {
        private byte[] bytes;
        private int size;

        Writer(int room) {
            bytes = new byte[Math.max(64, room)];
        }

        private void put(byte value) {
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, size * 2);
            }
            bytes[size++] = value;
        }

        private void text(String text) {
            for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
                if (value < 0 || value > SYLLABLE) {
                    put(value);
                }
            }
        }

        void field(String text) {
            text(text);
            put(END);
        }

        void syllables(List<String> syllables, char forUmlaut) {
            for (int i = 0; i < syllables.size(); i++) {
                if (i > 0) {
                    put(SYLLABLE);
                }
                text(syllables.get(i).replace('ü', forUmlaut));
            }
            put(END);
            for (String syllable : syllables) {
                char first = syllable.charAt(0);
                text(String.valueOf(first == 'ü' ? forUmlaut : first));
            }
            put(END);
        }

        void backwards(String phone) {
            for (int i = phone.length() - 1; i >= 0; i--) {
                char sign = phone.charAt(i);
                if (sign >= '0' && sign <= '9') {
                    put((byte) sign);
                }
            }
            put(END);
        }
    }
}
