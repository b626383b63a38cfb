package org.clientele.ui.customers;

import java.util.List;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.clientele.app.notice.Figures;
import org.clientele.app.people.PeopleList;
import org.clientele.app.people.PeopleQuery.Sort;
import org.clientele.app.people.PersonRow;
import org.clientele.model.group.Stage;
import org.clientele.model.text.Message;
import org.clientele.ui.customers.CustomersViewModel.Order;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.PagedRows;
import org.clientele.ui.kit.Tables;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.theme.Icon;

/** The table of customers: rows are fetched as they come into sight, headings sort, Enter opens the card. */
final class PeopleTable {
    private static final int PAGE = 64;
    private static final int ROWS_ABOVE = 5;
    private final Kit kit;
    private final CustomersViewModel model;
    private final TableView<PersonRow> table;
    private boolean restoring;

    PeopleTable(Kit kit, CustomersViewModel model) {
        this.kit = kit;
        this.model = model;
        this.table = Tables.of(
                kit, "customers-table", FXCollections.observableArrayList(), Message.of("customers.none.title"));
        columns();
        table.setSortPolicy(sorted -> {
            sort(sorted);
            return true;
        });
        table.setRowFactory(owner -> {
            TableRow<PersonRow> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && row.getItem() != null) {
                    model.open(row.getItem().id());
                }
            });
            return row;
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.masked().addListener((property, before, now) -> {
            PeopleList people = model.list().latest().get();
            if (people != null) {
                of(people);
            }
        });
        table.accessibleTextProperty().bind(kit.language().text("customers.table"));
    }

    /** The table of those people. */
    Node of(PeopleList people) {
        boolean masked = model.masked().get();
        return of(new PagedRows<>(people.size(), PAGE, (from, most) -> people.page(from, most, masked)));
    }

    /** The table of those rows; whoever was selected by place stays so. */
    Node of(ObservableList<PersonRow> rows) {
        int selected = table.getSelectionModel().getSelectedIndex();
        restoring = true;
        table.setItems(rows);
        showOrder();
        restoring = false;
        if (!rows.isEmpty()) {
            table.getSelectionModel().select(Math.clamp(selected, 0, rows.size() - 1));
        }
        return table;
    }

    void front() {
        int place = model.place();
        if (place >= 0 && place < table.getItems().size()) {
            table.getSelectionModel().select(place);
            table.scrollTo(Math.max(0, place - ROWS_ABOVE));
        }
        table.requestFocus();
    }

    private void columns() {
        Function<PersonRow, String> gap = row -> row.usualGap().isEmpty()
                ? "–"
                : kit.language().now("customers.days", row.usualGap().getAsInt());
        List<TableColumn<PersonRow, PersonRow>> columns = List.of(
                by(Sort.NAME, Tables.column(kit, title("name"), 140, row -> CustomerFinder.nameOf(row.identity()))),
                by(
                        Sort.CITY,
                        Tables.column(
                                kit, title("city"), 128, row -> row.identity().city())),
                by(Sort.LAST_ORDER, Tables.number(kit, title("last"), 116, this::lastOrder)),
                by(
                        Sort.ORDERS,
                        Tables.number(kit, title("orders"), 84, row -> figures().count(row.orders()))),
                by(
                        Sort.MONEY,
                        Tables.number(kit, title("money"), 124, row -> figures().money(row.money(), model.currency()))),
                by(Sort.USUAL_GAP, Tables.number(kit, title("gap"), 104, gap)),
                by(Sort.STAGE, Tables.nodes(kit, title("stage"), 120, row -> stage(kit, row.stage()))),
                Tables.nodes(kit, title("email"), 96, row -> mark(row.canEmail())),
                Tables.nodes(kit, title("sms"), 92, row -> mark(row.canText())));
        table.getColumns().setAll(columns);
    }

    /** A table forgets its arrow with its rows. */
    private void showOrder() {
        Order order = model.order().get();
        for (TableColumn<PersonRow, ?> column : table.getColumns()) {
            if (order.by().equals(column.getUserData())) {
                column.setSortType(
                        order.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
                table.getSortOrder().setAll(List.of(column));
            }
        }
    }

    private static Message title(String column) {
        return Message.of("customers.column." + column);
    }

    private static TableColumn<PersonRow, PersonRow> by(Sort sort, TableColumn<PersonRow, PersonRow> column) {
        column.setSortable(true);
        column.setUserData(sort);
        return column;
    }

    private void sort(TableView<PersonRow> sorted) {
        if (restoring) {
            return;
        }
        if (sorted.getSortOrder().isEmpty()) {
            model.order().set(CustomersViewModel.RICHEST_FIRST);
            return;
        }
        TableColumn<PersonRow, ?> column = sorted.getSortOrder().getFirst();
        if (column.getUserData() instanceof Sort by) {
            model.order().set(new Order(by, column.getSortType() == TableColumn.SortType.DESCENDING));
        }
    }

    private Figures figures() {
        return kit.language().figures();
    }

    private String lastOrder(PersonRow row) {
        return row.lastOrder().map(figures()::shortDay).orElse("–");
    }

    /** The badge of a lifecycle stage. */
    static Label stage(Kit kit, Stage stage) {
        Tone tone = switch (stage) {
            case NEW, HIGH_VALUE -> Tone.ACCENT;
            case ACTIVE -> Tone.GOOD;
            case AT_RISK -> Tone.WARN;
            case POTENTIAL, LAPSED -> Tone.NEUTRAL;
        };
        return kit.badge(tone, Message.of(stage.textKey()));
    }

    private Node mark(boolean yes) {
        if (yes) {
            Node check = Icon.CHECK.node("c-yes");
            check.accessibleTextProperty().bind(kit.language().text("customers.yes"));
            return check;
        }
        Label no = new Label("–");
        no.getStyleClass().add("c-muted");
        no.accessibleTextProperty().bind(kit.language().text("customers.no"));
        return no;
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        PersonRow row = table.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && row != null) {
            model.open(row.id());
            event.consume();
        } else if (event.getCode() == KeyCode.R) {
            model.masked().set(!model.masked().get());
            event.consume();
        } else if (event.getCode() == KeyCode.J || event.getCode() == KeyCode.K) {
            int next = table.getSelectionModel().getSelectedIndex() + (event.getCode() == KeyCode.J ? 1 : -1);
            if (next >= 0 && next < table.getItems().size()) {
                table.getSelectionModel().select(next);
                table.scrollTo(Math.max(0, next - ROWS_ABOVE));
            }
            event.consume();
        }
    }
}
