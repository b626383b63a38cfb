package org.clientele.app.features;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.clientele.analysis.features.Target;
import org.clientele.analysis.predict.Orders;
import org.clientele.analysis.rfm.RfmResult;
import org.clientele.analysis.stage.StageResult;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Stage;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Answers a question for every customer, so that features can be measured against it. */
final class Targets {
    private static final int NOBODY = -1;
    private static final int HOURS = 24;

    private final Workbench workbench;
    private final Analyses analyses;

    Targets(Workbench workbench, Analyses analyses) {
        this.workbench = workbench;
        this.analyses = analyses;
    }

    /**
     * The classes of all customers.
     *
     * @param day the day up to which features may look; what is asked lies after it
     */
    Target of(TargetChoice choice, Facts facts, int day, Checkpoint checkpoint) {
        return switch (choice) {
            case TargetChoice.Buys(int back) -> bought(facts, day, day + back, line -> true);
            case TargetChoice.BuysCategory(String category, int back) -> {
                int wanted = facts.catalogue().category().words().indexOf(category);
                if (wanted < 0) {
                    throw Refusal.of("features.target.nocategory", category);
                }
                int[] code = facts.catalogue().category().code();
                yield bought(facts, day, day + back, line -> {
                    int product = facts.lines().product()[line];
                    return product >= 0 && code[product] == wanted;
                });
            }
            case TargetChoice.Responds(int back) -> responded(facts, day, day + back, checkpoint);
            case TargetChoice.InGroup(var segment, Message name) -> {
                CustomerSet members = new FindGroups(workbench, analyses).resolve(segment, facts, checkpoint);
                yield yesNo(facts, members::contains);
            }
            case TargetChoice.Stages stages -> {
                StageResult result = new FindGroups(workbench, analyses).stages(facts, checkpoint);
                int[] of = new int[facts.customers()];
                Arrays.setAll(of, c -> result.of(c).ordinal());
                yield new Target(Arrays.stream(Stage.values()).map(Stage::word).toList(), of);
            }
            case TargetChoice.RfmGroups groups -> {
                RfmResult result = new FindGroups(workbench, analyses).scores(facts, checkpoint);
                int[] of = new int[facts.customers()];
                Arrays.setAll(of, c -> result.group(c).ordinal());
                yield new Target(
                        Arrays.stream(RfmGroup.values()).map(RfmGroup::word).toList(), of);
            }
        };
    }

    /** What people call the classes of a question. */
    static List<Message> names(TargetChoice choice) {
        return switch (choice) {
            case TargetChoice.Stages stages ->
                Arrays.stream(Stage.values())
                        .map(stage -> Message.of(stage.textKey()))
                        .toList();
            case TargetChoice.RfmGroups groups ->
                Arrays.stream(RfmGroup.values())
                        .map(group -> Message.of(group.textKey()))
                        .toList();
            case TargetChoice.Buys buys -> List.of(Message.of("features.no.buys"), Message.of("features.yes.buys"));
            case TargetChoice.BuysCategory buys ->
                List.of(
                        Message.of("features.no.category", buys.category()),
                        Message.of("features.yes.category", buys.category()));
            case TargetChoice.Responds responds ->
                List.of(Message.of("features.no.responds"), Message.of("features.yes.responds"));
            case TargetChoice.InGroup group ->
                List.of(Message.of("features.no.group", group.name()), Message.of("features.yes.group", group.name()));
        };
    }

    private static Target bought(Facts facts, int after, int to, IntPredicate wanted) {
        return yesNo(facts, c -> Orders.between(facts.lines(), c, after, to, wanted));
    }

    private Target responded(Facts facts, int after, int to, Checkpoint checkpoint) {
        int[] of = new int[facts.customers()];
        Arrays.fill(of, NOBODY);
        workbench
                .stored()
                .messages(
                        sent -> {
                            int customer = facts.people().indexOf(sent.customerId());
                            int day = Math.floorDiv(sent.hour(), HOURS);
                            if (customer >= 0 && day > after && day <= to) {
                                boolean yes = sent.clicked().orElse(false)
                                        || sent.converted().orElse(false);
                                of[customer] = Math.max(of[customer], yes ? 1 : 0);
                            }
                        },
                        checkpoint);
        return new Target(List.of("no", "yes"), of);
    }

    private static Target yesNo(Facts facts, IntPredicate yes) {
        int[] of = new int[facts.customers()];
        Arrays.setAll(of, c -> yes.test(c) ? 1 : 0);
        return new Target(List.of("no", "yes"), of);
    }
}
