package org.clientele.app.people;

import org.clientele.model.campaign.PersonName;

/** Hides most of a name, telephone number or e-mail address, so that a screen can be shown to others. */
public final class Mask {
    private static final String STARS = "***";

    private Mask() {}

    /** {@code 王小明} becomes {@code 王*明}, {@code 欧阳锋} {@code 欧阳*}, {@code Anna Smith} {@code A*** S***}. */
    public static String name(String name) {
        String kept = name.strip();
        if (kept.isEmpty()) {
            return "";
        }
        if (kept.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
            return chinese(kept);
        }
        StringBuilder masked = new StringBuilder();
        for (String part : kept.split("\\s+")) {
            if (!masked.isEmpty()) {
                masked.append(' ');
            }
            masked.append(part, 0, part.offsetByCodePoints(0, 1)).append(STARS);
        }
        return masked.toString();
    }

    private static String chinese(String name) {
        int length = name.codePointCount(0, name.length());
        String family = PersonName.of(name).family();
        if (family.length() > 1) {
            return family + "*".repeat(length - 2);
        }
        String first = name.substring(0, name.offsetByCodePoints(0, 1));
        if (length <= 2) {
            return first + "*".repeat(length - 1);
        }
        return first + "*".repeat(length - 2) + name.substring(name.offsetByCodePoints(0, length - 1));
    }

    /** {@code +8613800138000} becomes {@code +86 138****8000}; short numbers keep their last two digits. */
    public static String phone(String phone) {
        String digits = phone.replaceAll("[^0-9]", "");
        if (digits.isEmpty()) {
            return "";
        }
        if (phone.startsWith("+86") && digits.length() == 13) {
            return "+86 " + digits.substring(2, 5) + "****" + digits.substring(9);
        }
        String plus = phone.startsWith("+") ? "+" : "";
        if (digits.length() < 9) {
            return plus + "****" + digits.substring(Math.max(0, digits.length() - 2));
        }
        return plus + digits.substring(0, digits.length() - 8) + "****" + digits.substring(digits.length() - 4);
    }

    /** {@code zoe@ex.com} becomes {@code z***@ex.com}. */
    public static String email(String address) {
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return address.isEmpty() ? "" : STARS;
        }
        return (at == 0 ? "" : address.substring(0, address.offsetByCodePoints(0, 1))) + STARS + address.substring(at);
    }
}
