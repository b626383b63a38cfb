package org.clientele.model.table;

/**
 * A field that a shop has beyond the known ones, made from a column that is bound to none of these.
 *
 * @param owner what it belongs to
 * @param name its name, as in the file or as people have chosen
 * @param type how its values are written
 */
public record CustomField(Owner owner, String name, CustomType type) {
    /** A customer's field of text. */
    public static CustomField text(String name) {
        return new CustomField(Owner.CUSTOMER, name, CustomType.TEXT);
    }
}
