package org.clientele.data.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clientele.model.table.Field;
import org.clientele.model.table.TableKind;

/** What headers say about their columns, in English, Chinese and some neighbours, and in the exports of common shops. */
final class HeaderWords {
    /** Words in front of a header that do not change what it is. */
    private static final Set<String> NEUTRAL = Set.of(
            "customer",
            "client",
            "buyer",
            "billing",
            "user",
            "member",
            "contact",
            "your",
            "my",
            "the",
            "primary",
            "main",
            "default",
            "what",
            "whats",
            "s",
            "is",
            "please",
            "enter",
            "guest",
            "subscriber",
            "profile",
            "shopper",
            "bill",
            "to",
            "recipient",
            "order",
            "账单",
            "客户",
            "会员",
            "买家",
            "用户",
            "顾客");

    private static final double AFTER_NEUTRAL = 0.8;
    private static final double EARLIER_WINS = 1e-6;
    private static final Map<String, List<Sign>> SIGNS = load();

    private HeaderWords() {}

    /**
     * One sign: a field, in some kinds of tables, and how strong it is.
     *
     * @param total whether the column holds the total of a whole order, which must not be read as that of a line
     */
    record Sign(Field field, Set<TableKind> kinds, double strength, boolean total) {}

    /** What a header says, for one kind of table; the strongest sign of each field. */
    static List<Sign> signs(String header, TableKind kind) {
        List<Sign> signs = of(Cells.headerKey(header), kind, 1);
        if (!signs.isEmpty()) {
            return signs;
        }
        List<String> tokens = tokens(header);
        while (tokens.size() > 1 && NEUTRAL.contains(tokens.getFirst())) {
            tokens = tokens.subList(1, tokens.size());
            signs = of(Cells.headerKey(String.join(" ", tokens)), kind, AFTER_NEUTRAL);
            if (!signs.isEmpty()) {
                return signs;
            }
        }
        return List.of();
    }

    private static List<Sign> of(String key, TableKind kind, double factor) {
        return SIGNS.getOrDefault(key, List.of()).stream()
                .filter(sign -> sign.kinds().contains(kind) && kind.fields().contains(sign.field()))
                .map(sign -> new Sign(sign.field(), sign.kinds(), sign.strength() * factor, sign.total()))
                .toList();
    }

    private static List<String> tokens(String header) {
        String spaced = header.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        List<String> tokens = new ArrayList<>();
        for (String token : spaced.split("[^\\p{L}\\p{N}#]+")) {
            if (!token.isEmpty()) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    private static Map<String, List<Sign>> load() {
        Map<String, List<Sign>> signs = new HashMap<>();
        for (String[] line : Vocabulary.table("/intake/headers.tsv")) {
            Field field = Field.valueOf(line[0]);
            boolean total = line[1].endsWith(":total");
            String kinds = total ? line[1].substring(0, line[1].indexOf(':')) : line[1];
            Set<TableKind> in = kinds.equals("*") ? Set.of(TableKind.values()) : kindsOf(kinds);
            double strength = Double.parseDouble(line[2]);
            int order = 0;
            for (String header : line[3].split("\\|")) {
                Sign sign = new Sign(field, in, strength - EARLIER_WINS * order++, total);
                signs.computeIfAbsent(Cells.headerKey(header), k -> new ArrayList<>())
                        .add(sign);
            }
        }
        return Map.copyOf(signs);
    }

    private static Set<TableKind> kindsOf(String words) {
        List<TableKind> kinds = new ArrayList<>();
        for (String word : words.split(",")) {
            kinds.add(TableKind.valueOf(word));
        }
        return Set.copyOf(kinds);
    }
}
