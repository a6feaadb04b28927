#include "sim/model/dataset.hpp"

#include <algorithm>

namespace sim {

namespace {

template <typename T, typename Member>
std::optional<Id<T>> find_by(std::vector<T> const &rows, Member T::*member, std::string_view key)
{
    auto const found = std::ranges::find(rows, key, member);
    if (found == rows.end()) {
        return std::nullopt;
    }
    return Id<T>{static_cast<std::uint32_t>(found - rows.begin())};
}

template <typename T>
bool any_illustrative(std::vector<T> const &rows)
{
    return std::ranges::any_of(rows, [](T const &row) { return row.provenance.is_illustrative(); });
}

} // namespace

std::optional<RouteId> Dataset::find_route(std::string_view key) const
{
    return find_by(routes, &Route::key, key);
}

std::optional<BlockId> Dataset::find_block(std::string_view code) const
{
    return find_by(blocks, &Block::code, code);
}

std::optional<JurisdictionId> Dataset::find_jurisdiction(std::string_view code) const
{
    return find_by(jurisdictions, &Jurisdiction::code, code);
}

Unit const *Dataset::find_unit(std::string_view code) const
{
    auto const found = std::ranges::find(units, code, &Unit::code);
    return found == units.end() ? nullptr : &*found;
}

bool Dataset::has_illustrative() const
{
    return any_illustrative(jurisdictions) || any_illustrative(blocks) ||
           any_illustrative(heat_mains) || any_illustrative(gas_mains) ||
           any_illustrative(heat_sources) || any_illustrative(gas_stations) ||
           any_illustrative(substations) || any_illustrative(feeders) ||
           any_illustrative(feeder_sections) || any_illustrative(transformer_zones);
}

} // namespace sim
