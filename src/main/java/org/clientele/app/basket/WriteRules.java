package org.clientele.app.basket;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.clientele.analysis.basket.follow.Follow;
import org.clientele.analysis.basket.rule.Association;
import org.clientele.analysis.basket.rule.Rule;
import org.clientele.app.jobs.Job;
import org.clientele.data.write.Column;
import org.clientele.data.write.CsvFile;
import org.clientele.data.write.CsvStyle;
import org.clientele.model.text.Message;

/** Writes rules as a table, each when it is found, so that there may be millions. */
public final class WriteRules {
    private static final String JOINT = " + ";
    private final Function<Message, String> words;

    /** A writer.
     *
     * @param words turns sentences into text of the language of the file */
    public WriteRules(Function<Message, String> words) {
        this.words = words;
    }

    /** Writing all rules that are asked for, as a job which gives their number. */
    public Job<Long> together(BasketStudy study, RuleFilter filter, Path file, boolean overwrite) {
        List<Column> columns = List.of(
                Column.text("if"),
                Column.text("then"),
                Column.text("if_items"),
                Column.text("then_items"),
                Column.number("baskets"),
                Column.number("if_baskets"),
                Column.number("then_baskets"),
                Column.number("both_baskets"),
                Column.number("support"),
                Column.number("confidence"),
                Column.number("lift"),
                Column.number("leverage"),
                Column.number("conviction"),
                Column.number("zhang"),
                Column.number("fisher_p"),
                Column.number("false_share"),
                Column.text("sentence"));
        return new Job<>(
                Message.of("basket.job.write", String.valueOf(file.getFileName())),
                checkpoint -> CsvFile.stream(
                                file,
                                overwrite,
                                CsvStyle.forPeople(),
                                columns,
                                row -> study.each(filter, checkpoint, rule -> row.accept(cells(study, rule))),
                                checkpoint)
                        .rows());
    }

    private List<String> cells(BasketStudy study, Rule rule) {
        Association numbers = rule.numbers();
        RuleRow row = study.row(rule);
        return List.of(
                String.join(JOINT, row.has()),
                String.join(JOINT, row.then()),
                codes(study.names(), rule.has()),
                codes(study.names(), rule.then()),
                Integer.toString(numbers.baskets()),
                Integer.toString(numbers.has()),
                Integer.toString(numbers.then()),
                Integer.toString(numbers.both()),
                number(numbers.support()),
                number(numbers.confidence()),
                number(numbers.lift()),
                number(numbers.leverage()),
                number(numbers.conviction()),
                number(numbers.zhang()),
                number(rule.luck()),
                number(rule.falseShare()),
                words.apply(row.sentence()));
    }

    private static String codes(ItemNames names, int[] items) {
        return String.join(
                JOINT, Arrays.stream(items).mapToObj(names.codes()::get).toList());
    }

    /** A number that cannot be written, because the rule never fails, is left blank. */
    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    /** Writing what is bought after what, as a job which gives the number of pairs. */
    public Job<Long> after(FollowStudy study, List<FollowRow> rows, Path file, boolean overwrite) {
        List<Column> columns = List.of(
                Column.text("first"),
                Column.text("then"),
                Column.text("first_item"),
                Column.text("then_item"),
                Column.number("days"),
                Column.number("people"),
                Column.number("bought"),
                Column.number("share"),
                Column.number("usual_share"),
                Column.number("lift"),
                Column.number("median_days"),
                Column.number("median_visits"),
                Column.number("p"),
                Column.number("false_share"),
                Column.text("sentence"));
        return new Job<>(
                Message.of("basket.job.write", String.valueOf(file.getFileName())),
                checkpoint -> CsvFile.stream(
                                file,
                                overwrite,
                                CsvStyle.forPeople(),
                                columns,
                                sink -> rows.forEach(row -> sink.accept(cells(study, row))),
                                checkpoint)
                        .rows());
    }

    private List<String> cells(FollowStudy study, FollowRow row) {
        Follow pair = row.pair();
        return List.of(
                row.first(),
                row.then(),
                study.names().codes().get(pair.first()),
                study.names().codes().get(pair.then()),
                Integer.toString(study.spec().days()),
                Integer.toString(pair.people()),
                Integer.toString(pair.hits()),
                number(pair.share()),
                number(pair.usualShare()),
                number(pair.lift()),
                number(pair.medianDays()),
                number(pair.medianVisits()),
                number(pair.luck()),
                number(pair.falseShare()),
                words.apply(row.sentence()));
    }
}
