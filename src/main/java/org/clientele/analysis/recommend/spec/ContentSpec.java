package org.clientele.analysis.recommend.spec;

import static org.clientele.analysis.recommend.spec.RecommenderSpec.require;

/** Suggestions of things like those a person has, by what is known of the things alone.
 *
 * @param weighting how much rare words weigh more than common ones
 * @param words part of the words of name and description
 * @param category part of the category
 * @param brand part of the brand
 * @param price part of the price band
 * @param fields part of tags and other fields of the shop
 * @param pictures part of how the picture looks
 * @param halfLifeDays what a person had counts half for the profile when it is that many days old; 0 for no decay */
public record ContentSpec(
        Weighting weighting,
        double words,
        double category,
        double brand,
        double price,
        double fields,
        double pictures,
        double halfLifeDays)
        implements RecommenderSpec {
    public ContentSpec {
        require(words >= 0, "words");
        require(category >= 0, "category");
        require(brand >= 0, "brand");
        require(price >= 0, "price");
        require(fields >= 0, "fields");
        require(pictures >= 0, "pictures");
        require(words + category + brand + price + fields + pictures > 0, "words");
        require(halfLifeDays >= 0, "halfLifeDays");
    }

    /** TF-IDF; words 1, category 1, brand 0.5, price 0.25, fields 1, pictures 0.5; a half-life of a year. */
    public static ContentSpec standard() {
        return new ContentSpec(Weighting.TF_IDF, 1, 1, 0.5, 0.25, 1, 0.5, 365);
    }

    @Override
    public String code() {
        return "content";
    }
}
