package org.clientele.data.clean;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Set;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.intake.Finding;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.table.Field;
import org.clientele.model.table.Phone;
import org.clientele.model.table.Shape;
import org.clientele.model.trade.OrderStatus;
import org.jspecify.annotations.Nullable;

/** What must hold for a whole row, and what follows from its cells: who it is about, what it is worth, what became of it. */
final class RowRules {
    private static final long ONE = 1000;
    private static final Field[] OF_ORDER = {
        Field.ORDER_TIME,
        Field.CUSTOMER_NO,
        Field.EMAIL,
        Field.PHONE,
        Field.NAME,
        Field.GIVEN_NAME,
        Field.FAMILY_NAME,
        Field.CITY,
        Field.REGION,
        Field.COUNTRY,
        Field.POSTCODE,
        Field.GENDER,
        Field.BIRTHDAY,
        Field.LANGUAGE,
        Field.STATUS,
        Field.SALES_CHANNEL,
        Field.CURRENCY
    };

    private final Shape shape;
    private final MappingProposal mapping;
    private final boolean totals;
    private final Set<Channel> consentChannels;
    private final LongSet ordersSeen = new LongSet();
    private RowNotes notes = new RowNotes();
    private final int[] at = new int[Field.values().length];
    private final @Nullable Object[] lastOrder = new @Nullable Object[OF_ORDER.length];
    private @Nullable Object lastOrderNo;

    /**
     * Rules for a table.
     *
     * @param totals whether amounts stand for whole orders and are repeated on each of their lines
     * @param consent how the column is read that says yes or no without naming a channel
     */
    RowRules(Columns columns, MappingProposal mapping, boolean totals, ColumnStyle consent) {
        this.shape = columns.shape();
        this.mapping = mapping;
        this.totals = totals;
        this.consentChannels = consent.channels();
        Arrays.setAll(at, i -> shape.at(Field.values()[i]));
    }

    /** Checks and completes a row. */
    void apply(@Nullable Object[] values, RowNotes about) {
        notes = about;
        switch (shape.kind()) {
            case CUSTOMERS -> {
                who(values, Finding.NO_IDENTITY);
                fullName(values);
                permits(values);
            }
            case ORDERS -> {
                order(values);
                permits(values);
            }
            case PRODUCTS -> {
                if (value(values, Field.SKU) == null && value(values, Field.PRODUCT_NAME) == null) {
                    missing(mapping.columnOf(Field.SKU) >= 0 ? Field.SKU : Field.PRODUCT_NAME, Finding.NO_PRODUCT);
                }
            }
            case EVENTS -> {
                who(values, Finding.NO_CUSTOMER);
                need(values, Field.EVENT_TIME);
                need(values, Field.EVENT_TYPE);
            }
            case CONSENTS -> consent(values);
            case STOPS -> {
                who(values, Finding.NO_IDENTITY);
                if (mapping.columnOf(Field.CHANNEL) < 0) {
                    channelOfAddress(values);
                }
            }
            case RESULTS -> {
                if (value(values, Field.COUPON) == null) {
                    who(values, Finding.NO_CUSTOMER);
                }
            }
        }
    }

    private void order(@Nullable Object[] values) {
        lean(values);
        fullName(values);
        who(values, Finding.NO_CUSTOMER);
        need(values, Field.ORDER_TIME);
        if (notes.rejected()) {
            return;
        }
        Long unitPrice = (Long) value(values, Field.UNIT_PRICE);
        Long amount = (Long) value(values, Field.AMOUNT);
        if (value(values, Field.SKU) == null
                && value(values, Field.PRODUCT_NAME) == null
                && unitPrice == null
                && amount == null) {
            missing(mapping.columnOf(Field.SKU) >= 0 ? Field.SKU : Field.PRODUCT_NAME, Finding.NO_PRODUCT);
            return;
        }
        if (totals && amount != null && value(values, Field.ORDER_NO) instanceof String number) {
            amount = once(values, number, amount);
        }
        Long quantity = (Long) value(values, Field.QUANTITY);
        if (quantity == null) {
            quantity = ONE;
            set(values, Field.QUANTITY, quantity);
        }
        if (amount == null && unitPrice != null) {
            Long discount = (Long) value(values, Field.DISCOUNT);
            amount = times(quantity, unitPrice) - (discount == null ? 0 : Math.abs(discount));
            set(values, Field.AMOUNT, amount);
        }
        set(values, Field.STATUS, status(values, quantity, amount == null ? 0 : amount));
    }

