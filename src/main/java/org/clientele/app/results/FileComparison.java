package org.clientele.app.results;

import java.util.List;
import org.clientele.analysis.results.Compared;

/**
 * A past campaign as one file tells it: a row for each person, with the arm and what came of it.
 *
 * @param file the file's name
 * @param arms names of the arms, as they stand in the file
 * @param sizes people in each arm
 * @param control number of the arm that got no message
 * @param split whether the arms are as large as planned
 * @param goals what each goal came to
 * @param unread rows that could not be used
 */
public record FileComparison(
        String file,
        List<String> arms,
        long[] sizes,
        int control,
        CampaignResult.Split split,
        List<Goal> goals,
        long unread) {
    public FileComparison {
        arms = List.copyOf(arms);
        goals = List.copyOf(goals);
    }

    /**
     * What a column came to.
     *
     * @param column its name
     * @param means mean of each arm, a share of columns of yes and no
     * @param effects each arm against the one that got no message
     */
    public record Goal(String column, double[] means, List<Compared> effects) {
        public Goal {
            effects = List.copyOf(effects);
        }
    }
}
