package org.clientele.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientele.analysis.features.Cross;
import org.clientele.analysis.features.FeatureFamily;
import org.clientele.analysis.features.FeatureMatrix;
import org.clientele.analysis.features.FeatureSpec;
import org.clientele.analysis.features.Relevance;
import org.clientele.analysis.features.Source;
import org.clientele.analysis.features.Treatment;
import org.clientele.app.features.FeatureFile;
import org.clientele.app.features.FeatureWords;
import org.clientele.app.features.MakeFeatures;
import org.clientele.app.features.MatterPicture;
import org.clientele.app.features.TargetChoice;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele features}: writes customers as rows of numbers, with a dictionary of how each was made. */
@Command(name = "features", description = "Write a feature table: customers as rows of numbers, ready for any model.")
public final class FeaturesCommand extends WorkCommand {
    /** What sources are ranked by. */
    enum Ranking {
        MI,
        CHI2
    }

    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write the table to this CSV or XLSX file, and FILE.json beside it.")
    @Nullable
    Path output;

    @Option(names = "--overwrite", description = "Replace files that are there.")
    boolean overwrite;

    @Option(
            names = "--families",
            paramLabel = "A,B",
            description = "value, rhythm, basket, price, categories, brands, channels, times, events, profile, tags"
                    + " (default: all but tags).")
    String families = "";

    @Option(names = "--everyone", description = "Take in people without an order too.")
    boolean everyone;

    @Option(names = "--as-of", paramLabel = "DAY", description = "Look at nothing after this day (2026-03-31).")
    @Nullable
    String asOf;

    @Option(
            names = "--scale",
            paramLabel = "none|standard|robust|range|log|rank|bins",
            description = "How numbers are scaled (default: ${DEFAULT-VALUE}).")
    String scale = "standard";

    @Option(
            names = "--missing",
            paramLabel = "median|mean|frequent|zero|indicator|drop",
            description = "What stands for a blank (default: ${DEFAULT-VALUE}).")
    String missing = "median";

    @Option(
            names = "--outliers",
            paramLabel = "fence|keep",
            description = "What happens far from all others (default: ${DEFAULT-VALUE}).")
    String outliers = "fence";

    @Option(
            names = "--encode",
            paramLabel = "one-hot|frequency|ordinal",
            description = "How words become numbers (default: ${DEFAULT-VALUE}).")
    String encode = "one-hot";

    @Option(
            names = "--cross",
            paramLabel = "A*B",
            description = "Take two features together, such as 'recency*orders'; may be given more than once.")
    List<String> crosses = new ArrayList<>();

    @Option(
            names = "--target",
            paramLabel = "QUESTION",
            description =
                    "Rank features by what they tell about this: buys:90, category:Tea:90, responds:30, stage, rfm,"
                            + " group:WORDS. Features are then as of the day before the answer.")
    @Nullable
    String target;

    @Option(names = "--select", paramLabel = "mi|chi2", description = "Rank by this (default: mi).")
    Ranking ranking = Ranking.MI;

    @Option(names = "--top", paramLabel = "N", description = "Keep only the N most telling features.")
    int top;

