package violations.ui.groups;

import violations.ui.products.Products;

/** An area that reaches into another. */
public final class SeesOtherArea {
    int count(Products products) {
        return products.count();
    }
}
