package io.slarules.examples.queue;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.ruleset.Desk;
import io.slarules.ticket.Customer;
import io.slarules.ticket.Event;
import io.slarules.ticket.Share;
import io.slarules.ticket.Skill;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * All that the help desk knows at one instant.
 *
 * @param now the instant, stated in the data
 * @param zone the desk's own zone
 * @param tiers the skills of its tiers
 * @param customers by id, in the order of the file
 */
record HelpDesk(
        Instant now,
        ZoneId zone,
        Calendars calendars,
        Desk tiers,
        Map<String, Customer> customers,
        List<HostTicket> tickets) {
    private static final String DESK = "desk.json";
    private static final String CALENDARS = "calendars.txt";

    /** The desk that is shipped beside this class. */
    static HelpDesk shipped() {
        return read(HelpDesk::shippedText);
    }

    /** Reads a desk whose files are found by name. */
    static HelpDesk read(Function<String, String> files) {
        Field desk = Field.read(DESK, files.apply(DESK))
                .only("now", "zone", "standardCalendar", "skills", "customers", "ticketFiles");
        Calendars calendars = calendars(files.apply(CALENDARS), desk.get("standardCalendar"));
        Map<String, Customer> customers = customers(desk, calendars);
        List<HostTicket> tickets = new ArrayList<>();
        for (Field file : desk.all("ticketFiles")) {
            Field content = Field.read(file.text(), files.apply(file.text())).only("tickets");
            content.all("tickets").forEach(ticket -> tickets.add(ticket(ticket, customers, calendars)));
        }
        return new HelpDesk(
                desk.get("now").instant(),
                ZoneId.of(desk.get("zone").text()),
                calendars,
                Desk.of(skills(desk.get("skills"))),
                customers,
                tickets);
    }

    private static Calendars calendars(String text, Field standard) {
        List<BusinessCalendar> all = BusinessCalendar.parseAll(text);
        for (BusinessCalendar calendar : all) {
            if (calendar.name().equals(standard.text())) {
                return Calendars.of(calendar, all);
            }
        }
        List<String> names = all.stream().map(BusinessCalendar::name).toList();
        throw standard.wrong(
                "is no calendar of " + CALENDARS + Nearest.hint(standard.text(), names), "known are " + names);
    }

    private static Map<Tier, Set<Skill>> skills(Field skills) {
        skills.only("local", "global", "rnd");
        Map<Tier, Set<Skill>> byTier = new EnumMap<>(Tier.class);
        byTier.put(Tier.LOCAL, new HashSet<>(skills.all("local", FactsReader::skill)));
        byTier.put(Tier.GLOBAL, new HashSet<>(skills.all("global", FactsReader::skill)));
        byTier.put(Tier.RND, new HashSet<>(skills.all("rnd", FactsReader::skill)));
        return byTier;
    }

    private static Map<String, Customer> customers(Field desk, Calendars calendars) {
        Map<String, Customer> customers = new LinkedHashMap<>();
        for (Field field : desk.all("customers")) {
            field.only("id", "name", "plan", "sharePercent", "calendar");
            Field calendar = field.get("calendar");
            if (calendars.find(calendar.text()).isEmpty()) {
                throw calendar.wrong(
                        "is no calendar of " + CALENDARS + Nearest.hint(calendar.text(), calendars.names()),
                        "known are " + calendars.names());
            }
            Field share = field.get("sharePercent");
            Customer customer = Customer.of(field.get("id").text())
                    .named(field.get("name").text())
                    .onPlan(field.textOr("plan", ""))
                    .withShare(share.as(() -> Share.ofPercent(share.number())))
                    .onCalendar(calendar.text());
            customers.put(customer.id(), customer);
        }
        return customers;
    }

    private static HostTicket ticket(Field field, Map<String, Customer> customers, Calendars calendars) {
        List<String> known = new ArrayList<>(List.of(FactsReader.FIELDS));
        known.addAll(List.of("id", "title", "customer", "opened", "log"));
        field.only(known.toArray(String[]::new));
        Field id = field.get("customer");
        Customer customer = customers.get(id.text());
        if (customer == null) {
            throw id.wrong(
                    "is no customer of " + DESK + Nearest.hint(id.text(), customers.keySet()),
                    "known are " + customers.keySet());
        }
        Ticket ticket = Ticket.of(
                        field.get("id").text(),
                        FactsReader.read(field, customer),
                        field.get("opened").instant())
                .happened(EventReader.read(field, customer).toArray(Event[]::new));
        return new HostTicket(
                ticket,
                field.get("title").text(),
                calendars.get(customer.calendar()).zone());
    }

    private static String shippedText(String name) {
        try (InputStream in = HelpDesk.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new BadDataException(name + " is not there: put it beside the other files of the desk");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BadDataException(name + " cannot be read: " + e.getMessage(), e);
        }
    }
}
