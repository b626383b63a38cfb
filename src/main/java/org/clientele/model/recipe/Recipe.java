package org.clientele.model.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.table.TableKind;

/**
 * The way from new files to a list, as it was gone once, so that it can be gone again by one button.
 *
 * @param name what its owner calls it
 * @param imports which files come in, and how each is read, in their order
 * @param campaign who gets what, and the limits it keeps
 * @param output where the list goes
 * @param limits when a run stops before any list is written
 * @param folder the folder whose new files make it run by itself; empty for none
 */
public record Recipe(
        String name, List<Intake> imports, CampaignSpec campaign, Output output, Limits limits, String folder) {
    public Recipe {
        imports = List.copyOf(imports);
    }

    /** The same recipe under another name. */
    public Recipe named(String other) {
        return new Recipe(other, imports, campaign, output, limits, folder);
    }

    /** The same recipe with another place for its list. */
    public Recipe into(Output other) {
        return new Recipe(name, imports, campaign, other, limits, folder);
    }

    /** The same recipe with other limits. */
    public Recipe within(Limits other) {
        return new Recipe(name, imports, campaign, output, other, folder);
    }

    /** The same recipe, run by itself when files come into that folder; empty for never. */
    public Recipe watching(String other) {
        return new Recipe(name, imports, campaign, output, limits, other);
    }

    /** The same recipe, which needs one of its files or does without when it is not there. */
    public Recipe needing(int intake, boolean needed) {
        List<Intake> changed = new ArrayList<>(imports);
        changed.set(intake, imports.get(intake).needing(needed));
        return new Recipe(name, changed, campaign, output, limits, folder);
    }

    /**
     * A file that comes in.
     *
     * @param kind what its rows are
     * @param pattern how it is called; {@code *} stands for any signs
     * @param reading where its table lies
     * @param form which column is which field, how questions were answered, what may be overwritten
     * @param needed whether there is no run without it
     */
    public record Intake(TableKind kind, String pattern, Reading reading, Map<String, String> form, boolean needed) {
        public Intake {
            form = Map.copyOf(form);
        }

        Intake needing(boolean other) {
            return new Intake(kind, pattern, reading, form, other);
        }
    }

    /**
     * Where the table of a file lies.
     *
     * @param sheet the sheet of a workbook; empty for text
     * @param encoding the encoding as it was read; tried when the file looks different without it
     * @param header the columns, in the order of the file
     */
    public record Reading(String sheet, String encoding, List<String> header) {
        public Reading {
            header = List.copyOf(header);
        }
    }

    /**
     * Where the list goes.
     *
     * @param folder the folder; empty for that of the workbench
     * @param reason why it goes out although the checklist asks for a reason; empty when it does not
     * @param takeBack whether a run that stops takes back what it brought in, instead of keeping it
     */
    public record Output(String folder, String reason, boolean takeBack) {
        /** The folder of the workbench; what came in stays when a run stops. */
        public static Output usual() {
            return new Output("", "", false);
        }
    }

    /**
     * When a run stops before any list is written.
     *
     * @param leastScore the least quality score of the data, 0 to 100
     * @param mostLeftOut the largest share of a file's rows that may be left out, 0 to 1
     * @param consentDays how many days old the newest import of permissions may be; 0 for any age
     * @param mostJump by what share the list may grow or shrink against the last one, above 0; 0.5 is by half
     */
    public record Limits(int leastScore, double mostLeftOut, int consentDays, double mostJump) {
        public Limits {
            if (leastScore < 0
                    || leastScore > 100
                    || !(mostLeftOut >= 0 && mostLeftOut <= 1)
                    || consentDays < 0
                    || !(mostJump > 0)) {
                throw new IllegalArgumentException(
                        leastScore + ", " + mostLeftOut + ", " + consentDays + ", " + mostJump);
            }
        }

        /** The usual limits: 2 % of rows, permissions of 30 days, half as many people more or fewer. */
        public static Limits usual(int leastScore) {
            return new Limits(leastScore, 0.02, 30, 0.5);
        }
    }
}
