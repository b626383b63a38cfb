package org.clientele.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.rule.RuleTrace;
import org.clientele.analysis.rule.RuleTrace.Evidence;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.AskRule;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.FollowGroups;
import org.clientele.app.groups.GroupFile;
import org.clientele.app.groups.RuleAnswer;
import org.clientele.app.groups.RuleFile;
import org.clientele.app.groups.SaveGroup;
import org.clientele.app.groups.WhyWords;
import org.clientele.app.notice.Share;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.group.Segment;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleForm;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.rule.RuleSentence;
import org.clientele.model.rule.RuleText;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele rule}: counts the people of a rule, says why somebody is in or out, and keeps it as a group. */
@Command(name = "rule", description = "Count the people who meet a rule, condition by condition.")
public final class RuleCommand extends WorkCommand {
    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "RULE",
            description = "Such as: bought category \"Tea\" at least 3 times in last 18 months and not bought anything"
                    + " in last 80 days")
    @Nullable
    String text;

    @Option(names = "--rule-json", paramLabel = "FILE", description = "Read the rule from this JSON file instead.")
    @Nullable
    Path file;

    @Option(names = "--as-of", paramLabel = "DATE", description = "Look only at what had happened by that day.")
    @Nullable
    LocalDate asOf;

    @Option(names = "--why", paramLabel = "CUSTOMER", description = "Say why the customer of that number is in or out.")
    @Nullable
    String why;

    @Option(names = "--save", paramLabel = "NAME", description = "Keep the rule as a group of that name.")
    @Nullable
    String save;

    @Option(
            names = "--change",
            paramLabel = "NAME",
            description = "Make it the next version of the saved group of that name.")
    @Nullable
    String change;

    @Option(names = "--history", description = "Count it at the ends of the last twelve months as well.")
    boolean history;

    @Option(names = "--write-json", paramLabel = "FILE", description = "Write the rule to this JSON file.")
    @Nullable
    Path written;

    @Option(names = "--output", paramLabel = "FILE", description = "Write the people to this CSV file.")
    @Nullable
    Path output;

    @Option(names = "--overwrite", description = "Replace the file if it is there.")
    boolean overwrite;

    /** The command in its context. */
    public RuleCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        Rule rule = rule();
        for (Path target : new @Nullable Path[] {output, written}) {
            if (target != null && !overwrite && Files.exists(target)) {
                throw Refusal.of("export.exists", target.toString());
            }
        }
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            Analyses analyses = new Analyses();
            AskRule ask = new AskRule(workbench, analyses);
            RuleAnswer answer = done(ask.count(rule, asOf), checkpoint);
            tell(reply, answer);
            if (why != null) {
                tell(reply, done(ask.why(rule, why, asOf), checkpoint), why);
            }
            Segment segment = new Segment.ByRule(RuleText.of(rule));
            if (history) {
                SavedCommand.tell(
                        reply, segment, done(new FollowGroups(workbench, analyses).history(segment), checkpoint));
            }
            SaveGroup groups = new SaveGroup(workbench, new FindGroups(workbench, analyses));
            if (save != null) {
                done(groups.live(save, segment), checkpoint);
                reply.say("rule.cli.saved", save);
                reply.put("saved", save);
            }
            if (change != null) {
                String name = done(groups.change(groups.find(change), segment), checkpoint)
                        .name();
                reply.say("rule.cli.changed", name);
                reply.put("changed", name);
            }
            if (written != null) {
                RuleFile.write(written, rule);
                reply.say("rule.cli.json", written.toString());
                reply.put("written", written.toString());
            }
            if (output != null) {
                long rows = GroupFile.write(output, answer.facts(), answer.members(), checkpoint);
                reply.say("groups.cli.written", rows, output.toString());
                reply.put("output", output.toString());
                reply.put("rows", rows);
            }
        }
    }

    private Rule rule() {
        if ((text == null) == (file == null)) {
            throw Refusal.of("rule.cli.one");
        }
        return file == null ? RuleParser.parse(String.valueOf(text)) : RuleFile.read(file);
    }

    private void tell(Reply reply, RuleAnswer answer) {
        int all = answer.facts().customers();
        int people = answer.members().size();
        reply.say(answer.sentence());
        if (asOf != null) {
            reply.say("rule.cli.asof", asOf);
            reply.put("asOf", asOf.toString());
        }
        double share = all == 0 ? 0 : (double) people / all;
        reply.say("rule.cli.people", people, all, new Share(share), answer.canEmail(), answer.canText());
        List<Map<String, Object>> nodes = new ArrayList<>();
        for (RuleAnswer.Node node : answer.nodes()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("depth", node.depth());
            one.put("rule", RuleText.of(node.rule()));
            one.put("sentence", reply.words(node.sentence()));
            one.put("people", node.people());
            one.put("without", node.without());
            one.put("blanks", node.blanks());
            one.put("newcomers", node.newcomers());
            nodes.add(one);
            if (answer.nodes().size() > 1) {
                String indent = "  ".repeat(node.depth());
                String line = reply.words(Message.of("rule.cli.node", indent, node.people(), node.sentence()));
                reply.line(
                        node.without() < 0 ? line : line + reply.words(Message.of("rule.cli.without", node.without())));
            }
            if (node.blanks() > 0) {
                reply.say("rule.cli.blank", node.blanks());
            }
            if (node.newcomers() > 0) {
                reply.say("rule.cli.newcomers", node.newcomers());
            }
        }
        reply.put("rule", RuleText.of(answer.rule()));
        reply.put("tree", RuleForm.of(answer.rule()));
        reply.put("sentence", reply.words(answer.sentence()));
        reply.put("people", people);
        reply.put("customers", all);
        reply.put("canEmail", answer.canEmail());
        reply.put("canText", answer.canText());
        reply.put("nodes", nodes);
    }

    private static void tell(Reply reply, RuleTrace trace, String customer) {
        reply.say(trace.holds() ? "rule.cli.in" : "rule.cli.out", customer);
        reply.put("why", told(reply, trace, 0));
    }

    private static Map<String, Object> told(Reply reply, RuleTrace trace, int depth) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("rule", RuleText.of(trace.rule()));
        one.put("holds", trace.holds());
        Evidence found = trace.evidence();
        String said = found == null ? "" : reply.words(WhyWords.evidence(found));
        one.put("evidence", said);
        Message sentence = RuleSentence.condition(trace.rule());
        String line =
                reply.words(Message.of(trace.holds() ? "rule.cli.yes" : "rule.cli.no", "  ".repeat(depth), sentence));
        reply.line(said.isEmpty() ? line : line + reply.words(Message.of("rule.cli.evidence", said)));
        one.put(
                "parts",
                trace.parts().stream().map(part -> told(reply, part, depth + 1)).toList());
        return one;
    }
}
