package org.clientele.store.intake;

import java.util.EnumSet;
import java.util.Set;
import org.clientele.app.workbench.ImportBatch.RowVerdict;
import org.clientele.model.contact.Channel;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.store.index.KeyIndex;

/**
 * Takes in a stop list, also for people who are not known yet.
 *
 * <p>Where a row names no channel it stops every channel for which it gives an address, and all of them where it only
 * gives a customer number.
 */
final class StopRows implements RowWriter {
    private final Customers customers;
    private final Permits permits;
    private final Who.Reader people;
    private final int channel;
    private final int reason;
    private final int day;

    StopRows(Customers customers, Permits permits, Shape shape) {
        this.customers = customers;
        this.permits = permits;
        this.people = new Who.Reader(shape);
        channel = shape.at(Field.CHANNEL);
        reason = shape.at(Field.REASON);
        day = shape.at(Field.STOPPED_ON);
    }

    @Override
    public RowVerdict write(CleanRow row) {
        Who who = people.of(row);
        if (who.isNobody()) {
            return RowWriter.rejected("store.row.nobody");
        }
        Channel stated = (Channel) row.value(channel);
        Set<Channel> channels = stated == null ? ConsentRows.reachable(who) : EnumSet.of(stated);
        if (channels.isEmpty()) {
            channels = EnumSet.allOf(Channel.class);
        }
        int customer = customers.find(who);
        boolean added = false;
        boolean placed = false;
        for (Channel each : channels) {
            byte[] address = permits.address(who, each);
            if (customer != KeyIndex.NONE || address != null) {
                placed = true;
                added |= permits.addStop(
                        row.record(), customer, each, address, Cells.text(row, reason), Cells.day(row, day));
            }
        }
        if (!placed) {
            return RowWriter.rejected("store.row.unknown-customer");
        }
        return added ? CREATED : UNCHANGED;
    }
}
