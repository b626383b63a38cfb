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
        judge(letters);
    }

    private void judge(int letters) {
        clock = colons > 0;
        day = false;
        month = false;
        plain = false;
        boolean onlyTime = clock && count <= 3 && count >= 2 && !words && digits[0] <= 2 && colons >= count - 1;
        dated = !onlyTime;
        if (onlyTime || count < 2) return;
        if (words || digits[0] == 4) {
            // CN-2020-4150614 is the number of an order: letters that are no month, and no month of that number
            plain = words
                    ? named()
                    : (letters == 0 || clock) && year(0) && groups[1] >= 1 && groups[1] <= 12 && digits[1] <= 2;
            return;
        }
        if (count < 3) return;
        int a = groups[0];
        int b = groups[1];
        day = valid(a, b);
        month = valid(b, a);
    }

    private boolean year(int at) {
        return digits[at] == 4 && groups[at] >= 1000 && groups[at] <= 2999;
    }

    /** Whether the numbers beside a month in words can be a day and a year. */
    private boolean named() {
        boolean someYear = false;
        boolean someDay = false;
        for (int i = 0; i < Math.min(count, 3); i++) {
            someYear |= year(i) || digits[i] == 2;
            someDay |= digits[i] <= 2 && groups[i] >= 1 && groups[i] <= 31;
        }
        return someYear && someDay;
    }

    private static boolean valid(int day, int month) {
        return month >= 1 && month <= 12 && day >= 1 && day <= LONGEST[month - 1];
    }
}
