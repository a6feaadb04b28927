#include "sim/base/fmt.hpp"
#include "sim/report/render_table.hpp"
#include "sim/report/task_sheet.hpp"

#include <algorithm>

namespace sim::report {

namespace {

constexpr char const *none = "—";

/// A task and what it counts, in one place.
struct Filling
{
    SheetSource const &source;
    TaskRule const &rule;
    std::optional<JurisdictionId> place;

    [[nodiscard]] Wording const &numbers() const { return source.numbers(place); }
};

std::optional<Category> category_counted(std::string const &quantity_key)
{
    for (Category const category : table_categories) {
        if (quantity_key == key_of(category)) {
            return category;
        }
    }
    return std::nullopt;
}

Figures const &figures_of(Filling const &f)
{
    std::optional<Category> const category = category_counted(f.rule.quantity_key);
    return category ? f.source.figures.of(f.place, *category) : f.source.figures.of(f.place);
}

/// Quantity and money of the programmes that the task counts.
struct ProgrammeSum
{
    double quantity = 0.0;
    bool in_m2 = false;
    MoneySummary money;
};

ProgrammeSum programme_sum(SheetSource const &source, std::string const &group)
{
    ProgrammeSum sum;
    for (std::size_t p = 0; p < source.dataset.programmes.size(); ++p) {
        Programme const &programme = source.dataset.programmes[p];
        if (programme.group != group || p >= source.results.money_by_programme.size()) {
            continue;
        }
        sum.quantity += programme.quantity;
        sum.in_m2 = programme.unit == "m2";
        for (auto const &[year, amounts] : source.results.money_by_programme[p].by_year) {
            for (Payer const payer : all_payers) {
                sum.money.add(payer, year, amounts[static_cast<std::size_t>(payer)]);
            }
        }
    }
    return sum;
}

/// 50 km or 100.26 (of 10 000 m2), as the plan writes them.
std::string programme_quantity(SheetSource const &source, std::string const &group)
{
    ProgrammeSum const sum = programme_sum(source, group);
    return sum.in_m2 ? source.plain.wan_m2(sum.quantity) : fmt::format("{:g}", sum.quantity);
}

std::string place_word(Filling const &f)
{
    if (!f.place) {
        return f.source.wording.say(text("The whole district"));
    }
    return f.source.dataset.jurisdiction(*f.place).kind == JurisdictionKind::town
               ? f.source.wording.say(text("The whole town"))
               : f.source.wording.say(text("The whole street"));
}

std::string money_words(Filling const &f, Figures const &figures)
{
    Wording const &words = f.numbers();
    std::string out = words.say(text("investment {amount} x 10,000 yuan",
                                     {{"amount", words.wan_yuan(figures.investment())}}));
    struct Part
    {
        Text sentence;
        Money amount;
    };
    Part const parts[] = {{text("city {amount}"), figures.city},
                          {text("district {amount}"), figures.district},
                          {text("residents {amount}"), figures.resident},
                          {text("others {amount}"), figures.other}};
    bool first = true;
    for (Part const &part : parts) {
        if (part.amount != Money{}) {
            Text const sentence{part.sentence.key, {{"amount", words.wan_yuan(part.amount)}}};
            out.append(first ? words.pick("：", ": ") : words.pick("、", ", "));
            out.append(words.say(sentence));
            first = false;
        }
    }
    return out;
}

std::string gas_fee_words(Filling const &f, Figures const &figures)
{
    if (figures.gas_fee_government() == Money{}) {
        return f.source.wording.say(text("no gas-fee subsidy"));
    }
    Money const season = figures.per_season(figures.gas_fee_government());
    return f.source.wording.say(
        text("the government's part of the gas-fee subsidy is {amount} x 10,000 yuan a season, "
             "for {seasons} years for now",
             {{"amount", f.numbers().wan_yuan(season)},
              {"seasons", fmt::format("{}", figures.gas_fee_seasons)}}));
}

std::string envelope_words(Filling const &f)
{
    TextArg const total{"total", programme_quantity(f.source, "envelope")};
    return f.source.wording.say(
        f.place ? text("area to be issued (whole district {total} x 10,000 m2, not split by the "
                       "plan)",
                       {total})
                : text("{total} x 10,000 m2 in all", {total}));
}

void add_block_places(Filling const &f, std::vector<TextArg> &args)
{
    Figures const &figures = figures_of(f);
    Wording const &words = f.numbers();
    args.emplace_back("households", words.households(figures.households));
    args.emplace_back("area", words.wan_m2(figures.area_m2));
    args.emplace_back("households_year", words.households(figures.households_first_year));
    args.emplace_back("area_year", words.wan_m2(figures.area_first_year_m2));
    args.emplace_back("money", money_words(f, figures));
    args.emplace_back("subsidy", words.wan_yuan(figures.subsidy()));
    args.emplace_back("city", words.wan_yuan(figures.city));
    args.emplace_back("district", words.wan_yuan(figures.district));
    args.emplace_back("resident", words.wan_yuan(figures.resident));
    args.emplace_back("gas_fee", gas_fee_words(f, figures));
    args.emplace_back("gas_fee_remark", figures.gas_fee_government() == Money{}
                                            ? std::string{}
                                            : words.say(text("gas-fee subsidy counted apart")));
    args.emplace_back(
        "gas_company_fee",
        words.say(text("{amount} x 10,000 yuan a season in the whole district",
                       {{"amount", words.wan_yuan(figures.per_season(figures.gas_fee_company))}})));
}

void add_programme_places(Filling const &f, std::vector<TextArg> &args)
{
    MoneySummary const money = programme_sum(f.source, f.rule.quantity_key).money;
    Wording const &words = f.source.plain;
    int const year = f.source.first_year;
    args.emplace_back("quantity", programme_quantity(f.source, f.rule.quantity_key));
    args.emplace_back("total", words.wan_yuan(money.published_total()));
    args.emplace_back("city", words.wan_yuan(money.of(Payer::upper_grant) + money.of(Payer::city)));
    args.emplace_back("district", words.wan_yuan(money.of(Payer::district)));
    args.emplace_back("other", words.wan_yuan(money.of(Payer::resident) + money.of(Payer::other)));
    args.emplace_back("year_government", words.wan_yuan(money.government(year)));
    args.emplace_back("year_district", words.wan_yuan(money.of(Payer::district, year)));
    args.emplace_back("year_city",
                      words.wan_yuan(money.government(year) - money.of(Payer::district, year)));
}

std::vector<TextArg> places_of(Filling const &f)
{
    std::vector<TextArg> args;
    args.emplace_back("place", place_word(f));
    args.emplace_back("year", fmt::format("{}", f.source.first_year));
    args.emplace_back("envelope", envelope_words(f));
    args.emplace_back("envelope_total", programme_quantity(f.source, "envelope"));
    if (f.rule.scope == "programme") {
        add_programme_places(f, args);
    } else {
        add_block_places(f, args);
    }
    return args;
}

/// The data's own sentence in the reader's language with its places filled.
std::string filled(Wording const &words, std::string const &zh, std::string const &en,
                   std::vector<TextArg> const &args)
{
    return render(Language::en, Text{words.pick(zh, en), args});
}

int count_blocks(Filling const &f, bool (*counts)(Block const &))
{
    return static_cast<int>(std::ranges::count_if(f.source.dataset.blocks, [&](Block const &block) {
        return counts(block) && (!f.place || block.jurisdiction == *f.place);
    }));
}

void set_households(Filling const &f, Figures const &figures, FilledTask &task)
{
    Wording const &words = f.numbers();
    task.year_target = words.households(figures.households_first_year) + "\n" +
                       words.wan_m2(figures.area_first_year_m2);
    if (f.rule.quantity_key != "all") {
        task.total = words.households(figures.households) + "\n" + words.wan_m2(figures.area_m2);
    }
    task.unit = words.say(text("households\n10,000 m2"));
    task.places = words.say(text("attached table 1"));
}

void set_quantity(Filling const &f, FilledTask &task)
{
    Wording const &words = f.numbers();
    std::string const &key = f.rule.quantity_key;
    Figures const &figures = figures_of(f);
    std::string const undecided = words.say(text("not set by the plan"));
    task.year_target = f.rule.scope == "department" ? none : undecided;
    task.places = place_word(f);
    if (category_counted(key) || key == "all") {
        if (figures.households == 0) {
            task.year_target = none;
            task.places = none;
            return;
        }
        set_households(f, figures, task);
    } else if (key == "money") {
        task.year_target = words.wan_yuan(figures.subsidy_first_year);
        task.total = words.wan_yuan(figures.subsidy());
        task.unit = words.say(text("10,000 yuan"));
    } else if (key == "envelope") {
        std::string const open = words.say(text("to be issued"));
        task.year_target = f.place ? open : undecided;
        task.total = f.place ? open : programme_quantity(f.source, key);
        task.unit = words.say(text("10,000 m2"));
        task.places = words.say(text("to be named"));
    } else if (key == "network") {
        task.total = programme_quantity(f.source, key);
        task.unit = words.say(text("km"));
    } else if (key == "no_coal_zone") {
        int const n = count_blocks(f, [](Block const &block) { return block.no_coal_zone; });
        task.places = words.say(
            text("{n} villages and communities in the no-coal zone", {{"n", words.households(n)}}));
    } else if (key == "demolition") {
        int const n =
            count_blocks(f, [](Block const &block) { return block.demolition_year.has_value(); });
        task.places = words.say(
            text("attached table 1; {n} in the demolition plan", {{"n", words.households(n)}}));
    }
}

std::string due_words(Wording const &words, TaskRule const &rule)
{
    std::string const said = words.pick(rule.due_text_zh, rule.due_text_en);
    if (!said.empty() || rule.due.empty()) {
        return said.empty() ? none : said;
    }
    return words.say(text("by {day}", {{"day", words.day(rule.due)}}));
}

/// Brackets inside brackets: （ ） become 〔 〕.
std::string inner_brackets(std::string words)
{
    for (auto const &[from, to] : {std::pair{"（", "〔"}, std::pair{"）", "〕"}}) {
        for (std::size_t at = words.find(from); at != std::string::npos; at = words.find(from)) {
            words.replace(at, std::string_view{from}.size(), to);
        }
    }
    return words;
}

void set_roles(Filling const &f, FilledTask &task)
{
    Wording const &words = f.source.wording;
    std::string lead = f.rule.lead.empty() ? words.say(text("not named by the plan"))
                                           : words.units(f.rule.lead, f.place);
    task.lead = lead;
    if (f.rule.lead_inferred) {
        task.lead += words.say(text(" (inferred)"));
        lead += words.say(text(" (inferred, to be confirmed by the office)"));
    }
    task.responsible = words.units(f.rule.responsible, f.place);
    task.assisting = words.units(f.rule.assisting, f.place);
    std::string inside = words.say(text("lead: {units}", {{"units", inner_brackets(lead)}}));
    auto const add = [&](Text sentence, std::string const &units) {
        if (!units.empty()) {
            sentence.args = {{"units", inner_brackets(units)}};
            inside.append(words.pick("；", "; ")).append(words.say(sentence));
        }
    };
    add(text("responsible: {units}"), task.responsible);
    add(text("assisting: {units}"), task.assisting);
    task.roles = words.pick(fmt::format("（{}）", inside), fmt::format(" ({})", inside));
    task.responsible = task.responsible.empty() ? none : task.responsible;
    task.assisting = task.assisting.empty() ? none : task.assisting;
}

} // namespace

FilledTask fill_task(SheetSource const &source, TaskRule const &rule,
                     std::optional<JurisdictionId> place)
{
    Filling const f{source, rule, place};
    Wording const &words = source.wording;
    std::vector<TextArg> const args = places_of(f);
    FilledTask task;
    task.number = rule.number;
    task.key = rule.key;
    task.group = words.pick(rule.group_zh, rule.group_en);
    task.title = words.pick(rule.title_zh, rule.title_en);
    task.total = none;
    task.unit = none;
    task.start = rule.start.empty() ? none : words.day(rule.start);
    task.due = due_words(words, rule);
    task.section = words.section(rule.section);
    task.text = filled(words, rule.text_zh, rule.text_en, args);
    task.remark = filled(words, rule.remark_zh, rule.remark_en, args);
    set_quantity(f, task);
    if (category_counted(rule.quantity_key) && figures_of(f).households == 0) {
        task.text = words.say(
            text("{place} has no homes to convert in this way.", {{"place", place_word(f)}}));
        task.remark.clear();
        task.start = none;
        task.due = none;
    }
    set_roles(f, task);
    return task;
}

} // namespace sim::report
