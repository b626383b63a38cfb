package org.clientele.model.recipe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * One run of a recipe: how far it came, what it brought in, and what came of it.
 *
 * @param number its number, from 1
 * @param at when it began
 * @param state how it ended, or that it goes on
 * @param step how far it came
 * @param arrivals the files it brought in
 * @param figures what was counted, null before that
 * @param stop why no list was written, null when one was or while it runs
 * @param list the list that was written, null when none was
 */
public record RecipeRun(
        int number,
        Instant at,
        State state,
        Step step,
        List<Arrival> arrivals,
        @Nullable Figures figures,
        @Nullable Stop stop,
        @Nullable Written list) {
    public RecipeRun {
        arrivals = List.copyOf(arrivals);
    }

    /** How a run stands. */
    public enum State {
        /** It goes on. */
        RUNNING,
        /** The list was written. */
        DONE,
        /** It stopped by itself before any list was written. */
        STOPPED,
        /** Somebody cancelled it before any list was written. */
        CANCELLED,
        /** It was cut off before it came to its end. */
        CUT_OFF,
        /** It was taken back: what it brought in is gone. */
        TAKEN_BACK,
        /** It only said what would happen; nothing was changed. */
        REHEARSED
    }

    /** The steps of a run, in their order. */
    public enum Step {
        FILES("recipe.step.files"),
        IMPORT("recipe.step.import"),
        QUALITY("recipe.step.quality"),
        GROUP("recipe.step.group"),
        EXPORT("recipe.step.export"),
        END("recipe.step.end");

        private final String textKey;

        Step(String textKey) {
            this.textKey = textKey;
        }

        /** The key of its name for people. */
        public String textKey() {
            return textKey;
        }
    }

    /** Why a run stops. */
    public enum Reason {
        /** The very same files were run before. */
        SAME_FILES("recipe.stop.same-files"),
        /** A file has other columns. */
        SHAPE("recipe.stop.shape"),
        /** Too many rows of a file were left out. */
        ROWS("recipe.stop.rows"),
        /** The quality score is too low. */
        QUALITY("recipe.stop.quality"),
        /** The import of permissions is too old. */
        CONSENT("recipe.stop.consent"),
        /** There is no import of permissions at all. */
        NO_CONSENT("recipe.stop.no-consent"),
        /** The list is much larger or smaller than the last one. */
        JUMP("recipe.stop.jump"),
        /** Something was refused, in those words. */
        REFUSED("recipe.stop.refused");

        private final String textKey;

        Reason(String textKey) {
            this.textKey = textKey;
        }

        /** The key of its sentence. */
        public String textKey() {
            return textKey;
        }

        /** The word for this reason in files. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Why no list was written.
     *
     * @param args what the sentence names: texts and numbers
     */
    public record Stop(Reason reason, List<Object> args) {
        public Stop {
            args = List.copyOf(args);
        }

        /** A reason with what it names. */
        public static Stop of(Reason reason, Object... args) {
            return new Stop(reason, List.of(args));
        }

        /** The sentence for people. */
        public Message sentence() {
            return new Message(reason.textKey(), args);
        }
    }

    /**
     * A file that came in.
     *
     * @param file its name
     * @param sha256 hash of its bytes
     * @param batch its number in the list of imports; 0 when nothing of it was new
     * @param rows what became of its rows
     * @param drift what looks different from the import before, in words
     */
    public record Arrival(TableKind kind, String file, String sha256, long batch, Rows rows, List<String> drift) {
        public Arrival {
            drift = List.copyOf(drift);
        }
    }

    /** What became of the rows of a file. */
    public record Rows(long read, long created, long updated, long unchanged, long leftOut) {
        /** The share that was left out. */
        public double leftOutShare() {
            return read == 0 ? 0 : (double) leftOut / read;
        }
    }

    /**
     * What was counted in a run.
     *
     * @param score the quality score, 0 to 100
     * @param group people of the group
     * @param entered people of the group who were not in it at the last run; -1 at the first
     * @param left people who were in it at the last run and are not any more; -1 at the first
     * @param waterfall people who left at each step on the way to the list, by the reason's word, in order
     * @param list people on the list
     * @param control people held back for comparison
     */
    public record Figures(
            double score, int group, int entered, int left, Map<String, Integer> waterfall, int list, int control) {
        public Figures {
            waterfall = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(waterfall));
        }
    }

    /** The list that was written. */
    public record Written(String exportId, String file, String sha256) {}

    /** A run that begins. */
    public static RecipeRun begun(int number, Instant at) {
        return new RecipeRun(number, at, State.RUNNING, Step.FILES, List.of(), null, null, null);
    }

    /** This run, come so far. */
    public RecipeRun at(Step next) {
        return new RecipeRun(number, at, state, next, arrivals, figures, stop, list);
    }

    /** This run with one more file. */
    public RecipeRun with(Arrival arrival) {
        List<Arrival> all = new ArrayList<>(arrivals);
        all.add(arrival);
        return new RecipeRun(number, at, state, step, all, figures, stop, list);
    }

    /** This run with what was counted. */
    public RecipeRun counting(Figures counted) {
        return new RecipeRun(number, at, state, step, arrivals, counted, stop, list);
    }

    /** This run, stopped. */
    public RecipeRun stopped(Stop why) {
        return new RecipeRun(number, at, State.STOPPED, step, arrivals, figures, why, null);
    }

    /** This run in another state. */
    public RecipeRun become(State other) {
        return new RecipeRun(number, at, other, step, arrivals, figures, stop, list);
    }

    /** This run with its list. */
    public RecipeRun done(Written written) {
        return new RecipeRun(number, at, State.DONE, Step.END, arrivals, figures, null, written);
    }

    /** This run with what looks different in its files. */
    public RecipeRun with(List<Arrival> looked) {
        return new RecipeRun(number, at, state, step, looked, figures, stop, list);
    }

    /** Whether it brought in anything that can be taken back. */
    public boolean broughtIn() {
        return arrivals.stream().anyMatch(arrival -> arrival.batch() > 0);
    }
}