    /** The total of an order counts on the first of its lines. */
    private Long once(@Nullable Object[] values, String number, Long amount) {
        long hash = number.hashCode() * 0x9e3779b97f4a7c15L ^ number.length() * 0x100000001b3L ^ reversed(number);
        if (ordersSeen.add(hash)) {
            return amount;
        }
        if (amount != 0) {
            notes.cell(mapping.columnName(Field.AMOUNT), number);
            notes.repaired(Finding.TOTAL_ONCE);
        }
        set(values, Field.AMOUNT, 0L);
        return 0L;
    }

    private static long reversed(String text) {
        long hash = 17;
        for (int i = text.length() - 1; i >= 0; i--) {
            hash = hash * 0x5851f42d4c957f2dL + text.charAt(i);
        }
        return hash;
    }

    /** A yes without a channel holds for those people chose; every kind of no wins over a yes. */
    private void permits(@Nullable Object[] values) {
        if (at[Field.EMAIL_CONSENT.ordinal()] < 0 && at[Field.SMS_CONSENT.ordinal()] < 0) {
            return;
        }
        permit(values, Channel.EMAIL, Field.EMAIL_CONSENT, Field.EMAIL_STOP);
        permit(values, Channel.SMS, Field.SMS_CONSENT, Field.SMS_STOP);
    }

    private void permit(@Nullable Object[] values, Channel channel, Field consent, Field stop) {
        ConsentStatus own = (ConsentStatus) value(values, consent);
        ConsentStatus common = (ConsentStatus) value(values, Field.CONSENT);
        if (common == ConsentStatus.GRANTED && !consentChannels.contains(channel)) {
            common = null;
        }
        ConsentStatus said = stricter(own, common);
        boolean stopped =
                Boolean.TRUE.equals(value(values, stop)) || Boolean.TRUE.equals(value(values, Field.UNSUBSCRIBED));
        set(values, consent, stopped ? ConsentStatus.WITHDRAWN : said);
    }

    private static @Nullable ConsentStatus stricter(@Nullable ConsentStatus one, @Nullable ConsentStatus other) {
        ConsentStatus a = one == ConsentStatus.UNKNOWN ? null : one;
        ConsentStatus b = other == ConsentStatus.UNKNOWN ? null : other;
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return strictness(a) >= strictness(b) ? a : b;
    }

    private static int strictness(ConsentStatus status) {
        return switch (status) {
            case UNKNOWN -> 0;
            case GRANTED -> 1;
            case EXPIRED -> 2;
            case DENIED -> 3;
            case WITHDRAWN -> 4;
        };
    }

    /** A line without its order's own cells (as Shopify writes the second and later lines) takes them from the line before. */
    private void lean(@Nullable Object[] values) {
        Object number = value(values, Field.ORDER_NO);
        if (number == null) {
            return;
        }
        boolean same = number.equals(lastOrderNo);
        lastOrderNo = number;
        boolean leant = false;
        for (int i = 0; i < OF_ORDER.length; i++) {
            int place = at[OF_ORDER[i].ordinal()];
            if (place < 0) {
                continue;
            }
            if (same && values[place] == null && lastOrder[i] != null) {
                values[place] = lastOrder[i];
                leant |= i < 3;
            }
            lastOrder[i] = values[place];
        }
        if (leant) {
            notes.cell(mapping.columnName(Field.ORDER_NO), number.toString());
            notes.repaired(Finding.FILLED);
        }
    }

