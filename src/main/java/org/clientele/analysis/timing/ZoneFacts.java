package org.clientele.analysis.timing;

/**
 * Which clocks are used where: facts from the tz database, the plan of international dialling codes and the North American
 * numbering plan, kept as text.
 */
final class ZoneFacts {
    /** The zones of each country, the one most people live in first; one of several with the same clock. */
    static final String COUNTRIES = """
            AD Europe/Andorra; AE Asia/Dubai; AF Asia/Kabul; AG America/Antigua; AI America/Anguilla; AL Europe/Tirane;
            AM Asia/Yerevan; AO Africa/Luanda; AR America/Argentina/Buenos_Aires; AS Pacific/Pago_Pago; AT Europe/Vienna;
            AU Australia/Sydney Australia/Brisbane Australia/Adelaide Australia/Darwin Australia/Perth; AW America/Aruba;
            AX Europe/Mariehamn; AZ Asia/Baku; BA Europe/Sarajevo; BB America/Barbados; BD Asia/Dhaka; BE Europe/Brussels;
            BF Africa/Ouagadougou; BG Europe/Sofia; BH Asia/Bahrain; BI Africa/Bujumbura; BJ Africa/Porto-Novo;
            BL America/St_Barthelemy; BM Atlantic/Bermuda; BN Asia/Brunei; BO America/La_Paz; BQ America/Kralendijk;
            BR America/Sao_Paulo America/Manaus America/Rio_Branco America/Noronha; BS America/Nassau; BT Asia/Thimphu;
            BW Africa/Gaborone; BY Europe/Minsk; BZ America/Belize;
            CA America/Toronto America/Halifax America/St_Johns America/Winnipeg America/Regina America/Edmonton America/Vancouver;
            CC Indian/Cocos; CD Africa/Kinshasa Africa/Lubumbashi; CF Africa/Bangui; CG Africa/Brazzaville;
            CH Europe/Zurich; CI Africa/Abidjan; CK Pacific/Rarotonga;
            CL America/Santiago America/Punta_Arenas Pacific/Easter; CM Africa/Douala; CN Asia/Shanghai; CO America/Bogota;
            CR America/Costa_Rica; CU America/Havana; CV Atlantic/Cape_Verde; CW America/Curacao; CX Indian/Christmas;
            CY Asia/Nicosia; CZ Europe/Prague; DE Europe/Berlin; DJ Africa/Djibouti; DK Europe/Copenhagen;
            DM America/Dominica; DO America/Santo_Domingo; DZ Africa/Algiers; EC America/Guayaquil Pacific/Galapagos;
            EE Europe/Tallinn; EG Africa/Cairo; EH Africa/El_Aaiun; ER Africa/Asmara; ES Europe/Madrid Atlantic/Canary;
            ET Africa/Addis_Ababa; FI Europe/Helsinki; FJ Pacific/Fiji; FK Atlantic/Stanley;
            FM Pacific/Chuuk Pacific/Pohnpei; FO Atlantic/Faroe; FR Europe/Paris; GA Africa/Libreville; GB Europe/London;
            GD America/Grenada; GE Asia/Tbilisi; GF America/Cayenne; GG Europe/Guernsey; GH Africa/Accra;
            GI Europe/Gibraltar; GL America/Nuuk; GM Africa/Banjul; GN Africa/Conakry; GP America/Guadeloupe;
            GQ Africa/Malabo; GR Europe/Athens; GS Atlantic/South_Georgia; GT America/Guatemala; GU Pacific/Guam;
            GW Africa/Bissau; GY America/Guyana; HK Asia/Hong_Kong; HN America/Tegucigalpa; HR Europe/Zagreb;
            HT America/Port-au-Prince; HU Europe/Budapest; ID Asia/Jakarta Asia/Makassar Asia/Jayapura; IE Europe/Dublin;
            IL Asia/Jerusalem; IM Europe/Isle_of_Man; IN Asia/Kolkata; IO Indian/Chagos; IQ Asia/Baghdad; IR Asia/Tehran;
            IS Atlantic/Reykjavik; IT Europe/Rome; JE Europe/Jersey; JM America/Jamaica; JO Asia/Amman; JP Asia/Tokyo;
            KE Africa/Nairobi; KG Asia/Bishkek; KH Asia/Phnom_Penh; KI Pacific/Tarawa Pacific/Kiritimati; KM Indian/Comoro;
            KN America/St_Kitts; KP Asia/Pyongyang; KR Asia/Seoul; KW Asia/Kuwait; KY America/Cayman; KZ Asia/Almaty;
            LA Asia/Vientiane; LB Asia/Beirut; LC America/St_Lucia; LI Europe/Vaduz; LK Asia/Colombo; LR Africa/Monrovia;
            LS Africa/Maseru; LT Europe/Vilnius; LU Europe/Luxembourg; LV Europe/Riga; LY Africa/Tripoli;
            MA Africa/Casablanca; MC Europe/Monaco; MD Europe/Chisinau; ME Europe/Podgorica; MF America/Marigot;
            MG Indian/Antananarivo; MH Pacific/Majuro; MK Europe/Skopje; ML Africa/Bamako; MM Asia/Yangon;
            MN Asia/Ulaanbaatar Asia/Hovd; MO Asia/Macau; MP Pacific/Saipan; MQ America/Martinique; MR Africa/Nouakchott;
            MS America/Montserrat; MT Europe/Malta; MU Indian/Mauritius; MV Indian/Maldives; MW Africa/Blantyre;
            MX America/Mexico_City America/Cancun America/Ciudad_Juarez America/Hermosillo America/Tijuana;
            MY Asia/Kuala_Lumpur; MZ Africa/Maputo; NA Africa/Windhoek; NC Pacific/Noumea; NE Africa/Niamey;
            NF Pacific/Norfolk; NG Africa/Lagos; NI America/Managua; NL Europe/Amsterdam; NO Europe/Oslo;
            NP Asia/Kathmandu; NR Pacific/Nauru; NU Pacific/Niue; NZ Pacific/Auckland Pacific/Chatham; OM Asia/Muscat;
            PA America/Panama; PE America/Lima; PF Pacific/Tahiti Pacific/Marquesas Pacific/Gambier;
            PG Pacific/Port_Moresby Pacific/Bougainville; PH Asia/Manila; PK Asia/Karachi; PL Europe/Warsaw;
            PM America/Miquelon; PN Pacific/Pitcairn; PR America/Puerto_Rico; PS Asia/Gaza;
            PT Europe/Lisbon Atlantic/Azores; PW Pacific/Palau; PY America/Asuncion; QA Asia/Qatar; RE Indian/Reunion;
            RO Europe/Bucharest; RS Europe/Belgrade;
            RU Europe/Moscow Europe/Kaliningrad Europe/Samara Asia/Yekaterinburg Asia/Omsk Asia/Novosibirsk Asia/Irkutsk Asia/Yakutsk Asia/Vladivostok Asia/Magadan Asia/Kamchatka;
            RW Africa/Kigali; SA Asia/Riyadh; SB Pacific/Guadalcanal; SC Indian/Mahe; SD Africa/Khartoum;
            SE Europe/Stockholm; SG Asia/Singapore; SH Atlantic/St_Helena; SI Europe/Ljubljana; SJ Arctic/Longyearbyen;
            SK Europe/Bratislava; SL Africa/Freetown; SM Europe/San_Marino; SN Africa/Dakar; SO Africa/Mogadishu;
            SR America/Paramaribo; SS Africa/Juba; ST Africa/Sao_Tome; SV America/El_Salvador; SX America/Lower_Princes;
            SY Asia/Damascus; SZ Africa/Mbabane; TC America/Grand_Turk; TD Africa/Ndjamena; TG Africa/Lome;
            TH Asia/Bangkok; TJ Asia/Dushanbe; TK Pacific/Fakaofo; TL Asia/Dili; TM Asia/Ashgabat; TN Africa/Tunis;
            TO Pacific/Tongatapu; TR Europe/Istanbul; TT America/Port_of_Spain; TV Pacific/Funafuti; TW Asia/Taipei;
            TZ Africa/Dar_es_Salaam; UA Europe/Kyiv; UG Africa/Kampala;
            US America/New_York America/Chicago America/Denver America/Los_Angeles; UY America/Montevideo;
            UZ Asia/Samarkand; VA Europe/Vatican; VC America/St_Vincent; VE America/Caracas; VG America/Tortola;
            VI America/St_Thomas; VN Asia/Ho_Chi_Minh; VU Pacific/Efate; WF Pacific/Wallis; WS Pacific/Apia; YE Asia/Aden;
            YT Indian/Mayotte; ZA Africa/Johannesburg; ZM Africa/Lusaka; ZW Africa/Harare;
            """;

