package org.clientele.app.consent;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.PersonLedger;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentAct;
import org.clientele.model.contact.ConsentEvent;
import org.clientele.model.contact.ConsentPurpose;
import org.clientele.model.contact.Evidence;
import org.clientele.model.contact.LawfulBasis;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Writes down what people ask for; each is an entry with who wrote it and why, and never a change of another. */
public final class ChangeConsents {
    private final Workbench workbench;
    private final String by;

    /**
     * Changes of that workbench.
     *
     * @param by who writes them down: the name under which that person uses the computer
     */
    public ChangeConsents(Workbench workbench, String by) {
        this.workbench = workbench;
        this.by = by;
    }

    /**
     * What somebody agreed to.
     *
     * @param channels by which channels
     * @param purpose what for
     * @param basis on what ground
     * @param day when, null for now
     * @param expires the last day on which it holds, or null
     * @param evidence what can be shown
     */
    public record Grant(
            Set<Channel> channels,
            ConsentPurpose purpose,
            LawfulBasis basis,
            @Nullable LocalDate day,
            @Nullable LocalDate expires,
            Evidence evidence) {
        public Grant {
            channels = Set.copyOf(channels);
        }
    }

    private PersonLedger.Note note(String words, String reason) {
        return new PersonLedger.Note(words, reason, by);
    }

    /** Adds that a customer takes back agreements; with profiling, also that of choosing by data.
     *
     * @param reason how it was asked for; blank when that is not known */
    public Job<BatchSummary> withdraw(int customerId, Set<Channel> channels, ConsentPurpose purpose, String reason) {
        String source = reason.isBlank() ? "by hand" : reason;
        List<ConsentEvent> events = EnumSet.copyOf(channels).stream()
                .map(channel -> new ConsentEvent(
                        customerId,
                        "",
                        channel,
                        purpose,
                        ConsentAct.WITHDRAW,
                        LawfulBasis.CONSENT,
                        null,
                        null,
                        Evidence.from(source)))
                .toList();
        return new Job<>(
                Message.of("consent.job.write"),
                at -> workbench.consents().append(events, note("consent withdrawn", source), at));
    }

    /** Adds an agreement, which must say where it comes from.
     *
     * @throws Refusal when nothing shows it, or what is written needs words and proof */
    public Job<BatchSummary> grant(int customerId, Grant grant) {
        return new Job<>(Message.of("consent.job.write"), at -> {
            if (grant.evidence().source().isBlank()) {
                throw Refusal.of("consent.grant.source");
            }
            boolean written = grant.basis() == LawfulBasis.WRITTEN_CONSENT;
            if (written
                    && (grant.evidence().wording().isBlank()
                            || grant.evidence().proof().isBlank())) {
                throw Refusal.of("consent.grant.written");
            }
            List<ConsentEvent> events = EnumSet.copyOf(grant.channels()).stream()
                    .map(channel -> new ConsentEvent(
                            customerId,
                            "",
                            channel,
                            grant.purpose(),
                            ConsentAct.GRANT,
                            grant.basis(),
                            grant.day() == null ? null : grant.day().atStartOfDay(),
                            grant.expires(),
                            grant.evidence()))
                    .toList();
            return workbench
                    .consents()
                    .append(events, note("consent granted", grant.evidence().source()), at);
        });
    }

    /** Puts an address on the stop list. */
    public Job<BatchSummary> stop(String typed, String reason) {
        return new Job<>(Message.of("consent.job.write"), at -> {
            Addressee who = Addressee.typed(workbench, typed);
            String why = reason.isBlank() ? "by hand" : reason;
            return workbench.consents().stop(who.channel(), who.address(), note("stop list, added", why), at);
        });
    }

    /** Takes one entry off the stop list.
     *
     * @throws Refusal when there is no reason, or the entry does not stand any more */
    public Job<BatchSummary> lift(long stop, String reason) {
        return new Job<>(
                Message.of("consent.job.write"),
                at -> workbench.consents().lift(stop, note("stop list, lifted", reason), at));
    }
}
