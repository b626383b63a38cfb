package org.clientele.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.app.campaign.CouponWords;
import org.clientele.app.coupon.MintWish;
import org.clientele.app.coupon.StockCoupons;
import org.clientele.app.intake.FileTables;
import org.clientele.app.workbench.Coupon;
import org.clientele.app.workbench.CouponPool;
import org.clientele.app.workbench.Coupons;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.People;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.clientele.model.trade.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele coupons}: pools of coupon codes, what became of codes, adding and withdrawing. */
@Command(name = "coupons", description = "List coupon pools, fill them, and see what became of codes.")
public final class CouponsCommand extends WorkCommand {
    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Parameters(index = "1", arity = "0..1", paramLabel = "POOL", description = "A pool; made when codes are added.")
    @Nullable
    String name;

    @Option(names = "--import", paramLabel = "FILE", description = "Add the codes of a file.")
    @Nullable
    Path file;

    @Option(names = "--column", paramLabel = "NAME", description = "The column of the file that holds the codes.")
    @Nullable
    String column;

    @Option(names = "--make", paramLabel = "N", description = "Make so many codes.")
    @Nullable
    Integer make;

    @Option(names = "--prefix", paramLabel = "TEXT", description = "What the codes made begin with.")
    String prefix = "";

    @Option(names = "--length", paramLabel = "N", description = "How many signs follow, one of them a check.")
    @Nullable
    Integer length;

    @Option(names = "--worth", paramLabel = "MONEY", description = "What a coupon costs when it is used.")
    @Nullable
    BigDecimal worth;

    @Option(names = "--until", paramLabel = "DATE|never", description = "The last day on which the coupons are good.")
    @Nullable
    String until;

    @Option(names = "--retire", description = "Give nothing out of the pool any more.")
    boolean retire;

    @Option(names = "--bring-back", description = "Give codes out of a retired pool again.")
    boolean bringBack;

    @Option(names = "--withdraw", paramLabel = "CODE", description = "Withdraw this code: nobody gets it.")
    List<String> withdraw = new ArrayList<>();

    @Option(names = "--find", paramLabel = "CODE", description = "Say what became of this code.")
    List<String> find = new ArrayList<>();