    /** The country of each dialling code; of several that share a code the largest. */
    static final String DIALLING = """
            1 US; 7 RU; 20 EG; 27 ZA; 30 GR; 31 NL; 32 BE; 33 FR; 34 ES; 36 HU; 39 IT; 40 RO; 41 CH; 43 AT; 44 GB; 45 DK;
            46 SE; 47 NO; 48 PL; 49 DE; 51 PE; 52 MX; 53 CU; 54 AR; 55 BR; 56 CL; 57 CO; 58 VE; 60 MY; 61 AU; 62 ID; 63 PH;
            64 NZ; 65 SG; 66 TH; 81 JP; 82 KR; 84 VN; 86 CN; 90 TR; 91 IN; 92 PK; 93 AF; 94 LK; 95 MM; 98 IR; 211 SS;
            212 MA; 213 DZ; 216 TN; 218 LY; 220 GM; 221 SN; 222 MR; 223 ML; 224 GN; 225 CI; 226 BF; 227 NE; 228 TG; 229 BJ;
            230 MU; 231 LR; 232 SL; 233 GH; 234 NG; 235 TD; 236 CF; 237 CM; 238 CV; 239 ST; 240 GQ; 241 GA; 242 CG; 243 CD;
            244 AO; 245 GW; 246 IO; 247 AC; 248 SC; 249 SD; 250 RW; 251 ET; 252 SO; 253 DJ; 254 KE; 255 TZ; 256 UG; 257 BI;
            258 MZ; 260 ZM; 261 MG; 262 RE; 263 ZW; 264 NA; 265 MW; 266 LS; 267 BW; 268 SZ; 269 KM; 290 SH; 291 ER; 297 AW;
            298 FO; 299 GL; 350 GI; 351 PT; 352 LU; 353 IE; 354 IS; 355 AL; 356 MT; 357 CY; 358 FI; 359 BG; 370 LT; 371 LV;
            372 EE; 373 MD; 374 AM; 375 BY; 376 AD; 377 MC; 378 SM; 380 UA; 381 RS; 382 ME; 383 XK; 385 HR; 386 SI; 387 BA;
            389 MK; 420 CZ; 421 SK; 423 LI; 500 FK; 501 BZ; 502 GT; 503 SV; 504 HN; 505 NI; 506 CR; 507 PA; 508 PM; 509 HT;
            590 GP; 591 BO; 592 GY; 593 EC; 594 GF; 595 PY; 596 MQ; 597 SR; 598 UY; 599 CW; 670 TL; 672 NF; 673 BN; 674 NR;
            675 PG; 676 TO; 677 SB; 678 VU; 679 FJ; 680 PW; 681 WF; 682 CK; 683 NU; 685 WS; 686 KI; 687 NC; 688 TV; 689 PF;
            690 TK; 691 FM; 692 MH; 850 KP; 852 HK; 853 MO; 855 KH; 856 LA; 880 BD; 886 TW; 960 MV; 961 LB; 962 JO; 963 SY;
            964 IQ; 965 KW; 966 SA; 967 YE; 968 OM; 970 PS; 971 AE; 972 IL; 973 BH; 974 QA; 975 BT; 976 MN; 977 NP; 992 TJ;
            993 TM; 994 AZ; 995 GE; 996 KG; 998 UZ;
            """;

