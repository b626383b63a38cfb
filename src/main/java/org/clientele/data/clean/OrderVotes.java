package org.clientele.data.clean;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.clientele.model.intake.Answers;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.Question;
import org.clientele.model.intake.Reading;
import org.clientele.model.table.Field;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;

/** Whether the amount of an order's lines is that of the line, or the order's total repeated on each of them. */
final class OrderVotes {
    private static final int ENOUGH = 3;

    private final String column;
    private final int number;
    private final int amount;
    private final int product;
    private final boolean header;
    private String lastNumber = "";
    private String lastAmount = "";
    private String lastProduct = "";
    private long same;
    private long different;
    private String found = "";

    OrderVotes(MappingProposal mapping) {
        boolean orders = mapping.kind() == TableKind.ORDERS;
        this.column = mapping.columnName(Field.AMOUNT);
        this.number = orders ? mapping.columnOf(Field.ORDER_NO) : -1;
        this.amount = orders ? mapping.columnOf(Field.AMOUNT) : -1;
        int sku = mapping.columnOf(Field.SKU);
        this.product = sku < 0 ? mapping.columnOf(Field.PRODUCT_NAME) : sku;
        this.header = number >= 0 && amount >= 0 && KnownShapes.total(column);
    }

    /** Takes a row into account. */
    void vote(String[] cells) {
        if (number < 0 || amount < 0) {
            return;
        }
        String order = cells[number];
        String sum = cells[amount];
        String item = product < 0 ? "" : cells[product];
        boolean further = !order.isEmpty() && order.equals(lastNumber);
        if (further && !sum.isEmpty() && !lastAmount.isEmpty()) {
            if (!sum.equals(lastAmount)) {
                different++;
            } else if (!item.equals(lastProduct)) {
                same++;
                found = found.isEmpty() ? order : found;
            }
        }
        lastNumber = order;
        lastAmount = further && sum.isEmpty() ? lastAmount : sum;
        lastProduct = item;
    }

    /** Whether it is the order's total; nothing when it has to be asked. */
    Optional<Boolean> total(Answers answers) {
        if (number < 0 || amount < 0 || same == 0 && different == 0) {
            return Optional.of(header && different == 0);
        }
        if (different > same) {
            return Optional.of(false);
        }
        if (header && different == 0) {
            return Optional.of(true);
        }
        if (same < ENOUGH) {
            return Optional.of(header);
        }
        if (different > 0 && different * 20 > same) {
            return Optional.of(false);
        }
        return answers.of(column, Reading.ORDER_TOTAL, Reading.LINE_AMOUNT)
                .map(reading -> reading == Reading.ORDER_TOTAL);
    }

    /** The question it leaves open. */
    Question question() {
        return new Question(
                column,
                Message.of("clean.ask.total", column, same, found),
                List.of(
                        new Question.Option(Reading.ORDER_TOTAL, found, Message.of("clean.ask.orderTotal")),
                        new Question.Option(Reading.LINE_AMOUNT, found, Message.of("clean.ask.lineAmount"))));
    }

    /** Tells how the amounts are read where orders have several lines. */
    void notes(Answers answers, Consumer<Message> to) {
        if (same > 0 && total(answers).orElse(false)) {
            to.accept(Message.of("clean.note.total", column, same));
        }
    }
}