    /** The command in its context. */
    public CouponsCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        boolean changes = file != null || make != null || worth != null || until != null || retire || bringBack;
        if (name == null && changes) {
            throw Refusal.of("coupon.cli.which");
        }
        if (file != null && make != null || retire && bringBack) {
            throw Refusal.of("coupon.cli.either");
        }
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            Coupons coupons = workbench.coupons();
            String pool = name;
            if (pool != null && changes) {
                change(reply, workbench, pool, checkpoint);
            }
            for (String code : withdraw) {
                coupons.retire(code, true);
                reply.say("coupon.withdrawn", code);
            }
            List<Object> found = new ArrayList<>();
            for (String code : find) {
                Coupon coupon = coupons.find(code).orElseThrow(() -> Refusal.of("coupon.unknown", code));
                found.add(told(reply, workbench, coupon, checkpoint));
            }
            if (!find.isEmpty()) {
                reply.put("coupons", found);
            }
            list(reply, workbench, pool);
        }
    }

    private void change(Reply reply, Workbench workbench, String called, Checkpoint checkpoint) {
        Coupons coupons = workbench.coupons();
        MintWish wish = make == null
                ? null
                : new MintWish(prefix, length == null ? Math.max(8, MintWish.shortest(make)) : length, make);
        long costs = worth == null ? -1 : Money.of(worth);
        int lastDay = until == null || until.equals("never") ? People.NO_DAY : day(until);
        CouponPool pool = coupons.pool(called).orElse(null);
        boolean fresh = pool == null;
        if (pool == null) {
            if (file == null && wish == null) {
                throw Refusal.of("coupon.trouble.unknown", called);
            }
            pool = coupons.make(called, Math.max(costs, 0), lastDay);
        }
        try {
            if (file != null || wish != null) {
                StockCoupons stock = new StockCoupons(new FileTables());
                CouponPool.Lot lot = done(
                        wish == null
                                ? stock.fromFile(workbench, pool.id(), java.util.Objects.requireNonNull(file), column)
                                : stock.made(workbench, pool.id(), wish),
                        checkpoint);
                reply.say(CouponWords.added(lot));
                reply.put("added", lot(lot));
            }
        } catch (Refusal none) {
            if (fresh) {
                coupons.drop(pool.id());
            }
            throw none;
        }
        coupons.change(
                pool.id(),
                costs < 0 ? pool.worth() : costs,
                until == null ? pool.lastDay() : lastDay,
                (pool.retired() || retire) && !bringBack);
    }

    private static int day(String date) {
        try {
            return (int) LocalDate.parse(date).toEpochDay();
        } catch (java.time.format.DateTimeParseException neither) {
            throw new Refusal(Refusal.of("coupon.cli.day", date).sentence(), neither);
        }
    }

    private static Map<String, Object> told(Reply reply, Workbench workbench, Coupon coupon, Checkpoint checkpoint) {
        People people = workbench.facts(checkpoint).people();
        int customer = people.indexOf(coupon.customerId());
        String number = customer < 0 ? "" : people.number().get(customer);
        reply.say(
                coupon.used()
                        ? "coupon.fate.used"
                        : coupon.customerId() < 0 ? "coupon.fate.free" : "coupon.fate.reserved",
                coupon.code(),
                coupon.pool(),
                number,
                String.join(", ", coupon.exports()),
                coupon.used() ? LocalDate.ofEpochDay(coupon.usedOn()).toString() : "");
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("code", coupon.code());
        one.put("pool", coupon.pool());
        one.put("customer", number);
        one.put("exports", coupon.exports());
        one.put("used", coupon.used());
        one.put("usedOn", coupon.used() ? LocalDate.ofEpochDay(coupon.usedOn()).toString() : "");
        one.put("order", coupon.order());
        one.put("withdrawn", coupon.retired());
        return one;
    }

    private void list(Reply reply, Workbench workbench, @Nullable String only) {
        int today = (int) LocalDate.ofInstant(
                        context.clock().instant(), workbench.profile().zone())
                .toEpochDay();
        List<Object> pools = new ArrayList<>();
        for (CouponPool pool : workbench.coupons().pools()) {
            if (only == null || only.strip().equalsIgnoreCase(pool.name())) {
                reply.say("coupon.pool", pool.name(), CouponWords.state(pool, today));
                pools.add(one(pool, today));
            }
        }
        if (pools.isEmpty()) {
            if (only != null) {
                throw Refusal.of("coupon.trouble.unknown", only);
            }
            reply.say("coupon.pools.none");
        }
        reply.put("pools", pools);
    }

    private static Map<String, Object> one(CouponPool pool, int today) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", pool.name());
        one.put("codes", pool.counts().all());
        one.put("free", pool.counts().free());
        one.put("reserved", pool.counts().reserved());
        one.put("used", pool.counts().used());
        one.put("withdrawn", pool.counts().retired());
        one.put("worth", Money.decimal(pool.worth()));
        one.put(
                "until",
                pool.lastDay() == People.NO_DAY
                        ? ""
                        : LocalDate.ofEpochDay(pool.lastDay()).toString());
        one.put("expired", pool.expired(today));
        one.put("retired", pool.retired());
        one.put("lots", pool.lots().stream().map(CouponsCommand::lot).toList());
        return one;
    }

    private static Map<String, Object> lot(CouponPool.Lot lot) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("source", lot.source());
        one.put("codes", lot.codes());
        one.put("blank", lot.blank());
        one.put("twice", lot.twice());
        one.put("known", lot.known());
        one.put("unfit", lot.unfit());
        one.put("at", lot.at().toString());
        return one;
    }
}
