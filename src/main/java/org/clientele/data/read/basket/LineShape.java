package org.clientele.data.read.basket;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clientele.model.intake.TransactionLayout;
import org.clientele.model.text.Refusal;

/**
 * How the lines of a file of transactions are to be read.
 *
 * @param separator what stands between cells
 * @param quoted whether quotes hold a cell together
 * @param columns whether each line is one item of a basket
 * @param header whether the first line names the columns
 * @param basket which column names the basket
 * @param item which column names the item
 */
record LineShape(char separator, boolean quoted, boolean columns, boolean header, int basket, int item) {
    private static final char[] SEPARATORS = {'\t', ';', ',', ' '};
    private static final Set<String> BASKETS = Set.of(
            "basket",
            "basket_id",
            "basketid",
            "order",
            "order_id",
            "orderid",
            "order_number",
            "invoice",
            "invoiceno",
            "invoice_no",
            "transaction",
            "transaction_id",
            "transactionid",
            "tid",
            "receipt",
            "receipt_id",
            "bill",
            "ticket",
            "订单",
            "订单号",
            "订单编号",
            "小票",
            "小票号",
            "交易号");
    private static final Set<String> ITEMS = Set.of(
            "item",
            "item_id",
            "itemid",
            "product",
            "product_id",
            "productid",
            "sku",
            "stockcode",
            "article",
            "product_name",
            "item_name",
            "itemdescription",
            "item_description",
            "description",
            "name",
            "商品",
            "商品编号",
            "商品名称",
            "产品",
            "货号");

    /** The shape that the first lines of a file show. */
    static LineShape of(List<String> lines, TransactionLayout layout) {
        List<String> some =
                lines.stream().filter(line -> !line.isEmpty()).limit(400).toList();
        if (some.isEmpty()) {
            throw Refusal.of("basket.file.empty");
        }
        char separator = separator(some);
        List<String> names = cells(some.getFirst(), separator).stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replace(' ', '_'))
                .toList();
        int basket = place(names, BASKETS);
        int item = place(names, ITEMS);
        boolean named = basket >= 0 && item >= 0 && basket != item;
        boolean columns = switch (layout) {
            case LINES -> false;
            case COLUMNS -> true;
            case GUESS -> named || pairs(some, separator);
        };
        if (columns && names.size() < 2) {
            throw Refusal.of("basket.file.one-column");
        }
        return new LineShape(
                separator,
                separator != ' ' && some.stream().anyMatch(line -> line.indexOf('"') >= 0),
                columns,
                columns && named,
                named ? basket : 0,
                named ? item : 1);
    }

    private static int place(List<String> names, Set<String> known) {
        for (int i = 0; i < names.size(); i++) {
            if (known.contains(names.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The first that many lines hold; a space only where no other is there. */
    private static char separator(List<String> lines) {
        for (char candidate : SEPARATORS) {
            long with =
                    lines.stream().filter(line -> line.indexOf(candidate) >= 0).count();
            if (with * 10 > lines.size()) {
                return candidate;
            }
        }
        return ',';
    }

    private static List<String> cells(String line, char separator) {
        return java.util.Arrays.stream(line.split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1))
                .map(cell -> TransactionFile.plain(cell.replace("\"", "")))
                .toList();
    }

    /** Whether all lines have two cells and neighbours often share the first: the number of a basket. */
    private static boolean pairs(List<String> lines, char separator) {
        int same = 0;
        String before = "";
        for (String line : lines) {
            List<String> cells = cells(line, separator);
            if (cells.size() != 2) {
                return false;
            }
            same += cells.getFirst().equals(before) ? 1 : 0;
            before = cells.getFirst();
        }
        return same * 4 >= lines.size();
    }
}
