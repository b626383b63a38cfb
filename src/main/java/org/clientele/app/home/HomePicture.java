package org.clientele.app.home;

import java.util.List;
import java.util.Set;
import org.clientele.app.revenue.RevenueNote;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.model.text.Message;

/**
 * What Home shows.
 *
 * @param headline where the user is, in one sentence
 * @param done steps that are done
 * @param next the first step that is not done; the last one when all are
 * @param tiles the figures of the shop
 * @param ideas what to do next, best first, at most six
 * @param aside ideas that were put aside for now
 * @param recent the newest imports and exports
 * @param revenue what the figures of revenue count
 */
public record HomePicture(
        Message headline,
        Set<Step> done,
        Step next,
        Tiles tiles,
        List<Idea> ideas,
        List<Idea> aside,
        Recent recent,
        RevenueNote revenue) {
    public HomePicture {
        done = Set.copyOf(done);
        ideas = List.copyOf(ideas);
        aside = List.copyOf(aside);
    }

    /**
     * The figures of the shop.
     *
     * @param customers all customers
     * @param canEmail who can get e-mail
     * @param canText who can get text messages
     * @param revenue money of the last twelve months, in ten-thousandths
     * @param growth how many customers there were at the end of each of these months, by their first order or sign-up
     * @param months money of each of the last twelve months, oldest first, the last one up to the data date
     */
    public record Tiles(
            int customers, int canEmail, int canText, long revenue, List<Integer> growth, List<Long> months) {
        public Tiles {
            growth = List.copyOf(growth);
            months = List.copyOf(months);
        }
    }

    /**
     * What was done lately.
     *
     * @param imports newest first
     * @param exports newest first
     * @param drafts names of campaigns that were begun
     */
    public record Recent(List<BatchSummary> imports, List<ExportEntry> exports, List<String> drafts) {
        public Recent {
            imports = List.copyOf(imports);
            exports = List.copyOf(exports);
            drafts = List.copyOf(drafts);
        }
    }
}
