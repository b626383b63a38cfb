package org.clientele.ui.customers;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.desk.PageView;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The page of customers as it is seen: the list, the card of one person, or how to begin. */
public final class CustomersView implements PageView {
    private final CustomersViewModel model;
    private final StackPane root = new StackPane();
    private final ListPane list;
    private final CardPane card;
    private final Node closed;
    private final Node nobody;

    /** Customers on that model. */
    public CustomersView(Kit kit, CustomersViewModel model) {
        this.model = model;
        this.list = new ListPane(kit, model);
        this.card = new CardPane(kit, model);
        this.closed = StateView.emptyState(
                kit,
                Icon.CUSTOMERS,
                Message.of("customers.closed.title"),
                Message.of("customers.closed"),
                kit.primary("customers-home", Message.of("customers.closed.act"), () -> model.page("home")));
        this.nobody = StateView.emptyState(
                kit,
                Icon.CUSTOMERS,
                Message.of("customers.nobody.title"),
                Message.of("customers.nobody"),
                kit.primary("customers-import", Message.of("customers.nobody.act"), () -> model.page("import")));
        model.front().addListener((property, before, now) -> choose());
        choose();
    }

    private void choose() {
        switch (model.front().get()) {
            case NOTHING_OPEN -> root.getChildren().setAll(closed);
            case NO_CUSTOMERS -> root.getChildren().setAll(nobody);
            case LIST -> {
                root.getChildren().setAll(list.node());
                list.front();
            }
            case CARD -> {
                root.getChildren().setAll(card.node());
                card.front();
            }
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown(@Nullable Object subject) {
        model.show(subject);
        choose();
    }
}
