package org.clientele.app.home;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.stage.StageResult;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.Reach;
import org.clientele.app.jobs.Job;
import org.clientele.app.notice.Amount;
import org.clientele.app.revenue.RevenueNote;
import org.clientele.app.revenue.RevenueYear;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.model.trade.RevenueDefinition;

/** Puts together what Home shows: where the user is, the figures of the shop, and ideas. */
public final class ShowHome {
    private static final int RECENT = 8;
    private static final int MOST = 6;

    private final Workbench workbench;
    private final Analyses analyses;

    /**
     * The home of that workbench.
     *
     * @param workbench the open workbench
     * @param analyses what is remembered between questions
     */
    public ShowHome(Workbench workbench, Analyses analyses) {
        this.workbench = workbench;
        this.analyses = analyses;
    }

    /** The picture as of now. */
    public Job<HomePicture> picture() {
        return new Job<>(Message.of("home.job"), this::picture);
    }

    private HomePicture picture(Checkpoint checkpoint) {
        Facts facts = workbench.facts(checkpoint.part(0, 0.5));
        AttributeTable table = analyses.attributes(facts, checkpoint.part(0.5, 0.9));
        StageResult stages = new FindGroups(workbench, analyses).stages(facts, checkpoint);
        Reach reach = analyses.reach(facts);
        List<ExportEntry> exports = workbench.campaigns().exports();
        List<BatchSummary> imports = workbench.imports().batches();
        Set<Step> done = done(facts, !exports.isEmpty());
        Step next = Arrays.stream(Step.values())
                .filter(step -> !done.contains(step))
                .findFirst()
                .orElse(Step.EXPORT);
        RevenueYear year = RevenueYear.of(facts);
        List<Idea> all = table.totalOrders() == 0
                ? List.of()
                : new FindIdeas(facts, table, stages, reach, workbench.profile().currency())
                        .all(waiting(exports, imports));
        PutAside aside = new PutAside(workbench.choices());
        List<Idea> ideas = all.stream()
                .filter(idea -> !aside.holds(idea, facts.dataDay()))
                .limit(MOST)
                .toList();
        checkpoint.progress(1);
        return new HomePicture(
                headline(facts, stages),
                done,
                next,
                new HomePicture.Tiles(
                        facts.customers(),
                        reach.email().size(),
                        reach.sms().size(),
                        year.total(),
                        growth(facts, table),
                        year.months()),
                ideas,
                all.stream().filter(idea -> aside.holds(idea, facts.dataDay())).toList(),
                new HomePicture.Recent(
                        first(imports),
                        first(exports),
                        first(List.copyOf(workbench.campaigns().drafts().keySet()))),
                note(facts, year));
    }

    /** Exports after which no results were brought in. */
    private static List<ExportEntry> waiting(List<ExportEntry> exports, List<BatchSummary> imports) {
        return exports.stream()
                .filter(export -> imports.stream()
                        .noneMatch(batch -> batch.kind() == TableKind.RESULTS
                                && batch.state() == BatchSummary.State.DONE
                                && batch.at().isAfter(export.at())))
                .toList();
    }

    /** How many customers there were at the end of each of the last twelve months; those of an unknown day always. */
    private static List<Integer> growth(Facts facts, AttributeTable table) {
        if (facts.dataDay() == People.NO_DAY) {
            return List.of();
        }
        int[] known = new int[facts.customers()];
        for (int c = 0; c < known.length; c++) {
            int bought = table.purchases().firstDay()[c];
            int signed = facts.people().signupDay()[c];
            known[c] = bought == People.NO_DAY ? signed : signed == People.NO_DAY ? bought : Math.min(bought, signed);
        }
        LocalDate first = LocalDate.ofEpochDay(facts.dataDay()).withDayOfMonth(1);
        return IntStream.range(0, 12)
                .map(i -> Math.toIntExact(first.minusMonths(10L - i).toEpochDay()))
                .mapToObj(before ->
                        (int) Arrays.stream(known).filter(day -> day < before).count())
                .toList();
    }

    /** What is said beside revenue; money given back is a figure of its own where it is shown apart. */
    private RevenueNote note(Facts facts, RevenueYear year) {
        RevenueNote note = RevenueNote.of(facts);
        return facts.revenue().definition().refunds() == RevenueDefinition.Refunds.APART
                ? note.first(Message.of(
                        "revenue.note.apart",
                        new Amount(year.apart(), workbench.profile().currency())))
                : note;
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(RECENT, all.size()));
    }

    private static Message headline(Facts facts, StageResult stages) {
        if (facts.customers() == 0) {
            return Message.of("home.headline.empty");
        }
        return Message.of(
                "home.headline.customers",
                facts.customers(),
                stages.totals(org.clientele.model.group.Stage.NEW).people());
    }

    /** A draft means that there is an idea and people for it; an export means that all was done. */
    private Set<Step> done(Facts facts, boolean exported) {
        if (exported) {
            return EnumSet.allOf(Step.class);
        }
        Set<Step> done = EnumSet.noneOf(Step.class);
        if (facts.customers() > 0) {
            done.add(Step.DATA);
        }
        boolean drafted = !workbench.campaigns().drafts().isEmpty();
        if (drafted || !workbench.groups().all().isEmpty()) {
            done.add(Step.GROUPS);
        }
        if (drafted) {
            done.add(Step.IDEA);
            done.add(Step.AUDIENCE);
        }
        return done;
    }
}
