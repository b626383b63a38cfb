package org.clientele.data.read.interaction;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file of interactions, in the order of the file.
 *
 * @param user number of the person of each row
 * @param item number of the product of each row
 * @param weight what each row counts (a rating, a number of plays); null when the file has no such column
 * @param second time of each row in seconds since 1970; null when the file has no such column
 * @param basket number of the basket of each row; null when the file has no such column
 */
public record Pairs(
        int[] user, int[] item, float @Nullable [] weight, long @Nullable [] second, int @Nullable [] basket) {
    /** How many rows there are. */
    public int size() {
        return user.length;
    }

    /** Collects rows. */
    static final class Builder {
        private int[] user = new int[1 << 12];
        private int[] item = new int[1 << 12];
        private float[] weight = new float[1 << 12];
        private long[] second = new long[1 << 12];
        private int[] basket = new int[1 << 12];
        private int size;

        void add(int ofUser, int ofItem, float ofWeight, long atSecond, int inBasket) {
            if (size == user.length) {
                user = Arrays.copyOf(user, 2 * size);
                item = Arrays.copyOf(item, 2 * size);
                weight = Arrays.copyOf(weight, 2 * size);
                second = Arrays.copyOf(second, 2 * size);
                basket = Arrays.copyOf(basket, 2 * size);
            }
            user[size] = ofUser;
            item[size] = ofItem;
            weight[size] = ofWeight;
            second[size] = atSecond;
            basket[size++] = inBasket;
        }

        Pairs build(Columns columns) {
            return new Pairs(
                    Arrays.copyOf(user, size),
                    Arrays.copyOf(item, size),
                    columns.weight() < 0 ? null : Arrays.copyOf(weight, size),
                    columns.second() < 0 ? null : Arrays.copyOf(second, size),
                    columns.basket() < 0 ? null : Arrays.copyOf(basket, size));
        }
    }
}
