package org.clientele.model.contact;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a consent is for; it covers nothing else. */
public enum ConsentPurpose {
    MARKETING,
    SIMILAR_PRODUCTS,
    SERVICE,
    PROFILING,
    /** Something that has nothing to do with messages, such as sharing with a partner. */
    OTHER;

    private static final Set<String> MARKETING_WORDS = Set.of(
            "",
            "marketing",
            "newsletter",
            "promotion",
            "promotions",
            "promotional",
            "offers",
            "advertising",
            "ads",
            "营销",
            "市场营销",
            "推广",
            "促销",
            "广告",
            "营销推广",
            "商业推广");
    private static final Set<String> SIMILAR_WORDS =
            Set.of("similar-products", "similar products", "soft opt-in", "soft-opt-in", "同类商品", "类似商品");
    private static final Set<String> SERVICE_WORDS = Set.of("service", "transactional", "服务", "服务通知");
    private static final Set<String> PROFILING_WORDS = Set.of(
            "profiling", "personalisation", "personalization", "personalised", "personalized", "个性化", "画像", "个性化推荐");

    /** The purpose that a word in a list means; none is marketing at large. */
    public static ConsentPurpose of(@Nullable String said) {
        String word = said == null ? "" : said.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        if (MARKETING_WORDS.contains(word)) {
            return MARKETING;
        }
        if (SIMILAR_WORDS.contains(word)) {
            return SIMILAR_PRODUCTS;
        }
        if (SERVICE_WORDS.contains(word)) {
            return SERVICE;
        }
        return PROFILING_WORDS.contains(word) ? PROFILING : OTHER;
    }

    /** Its word in files and answers, such as {@code similar-products}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
