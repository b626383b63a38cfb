package org.clientele.analysis.recommend.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.clientele.analysis.recommend.Signal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventWordsTest {
    private final EventWords words = EventWords.shipped();

    @ParameterizedTest
    @CsvSource({
        "view, VIEW",
        "Product Viewed, VIEW",
        "view_item, VIEW",
        "page-view, VIEW",
        "pv, VIEW",
        "浏览, VIEW",
        "商品浏览, VIEW",
        "add_to_cart, CART",
        "AddToCart, CART",
        "Added to Cart, CART",
        "加入购物车, CART",
        "加购, CART",
        "click, CLICK",
        "newsletter_click, CLICK",
        "点击, CLICK",
        "fav, LIKE",
        "Add to Wishlist, LIKE",
        "收藏, LIKE",
        "点赞, LIKE",
        "review, RATING",
        "评价, RATING",
        "ｒａｔｉｎｇ, RATING",
        "buy, PURCHASE",
        "Order Completed, PURCHASE",
        "下单, PURCHASE"
    })
    void the_words_of_shops_are_understood(String word, Signal signal) {
        assertEquals(Optional.of(signal), words.signal(word));
    }

    @ParameterizedTest
    @CsvSource({"login", "unsubscribed", "退订", "remove_from_cart", "page load", "x"})
    void what_says_nothing_of_a_product_is_left_out(String word) {
        assertEquals(Optional.empty(), words.signal(word));
    }
}
