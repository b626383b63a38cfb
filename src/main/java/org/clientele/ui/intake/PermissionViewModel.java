package org.clientele.ui.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.clientele.app.intake.ImportPlan;
import org.clientele.app.intake.Permission;
import org.clientele.app.intake.PermissionSurvey;
import org.clientele.app.intake.Permissions;
import org.clientele.app.intake.Tables;
import org.clientele.app.jobs.JobRunner;
import org.clientele.model.contact.Channel;
import org.clientele.model.intake.ColumnProposal;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.Target;
import org.clientele.model.table.CustomType;
import org.clientele.model.table.Field;
import org.clientele.model.table.FieldType;
import org.clientele.model.table.TableKind;
import org.clientele.ui.intake.ConsentWords.Meaning;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** Who of a list of customers may be written to, channel by channel; "I do not know" is the answer until people say more. */
public final class PermissionViewModel {
    /** On what a permission rests. */
    public enum Basis {
        NOT_ASKED,
        AGREED,
        EXISTING,
        BY_COLUMN
    }

    /** What is decided about one channel. */
    public final class Line {
        private final Channel channel;
        private final ObjectProperty<Basis> basis = new SimpleObjectProperty<>(Basis.NOT_ASKED);
        private final StringProperty source = new SimpleStringProperty("");
        private final StringProperty wording = new SimpleStringProperty("");
        private final StringProperty document = new SimpleStringProperty("");
        private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
        private final ObjectProperty<Integer> dayColumn = new SimpleObjectProperty<>(-1);
        private final ObjectProperty<Integer> column = new SimpleObjectProperty<>(-1);
        private final ReadOnlyObjectWrapper<Map<String, Meaning>> meanings = new ReadOnlyObjectWrapper<>(Map.of());

        private Line(Channel channel) {
            this.channel = channel;
            column.addListener((property, before, now) -> meanings.set(usual(now)));
            List.<Observable>of(basis, source, day, dayColumn, column, meanings)
                    .forEach(each -> each.addListener(observable -> changed.run()));
        }

        /** The channel. */
        public Channel channel() {
            return channel;
        }

        /** On what permission rests. */
        public ObjectProperty<Basis> basis() {
            return basis;
        }

        /** Where people were asked. */
        public StringProperty source() {
            return source;
        }

        /** What they agreed to, word for word. */
        public StringProperty wording() {
            return wording;
        }

        /** Where the proof lies. */
        public StringProperty document() {
            return document;
        }

        /** The day on which they agreed. */
        public ObjectProperty<@Nullable LocalDate> day() {
            return day;
        }

        /** The column that holds that day for each row, or -1. */
        public ObjectProperty<Integer> dayColumn() {
            return dayColumn;
        }

        /** The column that says yes or no for each row, or -1. */
        public ObjectProperty<Integer> column() {
            return column;
        }

        /** What the values of that column mean. */
        public ReadOnlyObjectProperty<Map<String, Meaning>> meanings() {
            return meanings.getReadOnlyProperty();
        }

        /** Says what a value of the column means. */
        public void mean(String value, Meaning meaning) {
            Map<String, Meaning> now = new HashMap<>(meanings.get());
            now.put(value, meaning);
            meanings.set(Map.copyOf(now));
        }

        /** Whether what was chosen can be noted: an agreement names its source, a column has a yes or a no. */
        public boolean complete() {
            return switch (basis.get()) {
                case NOT_ASKED, EXISTING -> true;
                case AGREED -> !source.get().isBlank();
                case BY_COLUMN ->
                    column.get() >= 0
                            && meanings.get().values().stream().anyMatch(meaning -> meaning != Meaning.NOT_SAID);
            };
        }

        private Permission permission() {
            LocalDate on = day.get();
            Permission.Proof proof = new Permission.Proof(
                    source.get(),
                    on == null || dayColumn.get() >= 0 ? null : Math.toIntExact(on.toEpochDay()),
                    dayColumn.get(),
                    wording.get(),
                    document.get());
            return switch (basis.get()) {
                case NOT_ASKED -> new Permission.NotAsked();
                case AGREED -> new Permission.Agreed(proof);
                case EXISTING ->
                    new Permission.Existing(
                            proof.source().isBlank()
                                    ? new Permission.Proof(
                                            EXISTING_SOURCE, proof.day(), proof.dayColumn(), "", proof.document())
                                    : proof);
                case BY_COLUMN -> new Permission.ByColumn(column.get(), with(Meaning.YES), with(Meaning.NO), proof);
            };
        }

        private Set<String> with(Meaning wanted) {
            return meanings.get().entrySet().stream()
                    .filter(each -> each.getValue() == wanted)
                    .map(each -> PermissionSurvey.key(each.getKey()))
                    .collect(Collectors.toSet());
        }
    }

    /** What is noted as the source of a permission that rests on a purchase. */
    private static final String EXISTING_SOURCE = "existing customer, similar products";

    private final Tables tables;
    private final Runnable changed;
    private final JobSlot<PermissionSurvey> survey;
    private final Map<Channel, Line> lines = new EnumMap<>(Channel.class);
    private final ObjectProperty<Integer> refusals = new SimpleObjectProperty<>(-1);
    private @Nullable ImportPlan surveyed;

