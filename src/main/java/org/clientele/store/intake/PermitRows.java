package org.clientele.store.intake;

import java.util.List;
import java.util.Map;
import org.clientele.app.workbench.ImportBatch.RowVerdict;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.RowOutcome;
import org.clientele.model.table.Shape;
import org.clientele.store.index.KeyIndex;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a list of customers or orders that says beside each person what they agreed to, and adds that to the ledger
 * of consents.
 *
 * <p>Entries are only ever added: policies about what may be overwritten do not hold for them, since leaving out a
 * refusal could let somebody be written to who must not be. A row that changes nothing else but adds an entry counts as
 * changed.
 */
final class PermitRows implements RowWriter {
    private final RowWriter rows;
    private final Customers customers;
    private final Permits permits;
    private final Who.Reader people;
    private final int[] consent = new int[Channel.values().length];
    private final int obtained;

    PermitRows(RowWriter rows, Customers customers, Permits permits, Shape shape) {
        this.rows = rows;
        this.customers = customers;
        this.permits = permits;
        this.people = new Who.Reader(shape);
        consent[Channel.EMAIL.ordinal()] = shape.at(Field.EMAIL_CONSENT);
        consent[Channel.SMS.ordinal()] = shape.at(Field.SMS_CONSENT);
        this.obtained = shape.at(Field.OBTAINED);
    }

    /** Whether rows of that shape say what people agreed to. */
    static boolean says(Shape shape) {
        return shape.at(Field.EMAIL_CONSENT) >= 0 || shape.at(Field.SMS_CONSENT) >= 0;
    }

    @Override
    public void prepare(List<CleanRow> next) {
        rows.prepare(next);
    }

    @Override
    public RowVerdict write(CleanRow row) {
        RowVerdict verdict = rows.write(row);
        if (verdict.outcome() == RowOutcome.REJECTED) {
            return verdict;
        }
        boolean added = false;
        Who who = people.of(row);
        for (Channel channel : Channel.values()) {
            added |= add(row, who, channel);
        }
        return added && verdict.outcome() == RowOutcome.UNCHANGED ? UPDATED : verdict;
    }

    private boolean add(CleanRow row, Who who, Channel channel) {
        @Nullable Object status = row.value(consent[channel.ordinal()]);
        if (!(status instanceof ConsentStatus said) || said == ConsentStatus.UNKNOWN || who.isNobody()) {
            return false;
        }
        int customer = customers.find(who);
        byte[] address = permits.address(who, channel);
        if (customer == KeyIndex.NONE && address == null) {
            return false;
        }
        Permits.Consent says = new Permits.Consent(null, said, Cells.minute(row, obtained), null, null, null, null);
        return permits.addConsent(row.record(), customer, channel, address, says);
    }

    @Override
    public Map<String, Long> changes() {
        return rows.changes();
    }
}
