package org.clientele.analysis.linkage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is compared, which rows meet at all, and how sure a match must be.
 *
 * @param fields the fields that are compared, at most 20
 * @param blocks two rows are compared when they agree on at least one of these
 * @param blockLimit rows of one block that all meet each other; in a larger block each meets its nearest neighbours
 * @param shown pairs below this probability are left out
 * @param sure from this probability a pair counts as certain
 * @param seed draws the random pairs from which chance agreement is learned
 */
public record LinkageSpec(
        List<Compared> fields, List<Block> blocks, int blockLimit, double shown, double sure, long seed) {
    /** Rows of one block that all meet each other, unless told otherwise. */
    public static final int USUAL_BLOCK = 40;

    private static final int MOST_FIELDS = 20;

    public LinkageSpec {
        fields = List.copyOf(fields);
        blocks = List.copyOf(blocks);
        if (fields.isEmpty() || fields.size() > MOST_FIELDS || blocks.isEmpty()) {
            throw new IllegalArgumentException("1 to 20 fields and at least one block are needed");
        }
        if (!(shown > 0 && shown <= sure && sure < 1) || blockLimit < 2) {
            throw new IllegalArgumentException("0 < shown ≤ sure < 1 and a block of at least two");
        }
    }

    /** The product's thresholds: certain from 0.98, shown for review from 0.80. */
    public static LinkageSpec of(List<Compared> fields, List<Block> blocks) {
        return new LinkageSpec(fields, blocks, USUAL_BLOCK, 0.80, 0.98, 1);
    }

    /**
     * A field that is compared.
     *
     * @param column its column
     * @param kind how it is compared
     * @param partner the column with which its value may have changed places (given and family name), or null
     * @param byRarity whether equal rare values count more than equal common ones
     * @param lasting whether people keep it for life, so that a pair that differs in it is never certain
     */
    public record Compared(
            String column, FieldKind kind, @Nullable String partner, boolean byRarity, boolean lasting) {
        /** A field whose equal values count by how rare they are. */
        public static Compared of(String column, FieldKind kind) {
            return new Compared(column, kind, null, kind != FieldKind.NUMBER, false);
        }

        /** The same field as one that people keep for life. */
        public Compared forLife() {
            return new Compared(column, kind, partner, byRarity, true);
        }

        /** A name that may have changed places with another. */
        public static Compared name(String column, String partner) {
            return new Compared(column, FieldKind.NAME, partner, true, false);
        }
    }

    /** What rows must have in common to be compared: all parts. */
    public record Block(List<Part> parts) {
        public Block {
            parts = List.copyOf(parts);
        }

        /** A block of one part. */
        public static Block of(String column, Via via) {
            return new Block(List.of(new Part(column, via)));
        }

        /** A block of two parts. */
        public static Block of(String column, Via via, String other, Via otherVia) {
            return new Block(List.of(new Part(column, via), new Part(other, otherVia)));
        }
    }

    /**
     * A part of a block.
     *
     * @param column a column, compared or not
     * @param via what of its value
     */
    public record Part(String column, Via via) {}

    /** What of a value two rows must have in common. */
    public enum Via {
        /** All of it. */
        WHOLE,
        /** The name of a mailbox, without dots and plus signs. */
        MAILBOX,
        /** Its first three signs. */
        START,
        /** Its first sign. */
        INITIAL,
        /** How it sounds, by Soundex; Chinese characters as they stand. */
        SOUND,
        /** Its last seven digits. */
        TAIL,
        /** Its letters in alphabetical order, so that exchanged letters do not matter. */
        LETTERS,
        /** Any of its longer words. */
        WORD,
        /** The year of a day. */
        YEAR,
        /** Month and day, in either order. */
        DAY_AND_MONTH
    }
}
