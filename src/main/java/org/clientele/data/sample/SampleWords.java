package org.clientele.data.sample;

/** The names and places that sample people have. */
final class SampleWords {
    /** Given names. */
    static final String[] GIVEN = {
        "Emma",
        "Olivia",
        "Ava",
        "Sophia",
        "Isabella",
        "Mia",
        "Amelia",
        "Harper",
        "Evelyn",
        "Abigail",
        "Ella",
        "Grace",
        "Chloe",
        "Lily",
        "Nora",
        "Hazel",
        "Zoe",
        "Stella",
        "Lucy",
        "Anna",
        "Ruby",
        "Alice",
        "Clara",
        "Maya",
        "Liam",
        "Noah",
        "Oliver",
        "James",
        "Elijah",
        "Lucas",
        "Mason",
        "Ethan",
        "Logan",
        "Jacob",
        "Daniel",
        "Henry",
        "Samuel",
        "David",
        "Joseph",
        "Carter",
        "Owen",
        "Wyatt",
        "Jack",
        "Luke",
        "Isaac",
        "Gabriel",
        "Anthony",
        "Leo",
        "Thomas",
        "Charles",
        "Priya",
        "Aisha",
        "Fatima",
        "Carlos",
        "Diego",
        "Yuki",
        "Omar",
        "Ingrid",
        "Sven",
        "Nadia"
    };

    /** Family names. */
    static final String[] FAMILY = {
        "Smith",
        "Johnson",
        "Williams",
        "Brown",
        "Jones",
        "Garcia",
        "Miller",
        "Davis",
        "Rodriguez",
        "Martinez",
        "Hernandez",
        "Lopez",
        "Wilson",
        "Anderson",
        "Thomas",
        "Taylor",
        "Moore",
        "Jackson",
        "Martin",
        "Lee",
        "Perez",
        "Thompson",
        "White",
        "Harris",
        "Clark",
        "Ramirez",
        "Lewis",
        "Robinson",
        "Walker",
        "Young",
        "Allen",
        "King",
        "Wright",
        "Scott",
        "Torres",
        "Nguyen",
        "Hill",
        "Flores",
        "Green",
        "Adams",
        "Nelson",
        "Baker",
        "Hall",
        "Rivera",
        "Campbell",
        "Mitchell",
        "Carter",
        "Roberts",
        "O'Brien",
        "Patel",
        "Khan",
        "Okafor",
        "Larsen",
        "Novak",
        "Silva",
        "Rossi",
        "Weber",
        "Dubois",
        "Murphy",
        "Evans"
    };

    /** Chinese family names with their spelling in Latin letters, two of them of two characters. */
    static final String[][] FAMILY_ZH = {
        {"王", "wang"}, {"李", "li"}, {"张", "zhang"}, {"刘", "liu"}, {"陈", "chen"}, {"杨", "yang"}, {"赵", "zhao"},
        {"黄", "huang"}, {"周", "zhou"}, {"吴", "wu"}, {"徐", "xu"}, {"孙", "sun"}, {"胡", "hu"}, {"朱", "zhu"},
        {"高", "gao"}, {"林", "lin"}, {"何", "he"}, {"郭", "guo"}, {"马", "ma"}, {"罗", "luo"}, {"梁", "liang"},
        {"宋", "song"}, {"郑", "zheng"}, {"谢", "xie"}, {"韩", "han"}, {"唐", "tang"}, {"冯", "feng"}, {"于", "yu"},
        {"董", "dong"}, {"萧", "xiao"}, {"程", "cheng"}, {"曹", "cao"}, {"袁", "yuan"}, {"邓", "deng"}, {"许", "xu"},
        {"傅", "fu"}, {"沈", "shen"}, {"曾", "zeng"}, {"欧阳", "ouyang"}, {"司马", "sima"}
    };

