package org.clientele.ui.basket;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientele.analysis.basket.Scope;
import org.clientele.app.basket.RuleRow;
import org.clientele.app.basket.RuleTable;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.chart.Caption;
import org.clientele.ui.kit.chart.Measure;
import org.clientele.ui.kit.chart.NetworkChart;

/**
 * The best pairs as a picture of things and lines.
 *
 * @param chart the picture
 * @param rows the rule behind each line
 */
record BasketPicture(NetworkChart chart, List<RuleRow> rows) {
    private static final int MOST_THINGS = 24;

    BasketPicture {
        rows = List.copyOf(rows);
    }

    /** The best pairs of a list; of both directions the surer one. */
    static BasketPicture of(RuleTable table, Scope scope) {
        Map<Integer, Integer> places = new LinkedHashMap<>();
        List<NetworkChart.Node> nodes = new ArrayList<>();
        List<NetworkChart.Link> links = new ArrayList<>();
        List<RuleRow> rows = new ArrayList<>();
        Set<Long> known = new HashSet<>();
        List<RuleRow> pairs =
                table.rows().stream().filter(row -> row.rule().length() == 2).toList();
        for (RuleRow row : pairs) {
            int has = row.rule().has()[0];
            int then = row.rule().then()[0];
            long key = (long) Math.min(has, then) << 32 | Math.max(has, then);
            int fresh = (places.containsKey(has) ? 0 : 1) + (places.containsKey(then) ? 0 : 1);
            if (links.size() == NetworkChart.MOST_LINKS || nodes.size() + fresh > MOST_THINGS || !known.add(key)) {
                continue;
            }
            RuleRow surer = surer(pairs, row);
            place(places, nodes, has, row.has().getFirst(), row.rule().numbers().has());
            place(
                    places,
                    nodes,
                    then,
                    row.then().getFirst(),
                    row.rule().numbers().then());
            links.add(new NetworkChart.Link(
                    places.getOrDefault(surer.rule().has()[0], 0),
                    places.getOrDefault(surer.rule().then()[0], 0),
                    surer.rule().numbers().both(),
                    surer.rule().numbers().lift(),
                    surer.sentence()));
            rows.add(surer);
        }
        Message size = Message.of(scope == Scope.ORDER ? "basketview.network.orders" : "basketview.network.people");
        Caption caption = Caption.of(
                Message.of("basketview.network.title"),
                rows.isEmpty()
                        ? Message.of("basketview.network.none")
                        : Message.of(
                                "basketview.network.answer",
                                rows.size(),
                                rows.getFirst().sentence()));
        return new BasketPicture(
                NetworkChart.of(
                        caption,
                        nodes,
                        links,
                        size,
                        Measure.count(),
                        Message.of("basketview.network.lift"),
                        Measure.times()),
                rows);
    }

    private static RuleRow surer(List<RuleRow> pairs, RuleRow row) {
        int has = row.rule().has()[0];
        int then = row.rule().then()[0];
        return pairs.stream()
                .filter(other -> other.rule().has()[0] == then && other.rule().then()[0] == has)
                .filter(other -> other.rule().numbers().confidence()
                        > row.rule().numbers().confidence())
                .findFirst()
                .orElse(row);
    }

    private static void place(
            Map<Integer, Integer> places, List<NetworkChart.Node> nodes, int item, String name, int size) {
        if (places.putIfAbsent(item, nodes.size()) == null) {
            nodes.add(new NetworkChart.Node(Verbatim.of(name), size));
        }
    }

    /** The name of the thing with a mark, or empty where the mark is a line. */
    String thing(int mark) {
        int node = mark - chart.links().size();
        return node < 0 ? "" : chart.nodes().get(node).name().args().getFirst().toString();
    }
}
