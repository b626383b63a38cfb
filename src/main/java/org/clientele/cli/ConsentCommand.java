package org.clientele.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientele.app.consent.Addressee;
import org.clientele.app.consent.ChangeConsents;
import org.clientele.app.consent.ConsentCounts;
import org.clientele.app.consent.ShowConsents;
import org.clientele.app.consent.State;
import org.clientele.app.consent.Topic;
import org.clientele.app.groups.Analyses;
import org.clientele.app.people.FindPerson;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Consents;
import org.clientele.app.workbench.PersonLedger;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentPurpose;
import org.clientele.model.contact.Evidence;
import org.clientele.model.contact.LawfulBasis;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele consent}: how people stand to permission, its history and chain, and the stop list. */
@Command(
        name = "consent",
        description =
                "Show permissions, a person's history and the stop list; check the chain; withdraw, grant, stop, lift.")
public final class ConsentCommand extends WorkCommand {
    private static final int STOPS = 1_000;

    /** What is asked for. */
    enum Verb {
        STATUS,
        HISTORY,
        VERIFY,
        STOPS,
        WITHDRAW,
        GRANT,
        STOP,
        LIFT
    }

    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "VERB",
            description = "status, history, verify, stops, withdraw, grant, stop or lift (default: status).")
    Verb verb = Verb.STATUS;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "WHO",
            description = "The customer number or end of the phone number; for stop and lift an address.")
    String who = "";

    @Option(
            names = "--channel",
            paramLabel = "email|sms",
            description = "By which channel (default: both to withdraw; repeatable).")
    Set<Channel> channels = EnumSet.noneOf(Channel.class);

    @Option(
            names = "--purpose",
            paramLabel = "WORD",
            description = "marketing, similar-products, profiling or service.")
    String purpose = "marketing";

    @Option(
            names = "--basis",
            paramLabel = "WORD",
            description = "consent, written-consent, soft-opt-in or separate-consent.")
    String basis = "consent";

    @Option(names = "--source", paramLabel = "TEXT", description = "Where it was said.")
    String source = "";

    @Option(names = "--wording", paramLabel = "TEXT", description = "What was agreed to, word for word.")
    String wording = "";

    @Option(names = "--proof", paramLabel = "TEXT", description = "Where a document lies that shows it, or its hash.")
    String proof = "";

    @Option(names = "--day", paramLabel = "DATE", description = "When it was agreed to (default: now).")
    @Nullable
    LocalDate day;

    @Option(names = "--expires", paramLabel = "DATE", description = "The last day on which it holds.")
    @Nullable
    LocalDate expires;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; needed to lift.")
    String reason = "";

    @Option(names = "--entry", paramLabel = "N", description = "The entry of the stop list to lift.")
    @Nullable
    Long entry;

    /** The command in its context. */
    public ConsentCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            ShowConsents show = new ShowConsents(workbench, context.clock());
            ChangeConsents change = new ChangeConsents(workbench, System.getProperty("user.name", ""));
            switch (verb) {
                case STATUS -> status(reply, done(show.picture(), checkpoint));
                case HISTORY -> history(reply, done(show.person(person(workbench, checkpoint)), checkpoint));
                case VERIFY -> verify(reply, done(show.verify(), checkpoint));
                case STOPS -> stops(reply, done(show.stops(who, STOPS), checkpoint));
                case WITHDRAW ->
                    written(
                            reply,
                            done(
                                    change.withdraw(person(workbench, checkpoint), channels(), purpose(), reason),
                                    checkpoint));
                case GRANT ->
                    written(reply, done(change.grant(person(workbench, checkpoint), agreement()), checkpoint));
                case STOP -> written(reply, done(change.stop(required(), reason), checkpoint));
                case LIFT -> lift(workbench, change, reply, checkpoint);
            }
        }
    }

    private String required() {
        if (who.isBlank()) {
            throw Refusal.of("consent.cli.who");
        }
        return who;
    }

    private int person(Workbench workbench, Checkpoint checkpoint) {
        String id = required();
        return PersonCommand.find(done(FindPerson.ready(workbench, new Analyses()), checkpoint), id);
    }

    private Set<Channel> channels() {
        return channels.isEmpty() ? EnumSet.allOf(Channel.class) : channels;
    }

    private ConsentPurpose purpose() {
        ConsentPurpose known = ConsentPurpose.of(purpose);
        if (known == ConsentPurpose.OTHER) {
            throw Refusal.of("consent.cli.purpose", purpose);
        }
        return known;
    }

    private ChangeConsents.Grant agreement() {
        if (channels.isEmpty()) {
            throw Refusal.of("consent.cli.channel");
        }
        LawfulBasis ground = List.of(LawfulBasis.values()).stream()
                .filter(each -> each.word().equals(basis))
                .findFirst()
                .orElseThrow(() -> Refusal.of("consent.cli.basis", basis));
        return new ChangeConsents.Grant(
                channels, purpose(), ground, day, expires, new Evidence(source, wording, proof));
    }

    private static void status(Reply reply, ShowConsents.Picture picture) {
        ConsentCounts counts = picture.counts();
        reply.put("entries", picture.size().consents());
        reply.put("stopEntries", picture.size().stops());
        reply.put("stopsStanding", picture.size().standing());
        reply.say(
                "consent.cli.size",
                picture.size().consents(),
                picture.size().stops(),
                picture.size().standing());
        Map<String, Object> topics = new LinkedHashMap<>();
        for (Topic topic : ConsentCounts.topics()) {
            Map<String, Object> states = new LinkedHashMap<>();
            for (State state : State.values()) {
                int people = counts.count(topic, state);
                states.put(state.word(), people);
                if (people > 0) {
                    reply.say("consent.cli.state", topic.title(), state.title(), people);
                }
            }
            topics.put(topic.word(), states);
        }
        reply.put("permissions", topics);
        Map<String, Object> channels = new LinkedHashMap<>();
        for (Channel channel : Channel.values()) {
            Map<String, Object> figures = new LinkedHashMap<>();
            int open = ConsentCounts.in(counts.open(), channel).size();
            int wrong = ConsentCounts.in(counts.notLawful(), channel).size();
            int now = ConsentCounts.in(counts.askNow(), channel).size();
            figures.put("open", open);
            figures.put("notLawful", wrong);
            figures.put("askAgain", now);
            figures.put("askSoon", ConsentCounts.in(counts.askSoon(), channel).size());
            channels.put(word(channel), figures);
            reply.say("consent.cli.open", channel.ordinal(), open, wrong, now);
        }
        reply.put("channels", channels);
    }

    private static String word(Channel channel) {
        return channel.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static void history(Reply reply, ShowConsents.Person person) {
        reply.put("customer", person.customerId());
        reply.put("law", person.law().word());
        Map<String, Object> gate = new LinkedHashMap<>();
        for (Channel channel : Channel.values()) {
            String verdict = person.verdict(channel)
                    .name()
                    .toLowerCase(java.util.Locale.ROOT)
                    .replace('_', '-');
            gate.put(word(channel), verdict);
            reply.say("consent.cli.gate", channel.ordinal(), Message.of("consent.verdict." + verdict));
        }
        reply.put("gate", gate);
        reply.put("personal", person.personal());
        reply.say(person.personal() ? "consentview.personal.yes" : "consentview.personal.no");
        reply.put(
                "entries",
                person.history().stream()
                        .map(each -> entry(reply, person, each))
                        .toList());
        stops(reply, person.stops());
    }

    private static Map<String, Object> entry(Reply reply, ShowConsents.Person person, Consents.Entry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("entry", entry.id());
        fields.put("channel", word(entry.channel()));
        fields.put("purpose", ConsentPurpose.of(entry.purpose()).word());
        fields.put("act", entry.act().word());
        entry.basis().ifPresent(ground -> fields.put("basis", ground.word()));
        entry.said().ifPresent(said -> fields.put("said", said.toString()));
        entry.expires().ifPresent(last -> fields.put("expires", last.toString()));
        fields.put("source", entry.source());
        fields.put("wordingId", entry.wording());
        fields.put("wording", person.wordings().getOrDefault(entry.wording(), ""));
        fields.put("proof", entry.proof());
        fields.put("takenBack", entry.takenBack());
        origin(fields, entry.origin());
        reply.say(
                "consent.cli.entry",
                entry.id(),
                entry.channel().ordinal(),
                Message.of("consent.act." + entry.act().word()),
                entry.said().map(LocalDate::toString).orElse("?"),
                entry.source(),
                entry.takenBack() ? 1 : 0);
        return fields;
    }

    private static void origin(Map<String, Object> fields, PersonLedger.Origin origin) {
        fields.put("file", origin.file());
        fields.put("row", origin.row());
        fields.put("at", origin.at().toString());
        fields.put("by", origin.by());
    }

    private static void stops(Reply reply, List<Consents.Stop> stops) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Consents.Stop stop : stops) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("entry", stop.id());
            fields.put("customer", stop.customerId());
            fields.put("channel", word(stop.channel()));
            fields.put("byAddress", stop.byAddress());
            stop.day().ifPresent(since -> fields.put("since", since.toString()));
            fields.put("reason", stop.reason());
            origin(fields, stop.origin());
            lines.add(fields);
            reply.say(
                    "consent.cli.stop",
                    stop.id(),
                    stop.channel().ordinal(),
                    stop.day().map(LocalDate::toString).orElse("?"),
                    stop.reason());
        }
        reply.put("stops", lines);
    }

    private static void verify(Reply reply, Consents.Verdict verdict) {
        reply.put("whole", verdict.whole());
        reply.put("read", verdict.entries());
        if (verdict.whole()) {
            reply.say("consent.chain.whole", verdict.entries());
        } else {
            reply.put("ledger", verdict.ledger().name().toLowerCase(java.util.Locale.ROOT));
            reply.put("firstBroken", verdict.broken().getAsLong());
            throw Refusal.of("consent.chain.broken", verdict.broken().getAsLong());
        }
    }

    private void lift(Workbench workbench, ChangeConsents change, Reply reply, Checkpoint checkpoint) {
        long stop = entry == null ? only(workbench, required()) : entry;
        written(reply, done(change.lift(stop, reason), checkpoint));
    }

    private static long only(Workbench workbench, String typed) {
        Addressee address = Addressee.typed(workbench, typed);
        List<Consents.Stop> standing = workbench.consents().stopsOf(address.channel(), address.address());
        if (standing.size() != 1) {
            throw standing.isEmpty()
                    ? Refusal.of("consent.lift.gone")
                    : Refusal.of(
                            "consent.cli.several",
                            standing.stream()
                                    .map(stop -> Long.toString(stop.id()))
                                    .collect(Collectors.joining(", ")));
        }
        return standing.getFirst().id();
    }

    private static void written(Reply reply, BatchSummary batch) {
        reply.put("batch", batch.id());
        reply.put("added", batch.counts().created());
        reply.say("consent.cli.written", batch.counts().created(), batch.id());
    }
}
