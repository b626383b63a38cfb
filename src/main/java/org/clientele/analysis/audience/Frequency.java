package org.clientele.analysis.audience;

import java.util.List;
import org.clientele.facts.Contacts;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.campaign.Cap;
import org.clientele.model.campaign.Caps;
import org.clientele.model.contact.Channel;

/**
 * How often people have heard from the shop lately: who has had enough, and who will have had enough once the campaigns
 * that go first are out. Messages count by address: what one of two people behind a mailbox got counts for both.
 */
final class Frequency {
    private static final int KEPT = 12;
    private static final int ALL = -1;

    private final Facts facts;
    private final Addresses addresses;
    private final int n;
    private final Kept<byte[]> counts = new Kept<>(KEPT);
    private final Kept<CustomerSet> capped = new Kept<>(KEPT);

    Frequency(Facts facts, Addresses addresses) {
        this.facts = facts;
        this.addresses = addresses;
        this.n = facts.customers();
    }

    private record Window(int hours, int nowHour, int channel) {}

    private record Asked(Channel channel, Caps caps, int nowHour) {}

    /** Those whose address has had its fill: any limit is reached by what was sent to it in the hours before now. */
    CustomerSet capped(Channel channel, Caps caps, int nowHour) {
        return capped.get(new Asked(channel, caps, nowHour), () -> full(channel, caps, nowHour, List.of()));
    }

    /** Those whose address will have had its fill after these campaigns, which go first. */
    CustomerSet reserved(Channel channel, Caps caps, int nowHour, List<Reserved> ahead) {
        return ahead.isEmpty() ? CustomerSet.none(n) : full(channel, caps, nowHour, ahead);
    }

    /** Those whose count a campaign that goes first raises, under any of these limits. */
    CustomerSet touched(Channel channel, Caps caps, Reserved first) {
        CustomerSet touched = CustomerSet.none(n);
        if (!caps.sameChannel().isEmpty() && first.channel() == channel) {
            touched = touched.or(addresses.spread(first.people(), channel));
        }
        if (!caps.allChannels().isEmpty()) {
            touched = touched.or(addresses.spreadOverUnits(first.people()));
        }
        return touched;
    }

    private CustomerSet full(Channel channel, Caps caps, int nowHour, List<Reserved> ahead) {
        CustomerSet found = CustomerSet.none(n);
        for (Cap cap : caps.sameChannel()) {
            List<Reserved> same =
                    ahead.stream().filter(each -> each.channel() == channel).toList();
            found = found.or(full(cap, nowHour, channel.ordinal(), addresses.mates(channel), same));
        }
        for (Cap cap : caps.allChannels()) {
            found = found.or(full(cap, nowHour, ALL, addresses.units(), ahead));
        }
        return found;
    }

    private CustomerSet full(Cap cap, int nowHour, int channel, int[] mate, List<Reserved> ahead) {
        byte[] known =
                counts.get(new Window(cap.hours(), nowHour, channel), () -> count(cap.hours(), nowHour, channel, mate));
        byte[] count = known;
        if (!ahead.isEmpty()) {
            byte[] raised = known.clone();
            ahead.forEach(first -> first.people().forEach(c -> raise(raised, mate[c])));
            count = raised;
        }
        CustomerSet.Builder full = new CustomerSet.Builder(n);
        for (int c = 0; c < n; c++) {
            if (count[mate[c]] >= cap.messages()) {
                full.add(c);
            }
        }
        return full.build();
    }

    /** Messages by address in the hours before now; as many as a limit can ask for at most. */
    private byte[] count(int hours, int nowHour, int channel, int[] mate) {
        Contacts contacts = facts.contacts();
        byte[] count = new byte[n];
        for (int c = 0; c < n; c++) {
            for (int i = contacts.offset()[c + 1] - 1; i >= contacts.offset()[c]; i--) {
                if (nowHour - contacts.hour()[i] >= hours) {
                    break;
                }
                if (channel < 0 || contacts.channel()[i] == channel) {
                    raise(count, mate[c]);
                }
            }
        }
        return count;
    }

    private static void raise(byte[] count, int at) {
        if (count[at] < Byte.MAX_VALUE) {
            count[at]++;
        }
    }
}
