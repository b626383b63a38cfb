package org.clientele.data.read.census;

/** Reads how a date is written, without deciding what it means. */
final class DateShape {
    private static final int[] LONGEST = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private final int[] groups = new int[8];
    private final int[] digits = new int[8];
    private int count;
    private boolean words;
    private int colons;

    boolean day;
    boolean month;
    boolean plain;
    boolean clock;
    boolean dated;

    /** Looks at a text that has the form of a date or a time. */
    void read(String text) {
        count = 0;
        words = false;
        colons = 0;
        boolean before = false;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                if (!before && count < groups.length) {
                    groups[count] = 0;
                    digits[count++] = 0;
                }
                if (count > 0 && digits[count - 1] < 9) {
                    groups[count - 1] = groups[count - 1] * 10 + c - '0';
                    digits[count - 1]++;
                }
                before = true;
                continue;
            }
            before = false;
            if (c == ':' || c == '时') colons++;
            boolean mark = c == 'T' || c == 'Z' || c == '年' || c == '月' || c == '日' || c == '时' || c == '分' || c == '秒';
            if (Character.isLetter(c) && !mark) letters++;
        }
        words = letters >= 3;
        judge();
    }

    private void judge() {
        clock = colons > 0;
        day = false;
        month = false;
        plain = false;
        boolean onlyTime = clock && count <= 3 && count >= 2 && !words && digits[0] <= 2 && colons >= count - 1;
        dated = !onlyTime;
        if (onlyTime || count < 2) return;
        if (words || digits[0] == 4) {
            plain = true;
            return;
        }
        if (count < 3) return;
        int a = groups[0];
        int b = groups[1];
        day = valid(a, b);
        month = valid(b, a);
    }

    private static boolean valid(int day, int month) {
        return month >= 1 && month <= 12 && day >= 1 && day <= LONGEST[month - 1];
    }
}
