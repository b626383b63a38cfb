package org.clientele.app.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clientele.facts.Facts;
import org.clientele.facts.FactsBuilder;
import org.clientele.facts.People;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.contact.LawfulBasis;

/** Customers whose names, numbers and addresses go wrong in careless files; all may be written to, the last said stop. */
final class StrangePeople {
    private static final int DAY = 20_500;
    private static final List<Person> ALL = List.of(
            new Person("000123", "王小明", "上海", "CN", "2026-03-02", "1990-01-02", "Oolong"),
            new Person("12345678901234567890", "欧阳娜娜", "北京", "CN", "2025-11-30", "1968-07-09", "乌龙, 红茶"),
            new Person("9007199254740993", "Ana Maria O'Hara", "Leeds", "GB", "2024-02-29", "", "=1+1"),
            new Person("-42", "María José García Márquez", "São Paulo", "BR", "2026-01-01", "1970-01-02", "a \"b\" c"),
            new Person("C-7", "=cmd|' /C calc'!A0", "", "GB", "", "", ""),
            new Person("007", "+Plus", "York", "GB", "2019-12-31", "2001-12-31", "+1"),
            new Person("+99", "@handle", "Aix-en-Provence", "FR", "", "1969-12-31", "-5"),
            new Person("1E5", "Zoë 🍵👩‍👩‍👧‍👦", "Zürich", "CH", "2026-02-28", "", "🍵"),
            new Person("8", "Line\nBreak", "New\nYork", "GB", "", "", "two\nlines"),
            new Person("0", "Smith, John", "Leeds", "GB", "2020-05-05", "", "tea, black"),
            new Person("x'y", "'Quoted' Name", "'s-Hertogenbosch", "NL", "", "", "'quoted'"),
            new Person("ÄÖ-1", "张 伟", "杭州", "CN", "", "", "{\"a\": 1}"),
            new Person("00000000000000000001", "尼格买提·热合曼", "乌鲁木齐", "CN", "", "", "null"),
            new Person("no-name", "", "", "", "", "", "ja"),
            new Person("stop", "Stop Ped", "York", "GB", "", "", "Mint"));

    private StrangePeople() {}

    private record Person(
            String number, String name, String city, String country, String signup, String born, String tea) {}

    static Facts facts() {
        FactsBuilder builder = FactsBuilder.full(7);
        for (int i = 1; i <= ALL.size(); i++) {
            Person person = ALL.get(i - 1);
            String phone = person.country().equals("GB") ? "+4474001234" + (10 + i) : "+86138001380" + (10 + i);
            String email = (i % 2 == 0 ? "o'hara+" : "Ana.Maria") + i + "@Example.com";
            builder.people()
                    .next(i)
                    .called(person.number(), person.name())
                    .reached(email, true, phone, true)
                    .livesIn(person.city(), "", person.country())
                    .dated(day(person.signup()), day(person.born()))
                    .extras(person.tea().isEmpty() ? Map.of() : Map.of("Favourite Tea", person.tea()));
            builder.reach()
                    .consent(i, Channel.EMAIL, ConsentStatus.GRANTED, 20_000)
                    .consent(i, Channel.SMS, ConsentStatus.GRANTED, 20_000, LawfulBasis.WRITTEN_CONSENT);
        }
        builder.reach().stop(ALL.size(), Channel.EMAIL).stop(ALL.size(), Channel.SMS);
        builder.catalogue().add(1, "S1", "Tea").in("Tea", "Leaf").worth(-1, -1, -1);
        return builder.build();
    }

    private static int day(String text) {
        return text.isEmpty() ? People.NO_DAY : (int) LocalDate.parse(text).toEpochDay();
    }

    /** By day, so that nobody is too young or came tomorrow. */
    static int today() {
        return DAY;
    }
}
