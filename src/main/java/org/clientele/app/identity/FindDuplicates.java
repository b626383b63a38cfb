package org.clientele.app.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientele.analysis.linkage.Linkage;
import org.clientele.analysis.linkage.LinkageResult;
import org.clientele.analysis.linkage.LinkageResult.Group;
import org.clientele.analysis.linkage.LinkageResult.Pair;
import org.clientele.analysis.linkage.LinkageSpec;
import org.clientele.analysis.linkage.PeopleLinkage;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Identities;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.text.Message;

/** Searches a workbench for people who are in it twice, though neither number nor e-mail address says so. */
public final class FindDuplicates {
    private static final double READING = 0.3;

    private final Workbench workbench;

    /** Searches that workbench. */
    public FindDuplicates(Workbench workbench) {
        this.workbench = workbench;
    }

    /** The search; nothing is changed. Pairs of which people have said that they are two are never found. */
    public Job<Duplicates> find() {
        return new Job<>(Message.of("identity.job.find"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, READING));
            PeopleLinkage linkage = PeopleLinkage.of(facts.people());
            LinkageResult result = Linkage.run(linkage.table(), linkage.spec(), checkpoint.part(READING, 1));
            return of(facts, linkage.spec(), result, workbench.identities().apart());
        });
    }

    private static Duplicates of(Facts facts, LinkageSpec spec, LinkageResult result, Set<Identities.Pair> apart) {
        int[] id = facts.people().id();
        Map<Integer, Integer> groupOf = new HashMap<>();
        for (int g = 0; g < result.groups().size(); g++) {
            for (int row : result.groups().get(g).rows()) {
                groupOf.put(row, g);
            }
        }
        Map<Integer, List<Pair>> ties = new HashMap<>();
        for (Pair pair : result.pairs()) {
            Integer group = groupOf.get(pair.a());
            if (group != null && group.equals(groupOf.get(pair.b()))) {
                ties.computeIfAbsent(group, g -> new ArrayList<>()).add(pair);
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int g = 0; g < result.groups().size(); g++) {
            List<Pair> own = ties.getOrDefault(g, List.of());
            for (Group group : allowed(result.groups().get(g), own, id, apart)) {
                candidates.add(candidate(group, own, id, spec.sure()));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::probability)
                .reversed()
                .thenComparing(c -> c.ids().getFirst()));
        return new Duplicates(
                candidates,
                facts.people().size(),
                result.met(),
                spec.fields().stream().map(f -> f.column()).toList(),
                facts.version());
    }

    /** The group itself; where people have said that two of it are not the same, the likeliest couples that are left. */
    private static List<Group> allowed(Group group, List<Pair> ties, int[] id, Set<Identities.Pair> apart) {
        List<Integer> rows = group.rows();
        boolean touched = false;
        for (int i = 0; i < rows.size() && !apart.isEmpty(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                touched |= apart.contains(Identities.Pair.of(id[rows.get(i)], id[rows.get(j)]));
            }
        }
        if (!touched) {
            return List.of(group);
        }
        Set<Integer> taken = new HashSet<>();
        List<Group> couples = new ArrayList<>();
        for (Pair pair : ties) {
            boolean free = !taken.contains(pair.a()) && !taken.contains(pair.b());
            if (free && !apart.contains(Identities.Pair.of(id[pair.a()], id[pair.b()]))) {
                taken.addAll(Arrays.asList(pair.a(), pair.b()));
                couples.add(new Group(List.of(pair.a(), pair.b()), pair.probability()));
            }
        }
        return couples;
    }

    private static Candidate candidate(Group group, List<Pair> ties, int[] id, double sure) {
        List<Integer> rows = group.rows();
        List<Pair> own = ties.stream()
                .filter(p -> rows.contains(p.a()) && rows.contains(p.b()))
                .map(p -> new Pair(rows.indexOf(p.a()), rows.indexOf(p.b()), p.probability(), p.reasons()))
                .toList();
        return new Candidate(
                rows.stream().map(row -> id[row]).toList(), group.probability(), group.probability() >= sure, own);
    }
}
