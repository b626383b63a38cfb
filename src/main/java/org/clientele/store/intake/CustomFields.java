package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.clientele.model.table.CustomField;
import org.clientele.model.table.CustomType;
import org.clientele.model.table.Owner;
import org.clientele.model.table.Shape;

/** The list of custom fields: every batch that writes a field is named with it, so that the last one takes it along. */
final class CustomFields {
    private CustomFields() {}

    /** Notes the custom fields of a batch. */
    static void register(Connection c, int batch, Shape shape) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("merge into custom_field (owner, name, kind, batch)"
                + " key (owner, name, batch) values (?, ?, ?, ?)")) {
            for (CustomField field : shape.extras()) {
                s.setInt(1, Extras.owner(shape, field).ordinal());
                s.setString(2, field.name());
                s.setInt(3, field.type().ordinal());
                s.setInt(4, batch);
                s.executeUpdate();
            }
        }
    }

    /** Forgets that a batch wrote custom fields. */
    static void forget(Connection c, int batch) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.execute("delete from custom_field where batch = " + batch);
        }
    }

    /** The custom fields of finished batches; one that was written in several ways is text. */
    static List<CustomField> all(Connection c) throws SQLException {
        List<CustomField> fields = new ArrayList<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select f.owner, f.name, min(f.kind), max(f.kind) from custom_field f"
                        + " left join import_batch b on b.id = f.batch where b.id is null or b.state = 'DONE'"
                        + " group by f.owner, f.name order by f.owner, f.name")) {
            while (rows.next()) {
                int kind = rows.getInt(3) == rows.getInt(4) ? rows.getInt(3) : CustomType.TEXT.ordinal();
                fields.add(
                        new CustomField(Owner.values()[rows.getInt(1)], rows.getString(2), CustomType.values()[kind]));
            }
        }
        return fields;
    }
}