    /** The command in its context. */
    public FeaturesCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        if (top < 0 || top > 0 && target == null) {
            throw Refusal.of("features.cli.top");
        }
        if (output != null && !overwrite) {
            for (Path file : List.of(output, FeatureFile.dictionary(output))) {
                if (Files.exists(file)) {
                    throw Refusal.of("export.exists", file.toString());
                }
            }
        }
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            Facts facts = workbench.facts(checkpoint.part(0, 0.2));
            Analyses analyses = new Analyses();
            MakeFeatures make = new MakeFeatures(workbench, analyses);
            FeatureSpec spec = spec(facts);
            FeatureMatrix matrix;
            if (target == null) {
                matrix = make.matrix(facts, spec, checkpoint.part(0.2, 0.7));
            } else {
                TargetChoice choice = TargetChoice.of(
                        target,
                        words -> new FindGroups(workbench, analyses).words().parse(words));
                MatterPicture picture = done(make.matters(spec, choice), checkpoint.part(0.2, 0.7));
                matrix = chosen(picture, reply);
            }
            tell(matrix, reply);
            if (output != null) {
                FeatureFile.Written written =
                        new FeatureFile(reply::words).write(facts, matrix, output, overwrite, checkpoint.part(0.7, 1));
                reply.say(
                        "features.cli.written",
                        written.rows(),
                        written.columns(),
                        output.toString(),
                        written.dictionary().toString());
                reply.put("output", output.toString());
                reply.put("dictionary", written.dictionary().toString());
            }
        }
    }

    private FeatureSpec spec(Facts facts) {
        Treatment treatment = new Treatment(
                choice(Treatment.Encoding.class, encode, "--encode"),
                choice(Treatment.Scaling.class, scale, "--scale"),
                choice(Treatment.Missing.class, missing, "--missing"),
                choice(Treatment.Outliers.class, outliers, "--outliers"));
        List<Cross> pairs = new ArrayList<>();
        for (String pair : crosses) {
            int star = pair.indexOf('*');
            if (star < 1 || star == pair.length() - 1) {
                throw Refusal.of("features.cli.cross", pair);
            }
            pairs.add(new Cross(
                    pair.substring(0, star).strip(), pair.substring(star + 1).strip()));
        }
        return new FeatureSpec(day(facts), !everyone, wanted(), treatment, Map.of(), pairs, Set.of());
    }

    private Set<FeatureFamily> wanted() {
        if (families.isBlank()) {
            return EnumSet.complementOf(EnumSet.of(FeatureFamily.TAGS));
        }
        Set<FeatureFamily> wanted = EnumSet.noneOf(FeatureFamily.class);
        for (String word : families.split(",")) {
            wanted.add(FeatureFamily.ofWord(word)
                    .orElseThrow(() -> Refusal.of(
                            "features.cli.family",
                            word,
                            Arrays.stream(FeatureFamily.values())
                                    .map(FeatureFamily::word)
                                    .collect(Collectors.joining(", ")))));
        }
        return wanted;
    }

    private int day(Facts facts) {
        if (asOf == null) {
            return facts.dataDay();
        }
        try {
            return Math.min(facts.dataDay(), (int) LocalDate.parse(asOf).toEpochDay());
        } catch (DateTimeParseException notADay) {
            throw new Refusal(Message.of("features.cli.day", asOf), notADay);
        }
    }

    private static <C extends Enum<C> & Treatment.Choice> C choice(Class<C> choices, String word, String option) {
        return Treatment.ofWord(choices, word)
                .orElseThrow(() -> Refusal.of(
                        "features.cli.choice",
                        word,
                        option,
                        Arrays.stream(choices.getEnumConstants())
                                .map(Treatment.Choice::word)
                                .collect(Collectors.joining(", "))));
    }

    /** Tells what matters, and leaves only the most telling sources when that was asked for. */
    private FeatureMatrix chosen(MatterPicture picture, Reply reply) {
        List<MatterPicture.Line> lines = new ArrayList<>(picture.lines());
        if (ranking == Ranking.CHI2) {
            lines.sort((a, b) -> Double.compare(
                    b.relevance().chi2() / Math.max(1, b.relevance().freedom()),
                    a.relevance().chi2() / Math.max(1, a.relevance().freedom())));
        }
        int kept = top == 0 ? lines.size() : Math.min(top, lines.size());
        reply.say(picture.question());
        reply.say(picture.headline());
        List<Map<String, Object>> answers = new ArrayList<>();
        Set<Source.Origin> wanted = new HashSet<>();
        for (MatterPicture.Line line : lines.subList(0, kept)) {
            Relevance relevance = line.relevance();
            wanted.add(relevance.origin());
            reply.say(
                    relevance.suspicious() ? "features.cli.leak" : "features.cli.line",
                    line.name(),
                    relevance.told(),
                    relevance.cramer(),
                    line.reason());
            answers.add(answer(line, reply));
        }
        reply.put("target", String.valueOf(target));
        reply.put("ranking", ranking.name().toLowerCase(Locale.ROOT));
        reply.put("relevance", answers);
        FeatureMatrix matrix = picture.matrix();
        return top == 0
                ? matrix
                : new FeatureMatrix(
                        matrix.spec(),
                        matrix.people(),
                        matrix.leftOut(),
                        matrix.sources(),
                        matrix.profiles(),
                        matrix.columns().stream()
                                .filter(column -> wanted.contains(column.origin()))
                                .toList(),
                        matrix.dropped());
    }

    private static Map<String, Object> answer(MatterPicture.Line line, Reply reply) {
        Relevance relevance = line.relevance();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("feature", relevance.origin().key());
        answer.put("name", reply.words(line.name()));
        answer.put("information", relevance.information());
        answer.put("byChance", relevance.chance());
        answer.put("chi2", relevance.chi2());
        answer.put("freedom", relevance.freedom());
        answer.put("cramersV", relevance.cramer());
        answer.put("p", relevance.p());
        answer.put("q", relevance.q());
        if (!Double.isNaN(relevance.auc())) {
            answer.put("auc", relevance.auc());
        }
        answer.put("suspicious", relevance.suspicious());
        answer.put("reason", reply.words(line.reason()));
        return answer;
    }

    private static void tell(FeatureMatrix matrix, Reply reply) {
        LocalDate day = LocalDate.ofEpochDay(matrix.spec().day());
        reply.say("features.cli.table", matrix.rows(), matrix.columns().size(), day);
        if (matrix.leftOut() > 0) {
            reply.say("features.cli.leftout", matrix.leftOut());
        }
        if (!matrix.dropped().isEmpty()) {
            reply.say("features.cli.dropped", matrix.dropped().size());
        }
        reply.put("rows", matrix.rows());
        reply.put("asOf", day.toString());
        reply.put("peopleLeftOut", matrix.leftOut());
        reply.put(
                "columns",
                matrix.columns().stream().map(column -> column.heading()).toList());
        Map<String, Object> dropped = new LinkedHashMap<>();
        matrix.dropped().forEach(one -> dropped.put(one.heading(), reply.words(FeatureWords.why(one))));
        reply.put("dropped", dropped);
    }
}
