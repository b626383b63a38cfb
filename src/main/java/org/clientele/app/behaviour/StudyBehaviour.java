package org.clientele.app.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clientele.analysis.cohort.CohortResult;
import org.clientele.analysis.cohort.CohortSpec;
import org.clientele.analysis.cohort.Cohorts;
import org.clientele.analysis.overlap.OverlapResult;
import org.clientele.analysis.overlap.Overlaps;
import org.clientele.analysis.overlap.Venn;
import org.clientele.analysis.trend.CalendarResult;
import org.clientele.analysis.trend.TrendResult;
import org.clientele.analysis.trend.TrendSpec;
import org.clientele.analysis.trend.Trends;
import org.clientele.analysis.trend.WeekCalendar;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.GroupCard;
import org.clientele.app.groups.SaveGroup;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.Segment;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleText;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Period;

/** Answers what customers do over time, and makes groups of the people behind any part of an answer. */
public final class StudyBehaviour {
    /** As many groups can be laid over each other. */
    public static final int MOST_GROUPS = Overlaps.MOST;

    private final Workbench workbench;
    private final FindGroups groups;

    /** Questions about that workbench. */
    public StudyBehaviour(Workbench workbench, FindGroups groups) {
        this.workbench = workbench;
        this.groups = groups;
    }

    /** Finds those behind a part of a picture. */
    @FunctionalInterface
    public interface Members {
        /** The people of a snapshot. */
        CustomerSet of(Facts facts, Checkpoint checkpoint);
    }

    /** What can be chosen from. */
    public Job<BehaviourWords> words() {
        return new Job<>(
                Message.of("behaviour.job.words"), checkpoint -> BehaviourWords.of(workbench.facts(checkpoint)));
    }

    /** The groups that can be looked at. */
    public List<KnownGroup> known() {
        return KnownGroups.of(workbench, groups.words());
    }

    Scope scope(KnownGroup within, Checkpoint checkpoint) {
        Facts facts = workbench.facts(checkpoint);
        return new Scope(
                facts,
                within,
                groups.resolve(within.segment(), facts, checkpoint),
                workbench.profile().currency());
    }

    CustomerSet resolve(Segment segment, Facts facts, Checkpoint checkpoint) {
        return groups.resolve(segment, facts, checkpoint);
    }

    /** Who comes back, by when they first bought. */
    public Job<CohortPicture> cohorts(KnownGroup within, Period period) {
        return new Job<>(Message.of("cohort.job"), checkpoint -> {
            Scope scope = scope(within, checkpoint.part(0, 0.5));
            CohortResult result =
                    Cohorts.run(scope.facts(), new CohortSpec(period, scope.people()), checkpoint.part(0.5, 1));
            return new CohortPicture(result, scope, CohortWords.headline(result), CohortWords.notes(result));
        });
    }

    /** How many get from step to step. */
    public Job<FunnelPicture> funnel(KnownGroup within, FunnelWish wish) {
        return new Job<>(
                Message.of("funnel.job"), checkpoint -> new FunnelPainter(this).paint(within, wish, checkpoint));
    }

    /** What groups have in common. */
    public Job<OverlapPicture> overlap(List<KnownGroup> chosen) {
        return new Job<>(Message.of("overlap.job"), checkpoint -> {
            Scope scope = scope(KnownGroup.everyone(), checkpoint.part(0, 0.4));
            List<CustomerSet> sets = new ArrayList<>();
            for (KnownGroup group : chosen) {
                sets.add(resolve(group.segment(), scope.facts(), checkpoint.part(0.4, 0.9)));
            }
            OverlapResult result = Overlaps.run(sets, checkpoint.part(0.9, 1));
            int inAll = result.regions()[result.regions().length - 1];
            int people = result.people();
            Message headline = Message.of(
                    people == 0 ? "overlap.nobody" : inAll == 0 ? "overlap.headline.none" : "overlap.headline",
                    people,
                    chosen.size(),
                    inAll);
            return new OverlapPicture(result, scope, chosen, chosen.size() <= 3 ? Venn.of(result) : null, headline);
        });
    }

