package org.clientele.ui.theme;

import org.kordamp.ikonli.javafx.FontIcon;

/** The icons of the program: one drawing per idea, the same on every screen. */
public enum Icon {
    HOME("mdi2h-home-variant-outline"),
    DATA("mdi2d-database-outline"),
    IMPORT("mdi2t-tray-arrow-down"),
    EXPORT("mdi2t-tray-arrow-up"),
    CUSTOMERS("mdi2a-account-multiple-outline"),
    CUSTOMER("mdi2a-account-outline"),
    GROUPS("mdi2c-chart-donut"),
    PRODUCTS("mdi2p-package-variant-closed"),
    SUGGESTIONS("mdi2c-creation"),
    CAMPAIGNS("mdi2e-email-outline"),
    SMS("mdi2m-message-text-outline"),
    SETTINGS("mdi2c-cog-outline"),
    SEARCH("mdi2m-magnify"),
    UNDO("mdi2u-undo"),
    REDO("mdi2r-redo"),
    TASKS("mdi2p-progress-clock"),
    BELL("mdi2b-bell-outline"),
    HELP("mdi2h-help-circle-outline"),
    LIGHT("mdi2w-weather-sunny"),
    DARK("mdi2w-weather-night"),
    COMPUTER("mdi2l-laptop"),
    LOCK("mdi2l-lock-outline"),
    CALENDAR("mdi2c-calendar-blank-outline"),
    SAVED("mdi2c-cloud-off-outline"),
    CHECK("mdi2c-check"),
    CHECK_CIRCLE("mdi2c-check-circle-outline"),
    CLOSE("mdi2c-close"),
    ADD("mdi2p-plus"),
    REMOVE("mdi2m-minus"),
    EDIT("mdi2p-pencil-outline"),
    DELETE("mdi2d-delete-outline"),
    COPY("mdi2c-content-copy"),
    FILTER("mdi2f-filter-variant"),
    SORT("mdi2s-sort"),
    MORE("mdi2d-dots-horizontal"),
    DRAG("mdi2d-drag-vertical"),
    DOWN("mdi2c-chevron-down"),
    UP("mdi2c-chevron-up"),
    RIGHT("mdi2c-chevron-right"),
    LEFT("mdi2c-chevron-left"),
    FORWARD("mdi2a-arrow-right"),
    BACK("mdi2a-arrow-left"),
    INFORMATION("mdi2i-information-outline"),
    WARNING("mdi2a-alert-outline"),
    DANGER("mdi2a-alert-circle-outline"),
    IDEA("mdi2l-lightbulb-on-outline"),
    FILE("mdi2f-file-outline"),
    SPREADSHEET("mdi2f-file-table-outline"),
    FOLDER("mdi2f-folder-outline"),
    SHOP("mdi2s-storefront-outline"),
    PREDICT("mdi2c-chart-bell-curve"),
    TREND_UP("mdi2t-trending-up"),
    TREND_DOWN("mdi2t-trending-down"),
    TABLE("mdi2t-table"),
    CHART("mdi2c-chart-bar"),
    HEATMAP("mdi2g-grid"),
    SCATTER("mdi2c-chart-scatter-plot"),
    LASSO("mdi2l-lasso"),
    TARGET("mdi2t-target"),
    MONEY("mdi2c-cash-multiple"),
    CART("mdi2c-cart-outline"),
    GIFT("mdi2g-gift-outline"),
    PHONE("mdi2p-phone-outline"),
    MAP("mdi2m-map-marker-outline"),
    CLOCK("mdi2c-clock-outline"),
    TAG("mdi2t-tag-outline"),
    EYE("mdi2e-eye-outline"),
    EYE_OFF("mdi2e-eye-off-outline"),
    SHIELD("mdi2s-shield-check-outline"),
    SPLIT("mdi2c-call-split"),
    REFRESH("mdi2r-refresh"),
    STAR("mdi2s-star-outline"),
    KEYBOARD("mdi2k-keyboard-outline"),
    PANEL("mdi2d-dock-right"),
    LANGUAGE("mdi2t-translate");

    private final String literal;

    Icon(String literal) {
        this.literal = literal;
    }

    /** A drawing of this icon in the colour of the text around it. */
    public FontIcon node() {
        FontIcon icon = new FontIcon(literal);
        icon.getStyleClass().add("icon");
        return icon;
    }

    /** A drawing of this icon with a style class of its own. */
    public FontIcon node(String styleClass) {
        FontIcon icon = node();
        icon.getStyleClass().add(styleClass);
        return icon;
    }
}
