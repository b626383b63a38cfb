package org.clientele.ui.features;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import org.clientele.analysis.text.TextTagResult;
import org.clientele.app.features.TagPicture;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tables;
import org.clientele.ui.kit.chart.ChartPane;

/** Interests read from texts: the tags of most people, and the people with their tags. */
final class TagsPane {
    private static final int MOST_PEOPLE = 200;
    private final Kit kit;
    private final FeaturesViewModel model;

    TagsPane(Kit kit, FeaturesViewModel model) {
        this.kit = kit;
        this.model = model;
    }

    Node show(TagPicture picture) {
        ObservableList<Integer> people = FXCollections.observableArrayList(people(picture, -1));
        ChartPane chart = new ChartPane(kit, FeatureCharts.tags(picture)).onChosen(marks -> {
            int tag = marks.length == 0 ? -1 : marks[0];
            model.chosen().chooseTag(picture, tag);
            people.setAll(people(picture, tag));
        });
        chart.setId("features-tags");
        TableView<Integer> table = Tables.of(kit, "features-tag-people", people, Message.of("features.ui.tags.nobody"));
        table.getColumns()
                .add(Tables.column(
                        kit,
                        Message.of("features.ui.customer"),
                        140,
                        customer -> picture.facts().people().number().get(customer)));
        table.getColumns()
                .add(Tables.column(
                        kit, Message.of("features.ui.interests"), 560, customer -> interests(picture, customer)));
        table.setPrefHeight(360);
        return kit.column(
                kit.card(chart),
                kit.card(Message.of("features.ui.tags.people"), table),
                kit.muted("features.formula.tag"));
    }

    /** The people with a tag, those with the greatest weight first; everybody when there is none. */
    private static List<Integer> people(TagPicture picture, int tag) {
        TextTagResult result = picture.result();
        List<Integer> people = new ArrayList<>(IntStream.range(0, result.customers())
                .filter(c -> tag < 0 ? result.tag()[c * result.perPerson()] >= 0 : result.weight(c, tag) > 0)
                .boxed()
                .toList());
        if (tag >= 0) {
            people.sort(Comparator.comparingDouble(c -> -result.weight(c, tag)));
        }
        return people.size() > MOST_PEOPLE ? people.subList(0, MOST_PEOPLE) : people;
    }

    private String interests(TagPicture picture, int customer) {
        return picture.result().of(customer).stream()
                .map(interest -> picture.result().tags().get(interest.tag()).word() + " "
                        + kit.language().figures().number(interest.weight(), 2))
                .collect(Collectors.joining(" · "));
    }
}
