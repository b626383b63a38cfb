package org.clientele.facts;

import java.util.Arrays;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.contact.LawfulBasis;
import org.clientele.model.rule.Outcome;
import org.jspecify.annotations.Nullable;

/** Collects permissions, stops and past contacts of customers into {@link Permissions} and {@link Contacts}. */
public final class ReachBuilder {
    private final Growing.Ints consentOf = new Growing.Ints();
    private final Growing.Ints consentDay = new Growing.Ints();
    private final Growing.Bytes consentState = new Growing.Bytes();
    private final Growing.Bytes consentChannel = new Growing.Bytes();
    private final Growing.Bytes consentBasis = new Growing.Bytes();
    private final Growing.Ints profiledOf = new Growing.Ints();
    private final Growing.Bytes profiledState = new Growing.Bytes();
    private final Growing.Ints stopOf = new Growing.Ints();
    private final Growing.Bytes stopChannel = new Growing.Bytes();
    private final Growing.Ints contactOf = new Growing.Ints();
    private final Growing.Ints contactHour = new Growing.Ints();
    private final Growing.Bytes contactChannel = new Growing.Bytes();
    private final WordColumnBuilder contactCampaign = new WordColumnBuilder();
    private final Growing.Bytes contactOutcome = new Growing.Bytes();
    private final Growing.Ints complaintOf = new Growing.Ints();
    private final Growing.Ints complaintDay = new Growing.Ints();

    ReachBuilder() {}

    /** Says what holds for a customer on a channel, once the ledger is folded. */
    public ReachBuilder consent(int customerId, Channel channel, ConsentStatus status, int sinceDay) {
        return consent(customerId, channel, status, sinceDay, LawfulBasis.CONSENT);
    }

    /** Says what holds for a customer on a channel, and on what ground. */
    public ReachBuilder consent(
            int customerId, Channel channel, ConsentStatus status, int sinceDay, LawfulBasis basis) {
        consentBasis.add((byte) basis.ordinal());
        consentOf.add(customerId);
        consentChannel.add((byte) channel.ordinal());
        consentState.add((byte) status.ordinal());
        consentDay.add(sinceDay);
        return this;
    }

    /** Says what holds for a customer on choosing by data about the person. */
    public ReachBuilder profiling(int customerId, ConsentStatus status) {
        profiledOf.add(customerId);
        profiledState.add((byte) status.ordinal());
        return this;
    }

    /** Says that a customer is on the stop list of a channel. */
    public ReachBuilder stop(int customerId, Channel channel) {
        stopOf.add(customerId);
        stopChannel.add((byte) channel.ordinal());
        return this;
    }

    /** Says that a message was sent; the hour counts from 1970-01-01T00:00 in the workbench's zone. */
    public ReachBuilder contact(int customerId, Channel channel, int hour) {
        return contact(customerId, channel, hour, null, 0);
    }

    /** Says that a message of a campaign was sent, and by the bits of {@link Outcome} what became of it. */
    public ReachBuilder contact(int customerId, Channel channel, int hour, @Nullable String campaign, int outcome) {
        contactCampaign.add(campaign);
        contactOutcome.add((byte) outcome);
        contactOf.add(customerId);
        contactChannel.add((byte) channel.ordinal());
        contactHour.add(hour);
        return this;
    }

    /** Says that a customer complained on that day. */
    public ReachBuilder complaint(int customerId, int day) {
        complaintOf.add(customerId);
        complaintDay.add(day);
        return this;
    }

    /** What holds for customers of whom everything is given. */
    Permissions permissions(IdIndex customers, int n) {
        CustomerSet none = CustomerSet.none(0);
        Permissions nobody = new Permissions(new byte[0], new byte[0], new int[0], new int[0], none, none);
        return permissions(customers, n, nobody, new int[0]);
    }

