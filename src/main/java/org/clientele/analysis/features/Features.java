package org.clientele.analysis.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.text.TextTagResult;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.facts.WordColumn;
import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;

/** Makes the feature table of a shop. */
public final class Features {
    /** A column in which so great a share of the people has the same value says next to nothing. */
    static final double NEARLY_ALL = 0.998;

    private static final int FEW_WORDS = 50;

    private Features() {}

    /**
     * The feature table, each column from its own source only; sources are made ready side by side.
     *
     * @param facts the snapshot
     * @param table the attributes as of the day of the specification
     * @param tags the interests as of that day, or null where they are not asked for
     * @param spec what and of whom
     * @param checkpoint progress and cancel
     * @throws org.clientele.model.run.Cancelled when the work was cancelled
     */
    public static FeatureMatrix run(
            Facts facts, AttributeTable table, @Nullable TextTagResult tags, FeatureSpec spec, Checkpoint checkpoint) {
        int[] everybody = people(facts, table, spec);
        List<Source> sources = sources(facts, table, tags, spec, everybody, checkpoint.part(0, 0.4));
        int[] people = complete(sources, spec, everybody);
        Prepared[] prepared = new Prepared[sources.size()];
        IntStream.range(0, prepared.length).parallel().forEach(s -> {
            checkpoint.check();
            prepared[s] = prepare(sources.get(s), people, spec);
        });
        checkpoint.progress(0.9);
        List<Profile> profiles = new ArrayList<>();
        List<FeatureColumn> columns = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        Map<Integer, List<FeatureColumn>> seen = new HashMap<>();
        for (Prepared one : prepared) {
            profiles.add(one.profile());
            dropped.addAll(one.dropped());
            for (FeatureColumn column : one.columns()) {
                List<FeatureColumn> alike =
                        seen.computeIfAbsent(Arrays.hashCode(column.values()), any -> new ArrayList<>());
                FeatureColumn twin = alike.stream()
                        .filter(other -> Arrays.equals(other.values(), column.values()))
                        .findFirst()
                        .orElse(null);
                if (twin == null) {
                    alike.add(column);
                    columns.add(column);
                } else {
                    dropped.add(new Dropped(column.origin(), column.heading(), Dropped.Reason.TWIN, twin.heading()));
                }
            }
        }
        checkpoint.progress(1);
        return new FeatureMatrix(spec, people, everybody.length - people.length, sources, profiles, columns, dropped);
    }

    /** The sources of a specification with its crosses, as selection, charts and predictions look at them. */
    public static List<Source> sources(
            Facts facts,
            AttributeTable table,
            @Nullable TextTagResult tags,
            FeatureSpec spec,
            int[] people,
            Checkpoint checkpoint) {
        List<Source> sources = Sources.of(facts, table, tags, spec, checkpoint);
        Sources.cross(sources, spec.crosses(), people, facts.customers());
        return sources;
    }

    /** The people of a specification: those with an order up to its day, or all who were known by then. */
    static int[] people(Facts facts, AttributeTable table, FeatureSpec spec) {
        int[] signup = facts.people().signupDay();
        return IntStream.range(0, facts.customers())
                .filter(c -> !facts.permissions().refusesProfiling(c))
                .filter(c -> table.purchases().bought(c)
                        || !spec.buyersOnly() && (signup[c] == People.NO_DAY || signup[c] <= spec.day()))
                .toArray();
    }

    /** Those of whom everything is known that must be. */
    private static int[] complete(List<Source> sources, FeatureSpec spec, int[] people) {
        List<Source> strict = sources.stream()
                .filter(source -> spec.treatment(source.key()).missing() == Treatment.Missing.DROP)
                .toList();
        if (strict.isEmpty()) {
            return people;
        }
        return Arrays.stream(people)
                .filter(c -> strict.stream().noneMatch(source -> blank(source, c)))
                .toArray();
    }

    private static boolean blank(Source source, int customer) {
        return switch (source) {
            case Source.Numbers numbers -> Double.isNaN(numbers.value().applyAsDouble(customer));
            case Source.Words words -> words.words().code()[customer] == WordColumn.BLANK;
        };
    }

    private static Prepared prepare(Source source, int[] people, FeatureSpec spec) {
        Treatment treatment = spec.treatment(source.key());
        return switch (source) {
            case Source.Numbers numbers -> {
                float[] rows = Sorted.rows(numbers.value(), people);
                Sorted sorted = Sorted.of(rows);
                Profile.OfNumbers profile = Profiler.numbers(numbers, rows, sorted);
                yield sorted.size() == 0
                        ? Prepared.none(profile, Dropped.Reason.EMPTY)
                        : Prepared.of(profile, Preparation.numbers(profile, rows, sorted, treatment));
            }
            case Source.Words words -> {
                Profile.OfWords profile = Profiler.words(words, people);
                int known = people.length - profile.missing();
                if (known == 0) {
                    yield Prepared.none(profile, Dropped.Reason.EMPTY);
                }
                if (profile.levels().size() > FEW_WORDS && profile.levels().size() > known / 2) {
                    yield Prepared.none(profile, Dropped.Reason.IDENTIFIER);
                }
                Levels levels = Levels.of(words.words(), people);
                yield Prepared.of(profile, Preparation.words(words, levels, people, treatment));
            }
        };
    }

    private record Prepared(Profile profile, List<FeatureColumn> columns, List<Dropped> dropped) {
        static Prepared none(Profile profile, Dropped.Reason reason) {
            return new Prepared(
                    profile,
                    List.of(),
                    List.of(new Dropped(profile.origin(), profile.origin().key(), reason, "")));
        }

        static Prepared of(Profile profile, List<FeatureColumn> made) {
            List<FeatureColumn> kept = new ArrayList<>();
            List<Dropped> dropped = new ArrayList<>();
            for (FeatureColumn column : made) {
                if (constant(column.values())) {
                    dropped.add(new Dropped(column.origin(), column.heading(), Dropped.Reason.CONSTANT, ""));
                } else {
                    kept.add(column);
                }
            }
            return new Prepared(profile, kept, dropped);
        }

        /** Whether nearly everybody has the value that a majority would have to have (Boyer and Moore 1981). */
        private static boolean constant(float[] values) {
            float candidate = Float.NaN;
            int lead = 0;
            for (float value : values) {
                if (lead == 0) {
                    candidate = value;
                }
                lead += value == candidate ? 1 : -1;
            }
            int same = 0;
            for (float value : values) {
                same += value == candidate ? 1 : 0;
            }
            return same >= NEARLY_ALL * values.length;
        }
    }
}
