#include "sim/engine/district/gas_regulators.hpp"

#include "sim/base/fmt.hpp"
#include "sim/engine/district/hash.hpp"
#include "sim/engine/district/scatter.hpp"

#include <cmath>

namespace sim::district {

std::vector<GasRegulator> make_regulators(Facts const &facts, std::vector<Block> const &blocks)
{
    double const most_homes = facts.parameters.at("households_per_regulator");
    double const spare_share = facts.parameters.at("regulator_spare_share");
    std::vector<GasRegulator> regulators;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].route != Route::gas_wall) {
            continue;
        }
        UnitFact const &unit = facts.units[blocks[i].unit];
        std::int64_t const code = std::stoll(unit.code);
        auto const count = static_cast<std::size_t>(std::ceil(blocks[i].households / most_homes));
        double const homes = static_cast<double>(blocks[i].households) / static_cast<double>(count);
        auto const places =
            scatter(Purpose::regulator_place, code, blocks[i].shape, blocks[i].label, count);
        for (std::size_t k = 0; k < count; ++k) {
            double const u =
                fraction(Purpose::regulator_margin, {code, static_cast<std::int64_t>(k)});
            double const m3_per_h = u < 0.25 ? 0.58 : u < 0.6 ? 0.70 : 0.90; // for each home
            regulators.push_back(
                {.code = fmt::format("GR{:02}", regulators.size() + 1),
                 .name = fmt::format("{}{}号调压箱", unit.name, k + 1),
                 .name_en = fmt::format("{} Regulator {}", unit.name_en, k + 1),
                 .block = i,
                 .spare_m3_per_h =
                     next_size(facts, "regulator", homes * spare_share * m3_per_h).capacity,
                 .place = places[k]});
        }
    }
    return regulators;
}

} // namespace sim::district
