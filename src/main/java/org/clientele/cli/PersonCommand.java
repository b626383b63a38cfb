package org.clientele.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.GroupWords;
import org.clientele.app.people.BrowsePeople;
import org.clientele.app.people.ExplainGroups;
import org.clientele.app.people.FindPerson;
import org.clientele.app.people.GroupWhy;
import org.clientele.app.people.PeopleIndex;
import org.clientele.app.people.PermissionLight;
import org.clientele.app.people.PersonCard;
import org.clientele.app.people.TimelineEntry;
import org.clientele.app.workbench.PersonLedger;
import org.clientele.app.workbench.Reveals;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.clientele.model.trade.Money;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele customer}: the card of one customer: facts, permission with its proof, groups and why, what happened. */
@Command(name = "customer", description = "Show all that is known of one customer, and why.")
public final class PersonCommand extends WorkCommand {
    private static final int EVENTS = 10;

    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Parameters(index = "1", paramLabel = "ID", description = "The customer number, or the end of the phone number.")
    @SuppressWarnings("NullAway.Init")
    String id;

    @Option(names = "--reveal", description = "Show name and addresses; the look is written into the log.")
    boolean reveal;

    /** The command in its context. */
    public PersonCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            Analyses analyses = new Analyses();
            int customer = find(done(FindPerson.ready(workbench, analyses), checkpoint), id);
            if (reveal) {
                logged(workbench, customer, 1);
            }
            PersonCard card = done(new BrowsePeople(workbench, analyses).card(customer, !reveal), checkpoint)
                    .orElseThrow(() -> Refusal.of("people.cli.unknown", id));
            PersonLedger.Entries ledger = workbench.person().of(customer, checkpoint);
            reply.put("masked", !reveal);
            CustomersCommand.person(card.row()).forEach(reply::put);
            reply.say(
                    "people.cli.head",
                    card.row().identity().number(),
                    card.row().identity().name());
            facts(reply, card);
            permissions(reply, card, ledger);
            groups(reply, done(new ExplainGroups(workbench, analyses).of(customer), checkpoint));
            timeline(reply, card);
        }
    }

    /** The one customer of that number, or whose phone number ends so.
     *
     * @throws Refusal when there is none, or several */
    static int find(FindPerson finder, String id) {
        List<FindPerson.Hit> exact = finder.find(id, 2, true).stream()
                .filter(hit -> hit.nearness() == PeopleIndex.Nearness.EXACT)
                .toList();
        if (exact.size() != 1) {
            throw Refusal.of(exact.isEmpty() ? "people.cli.unknown" : "people.cli.several", id);
        }
        return exact.getFirst().id();
    }

    /** Writes a look at names and addresses into the log; 0 stands for a whole list. */
    static void logged(Workbench workbench, int customer, int people) {
        workbench.reveals().log(System.getProperty("user.name", ""), customer, Reveals.Field.CONTACT, people);
    }

    private static void facts(Reply reply, PersonCard card) {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (PersonCard.Fact fact : card.figures()) {
            figures.put(fact.label().key().substring("attribute.name.".length()), reply.words(fact.value()));
        }
        for (PersonCard.Fact fact : card.facts()) {
            reply.say("people.cli.fact", fact.label(), fact.value());
        }
        reply.put("figures", figures);
        reply.put("fields", card.extras());
    }

    private static void permissions(Reply reply, PersonCard card, PersonLedger.Entries ledger) {
        List<Map<String, Object>> lights = new ArrayList<>();
        for (PermissionLight light : card.permissions()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("channel", Answers.word(light.channel()));
            one.put("open", light.open());
            one.put("why", reply.words(light.sentence()));
            light.since().ifPresent(day -> one.put("since", day.toString()));
            one.put(
                    "proof",
                    ledger.said().stream()
                            .filter(said -> said.channel() == light.channel())
                            .map(PersonCommand::said)
                            .toList());
            lights.add(one);
            reply.say(
                    (light.open() ? "people.cli.open." : "people.cli.closed.") + Answers.word(light.channel()),
                    light.sentence());
        }
        reply.put("permissions", lights);
    }

    private static Map<String, Object> said(PersonLedger.Said said) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("status", Answers.word(said.status()));
        said.obtained().ifPresent(day -> one.put("obtained", day.toString()));
        said.expires().ifPresent(day -> one.put("expires", day.toString()));
        one.put("purpose", said.purpose());
        one.put("source", said.source());
        one.put("wording", said.wording());
        one.put("document", said.proof());
        one.put("file", said.origin().file());
        one.put("row", said.origin().row());
        one.put("batch", said.origin().batch());
        return one;
    }

    private static void groups(Reply reply, List<GroupWhy> groups) {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (GroupWhy group : groups) {
            reply.say(group.in() ? "people.cli.in" : "people.cli.out", group.name());
            List<Map<String, Object>> lines = new ArrayList<>();
            for (GroupWhy.Line line : group.lines()) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("depth", line.depth());
                one.put("holds", line.holds());
                one.put("asked", reply.words(line.asked()));
                one.put("found", line.found().map(reply::words).orElse(""));
                lines.add(one);
                reply.line("  " + "  ".repeat(line.depth()) + reply.words(line.asked())
                        + line.found().map(found -> " · " + reply.words(found)).orElse(""));
            }
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("group", GroupWords.print(group.segment()));
            one.put("name", reply.words(group.name()));
            one.put("in", group.in());
            one.put("why", lines);
            answers.add(one);
        }
        reply.put("groups", answers);
    }

    private static void timeline(Reply reply, PersonCard card) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (TimelineEntry entry : card.timeline()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("day", entry.day().toString());
            one.put("kind", Answers.word(entry.kind()));
            if (entry.amount() != 0) {
                one.put("amount", Money.decimal(entry.amount()));
            }
            one.put("words", entry.words());
            entries.add(one);
            if (entries.size() <= EVENTS) {
                reply.say(
                        "people.cli.entry",
                        entry.day(),
                        org.clientele.model.text.Message.of(entry.kind().textKey()),
                        String.join(", ", entry.words()));
            }
        }
        reply.put("timeline", entries);
    }
}
