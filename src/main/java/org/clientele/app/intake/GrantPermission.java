package org.clientele.app.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.ImportBatch;
import org.clientele.app.workbench.Imports;
import org.clientele.data.clean.Cleaner;
import org.clientele.data.read.RawRow;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentPurpose;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.intake.Policies;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.FieldType;
import org.clientele.model.table.Phone;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Notes in the ledger what a list of customers says about permission: a batch of its own, right after the customers, that
 * can be taken back like any other. Only people with an address on the channel are noted.
 */
public final class GrantPermission {
    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final Shape SHAPE = new Shape(
            TableKind.CONSENTS,
            List.of(
                    Field.CUSTOMER_NO,
                    Field.EMAIL,
                    Field.PHONE,
                    Field.CHANNEL,
                    Field.PURPOSE,
                    Field.CONSENT,
                    Field.OBTAINED,
                    Field.SOURCE,
                    Field.WORDING,
                    Field.PROOF),
            List.of());

    private final ImportFile file;
    private final Imports ledger;

    /** Notes permission in that ledger. */
    public GrantPermission(ImportFile file, Imports ledger) {
        this.file = file;
        this.ledger = ledger;
    }

    /** Notes what was decided for the rows of a table of customers that was checked and has come in. */
    public Job<BatchSummary> job(ImportPreview checked, Permissions permissions) {
        ImportPlan plan = checked.plan();
        SourceTable source = plan.source();
        return new Job<>(Message.of("importview.job.grant", source.name()), checkpoint -> {
            Cleaner cleaner = file.cleaner(plan, checked.survey());
            Imports.Origin origin = new Imports.Origin(
                    TableKind.CONSENTS,
                    source.name(),
                    source.sheet(),
                    source.sha256(),
                    checked.counts().read(),
                    words(permissions, source.header()),
                    System.getProperty("user.name", ""));
            try (ImportBatch batch = ledger.begin(origin, SHAPE, Policies.usual(), checkpoint)) {
                write(batch, new Rows(cleaner.shape(), permissions, plan), cleaner, plan, checkpoint);
                return batch.commit(checkpoint);
            }
        });
    }

    private void write(ImportBatch batch, Rows rows, Cleaner cleaner, ImportPlan plan, Checkpoint checkpoint) {
        new Conveyor(() -> file.rows(plan), cleaner).run(checkpoint, load -> {
            List<CleanRow> said = new ArrayList<>();
            for (int i = 0; i < load.rows().size(); i++) {
                CleanRow row = load.verdicts().get(i).row();
                if (row != null) {
                    rows.of(load.rows().get(i), row, said);
                }
            }
            if (!said.isEmpty()) {
                batch.write(said);
            }
        });
    }

    /** The decisions in words, one a line, as they are kept with the batch. */
    private static String words(Permissions permissions, List<String> header) {
        String lines = permissions.channels().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(each -> each.getKey().name().toLowerCase(java.util.Locale.ROOT) + " = "
                        + words(each.getValue(), header))
                .collect(Collectors.joining("\n"));
        return permissions.refusals() < 0
                ? lines
                : lines + "\n" + header.get(permissions.refusals()) + " = no: " + permissions.refused();
    }

    private static String words(Permission permission, List<String> header) {
        return switch (permission) {
            case Permission.NotAsked none -> "not asked";
            case Permission.Agreed(Permission.Proof proof) -> "agreed, " + proof.source();
            case Permission.Existing(Permission.Proof proof) -> "existing customers, " + proof.source();
            case Permission.ByColumn column ->
                header.get(column.at()) + " (yes: " + column.yes() + ", no: " + column.no() + ")";
        };
    }

    /** Turns rows of customers into rows of consents. */
    private static final class Rows {
        private final Shape shape;
        private final Permissions permissions;
        private final ImportPlan plan;

        Rows(Shape shape, Permissions permissions, ImportPlan plan) {
            this.shape = shape;
            this.permissions = permissions;
            this.plan = plan;
        }

        void of(RawRow raw, CleanRow row, List<CleanRow> said) {
            boolean refused = permissions.refusals() >= 0
                    && permissions.refused().contains(PermissionSurvey.key(raw.cells()[permissions.refusals()]));
            for (Channel channel : Channel.values()) {
                if (reachable(row, channel)) {
                    Permission permission = permissions.channels().getOrDefault(channel, new Permission.NotAsked());
                    ConsentStatus status = refused ? ConsentStatus.DENIED : status(permission, raw);
                    if (status != null && !toldOtherwise(row, channel, status)) {
                        said.add(consent(row, channel, status, permission));
                    }
                }
            }
        }