    /** Area codes of the states. */
    static final String AMERICAN = """
            AL=205,251,256,334,659,938; AK=907; AZ=480,520,602,623,928; AR=327,479,501,870;
            CA=209,213,279,310,323,341,350,369,408,415,424,442,510,530,559,562,619,626,628,650,657,661;
            CA=669,707,714,747,760,805,818,820,831,837,840,858,909,916,925,949,951; CO=303,719,720,970,983;
            CT=203,475,860,959; DE=302; DC=202,771;
            FL=239,305,321,324,352,386,407,448,561,645,656,689,727,728,754,772,786,813,850,863,904,941; FL=954;
            GA=229,404,470,478,678,706,762,770,912,943; HI=808; ID=208,986;
            IL=217,224,309,312,331,447,464,618,630,708,730,773,779,815,847,861,872; IN=219,260,317,463,574,765,812,930;
            IA=319,515,563,641,712; KS=316,620,785,913; KY=270,364,502,606,859; LA=225,318,337,504,985; ME=207;
            MD=227,240,301,410,443,667; MA=339,351,413,508,617,774,781,857,978;
            MI=231,248,269,313,517,586,616,679,734,810,906,947,989; MN=218,320,507,612,651,763,924,952; MS=228,601,662,769;
            MO=235,314,417,557,573,636,660,816,975; MT=406; NE=308,402,531; NV=702,725,775; NH=603;
            NJ=201,551,609,640,732,848,856,862,908,973; NM=505,575;
            NY=212,315,329,332,347,363,516,518,585,607,624,631,646,680,716,718,838,845,914,917,929,934;
            NC=252,336,472,704,743,828,910,919,980,984; ND=701;
            OH=216,220,234,283,326,330,380,419,436,440,513,567,614,740,937; OK=405,539,572,580,918; OR=458,503,541,971;
            PA=215,223,267,272,412,445,484,570,582,610,717,724,814,835,878; RI=401; SC=803,821,839,843,854,864; SD=605;
            TN=423,615,629,731,865,901,931;
            TX=210,214,254,281,325,346,361,409,430,432,469,512,682,713,726,737,806,817,830,832,903,915;
            TX=936,940,945,956,972,979; UT=385,435,801; VT=802; VA=276,434,540,571,686,703,757,804,826,948;
            WA=206,253,360,425,509,564; WV=304,681; WI=262,274,353,414,534,608,715,920; WY=307;
            """;

