package org.clientele.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clientele.model.rule.Place;
import org.clientele.model.rule.Rule;

/** Who lives near a place, for {@link RuleSql}: worked out beside the program from the rows of the database. */
final class NearSql {
    private NearSql() {}

    private record Lives(int id, String city, double lat, double lon) {}

    /** Distances by the law of haversines; cities by the mean of the points of those who live there. */
    static List<Integer> near(Connection c, Rule.Near rule) throws SQLException {
        List<Lives> all = new ArrayList<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select c.id, c.city, json_value_of(c.extras, 'lat'),"
                        + " json_value_of(c.extras, 'lon') from customer c order by c.id")) {
            while (rows.next()) {
                String lat = rows.getString(3);
                String lon = rows.getString(4);
                boolean known = lat != null && lon != null;
                all.add(new Lives(
                        rows.getInt(1),
                        String.valueOf(rows.getString(2)).toLowerCase(Locale.ROOT),
                        known ? Double.parseDouble(lat) : Double.NaN,
                        known ? Double.parseDouble(lon) : Double.NaN));
            }
        }
        double[] to = switch (rule.place()) {
            case Place.City(String name) -> middle(all, name.strip().toLowerCase(Locale.ROOT));
            case Place.Point(BigDecimal lat, BigDecimal lon) -> new double[] {lat.doubleValue(), lon.doubleValue()};
        };
        List<Integer> near = new ArrayList<>();
        for (Lives one : all) {
            double[] here = Double.isNaN(one.lat()) || Double.isNaN(one.lon())
                    ? one.city().equals("null") ? new double[] {Double.NaN, Double.NaN} : middle(all, one.city())
                    : new double[] {one.lat(), one.lon()};
            if (haversine(here, to) <= rule.km().doubleValue()) {
                near.add(one.id());
            }
        }
        return near;
    }

    private static double[] middle(List<Lives> all, String city) {
        double x = 0;
        double y = 0;
        double z = 0;
        for (Lives one : all) {
            if (one.city().equals(city) && !Double.isNaN(one.lat()) && !Double.isNaN(one.lon())) {
                x += Math.cos(Math.toRadians(one.lat())) * Math.cos(Math.toRadians(one.lon()));
                y += Math.cos(Math.toRadians(one.lat())) * Math.sin(Math.toRadians(one.lon()));
                z += Math.sin(Math.toRadians(one.lat()));
            }
        }
        if (x == 0 && y == 0 && z == 0) {
            return new double[] {Double.NaN, Double.NaN};
        }
        return new double[] {Math.toDegrees(Math.atan2(z, Math.hypot(x, y))), Math.toDegrees(Math.atan2(y, x))};
    }

    private static double haversine(double[] a, double[] b) {
        double lat = Math.sin(Math.toRadians(b[0] - a[0]) / 2);
        double lon = Math.sin(Math.toRadians(b[1] - a[1]) / 2);
        double h = lat * lat + Math.cos(Math.toRadians(a[0])) * Math.cos(Math.toRadians(b[0])) * lon * lon;
        return 2 * 6_371.0088 * Math.atan2(Math.sqrt(h), Math.sqrt(1 - h));
    }
}
