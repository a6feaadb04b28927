#include "sim/engine/money/ledger.hpp"

#include "sim/base/date.hpp"
#include "sim/engine/money/envelope.hpp"
#include "sim/engine/money/phasing.hpp"
#include "sim/engine/money/values.hpp"

#include <algorithm>
#include <cassert>

namespace sim {

namespace {

/// A rule with its scenario's numbers, found once for all blocks.
struct RuleTerm
{
    std::uint32_t rule = no_index;
    double rate_yuan = 0.0;
    std::optional<double> area_cap_m2;
    int seasons = 0;
    int first_year = 0;
    int last_year = 0;
};

class LedgerBuilder
{
public:
    LedgerBuilder(Dataset const &dataset, Scenario const &scenario);

    DatedLedger build();

private:
    void add_block(std::uint32_t block);
    void add_envelope(std::uint32_t block);
    void add_programme(std::uint32_t programme);
    [[nodiscard]] Money amount_of(RuleTerm const &term, Block const &block) const;
    [[nodiscard]] Money remainder_of(Block const &block, Route const &route, Money subsidy) const;
    void add_rule(LedgerLine line, RuleTerm const &term, Money amount);
    void add_split(LedgerLine line, PaymentDates const &dates, Money amount, double city_share,
                   int seasons);
    void add_payer(LedgerLine line, PaymentDates const &dates, Money amount, int seasons);
    void add_line(LedgerLine line, Instalment const &instalment);