    /** What is bought more and less, and when in the week. */
    public Job<TrendPicture> trends(KnownGroup within, TrendSpec.By by, TrendSpec.Measure measure, Period period) {
        return new Job<>(Message.of("trend.job"), checkpoint -> {
            Scope scope = scope(within, checkpoint.part(0, 0.4));
            TrendSpec spec = new TrendSpec(by, measure, period, scope.people());
            TrendResult result = Trends.run(scope.facts(), spec, checkpoint.part(0.4, 0.7));
            List<Integer> best = TrendWords.best(result);
            long[] rest = Trends.rest(
                    scope.facts(),
                    result,
                    Set.copyOf(best.stream().map(result.names()::get).toList()),
                    checkpoint.part(0.7, 0.85));
            CalendarResult week = WeekCalendar.run(scope.facts(), scope.people(), checkpoint.part(0.85, 1));
            return new TrendPicture(
                    result, week, scope, best, rest, TrendWords.headline(result, scope.facts()), TrendWords.week(week));
        });
    }

    /** Those in chosen cells of the cohorts. */
    public Members inCells(CohortPicture picture, List<Cohorts.Cell> cells) {
        return (facts, checkpoint) -> Cohorts.members(facts, picture.result().spec(), cells, checkpoint);
    }

    /** Those who bought some things in a stretch of time; no names stand for all things. */
    public Members buyers(TrendPicture picture, Set<String> names, int fromDay, int toDay) {
        return (facts, checkpoint) -> Trends.buyers(facts, picture.result().spec(), names, fromDay, toDay, checkpoint);
    }

    /** Those who bought in hours of the week. */
    public Members inHours(TrendPicture picture, boolean[][] wanted) {
        return (facts, checkpoint) -> WeekCalendar.buyers(facts, picture.scope().people(), wanted, checkpoint);
    }

    /** These people as a group with its figures: exactly they, whatever the data become. */
    public Job<GroupCard> card(Message name, Message sentence, Members members) {
        return new Job<>(Message.of("groups.job.members"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint);
            CustomerSet people = members.of(facts, checkpoint);
            return card(SaveGroup.fixed(people, facts), name, sentence, people, facts, checkpoint);
        });
    }

    /** The regions of an overlap as a group that follows its groups: a rule such as "in A and B and not in C". */
    public Job<GroupCard> card(OverlapPicture picture, List<Integer> regions, Message name, Message sentence) {
        return new Job<>(Message.of("groups.job.members"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint);
            boolean follows = picture.groups().stream()
                    .allMatch(group -> !(group.segment() instanceof Segment.FixedList)
                            || !group.savedAs().isEmpty());
            Segment segment = follows
                    ? new Segment.ByRule(RuleText.of(rule(picture.groups(), regions)))
                    : SaveGroup.fixed(picture.result().members(regions), facts);
            return card(segment, name, sentence, groups.resolve(segment, facts, checkpoint), facts, checkpoint);
        });
    }

    private GroupCard card(
            Segment segment, Message name, Message sentence, CustomerSet people, Facts facts, Checkpoint checkpoint) {
        return new GroupCard(
                segment, name, sentence, Message.of("behaviour.strategy"), groups.numbers(people, facts, checkpoint));
    }

    private static Rule rule(List<KnownGroup> groups, List<Integer> regions) {
        List<Rule> any = new ArrayList<>();
        for (int region : regions) {
            List<Rule> all = new ArrayList<>();
            for (int i = 0; i < groups.size(); i++) {
                Rule in = groups.get(i).condition();
                all.add((region >> i & 1) != 0 ? in : new Rule.Not(in));
            }
            any.add(new Rule.All(all));
        }
        return any.size() == 1 ? any.getFirst() : new Rule.Any(any);
    }
}
