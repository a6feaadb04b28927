#include "sim/report/task_places.hpp"

#include "sim/base/fmt.hpp"
#include "sim/engine/money/values.hpp"

namespace sim::report {

namespace {

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

} // namespace

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

namespace {

std::string money_words(Filling const &f, Figures const &figures)
{
    Wording const &words = f.numbers();
    std::string out =
        words.say(text("investment {amount}", {{"amount", words.wan_yuan(figures.investment())}}));
    struct Part
    {
        Text sentence;
        Money amount;
    };
    Part const parts[] = {{text("city {amount}"), figures.city},
                          {text("district {amount}"), figures.district},
                          {text("residents {amount}"), figures.resident},
                          {text("others {amount}"), figures.other}};
    for (Part const &part : parts) {
        if (part.amount != Money{}) {
            Text const sentence{part.sentence.key, {{"amount", words.wan_yuan(part.amount)}}};
            out.append("\n").append(words.say(sentence));
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

} // namespace

namespace {

/// {rate.P3}: what a rule pays in this scenario; the plan's other numbers by their parameter.
void add_rate_places(Filling const &f, std::vector<TextArg> &args)
{
    Values const values{f.source.dataset, f.source.scenario};
    for (PolicyRule const &rule : f.source.dataset.policy_rules) {
        args.emplace_back("rate." + rule.id, fmt::format("{:g}", values.rate_yuan(rule)));
    }
    args.emplace_back("heat_price",
                      fmt::format("{:g}", values.value_or("policy.heat_wholesale_yuan_per_gj", 0)));
    args.emplace_back("network_area",
                      fmt::format("{:g}", values.value_or("network.renewal_area_m2", 0) / 1e4));
}

} // namespace

std::vector<TextArg> places_of(Filling const &f)
{
    std::vector<TextArg> args;
    args.emplace_back("place", place_word(f));
    args.emplace_back("year", fmt::format("{}", f.source.first_year));
    add_rate_places(f, args);
    args.emplace_back("envelope", envelope_words(f));
    args.emplace_back("envelope_total", programme_quantity(f.source, "envelope"));
    if (f.rule.scope == "programme") {
        add_programme_places(f, args);
    } else {
        add_block_places(f, args);
    }
    return args;
}

} // namespace sim::report
