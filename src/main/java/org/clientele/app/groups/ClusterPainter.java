package org.clientele.app.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.cluster.Clarity;
import org.clientele.analysis.cluster.Cluster;
import org.clientele.analysis.cluster.ClusterResult;
import org.clientele.analysis.cluster.SurrogateRule;
import org.clientele.analysis.cluster.Trait;
import org.clientele.analysis.project.Projection;
import org.clientele.model.group.Segment;
import org.clientele.model.rule.RuleSentence;
import org.clientele.model.rule.RuleText;
import org.clientele.model.text.Message;

/** Makes the picture of groups of similar customers. */
final class ClusterPainter {
    private static final int MOST_MORE = 4;
    private static final int MOST_LESS = 2;
    private static final double[] DOTS = {Clarity.CLEAR, 0.35, 0.5, 0.65};

    private ClusterPainter() {}

    static ClusterPicture picture(
            ClusterResult result, AttributeTable table, Reach reach, Optional<ClusterMoves> moves) {
        String spec = result.spec().text();
        List<ClusterCard> cards = new ArrayList<>();
        List<Message> names = ClusterNames.names(result.clusters());
        for (Cluster cluster : result.clusters()) {
            GroupCard group = new GroupCard(
                    new Segment.InCluster(spec, cluster.number()),
                    names.get(cluster.number() - 1),
                    ClusterNames.sentence(cluster.traits()),
                    ClusterNames.strategy(cluster.traits()),
                    GroupNumbers.of(result.members(cluster.number()), table, reach));
            cards.add(new ClusterCard(
                    cluster.number(),
                    group,
                    moves.flatMap(moved -> moved.name(cluster.number())),
                    lines(cluster.traits()),
                    Optional.ofNullable(cluster.rule()).map(ClusterNames::rule),
                    Optional.ofNullable(cluster.simple()).map(ClusterPainter::simple),
                    dots(cluster.silhouette())));
        }
        GroupCard none = new GroupCard(
                new Segment.InCluster(spec, ClusterResult.FITS_NONE),
                Message.of("cluster.none.name"),
                Message.of("cluster.none.sentence"),
                Message.of("cluster.none.strategy"),
                GroupNumbers.of(result.members(ClusterResult.FITS_NONE), table, reach));
        Clarity clarity = result.clarity();
        return new ClusterPicture(
                result,
                ClusterSentences.headline(result),
                List.of(
                        Message.of("cluster.clear." + dots(clarity.silhouette())),
                        Message.of("cluster.sure", Math.max(0, clarity.stability()))),
                cards,
                none,
                axes(result),
                ClusterSentences.warnings(result),
                ClusterSentences.notes(result),
                ClusterSentences.details(result),
                moves.filter(moved -> moved.stayed() < moved.known()));
    }

    /** The group as a rule that the builder can open. */
    private static SimpleRule simple(SurrogateRule rule) {
        return new SimpleRule(RuleText.of(rule.rule()), RuleSentence.of(rule.rule()), rule.right(), rule.found());
    }

    /** How clear-cut, from 1 to 5. */
    static int dots(double silhouette) {
        int dots = 1;
        for (double border : DOTS) {
            dots += silhouette >= border ? 1 : 0;
        }
        return dots;
    }

    private static List<TraitLine> lines(List<Trait> traits) {
        List<TraitLine> lines = new ArrayList<>();
        int more = 0;
        int less = 0;
        for (Trait trait : traits) {
            if (trait.more() ? more++ < MOST_MORE : less++ < MOST_LESS) {
                lines.add(new TraitLine(trait.more(), ClusterNames.measure(trait.measure()), trait.ratio()));
            }
        }
        return lines;
    }

    private static List<Message> axes(ClusterResult result) {
        List<Message> axes = new ArrayList<>();
        for (Projection.Axis axis : List.of(
                result.map().projection().first(), result.map().projection().second())) {
            int high = axis.strongest(true);
            int low = axis.strongest(false);
            if (high < 0) {
                axes.add(Message.of("cluster.axis.none"));
            } else if (low < 0 || Math.abs(axis.loading()[low]) < Math.abs(axis.loading()[high]) / 3) {
                axes.add(Message.of(
                        "cluster.axis.one",
                        ClusterNames.feature(result.map().features().get(high)),
                        axis.kept()));
            } else {
                axes.add(Message.of(
                        "cluster.axis.two",
                        ClusterNames.feature(result.map().features().get(low)),
                        ClusterNames.feature(result.map().features().get(high)),
                        axis.kept()));
            }
        }
        return axes;
    }
}
