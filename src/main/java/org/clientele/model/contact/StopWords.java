package org.clientele.model.contact;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Hears in a reply whether somebody wants no more messages.
 *
 * <p>Any reasonable way of saying so counts, not only the words that were asked for (47 CFR 64.1200(a)(10)). In doubt a reply
 * counts as a refusal: a message too few does no harm.
 */
public final class StopWords {
    /** Replies that mean it as they stand, and words that mean it at the beginning when only politeness follows. */
    private static final Set<String> ALONE = Set.of(
            "stop",
            "stopall",
            "stopp",
            "quit",
            "end",
            "revoke",
            "cancel",
            "unsubscribe",
            "unsub",
            "optout",
            "remove",
            "arret",
            "baja",
            "td",
            "t",
            "r",
            "n",
            "qx",
            "rt",
            "no more",
            "opt out",
            "leave me alone",
            "退订",
            "退",
            "取消",
            "拒收",
            "停止",
            "屏蔽",
            "不需要",
            "勿扰");

    /** What stands after such a word without changing what it means. */
    private static final Set<String> POLITE = Set.of(
            "please",
            "pls",
            "plz",
            "now",
            "thanks",
            "thank",
            "you",
            "thx",
            "all",
            "it",
            "this",
            "that",
            "these",
            "those",
            "the",
            "your",
            "me",
            "my",
            "us",
            "from",
            "texts",
            "text",
            "texting",
            "sms",
            "message",
            "messages",
            "messaging",
            "email",
            "emails",
            "emailing",
            "mails",
            "mail",
            "sending",
            "contacting",
            "writing",
            "spam",
            "spamming",
            "marketing",
            "ads",
            "subscription",
            "list",
            "immediately",
            "asap",
            "everything",
            "to",
            "at",
            "once",
            "i",
            "said",
            "ok",
            "stop");

    /** What means it wherever it stands. */
    private static final List<String> ANYWHERE = List.of(
            "unsubscribe",
            "opt out",
            "opt me out",
            "stop texting",
            "stop sending",
            "stop messag",
            "stop email",
            "stop contact",
            "stop writing",
            "stop spam",
            "stop the text",
            "stop the message",
            "do not text",
            "don t text",
            "dont text",
            "do not contact",
            "don t contact",
            "dont contact",
            "do not message",
            "don t message",
            "do not email",
            "don t email",
            "do not send",
            "don t send",
            "dont send",
            "no more text",
            "no more message",
            "no more email",
            "remove me",
            "take me off",
            "revoke my consent",
            "退订",
            "取消订阅",
            "不要再发",
            "不要发",
            "别再发",
            "别发",
            "勿发",
            "请勿",
            "不再接收",
            "不想收到",
            "拒收",
            "停止发送");

    private StopWords() {}

    /** Whether a reply asks for no more messages. */
    public static boolean heard(String reply) {
        String plain = Normalizer.normalize(reply, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip();
        if (plain.isEmpty()) {
            return false;
        }
        if (ALONE.contains(plain) || ANYWHERE.stream().anyMatch(plain::contains)) {
            return true;
        }
        String[] words = plain.split(" ");
        int from = 0;
        while (from < words.length && (POLITE.contains(words[from]) && !ALONE.contains(words[from]))) {
            from++;
        }
        return from < words.length
                && words[from].length() > 1
                && ALONE.contains(words[from])
                && Arrays.stream(words, from + 1, words.length).allMatch(POLITE::contains);
    }
}
