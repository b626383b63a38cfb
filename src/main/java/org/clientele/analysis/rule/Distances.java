package org.clientele.analysis.rule;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.clientele.facts.People;
import org.clientele.facts.WordColumn;
import org.clientele.model.rule.Place;
import org.clientele.model.rule.Rule;
import org.clientele.model.text.Refusal;

/**
 * How far customers live from a place, over the mean radius of the earth.
 *
 * <p>A customer stands where the two fields of degrees say. Who has none of their own stands in the middle of those of the
 * same city who have; who has neither is nowhere, and near to nothing.
 */
final class Distances {
    private static final double EARTH_KM = 6_371.0088;
    private static final List<String> LATITUDES = List.of("latitude", "lat", "纬度");
    private static final List<String> LONGITUDES = List.of("longitude", "lon", "lng", "long", "经度");
    private static final int HALF_ROUND = 180;
    private static final int POLE = 90;

    private final People people;
    private final WordColumn latitude;
    private final WordColumn longitude;
    private final double[] north;
    private final double[] east;
    /** The middle of each city as a point of the unit ball, x, y and z; NaN where nobody has coordinates. */
    private final double[] middle;

    /** Where the customers live.
     *
     * @throws Refusal when the data has no coordinates */
    Distances(People people) {
        this.people = people;
        this.latitude = column(people.extras(), LATITUDES);
        this.longitude = column(people.extras(), LONGITUDES);
        this.north = degrees(latitude, POLE);
        this.east = degrees(longitude, HALF_ROUND);
        this.middle = middles();
    }

    private static WordColumn column(Map<String, WordColumn> extras, List<String> names) {
        for (String name : names) {
            for (Map.Entry<String, WordColumn> extra : extras.entrySet()) {
                if (extra.getKey().strip().toLowerCase(Locale.ROOT).equals(name)) {
                    return extra.getValue();
                }
            }
        }
        throw Refusal.of("rule.near.none");
    }

    private static double[] degrees(WordColumn column, int most) {
        double[] degrees = new double[column.words().size()];
        for (int i = 0; i < degrees.length; i++) {
            try {
                double value = new BigDecimal(column.words().get(i).strip()).doubleValue();
                degrees[i] = Math.abs(value) <= most ? Math.toRadians(value) : Double.NaN;
            } catch (NumberFormatException text) {
                degrees[i] = Double.NaN;
            }
        }
        return degrees;
    }

    private double[] middles() {
        double[] sum = new double[3 * people.city().words().size()];
        double[] point = new double[3];
        for (int c = 0; c < people.size(); c++) {
            int city = people.city().code()[c];
            if (city != WordColumn.BLANK && own(c, point)) {
                for (int axis = 0; axis < 3; axis++) {
                    sum[3 * city + axis] += point[axis];
                }
            }
        }
        for (int city = 0; city < sum.length / 3; city++) {
            double length = Math.hypot(Math.hypot(sum[3 * city], sum[3 * city + 1]), sum[3 * city + 2]);
            for (int axis = 0; axis < 3; axis++) {
                sum[3 * city + axis] /= length;
            }
        }
        return sum;
    }

    /** The point of a customer's own coordinates. */
    private boolean own(int customer, double[] point) {
        int lat = latitude.code()[customer];
        int lon = longitude.code()[customer];
        if (lat == WordColumn.BLANK || lon == WordColumn.BLANK) {
            return false;
        }
        set(north[lat], east[lon], point);
        return !Double.isNaN(point[0]) && !Double.isNaN(point[2]);
    }

    private static void set(double north, double east, double[] point) {
        point[0] = Math.cos(north) * Math.cos(east);
        point[1] = Math.cos(north) * Math.sin(east);
        point[2] = Math.sin(north);
    }

    private boolean at(int customer, double[] point) {
        if (own(customer, point)) {
            return true;
        }
        int city = people.city().code()[customer];
        if (city == WordColumn.BLANK) {
            return false;
        }
        System.arraycopy(middle, 3 * city, point, 0, 3);
        return !Double.isNaN(point[0]);
    }

    private double[] of(Place place) {
        double[] point = new double[3];
        switch (place) {
            case Place.Point(BigDecimal lat, BigDecimal lon) ->
                set(Math.toRadians(lat.doubleValue()), Math.toRadians(lon.doubleValue()), point);
            case Place.City(String name) -> {
                String wanted = Folded.of(name);
                int found = 0;
                List<String> cities = people.city().words();
                for (int city = 0; city < cities.size(); city++) {
                    if (Folded.of(cities.get(city)).equals(wanted) && !Double.isNaN(middle[3 * city])) {
                        System.arraycopy(middle, 3 * city, point, 0, 3);
                        found++;
                        break;
                    }
                }
                if (found == 0) {
                    throw Refusal.of("rule.check.place", name);
                }
            }
        }
        return point;
    }

    private static double km(double[] a, double[] b) {
        double chord = Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
        return 2 * EARTH_KM * Math.asin(Math.min(1, chord / 2));
    }

    /** Whether a customer lives near enough. */
    IntPredicate test(Rule.Near rule) {
        double[] place = of(rule.place());
        double most = rule.km().doubleValue();
        return customer -> {
            double[] here = new double[3];
            return at(customer, here) && km(here, place) <= most;
        };
    }

    /** How many kilometres away a customer lives, for traces. */
    RuleTrace.Evidence seen(Rule.Near rule, int customer) {
        double[] here = new double[3];
        if (!at(customer, here)) {
            return new RuleTrace.Evidence.Nowhere();
        }
        double km = km(here, of(rule.place()));
        return new RuleTrace.Evidence.Distance(Math.round(km * 10) / 10.0);
    }

    /** Whether anybody has coordinates. */
    static boolean known(People people) {
        return Arrays.asList(LATITUDES, LONGITUDES).stream()
                .allMatch(names -> people.extras().keySet().stream()
                        .anyMatch(key -> names.contains(key.strip().toLowerCase(Locale.ROOT))));
    }
}