    /** Area codes of the Canadian provinces. */
    static final String CANADIAN = """
            AB=403,587,780,825,368; BC=236,250,257,604,672,778; MB=204,431,584; NB=506,428; NL=709,879; NS=782,902;
            ON=226,249,289,343,365,382,416,437,519,548,613,647,683,705,742,753,807,905,942;
            QC=263,354,367,418,438,450,468,514,579,581,819,873; SK=306,474,639; YT=867;
            """;

    /** Area codes of other countries and territories that share the dialling code 1. */
    static final String OTHER = """
            PR=787,939; VI=340; GU=671; AS=684; MP=670; BS=242; BB=246; AI=264; AG=268; VG=284; KY=345; BM=441; GD=473;
            TC=649; JM=658,876; MS=664; SX=721; LC=758; DM=767; VC=784; DO=809,829,849; TT=868; KN=869;
            """;

    /** The clock of each American state: E, C, M, P (Eastern to Pacific), Z (Arizona), A (Alaska), H (Hawaii); of two the
     * one most people live by first. */
    static final String STATES =
            "AL C AK A AZ Z AR C CA P CO M CT E DE E DC E FL EC GA E HI H ID MP IL C IN EC IA C KS CM KY EC LA C ME E MD E"
                    + " MA E MI EC MN C MS C MO C MT M NE CM NV P NH E NJ E NM M NY E NC E ND CM OH E OK C OR PM PA E RI E"
                    + " SC E SD CM TN CE TX CM UT M VT E VA E WA P WV E WI C WY M";