        /** Whether the row itself says no where everybody is said to have agreed; that no comes in with the row. */
        private boolean toldOtherwise(CleanRow row, Channel channel, ConsentStatus status) {
            Field field = switch (channel) {
                case EMAIL -> Field.EMAIL_CONSENT;
                case SMS -> Field.SMS_CONSENT;
            };
            return status == ConsentStatus.GRANTED
                    && row.value(shape.at(field)) instanceof ConsentStatus told
                    && told != ConsentStatus.GRANTED
                    && told != ConsentStatus.UNKNOWN;
        }

        private boolean reachable(CleanRow row, Channel channel) {
            return switch (channel) {
                case EMAIL -> row.value(shape.at(Field.EMAIL)) != null;
                case SMS -> row.value(shape.at(Field.PHONE)) instanceof Phone phone && phone.e164() != null;
            };
        }

        private static @Nullable ConsentStatus status(Permission permission, RawRow raw) {
            return switch (permission) {
                case Permission.NotAsked none -> null;
                case Permission.Agreed agreed -> ConsentStatus.GRANTED;
                case Permission.Existing existing -> ConsentStatus.GRANTED;
                case Permission.ByColumn column -> {
                    String key = PermissionSurvey.key(raw.cells()[column.at()]);
                    yield column.no().contains(key)
                            ? ConsentStatus.DENIED
                            : column.yes().contains(key) ? ConsentStatus.GRANTED : null;
                }
            };
        }

        private static Permission.Proof proof(Permission permission) {
            return switch (permission) {
                case Permission.NotAsked none -> Permission.Proof.none();
                case Permission.Agreed(Permission.Proof proof) -> proof;
                case Permission.Existing(Permission.Proof proof) -> proof;
                case Permission.ByColumn column -> column.proof();
            };
        }

        private CleanRow consent(CleanRow row, Channel channel, ConsentStatus status, Permission permission) {
            Permission.Proof proof = proof(permission);
            // who has only bought has not agreed: the law of where they live decides what that is worth
            boolean soft = permission instanceof Permission.Existing && status == ConsentStatus.GRANTED;
            Integer day = proof.dayColumn() < 0 ? proof.day() : day(row, proof.dayColumn());
            @Nullable
            Object[] values = {
                row.value(shape.at(Field.CUSTOMER_NO)),
                row.value(shape.at(Field.EMAIL)),
                row.value(shape.at(Field.PHONE)),
                channel,
                (soft ? ConsentPurpose.SIMILAR_PRODUCTS : ConsentPurpose.MARKETING).word(),
                status,
                day == null ? null : (Object) ((long) day * MINUTES_OF_DAY),
                blankToNull(proof.source()),
                blankToNull(proof.wording()),
                blankToNull(proof.document())
            };
            return new CleanRow(row.record(), values, new String[0]);
        }

        /** The day in a column: of a known field as it was read, of an extra column as its plain form says. */
        private @Nullable Integer day(CleanRow row, int at) {
            for (int i = 0; i < shape.fields().size(); i++) {
                Field field = shape.fields().get(i);
                if (plan.mapping().columnOf(field) == at) {
                    return switch (row.value(i)) {
                        case Integer day -> day;
                        case Long minute
                        when field.type() == FieldType.TIME -> (int) Math.floorDiv(minute, (long) MINUTES_OF_DAY);
                        case null, default -> null;
                    };
                }
            }
            List<org.clientele.model.intake.MappingProposal.Extra> extras =
                    plan.mapping().extras();
            for (int i = 0; i < extras.size(); i++) {
                String text = extras.get(i).at() == at ? row.extra(i) : null;
                if (text != null) {
                    return iso(text);
                }
            }
            return null;
        }

        private static @Nullable Integer iso(String text) {
            try {
                return Math.toIntExact(LocalDate.parse(text.strip()).toEpochDay());
            } catch (DateTimeParseException other) {
                return null;
            }
        }

        private static @Nullable String blankToNull(String text) {
            return text.isBlank() ? null : text.strip();
        }
    }
}
