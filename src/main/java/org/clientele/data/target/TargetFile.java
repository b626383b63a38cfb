package org.clientele.data.target;

import java.util.List;
import java.util.Set;
import org.clientele.data.write.FormulaGuard;
import org.clientele.model.campaign.ExportFormat;
import org.jspecify.annotations.Nullable;

/**
 * The file that a target wants.
 *
 * @param format the target
 * @param places the columns it knows, in their order
 * @param extras which columns may stand beside them
 * @param rules how its cells and names must be
 * @param limits how much it takes
 * @param stops the heading of the list of those who said stop, null where it takes none
 */
public record TargetFile(
        ExportFormat format,
        List<Place> places,
        Extras extras,
        Rules rules,
        Limits limits,
        @Nullable String stops) {
    /**
     * How the cells and names of a file must be.
     *
     * @param heading how further headings are written
     * @param dates how days are written
     * @param guard what keeps texts from being read as formulas
     * @param stumbles what it stumbles over
     * @param plainNames whether the file's name may have letters, digits and Chinese signs only
     */
    public record Rules(Heading heading, Form dates, FormulaGuard guard, Set<Stumble> stumbles, boolean plainNames) {
        public Rules {
            stumbles = Set.copyOf(stumbles);
        }

        static Rules of(Heading heading, FormulaGuard guard) {
            return new Rules(heading, Form.AS_IS, guard, Set.of(), false);
        }

        Rules dates(Form form) {
            return new Rules(heading, form, guard, stumbles, plainNames);
        }

        Rules stumbling(Stumble over) {
            return new Rules(heading, dates, guard, Set.of(over), plainNames);
        }

        Rules named() {
            return new Rules(heading, dates, guard, stumbles, true);
        }
    }

    public TargetFile {
        places = List.copyOf(places);
    }

    /** The same with other limits. */
    public TargetFile within(Limits other) {
        return new TargetFile(format, places, extras, rules, other, stops);
    }

    /** Whether cells have to be looked at one by one before it is written. */
    public boolean isParticular() {
        return limits.cellBytes() < Integer.MAX_VALUE || !rules.stumbles().isEmpty();
    }
}
