package org.clientele.analysis.audience;

import java.util.EnumMap;
import java.util.Map;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.People;
import org.clientele.facts.Permissions;
import org.clientele.facts.WordColumn;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentPurpose;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.contact.Gate;
import org.clientele.model.contact.Jurisdiction;
import org.clientele.model.contact.LawfulBasis;
import org.clientele.model.trade.OrderStatus;
import org.jspecify.annotations.Nullable;

/** What the {@link Gate} says of everybody at once, as sets. What does not change with the campaign is worked out once. */
public final class Lawful {
    private static final LawfulBasis[] GROUNDS = LawfulBasis.values();
    private static final Jurisdiction[] LAWS = Jurisdiction.values();

    private final Facts facts;
    private final Gate gate;
    private final int n;
    private final Map<Channel, CustomerSet> notAgreed = new EnumMap<>(Channel.class);
    private final Map<Channel, CustomerSet> notLawful = new EnumMap<>(Channel.class);
    private @Nullable CustomerSet young;
    private byte @Nullable [] law;
    private int day = People.NO_DAY;

    /** The gate before those people. */
    public Lawful(Facts facts, Gate gate) {
        this.facts = facts;
        this.gate = gate;
        this.n = facts.customers();
    }

    /** By whose law each customer is written to, as ordinal of {@link Jurisdiction}. */
    private synchronized byte[] laws() {
        byte[] known = law;
        if (known == null) {
            known = laws(facts.people());
            law = known;
        }
        return known;
    }

    private static byte[] laws(People people) {
        WordColumn country = people.country();
        byte[] byWord = new byte[country.words().size()];
        for (int w = 0; w < byWord.length; w++) {
            byWord[w] = (byte) Jurisdiction.ofCountry(country.words().get(w)).ordinal();
        }
        byte[] laws = new byte[people.size()];
        for (int c = 0; c < laws.length; c++) {
            int code = country.code()[c];
            boolean told =
                    code != WordColumn.BLANK && !country.words().get(code).isBlank();
            laws[c] = told
                    ? byWord[code]
                    : people.phone().isBlank(c)
                            ? (byte) Jurisdiction.UNKNOWN.ordinal()
                            : (byte) Jurisdiction.ofPhone(people.phone().get(c)).ordinal();
        }
        return laws;
    }

    /** By whose law that customer is written to. */
    public Jurisdiction law(int customer) {
        return LAWS[laws()[customer]];
    }

    /** Those who have not agreed where an agreement is needed. */
    public synchronized CustomerSet notAgreed(Channel channel) {
        return notAgreed.computeIfAbsent(channel, this::disagreeing);
    }

    private CustomerSet disagreeing(Channel channel) {
        CustomerSet agreed = facts.permissions().granted(channel);
        boolean silence = false;
        for (Jurisdiction each : LAWS) {
            silence |= gate.silenceIsEnough(channel, each);
        }
        if (!silence) {
            return agreed.not();
        }
        byte[] laws = laws();
        CustomerSet.Builder silent = new CustomerSet.Builder(n);
        for (int c = 0; c < n; c++) {
            if (facts.permissions().status(channel, c) == ConsentStatus.UNKNOWN
                    && gate.silenceIsEnough(channel, LAWS[laws[c]])) {
                silent.add(c);
            }
        }
        return agreed.or(silent.build()).not();
    }

    /** Those who have agreed on a ground that is not enough where they live. */
    public synchronized CustomerSet notLawful(Channel channel, int today) {
        turnTo(today);
        return notLawful.computeIfAbsent(channel, asked -> find(asked, today));
    }

    /** What holds on a day is kept until another day is asked for. */
    private void turnTo(int today) {
        if (day != today) {
            notLawful.clear();
            young = null;
            day = today;
        }
    }

    private CustomerSet find(Channel channel, int today) {
        Permissions permissions = facts.permissions();
        byte[] basis = channel == Channel.EMAIL
                ? permissions.grounds().email()
                : permissions.grounds().sms();
        byte[] laws = laws();
        CustomerSet.Builder found = new CustomerSet.Builder(n);
        boolean[][] always = new boolean[GROUNDS.length][LAWS.length];
        for (LawfulBasis ground : GROUNDS) {
            for (Jurisdiction where : LAWS) {
                always[ground.ordinal()][where.ordinal()] = gate.isLawful(channel, ground, where, People.NO_DAY, today);
            }
        }
        permissions.granted(channel).forEach(c -> {
            if (!always[basis[c]][laws[c]]
                    && !gate.isLawful(channel, GROUNDS[basis[c]], LAWS[laws[c]], lastOrder(c), today)) {
                found.add(c);
            }
        });
        return found.build();
    }

    /** Those known to be too young. */
    public synchronized CustomerSet underAge(int today) {
        turnTo(today);
        CustomerSet known = young == null ? tooYoung(today) : young;
        young = known;
        return known;
    }

    private CustomerSet tooYoung(int today) {
        int[] birthday = facts.people().birthday();
        CustomerSet.Builder young = new CustomerSet.Builder(n);
        // the youngest day that is old enough, found once: the same question a million times takes a calendar
        int youngest = today;
        for (int low = today - 40 * 366, high = today; low < high; ) {
            int middle = low + high + 1 >> 1;
            boolean old = !gate.isUnderAge(middle, today);
            low = old ? middle : low;
            high = old ? high : middle - 1;
            youngest = low;
        }
        for (int c = 0; c < n; c++) {
            if (birthday[c] != People.NO_DAY && birthday[c] > youngest) {
                young.add(c);
            }
        }
        return young.build();
    }

    /** Those for whom nothing may be chosen by what is known of them. Of whom no country and no number is known counts as
     * one of the shop's own country. */
    public CustomerSet notProfiled() {
        Permissions permissions = facts.permissions();
        People people = facts.people();
        byte[] laws = laws();
        CustomerSet.Builder found = new CustomerSet.Builder(n);
        for (int c = 0; c < n; c++) {
            boolean told = LAWS[laws[c]] != Jurisdiction.UNKNOWN
                    || !people.phone().isBlank(c)
                    || !people.country().get(c).isBlank();
            boolean may =
                    told ? gate.mayProfile(permissions.profiling(c), LAWS[laws[c]]) : !permissions.refusesProfiling(c);
            if (!may) {
                found.add(c);
            }
        }
        return found.build();
    }

    private int lastOrder(int customer) {
        OrderLines lines = facts.lines();
        byte paid = (byte) OrderStatus.PAID.ordinal();
        for (int i = lines.offset()[customer + 1] - 1; i >= lines.offset()[customer]; i--) {
            if (lines.status()[i] == paid && lines.amount()[i] > 0) {
                return lines.day()[i];
            }
        }
        return People.NO_DAY;
    }

    /** What the gate says of one customer. */
    public Gate.Verdict verdict(Channel channel, int customer, ConsentPurpose purpose, int today) {
        Permissions permissions = facts.permissions();
        People people = facts.people();
        boolean address = channel == Channel.EMAIL
                ? people.mailable().contains(customer)
                : people.textable().contains(customer);
        return gate.mayContact(
                new Gate.Standing(
                        address,
                        permissions.stopped(channel).contains(customer),
                        permissions.status(channel, customer),
                        permissions.basis(channel, customer),
                        permissions.profiling(customer),
                        law(customer),
                        lastOrder(customer),
                        people.birthday()[customer]),
                channel,
                purpose,
                today);
    }
}