    PermissionViewModel(Tables tables, JobRunner jobs, Runnable changed) {
        this.tables = tables;
        this.changed = changed;
        this.survey = new JobSlot<>(jobs);
        for (Channel channel : Channel.values()) {
            lines.put(channel, new Line(channel));
        }
        refusals.addListener(observable -> changed.run());
    }

    /** Whether the step has anything to ask about a table. */
    static boolean asks(MappingProposal mapping) {
        return mapping.kind() == TableKind.CONSENTS
                || mapping.kind() == TableKind.CUSTOMERS
                        && (mapping.columnOf(Field.EMAIL) >= 0 || mapping.columnOf(Field.PHONE) >= 0);
    }

    /** The channels for which a table has addresses. */
    static List<Channel> channels(MappingProposal mapping) {
        List<Channel> channels = new ArrayList<>();
        if (mapping.columnOf(Field.EMAIL) >= 0) {
            channels.add(Channel.EMAIL);
        }
        if (mapping.columnOf(Field.PHONE) >= 0) {
            channels.add(Channel.SMS);
        }
        return channels;
    }

    /** What the table holds that bears on permission. */
    public JobSlot<PermissionSurvey> survey() {
        return survey;
    }

    /** The decision about a channel. */
    public Line line(Channel channel) {
        Line line = lines.get(channel);
        if (line == null) {
            throw new IllegalArgumentException(channel.name());
        }
        return line;
    }

    /** The column in which people say that they want nothing, or -1; its yes wins over every other answer. */
    public ObjectProperty<Integer> refusals() {
        return refusals;
    }

    /** Counts addresses and values, unless that was done for the same columns. */
    void look(ImportPlan plan) {
        ImportPlan before = surveyed;
        if (before != null
                && before.source().equals(plan.source())
                && before.mapping().equals(plan.mapping())
                && survey.latest().get() != null) {
            return;
        }
        surveyed = plan;
        if (plan.mapping().kind() == TableKind.CUSTOMERS) {
            survey.start(PermissionSurvey.job(tables, plan), found -> suggest(plan.mapping(), found));
        }
    }

    /** Points at the columns that look as if they said it; the answer itself is left to people. */
    private void suggest(MappingProposal mapping, PermissionSurvey found) {
        for (ColumnProposal column : ConsentWords.columns(mapping)) {
            if (!found.values().containsKey(column.at())) {
                continue;
            }
            if (ConsentWords.refuses(column.column())) {
                refusals.set(column.at());
            } else {
                lines.values().stream()
                        .filter(line -> line.column().get() < 0)
                        .forEach(line -> line.column().set(column.at()));
            }
        }
    }

    void reset() {
        surveyed = null;
        survey.clear();
        refusals.set(-1);
        lines.values().forEach(line -> {
            line.basis().set(Basis.NOT_ASKED);
            line.column().set(-1);
            line.dayColumn().set(-1);
        });
    }

    /** The columns whose few values could say yes or no. */
    public List<ColumnProposal> columns(MappingProposal mapping) {
        PermissionSurvey found = survey.latest().get();
        return found == null
                ? List.of()
                : mapping.columns().stream()
                        .filter(column -> found.values().containsKey(column.at()))
                        .toList();
    }

    /** The columns that hold days. */
    public List<ColumnProposal> dayColumns(MappingProposal mapping) {
        return mapping.columns().stream().filter(PermissionViewModel::day).toList();
    }

    private static boolean day(ColumnProposal column) {
        return switch (column.target()) {
            case Target.Bind(Field field) ->
                (field.type() == FieldType.DATE || field.type() == FieldType.TIME) && field != Field.BIRTHDAY;
            case Target.Keep keep -> keep.type() == CustomType.DATE;
            case Target.Ignore ignore -> false;
        };
    }

    /** The values of a column, most frequent first. */
    public List<PermissionSurvey.Value> values(int column) {
        PermissionSurvey found = survey.latest().get();
        return found == null ? List.of() : found.values().getOrDefault(column, List.of());
    }

    private Map<String, Meaning> usual(int column) {
        return values(column).stream()
                .collect(Collectors.toUnmodifiableMap(
                        PermissionSurvey.Value::text, value -> ConsentWords.meaning(value.text())));
    }

    /** Whether everything that was chosen can be noted. */
    public boolean complete() {
        return lines.values().stream().allMatch(Line::complete);
    }

    /** What was decided for a table. */
    Permissions decided(MappingProposal mapping) {
        if (mapping.kind() != TableKind.CUSTOMERS) {
            return Permissions.none();
        }
        Map<Channel, Permission> said = new EnumMap<>(Channel.class);
        channels(mapping).forEach(channel -> said.put(channel, line(channel).permission()));
        Set<String> refused = values(refusals.get()).stream()
                .filter(value -> ConsentWords.meaning(value.text()) == Meaning.YES)
                .map(value -> PermissionSurvey.key(value.text()))
                .collect(Collectors.toSet());
        return new Permissions(said, refusals.get(), refused);
    }
}
