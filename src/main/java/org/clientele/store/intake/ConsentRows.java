package org.clientele.store.intake;

import java.util.EnumSet;
import java.util.Set;
import org.clientele.app.workbench.ImportBatch.RowVerdict;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.store.index.KeyIndex;
import org.jspecify.annotations.Nullable;

/**
 * Takes in consents, also of people who are not known yet: those are kept by the keyed hash of their address.
 *
 * <p>Where a row names no channel, a refusal holds for every channel the person can be reached by; an agreement needs
 * its channel told, or exactly one address that tells it.
 */
final class ConsentRows implements RowWriter {
    private final Customers customers;
    private final Permits permits;
    private final Who.Reader people;
    private final int channel;
    private final int purpose;
    private final int consent;
    private final int obtained;
    private final int expires;
    private final int source;
    private final int wording;
    private final int proof;

    ConsentRows(Customers customers, Permits permits, Shape shape) {
        this.customers = customers;
        this.permits = permits;
        this.people = new Who.Reader(shape);
        channel = shape.at(Field.CHANNEL);
        purpose = shape.at(Field.PURPOSE);
        consent = shape.at(Field.CONSENT);
        obtained = shape.at(Field.OBTAINED);
        expires = shape.at(Field.EXPIRES);
        source = shape.at(Field.SOURCE);
        wording = shape.at(Field.WORDING);
        proof = shape.at(Field.PROOF);
    }

    @Override
    public RowVerdict write(CleanRow row) {
        Who who = people.of(row);
        if (who.isNobody()) {
            return RowWriter.rejected("store.row.nobody");
        }
        ConsentStatus status = (ConsentStatus) row.value(consent);
        if (status == null) {
            return RowWriter.rejected("store.row.no-consent");
        }
        Set<Channel> channels = channels((Channel) row.value(channel), who, status);
        if (channels.isEmpty()) {
            return RowWriter.rejected("store.row.no-channel");
        }
        int customer = customers.find(who);
        Permits.Consent says = new Permits.Consent(
                Cells.text(row, purpose),
                status,
                Cells.minute(row, obtained),
                Cells.day(row, expires),
                Cells.text(row, source),
                Cells.text(row, wording),
                Cells.text(row, proof));
        boolean added = false;
        boolean placed = false;
        for (Channel each : channels) {
            byte[] address = permits.address(who, each);
            if (customer != KeyIndex.NONE || address != null) {
                placed = true;
                added |= permits.addConsent(row.record(), customer, each, address, says);
            }
        }
        if (!placed) {
            return RowWriter.rejected("store.row.unknown-customer");
        }
        return added ? CREATED : UNCHANGED;
    }

    private static Set<Channel> channels(@Nullable Channel stated, Who who, ConsentStatus status) {
        if (stated != null) {
            return EnumSet.of(stated);
        }
        Set<Channel> reachable = reachable(who);
        if (status != ConsentStatus.GRANTED) {
            return reachable.isEmpty() ? EnumSet.allOf(Channel.class) : reachable;
        }
        return reachable.size() == 1 ? reachable : EnumSet.noneOf(Channel.class);
    }

    /** The channels for which a row gives an address. */
    static Set<Channel> reachable(Who who) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        if (who.email() != null) {
            channels.add(Channel.EMAIL);
        }
        if (who.e164() != null) {
            channels.add(Channel.SMS);
        }
        return channels;
    }
}
