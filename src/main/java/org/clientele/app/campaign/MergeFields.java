package org.clientele.app.campaign;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.facts.WordColumn;
import org.clientele.model.campaign.MessageTemplate;
import org.clientele.model.campaign.PersonName;
import org.clientele.model.text.Message;

/** What can be filled into a message for each person: own and custom fields and product suggestions; for one thread. */
final class MergeFields {
    private static final List<String> FIELDS = List.of(
            "name",
            "given_name",
            "family_name",
            "city",
            "region",
            "country",
            "customer_id",
            "email",
            "phone",
            "signup_date",
            "birthday");

    private final People people;
    private final Map<String, WordColumn> extras = new LinkedHashMap<>();
    private final SuggestionSource.Suggestions suggestions;
    private final BehaviourFields behaviour;
    private final PlanFields plans;
    private final Function<Message, String> words;
    private int lastNamed = -1;
    private PersonName lastName = PersonName.of("");
    private int lastAsked = -1;
    private List<Suggestion> lastFound = List.of();

    /** The fields of a snapshot with these suggestions.
     *
     * @param plans what the campaign gives each person
     * @param words turns reasons into text */
    MergeFields(
            Facts facts, SuggestionSource.Suggestions suggestions, PlanFields plans, Function<Message, String> words) {
        this.people = facts.people();
        this.suggestions = suggestions;
        this.plans = plans;
        this.behaviour = new BehaviourFields(facts, words);
        this.words = words;
        people.extras().forEach((name, column) -> extras.put(MessageTemplate.fieldOf(name), column));
    }

    /** The names of all fields when each person has up to so many suggestions. */
    static Set<String> known(Facts facts, int perPerson) {
        Set<String> known = new LinkedHashSet<>(FIELDS);
        known.addAll(BehaviourFields.NAMES);
        known.addAll(PlanFields.NAMES);
        facts.people().extras().keySet().forEach(name -> known.add(MessageTemplate.fieldOf(name)));
        for (int i = 1; i <= perPerson; i++) {
            known.add("rec_" + i + "_name");
            known.add("rec_" + i + "_sku");
            known.add("rec_" + i + "_reason");
        }
        return known;
    }

    /** The person's value of a field, empty where blank. */
    String value(int customer, String field) {
        return value(customer, field, "");
    }

    /** The person's value of a field as it stands in a version of the message, empty where blank. */
    String value(int customer, String field, String version) {
        return switch (field) {
            case "name" -> people.name().get(customer);
            case "given_name" -> name(customer).greeting();
            case "family_name" -> name(customer).family();
            case "city" -> people.city().get(customer);
            case "region" -> people.region().get(customer);
            case "country" -> people.country().get(customer);
            case "customer_id" -> people.number().get(customer);
            case "email" -> people.email().get(customer);
            case "phone" -> people.phone().get(customer);
            case "signup_date" -> day(people.signupDay()[customer]);
            case "birthday" -> day(people.birthday()[customer]);
            default -> other(customer, field, version);
        };
    }

    /** What the campaign gives each person. */
    PlanFields plans() {
        return plans;
    }

    /** The person's name, taken apart; rows ask for the same person several times in a row. */
    PersonName name(int customer) {
        if (customer != lastNamed) {
            lastName = PersonName.of(people.name().get(customer));
            lastNamed = customer;
        }
        return lastName;
    }

    /** What is suggested to that person; rows ask for the same person several times in a row. */
    List<Suggestion> suggestions(int customer) {
        if (customer != lastAsked) {
            lastFound = suggestions.of(customer);
            lastAsked = customer;
        }
        return lastFound;
    }

    /** Why something is suggested, as text. */
    String reason(Suggestion suggestion) {
        return words.apply(suggestion.reason());
    }

    /** A field of one's own goes before one that is worked out. */
    private String other(int customer, String field, String version) {
        WordColumn extra = extras.get(field);
        if (extra != null) {
            return extra.get(customer);
        }
        if (PlanFields.NAMES.contains(field)) {
            return plans.value(customer, field, version);
        }
        if (BehaviourFields.NAMES.contains(field)) {
            return behaviour.value(customer, field);
        }
        String[] parts = field.split("_");
        if (parts.length != 3 || !parts[0].equals("rec")) {
            return "";
        }
        List<Suggestion> all = suggestions(customer);
        int at = Integer.parseInt(parts[1]) - 1;
        if (at >= all.size()) {
            return "";
        }
        return switch (parts[2]) {
            case "name" -> all.get(at).name();
            case "sku" -> all.get(at).sku();
            default -> reason(all.get(at));
        };
    }

    private static String day(int epochDay) {
        return epochDay == People.NO_DAY ? "" : LocalDate.ofEpochDay(epochDay).toString();
    }
}
