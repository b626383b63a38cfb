package org.clientele.analysis.linkage;

import java.util.HashMap;
import java.util.Map;

/** Short forms by which people sign: Bob for Robert. */
final class PetNames {
    private static final String[] FAMILIES = {
        "robert bob bobby rob robbie bert",
        "william bill billy will willy liam",
        "richard rick ricky dick rich",
        "james jim jimmy jamie",
        "john johnny jack jon",
        "jonathan jon johnny nathan",
        "joseph joe joey",
        "michael mike mick mickey",
        "thomas tom tommy",
        "charles charlie chuck chas",
        "edward ed eddie ted ned",
        "anthony tony ant",
        "daniel dan danny",
        "david dave davy",
        "matthew matt matty",
        "andrew andy drew",
        "christopher chris kit topher",
        "nicholas nick nicky",
        "alexander alex sandy xander sasha",
        "benjamin ben benny",
        "samuel sam sammy",
        "stephen steve stevie",
        "steven steve stevie",
        "gregory greg",
        "kenneth ken kenny",
        "ronald ron ronnie",
        "donald don donnie",
        "timothy tim timmy",
        "patrick pat paddy",
        "peter pete",
        "philip phil pip",
        "lawrence larry laurie",
        "frederick fred freddie",
        "george georgie",
        "henry harry hank",
        "francis frank frankie",
        "albert al bert",
        "elizabeth liz lizzie beth betty eliza libby lisa",
        "margaret maggie meg peggy margie rita",
        "katherine kate katie kathy kitty",
        "catherine kate katie cathy kitty",
        "jennifer jen jenny",
        "jessica jess jessie",
        "susan sue susie",
        "patricia pat patty trish tricia",
        "barbara barb babs",
        "deborah deb debbie",
        "rebecca becky becca",
        "victoria vicky tori",
        "alexandra alex sandra sasha lexi",
        "samantha sam sammy",
        "christine chris chrissie tina",
        "christina chris chrissie tina",
        "theresa terry tess tessa",
        "dorothy dot dottie",
        "eleanor ellie nell nora",
        "isabella bella izzy isabel",
        "amelia millie amy",
        "abigail abby gail",
        "natalie nat tally",
        "olivia liv livvy ollie",
        "oliver ollie",
        "theodore theo ted teddy",
        "johannes hans johann",
        "friedrich fritz",
        "heinrich heinz",
        "josef sepp jupp",
        "jose pepe",
        "francisco paco pancho",
        "giuseppe peppe beppe",
    };
    private static final Map<String, Integer> FIRST = new HashMap<>();
    private static final Map<String, Integer> SECOND = new HashMap<>();

    static {
        for (int family = 0; family < FAMILIES.length; family++) {
            for (String name : FAMILIES[family].split(" ")) {
                if (FIRST.putIfAbsent(name, family) != null) {
                    SECOND.putIfAbsent(name, family);
                }
            }
        }
    }

    private PetNames() {}

    /** Whether one of them is a short form of the other, or both of the same name. */
    static boolean related(String a, String b) {
        Integer first = FIRST.get(a);
        Integer other = FIRST.get(b);
        if (first == null || other == null) {
            return false;
        }
        return first.equals(other)
                || first.equals(SECOND.get(b))
                || other.equals(SECOND.get(a))
                || SECOND.containsKey(a) && SECOND.get(a).equals(SECOND.get(b));
    }
}
