package org.clientele.analysis.recommend;

/** Why a product is suggested, beyond the products that speak for it: what a method knows that can be said in a sentence. */
public sealed interface Why {
    /**
     * It is like what the person has, in this feature above all.
     *
     * @param feature the feature they share
     */
    record Alike(ItemFeatures.Feature feature) implements Why {}

    /**
     * It is bought again and again, and the time has come.
     *
     * @param usualDays the usual number of days between two purchases of it
     * @param days days since this person bought it last
     */
    record Due(int usualDays, int days) implements Why {}

    /**
     * It sells more than usual just now.
     *
     * @param lately purchases lately, over {@code days}
     * @param usually what would be usual in as many days, rounded
     * @param days how many days count as lately
     */
    record Rising(int lately, int usually, int days) implements Why {}

    /** It is a best-seller of the shop. */
    record BestSeller() implements Why {}

    /**
     * It is what people take next.
     *
     * @param product the product after which it is taken
     * @param times how often it was taken then
     */
    record Next(int product, int times) implements Why {}
}
