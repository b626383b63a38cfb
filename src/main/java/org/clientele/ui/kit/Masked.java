package org.clientele.ui.kit;

import java.util.Set;

/** Hides most of a name, phone or e-mail address so that people looking over a shoulder learn nothing. */
public final class Masked {
    private static final Set<String> DOUBLE_SURNAMES =
            Set.of("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "夏侯", "宇文", "长孙", "端木", "独孤");

    private Masked() {}

    /** 王小明 becomes 王*明, Maria Weber becomes M. W. */
    public static String name(String name) {
        String bare = name.strip();
        if (bare.isEmpty()) {
            return "";
        }
        int[] letters = bare.codePoints().toArray();
        if (Character.UnicodeScript.of(letters[0]) == Character.UnicodeScript.HAN && bare.indexOf(' ') < 0) {
            int family = letters.length > 2 && DOUBLE_SURNAMES.contains(new String(letters, 0, 2)) ? 2 : 1;
            String kept = new String(letters, 0, Math.min(family, letters.length));
            boolean last = letters.length > family + 1;
            return kept
                    + (letters.length > family ? "*" : "")
                    + (last ? new String(letters, letters.length - 1, 1) : "");
        }
        StringBuilder out = new StringBuilder();
        for (String part : bare.split("\\s+")) {
            out.append(out.isEmpty() ? "" : " ")
                    .appendCodePoint(part.codePointAt(0))
                    .append('.');
        }
        return out.toString();
    }

    /** +8613800138000 becomes +86 138****8000. */
    public static String phone(String phone) {
        String bare = phone.strip();
        if (bare.length() < 8) {
            return bare.isEmpty() ? "" : "****";
        }
        String tail = bare.substring(bare.length() - 4);
        if (bare.startsWith("+86") && bare.length() == 14) {
            return "+86 " + bare.substring(3, 6) + "****" + tail;
        }
        return bare.substring(0, Math.min(5, bare.length() - 7)) + "****" + tail;
    }

    /** zhang.san@example.org becomes z***@example.org. */
    public static String email(String email) {
        int at = email.indexOf('@');
        return at <= 0
                ? (email.isBlank() ? "" : "***")
                : email.substring(0, email.offsetByCodePoints(0, 1)) + "***" + email.substring(at);
    }
}
