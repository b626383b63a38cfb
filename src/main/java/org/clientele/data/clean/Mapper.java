package org.clientele.data.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientele.data.read.Probe;
import org.clientele.data.read.RawRow;
import org.clientele.model.intake.ColumnProposal;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.Recognition;
import org.clientele.model.intake.Target;
import org.clientele.model.table.Field;
import org.clientele.model.table.FieldType;
import org.clientele.model.table.Owner;
import org.clientele.model.table.TableKind;
import org.jspecify.annotations.Nullable;

/** Proposes which column of a file is which field, from its header, its cells, and what people chose last time. */
public final class Mapper {
    private static final double HEADER = 0.5;
    private static final double CELLS = 0.4;
    private static final double MEMORY = 0.1;
    private static final double BINDS = 0.5999;
    private static final int EXAMPLES = 3;
    private static final int EXAMPLE_LENGTH = 40;

    private final String region;

    /** A mapper that reads telephone numbers without prefix as those of a country (two letters). */
    public Mapper(String region) {
        this.region = region;
    }

    /**
     * The proposal for a file.
     *
     * @param kind the kind of table, or null to guess it
     * @param remembered the mapping that people confirmed for the same headers, header to target word
     */
    public MappingProposal propose(Probe probe, @Nullable TableKind kind, Optional<Map<String, String>> remembered) {
        return new Draft(probe, region).propose(kind == null ? guess(probe) : kind, remembered.orElse(Map.of()));
    }

    /** The kind of table that the headers, the cells and the file's name speak for. */
    public TableKind guess(Probe probe) {
        Optional<Exports.Export> export = Exports.find(probe.header(), null);
        if (export.isPresent()) {
            return export.get().kind();
        }
        Draft draft = new Draft(probe, region);
        String name = Optional.ofNullable(probe.file().getFileName())
                .map(Object::toString)
                .orElse("");
        TableKind best = TableKind.CUSTOMERS;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (TableKind kind : TableKind.values()) {
            double score = KindScore.of(draft.propose(kind, Map.of()), name + " " + probe.sheet());
            if (score > bestScore) {
                best = kind;
                bestScore = score;
            }
        }
        return best;
    }

    /** One way to bind a column, and how sure it is. */
    private record Candidate(int at, Field field, double confidence, double header, boolean total) {}

    /** A proposal in the making for one file. */
    private static final class Draft {
        private final Probe probe;
        private final ContentTest test;
        private final List<List<String>> cells = new ArrayList<>();

        Draft(Probe probe, String region) {
            this.probe = probe;
            this.test = new ContentTest(region);
            for (int at = 0; at < probe.header().size(); at++) {
                List<String> column = new ArrayList<>();
                for (RawRow row : probe.sample()) {
                    if (row.defect() == null && at < row.cells().length) {
                        column.add(row.cells()[at]);
                    }
                }
                cells.add(column);
            }
        }

        MappingProposal propose(TableKind kind, Map<String, String> remembered) {
            KnownShapes shapes = new KnownShapes(probe.header(), kind);
            List<Candidate> candidates = new ArrayList<>();
            for (int at = 0; at < probe.header().size(); at++) {
                candidates(at, kind, shapes, remembered, candidates);
            }
            candidates.sort(Comparator.comparingDouble(Candidate::confidence)
                    .thenComparingDouble(Candidate::header)
                    .reversed()
                    .thenComparingInt(Candidate::at));
            @Nullable Candidate[] chosen = choose(candidates, kind);
            List<ColumnProposal> columns = new ArrayList<>();
            for (int at = 0; at < chosen.length; at++) {
                columns.add(column(at, chosen[at], guess(at, candidates, chosen), remembered));
            }
            if (kind == TableKind.ORDERS) {
                owned(columns);
            }
            return new MappingProposal(kind, probe.fingerprint(), columns, recognition(shapes.program(), remembered));
        }

        /** Gives the further columns of an order file to the customers and products whose they are. */
        private void owned(List<ColumnProposal> columns) {
            Owners owners = new Owners(cells, List.copyOf(columns));
            for (ColumnProposal column : List.copyOf(columns)) {
                boolean open = column.target() instanceof Target.Keep keep && keep.owner() == null;
                Owner owner = open ? owners.of(column.at()) : Owner.ORDER;
                if (open && owner != Owner.ORDER && column.target() instanceof Target.Keep keep) {
                    columns.set(
                            column.at(),
                            new ColumnProposal(
                                    column.at(),
                                    column.column(),
                                    new Target.Keep(keep.name(), keep.type(), owner),
                                    column.guess(),
                                    column.confidence(),
                                    column.examples()));
                }
            }
        }

