package org.clientele.store.intake;

import java.util.function.Supplier;
import org.clientele.model.intake.Policies;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.clientele.store.db.Database;
import org.clientele.store.db.Table;
import org.clientele.store.held.HeldLedgers;

/** Who takes in the rows of which kind of table. */
public final class Writers {
    private final HeldLedgers held;
    private final Supplier<CouponHolders> coupons;

    /** Writers for a workbench.
     *
     * @param held what its ledgers of permission say
     * @param coupons tells to whom its coupons were given, as it stands when it is asked */
    public Writers(HeldLedgers held, Supplier<CouponHolders> coupons) {
        this.held = held;
        this.coupons = coupons;
    }

    /** Writers where nothing is imported. */
    public static Writers idle(Database database) {
        return new Writers(new HeldLedgers(database), CouponHolders::none);
    }

    /** The writer of rows of a shape.
     *
     * @param policies heeded for customers, products, orders and events; entries of consents, stops and results are only
     *     ever added, since leaving out a refusal could let somebody be written to who must not be */
    RowWriter of(Journal journal, Shape shape, Policies policies) {
        ColumnRules rules = new ColumnRules(policies);
        return switch (shape.kind()) {
            case CUSTOMERS -> {
                Customers customers = new Customers(journal, rules, marks(shape), false);
                yield permits(journal, new CustomerRows(customers, rules, shape), customers, shape);
            }
            case PRODUCTS -> new ProductRows(new Products(journal, rules), rules, shape);
            case ORDERS -> {
                Customers customers = new Customers(journal, rules, marks(shape), true);
                OrderRows rows =
                        new OrderRows(journal, customers, new Products(journal, rules), rules, new OrderCells(shape));
                yield permits(journal, rows, customers, shape);
            }
            case EVENTS ->
                new EventRows(journal, known(journal, rules, shape), new Products(journal, rules), rules, shape);
            case CONSENTS -> new ConsentRows(known(journal, rules, shape), new Permits(journal, held), shape);
            case STOPS -> new StopRows(known(journal, rules, shape), new Permits(journal, held), shape);
            case RESULTS ->
                new ResultRows(
                        journal,
                        known(journal, rules, shape),
                        new Permits(journal, held),
                        shape.at(Field.COUPON) < 0 ? CouponHolders.none() : coupons.get(),
                        shape);
        };
    }

    private RowWriter permits(Journal journal, RowWriter rows, Customers customers, Shape shape) {
        return PermitRows.says(shape) ? new PermitRows(rows, customers, new Permits(journal, held), shape) : rows;
    }

    private static Customers known(Journal journal, ColumnRules rules, Shape shape) {
        return new Customers(journal, rules, marks(shape), false);
    }

    private static Customers.Marks marks(Shape shape) {
        return new Customers.Marks(
                shape.at(Field.CUSTOMER_NO) >= 0, shape.at(Field.EMAIL) >= 0, shape.at(Field.PHONE) >= 0);
    }

    /** The table that most rows of a kind go to. */
    static Table mainTable(TableKind kind) {
        return switch (kind) {
            case CUSTOMERS -> Table.CUSTOMER;
            case PRODUCTS -> Table.PRODUCT;
            case ORDERS -> Table.ORDER_LINE;
            case EVENTS -> Table.EVENT;
            case CONSENTS -> Table.CONSENT;
            case STOPS -> Table.STOP_ENTRY;
            case RESULTS -> Table.CAMPAIGN_RESULT;
        };
    }
}
