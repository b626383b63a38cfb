package org.clientele.app.groups;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clientele.app.notice.Texts;
import org.clientele.model.group.Segment;
import org.clientele.model.rule.FieldName;
import org.clientele.model.rule.Property;
import org.clientele.model.rule.RandomRules;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.rule.RuleSentence;
import org.clientele.model.rule.RuleText;
import org.clientele.model.text.Message;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentence of a rule names every condition of it: each value that stands anywhere in the tree stands in the sentence. */
class RuleSentenceTest {
    @ParameterizedTest
    @CsvSource({"en, 1", "en, 2", "zh, 3", "zh, 4"})
    void the_sentence_names_every_value_of_every_condition(String language, long seed) {
        Texts texts = Texts.of(Locale.forLanguageTag(language));
        RandomRules rules = new RandomRules(seed, LocalDate.of(2026, 11, 22), true);
        int looked = 0;
        for (int i = 0; i < 400; i++) {
            Rule rule = rules.next(3);
            String sentence = plain(texts.text(RuleSentence.of(rule)));
            List<String> values = new ArrayList<>();
            collect(rule, texts, values);
            for (String value : values) {
                looked++;
                assertTrue(
                        sentence.contains(plain(value)),
                        () -> "“" + value + "” is not in: " + sentence + "\n" + RuleText.of(rule));
            }
        }
        assertTrue(looked > 1_000, "looked for " + looked);
    }

    /** Without the marks that only group digits, and with one kind of quotation marks. */
    private static String plain(String text) {
        return text.replaceAll("(?<=\\d),(?=\\d{3})", "")
                .replace('“', '"')
                .replace('”', '"')
                .strip();
    }

    /** Every value in a tree of records, whatever their kinds: found by looking, not by knowing the kinds. */
    private static void collect(Object value, Texts texts, List<String> into) {
        switch (value) {
            case null -> {}
            case FieldName field -> into.add(field.custom() ? field.name() : name(field, texts));
            case Property property -> into.add(texts.text(Message.of("rule.property." + property.word())));
            case Segment.InCluster cluster -> into.add(Integer.toString(cluster.number()));
            case Segment.FixedList list ->
                into.add(Integer.toString(list.customerIds().size()));
            case Segment.InRfmCells cells ->
                cells.cells().forEach(cell -> into.add(cell.word().toUpperCase(Locale.ROOT)));
            case Segment.InRfmGroup group ->
                into.add(texts.text(Message.of(group.group().textKey())));
            case Segment.InStage stage ->
                into.add(texts.text(Message.of(stage.stage().textKey())));
            case Segment.ByRule byRule -> collect(RuleParser.parse(byRule.rule()), texts, into);
            case Rule.Score score -> {
                Object name = RuleSentence.score(score.model());
                into.add(name instanceof Message message ? texts.text(message) : score.model());
                collect(score.check(), texts, into);
            }
            case String text -> into.add(text);
            case BigDecimal number -> into.add(number.stripTrailingZeros().toPlainString());
            case Integer number -> into.add(number.toString());
            case LocalDate day -> {
                into.add(Integer.toString(day.getYear()));
                into.add(Integer.toString(day.getDayOfMonth()));
            }
            case List<?> list -> list.forEach(each -> collect(each, texts, into));
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    try {
                        collect(component.getAccessor().invoke(record), texts, into);
                    } catch (ReflectiveOperationException impossible) {
                        throw new LinkageError(component.getName(), impossible);
                    }
                }
            }
            default -> {
                // kinds and switches are said in words, which no value stands for
            }
        }
    }

    private static String name(FieldName field, Texts texts) {
        boolean known = List.of("city", "gender", "signup_date", "birthday").contains(field.name());
        return texts.text(Message.of(
                known
                        ? "rule.field." + field.name()
                        : "attribute.name." + field.name().replace('_', '-')));
    }
}
