package org.clientele.data.clean;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.clientele.model.intake.ColumnProposal;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.Target;
import org.clientele.model.table.Field;
import org.clientele.model.table.TableKind;

/** How well a file fits a kind of table: what it holds that only this kind has, and what is missing. */
final class KindScore {
    private static final double MISSING = 2;
    private static final double UNLIKELY = 2.5;
    private static final Pattern STOPPING =
            Pattern.compile("unsub|stop|opt.?out|suppress|bounce|blacklist|blocklist|退订|拒收|黑名单");
    private static final double NAMED = 3;
    private static final Map<TableKind, String> NAMES = Map.of(
            TableKind.CUSTOMERS, "customer client contact member subscriber profile 客户 会员 顾客 联系人",
            TableKind.PRODUCTS, "product item article catalog sku stock 商品 产品 货品",
            TableKind.ORDERS, "order invoice sale transaction purchase receipt 订单 销售 交易",
            TableKind.EVENTS, "event activity visit behavior behaviour log 事件 行为",
            TableKind.CONSENTS, "consent permission optin 同意 授权",
            TableKind.STOPS, "stop unsub suppress optout blocklist blacklist bounce 退订 拒收 黑名单",
            TableKind.RESULTS, "result report campaign sent recipient 结果 活动效果");

    private KindScore() {}

    static double of(MappingProposal proposal, String fileName) {
        double score = -MISSING * proposal.missing().size();
        for (ColumnProposal column : proposal.columns()) {
            if (column.target() instanceof Target.Bind bind) {
                score += column.confidence() * column.confidence() * weight(proposal.kind(), bind.field());
            }
        }
        if (!speaks(proposal)) {
            score -= UNLIKELY;
            if (proposal.kind() == TableKind.RESULTS) {
                // A list that goes to a campaign is called after it as well: without an outcome the name says nothing.
                return score;
            }
        }
        String lower = fileName.toLowerCase(Locale.ROOT);
        for (String word : NAMES.getOrDefault(proposal.kind(), "").split(" ")) {
            if (lower.contains(word)) {
                return score + NAMED;
            }
        }
        return score;
    }

    /** Whether a file holds what files of this kind hardly ever lack. */
    private static boolean speaks(MappingProposal proposal) {
        return switch (proposal.kind()) {
            case ORDERS ->
                proposal.columnOf(Field.AMOUNT) >= 0
                        || proposal.columnOf(Field.UNIT_PRICE) >= 0
                        || proposal.columnOf(Field.QUANTITY) >= 0;
            case STOPS ->
                proposal.columnOf(Field.REASON) >= 0
                        || proposal.columns().stream()
                                .anyMatch(c -> STOPPING.matcher(c.column().toLowerCase(Locale.ROOT))
                                        .find());
            case RESULTS -> proposal.missing().isEmpty();
            case CUSTOMERS, PRODUCTS, EVENTS, CONSENTS -> true;
        };
    }

    private static double weight(TableKind kind, Field field) {
        return switch (field) {
            case CUSTOMER_NO, EMAIL, PHONE -> 1;
            case CONSENT -> kind == TableKind.CONSENTS ? 3 : 0.5;
            case OBTAINED -> kind == TableKind.CONSENTS ? 1.5 : 0.5;
            case EMAIL_CONSENT, SMS_CONSENT, EMAIL_STOP, SMS_STOP -> 0.5;
            case ORDER_NO, STOPPED_ON, EXPORT_ID -> 3;
            case EVENT_TYPE -> kind == TableKind.RESULTS ? 0.5 : 3;
            case ORDER_TIME, QUANTITY, UNIT_PRICE, AMOUNT -> 2;
            case COST, STOCK -> 2.5;
            case UNSUBSCRIBED -> kind == TableKind.RESULTS ? 2 : 0.5;
            case OPENED, CLICKED, BOUNCED, CONVERTED, COMPLAINED, DELIVERED, REPLY -> 2;
            case EXPIRES, PURPOSE, WORDING, PROOF -> 1.5;
            case EVENT_TIME -> kind == TableKind.RESULTS ? 0.5 : 1.5;
            case SKU, PRODUCT_NAME -> kind == TableKind.PRODUCTS ? 2 : 1;
            case GIVEN_NAME, FAMILY_NAME, BIRTHDAY, GENDER, SIGNUP_DATE -> 1.5;
            case CHANNEL -> 1.5;
            case REASON, CAMPAIGN, SENT_TIME -> 1.5;
            default -> 1;
        };
    }
}
