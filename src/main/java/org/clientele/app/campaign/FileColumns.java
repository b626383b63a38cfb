package org.clientele.app.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.clientele.data.target.Extras;
import org.clientele.data.target.Form;
import org.clientele.data.target.Place;
import org.clientele.data.target.Slot;
import org.clientele.data.target.Stumble;
import org.clientele.data.target.TargetFile;
import org.clientele.data.write.Attributes;
import org.clientele.data.write.CellType;
import org.clientele.data.write.Column;
import org.clientele.data.write.CsvStyle;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.Offer;
import org.clientele.model.contact.Channel;

/** The columns of a campaign file, no more than its target needs, and the row of each person. */
final class FileColumns {
    private static final Set<String> IN_EVERY_FILE =
            Set.of("name", "given_name", "family_name", "customer_id", "email", "phone");
    private static final Set<Slot> NAMES = Set.of(Slot.NAME, Slot.GREETING, Slot.GIVEN_NAME, Slot.FAMILY_NAME);
    private static final Set<String> DAYS = Set.of("signup_date", "birthday");
    private static final Set<String> PLANNED = Set.of("version", "send_hour", "send_hour_shop", "coupon", "link");

    private final CampaignSpec spec;
    private final People people;
    private final MergeFields fields;
    private final Writers writers;
    private final String exportId;
    private final TargetFile target;
    private final List<Cell> cells = new ArrayList<>();
    private int addressAt;

    FileColumns(
            CampaignSpec spec, Facts facts, MergeFields fields, Writers writers, String exportId, TargetFile target) {
        this.spec = spec;
        this.people = facts.people();
        this.fields = fields;
        this.writers = writers;
        this.exportId = exportId;
        this.target = target;
        List<Extra> extras = extras();
        for (Place place : target.places()) {
            switch (place.slot()) {
                case EXTRAS -> add(extras);
                case ATTRIBUTES -> cells.add(attributes(place, extras));
                case SUBJECT -> addIf(writers.hasSubject(), place);
                case MESSAGE -> addIf(writers.hasBody(), place);
                default -> addIf(true, place);
            }
        }
    }

    private record Cell(Column column, IntFunction<String> value) {}

    /** A column that is not the target's own.
     *
     * @param form how its value is written */
    private record Extra(String field, CellType type, IntFunction<String> value, Form form) {
        String of(int customer) {
            return form.of(value.apply(customer));
        }
    }

    private void addIf(boolean wanted, Place place) {
        if (wanted) {
            addressAt = place.slot() == Slot.ADDRESS ? cells.size() : addressAt;
            IntFunction<String> value = value(place.slot());
            Form form = place.form();
            cells.add(new Cell(new Column(place.header(), type(place)), customer -> form.of(value.apply(customer))));
        }
    }

    private void add(List<Extra> extras) {
        Set<String> taken = new HashSet<>();
        target.places().forEach(place -> taken.add(place.header()));
        List<String> headings =
                target.rules().heading().of(extras.stream().map(Extra::field).toList(), taken);
        for (int i = 0; i < extras.size(); i++) {
            Extra extra = extras.get(i);
            cells.add(new Cell(new Column(headings.get(i), extra.type()), extra::of));
        }
    }

    private CellType type(Place place) {
        return switch (place.slot()) {
            case ADDRESS ->
                place.form() != Form.AS_IS
                        ? CellType.CODE
                        : spec.channel() == Channel.EMAIL ? CellType.EMAIL : CellType.PHONE;
            case CUSTOMER -> CellType.CODE;
            default -> CellType.TEXT;
        };
    }

    private IntFunction<String> value(Slot slot) {
        return switch (slot) {
            case ADDRESS -> this::address;
            case NAME -> people.name()::get;
            case GREETING -> customer -> fields.value(customer, "given_name");
            case GIVEN_NAME -> customer -> fields.name(customer).given();
            case FAMILY_NAME -> customer -> fields.name(customer).family();
            case EXPORT_ID -> customer -> exportId;
            case CUSTOMER -> people.number()::get;
            case TAG -> customer -> spec.name();
            case SUBJECT -> customer -> writers.of(customer).subject(customer);
            case MESSAGE -> customer -> writers.of(customer).body(customer);
            case SUBSCRIBED -> customer -> "yes";
            case ATTRIBUTES, EXTRAS -> throw new IllegalArgumentException(slot.name());
        };
    }

    private String address(int customer) {
        return switch (spec.channel()) {
            case EMAIL -> people.email().get(customer);
            case SMS -> people.phone().get(customer);
        };
    }

