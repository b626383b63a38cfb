package org.clientele.app.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clientele.app.notice.Amount;
import org.clientele.model.text.Message;

/** Says filters in words: one chip for each condition, and the whole as a sentence. */
public final class FilterWords {
    private static final int LISTED = 3;
    private static final int MINUTES = 1_440;

    private final DataTable table;
    private final String currency;

    /** Words about that table.
     *
     * @param currency the currency of its amounts */
    public FilterWords(DataTable table, String currency) {
        this.table = table;
        this.currency = currency;
    }

    /** A condition in a few words: "City is 上海 or 北京". */
    public Message chip(Condition condition) {
        return switch (condition) {
            case Condition.These(Message name, var rows) -> name;
            case Condition.Anywhere(String text) -> Message.of("tables.says.anywhere", text);
            case Condition.Contains(String column, String text) ->
                Message.of("tables.says.contains", title(column), text);
            case Condition.Blank(String column, boolean blank) ->
                Message.of(blank ? "tables.says.blank" : "tables.says.filled", title(column));
            case Condition.Among among -> among(among);
            case Condition.Range range -> range(range);
        };
    }

    /** The filter as one sentence; what holds when nothing is narrowed, too. */
    public Message sentence(Filter filter) {
        if (filter.isEmpty()) {
            return Message.of("tables.says.all", table.name().title());
        }
        Message so = chip(filter.conditions().getFirst());
        for (Condition condition :
                filter.conditions().subList(1, filter.conditions().size())) {
            so = Message.of("tables.says.and", so, chip(condition));
        }
        return Message.of("tables.says.where", table.name().title(), so);
    }

    /** A word of a column for people; a blank cell has a name as well. */
    public static Message word(DataColumn column, String word) {
        if (word.isEmpty()) {
            return Message.of("tables.blank");
        }
        boolean named = column.values() instanceof Values.Coded coded
                && !coded.textKey().isEmpty()
                && coded.words().contains(word);
        String key = column.values() instanceof Values.Coded coded ? coded.textKey() : "";
        return named ? Message.of(key + word) : Message.of("tables.plain", word);
    }

    /** A value of a column as an argument of a message. */
    public Object value(DataColumn column, long value) {
        return switch (column.type()) {
            case DAY -> LocalDate.ofEpochDay(value);
            case TIME -> LocalDate.ofEpochDay(Math.floorDiv(value, MINUTES));
            case MONEY -> new Amount(value, currency);
            default -> (double) value / column.type().scale();
        };
    }

    private Message title(String column) {
        return table.column(column).title();
    }

    private Message among(Condition.Among among) {
        DataColumn column = table.column(among.column());
        List<Object> words = new ArrayList<>();
        among.words().stream().sorted().limit(LISTED).forEach(word -> words.add(word(column, word)));
        int more = among.words().size() - words.size();
        Object listed = more > 0 ? Message.of("tables.says.more", words, more) : words;
        return Message.of(among.without() ? "tables.says.not" : "tables.says.is", column.title(), listed);
    }

    private Message range(Condition.Range range) {
        DataColumn column = table.column(range.column());
        boolean low = range.from() > Long.MIN_VALUE;
        boolean high = range.to() < Long.MAX_VALUE;
        String family = column.type().dated() ? "tables.says.days." : "tables.says.between.";
        Message said = low && high
                ? Message.of(family + "range", column.title(), value(column, range.from()), value(column, range.to()))
                : low
                        ? Message.of(family + "least", column.title(), value(column, range.from()))
                        : Message.of(family + "most", column.title(), value(column, range.to()));
        return range.blank() ? Message.of("tables.says.orblank", said) : said;
    }
}
