package org.clientele.data.clean;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clientele.model.table.Field;
import org.clientele.model.table.TableKind;

/** What headers mean in the company they keep: in the export of a known program, and beside each other. */
final class KnownShapes {
    private static final Set<String> GIVEN = keys("vorname", "prénom", "prenom", "förnamn", "nome proprio", "nombre");
    private static final Set<String> FAMILY = keys("nachname", "familienname", "apellido", "apellidos", "cognome");

    private final List<String> headers;
    private final Set<String> keys = new HashSet<>();
    private final TableKind kind;
    private final Optional<Exports.Export> export;

    KnownShapes(List<String> headers, TableKind kind) {
        this.headers = headers;
        this.kind = kind;
        headers.forEach(header -> keys.add(Cells.headerKey(header)));
        this.export = Exports.find(headers, kind);
    }

    /** The shop or mailing program whose export of that kind this looks like, or the empty text. */
    String program() {
        return export.map(Exports.Export::program).orElse("");
    }

    /** What the header at that place says, given the headers around it. */
    List<HeaderWords.Sign> signs(int at) {
        String key = Cells.headerKey(headers.get(at));
        if (export.isPresent() && export.get().means(headers.get(at))) {
            Field field = export.get().field(headers.get(at));
            return field == null ? List.of() : certain(field);
        }
        if (kind == TableKind.PRODUCTS && key.equals("description") && !named()) {
            return certain(Field.PRODUCT_NAME);
        }
        if (kind == TableKind.CUSTOMERS || kind == TableKind.ORDERS) {
            // "Name" beside "Vorname", "Nom" beside "Prénom" is the family's; "Nombre" beside "Apellidos" the given
            // one.
            if ((key.equals("name") || key.equals("nom") || key.equals("namn")) && has(GIVEN) && !has(FAMILY)) {
                return certain(Field.FAMILY_NAME);
            }
            if ((key.equals("nombre") || key.equals("nome")) && has(FAMILY)) {
                return certain(Field.GIVEN_NAME);
            }
        }
        return HeaderWords.signs(headers.get(at), kind);
    }

    /** Whether a header is known for the total of a whole order. */
    static boolean total(String header) {
        return HeaderWords.signs(header, TableKind.ORDERS).stream().anyMatch(HeaderWords.Sign::total);
    }

    private boolean named() {
        return headers.stream()
                .flatMap(h -> HeaderWords.signs(h, TableKind.PRODUCTS).stream())
                .anyMatch(s -> s.field() == Field.PRODUCT_NAME && s.strength() > 0.7);
    }

    private boolean has(Set<String> some) {
        return keys.stream().anyMatch(some::contains);
    }

    private List<HeaderWords.Sign> certain(Field field) {
        return List.of(new HeaderWords.Sign(field, Set.of(kind), 1, false));
    }

    private static Set<String> keys(String... words) {
        Set<String> keys = new HashSet<>();
        for (String word : words) {
            keys.add(Cells.headerKey(word));
        }
        return Set.copyOf(keys);
    }
}