    Dataset const &m_dataset;
    Scenario const &m_scenario;
    Values m_values;
    PhasingTable m_phasing;
    EnvelopeRules m_envelope;
    double m_city_share;
    double m_home_area_m2;
    int m_first_year;
    std::vector<PaymentDates> m_dates;          ///< by block
    std::vector<std::vector<RuleTerm>> m_terms; ///< by route; remainders last
    Ledger m_ledger;
    std::vector<int> m_month; ///< by line
};

LedgerBuilder::LedgerBuilder(Dataset const &dataset, Scenario const &scenario)
    : m_dataset{dataset}, m_scenario{scenario}, m_values{dataset, scenario}, m_phasing{dataset,
                                                                                       scenario},
      m_envelope{dataset, m_values}, m_city_share{m_values.at("policy.city_share", 0.0, 1.0)},
      m_home_area_m2{m_values.at("home.area_m2", 1.0, 1e4)},
      m_first_year{static_cast<int>(m_values.at("target.first_year", 2000, 2100))},
      m_dates{payment_dates(dataset, scenario)}, m_terms(dataset.routes.size())
{
    for (bool const remainders : {false, true}) {
        for (std::uint32_t r = 0; r < dataset.policy_rules.size(); ++r) {
            PolicyRule const &rule = dataset.policy_rules[r];
            if (rule.route && rule.basis != Basis::none &&
                (rule.basis == Basis::remainder) == remainders) {
                m_terms[rule.route->index].push_back(
                    {r, m_values.rate_yuan(rule), m_values.area_cap_m2(rule),
                     m_values.seasons(rule), year_or(rule.valid_from, 0),
                     year_or(rule.valid_to, 9999)});
            }
        }
    }
}

DatedLedger LedgerBuilder::build()
{
    assert(m_scenario.plan.choices.size() == m_dataset.blocks.size());
    m_ledger.first_line.reserve(m_dataset.blocks.size() + 1);
    m_ledger.lines.reserve(m_dataset.blocks.size() * 14);
    for (std::uint32_t b = 0; b < m_dataset.blocks.size(); ++b) {
        m_ledger.first_line.push_back(static_cast<std::uint32_t>(m_ledger.lines.size()));
        add_block(b);
        add_envelope(b);
    }
    m_ledger.first_line.push_back(static_cast<std::uint32_t>(m_ledger.lines.size()));
    for (std::uint32_t p = 0; p < m_dataset.programmes.size(); ++p) {
        add_programme(p);
    }
    return {std::move(m_ledger), std::move(m_month)};
}

void LedgerBuilder::add_block(std::uint32_t index)
{
    Block const &block = m_dataset.blocks[index];
    Choice const &choice = m_scenario.plan.choices[index];
    Money subsidy; // of the government, without the gas fee
    for (RuleTerm const &term : m_terms[choice.route.index]) {
        if (choice.start_year < term.first_year || choice.start_year > term.last_year) {
            continue;
        }
        PolicyRule const &rule = m_dataset.policy_rules[term.rule];
        Money const amount = rule.basis == Basis::remainder
                                 ? remainder_of(block, m_dataset.route(choice.route), subsidy)
                                 : amount_of(term, block);
        if (rule.funding == Funding::government && rule.basis != Basis::m2_season) {
            subsidy += amount;
        }
        LedgerLine line;
        line.block = index;
        line.rule = term.rule;
        line.item = rule.item;
        add_rule(line, term, amount);
    }
}

/// Insulation of the block's dwellings. The years of annex 1 are those of programmes without
/// blocks; where money follows completion, a block's insulation is paid like its construction.
void LedgerBuilder::add_envelope(std::uint32_t index)
{
    Choice const &choice = m_scenario.plan.choices[index];
    if (choice.retrofit == Retrofit::none) {
        return;
    }
    Item const paid_like =
        m_scenario.phasing == Phasing::by_completion ? Item::construction : Item::envelope;
    for (EnvelopePart const &part :
         m_envelope.parts(m_dataset.blocks[index], choice, m_city_share)) {
        LedgerLine line;
        line.block = index;
        line.rule = part.rule;
        line.item = Item::envelope;
        line.payer = part.payer;
        for (Instalment const &instalment :
             m_phasing.instalments(paid_like, part.payer, m_dates[index], part.amount)) {
            add_line(line, instalment);
        }
    }
}

/// rate x households, or rate x area with the area of each home capped.
Money LedgerBuilder::amount_of(RuleTerm const &term, Block const &block) const
{
    double quantity = block.heated_floor_area_m2;
    if (m_dataset.policy_rules[term.rule].basis == Basis::household) {
        quantity = block.households;
    } else if (term.area_cap_m2) {
        quantity = std::min(quantity, *term.area_cap_m2 * block.households);
    }
    return Money::from_yuan(quantity * term.rate_yuan);
}

/// What the route costs beyond its subsidy. Equipment grows with the heated area; the catalogue
/// gives the cost of a home of `home.area_m2`.
Money LedgerBuilder::remainder_of(Block const &block, Route const &route, Money subsidy) const
{
    Money const cost = Money::from_yuan(route.capex_yuan_per_household *
                                        block.heated_floor_area_m2 / m_home_area_m2);
    return std::max(Money{}, cost - subsidy);
}

void LedgerBuilder::add_rule(LedgerLine line, RuleTerm const &term, Money amount)
{
    PaymentDates const &dates = m_dates[line.block];
    PolicyRule const &rule = m_dataset.policy_rules[term.rule];
    int const seasons = rule.basis == Basis::m2_season ? term.seasons : 0;
    switch (rule.funding) {
    case Funding::government:
        add_split(line, dates, amount, m_city_share, seasons);
        return;
    case Funding::city:
        line.payer = Payer::city;
        break;
    case Funding::resident:
        line.payer = Payer::resident;
        break;
    case Funding::gas_company:
        line.payer = Payer::gas_company;
        break;
    case Funding::grid_company:
        line.payer = Payer::grid_company;
        break;
    }
    add_payer(line, dates, amount, seasons);
}

/// The city's part is rounded, the district bears the rest: the two always add up.
void LedgerBuilder::add_split(LedgerLine line, PaymentDates const &dates, Money amount,
                              double city_share, int seasons)
{
    Money const city = Money::from_yuan(amount.yuan() * city_share);
    line.payer = Payer::city;
    add_payer(line, dates, city, seasons);
    line.payer = Payer::district;
    add_payer(line, dates, amount - city, seasons);
}

void LedgerBuilder::add_payer(LedgerLine line, PaymentDates const &dates, Money amount, int seasons)
{
    if (amount == Money{}) {
        return;
    }
    std::vector<Instalment> const parts =
        seasons > 0 ? m_phasing.season_instalments(line.item, line.payer, dates, amount, seasons)
                    : m_phasing.instalments(line.item, line.payer, dates, amount);
    for (Instalment const &part : parts) {
        add_line(line, part);
    }
}

void LedgerBuilder::add_line(LedgerLine line, Instalment const &instalment)
{
    line.year = instalment.year;
    line.owed = instalment.amount;
    m_ledger.lines.push_back(line);
    m_month.push_back(instalment.month);
}

void LedgerBuilder::add_programme(std::uint32_t index)
{
    Programme const &programme = m_dataset.programmes[index];
    LedgerLine line;
    line.programme = index;
    line.item = programme.group == "envelope" ? Item::envelope : Item::network;
    for (std::uint32_t r = 0; r < m_dataset.policy_rules.size(); ++r) {
        if (m_dataset.policy_rules[r].id == programme.rule) {
            line.rule = r;
            break;
        }
    }
    Money const other = Money::from_yuan(programme.other_yuan);
    Money const government = Money::from_yuan(programme.total_yuan) - other;
    PaymentDates const dates{m_first_year, {}, {}};
    add_split(line, dates, government, programme.city_share_of_government, 0);
    line.payer = Payer::other;
    add_payer(line, dates, other, 0);
}

} // namespace

Ledger make_ledger(Dataset const &dataset, Scenario const &scenario)
{
    return LedgerBuilder{dataset, scenario}.build().ledger;
}

DatedLedger make_dated_ledger(Dataset const &dataset, Scenario const &scenario)
{
    return LedgerBuilder{dataset, scenario}.build();
}

} // namespace sim
