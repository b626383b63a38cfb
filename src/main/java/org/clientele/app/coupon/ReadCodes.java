package org.clientele.app.coupon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clientele.app.intake.Tables;
import org.clientele.data.read.Probe;
import org.clientele.data.read.RawRow;
import org.clientele.data.read.RawRows;
import org.clientele.data.read.ReadWish;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads coupon codes from a file: one on each line, or a table with a column of them. */
final class ReadCodes {
    private static final int OFTEN = 4_096;
    private static final Set<String> NAMES = Set.of(
            "code",
            "codes",
            "coupon",
            "coupons",
            "coupon code",
            "couponcode",
            "coupon_code",
            "voucher",
            "voucher code",
            "voucher_code",
            "promo code",
            "promo_code",
            "promocode",
            "discount code",
            "discount_code",
            "gutscheincode",
            "券码",
            "卡密",
            "兑换码",
            "优惠码",
            "优惠券码",
            "折扣码");

    private final Tables tables;

    ReadCodes(Tables tables) {
        this.tables = tables;
    }

    /** The codes of a file, blanks included.
     *
     * @param column the name of the column that holds them; null where it is to be found
     * @throws Refusal when it cannot be told which column holds them */
    List<String> read(Path file, @Nullable String column, Checkpoint checkpoint) {
        Probe probe = tables.probe(file, ReadWish.none(), checkpoint.part(0, 0.2));
        int at = place(probe, column);
        List<String> codes = new ArrayList<>();
        if (column == null && probe.headerRow() > 0 && !isName(probe.header().get(at))) {
            // The only column of a list without a heading: its first line is a code as well.
            codes.add(probe.header().get(at));
        }
        try (RawRows rows = tables.open(probe)) {
            int read = 0;
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                if (read++ % OFTEN == 0) {
                    checkpoint.check();
                    checkpoint.progress(rows.fraction() < 0 ? -1 : 0.2 + 0.8 * rows.fraction());
                }
                codes.add(row.cells()[at]);
            }
        }
        return codes;
    }

    private static boolean isName(String header) {
        return NAMES.contains(header.strip().toLowerCase(Locale.ROOT));
    }

    private static int place(Probe probe, @Nullable String column) {
        List<String> header = probe.header();
        for (int i = 0; i < header.size(); i++) {
            if (column == null ? isName(header.get(i)) : header.get(i).equalsIgnoreCase(column.strip())) {
                return i;
            }
        }
        if (column == null && header.size() == 1) {
            return 0;
        }
        throw Refusal.of("coupon.column", String.valueOf(probe.file().getFileName()), String.join(", ", header));
    }
}
