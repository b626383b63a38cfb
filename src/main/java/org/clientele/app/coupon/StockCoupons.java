package org.clientele.app.coupon;

import java.nio.file.Path;
import java.util.List;
import org.clientele.app.intake.Tables;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.CouponPool;
import org.clientele.app.workbench.Coupons;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** Fills pools with coupon codes, from files or made here. */
public final class StockCoupons {
    private static final String SECRET = "coupons";

    private final Tables tables;

    /** Reads files with these tables. */
    public StockCoupons(Tables tables) {
        this.tables = tables;
    }

    /** The work of adding the codes of a file.
     *
     * @param column the name of the column that holds them; null where it is to be found */
    public Job<CouponPool.Lot> fromFile(Workbench workbench, int pool, Path file, @Nullable String column) {
        String name = String.valueOf(file.getFileName());
        return new Job<>(Message.of("coupon.job.read", name), checkpoint -> {
            List<String> codes = new ReadCodes(tables).read(file, column, checkpoint.part(0, 0.5));
            return workbench.coupons().add(pool, name, codes, checkpoint.part(0.5, 1));
        });
    }

    /** The work of adding codes that are made here. */
    public Job<CouponPool.Lot> made(Workbench workbench, int pool, MintWish wish) {
        return new Job<>(Message.of("coupon.job.make", wish.count()), checkpoint -> {
            Coupons coupons = workbench.coupons();
            List<String> codes = new MintCodes(workbench.campaigns().seed(SECRET), wish)
                    .make(coupons.keys(), checkpoint.part(0, 0.5));
            return coupons.add(pool, wish.prefix() + "*" + wish.length(), codes, checkpoint.part(0.5, 1));
        });
    }
}