    /** What holds for the customers of a base, with those anew who stand in these places. */
    Permissions permissions(IdIndex customers, int n, Permissions base, int[] renewed) {
        byte[][] state = {Arrays.copyOf(base.email(), n), Arrays.copyOf(base.sms(), n)};
        int[][] since = {Arrays.copyOf(base.emailSince(), n), Arrays.copyOf(base.smsSince(), n)};
        int words = n + 63 >>> 6;
        long[][] stopped = {
            Arrays.copyOf(base.emailStop().toWords(), words),
            Arrays.copyOf(base.smsStop().toWords(), words)
        };
        byte[][] grounds = {
            Arrays.copyOf(base.grounds().email(), n),
            Arrays.copyOf(base.grounds().sms(), n)
        };
        byte[] profiled = Arrays.copyOf(base.grounds().profiling(), n);
        byte unknown = (byte) ConsentStatus.UNKNOWN.ordinal();
        for (int place : renewed) {
            profiled[place] = unknown;
        }
        for (int c = 0; c < state.length; c++) {
            Arrays.fill(state[c], base.email().length, n, unknown);
            Arrays.fill(since[c], base.email().length, n, People.NO_DAY);
            for (int place : renewed) {
                state[c][place] = unknown;
                since[c][place] = People.NO_DAY;
                grounds[c][place] = 0;
                RowPatch.put(stopped[c], place, false);
            }
        }
        for (int i = 0; i < consentOf.size; i++) {
            int index = customers.of(consentOf.array[i]);
            if (index >= 0) {
                state[consentChannel.array[i]][index] = consentState.array[i];
                since[consentChannel.array[i]][index] = consentDay.array[i];
                grounds[consentChannel.array[i]][index] = consentBasis.array[i];
            }
        }
        for (int i = 0; i < profiledOf.size; i++) {
            int index = customers.of(profiledOf.array[i]);
            if (index >= 0) {
                profiled[index] = profiledState.array[i];
            }
        }
        for (int i = 0; i < stopOf.size; i++) {
            int index = customers.of(stopOf.array[i]);
            if (index >= 0) {
                RowPatch.put(stopped[stopChannel.array[i]], index, true);
            }
        }
        return new Permissions(
                state[0],
                state[1],
                since[0],
                since[1],
                CustomerSet.ofWords(n, stopped[0]),
                CustomerSet.ofWords(n, stopped[1]),
                new Permissions.Grounds(grounds[0], grounds[1], profiled));
    }

    /** The contacts of a base, to whom customers may have come. */
    static Contacts contacts(int n, Contacts base) {
        int had = base.complained().length;
        if (had == n) {
            return base;
        }
        int[] offset = Arrays.copyOf(base.offset(), n + 1);
        Arrays.fill(offset, had + 1, n + 1, offset[had]);
        int[] complained = Arrays.copyOf(base.complained(), n);
        Arrays.fill(complained, had, n, People.NO_DAY);
        return new Contacts(offset, base.hour(), base.channel(), base.campaign(), base.outcome(), complained);
    }

    Contacts contacts(IdIndex customers, int n) {
        int[] customer = new int[contactOf.size];
        int[] hour = new int[contactOf.size];
        int[] from = new int[contactOf.size];
        int rows = 0;
        for (int i = 0; i < contactOf.size; i++) {
            int index = customers.of(contactOf.array[i]);
            if (index >= 0) {
                customer[rows] = index;
                hour[rows] = contactHour.array[i];
                from[rows++] = i;
            }
        }
        int[] offset = TimeSort.offsets(customer, rows, n);
        int[] at = TimeSort.permutation(customer, hour, new int[rows], rows, offset);
        int[] hours = new int[rows];
        byte[] channels = new byte[rows];
        for (int r = 0; r < rows; r++) {
            hours[r] = hour[at[r]];
            channels[r] = contactChannel.array[from[at[r]]];
        }
        WordColumn named = contactCampaign.build();
        int[] campaigns = new int[rows];
        byte[] outcomes = new byte[rows];
        for (int r = 0; r < rows; r++) {
            campaigns[r] = named.code()[from[at[r]]];
            outcomes[r] = contactOutcome.array[from[at[r]]];
        }
        int[] complained = new int[n];
        Arrays.fill(complained, People.NO_DAY);
        for (int i = 0; i < complaintOf.size; i++) {
            int index = customers.of(complaintOf.array[i]);
            if (index >= 0) {
                complained[index] = Math.max(complained[index], complaintDay.array[i]);
            }
        }
        return new Contacts(offset, hours, channels, new WordColumn(campaigns, named.words()), outcomes, complained);
    }
}
