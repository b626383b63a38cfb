package org.clientele.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.notice.Amount;
import org.clientele.app.people.BrowsePeople;
import org.clientele.app.people.PeopleList;
import org.clientele.app.people.PeopleQuery;
import org.clientele.app.people.PersonRow;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele customers}: lists the customers who match a search or are in a group, names masked unless asked. */
@Command(
        name = "customers",
        description = "List customers by name, pinyin, number, e-mail or the end of the phone number.")
public final class CustomersCommand extends WorkCommand {
    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Option(
            names = "--search",
            paramLabel = "TEXT",
            description = "Words of a name, pinyin or its initials, a number, …")
    String search = "";

    @Option(
            names = "--group",
            paramLabel = "GROUP",
            description = "Only people of a group: rfm:champions, stage:at-risk, saved:NAME, …")
    @Nullable
    String group;

    @Option(names = "--sort", paramLabel = "FIELD", description = "One of: ${COMPLETION-CANDIDATES} (default: money).")
    PeopleQuery.Sort sort = PeopleQuery.Sort.MONEY;

    @Option(names = "--ascending", description = "From small to large, or by name from A to Z.")
    boolean ascending;

    @Option(names = "--limit", paramLabel = "N", description = "How many are listed (default: ${DEFAULT-VALUE}).")
    int limit = 20;

    @Option(names = "--reveal", description = "Show names and addresses; the look is written into the log.")
    boolean reveal;

    /** The command in its context. */
    public CustomersCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            Analyses analyses = new Analyses();
            FindGroups find = new FindGroups(workbench, analyses);
            Facts facts = workbench.facts(checkpoint);
            Optional<CustomerSet> among = Optional.empty();
            if (group != null) {
                Segment segment = find.words().parse(group);
                among = Optional.of(find.resolve(segment, facts, checkpoint));
            }
            PeopleList people = done(
                    new BrowsePeople(workbench, analyses).list(new PeopleQuery(search, sort, !ascending, among)),
                    checkpoint);
            List<PersonRow> rows = people.page(0, Math.max(0, limit), !reveal);
            if (reveal && !rows.isEmpty()) {
                PersonCommand.logged(workbench, 0, rows.size());
            }
            reply.say("people.cli.count", people.size(), people.ofHowMany(), people.canEmail(), people.canText());
            String currency = workbench.profile().currency();
            List<Map<String, Object>> shown = new ArrayList<>();
            for (PersonRow row : rows) {
                reply.say(
                        "people.cli.row",
                        row.identity().number(),
                        row.identity().name(),
                        row.identity().city(),
                        row.orders(),
                        new Amount(row.money(), currency),
                        Message.of(row.stage().textKey()));
                shown.add(person(row));
            }
            reply.put("customers", people.size());
            reply.put("ofHowMany", people.ofHowMany());
            reply.put("canEmail", people.canEmail());
            reply.put("canText", people.canText());
            reply.put("masked", !reveal);
            reply.put("shown", shown);
        }
    }

    /** One customer of a list. */
    static Map<String, Object> person(PersonRow row) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("id", row.id());
        person.put("number", row.identity().number());
        person.put("name", row.identity().name());
        person.put("email", row.identity().email());
        person.put("phone", row.identity().phone());
        person.put("city", row.identity().city());
        person.put("orders", row.orders());
        person.put("money", Money.decimal(row.money()));
        row.lastOrder().ifPresent(day -> person.put("lastOrder", day.toString()));
        row.usualGap().ifPresent(days -> person.put("usualGap", days));
        person.put("stage", row.stage().word().toLowerCase(Locale.ROOT));
        person.put("canEmail", row.canEmail());
        person.put("canText", row.canText());
        return person;
    }
}
