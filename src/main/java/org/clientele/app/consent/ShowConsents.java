package org.clientele.app.consent;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clientele.analysis.audience.Lawful;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Consents;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentPurpose;
import org.clientele.model.contact.Gate;
import org.clientele.model.contact.Jurisdiction;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Shows how everybody stands to permission, and how one person came to stand as they do. */
public final class ShowConsents {
    private final Workbench workbench;
    private final InstantSource clock;

    /** The permissions of that workbench.
     *
     * @param clock tells which day it is */
    public ShowConsents(Workbench workbench, InstantSource clock) {
        this.workbench = workbench;
        this.clock = clock;
    }

    /**
     * The whole picture.
     *
     * @param counts how everybody stands
     * @param size how long the ledgers are
     * @param verdict what the last verification found, where there was one
     */
    public record Picture(ConsentCounts counts, Consents.Size size, Optional<Consents.Verdict> verdict) {}

    /**
     * One person.
     *
     * @param customerId its lasting id
     * @param law by whose law the person is written to
     * @param verdicts what the gate says for marketing, by channel in their order
     * @param personal whether may be chosen for the person by what is known of them
     * @param history all entries, newest first
     * @param stops the entries of the stop list that stand
     * @param wordings the texts that the entries name
     */
    public record Person(
            int customerId,
            Jurisdiction law,
            List<Gate.Verdict> verdicts,
            boolean personal,
            List<Consents.Entry> history,
            List<Consents.Stop> stops,
            java.util.Map<Integer, String> wordings) {
        /** What the gate says for marketing by that channel. */
        public Gate.Verdict verdict(Channel channel) {
            return verdicts.get(channel.ordinal());
        }
    }

    private int today() {
        return Math.toIntExact(
                LocalDate.ofInstant(clock.instant(), workbench.profile().zone()).toEpochDay());
    }

    /** Counts everything. */
    public Job<Picture> picture() {
        return new Job<>(Message.of("consent.job.count"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.6));
            ConsentCounts counts = ConsentCounts.of(facts, ContactPolicy.of(workbench), today());
            checkpoint.progress(1);
            return new Picture(
                    counts, workbench.consents().size(), workbench.consents().verdict());
        });
    }

    /** Reads both chains from end to end. */
    public Job<Consents.Verdict> verify() {
        return new Job<>(
                Message.of("consent.job.verify"),
                checkpoint -> workbench.consents().verify(checkpoint));
    }

    /** Reads what has come to both chains since they were read last. */
    public Job<Consents.Verdict> verifyRest() {
        return new Job<>(
                Message.of("consent.job.verify"),
                checkpoint -> workbench.consents().verifyRest(checkpoint));
    }

    /** How one person stands and how that came about. */
    public Job<Person> person(int customerId) {
        return new Job<>(Message.of("consent.job.person"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.3));
            int index = facts.people().indexOf(customerId);
            if (index < 0) {
                throw Refusal.of("consent.person.gone");
            }
            Lawful lawful = new Lawful(facts, new Gate(ContactPolicy.of(workbench)));
            List<Consents.Entry> history = workbench.consents().history(customerId, checkpoint.part(0.3, 1));
            return new Person(
                    customerId,
                    lawful.law(index),
                    List.of(Channel.values()).stream()
                            .map(channel -> lawful.verdict(channel, index, ConsentPurpose.MARKETING, today()))
                            .toList(),
                    !lawful.notProfiled().contains(index),
                    history,
                    workbench.consents().stopsOf(customerId),
                    workbench.consents().wordings().stream()
                            .collect(Collectors.toMap(Consents.Wording::id, Consents.Wording::text)));
        });
    }

    /** The entries of the stop list that stand: the newest, or those of an address that somebody typed.
     *
     * @param typed an address, or blank for the newest */
    public Job<List<Consents.Stop>> stops(String typed, int most) {
        return new Job<>(Message.of("consent.job.stops"), checkpoint -> {
            if (typed.isBlank()) {
                return workbench.consents().stops(most);
            }
            Addressee who = Addressee.typed(workbench, typed);
            return workbench.consents().stopsOf(who.channel(), who.address());
        });
    }
}
