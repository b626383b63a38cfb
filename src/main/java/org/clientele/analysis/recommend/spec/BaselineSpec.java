package org.clientele.analysis.recommend.spec;

import static org.clientele.analysis.recommend.spec.RecommenderSpec.require;

/** Ratings as mean + how generous the person is + how good the product is.
 *
 * @param epochs rounds of solving products and people in turn
 * @param itemRegularisation pulls products with few ratings towards the mean: counts as so many ratings of the mean
 * @param userRegularisation the same for people
 * @param negatives products not bought that are drawn for each one bought, where there are no ratings */
public record BaselineSpec(int epochs, double itemRegularisation, double userRegularisation, int negatives)
        implements RecommenderSpec {
    public BaselineSpec {
        require(epochs >= 1, "epochs");
        require(itemRegularisation >= 0, "itemRegularisation");
        require(userRegularisation >= 0, "userRegularisation");
        require(negatives >= 1 && negatives <= 100, "negatives");
    }

    /** 10 rounds, products pulled by 10, people by 15. */
    public static BaselineSpec standard() {
        return new BaselineSpec(10, 10, 15, 3);
    }

    @Override
    public String code() {
        return "baseline";
    }
}
