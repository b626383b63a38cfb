package org.clientele.data.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.clientele.data.read.Probe;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.intake.Answers;
import org.clientele.model.intake.Finding;
import org.clientele.model.intake.Level;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.Remark;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.Field;
import org.clientele.model.table.Phone;
import org.clientele.model.table.TableKind;
import org.clientele.model.trade.OrderStatus;
import org.jspecify.annotations.Nullable;

/** Tables to be cleaned, and the cleaner they are given to. */
abstract class CleanerDesk {
    static final Setting SETTING =
            new Setting(ZoneOffset.UTC, "CN", (int) LocalDate.of(2026, 11, 22).toEpochDay());

    static Table table(TableKind kind, String header, String... lines) {
        return new Table(kind, Answers.none(), InMemory.probe(header, lines));
    }

    /** A table that was mapped, surveyed and cleaned. */
    static final class Table {
        final MappingProposal mapping;
        final Survey survey;
        final Cleaner cleaner;
        final List<Verdict> verdicts = new ArrayList<>();

        Table(TableKind kind, Answers answers, Probe probe) {
            mapping = new Mapper(SETTING.country()).propose(probe, kind, Optional.empty());
            survey = Surveyor.survey(
                    InMemory.reading(probe.sample()), mapping, SETTING.zone(), false, Checkpoint.none());
            cleaner = new Cleaner(mapping, survey, answers, SETTING);
            probe.sample().forEach(row -> verdicts.add(cleaner.clean(row)));
        }

        @Nullable
        Object value(int row, Field field) {
            return assertRow(row).value(cleaner.shape().at(field));
        }

        org.clientele.model.table.CleanRow assertRow(int row) {
            return java.util.Objects.requireNonNull(
                    verdicts.get(row).row(), () -> verdicts.get(row).remarks().toString());
        }

        Remark reason(int row) {
            assertNull(verdicts.get(row).row());
            return verdicts.get(row).remarks().stream()
                    .filter(r -> r.level() == Level.REJECTED)
                    .findFirst()
                    .orElseThrow();
        }

        List<Finding> findings(int row) {
            return verdicts.get(row).remarks().stream().map(Remark::finding).toList();
        }
    }

    static Object assertNotNullValue(@Nullable Object value) {
        return java.util.Objects.requireNonNull(value);
    }

    static void assertTypes(Cleaner cleaner, org.clientele.model.table.CleanRow row) {
        for (int i = 0; i < cleaner.shape().fields().size(); i++) {
            Object value = row.value(i);
            if (value == null) {
                continue;
            }
            Class<?> type = switch (cleaner.shape().fields().get(i).type()) {
                case TEXT, ID, EMAIL -> String.class;
                case PHONE -> Phone.class;
                case DATE -> Integer.class;
                case TIME, MONEY, QUANTITY, WHOLE -> Long.class;
                case FLAG -> Boolean.class;
                case STATUS -> OrderStatus.class;
                case CHANNEL -> Channel.class;
                case CONSENT -> ConsentStatus.class;
            };
            assertEquals(type, value.getClass());
            assertFalse(value instanceof String text && text.isBlank());
        }
        assertNotNull(cleaner.shape());
    }

    static String cell(Random random) {
        String[] pool = {
            "",
            "",
            "a@b.example",
            "anna@",
            "13800138000",
            "138****8000",
            "2026-01-02",
            "31/12/2025",
            "2026/13/05",
            "12.50",
            "1,299",
            "-3",
            "yes",
            "no",
            "是",
            "退订",
            "email",
            "sms",
            "#REF!",
            "####",
            "n/a",
            "1.2E+17",
            "17850.0",
            "=\"12\"",
            "'12",
            "C536379",
            "paid",
            "已取消",
            "王伟",
            "A\u200Bnna",
            "９９",
            "(5.00)",
            "1.2万",
            "9".repeat(40),
            "\uD83C\uDFF4",
            "\u0000",
            "=cmd()",
            "45231"
        };
        return random.nextInt(6) == 0
                ? random.ints(random.nextInt(12), 0, 0x3000)
                        .filter(c -> c < 0xd800 || c > 0xdfff)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : pool[random.nextInt(pool.length)];
    }
}