        private Recognition recognition(String program, Map<String, String> remembered) {
            if (remembered.isEmpty()) {
                return new Recognition(program, false, List.of(), List.of());
            }
            List<String> added = probe.header().stream()
                    .filter(header -> !remembered.containsKey(header) && !RejectsFile.ADDED.contains(header))
                    .toList();
            Set<String> here = Set.copyOf(probe.header());
            List<String> gone = remembered.keySet().stream()
                    .filter(header -> !here.contains(header) && !RejectsFile.ADDED.contains(header))
                    .sorted()
                    .toList();
            return new Recognition(program, added.isEmpty() && gone.isEmpty(), added, gone);
        }

        private void candidates(
                int at, TableKind kind, KnownShapes shapes, Map<String, String> remembered, List<Candidate> all) {
            String header = probe.header().get(at);
            Optional<Field> known = Optional.ofNullable(remembered.get(header)).flatMap(Field::ofKey);
            Set<Field> signed = EnumSet.noneOf(Field.class);
            for (HeaderWords.Sign sign : shapes.signs(at)) {
                if (signed.add(sign.field())) {
                    all.add(candidate(at, sign.field(), sign.strength(), known, sign.total()));
                }
            }
            for (Field field : kind.fields()) {
                boolean memory = known.filter(f -> f == field).isPresent();
                if (!signed.contains(field) && (memory || ContentTest.speaks(field.type()))) {
                    all.add(candidate(at, field, 0, known, false));
                }
            }
        }

        private Candidate candidate(int at, Field field, double header, Optional<Field> known, boolean total) {
            boolean memory = known.filter(f -> f == field).isPresent();
            boolean dated = field.type() == FieldType.DATE || field.type() == FieldType.TIME;
            if (dated && !memory && test.filledIn(cells.get(at))) {
                return new Candidate(at, field, 0, header, total);
            }
            double share = test.share(field, cells.get(at));
            double content = share < 0 ? header : share;
            // What people have confirmed for the same headers holds, unless the cells have become something else.
            double confidence = memory && (share < 0 || share >= 0.5)
                    ? 1
                    : HEADER * header + CELLS * content + (memory ? MEMORY : 0);
            return new Candidate(at, field, confidence, header, total);
        }

        private @Nullable Candidate[] choose(List<Candidate> candidates, TableKind kind) {
            @Nullable
            Candidate[] chosen = new @Nullable Candidate[probe.header().size()];
            Set<Field> taken = EnumSet.noneOf(Field.class);
            for (Candidate c : candidates) {
                if (c.confidence() >= BINDS && chosen[c.at()] == null && !c.total() && taken.add(c.field())) {
                    chosen[c.at()] = c;
                }
            }
            if (kind == TableKind.ORDERS && !taken.contains(Field.UNIT_PRICE)) {
                for (Candidate c : candidates) {
                    if (c.total() && c.confidence() >= BINDS && chosen[c.at()] == null && taken.add(c.field())) {
                        chosen[c.at()] = c;
                    }
                }
            }
            return chosen;
        }

        private static @Nullable Field guess(int at, List<Candidate> candidates, @Nullable Candidate[] chosen) {
            return candidates.stream()
                    .filter(c -> c.at() == at && c.confidence() >= 0.35 && chosen[at] == null)
                    .map(Candidate::field)
                    .findFirst()
                    .orElse(null);
        }

        private ColumnProposal column(
                int at, @Nullable Candidate chosen, @Nullable Field guess, Map<String, String> remembered) {
            String header = probe.header().get(at);
            List<String> examples = examples(at);
            if (chosen != null) {
                return new ColumnProposal(
                        at, header, new Target.Bind(chosen.field()), null, Math.min(1, chosen.confidence()), examples);
            }
            if (RejectsFile.ADDED.contains(header)) {
                return new ColumnProposal(at, header, new Target.Ignore(), null, 1, examples);
            }
            Optional<Target> known = Optional.ofNullable(remembered.get(header))
                    .flatMap(Target::ofWord)
                    .filter(target -> !(target instanceof Target.Bind));
            return new ColumnProposal(
                    at, header, known.orElse(new Target.Keep(header)), guess, known.isPresent() ? 1 : 0.3, examples);
        }

        private List<String> examples(int at) {
            Set<String> examples = new LinkedHashSet<>();
            for (String cell : cells.get(at)) {
                String text = Cells.trim(cell);
                if (!text.isEmpty()) {
                    examples.add(text.length() > EXAMPLE_LENGTH ? text.substring(0, EXAMPLE_LENGTH) + "…" : text);
                    if (examples.size() == EXAMPLES) {
                        break;
                    }
                }
            }
            return List.copyOf(examples);
        }
    }
}