    /** Characters of Chinese given names with their spelling in Latin letters. */
    static final String[][] GIVEN_ZH = {
        {"伟", "wei"}, {"芳", "fang"}, {"娜", "na"}, {"敏", "min"}, {"静", "jing"}, {"丽", "li"}, {"强", "qiang"},
        {"磊", "lei"}, {"洋", "yang"}, {"艳", "yan"}, {"勇", "yong"}, {"杰", "jie"}, {"娟", "juan"}, {"涛", "tao"},
        {"明", "ming"}, {"超", "chao"}, {"霞", "xia"}, {"平", "ping"}, {"刚", "gang"}, {"桂", "gui"}, {"英", "ying"},
        {"华", "hua"}, {"玉", "yu"}, {"兰", "lan"}, {"萍", "ping"}, {"鹏", "peng"}, {"雪", "xue"}, {"晨", "chen"},
        {"欣", "xin"}, {"怡", "yi"}, {"子", "zi"}, {"涵", "han"}, {"梓", "zi"}, {"轩", "xuan"}, {"宇", "yu"},
        {"浩", "hao"}, {"然", "ran"}, {"思", "si"}, {"雨", "yu"}, {"佳", "jia"}, {"琪", "qi"}, {"嘉", "jia"},
        {"文", "wen"}, {"博", "bo"}, {"小", "xiao"}, {"春", "chun"}, {"秋", "qiu"}, {"月", "yue"}, {"慧", "hui"},
        {"凯", "kai"}
    };

    /** Towns with region, country and telephone area (empty where telephones have none). */
    static final String[][] TOWNS = {
        {"New York", "New York", "US", "212"}, {"Brooklyn", "New York", "US", "718"},
        {"Chicago", "Illinois", "US", "312"}, {"Los Angeles", "California", "US", "213"},
        {"San Francisco", "California", "US", "415"}, {"Seattle", "Washington", "US", "206"},
        {"Boston", "Massachusetts", "US", "617"}, {"Austin", "Texas", "US", "512"},
        {"Denver", "Colorado", "US", "303"}, {"Portland", "Oregon", "US", "503"},
        {"Atlanta", "Georgia", "US", "404"}, {"Miami", "Florida", "US", "305"}
    };

    /** Chinese cities with province, and how many parts in a hundred live there. */
    static final String[][] TOWNS_ZH = {
        {"上海", "上海"}, {"北京", "北京"}, {"杭州", "浙江"}, {"广州", "广东"}, {"深圳", "广东"}, {"成都", "四川"},
        {"南京", "江苏"}, {"苏州", "江苏"}, {"武汉", "湖北"}, {"西安", "陕西"}, {"重庆", "重庆"}, {"厦门", "福建"}
    };

    /** North American area codes, so that fictional 555-01xx numbers suffice for many people. */
    static final int[] AREAS = {
        201, 202, 203, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 217, 218, 219, 224, 225, 228, 229, 231,
        234, 239, 240, 248, 251, 252, 253, 254, 256, 260, 262, 267, 269, 270, 276, 281, 301, 302, 303, 304, 305, 307,
        308, 309, 310, 312, 313, 314, 315, 316, 317, 318, 319, 320, 321, 323, 325, 330, 334, 336, 337, 339, 347, 351,
        352, 360, 361, 386, 401, 402, 404, 405, 406, 407, 408, 409, 410, 412, 413, 414, 415, 417, 419, 423, 425, 432,
        434, 440, 443, 469, 478, 479, 480, 484, 501, 502, 503, 504, 505, 507, 508, 509, 510, 512, 513, 515, 516, 517,
        518, 520, 530, 540, 541, 551, 559, 561, 562, 563, 567, 570, 571, 573, 574, 580, 585, 586, 601, 602, 603, 605,
        606, 607, 608, 609, 610, 612, 614, 615, 616, 617, 618, 619, 620, 623, 626, 630, 631, 636, 641, 646, 650, 651,
        660, 661, 662, 678, 682, 701, 702, 703, 704, 706, 707, 708, 712, 713, 714, 715, 716, 717, 718, 719, 720, 724,
        727, 731, 732, 734, 740, 754, 757, 760, 763, 765, 770, 772, 773, 774, 775, 781, 785, 786, 801, 802, 803, 804,
        805, 806, 808, 810, 812, 813, 814, 815, 816, 817, 818, 828, 830, 831, 832, 843, 845, 847, 848, 850, 856, 857,
        858, 859, 860, 862, 863, 864, 865, 870, 901, 903, 904, 906, 907, 908, 909, 910, 912, 913, 914, 915, 916, 917,
        918, 919, 920, 925, 928, 931, 936, 937, 940, 941, 949, 951, 952, 954, 956, 970, 971, 972, 973, 978, 979, 980,
        985, 989
    };

    private SampleWords() {}
}
