package org.clientele.data.clean;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.clientele.data.read.Probe;
import org.clientele.data.read.RawRow;
import org.clientele.data.read.RawRows;
import org.clientele.model.intake.Answers;
import org.clientele.model.intake.Finding;
import org.clientele.model.intake.Fixes;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.Question;
import org.clientele.model.intake.Reading;
import org.clientele.model.intake.Remark;
import org.clientele.model.intake.Target;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.CustomField;
import org.clientele.model.table.CustomType;
import org.clientele.model.table.Field;
import org.clientele.model.table.TableKind;
import org.jspecify.annotations.Nullable;

/** A table of texts on its way through mapping, survey and cleaning, for tests. */
final class CleanTable {
    private static final int TODAY = (int) LocalDate.of(2026, 11, 22).toEpochDay();

    private final TableKind kind;
    private final Probe probe;
    private MappingProposal mapping;
    private Answers answers = Answers.none();
    private Fixes fixes = Fixes.none();
    private ZoneId zone = ZoneId.of("Europe/Berlin");
    private String currency = "EUR";
    private List<CustomField> known = List.of();
    private @Nullable Cleaner cleaner;
    private List<Verdict> verdicts = List.of();

    CleanTable(TableKind kind, String header, String... lines) {
        this.kind = kind;
        this.probe = InMemory.probe(header, lines);
        this.mapping = new Mapper("DE").propose(probe, kind, Optional.empty());
    }

    CleanTable in(ZoneId other) {
        zone = other;
        return this;
    }

    CleanTable money(String code) {
        currency = code;
        return this;
    }

    CleanTable answer(String column, Reading reading) {
        answers = answers.with(column, reading);
        return this;
    }

    CleanTable fix(Fixes some) {
        fixes = some;
        return this;
    }

    CleanTable known(CustomField... fields) {
        known = List.of(fields);
        return this;
    }

    CleanTable bind(int at, Field field) {
        mapping = mapping.with(at, new Target.Bind(field));
        return this;
    }

    CleanTable keep(int at, CustomType type) {
        mapping = mapping.with(at, new Target.Keep(mapping.columns().get(at).column(), type, null));
        return this;
    }

    MappingProposal mapping() {
        return mapping;
    }

    Survey survey() {
        RawRows rows = Mended.rows(InMemory.reading(probe.sample()), fixes);
        return Surveyor.survey(rows, mapping, new Habits(zone, false, currency, known), Checkpoint.none());
    }

    List<Question> questions() {
        return survey().questions(answers);
    }

    List<String> notes() {
        return survey().notes(answers).stream().map(m -> m.key() + m.args()).toList();
    }

    CleanTable clean() {
        cleaner = new Cleaner(mapping, survey(), answers, fixes, new Setting(zone, "DE", currency, TODAY));
        verdicts = new ArrayList<>();
        for (RawRow row : probe.sample()) {
            verdicts.add(cleaner.clean(Mended.row(row, fixes)));
        }
        return this;
    }

    Cleaner cleaner() {
        if (cleaner == null) {
            clean();
        }
        return Objects.requireNonNull(cleaner);
    }

    Verdict verdict(int row) {
        cleaner();
        return verdicts.get(row);
    }

    CleanRow row(int row) {
        return Objects.requireNonNull(
                verdict(row).row(), () -> verdicts.get(row).remarks().toString());
    }

    @Nullable
    Object value(int row, Field field) {
        return row(row).value(cleaner().shape().at(field));
    }

    List<CustomField> extras() {
        return cleaner().shape().extras();
    }

    @Nullable
    String extra(int row, String name) {
        for (int i = 0; i < extras().size(); i++) {
            if (extras().get(i).name().equals(name)) {
                return row(row).extra(i);
            }
        }
        throw new IllegalArgumentException(name);
    }

    CustomType type(String name) {
        return extras().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow()
                .type();
    }

    List<Finding> findings(int row) {
        return verdict(row).remarks().stream().map(Remark::finding).toList();
    }

    TableKind kind() {
        return kind;
    }
}
