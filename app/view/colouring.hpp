#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace app {

/// By what the blocks of the map are filled.
enum class Colouring
{
    route,
    load,    ///< hardest zone of the block in the season
    heat,    ///< kWh/m2 and season
    pm25,    ///< kg/km2 and season less than with coal, measured factors
    bill,    ///< yuan per household and season, with subsidy
    burden,  ///< share of households that pay more than a tenth of their income
    gas,     ///< m3 per household and season
    density, ///< design heat load, MW/km2
};
inline constexpr std::size_t colouring_count = 8;
/// Names as the action `colour` and the .play scripts write them.
inline constexpr std::array<std::string_view, colouring_count> colouring_keys{
    "route", "load", "heat", "pm25", "bill", "burden", "gas", "density"};

/// Name and unit of what is coloured, for sim::tr; the unit of a share is a percent sign.
[[nodiscard]] char const *colouring_label(Colouring colouring);
[[nodiscard]] char const *colouring_unit(Colouring colouring);

/// One value a block in the unit shown, in Dataset order; NaN where there is none. Empty for
/// routes, and if the results hold nothing of the kind.
[[nodiscard]] std::vector<double> block_values(sim::Dataset const &dataset,
                                               sim::Results const &results, Colouring colouring);

} // namespace app
