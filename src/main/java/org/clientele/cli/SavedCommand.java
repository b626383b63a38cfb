package org.clientele.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.FollowGroups;
import org.clientele.app.groups.GroupDiff;
import org.clientele.app.groups.GroupFile;
import org.clientele.app.groups.GroupWords;
import org.clientele.app.groups.SaveGroup;
import org.clientele.app.groups.SizeHistory;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.model.group.GroupVersion;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele saved}: the saved groups, their versions, who enters and leaves, frozen and live. */
@Command(name = "saved", description = "List saved groups, compare their versions, freeze, rename and remove them.")
public final class SavedCommand extends WorkCommand {
    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Parameters(index = "1", arity = "0..1", paramLabel = "GROUP", description = "The name of a saved group.")
    @Nullable
    String name;

    @Option(names = "--from", paramLabel = "VERSION|DATE", description = "Compare: the version or day before.")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "VERSION|DATE", description = "Compare: the version or day after.")
    @Nullable
    String to;

    @Option(names = "--enters", paramLabel = "FILE", description = "Write those who enter to this CSV file.")
    @Nullable
    Path enters;

    @Option(names = "--leaves", paramLabel = "FILE", description = "Write those who leave to this CSV file.")
    @Nullable
    Path leaves;

    @Option(names = "--history", description = "Count the group at the ends of the last twelve months.")
    boolean history;

    @Option(names = "--go-back", paramLabel = "VERSION", description = "Make an earlier version the next one.")
    @Nullable
    Integer version;

    @Option(names = "--freeze", description = "Make it the list of those who are in it now.")
    boolean freeze;

    @Option(names = "--live", description = "Make a frozen group live again.")
    boolean live;

    @Option(names = "--rename", paramLabel = "NAME", description = "Give it another name.")
    @Nullable
    String rename;

    @Option(names = "--remove", description = "Remove it.")
    boolean remove;

    /** The command in its context. */
    public SavedCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        boolean compared = from != null || to != null;
        if (name == null && (compared || history || version != null || freeze || live || rename != null || remove)) {
            throw Refusal.of("rule.cli.group.which");
        }
        if (!compared && (enters != null || leaves != null)) {
            throw Refusal.of("rule.cli.compare");
        }
        for (Path file : new @Nullable Path[] {enters, leaves}) {
            if (file != null && Files.exists(file)) {
                throw Refusal.of("export.exists", file.toString());
            }
        }
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            if (name == null) {
                list(reply, workbench);
                return;
            }
            Analyses analyses = new Analyses();
            SaveGroup groups = new SaveGroup(workbench, new FindGroups(workbench, analyses));
            SavedGroup group = changed(groups, groups.find(name), checkpoint);
            if (remove) {
                groups.remove(group);
                reply.say("rule.cli.removed", group.name());
                reply.put("removed", group.name());
                return;
            }
            tell(reply, workbench, group);
            if (compared) {
                compare(reply, workbench, analyses, groups, group, checkpoint);
            }
            if (history) {
                tell(
                        reply,
                        group.segment(),
                        done(new FollowGroups(workbench, analyses).history(group.segment()), checkpoint));
            }
        }
    }

    private SavedGroup changed(SaveGroup groups, SavedGroup before, Checkpoint checkpoint) {
        SavedGroup group = before;
        if (version != null) {
            group = done(groups.goBack(group, version), checkpoint);
        }
        if (freeze) {
            group = done(groups.freeze(group), checkpoint);
        }
        if (live) {
            group = done(groups.thaw(group), checkpoint);
        }
        return rename == null ? group : done(groups.rename(group, rename), checkpoint);
    }

    private static void list(Reply reply, Workbench workbench) {
        List<Object> all = new ArrayList<>();
        for (SavedGroup group : workbench.groups().all()) {
            all.add(one(workbench, group));
            int versions = workbench.groups().versions(group.id()).size();
            reply.say(
                    group.segment() instanceof Segment.FixedList ? "rule.cli.group.frozen" : "rule.cli.group",
                    group.name(),
                    group.size(),
                    versions);
        }
        if (all.isEmpty()) {
            reply.say("rule.cli.group.none");
        }
        reply.put("groups", all);
    }

    private static Map<String, Object> one(Workbench workbench, SavedGroup group) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", group.name());
        one.put("definition", GroupWords.print(group.segment()));
        one.put("people", group.size());
        one.put("savedAt", group.savedAt().toString());
        one.put("frozen", group.segment() instanceof Segment.FixedList);
        if (group.segment() instanceof Segment.FixedList list) {
            one.put("seal", list.seal());
        }
        List<Map<String, Object>> versions = new ArrayList<>();
        for (GroupVersion version : workbench.groups().versions(group.id())) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("version", version.version());
            each.put("definition", GroupWords.print(version.segment()));
            each.put("people", version.size());
            each.put("savedAt", version.savedAt().toString());
            each.put("frozen", version.isFrozen());
            versions.add(each);
        }
        one.put("versions", versions);
        return one;
    }

    private static void tell(Reply reply, Workbench workbench, SavedGroup group) {
        List<GroupVersion> versions = workbench.groups().versions(group.id());
        reply.say(
                group.segment() instanceof Segment.FixedList ? "rule.cli.group.frozen" : "rule.cli.group",
                group.name(),
                group.size(),
                versions.size());
        if (group.segment() instanceof Segment.FixedList list) {
            reply.say("rule.cli.seal", list.seal());
        }
        for (GroupVersion version : versions) {
            LocalDate day =
                    LocalDate.ofInstant(version.savedAt(), workbench.profile().zone());
            reply.say(
                    "rule.cli.version",
                    version.version(),
                    day,
                    version.size(),
                    version.isFrozen() ? "" : GroupWords.print(version.segment()));
        }
        one(workbench, group).forEach(reply::put);
    }

    /** One side of a comparison: a version of the group, or the group as of a day. */
    private record Side(Segment segment, @Nullable LocalDate day) {}

    private static Side side(SaveGroup groups, SavedGroup group, @Nullable String wish) {
        if (wish == null) {
            return new Side(group.segment(), null);
        }
        if (wish.matches("\\d{1,9}")) {
            return new Side(groups.version(group, Integer.parseInt(wish)).segment(), null);
        }
        try {
            return new Side(group.segment(), LocalDate.parse(wish));
        } catch (java.time.format.DateTimeParseException neither) {
            throw new Refusal(Refusal.of("rule.cli.side", wish).sentence(), neither);
        }
    }

    private void compare(
            Reply reply,
            Workbench workbench,
            Analyses analyses,
            SaveGroup groups,
            SavedGroup group,
            Checkpoint checkpoint) {
        Side before = side(groups, group, from);
        Side after = side(groups, group, to);
        GroupDiff shown = done(
                new FollowGroups(workbench, analyses)
                        .difference(before.segment(), before.day(), after.segment(), after.day()),
                checkpoint);
        reply.say("rule.cli.diff", shown.enters().size(), shown.leaves().size(), shown.stays());
        reply.put("enters", shown.enters().size());
        reply.put("leaves", shown.leaves().size());
        reply.put("stays", shown.stays());
        write(reply, enters, shown, shown.enters(), checkpoint);
        write(reply, leaves, shown, shown.leaves(), checkpoint);
    }

    private static void write(
            Reply reply, @Nullable Path file, GroupDiff shown, CustomerSet people, Checkpoint checkpoint) {
        if (file != null) {
            long rows = GroupFile.write(file, shown.facts(), people, checkpoint);
            reply.say("groups.cli.written", rows, file.toString());
        }
    }

    /** Tells how many there were at the ends of months. */
    static void tell(Reply reply, Segment segment, SizeHistory history) {
        List<Map<String, Object>> days = new ArrayList<>();
        int[] sizes = history.of(segment).orElse(new int[0]);
        for (int i = 0; i < sizes.length; i++) {
            LocalDate day = history.days().get(i);
            int known = history.known().get(i);
            reply.say("rule.cli.day", day, sizes[i], known);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("day", day.toString());
            one.put("people", sizes[i]);
            one.put("known", known);
            days.add(one);
        }
        if (days.isEmpty()) {
            reply.say(history.days().isEmpty() ? history.sentence() : Message.of("rule.cli.day.none"));
        }
        reply.put("history", days);
    }
}
