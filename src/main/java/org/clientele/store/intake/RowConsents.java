package org.clientele.store.intake;

import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.store.index.KeyIndex;
import org.jspecify.annotations.Nullable;

/** Notes what rows of customers or orders say of consent. */
final class RowConsents {
    private static final Channel[] CHANNELS = {Channel.EMAIL, Channel.SMS};

    private final int[] status;
    private final int obtained;
    private final ColumnRules rules;
    private final @Nullable Permits permits;

    RowConsents(Journal journal, ColumnRules rules, Shape shape) {
        this.rules = rules;
        status = new int[] {shape.at(Field.EMAIL_CONSENT), shape.at(Field.SMS_CONSENT)};
        obtained = shape.at(Field.OBTAINED);
        permits = status[0] < 0 && status[1] < 0 ? null : new Permits(journal);
    }

    /** Adds what a row says of a customer to the ledger of consents; says whether anything of it was new.
     *
     * @param refusalsOnly whether agreements are left out, since the row may otherwise change nothing */
    boolean add(CleanRow row, Who who, int customer, boolean refusalsOnly) {
        Permits ledger = permits;
        if (ledger == null) {
            return false;
        }
        boolean added = false;
        for (int i = 0; i < CHANNELS.length; i++) {
            ConsentStatus said = (ConsentStatus) row.value(status[i]);
            byte[] address = ledger.address(who, CHANNELS[i]);
            if (said == null
                    || said == ConsentStatus.UNKNOWN
                    || refusalsOnly && said == ConsentStatus.GRANTED
                    || customer == KeyIndex.NONE && address == null) {
                continue;
            }
            Permits.Consent says = new Permits.Consent(null, said, Cells.minute(row, obtained), null, null, null, null);
            if (ledger.addConsent(row.record(), customer, CHANNELS[i], address, says)) {
                rules.count((i == 0 ? Field.EMAIL_CONSENT : Field.SMS_CONSENT).key());
                added = true;
            }
        }
        return added;
    }
}