    private Cell attributes(Place place, List<Extra> extras) {
        return new Cell(Column.text(place.header()), customer -> {
            Map<String, String> held = new LinkedHashMap<>();
            held.put("export_id", exportId);
            held.put("customer_id", people.number().get(customer));
            extras.forEach(extra -> held.put(extra.field(), extra.of(customer)));
            return Attributes.json(held);
        });
    }

    private List<Extra> extras() {
        List<Extra> extras = new ArrayList<>();
        if (target.extras() == Extras.VARIABLES) {
            writers.variables()
                    .forEach((field, fallback) -> extras.add(new Extra(
                            field,
                            CellType.TEXT,
                            customer -> {
                                String value = field(customer, field);
                                return value.isBlank() ? fallback : value;
                            },
                            Form.AS_IS)));
            return extras;
        }
        if (target.extras() == Extras.NONE) {
            return extras;
        }
        for (String field : planned()) {
            extras.add(new Extra(field, CellType.TEXT, customer -> field(customer, field), Form.AS_IS));
        }
        if (target.extras() != Extras.PLANNED) {
            suggestions(extras);
        }
        if (target.extras() == Extras.FIELDS) {
            for (String field : writers.used()) {
                if (!IN_EVERY_FILE.contains(field) && !PLANNED.contains(field) && !field.startsWith("rec_")) {
                    Form form = DAYS.contains(field) ? target.rules().dates() : Form.AS_IS;
                    CellType type = DAYS.contains(field) ? CellType.DATE : CellType.TEXT;
                    extras.add(new Extra(field, type, customer -> field(customer, field), form));
                }
            }
        }
        return extras;
    }

    /** What was planned for each person, or is used in the text. */
    private Set<String> planned() {
        Set<String> used = writers.used();
        Offer offer = spec.plans().offer();
        Set<String> planned = new LinkedHashSet<>();
        if (writers.versions().several()) {
            planned.add("version");
        }
        if (spec.plans().timing().bestHour() || used.contains("send_hour")) {
            planned.add("send_hour");
            planned.add("send_hour_shop");
        }
        if (!offer.pool().isBlank() || used.contains("coupon")) {
            planned.add("coupon");
        }
        if (!offer.link().isBlank() || used.contains("link")) {
            planned.add("link");
        }
        return planned;
    }

    private String field(int customer, String field) {
        return field.equals("version")
                ? writers.versions().name(customer)
                : fields.value(customer, field, writers.mark(customer));
    }

    private void suggestions(List<Extra> extras) {
        for (int i = 1; i <= spec.suggestions(); i++) {
            for (String part : new String[] {"sku", "name", "reason"}) {
                String field = "rec_" + i + "_" + part;
                CellType type = part.equals("sku") ? CellType.CODE : CellType.TEXT;
                extras.add(new Extra(field, type, customer -> fields.value(customer, field), Form.AS_IS));
            }
        }
    }

    /** What the campaign gives each person. */
    PlanFields plans() {
        return fields.plans();
    }

    /** The composers of the messages in it. */
    Writers writers() {
        return writers;
    }

    /** The target it is made for. */
    TargetFile target() {
        return target;
    }

    /** How the file is written for its target. */
    CsvStyle style() {
        return new CsvStyle(spec.file().byteOrderMark(), target.rules().guard());
    }

    /** The columns in their order. */
    List<Column> columns() {
        return cells.stream().map(Cell::column).toList();
    }

    /** The cells of that person, one for each column. */
    List<String> row(int customer) {
        List<String> row = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            row.add(cells.get(i).value().apply(customer));
        }
        return row;
    }

    /** Who of these people has no name for the columns in which the target wants one. */
    TableSample.Nameless nameless(int[] customers) {
        List<String> wanted = target.places().stream()
                .filter(place -> NAMES.contains(place.slot()))
                .map(Place::header)
                .toList();
        int without = 0;
        for (int customer : wanted.isEmpty() ? new int[0] : customers) {
            without += people.name().isBlank(customer) ? 1 : 0;
        }
        return new TableSample.Nameless(without, wanted);
    }

    /** The row of that person with what must be hidden of it when it is shown. */
    TableSample.Line sample(int customer) {
        return new TableSample.Line(
                row(customer), addressAt, address(customer), people.name().get(customer));
    }

    /** The hour at which the message shall reach that person; −1 where none was chosen. */
    int hour(int customer) {
        String hour = fields.value(customer, "send_hour");
        return hour.matches("\\d{1,2}(:\\d\\d)?") ? Integer.parseInt(hour.split(":")[0]) : -1;
    }

    /** Whether the target would stumble over a cell of that kind. */
    static boolean stumbles(TargetFile target, String cell) {
        for (Stumble stumble : target.rules().stumbles()) {
            if (stumble.in(cell)) {
                return true;
            }
        }
        return false;
    }
}
