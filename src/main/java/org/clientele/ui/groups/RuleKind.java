package org.clientele.ui.groups;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.clientele.app.groups.RuleWords;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.rule.Check;
import org.clientele.model.rule.Compare;
import org.clientele.model.rule.Deed;
import org.clientele.model.rule.FieldName;
import org.clientele.model.rule.Measure;
import org.clientele.model.rule.Outcome;
import org.clientele.model.rule.Place;
import org.clientele.model.rule.Property;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.Window;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** The kinds of conditions, in the order in which the builder offers them. */
enum RuleKind {
    BOUGHT,
    NOT_BOUGHT,
    LACKS,
    EDGE,
    SEQUENCE,
    FIELD,
    DAY,
    NUMBER,
    SCORE,
    GROUP,
    RECOMMENDED,
    CONTACTED,
    NEAR,
    TOP,
    SAMPLE,
    BUCKET,
    WRITTEN;

    /** The fields of customers that are days. */
    static final List<String> DAYS = List.of("birthday", "signup_date");

    /** The fields of customers that are texts. */
    static final List<String> TEXTS = List.of(
            "city",
            "region",
            "country",
            "postcode",
            "gender",
            "language",
            "name",
            "email",
            "phone",
            "customer_id",
            "email_permission",
            "sms_permission");

    /** Its name. */
    Message title() {
        return Message.of("rulesview.kind." + name().toLowerCase(Locale.ROOT));
    }

    /** A condition of this kind, as it is offered first, with words of the shop. */
    Rule fresh(RuleWords words) {
        Deed anything = Deed.bought();
        Window year = new Window.Last(12, Window.Unit.MONTH);
        return switch (this) {
            case BOUGHT -> new Rule.Did(anything, Measure.TIMES, Compare.atLeast(1), year);
            case NOT_BOUGHT -> new Rule.DidNot(anything, new Window.Last(90, Window.Unit.DAY), false);
            case LACKS -> new Rule.Lacks(anything, new Deed(Deed.Kind.RETURNED, null, false, List.of()), year);
            case EDGE -> new Rule.Edge(true, anything, Property.AMOUNT, new Check.Figure(Compare.atLeast(50)));
            case SEQUENCE -> new Rule.Sequence(List.of(anything, anything), 30, null);
            case FIELD -> new Rule.Has(FieldName.known("city"), new Check.Known());
            case DAY -> new Rule.Has(FieldName.known("birthday"), new Check.Anniversary(7));
            case NUMBER -> new Rule.Has(FieldName.known("orders"), new Check.Figure(Compare.atLeast(3)));
            case SCORE -> new Rule.Score("recency_score", new Check.Figure(Compare.atLeast(4)));
            case GROUP -> new Rule.In(new Segment.InStage(Stage.ACTIVE));
            case RECOMMENDED ->
                new Rule.Recommended(Property.CATEGORY, first(words.properties().get(Property.CATEGORY)), 5);
            case CONTACTED ->
                new Rule.Contacted(null, null, Outcome.SENT, Compare.atLeast(1), new Window.Last(30, Window.Unit.DAY));
            case NEAR -> new Rule.Near(new Place.City(first(words.fields().get("city"))), BigDecimal.valueOf(25));
            case TOP -> new Rule.Top(10, true, FieldName.known("money"), null);
            case SAMPLE -> new Rule.Sample(100, false, "1");
            case BUCKET -> new Rule.Bucket("1", 0, 50);
            case WRITTEN -> new Rule.Everyone();
        };
    }

    private static String first(@Nullable List<String> known) {
        return known == null || known.isEmpty() ? "" : known.getFirst();
    }

    /** The kind of a condition; what no row can show is shown as written. */
    static RuleKind of(Rule rule) {
        return switch (rule) {
            case Rule.Did did -> BOUGHT;
            case Rule.DidNot not -> NOT_BOUGHT;
            case Rule.Lacks lacks -> LACKS;
            case Rule.Edge edge -> EDGE;
            case Rule.Sequence sequence -> SEQUENCE;
            case Rule.Has(var field, var check) -> of(check);
            case Rule.Not(Rule.Has(var field, Check.Is is)) -> FIELD;
            case Rule.Not(Rule.Has(var field, Check.Known known)) -> FIELD;
            case Rule.Score score -> SCORE;
            case Rule.Recommended recommended -> RECOMMENDED;
            case Rule.In(Segment.ByRule byRule) -> WRITTEN;
            case Rule.In in -> GROUP;
            case Rule.InSaved saved -> GROUP;
            case Rule.Contacted contacted -> CONTACTED;
            case Rule.Near near -> NEAR;
            case Rule.Top top -> TOP;
            case Rule.Sample sample -> SAMPLE;
            case Rule.Bucket bucket -> BUCKET;
            case Rule.Everyone everyone -> WRITTEN;
            case Rule.All all -> WRITTEN;
            case Rule.Any any -> WRITTEN;
            case Rule.Not not -> WRITTEN;
        };
    }

    private static RuleKind of(Check check) {
        return switch (check) {
            case Check.Is is -> FIELD;
            case Check.Unlike unlike -> FIELD;
            case Check.Contains contains -> FIELD;
            case Check.Begins begins -> FIELD;
            case Check.Matches matches -> FIELD;
            case Check.Known known -> FIELD;
            case Check.Figure figure -> NUMBER;
            case Check.Between between -> NUMBER;
            case Check.Within within -> DAY;
            case Check.Anniversary anniversary -> DAY;
        };
    }
}
