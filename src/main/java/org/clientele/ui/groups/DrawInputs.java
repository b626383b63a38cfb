package org.clientele.ui.groups;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.clientele.model.rule.FieldName;
import org.clientele.model.rule.Place;
import org.clientele.model.rule.Rule;
import org.clientele.model.text.Message;

/** The inputs of conditions that take some of the customers: the highest, some by chance, those who live near. */
final class DrawInputs {
    private static final int MOST = 10_000_000;

    private final RowInputs in;
    private final Consumer<Rule> changed;
    private final Consumer<Message> complain;

    DrawInputs(RowInputs in, Consumer<Rule> changed, Consumer<Message> complain) {
        this.in = in;
        this.changed = changed;
        this.complain = complain;
    }

    /** So many by chance. */
    void sample(Rule.Sample sample) {
        int count = sample.count();
        boolean percent = sample.percent();
        String salt = sample.salt();
        in.whole(count, 1, percent ? 100 : MOST, typed -> changed.accept(new Rule.Sample(typed, percent, salt)));
        percent(percent, other -> changed.accept(new Rule.Sample(other ? Math.min(100, count) : count, other, salt)));
        in.say("rulesview.drawn");
        in.typed(salt, typed -> changed.accept(new Rule.Sample(count, percent, typed.strip())))
                .setPrefColumnCount(6);
    }

    /** A lasting share by chance. */
    void bucket(Rule.Bucket bucket) {
        String salt = bucket.salt();
        int from = bucket.from();
        int to = bucket.to();
        in.typed(salt, typed -> changed.accept(new Rule.Bucket(typed.strip(), from, to)))
                .setPrefColumnCount(6);
        in.say("rulesview.from");
        in.whole(from, 0, to - 1, typed -> changed.accept(new Rule.Bucket(salt, typed, to)));
        in.say("rulesview.to");
        in.whole(to, from + 1, 100, typed -> changed.accept(new Rule.Bucket(salt, from, typed)));
        in.say("rulesview.of-hundred");
    }

    private void percent(boolean now, Consumer<Boolean> then) {
        in.choose(
                List.of(true, false),
                now,
                percent -> Message.of(percent ? "rulesview.top.percent" : "rulesview.top.people"),
                then);
    }

    /** The highest of a number. */
    void top(Rule.Top top) {
        in.whole(
                top.count(),
                1,
                top.percent() ? 100 : MOST,
                typed -> changed.accept(new Rule.Top(typed, top.percent(), top.field(), top.per())));
        percent(
                top.percent(),
                percent -> changed.accept(new Rule.Top(
                        percent ? Math.min(100, top.count()) : top.count(), percent, top.field(), top.per())));
        in.say("rulesview.by");
        in.choose(
                in.fields(in.words().numbers()),
                top.field(),
                RowInputs::name,
                field -> changed.accept(new Rule.Top(top.count(), top.percent(), field, top.per())));
        FieldName all = FieldName.known("");
        List<FieldName> per = new ArrayList<>(List.of(all));
        per.addAll(in.fields(List.of("city", "region", "country", "postcode", "gender", "language")));
        in.choose(
                per,
                top.per() == null ? all : top.per(),
                field -> field.equals(all)
                        ? Message.of("rulesview.per.all")
                        : Message.of("rulesview.per", RowInputs.name(field)),
                field -> changed.accept(
                        new Rule.Top(top.count(), top.percent(), top.field(), field.equals(all) ? null : field)));
    }

    /** So many kilometres from a place. */
    void near(Rule.Near near) {
        in.choose(
                List.of(true, false),
                near.place() instanceof Place.City,
                city -> Message.of(city ? "rule.field.city" : "rulesview.point"),
                city -> changed.accept(new Rule.Near(
                        city ? new Place.City("") : new Place.Point(BigDecimal.ZERO, BigDecimal.ZERO), near.km())));
        switch (near.place()) {
            case Place.City(String name) ->
                in.value(
                        name,
                        in.words().fields().getOrDefault("city", List.of()),
                        typed -> changed.accept(new Rule.Near(new Place.City(typed), near.km())));
            case Place.Point(BigDecimal lat, BigDecimal lon) -> {
                in.number(lat, typed -> point(typed, lon, near.km()));
                in.number(lon, typed -> point(lat, typed, near.km()));
            }
        }
        in.say("rulesview.within");
        in.number(near.km(), typed -> changed.accept(new Rule.Near(near.place(), typed.abs())));
        in.say("rulesview.km");
    }

    private void point(BigDecimal lat, BigDecimal lon, BigDecimal km) {
        if (Place.Point.within(lat, 90) && Place.Point.within(lon, 180)) {
            changed.accept(new Rule.Near(new Place.Point(lat, lon), km));
        } else {
            complain.accept(Message.of("rulesview.point.wrong"));
        }
    }
}
