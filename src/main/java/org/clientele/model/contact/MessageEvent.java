package org.clientele.model.contact;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can happen to a message, in the words of the tools that send them. */
public enum MessageEvent {
    SENT(
            "sent",
            "send",
            "processed",
            "queued",
            "accepted",
            "received email",
            "received sms",
            "email sent",
            "发送",
            "已发送",
            "提交成功"),
    DELIVERED("delivered", "delivery", "deliver", "delivrd", "inbox", "送达", "已送达", "到达", "接收成功"),
    OPENED("opened", "open", "opened email", "email opened", "unique open", "first opening", "read", "打开", "已打开", "已读"),
    CLICKED(
            "clicked",
            "click",
            "clicked email",
            "clicked sms",
            "email clicked",
            "link clicked",
            "unique click",
            "点击",
            "已点击"),
    VISITED("visited", "visit", "active on site", "到访", "访问"),
    CONVERTED(
            "converted",
            "conversion",
            "purchase",
            "purchased",
            "order",
            "ordered",
            "placed order",
            "redeemed",
            "coupon used",
            "转化",
            "下单",
            "购买",
            "核销"),
    BOUNCED(
            "bounced",
            "bounce",
            "bounced email",
            "hard bounce",
            "soft bounce",
            "hardbounce",
            "softbounce",
            "dropped",
            "rejected",
            "failed",
            "undelivered",
            "undeliv",
            "blocked",
            "invalid",
            "退信",
            "退回",
            "已退回",
            "失败",
            "发送失败"),
    UNSUBSCRIBED(
            "unsubscribed",
            "unsubscribe",
            "unsub",
            "unsubscribed from list",
            "group unsubscribe",
            "opt out",
            "opted out",
            "optout",
            "stop",
            "退订",
            "已退订"),
    COMPLAINED(
            "complained",
            "complaint",
            "spam",
            "spamreport",
            "spam report",
            "spam complaint",
            "marked as spam",
            "marked email as spam",
            "abuse",
            "abuse report",
            "投诉",
            "已投诉",
            "垃圾邮件投诉"),
    REPLIED("replied", "reply", "inbound", "inbound message", "incoming", "received", "mo", "上行", "回复", "已回复");

    private final Set<String> words;

    MessageEvent(String... words) {
        this.words = Set.of(words);
    }

    /** The bit that stands for it where several are kept as one number. */
    public int bit() {
        return 1 << ordinal();
    }

    /** The event that a tool means by a word, if it is one we know; case, width and signs between words do not matter. */
    public static Optional<MessageEvent> ofWord(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Punct}\\s]+", " ")
                .strip();
        for (MessageEvent event : values()) {
            if (event.words.contains(plain)) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }
}
