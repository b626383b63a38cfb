package org.clientele.data.report;

import java.util.List;

/**
 * A report as its parts, in one language, ready to be laid out.
 *
 * @param language the language tag of its words
 * @param title what it is about
 * @param answer the answer in a few words, under the title
 * @param tone how the answer is meant
 * @param blocks its parts from top to bottom
 * @param footer what stands at the end: where it comes from, and how careful it is
 */
public record Dossier(String language, String title, String answer, Tone tone, List<Block> blocks, String footer) {
    public Dossier {
        blocks = List.copyOf(blocks);
    }

    /** How an answer is meant. */
    public enum Tone {
        GOOD,
        BAD,
        OPEN
    }

    /** A part of a report. */
    public sealed interface Block {}

    /** A heading. */
    public record Heading(String text) implements Block {}

    /**
     * A paragraph.
     *
     * @param text what it says
     * @param lead whether it is one of the first things to read
     */
    public record Text(String text, boolean lead) implements Block {}

    /** Numbers beside each other. */
    public record Tiles(List<Tile> tiles) implements Block {
        public Tiles {
            tiles = List.copyOf(tiles);
        }
    }

    /** A number with its name and what belongs to it. */
    public record Tile(String name, String value, String note) {}

    /** A table; the first column holds names, the others numbers. */
    public record Table(List<String> header, List<List<String>> rows) implements Block {
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Names and what belongs to them, such as hashes. */
    public record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** A name and what belongs to it. */
    public record Fact(String name, String value) {}

    /**
     * Estimates with their likely ranges along one scale, with a line at zero.
     *
     * @param title what is shown, also for those who cannot see it
     * @param rows the estimates
     */
    public record Whiskers(String title, List<Whisker> rows) implements Block {
        public Whiskers {
            rows = List.copyOf(rows);
        }
    }

    /** An estimate, its likely range, and how it is written. */
    public record Whisker(String name, double low, double middle, double high, String text) {}

    /** Bars from zero. */
    public record Bars(String title, List<Bar> rows) implements Block {
        public Bars {
            rows = List.copyOf(rows);
        }
    }

    /** A bar, and how its length is written. */
    public record Bar(String name, double value, String text) {}
}
