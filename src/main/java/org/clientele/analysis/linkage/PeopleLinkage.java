package org.clientele.analysis.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.linkage.LinkageSpec.Block;
import org.clientele.analysis.linkage.LinkageSpec.Compared;
import org.clientele.analysis.linkage.LinkageSpec.Part;
import org.clientele.analysis.linkage.LinkageSpec.Via;
import org.clientele.facts.People;
import org.clientele.facts.WordColumn;
import org.clientele.model.campaign.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * How customers are compared: family and given name, which may have changed places; address, telephone, birthday, town;
 * and those of the shop's own fields that tell people apart.
 *
 * @param table the customers, one row each in the order of the snapshot
 * @param spec what is compared and which customers meet
 */
public record PeopleLinkage(LinkageTable table, LinkageSpec spec) {
    /** The column of the family name. */
    public static final String FAMILY = "family_name";
    /** The column of the given name. */
    public static final String GIVEN = "given_name";

    private static final String WHOLE_NAME = "name";
    private static final String EMAIL = "email";
    private static final String PHONE = "phone";
    private static final String BIRTHDAY = "birthday";
    private static final String CITY = "city";
    private static final String POSTCODE = "postcode";
    private static final int MOST_OWN_FIELDS = 8;
    private static final int LEAST_WORDS = 20;
    private static final double LEAST_FILLED = 0.3;
    private static final double MOSTLY_OTHER = 0.4;

    /** The comparison of these customers. */
    public static PeopleLinkage of(People people) {
        int n = people.size();
        String[] family = new String[n];
        String[] given = new String[n];
        String[] whole = new String[n];
        String[] email = new String[n];
        String[] phone = new String[n];
        String[] birthday = new String[n];
        for (int i = 0; i < n; i++) {
            PersonName name = PersonName.of(people.name().get(i));
            family[i] = name.family();
            given[i] = name.given();
            whole[i] = people.name().get(i).replace(",", " ").replace(" ", "");
            email[i] = people.email().get(i);
            phone[i] = people.phone().get(i);
            birthday[i] = people.birthday()[i] == People.NO_DAY
                    ? ""
                    : LocalDate.ofEpochDay(people.birthday()[i]).toString();
        }
        List<String> names = new ArrayList<>(List.of(FAMILY, GIVEN, WHOLE_NAME, EMAIL, PHONE, BIRTHDAY, CITY));
        List<String[]> columns =
                new ArrayList<>(List.of(family, given, whole, email, phone, birthday, texts(people.city())));
        List<Compared> fields = new ArrayList<>(List.of(
                Compared.name(FAMILY, GIVEN),
                Compared.name(GIVEN, FAMILY).forLife(),
                Compared.of(EMAIL, FieldKind.EMAIL),
                Compared.of(PHONE, FieldKind.PHONE),
                Compared.of(BIRTHDAY, FieldKind.DATE).forLife(),
                Compared.of(CITY, FieldKind.TEXT)));
        List<String> own = ownFields(people);
        for (String field : own) {
            names.add(field);
            columns.add(texts(people.extras().getOrDefault(field, new WordColumn(new int[n], List.of("")))));
            fields.add(Compared.of(field, field.equals(POSTCODE) ? FieldKind.CODE : FieldKind.TEXT));
        }
        return new PeopleLinkage(LinkageTable.of(names, columns), LinkageSpec.of(fields, blocks(people, own)));
    }

    private static List<Block> blocks(People people, List<String> own) {
        List<Block> blocks = new ArrayList<>(List.of(
                Block.of(EMAIL, Via.MAILBOX),
                Block.of(PHONE, Via.TAIL),
                Block.of(WHOLE_NAME, Via.LETTERS),
                Block.of(WHOLE_NAME, Via.LETTERS, CITY, Via.WHOLE),
                Block.of(WHOLE_NAME, Via.LETTERS, BIRTHDAY, Via.YEAR),
                Block.of(FAMILY, Via.SOUND, BIRTHDAY, Via.DAY_AND_MONTH),
                Block.of(GIVEN, Via.INITIAL, BIRTHDAY, Via.WHOLE),
                Block.of(FAMILY, Via.INITIAL, BIRTHDAY, Via.WHOLE),
                Block.of(CITY, Via.START, BIRTHDAY, Via.WHOLE),
                new Block(
                        List.of(new Part(FAMILY, Via.SOUND), new Part(GIVEN, Via.INITIAL), new Part(CITY, Via.WHOLE))),
                Block.of(EMAIL, Via.START, FAMILY, Via.SOUND)));
        if (own.contains(POSTCODE)) {
            blocks.add(Block.of(FAMILY, Via.SOUND, POSTCODE, Via.WHOLE));
            blocks.add(Block.of(GIVEN, Via.SOUND, POSTCODE, Via.WHOLE));
            blocks.add(Block.of(POSTCODE, Via.WHOLE, BIRTHDAY, Via.YEAR));
        }
        own.stream()
                .filter(name -> isRare(people.extras().get(name)))
                .forEach(name -> blocks.add(Block.of(name, Via.WHOLE)));
        return blocks;
    }

    /** The shop's own fields that are filled often and tell people apart, the most telling first. */
    private static List<String> ownFields(People people) {
        return people.extras().entrySet().stream()
                .filter(e -> e.getKey().equals(POSTCODE) || tells(e.getValue()))
                .sorted(Comparator.<Map.Entry<String, WordColumn>>comparingInt(
                                e -> e.getKey().equals(POSTCODE) ? 0 : 1)
                        .thenComparingInt(e -> -e.getValue().words().size())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .filter(name -> !List.of(FAMILY, GIVEN, WHOLE_NAME, EMAIL, PHONE, BIRTHDAY, CITY)
                        .contains(name))
                .limit(MOST_OWN_FIELDS)
                .toList();
    }

    /** Whether nearly everybody has another value: a street and number, the number of a card. */
    private static boolean isRare(@Nullable WordColumn column) {
        return column != null && column.words().size() >= MOSTLY_OTHER * filled(column);
    }

    private static boolean tells(WordColumn column) {
        return column.words().size() >= LEAST_WORDS && filled(column) >= LEAST_FILLED * column.size();
    }

    private static int filled(WordColumn column) {
        int filled = 0;
        for (int code : column.code()) {
            filled += code == WordColumn.BLANK ? 0 : 1;
        }
        return filled;
    }

    private static String[] texts(WordColumn column) {
        String[] texts = new String[column.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = column.get(i);
        }
        return texts;
    }
}
