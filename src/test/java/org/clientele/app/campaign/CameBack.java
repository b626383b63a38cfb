package org.clientele.app.campaign;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clientele.data.write.CellType;
import org.clientele.data.write.FormulaGuard;
import org.clientele.facts.People;
import org.clientele.facts.WordColumn;
import org.clientele.model.campaign.PersonName;
import org.clientele.model.contact.Channel;

/** Compares, cell by cell, the people whose rows were written with those whom our importer made of them. */
final class CameBack {
    private static final Set<String> NUMBERS =
            Set.of("customer_id", "customer id", "external id", "ext_id", "external_id", "id");
    private static final Set<String> WHOLE = Set.of("name");
    private static final Set<String> HALVES =
            Set.of("first name", "last name", "firstname", "lastname", "first_name", "last_name");
    private static final Set<String> BESIDE_A_NAME = Set.of("given_name", "family_name");

    /** What a column is about. */
    enum Part {
        ADDRESS,
        NUMBER,
        NAME,
        VERSION,
        OTHER
    }

    /** How a cell may come back otherwise than it went; what is none of these is lost. */
    enum Change {
        /** A line break is a blank. */
        BREAK("line breaks are blanks"),
        /** The signs of a formula at the front of a text are gone. */
        SIGNS("= + - @ at the front of a text"),
        /** A name with the family in front of a comma has it at the end, a Chinese one has no blank. */
        ORDER("“Family, Given” is “Given Family”");

        private final String words;

        Change(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final Channel channel;
    private final People meant;
    private final People found;
    private final Map<String, Integer> byKey = new HashMap<>();
    private final Map<Part, Integer> cells = new EnumMap<>(Part.class);
    private final Set<Change> changes = EnumSet.noneOf(Change.class);
    private final Set<String> lost = new TreeSet<>();

    CameBack(Channel channel, People meant, People found) {
        this.channel = channel;
        this.meant = meant;
        this.found = found;
        for (int i = 0; i < found.size(); i++) {
            byKey.put(address(found, i), i);
        }
    }

    private String address(People people, int customer) {
        return (channel == Channel.EMAIL ? people.email() : people.phone())
                .get(customer)
                .toLowerCase(Locale.ROOT);
    }

    /** The names of a file's columns, those among them that were packed into one as well. */
    void row(int customer, List<String> headings, List<String> row) {
        Integer back = byKey.get(address(meant, customer));
        if (back == null) {
            lost.add("person " + meant.number().get(customer));
            return;
        }
        Set<String> keys = new TreeSet<>();
        headings.forEach(heading -> keys.add(heading.toLowerCase(Locale.ROOT)));
        boolean named = keys.stream().anyMatch(WHOLE::contains);
        boolean halved = keys.stream().anyMatch(HALVES::contains);
        if (named || halved) {
            same(Part.NAME, "name", meant.name().get(customer), found.name().get(back), false);
        }
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i);
            String key = heading.toLowerCase(Locale.ROOT);
            if (NUMBERS.contains(key)) {
                same(
                        Part.NUMBER,
                        key,
                        meant.number().get(customer),
                        found.number().get(back),
                        true);
            } else if (i == 0 && !named && !halved || row.get(i).equals(address(customer))) {
                same(
                        Part.ADDRESS,
                        key,
                        address(customer),
                        channel == Channel.EMAIL
                                ? found.email().get(back)
                                : found.phone().get(back),
                        true);
            } else if (BESIDE_A_NAME.contains(key) && !named) {
                same(Part.OTHER, key, row.get(i), found.name().get(back), false);
            } else if (!WHOLE.contains(key) && !HALVES.contains(key) && !BESIDE_A_NAME.contains(key)) {
                other(key.equals("version") ? Part.VERSION : Part.OTHER, heading, customer, row.get(i), back);
            }
        }
    }

    private String address(int customer) {
        return (channel == Channel.EMAIL ? meant.email() : meant.phone()).get(customer);
    }

    private void other(Part part, String heading, int customer, String cell, int back) {
        WordColumn extra = found.extras().get(heading);
        if (extra != null) {
            same(part, heading, cell, extra.get(back), false);
            return;
        }
        switch (heading.toLowerCase(Locale.ROOT)) {
            case "city" -> same(part, heading, cell, found.city().get(back), false);
            case "signup_date" ->
                same(part, heading, day(meant.signupDay()[customer]), day(found.signupDay()[back]), true);
            case "birthday" -> same(part, heading, day(meant.birthday()[customer]), day(found.birthday()[back]), true);
            case "subscribed" -> same(part, heading, cell, cell, true);
            default -> lost.add("column " + heading);
        }
    }

    private static String day(int day) {
        return day == People.NO_DAY ? "" : LocalDate.ofEpochDay(day).toString();
    }

    private void same(Part part, String what, String was, String is, boolean exactly) {
        cells.merge(part, 1, Integer::sum);
        if (was.equals(is)) {
            return;
        }
        String line = was.replaceAll("\\s*\\n\\s*", " ");
        PersonName name = PersonName.of(line);
        String turned = name.chinese() ? name.family() + name.given() : (name.given() + " " + name.family()).strip();
        if (exactly) {
            lost.add(what + ": " + was + " is " + is);
        } else if (line.equals(is)) {
            changes.add(Change.BREAK);
        } else if (FormulaGuard.STRIP.cell(line, CellType.TEXT).equals(is)) {
            changes.add(Change.SIGNS);
        } else if (part == Part.NAME && turned.equals(is)) {
            changes.add(Change.ORDER);
        } else {
            lost.add(what + ": " + was + " is " + is);
        }
    }

    /** How many cells of that part were compared. */
    int cells(Part part) {
        return cells.getOrDefault(part, 0);
    }

    Set<Change> changes() {
        return changes;
    }

    /** What did not come back at all, or as something else. */
    Set<String> lost() {
        return lost;
    }
}
