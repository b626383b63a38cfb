package org.clientele.app.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Edits;
import org.clientele.app.workbench.PersonRecord;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.table.CustomField;
import org.clientele.model.table.CustomType;
import org.clientele.model.table.Owner;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Changes what is stored about one person by hand: never what is computed, and each field as a batch that can be undone. */
public final class EditPerson {
    private static final List<String> KNOWN =
            List.of("name", "city", "region", "country", "postcode", "gender", "birthday", "language");

    private final Workbench workbench;

    /** People of that workbench. */
    public EditPerson(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * A field that can be changed.
     *
     * @param key its word: {@code city}, or {@code extra:} and the name of a custom field
     * @param title what people call it
     * @param type how it is written
     * @param value what is stored, empty for nothing
     */
    public record Field(String key, Message title, CustomType type, String value) {}

    /**
     * Changes before they are made.
     *
     * @param customerId whose
     * @param orders one order a field
     * @param name what is done, in words
     */
    public record Plan(int customerId, List<Edits.Order> orders, Message name) {
        public Plan {
            orders = List.copyOf(orders);
        }
    }

    /** The fields of a person that can be changed; none when there is no such person any more. */
    public Job<List<Field>> fields(int customerId) {
        return new Job<>(Message.of("people.job.fields"), checkpoint -> {
            checkpoint.check();
            List<PersonRecord> records = workbench.identities().records(List.of(customerId));
            return records.isEmpty() ? List.of() : fields(records.getFirst());
        });
    }

    private List<Field> fields(PersonRecord record) {
        List<Field> fields = new ArrayList<>();
        for (String key : KNOWN) {
            fields.add(new Field(
                    key,
                    Message.of("tables.column." + key),
                    key.equals("birthday") ? CustomType.DATE : CustomType.TEXT,
                    record.value(key)));
        }
        for (CustomField field : workbench.imports().customFields()) {
            if (field.owner() == Owner.CUSTOMER) {
                String key = Edits.extra(field.name());
                fields.add(
                        new Field(key, Message.of("people.value.text", field.name()), field.type(), record.value(key)));
            }
        }
        return fields;
    }

    /**
     * What would be changed; nothing where everything stays.
     *
     * @param typed new values by the field's word
     * @throws Refusal when a value cannot be read
     */
    public Plan plan(int customerId, List<Field> fields, Map<String, String> typed, String by) {
        List<Edits.Order> orders = new ArrayList<>();
        List<Message> titles = new ArrayList<>();
        for (Field field : fields) {
            String wanted = typed.getOrDefault(field.key(), field.value()).strip();
            if (!wanted.equals(field.value())) {
                String bare =
                        field.key().startsWith(Edits.EXTRA) ? field.key().substring(Edits.EXTRA.length()) : field.key();
                orders.add(new Edits.Order(
                        TableKind.CUSTOMERS,
                        new int[] {customerId},
                        field.key(),
                        value(field, wanted),
                        bare + " → " + wanted,
                        by));
                titles.add(field.title());
            }
        }
        return new Plan(customerId, orders, Message.of("people.edited", titles));
    }

    private static Optional<Object> value(Field field, String wanted) {
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (field.type()) {
                        case TEXT -> wanted;
                        case NUMBER -> new BigDecimal(wanted).toPlainString();
                        case DATE -> {
                            LocalDate day = LocalDate.parse(wanted);
                            yield field.key().startsWith(Edits.EXTRA)
                                    ? day.toString()
                                    : (Object) Math.toIntExact(day.toEpochDay());
                        }
                        case YES_NO -> {
                            if (!wanted.equals("yes") && !wanted.equals("no")) {
                                throw Refusal.of("people.typed.yesno", wanted, field.title());
                            }
                            yield wanted;
                        }
                    });
        } catch (DateTimeParseException noDay) {
            throw new Refusal(Message.of("people.typed.day", wanted, field.title()), noDay);
        } catch (NumberFormatException noNumber) {
            throw new Refusal(Message.of("people.typed.number", wanted, field.title()), noNumber);
        }
    }

    /** Makes the changes, one batch a field. */
    public Job<List<BatchSummary>> apply(Plan plan) {
        return new Job<>(Message.of("people.job.edit"), checkpoint -> {
            List<BatchSummary> made = new ArrayList<>();
            for (Edits.Order order : plan.orders()) {
                made.add(workbench.edits().apply(order, checkpoint));
            }
            return made;
        });
    }

    /** Takes changes back, the newest first. */
    public Job<Integer> undo(List<BatchSummary> made) {
        return new Job<>(Message.of("people.job.edit"), checkpoint -> {
            for (BatchSummary batch : made.reversed()) {
                if (!batch.changedNothing()) {
                    workbench.imports().undo(batch.id(), checkpoint);
                }
            }
            return made.size();
        });
    }
}
