package org.clientele.ui.features;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.clientele.analysis.attributes.Unit;
import org.clientele.analysis.features.Profile;
import org.clientele.analysis.features.Source;
import org.clientele.app.features.AxesPicture;
import org.clientele.app.features.FeaturePicture;
import org.clientele.app.features.FeatureWords;
import org.clientele.app.features.MatterPicture;
import org.clientele.app.features.TagPicture;
import org.clientele.app.groups.SaveGroup;
import org.clientele.app.session.Session;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.Picked;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.desk.Desk;
import org.jspecify.annotations.Nullable;

/** People who are picked in the charts of the studio, and where they can be taken. */
final class ChosenViewModel {
    private final Session session;
    private final Desk desk;
    private final ObjectProperty<@Nullable Chosen> chosen = new SimpleObjectProperty<>();

    ChosenViewModel(Session session, Desk desk) {
        this.session = session;
        this.desk = desk;
    }

    /** Picks the people of some bars of the spread of a feature. */
    void chooseBars(FeaturePicture picture, FeaturePicture.Row shown, int[] bars) {
        if (bars.length == 0) {
            chosen.set(null);
            return;
        }
        int customers = picture.facts().customers();
        Source source = picture.matrix().sources().get(shown.place());
        CustomerSet members = CustomerSet.none(customers);
        Message range = Message.of("features.ui.bars", bars.length);
        switch (shown.profile()) {
            case Profile.OfNumbers numbers -> {
                Profile.Histogram spread = numbers.spread();
                for (int bar : bars) {
                    double from = bar == 0 ? Double.NEGATIVE_INFINITY : spread.begin(bar);
                    double to = bar == spread.counts().length - 1 ? Double.POSITIVE_INFINITY : spread.begin(bar + 1);
                    members = members.or(picture.matrix().between((Source.Numbers) source, from, to, customers));
                }
                if (bars.length == 1) {
                    range = FeatureCharts.range(spread, bars[0], numbers.unit(), picture.currency());
                }
            }
            case Profile.OfWords ofWords -> {
                for (int bar : bars) {
                    members = members.or(picture.matrix()
                            .with((Source.Words) source, ofWords.levels().get(bar), customers));
                }
                if (bars.length == 1) {
                    range = Message.of("kit.verbatim", ofWords.levels().get(bars[0]));
                }
            }
        }
        chosen.set(new Chosen(picture.facts(), members, Message.of("features.ui.picked", shown.name(), range)));
    }

    /** Picks the people who stand out in a line of what matters. */
    void chooseLine(MatterPicture picture, MatterPicture.@Nullable Line line) {
        if (line == null || line.best() < 0) {
            chosen.set(null);
            return;
        }
        String currency = session.shown()
                .map(shown -> shown.workbench().profile().currency())
                .orElse("");
        Unit unit = picture.matrix().sources().stream()
                .filter(source -> source.origin().equals(line.relevance().origin()))
                .map(source -> source instanceof Source.Numbers numbers ? numbers.unit() : Unit.NUMBER)
                .findFirst()
                .orElse(Unit.NUMBER);
        Message range = FeatureWords.slice(line.relevance().slices().get(line.best()), unit, currency);
        chosen.set(new Chosen(
                picture.facts(), picture.people(line), Message.of("features.ui.picked", line.name(), range)));
    }

    /** Picks the people that were encircled on a map. */
    void chooseOnMap(AxesPicture picture, int[] points) {
        chooseOnMap(picture, points, Message.of("features.ui.encircled"));
    }

    private void chooseOnMap(AxesPicture picture, int[] points, Message name) {
        Facts facts = session.facts().orElse(null);
        if (points.length == 0 || facts == null) {
            chosen.set(null);
            return;
        }
        CustomerSet.Builder caught = new CustomerSet.Builder(facts.customers());
        for (int point : points) {
            caught.add(picture.sample().people()[point]);
        }
        chosen.set(new Chosen(facts, caught.build(), name));
    }

    /** Picks the people of some groups on a map. */
    void chooseGroups(AxesPicture picture, int[] groups) {
        int[] points = java.util.stream.IntStream.range(0, picture.group().length)
                .filter(i -> java.util.Arrays.stream(groups).anyMatch(group -> group == picture.group()[i]))
                .toArray();
        chooseOnMap(
                picture,
                points,
                groups.length == 1
                        ? Message.of(
                                "features.ui.picked",
                                Message.of("features.ui.onmap"),
                                picture.groups().get(groups[0]))
                        : Message.of("features.ui.onmap"));
    }

    /** Picks the people with an interest. */
    void chooseTag(TagPicture picture, int tag) {
        chosen.set(
                tag < 0
                        ? null
                        : new Chosen(
                                picture.facts(),
                                picture.people(tag),
                                Message.of(
                                        "features.tag",
                                        picture.result().tags().get(tag).word())));
    }

    /** Who is picked; null while nobody is. */
    ObjectProperty<@Nullable Chosen> now() {
        return chosen;
    }

    /** Picks nobody. */
    void clear() {
        chosen.set(null);
    }

    /** Takes those who are picked to a page. */
    void take(String page) {
        Chosen now = chosen.get();
        if (now != null) {
            desk.open(page, new Picked(SaveGroup.fixed(now.members(), now.facts()), now.name()));
        }
    }
}