    /** Area codes that lie within one of the two clocks of their state. */
    static final String WITHIN = "239E305E321E324E352E386E407E561E645E656E689E727E728E754E772E786E813E863E904E941E954E"
            + "423E865E615C629C731C901C931C270C364C502E606E859E219C260E317E463E574E765E915M"
            + "210C214C254C281C325C346C361C409C430C432C469C512C682C713C726C737C806C817C830C832C903C936C940C945C956C972C979C"
            + "231E248E269E313E517E586E616E679E734E810E947E989E316C913C402C531C503P971P";

    /** The names of the states. */
    static final String STATE_NAMES =
            "AL Alabama;AK Alaska;AZ Arizona;AR Arkansas;CA California;CO Colorado;CT Connecticut;DE Delaware;"
                    + "DC District of Columbia;FL Florida;GA Georgia;HI Hawaii;ID Idaho;IL Illinois;IN Indiana;IA Iowa;"
                    + "KS Kansas;KY Kentucky;LA Louisiana;ME Maine;MD Maryland;MA Massachusetts;MI Michigan;MN Minnesota;"
                    + "MS Mississippi;MO Missouri;MT Montana;NE Nebraska;NV Nevada;NH New Hampshire;NJ New Jersey;"
                    + "NM New Mexico;NY New York;NC North Carolina;ND North Dakota;OH Ohio;OK Oklahoma;OR Oregon;"
                    + "PA Pennsylvania;RI Rhode Island;SC South Carolina;SD South Dakota;TN Tennessee;TX Texas;UT Utah;"
                    + "VT Vermont;VA Virginia;WA Washington;WV West Virginia;WI Wisconsin;WY Wyoming";

    /** The clocks of Canadian provinces, with their names. */
    static final String PROVINCES = "AB Alberta America/Edmonton;BC British_Columbia America/Vancouver;"
            + "MB Manitoba America/Winnipeg;NB New_Brunswick America/Halifax;NL Newfoundland America/St_Johns;"
            + "NS Nova_Scotia America/Halifax;PE Prince_Edward_Island America/Halifax;ON Ontario America/Toronto;"
            + "QC Quebec America/Toronto;SK Saskatchewan America/Regina;YT Yukon America/Whitehorse";

    /** The clocks of regions in other countries with several. */
    static final String REGIONS = "AU NSW Australia/Sydney;AU New_South_Wales Australia/Sydney;AU VIC Australia/Sydney;"
            + "AU Victoria Australia/Sydney;AU ACT Australia/Sydney;AU TAS Australia/Sydney;AU Tasmania Australia/Sydney;"
            + "AU QLD Australia/Brisbane;AU Queensland Australia/Brisbane;AU SA Australia/Adelaide;"
            + "AU South_Australia Australia/Adelaide;AU NT Australia/Darwin;AU Northern_Territory Australia/Darwin;"
            + "AU WA Australia/Perth;AU Western_Australia Australia/Perth;"
            + "BR SP America/Sao_Paulo;BR RJ America/Sao_Paulo;BR MG America/Sao_Paulo;BR PR America/Sao_Paulo;"
            + "BR RS America/Sao_Paulo;BR SC America/Sao_Paulo;BR BA America/Sao_Paulo;BR DF America/Sao_Paulo;"
            + "BR PE America/Sao_Paulo;BR CE America/Sao_Paulo;BR AM America/Manaus;BR MT America/Manaus;"
            + "BR MS America/Manaus;BR AC America/Rio_Branco;ES Canarias Atlantic/Canary;ES Madrid Europe/Madrid;"
            + "ES Barcelona Europe/Madrid;ES Cataluña Europe/Madrid;ES Andalucía Europe/Madrid;"
            + "ES Valencia Europe/Madrid;PT Lisboa Europe/Lisbon;PT Porto Europe/Lisbon;PT Açores Atlantic/Azores;"
            + "RU Moscow Europe/Moscow;RU Москва Europe/Moscow;RU Saint_Petersburg Europe/Moscow;"
            + "RU Санкт-Петербург Europe/Moscow;ID Jakarta Asia/Jakarta;ID Jawa_Barat Asia/Jakarta;"
            + "ID Jawa_Timur Asia/Jakarta;ID Bali Asia/Makassar";

    private ZoneFacts() {}
}
