package org.clientele.model.campaign;

import java.util.Set;

/**
 * A person's name taken apart by its script: Chinese names put the family first, others last.
 *
 * @param whole the name as given
 * @param given the given name, empty when unknown
 * @param family the family name, empty when unknown
 * @param chinese whether it is written in Chinese characters
 */
public record PersonName(String whole, String given, String family, boolean chinese) {
    private static final Set<String> TWO_SIGN_FAMILIES = Set.of(
            "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政",
            "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "令狐", "百里", "呼延", "东郭",
            "南门", "西门", "歐陽", "司馬", "諸葛", "長孫");
    private static final int LONGEST_CHINESE = 5;

    /** Latin, Greek, Cyrillic and their kin end here; no Chinese sign comes before. */
    private static final char LAST_LATIN = '\u2E7F';

    /** Takes a whole name apart; a blank in a Chinese name stands behind the family. */
    public static PersonName of(String name) {
        String whole = name.strip();
        boolean mayBeChinese = !whole.isEmpty() && whole.charAt(0) > LAST_LATIN;
        if (mayBeChinese) {
            String[] halves = whole.split("[\\s　]+");
            if (halves.length == 2 && isChinese(halves[0] + halves[1])) {
                return new PersonName(whole, halves[1], halves[0], true);
            }
        }
        if (mayBeChinese && isChinese(whole)) {
            int family = whole.length() < 2
                    ? 0
                    : whole.length() > 2 && TWO_SIGN_FAMILIES.contains(whole.substring(0, 2)) ? 2 : 1;
            return new PersonName(whole, whole.substring(family), whole.substring(0, family), true);
        }
        int comma = whole.indexOf(',');
        if (comma > 0) {
            return new PersonName(
                    whole,
                    whole.substring(comma + 1).strip(),
                    whole.substring(0, comma).strip(),
                    false);
        }
        int last = whole.lastIndexOf(' ');
        return last < 0
                ? new PersonName(whole, whole, "", false)
                : new PersonName(whole, whole.substring(0, last).strip(), whole.substring(last + 1), false);
    }

    /**
     * How the person is greeted: a Chinese name whole, since a bare given name is too familiar; of others the first
     * given name.
     */
    public String greeting() {
        if (chinese) {
            return whole;
        }
        int blank = given.indexOf(' ');
        return blank < 0 ? given : given.substring(0, blank);
    }

    private static boolean isChinese(String whole) {
        return !whole.isEmpty()
                && whole.codePointCount(0, whole.length()) <= LONGEST_CHINESE
                && whole.codePoints()
                        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN || c == '·');
    }
}
