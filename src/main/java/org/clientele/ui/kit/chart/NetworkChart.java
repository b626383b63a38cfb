package org.clientele.ui.kit.chart;

import java.util.List;
import org.clientele.model.text.Message;

/**
 * Things and how they are linked, such as products that are bought together; mark = index of the link, after the links those
 * of the things.
 *
 * @param nodes the things
 * @param links the lines between them, the most important first
 * @param x where each thing is, 0 to 1
 * @param y where each thing is, 0 to 1
 * @param sizeName what the sizes of things and lines are
 * @param sizes what kind of numbers sizes are
 * @param strengthName what the colours of lines are
 * @param strengths what kind of numbers strengths are
 */
public record NetworkChart(
        Caption caption,
        List<Node> nodes,
        List<Link> links,
        double[] x,
        double[] y,
        Message sizeName,
        Measure sizes,
        Message strengthName,
        Measure strengths)
        implements ChartModel.Linked {
    /** More lines than that cannot be told apart. */
    public static final int MOST_LINKS = 40;

    public NetworkChart {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }

    /**
     * A thing.
     *
     * @param name its name
     * @param size how large it is
     */
    public record Node(Message name, double size) {}

    /**
     * A line from one thing to another.
     *
     * @param from index of the one
     * @param to index of the other
     * @param size how thick it is
     * @param strength how full its colour is
     * @param words what it says
     */
    public record Link(int from, int to, double size, double strength, Message words) {}

    /** A chart whose things are laid out so that those which are linked lie near each other. */
    public static NetworkChart of(
            Caption caption,
            List<Node> nodes,
            List<Link> links,
            Message sizeName,
            Measure sizes,
            Message strengthName,
            Measure strengths) {
        NetworkLayout layout = NetworkLayout.of(nodes.size(), links);
        return new NetworkChart(
                caption, nodes, links, layout.x(), layout.y(), sizeName, sizes, strengthName, strengths);
    }
}
