#include "sim/engine/assign/options/plan_rows.hpp"

#include "sim/engine/assign/options/limit_names.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <string_view>

namespace sim::assign {

namespace {

constexpr std::string_view prefix = "limit.";
constexpr double highest_money_yuan = 1e12;
constexpr double most_crews = 1e5;

/// limit.<id> of data and scenario without the switches, in order.
std::set<std::string> limit_keys(Dataset const &dataset, Scenario const &scenario)
{
    std::set<std::string> keys;
    auto const take = [&](std::string const &key) {
        if (key.starts_with(prefix) && !key.ends_with(".active")) {
            keys.insert(key.substr(prefix.size()));
        }
    };
    for (auto const &[key, parameter] : dataset.parameters) {
        take(key);
    }
    for (auto const &[key, value] : scenario.values) {
        take(key);
    }
    return keys;
}

std::vector<std::string> parts_of(std::string const &id)
{
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (begin <= id.size()) {
        std::size_t const end = std::min(id.find('.', begin), id.size());
        parts.push_back(id.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::optional<int> year_of(std::string const &word)
{
    int year = 0;
    auto const [end, status] = std::from_chars(word.data(), word.data() + word.size(), year);
    bool const whole = status == std::errc{} && end == word.data() + word.size();
    return whole ? std::optional{year} : std::nullopt;
}

std::optional<RouteFamily> family_of(std::string_view word)
{
    for (RouteFamily const family : {RouteFamily::none, RouteFamily::heat_network, RouteFamily::gas,
                                     RouteFamily::electric, RouteFamily::solar_electric}) {
        if (word == key_of(family)) {
            return family;
        }
    }
    return std::nullopt;
}

/// \param stated  capacity in `unit`
Limit make_limit(std::string const &id, LimitKind kind, Text name, char const *unit,
                 double unit_per_amount, double stated)
{
    Limit limit;
    limit.id = id;
    limit.kind = kind;
    limit.name = std::move(name);
    limit.unit = unit;
    limit.unit_per_amount = unit_per_amount;
    limit.parameter = std::string{prefix} + id;
    limit.levels = {{stated, Money{}}};
    return limit;
}

double per_home(Amount homes)
{
    return homes > 0 ? 1.0 / static_cast<double>(homes) : 1.0;
}

} // namespace

PlanRows::PlanRows(Dataset const &dataset, Scenario const &scenario, Material const &material,
                   RowTable &rows)
    : m_dataset{dataset}, m_material{material}, m_values{dataset, scenario}
{
    for (Block const &block : dataset.blocks) {
        m_households += block.households;
    }
    for (std::string const &id : limit_keys(dataset, scenario)) {
        std::string const key = std::string{prefix} + id;
        if (m_values.value_or(key + ".active", 1.0) != 0.0) {
            add(id, rows);
        }
    }
}

void PlanRows::add(std::string const &id, RowTable &rows)
{
    if (id.starts_with("budget.")) {
        add_budget(id, rows);
    } else if (id.starts_with("crew.")) {
        add_crew(id, rows);
    } else if (id.starts_with("target.")) {
        add_target(id, rows);
    } else if (id.starts_with("wish.")) {
        add_wish(id, rows);
    } else if (id == "no_coal_zone") {
        add_no_coal_zone(rows);
    } else if (id == "burden") {
        add_burden(rows);
    }
}

void PlanRows::add_budget(std::string const &id, RowTable &rows)
{
    std::vector<std::string> const parts = parts_of(id);
    auto const payer = parts.size() == 3 ? parse_payer(parts[1]) : std::nullopt;
    auto const year = parts.size() == 3 ? year_of(parts[2]) : std::nullopt;
    if (payer && year) {
        double const yuan = m_values.at(std::string{prefix} + id, 0.0, highest_money_yuan);
        Limit limit =
            make_limit(id, LimitKind::budget, budget_name(*payer, parts[2]), "yuan", 0.01, yuan);
        m_budgets[{*payer, *year}] =
            rows.add(std::move(limit), {{Money::from_yuan(yuan).fen(), 0}});
    }
}

void PlanRows::add_crew(std::string const &id, RowTable &rows)
{
    std::vector<std::string> const parts = parts_of(id);
    auto const family = parts.size() == 3 ? family_of(parts[1]) : std::nullopt;
    auto const year = parts.size() == 3 ? year_of(parts[2]) : std::nullopt;
    if (!family || !year) {
        return;
    }
    double const crews = m_values.at(std::string{prefix} + id, 0.0, most_crews);
    double const days = m_values.at("crew.working_days_per_year", 1.0, 366.0);
    double const homes = m_values.at("crew." + parts[1] + ".homes_per_crew_day", 0.01, 100.0);
    Limit limit = make_limit(id, LimitKind::crew, crew_name(*family, parts[2]), "crew",
                             1.0 / (milli * days), crews);
    m_crews[{*family, *year}] = {rows.add(std::move(limit), {{capacity_of(crews * days), 0}}),
                                 homes};
}

void PlanRows::add_target(std::string const &id, RowTable &rows)
{
    std::vector<std::string> const parts = parts_of(id);
    auto const year = parts.size() == 2 ? year_of(parts[1]) : std::nullopt;
    if (year) {
        double const share = m_values.at(std::string{prefix} + id, 0.0, 1.0);
        Limit limit = make_limit(id, LimitKind::target,
                                 text("Homes converted by the end of {year}", {{"year", parts[1]}}),
                                 "share", per_home(m_households), share);
        limit.at_least = true;
        m_targets.emplace_back(
            *year, rows.add(std::move(limit), {{-least_homes(share, m_households), 0}}));
    }
}

void PlanRows::add_wish(std::string const &id, RowTable &rows)
{
    std::vector<std::string> const parts = parts_of(id);
    auto const place = parts.size() == 4 ? m_dataset.find_jurisdiction(parts[1]) : std::nullopt;
    auto const family = parts.size() == 4 ? family_of(parts[2]) : std::nullopt;
    bool const least = parts.size() == 4 && parts[3] == "least";
    if (!place || !family || (!least && parts[3] != "most")) {
        return;
    }
    double const share = m_values.at(std::string{prefix} + id, 0.0, 1.0);
    Amount homes = 0;
    for (Block const &block : m_dataset.blocks) {
        homes += block.jurisdiction == *place ? block.households : 0;
    }
    Jurisdiction const &jurisdiction = m_dataset.jurisdiction(*place);
    Text name = family_name(*family);
    name.args.emplace_back("place", jurisdiction.name, jurisdiction.name_en);
    Limit limit = make_limit(id, LimitKind::wish, std::move(name), "share", per_home(homes), share);
    limit.at_least = least;
    Amount const capacity = least ? -least_homes(share, homes) : most_homes(share, homes);
    m_wishes.push_back({*place, *family, rows.add(std::move(limit), {{capacity, 0}}), least});
}

void PlanRows::add_no_coal_zone(RowTable &rows)
{
    double const homes = m_values.at("limit.no_coal_zone", 0.0, 1e9);
    m_no_coal = rows.add(make_limit("no_coal_zone", LimitKind::no_coal_zone,
                                    text("Homes left on coal in the no-coal zone"), "household",
                                    1.0, homes),
                         {{static_cast<Amount>(std::floor(homes)), 0}});
}

/// The ceiling itself is limit.burden; how many homes may lie above it, limit.burden_homes_share.
void PlanRows::add_burden(RowTable &rows)
{
    if (!m_material.burden) {
        return;
    }
    m_ceiling = m_values.at("limit.burden", 0.001, 1.0);
    double const share = m_values.at("limit.burden_homes_share", 0.0, 1.0);
    Limit limit = make_limit("burden", LimitKind::burden,
                             text("Homes whose heating bill is above the burden ceiling"), "share",
                             per_home(m_households) / milli, share);
    limit.parameter = "limit.burden_homes_share";
    m_burden =
        rows.add(std::move(limit), {{capacity_of(share * static_cast<double>(m_households)), 0}});
}

void PlanRows::add_uses(Variant const &variant, Candidate const &candidate, Uses &uses) const
{
    Block const &block = m_dataset.block(variant.block);
    RouteFamily const family = m_dataset.route(variant.route).family;
    int const start = candidate.choice.start_year;
    for (auto const &[payer_year, row] : m_budgets) {
        if (auto const owed = candidate.owed.find(payer_year); owed != candidate.owed.end()) {
            uses.add(row, owed->second.fen());
        }
    }
    if (auto const crew = m_crews.find({family, start}); crew != m_crews.end()) {
        uses.add(crew->second.row, load_of(block.households / crew->second.homes_per_day));
    }
    for (auto const &[year, row] : m_targets) {
        if (family != RouteFamily::none && start <= year) {
            uses.add(row, -block.households);
        }
    }
    for (WishRow const &wish : m_wishes) {
        if (wish.jurisdiction == block.jurisdiction && wish.family == family) {
            uses.add(wish.row, wish.least ? -block.households : block.households);
        }
    }
    if (block.no_coal_zone && family == RouteFamily::none) {
        uses.add(m_no_coal, block.households);
    }
    if (m_ceiling) {
        uses.add(m_burden, load_of(candidate.burden_share * block.households));
    }
}

} // namespace sim::assign