    private OrderStatus status(@Nullable Object[] values, long quantity, long amount) {
        OrderStatus given = (OrderStatus) value(values, Field.STATUS);
        if (given != null && given != OrderStatus.PAID || quantity >= 0 && amount >= 0) {
            return given == null ? OrderStatus.PAID : given;
        }
        return value(values, Field.ORDER_NO) instanceof String number && cancellation(number)
                ? OrderStatus.CANCELLED
                : OrderStatus.REFUNDED;
    }

    /** Many tills write the number of a cancelled invoice with a C in front. */
    private static boolean cancellation(String number) {
        return number.length() > 1
                && (number.charAt(0) == 'C' || number.charAt(0) == 'c')
                && Character.isDigit(number.charAt(1));
    }

    private static long times(long thousandths, long price) {
        long high = Math.multiplyHigh(thousandths, price);
        long low = thousandths * price;
        if (high == 0 && low >= 0 || high == -1 && low < 0) {
            long half = low >= 0 ? ONE / 2 : -ONE / 2;
            return (low + half) / ONE;
        }
        return BigInteger.valueOf(thousandths)
                .multiply(BigInteger.valueOf(price))
                .divide(BigInteger.valueOf(ONE))
                .longValueExact();
    }

    private void consent(@Nullable Object[] values) {
        who(values, Finding.NO_IDENTITY);
        if (value(values, Field.CONSENT) == null) {
            set(values, Field.CONSENT, ConsentStatus.UNKNOWN);
        }
        if (value(values, Field.CHANNEL) == null) {
            channelOfAddress(values);
            // A "yes" opens only the channel it was given for; a "no" without a channel closes all of them.
            if (value(values, Field.CONSENT) == ConsentStatus.GRANTED
                    && value(values, Field.CHANNEL) == null
                    && !notes.rejected()) {
                missing(Field.CHANNEL, Finding.NO_CHANNEL);
            }
        }
    }

    private void channelOfAddress(@Nullable Object[] values) {
        boolean email = value(values, Field.EMAIL) != null;
        boolean phone = value(values, Field.PHONE) != null;
        boolean number = value(values, Field.CUSTOMER_NO) != null;
        if (email != phone && (!number || shape.kind() == org.clientele.model.table.TableKind.CONSENTS)) {
            set(values, Field.CHANNEL, email ? Channel.EMAIL : Channel.SMS);
        }
    }

    private void fullName(@Nullable Object[] values) {
        if (value(values, Field.NAME) != null || at[Field.NAME.ordinal()] < 0) {
            return;
        }
        Object given = value(values, Field.GIVEN_NAME);
        Object family = value(values, Field.FAMILY_NAME);
        if (given == null || family == null) {
            set(values, Field.NAME, given == null ? family : given);
            return;
        }
        boolean han = family.toString().codePoints().allMatch(Character::isIdeographic);
        set(values, Field.NAME, han ? family.toString() + given : given + " " + family);
    }

    private void who(@Nullable Object[] values, Finding otherwise) {
        boolean known = value(values, Field.CUSTOMER_NO) != null
                || value(values, Field.EMAIL) != null
                || value(values, Field.PHONE) instanceof Phone phone && phone.e164() != null;
        if (!known && !notes.escalateAddresses()) {
            Field shown = mapping.columnOf(Field.CUSTOMER_NO) >= 0
                    ? Field.CUSTOMER_NO
                    : mapping.columnOf(Field.EMAIL) >= 0 ? Field.EMAIL : Field.PHONE;
            missing(shown, otherwise);
        }
    }

    private void need(@Nullable Object[] values, Field field) {
        if (value(values, field) == null && !notes.rejected()) {
            missing(field, Finding.BLANK);
        }
    }

    private void missing(Field field, Finding finding) {
        notes.cell(mapping.columnName(field), "");
        notes.rejected(finding);
    }

    private @Nullable Object value(@Nullable Object[] values, Field field) {
        int place = at[field.ordinal()];
        return place < 0 ? null : values[place];
    }

    private void set(@Nullable Object[] values, Field field, @Nullable Object value) {
        int place = at[field.ordinal()];
        if (place >= 0) {
            values[place] = value;
        }
    }
}
