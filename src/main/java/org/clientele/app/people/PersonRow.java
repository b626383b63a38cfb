package org.clientele.app.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.clientele.model.group.Stage;

/**
 * One customer in a list.
 *
 * @param customer the dense index in the snapshot
 * @param id the lasting id
 * @param identity who it is, masked or not as asked
 * @param orders orders that count
 * @param money what was paid in all, in ten-thousandths
 * @param lastOrder day of the last order
 * @param usualGap usual days between two orders; empty below two order days
 * @param stage the lifecycle stage
 * @param canEmail whether e-mail may be sent
 * @param canText whether text messages may be sent
 */
public record PersonRow(
        int customer,
        int id,
        Identity identity,
        int orders,
        long money,
        Optional<LocalDate> lastOrder,
        OptionalInt usualGap,
        Stage stage,
        boolean canEmail,
        boolean canText) {
    /**
     * Who a customer is.
     *
     * @param number the shop's customer number
     * @param name name, masked when asked
     * @param phone telephone number, masked when asked
     * @param email e-mail address, masked when asked
     * @param city city
     */
    public record Identity(String number, String name, String phone, String email, String city) {}
}
