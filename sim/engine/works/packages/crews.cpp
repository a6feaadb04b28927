#include "sim/engine/works/packages/crews.hpp"

#include "sim/base/fmt.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace sim::works {

namespace {

constexpr double most_crews = 1e5;
constexpr double least_output = 1e-6;
constexpr double most_output = 1e6;
constexpr std::array<RouteFamily, 4> families{RouteFamily::heat_network, RouteFamily::gas,
                                              RouteFamily::electric, RouteFamily::solar_electric};

bool is_family(std::string const &key)
{
    return std::any_of(families.begin(), families.end(),
                       [&](RouteFamily family) { return key == key_of(family); });
}

std::int32_t whole_crews(Values const &values, std::string const &key)
{
    return whole_value(values, key, 0.0, most_crews);
}

} // namespace

CrewPool Crews::one_number(std::string const &key) const
{
    CrewPool pool;
    pool.parameters = {fmt::format("crew.{}.count", key)};
    std::int32_t const crews = whole_crews(m_input.values(), pool.parameters.front());
    pool.available.assign(static_cast<std::size_t>(m_input.last_day() - m_input.first_day()) + 1,
                          crews);
    return pool;
}

/// Years without a number of their own have the number of the year before.
CrewPool Crews::by_year(std::string const &family) const
{
    Values const &values = m_input.values();
    CrewPool pool;
    auto const key_of_year = [&](int year) {
        return fmt::format("limit.crew.{}.{}", family, year);
    };
    int year = std::max(m_input.first_year(), civil_date(m_input.first_day()).year);
    std::int32_t crews = whole_crews(values, key_of_year(m_input.first_year()));
    pool.parameters.push_back(key_of_year(m_input.first_year()));
    for (Day day = m_input.first_day(); day <= m_input.last_day(); ++day) {
        int const now = civil_date(day).year;
        if (now > year) {
            year = now;
            if (values.find(key_of_year(year))) {
                crews = whole_crews(values, key_of_year(year));
                pool.parameters.push_back(key_of_year(year));
            }
        }
        pool.available.push_back(crews);
    }
    return pool;
}

std::uint32_t Crews::add_pool(std::string const &key)
{
    auto const &types = m_input.dataset().crew_types;
    auto const type = std::find_if(types.begin(), types.end(),
                                   [&](CrewType const &row) { return row.key == key; });
    if (type == types.end()) {
        refuse_missing("crew_types", key);
    }
    CrewPool pool = is_family(key) ? by_year(key) : one_number(key);
    pool.type = static_cast<std::uint32_t>(type - types.begin());
    m_pools.push_back(std::move(pool));
    return static_cast<std::uint32_t>(m_pools.size() - 1);
}

CrewKind const &Crews::find(std::string const &key, std::string const &route)
{
    std::string const name = key + "/" + route;
    if (auto const found = m_kinds.find(name); found != m_kinds.end()) {
        return found->second;
    }
    auto known = m_pool_of.find(key);
    if (known == m_pool_of.end()) {
        known = m_pool_of.emplace(key, add_pool(key)).first;
    }
    Values const &values = m_input.values();
    std::string const own = fmt::format("crew.{}.homes_per_crew_day", route);
    std::string const common = is_family(key) ? fmt::format("crew.{}.homes_per_crew_day", key)
                                              : fmt::format("crew.{}.per_crew_day", key);
    CrewKind kind;
    kind.pool = known->second;
    kind.per_crew_day =
        values.at(!route.empty() && values.find(own) ? own : common, least_output, most_output);
    int const wanted = whole_value(values, fmt::format("crew.{}.at_once", key), 1.0, most_crews);
    // A package that needs more crews than a year has would have to wait for a better year.
    int least = wanted;
    for (std::int32_t const crews : m_pools[kind.pool].available) {
        least = crews > 0 ? std::min<int>(least, crews) : least;
    }
    kind.at_once = least;
    return m_kinds.emplace(name, kind).first->second;
}

CrewType const &Crews::type_of(std::uint32_t pool) const
{
    return m_input.dataset().crew_types[m_pools[pool].type];
}

} // namespace sim::works
