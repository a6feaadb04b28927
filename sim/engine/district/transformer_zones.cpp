#include "sim/engine/district/transformer_zones.hpp"

#include "sim/base/fmt.hpp"
#include "sim/engine/district/hash.hpp"
#include "sim/engine/district/households.hpp"
#include "sim/engine/district/scatter.hpp"

#include <cmath>
#include <map>

namespace sim::district {

namespace {

/// kVA for each home: what the village's last reinforcement was planned for. In villages that the
/// plan gives new energy some have been reinforced, some only begun.
double kva_per_home(bool electric, double u)
{
    if (electric) {
        return u < 0.25 ? 4.0 : u < 0.5 ? 5.5 : 8.0;
    }
    return u < 0.3 ? 2.0 : 3.0;
}

/// Homes of each zone of a block.
std::vector<int> zone_homes(Facts const &facts, std::int64_t code, int households)
{
    double const wanted = households / facts.parameters.at("households_per_zone");
    auto const count = std::max<std::int64_t>(1, std::llround(wanted));
    std::vector<double> weight;
    for (std::int64_t k = 0; k < count; ++k) {
        weight.push_back(0.7 + 0.6 * fraction(Purpose::zone_size, {code, k}));
    }
    return apportion(households, weight);
}

} // namespace

std::vector<TransformerZone> make_zones(Facts const &facts, std::vector<Block> const &blocks,
                                        std::vector<FeederSection> const &sections)
{
    std::map<std::size_t, std::size_t> section_of;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        if (sections[i].block) {
            section_of[*sections[i].block] = i;
        }
    }
    double const base_kw = facts.parameters.at("base_kw_per_household");
    double const private_share = facts.parameters.at("private_zone_share");
    std::vector<TransformerZone> zones;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        UnitFact const &unit = facts.units[blocks[i].unit];
        std::int64_t const code = std::stoll(unit.code);
        std::vector<int> const homes = zone_homes(facts, code, blocks[i].households);
        auto const places =
            scatter(Purpose::zone_place, code, blocks[i].shape, blocks[i].label, homes.size());
        for (std::size_t k = 0; k < homes.size(); ++k) {
            auto const n = static_cast<std::int64_t>(k);
            double const s = kva_per_home(blocks[i].route == Route::solar_electric,
                                          fraction(Purpose::zone_margin, {code, n}));
            zones.push_back(
                {.code = fmt::format("T{:03}", zones.size() + 1),
                 .name = fmt::format("{}{}号台区", unit.name, k + 1),
                 .name_en = fmt::format("{} Zone {}", unit.name_en, k + 1),
                 .block = i,
                 .section = section_of.at(i),
                 .is_private = unit.kind == "community" &&
                               fraction(Purpose::private_zone, {code, n}) < private_share,
                 .capacity_kva = next_size(facts, "transformer", homes[k] * s).capacity,
                 .households = homes[k],
                 .base_peak_kw = std::round(homes[k] * base_kw * 10) / 10,
                 .place = places[k]});
        }
    }
    return zones;
}

} // namespace sim::district
